# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the definitions share: a strict reader, the schemas, and the rules that a
schema cannot express. Written against the format alone, so that it can judge our own reader."""

import functools
import json
import os
import pathlib
import re

from jsonschema import Draft202012Validator

HERE = pathlib.Path(__file__).resolve().parent
DATA = pathlib.Path(os.environ.get('LIMBER_DATA_DIR', HERE.parent.parent / 'data'))
BROKEN = HERE / 'broken'
VALID = HERE / 'valid'
KINDS = ('exercise', 'routine')

MAX_BYTES = 256 * 1024
MAX_LEVELS = 32
MAX_SET_SECONDS = 3600
DOSE = ('sets', 'seconds', 'reps', 'hold', 'gap', 'tempo', 'self-paced', 'rest', 'switch')


class Refused(Exception):
    """The bytes are no JSON that we accept."""


def unique(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise Refused('a member appears twice')
    return members


def refuse_constant(name):
    raise Refused(f'{name} is no JSON')


def finite(digits):
    number = float(digits)
    if number in (float('inf'), float('-inf')):
        raise Refused(f'{digits} is too large')
    return number


def machine_integer(digits):
    number = int(digits)
    if not -2**63 <= number < 2**63:
        raise Refused(f'{digits} does not fit in 64 bits')
    return number


def measure_levels(text):
    """The deepest nesting, found without recursion."""
    depth = deepest = 0
    for token in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text, re.DOTALL):
        if token[0] in '[{':
            depth += 1
            deepest = max(deepest, depth)
        elif token[0] in ']}':
            depth -= 1
    return deepest


def refuse_lone_surrogates(value):
    if isinstance(value, str):
        if any('\ud800' <= c <= '\udfff' for c in value):
            raise Refused('half of a surrogate pair')
    elif isinstance(value, list):
        for item in value:
            refuse_lone_surrogates(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            refuse_lone_surrogates(key)
            refuse_lone_surrogates(item)


def parse(data):
    """RFC 8259 and our limits; raises Refused."""
    if len(data) > MAX_BYTES:
        raise Refused('the file is too large')
    try:
        text = data.decode('utf-8')
    except UnicodeDecodeError as error:
        raise Refused(str(error)) from error
    if measure_levels(text) > MAX_LEVELS:
        raise Refused('the nesting is too deep')
    try:
        value = json.loads(text, object_pairs_hook=unique, parse_constant=refuse_constant,
                           parse_float=finite, parse_int=machine_integer)
    except ValueError as error:  # of the syntax, or of thousands of digits
        raise Refused(str(error)) from error
    refuse_lone_surrogates(value)
    return value


def read(path):
    return parse(path.read_bytes())


def read_schema(name):
    return read(DATA / 'schemas' / f'{name}.schema.json')


def validator(kind):
    return Draft202012Validator(read_schema(kind))


def shipped(kind):
    return sorted((DATA / f'{kind}s').glob('*.json'))


def escape(part):
    return str(part).replace('~', '~0').replace('/', '~1')


def pointer(parts):
    return '/' + '/'.join(escape(p) for p in parts)


def places(error):
    """The JSON pointers an error of the validator is about; the root is "/"."""
    path = list(error.absolute_path)
    found = {pointer(path)}
    if error.validator == 'required':
        found |= {pointer(path + [m]) for m in error.validator_value if m not in error.instance}
    if error.validator == 'dependentRequired':
        found |= {pointer(path + [m]) for m, needs in error.validator_value.items()
                  if m in error.instance and any(n not in error.instance for n in needs)}
    for cause in error.context:
        found |= places(cause)
    return found


# What a schema cannot say. Every rule yields the pointer of the fault.

def rep_seconds(dose):
    if 'hold' in dose:
        return dose['hold'] + dose.get('gap', 0)
    return sum(s['seconds'] for s in dose.get('tempo', {}).get('segments', []))


def dose_faults(dose, at):
    reps = dose.get('reps', 0)
    if isinstance(reps, list) and len(reps) != dose.get('sets', 1):
        yield at + '/reps'
    most = max(reps) if isinstance(reps, list) else reps
    if most * rep_seconds(dose) > MAX_SET_SECONDS + 1e-6:
        yield at


def merge(base, over):
    """A dose on top of another one; timed work and repetitions drop each other."""
    dose = dict(base)
    if 'seconds' in over:
        for member in ('reps', 'hold', 'gap'):
            dose.pop(member, None)
    if 'reps' in over:
        dose.pop('seconds', None)
    dose.update((m, over[m]) for m in DOSE if m in over)
    return dose


def merged_faults(exercise, over, at):
    dose = merge(exercise['dose'], over)
    if 'hold' in dose and 'reps' not in dose:
        yield at + '/hold'
    if 'gap' in dose and 'hold' not in dose:
        yield at + '/gap'
    paced = 'hold' in dose or 'segments' in dose.get('tempo', {}) or dose.get('self-paced')
    if 'reps' in dose and not paced:
        yield at
    yield from dose_faults(dose, at)


def step_faults(step, at, exercises):
    exercise = exercises.get(step['exercise'])
    if exercise is None:
        yield at + '/exercise'
    else:
        yield from merged_faults(exercise, step, at)
        if step.get('side', 'both') != 'both' and exercise['sides'] != 'per-side':
            yield at + '/side'
    for n, instead in enumerate(step.get('instead', [])):
        if 'exercise' in instead:
            other = exercises.get(instead['exercise'])
            if other is None:
                yield f'{at}/instead/{n}/exercise'
            else:
                yield from merged_faults(other, instead, f'{at}/instead/{n}')


LIMBS = {'leg': (('hip', 'knee'), ('ankle-at', 'ankle-on')),
         'arm': (('shoulder', 'elbow'), ('wrist-at', 'hand-on'))}
PARTS = {'leg': 'knee ankle heel ball toes foot thigh shin'.split(),
         'arm': 'elbow wrist hand fingers upper-arm forearm'.split()}


def limbs_of(pose):
    """What a pose says of its limbs: member, limb, the sides it is about, what is said."""
    for limb in LIMBS:
        for member, sides in ((limb + 's', ('right', 'left')), ('right-' + limb, ('right',)),
                              ('left-' + limb, ('left',))):
            if member in pose:
                yield member, limb, sides, pose[member]


def placed_limbs(pose, placed):
    """Which limbs reach for something, of a pose that begins with others that do."""
    placed = set(placed)
    for _, limb, sides, said in limbs_of(pose):
        bends, places = LIMBS[limb]
        for side in sides:
            if any(m in said for m in places):
                placed.add((side, limb))
            elif any(m in said for m in bends):
                placed.discard((side, limb))
    return placed


def owner(point):
    """The limb that a point of the body belongs to."""
    side, _, part = point.partition('-')
    return next(((side, limb) for limb, parts in PARTS.items() if part in parts), None)


def pose_faults(pose, at, props, placed, anchor):
    """Faults of a pose; what it begins with says which limbs are placed, and what anchors it."""
    for member, limb, _, said in limbs_of(pose):
        way = 'ankle-on' if limb == 'leg' else 'hand-on'
        held = said.get(way)
        if isinstance(held, dict) and 'prop' in held and held['prop'] not in props:
            yield f'{at}/{member}/{way}/prop'
    if anchor is not None and owner(anchor) in placed:
        yield at


def poses_faults(poses, at, props, bases):
    """Faults of named poses that begin with each other; yields, and adds to the bases."""
    earlier = {}
    for key, name, pose in poses:
        here = f'{at}/{key}'
        origin = bases if 'base' in pose else earlier
        begun = pose.get('base', pose.get('like'))
        if begun is not None and begun not in origin:
            yield f'{here}/{"base" if "base" in pose else "like"}'
        placed, anchor = origin.get(begun, (set(), None))
        placed = placed_limbs(pose, placed)
        if 'at' in pose.get('pelvis', {}):
            anchor = None
        if 'anchor' in pose:
            anchor = pose['anchor']['point']
        yield from pose_faults(pose, here, props, placed, anchor)
        if name in earlier:
            yield f'{here}/name'
        earlier[name] = (placed, anchor)
        if bases is not None and key == name:
            bases[name] = earlier[name]


@functools.lru_cache(maxsize=None)
def read_bases():
    """The base poses: name to the limbs that are placed, and the anchor."""
    bases = {}
    poses = read(DATA / 'base-poses.json')['poses']
    faults = list(poses_faults(((n, n, p) for n, p in poses.items()), '/poses', (), bases))
    if faults:
        raise Refused(f'base poses: {faults}')
    return bases


def figure_faults(figure):
    props = [p if isinstance(p, str) else p['kind'] for p in figure.get('props', [])]
    poses = ((n, p['name'], p) for n, p in enumerate(figure['poses']))
    yield from poses_faults(poses, '/figure/poses', props, dict(read_bases()))


def rule_faults(kind, definition, stem, exercises):
    """Pointers of what is wrong in a definition that its schema accepts."""
    if definition['id'] != stem:
        yield '/id'
    if kind == 'exercise':
        yield from dose_faults(definition['dose'], '/dose')
        yield from figure_faults(definition['figure']) if 'figure' in definition else ()
    else:
        for n, step in enumerate(definition['steps']):
            yield from step_faults(step, f'/steps/{n}', exercises)


def kind_of(definition):
    return 'routine' if isinstance(definition, dict) and 'steps' in definition else 'exercise'


class Judge:
    """Says whether a definition is valid: as JSON, by schema and by rules."""

    def __init__(self):
        self.validators = {kind: validator(kind) for kind in KINDS}
        self.exercises = {path.stem: read(path) for path in shipped('exercise')}

    def accepts(self, kind, data, stem):
        try:
            definition = parse(data)
        except Refused:
            return False
        if not self.validators[kind].is_valid(definition):
            return False
        return not any(rule_faults(kind, definition, stem, self.exercises))


class Tap:
    """Test results, one line each."""

    def __init__(self):
        self.count = 0
        self.failures = 0

    def check(self, name, faults):
        """Reports a test that passed if there are no faults (any iterable of texts)."""
        self.count += 1
        try:
            lines = [str(fault) for fault in faults]
        except Exception as error:  # a fault as well, and no reason to stop
            lines = [f'{type(error).__name__}: {error}']
        if lines:
            self.failures += 1
        print(f'{"not ok" if lines else "ok"} {self.count} - {name}')
        for line in lines[:20]:
            print('  # ' + line.replace('\n', ' ')[:400])

    def finish(self):
        print(f'1..{self.count}')
        return 1 if self.failures else 0

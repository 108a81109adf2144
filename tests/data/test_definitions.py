#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every shipped definition is valid and refers to what exists; every broken one is refused."""

import collections
import itertools
import sys

from jsonschema import Draft202012Validator

import definitions as d

TAP = d.Tap()
JUDGE = d.Judge()
SOURCES = d.read(d.DATA / 'sources.json')
EXPECTED = d.read(d.BROKEN / 'expected.json')


def described(schema, at=''):
    """Members without a description, their own or that of what they refer to."""
    if isinstance(schema, list):
        for n, item in enumerate(schema):
            yield from described(item, f'{at}/{n}')
    elif isinstance(schema, dict):
        for name, member in schema.get('properties', {}).items():
            constraint = set(member) <= {'const', 'required'}
            if not constraint and '$ref' not in member and 'description' not in member:
                yield f'{at}/properties/{name} has no description'
        for key, item in schema.items():
            yield from described(item, f'{at}/{key}')


def schema_faults(name):
    schema = d.read_schema(name)
    Draft202012Validator.check_schema(schema)
    if not schema['$id'].startswith('urn:'):
        yield f'{schema["$id"]} is no URN'
    if not schema.get('title') or not schema.get('description'):
        yield 'a title or description is missing'
    yield from described(schema)
    for name, definition in schema.get('$defs', {}).items():
        if 'title' not in definition and 'description' not in definition:
            yield f'$defs/{name} says nothing about itself'


def valid_faults(kind, path):
    definition = d.read(path)
    errors = list(JUDGE.validators[kind].iter_errors(definition))
    for error in errors:
        yield f'{d.pointer(error.absolute_path)}: {error.message}'
    if not errors:
        yield from d.rule_faults(kind, definition, path.stem, JUDGE.exercises)


def repeated(definition, at=''):
    """Entries that stand twice in a list of words or ids."""
    if isinstance(definition, dict):
        for key, item in definition.items():
            yield from repeated(item, f'{at}/{key}')
    elif isinstance(definition, list):
        words = [item for item in definition if isinstance(item, str)]
        for word, times in collections.Counter(words).items():
            if times > 1:
                yield f'{at}: "{word}" stands {times} times'
        for n, item in enumerate(definition):
            yield from repeated(item, f'{at}/{n}')


def shipped_faults(kind, path):
    definition = d.read(path)
    yield from valid_faults(kind, path)
    yield from repeated(definition)
    if definition.get('licence') != 'GPL-3.0-or-later':
        yield f'/licence: {definition.get("licence")}'
    if definition.get('author') != 'The Limber authors':
        yield f'/author: {definition.get("author")}'
    known = set(d.read_schema(kind)['properties'])
    yield from (f'/{m}: the schema does not know it' for m in definition if m not in known)
    order = [m for m in d.read_schema(kind)['properties'] if m in definition]
    if list(definition) != order:
        yield 'the members are not in the order of the format'
    data = path.read_bytes()
    if not data.endswith(b'}\n') or b'\t' in data or b'\r' in data:
        yield 'tabs, or no line break at the end'


def reference_faults(path):
    exercise = d.read(path)
    for way in ('easier', 'harder'):
        other = exercise.get(way, {}).get('exercise')
        if other == exercise['id']:
            yield f'/{way}/exercise: {other} is the exercise itself'
        elif other is not None and other not in JUDGE.exercises:
            yield f'/{way}/exercise: there is no {other}'
    if not exercise.get('sources'):
        yield '/sources: none'
    yield from (f'/sources: there is no {s}' for s in exercise['sources'] if s not in SOURCES)
    for text in itertools.chain(exercise['instructions'], exercise['cues']):
        if isinstance(text, str) and text != text.strip():
            yield f'"{text}" has white space around it'


def routine_reference_faults(path):
    routine = d.read(path)
    other = routine.get('variant-of')
    if other is not None:
        base = d.DATA / 'routines' / f'{other}.json'
        if not base.exists():
            yield f'/variant-of: there is no {other}'
        elif 'variant-of' in d.read(base) or 'variant' not in d.read(base):
            yield f'/variant-of: {other} is no first version'
    last = len(routine['steps']) - 1
    for n, step in enumerate(routine['steps']):
        if ('transition' in step) == (n == last):
            yield f'/steps/{n}/transition: every step but the last states it'


def id_faults():
    paths = d.shipped('exercise') + d.shipped('routine')
    ids = [d.read(path)['id'] for path in paths]
    yield from (f'{i} stands twice' for i, n in collections.Counter(ids).items() if n > 1)
    orders = [d.read(path)['order'] for path in d.shipped('routine')]
    if sorted(orders) != list(range(10, 10 * len(orders) + 1, 10)):
        yield f'routines are not ordered 10, 20, ...: {sorted(orders)}'


def base_pose_faults():
    bases = d.read(d.DATA / 'base-poses.json')
    yield from (e.message for e in d.validator('base-poses').iter_errors(bases))
    yield from repeated(bases)
    d.read_bases()


def alike_faults():
    figures, bases = (d.read_schema(name)['$defs'] for name in ('exercise', 'base-poses'))
    for name, definition in bases.items():
        if name not in ('id', 'base-pose') and figures[name] != definition:
            yield f'$defs/{name} differs'
    members = bases['base-pose']['properties']
    for name, member in figures['pose']['properties'].items():
        if name in members and name != 'base' and members[name] != member:
            yield f'$defs/pose/properties/{name} differs'


def unused_folders():
    for kind in d.KINDS:
        for path in (d.DATA / f'{kind}s').iterdir():
            if path.suffix != '.json':
                yield f'{path} is no definition'


def alternatives(expected):
    return expected if isinstance(expected, list) else [expected]


def related(a, b):
    return a == b or a == '/' or b == '/' or a.startswith(b + '/') or b.startswith(a + '/')


def broken_schema_faults(kind, path, expected):
    definition = d.read(path)
    errors = list(JUDGE.validators[kind].iter_errors(definition))
    if not errors:
        yield 'the schema accepts it'
        return
    found = set().union(*map(d.places, errors))
    if not found & set(expected):
        yield f'expected {expected}, found {sorted(found)}'
    for error in errors:
        if not any(related(p, e) for p in d.places(error) for e in expected):
            yield f'a second fault: {d.pointer(error.absolute_path)}: {error.message}'
    whole = isinstance(definition, dict) and not any(e == '/id' for e in expected)
    if whole and definition['id'] != path.stem:
        yield f'a second fault: /id: {definition["id"]}'


def broken_syntax_faults(path):
    try:
        definition = d.read(path)
    except d.Refused:
        return
    if JUDGE.validators['exercise'].is_valid(definition):
        yield 'reader and schema accept it'


def broken_rule_faults(path, expected):
    definition = d.read(path)
    kind = d.kind_of(definition)
    for error in JUDGE.validators[kind].iter_errors(definition):
        yield f'the schema refuses it already: {error.message}'
    found = set(d.rule_faults(kind, definition, path.stem, JUDGE.exercises))
    if not found & set(expected):
        yield f'expected {expected}, found {sorted(found)}'


def refused(data):
    try:
        d.parse(data)
    except d.Refused:
        return
    yield 'the reader accepts it'


for schema_name in ('exercise', 'routine', 'sources', 'base-poses'):
    TAP.check(f'schema of {schema_name} is sound', schema_faults(schema_name))
TAP.check('sources are valid', (e.message for e in d.validator('sources').iter_errors(SOURCES)))
TAP.check('base poses are valid', base_pose_faults())
TAP.check('figures and base poses are described alike', alike_faults())
TAP.check('ids are unique, routines have an order', id_faults())
TAP.check('folders hold definitions only', unused_folders())
for shipped_path in d.shipped('exercise'):
    TAP.check(f'exercise {shipped_path.stem}', itertools.chain(
        shipped_faults('exercise', shipped_path), reference_faults(shipped_path)))
for shipped_path in d.shipped('routine'):
    TAP.check(f'routine {shipped_path.stem}', itertools.chain(
        shipped_faults('routine', shipped_path), routine_reference_faults(shipped_path)))
for wanted_kind in d.KINDS:
    for valid_path in sorted((d.VALID / wanted_kind).glob('*.json')):
        TAP.check(f'valid {wanted_kind} {valid_path.stem}', valid_faults(wanted_kind, valid_path))

TAP.check('expected.json lists every broken file',
          set(EXPECTED) ^ {str(p.relative_to(d.BROKEN)) for p in d.BROKEN.rglob('*/*.json')})
for name in EXPECTED:
    broken, wanted = d.BROKEN / name, alternatives(EXPECTED[name])
    folder = name.split('/')
    if folder[0] == 'schema':
        TAP.check(f'broken {name}', broken_schema_faults(folder[1], broken, wanted))
    elif folder[0] == 'syntax':
        TAP.check(f'broken {name}', broken_syntax_faults(broken))
    else:
        TAP.check(f'broken {name}', broken_rule_faults(broken, wanted))
TAP.check('100000 levels are refused', refused(b'[' * 100000 + b']' * 100000))
TAP.check('more than 256 KiB are refused', refused(b'{}' + b' ' * d.MAX_BYTES))
sys.exit(TAP.finish())

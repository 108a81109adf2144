#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program and the schemas agree on what is valid, and the program names the place of a fault.

usage: test_agreement.py [--sweep [--all]] LIMBER

Runs `LIMBER check FILE...` over every shipped definition and over the corpus of valid and broken
ones. A fault is a line `FILE: /json/pointer: what is wrong, what was expected` on standard output,
FILE as it was given; the pointer of the whole file is "/". A missing member may be reported at the
object that lacks it or by its own pointer: expected.json lists both. With --sweep, every member of
a few definitions is replaced in turn by what does not belong there, and program and schema must
agree on each of thousands of files; --all adds the two definitions that have every member.
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import definitions as d

BATCH = 100
TIMEOUT = 120
SWEPT = ('exercises/foam-roll-hamstrings.json', 'exercises/side-plank.json', 'routines/core-b.json')
SWEPT_TOO = ('exercise/every-member.json', 'routine/every-member.json')
MISSING = object()
STRANGERS = (MISSING, None, True, False, 0, -1, 1, 7, 0.5, 30.0, 10**9, 10**20, 1e300, '', 'x',
             'X y', 'line\nbreak', 'x' * 501, [], [None], ['x'], {}, {'x': 1})


class Checker:
    """Runs the program's check."""

    def __init__(self, program):
        self.program = program
        self.environment = dict(os.environ, LIMBER_DATA_DIR=str(d.DATA), LC_ALL='C.UTF-8')

    def run(self, paths):
        return subprocess.run([self.program, 'check', *map(str, paths)], env=self.environment,
                              capture_output=True, timeout=TIMEOUT, check=False)

    def faults(self, path, output):
        """Pointers of the faults that the output names for a file."""
        start = re.escape(str(path)) + r': (/\S*): \S'
        return re.findall('^' + start, output.decode('utf-8', 'replace'), re.MULTILINE)

    def accepts(self, path):
        """For a single file the exit status says it."""
        status = self.run([path]).returncode
        if status not in (0, 1):
            raise RuntimeError(f'{path}: exit status {status}')
        return status == 0

    def refused_of(self, paths):
        """Of many files, those that are faulty; a batch a process."""
        refused = set()
        for n in range(0, len(paths), BATCH):
            batch = paths[n:n + BATCH]
            result = self.run(batch)
            if result.returncode not in (0, 1):
                raise RuntimeError(f'exit status {result.returncode}: {result.stderr[-500:]!r}')
            named = set(re.findall(r'^(.*?): /\S*: \S', result.stdout.decode('utf-8', 'replace'),
                                   re.MULTILINE))
            refused |= {path for path in batch if str(path) in named}
        return refused


def shipped_faults(checker, path):
    result = checker.run([path])
    if result.returncode != 0:
        yield f'exit status {result.returncode}'
    if result.stdout:
        yield f'it says {result.stdout!r}'
    if result.stderr:
        yield f'it complains {result.stderr!r}'


def valid_faults(checker, path):
    result = checker.run([path])
    if result.returncode != 0:
        yield f'exit status {result.returncode}: {result.stdout!r} {result.stderr!r}'


def broken_faults(checker, path, expected):
    result = checker.run([path])
    if result.returncode != 1:
        yield f'exit status {result.returncode}: {result.stderr!r}'
    found = checker.faults(path, result.stdout)
    if not set(found) & set(expected):
        yield f'expected {expected}, found {found} in {result.stdout!r}'


def together_faults(checker, paths):
    """Many files in one process are judged as each alone, and the worst decides the status."""
    result = checker.run(paths)
    if result.returncode != 1:
        yield f'exit status {result.returncode}'
    for path in paths:
        faulty = bool(checker.faults(path, result.stdout))
        if faulty != (d.BROKEN in path.parents):
            yield f'{path}: {"a fault" if faulty else "no fault"}'


def absent_faults(checker, folder):
    result = checker.run([folder / 'absent.json'])
    if result.returncode != 1 or not result.stdout + result.stderr:
        yield f'exit status {result.returncode}: {result.stdout!r} {result.stderr!r}'


def generated(folder):
    """Definitions that are too large to keep: path and whether they are valid."""
    base = (d.VALID / 'exercise' / 'self-paced.json').read_bytes()
    room = d.MAX_BYTES - len(base)
    lists = b'"self-paced",\n  "nest": ' + b'[' * 100000 + b']' * 100000 + b','
    cases = {
        'as-large-as-allowed': (base + b' ' * room, True),
        'one-byte-too-large': (base + b' ' * (room + 1), False),
        'lists-in-lists': (base.replace(b'"self-paced",', lists, 1), False),
        'lists-without-end': (b'[' * 200000, False),
        'members-in-members': (b'{"a":' * 40000 + b'1' + b'}' * 40000, False),
        'a-megabyte-of-nothing': (b'\0' * 2**20, False),
    }
    for name, (data, valid) in cases.items():
        path = folder / name / 'self-paced.json'
        path.parent.mkdir()
        path.write_bytes(data)
        yield path, valid


def generated_faults(checker, path, valid):
    if checker.accepts(path) != valid:
        yield 'it is refused' if valid else 'it is accepted'


def pointers(value, at=()):
    """Every place in a definition, the root left out."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in items:
        yield at + (key,)
        if isinstance(item, (dict, list)):
            yield from pointers(item, at + (key,))


def mutant(definition, place, stranger):
    changed = copy.deepcopy(definition)
    owner = changed
    for key in place[:-1]:
        owner = owner[key]
    if stranger is MISSING:
        del owner[place[-1]]
    else:
        owner[place[-1]] = stranger
    return changed


def newer(place, stranger):
    """A newer format is no fault of this one."""
    number = isinstance(stranger, (int, float)) and not isinstance(stranger, bool)
    return place == ('format',) and number and stranger > 1


def mutants(path):
    definition = d.read(path)
    for place in pointers(definition):
        for stranger in STRANGERS:
            if not newer(place, stranger):
                yield place, stranger, mutant(definition, place, stranger)


def sweep_faults(checker, judge, path, folder):
    kind = 'routine' if 'routine' in path.parts[-2] else 'exercise'
    changed, verdicts, stories = [], {}, {}
    for n, (place, stranger, definition) in enumerate(mutants(path)):
        file = folder / str(n) / path.name
        file.parent.mkdir(parents=True)
        data = json.dumps(definition).encode()
        file.write_bytes(data)
        changed.append(file)
        verdicts[file] = judge.accepts(kind, data, path.stem)
        shown = 'left out' if stranger is MISSING else 'as ' + json.dumps(stranger)[:40]
        stories[file] = f'{d.pointer(place)} {shown}'
    refused = checker.refused_of(changed)
    count = len(changed)
    valid = sum(verdicts.values())
    print(f'# {path.name}: {count} mutants, {valid} of them valid')
    for file in changed:
        if (file not in refused) != verdicts[file] and checker.accepts(file) != verdicts[file]:
            yield f'{stories[file]}: the schema says {"valid" if verdicts[file] else "invalid"}'


def truncation_faults(checker, path, folder):
    """No beginning of a definition is a definition."""
    data = path.read_bytes().rstrip()
    files = []
    for length in range(len(data)):
        file = folder / str(length) / path.name
        file.parent.mkdir(parents=True)
        file.write_bytes(data[:length])
        files.append(file)
    accepted = set(files) - checker.refused_of(files)
    yield from (f'the first {f.parent.name} bytes are accepted' for f in sorted(accepted))


def run_corpus(tap, checker, folder):
    expected = d.read(d.BROKEN / 'expected.json')
    for kind in d.KINDS:
        for path in d.shipped(kind):
            tap.check(f'shipped {kind} {path.stem}', shipped_faults(checker, path))
        for path in sorted((d.VALID / kind).glob('*.json')):
            tap.check(f'valid {kind} {path.stem}', valid_faults(checker, path))
    for name, places in expected.items():
        wanted = places if isinstance(places, list) else [places]
        tap.check(f'broken {name}', broken_faults(checker, d.BROKEN / name, wanted))
    some = [d.BROKEN / name for name in list(expected)[::10]]
    tap.check('many files together',
              together_faults(checker, some + d.shipped('exercise')[:10] + d.shipped('routine')))
    tap.check('a file that does not exist', absent_faults(checker, folder))
    for path, valid in generated(folder):
        tap.check(f'generated {path.parent.name}', generated_faults(checker, path, valid))


def run_sweep(tap, checker, folder, everything):
    judge = d.Judge()
    paths = [d.DATA / name for name in SWEPT]
    if everything:
        paths += [d.VALID / name for name in SWEPT_TOO]
    for n, path in enumerate(paths):
        tap.check(f'mutants of {path.parent.name}/{path.stem}',
                  sweep_faults(checker, judge, path, folder / f'sweep-{n}'))
    tap.check('truncated files',
              truncation_faults(checker, d.VALID / 'exercise' / 'self-paced.json', folder / 'cut'))


def main():
    options = [a for a in sys.argv[1:] if a.startswith('--')]
    programs = [a for a in sys.argv[1:] if not a.startswith('--')]
    if len(programs) != 1 or not set(options) <= {'--sweep', '--all'}:
        sys.exit(__doc__)
    tap = d.Tap()
    checker = Checker(programs[0])
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if '--sweep' in options:
            run_sweep(tap, checker, folder, '--all' in options)
        else:
            run_corpus(tap, checker, folder)
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program has to survive, and which tests inject it: test_faults.py BUILD_FOLDER

faults.json lists them: A for content and import, B for storage, C for time, D for sound and desktop.
That each has a test which is run, and that the test has the case that is named, is checked here."""

import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))
import tap  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KINDS = {'A': (1, 19), 'B': (20, 34), 'C': (35, 44), 'D': (45, 52)}


def order_faults(faults):
    """Every one of them is there, once."""
    wanted = [f'{kind}{n}' for kind, (first, last) in KINDS.items()
              for n in range(first, last + 1)]
    found = [fault['id'] for fault in faults]
    yield from (f'{name} is missing' for name in wanted if name not in found)
    if found != wanted:
        yield 'they are not in their order, each once'
    yield from (f'{fault["id"]}: no words' for fault in faults if not fault['what'])
    yield from (f'{fault["id"]}: no test' for fault in faults if not fault['tests'])


def run_faults(faults, build):
    """Each test is one that is run."""
    tests = json.loads((build / 'meson-info' / 'intro-tests.json').read_text(encoding='utf-8'))
    names = {test['name'] for test in tests}
    # What cannot be built everywhere is named where it is made, all the same.
    named = '\n'.join(path.read_text(encoding='utf-8')
                      for path in sorted((ROOT / 'tests').rglob('meson.build')))
    for fault in faults:
        for test in fault['tests']:
            if test['test'] not in names and f"'{test['test']}'" not in named:
                yield f'{fault["id"]}: no test is called {test["test"]}'


def case_faults(faults):
    """Each case is in the file that the test is made of."""
    for fault in faults:
        for test in fault['tests']:
            path = ROOT / test['file']
            if not path.exists():
                yield f'{fault["id"]}: there is no {test["file"]}'
            elif test['case'] not in path.read_text(encoding='utf-8'):
                yield f'{fault["id"]}: {test["file"]} has no {test["case"]}'


def number_faults(faults):
    """Where cases are numbered, they are listed under their number."""
    listed = {test['case'] for fault in faults for test in fault['tests']}
    for name in ('test_fault.py', 'test_import.py'):
        text = (ROOT / 'tests' / 'cli' / name).read_text(encoding='utf-8')
        for case, number in re.findall(r'^def (test_a?(\d+)_\w+)', text, re.MULTILINE):
            if not any(case.startswith(prefix) for prefix in listed):
                yield f'{name}: {case} is not listed under {number}'


def main():
    build = pathlib.Path(sys.argv[1])
    faults = json.loads((ROOT / 'tests' / 'data' / 'faults.json').read_text(encoding='utf-8'))
    results = tap.Tap()
    for what, found in (('the list', order_faults(faults)), ('the tests', run_faults(faults, build)),
                        ('the cases', case_faults(faults)), ('the numbers', number_faults(faults))):
        found = list(found)
        results.check(not found, what, '\n'.join(found))
    return results.done()


if __name__ == '__main__':
    sys.exit(main())

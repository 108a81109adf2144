#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What runners with a sore back are told elsewhere, in 86 rows, and where each is found in Limber.

seeds.json lists them; that what it names is really there is checked as far as names go: exercises,
routines, tips, rules, words, and the pages and actions that lead to them."""

import functools
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))
import tap  # noqa: E402

from jsonschema import Draft202012Validator  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = ROOT / 'data'
N_ROWS = 86
PROMISES = ('prevent', 'cure', 'harmless', 'guarantee', 'heal')

# Where somebody finds it: a template, or an action of the window that some menu or button names.
SCREENS = {
    'player': 'limber-player-page.ui',
    'exercise': 'win.show-exercise',
    'check-in': 'limber-check-in-row.ui',
    'red-flags': 'win.ask-screen',
    'suggestions': 'limber-suggestion-row.ui',
    'cautions': 'limber-preferences-back.ui',
    'ladder': 'limber-day-notes.ui',
    'balance': 'win.place',
    'week-plan': 'win.show-week',
    'reminders': 'limber-preferences-reminders.ui',
    'log-run': 'win.log-run',
    'report': 'win.print-report',
}


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


@functools.cache
def sources(folder):
    return '\n'.join(path.read_text(encoding='utf-8')
                     for path in sorted((ROOT / folder).rglob('*')) if path.is_file())


@functools.cache
def tips():
    return {tip['id']: tip for tip in read(DATA / 'tips.json')['tips']}


def vocabulary(word):
    return re.search(rf'{{ "{re.escape(word)}", NC_', sources('src')) is not None


def is_reached(place):
    if place.endswith('.ui'):
        return (ROOT / 'ui' / place).exists()
    named = sources('ui') + sources('src/app')
    return len(re.findall(rf'["\'>]{re.escape(place)}["\'<:]', named)) >= 2


CHECKS = {
    'exercise': lambda name: (DATA / 'exercises' / f'{name}.json').exists(),
    'routine': lambda name: (DATA / 'routines' / f'{name}.json').exists(),
    'tip': lambda name: name in tips(),
    'rule': lambda name: f'"{name}"' in sources('src/plan'),
    'muscle': vocabulary,
    'caution': vocabulary,
    'caution-tag': vocabulary,
    'activity': lambda name: f'{{ "{name}", N_' in sources('src/history'),
    'red-flag': lambda name: f'RED_FLAG_{name.split("-")[1]}' in sources('src/plan'),
    'screen': lambda name: is_reached(SCREENS[name]),
}


def rows_faults(rows):
    if [row['n'] for row in rows] != list(range(1, N_ROWS + 1)):
        yield f'not the rows 1 to {N_ROWS}'
    yield from (f'{row["n"]} is nowhere' for row in rows if not row['covered-by'])


def covered_faults(rows):
    for row in rows:
        for place in row['covered-by']:
            for kind, name in place.items():
                if not CHECKS[kind](name):
                    yield f'{row["n"]}: there is no {kind} {name}'


def work_seconds(dose):
    one = sum(part['seconds'] for part in dose.get('tempo', {}).get('segments', []))
    return dose.get('seconds') or dose.get('reps', 0) * (dose.get('hold') or one)


def dose_faults(rows):
    """Where a length was given, it is the one that Limber begins with."""
    wanted = {name: seconds for row in rows for name, seconds in row.get('seconds', {}).items()}
    if not wanted:
        yield 'no lengths'
    for name, seconds in wanted.items():
        found = work_seconds(read(DATA / 'exercises' / f'{name}.json')['dose'])
        if found != seconds:
            yield f'{name}: {found} s, expected {seconds}'


def tip_faults():
    """Every tip says what it took from where, and every place has one."""
    schema = read(DATA / 'schemas' / 'tips.schema.json')
    yield from (error.message for error in
                Draft202012Validator(schema).iter_errors(read(DATA / 'tips.json')))
    known = read(DATA / 'sources.json')
    places = schema['$defs']['tip']['properties']['where']['items']['enum']
    yield from set(places) ^ {place for tip in tips().values() for place in tip['where']}
    for tip in tips().values():
        yield from (f'{tip["id"]}: there is no source {source}'
                    for source in tip.get('sources', []) if source not in known)


def promise_faults():
    """Nothing promises what nobody can."""
    for tip in tips().values():
        text = ' '.join([tip['title'], *tip['text']]).lower()
        yield from (f'{tip["id"]}: {word}' for word in PROMISES if word in text)


def main():
    rows = read(ROOT / 'tests' / 'data' / 'seeds.json')
    results = tap.Tap()
    for what, faults in (('the rows', rows_faults(rows)), ('where they are', covered_faults(rows)),
                         ('the doses', dose_faults(rows)), ('the tips', tip_faults()),
                         ('the words of the tips', promise_faults())):
        found = list(faults)
        results.check(not found, what, '\n'.join(found))
    return results.done()


if __name__ == '__main__':
    sys.exit(main())

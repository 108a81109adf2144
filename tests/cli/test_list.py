#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber list: test_list.py LIMBER, TAP on standard output."""

import json
import re
import unicodedata

from driver import DATA, has, main, same

# What the routines take, as their makers worked it out.
TOTALS = {
    'pre-run-full': '11:03', 'pre-run-short': '4:57', 'post-run-full': '11:50',
    'post-run-short': '6:00', 'low-back-relief': '11:34', 'upper-back-desk': '6:10',
    'core-a': '13:58', 'core-b': '15:49', 'psoas-care': '11:07', 'hamstring-break': '2:22',
    'rest-day-long': '22:45', 'evening-wind-down': '10:16', 'return-from-flare': '9:57',
}
WORK = {'pre-run-full': 9 * 60 + 43, 'hamstring-break': 60 + 52, 'return-from-flare': 8 * 60 + 32}


def seconds(clock):
    minutes, rest = clock.split(':')
    return int(minutes) * 60 + int(rest)


def sections(text):
    """Heading -> its lines."""
    found = {}
    for line in text.splitlines():
        if line and not line.startswith(' '):
            lines = found.setdefault(line, [])
        elif line:
            lines.append(line)
    return found


def width(text):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1
               for c in text)


def give(limber, kind, name, definition):
    folder = limber.user / kind
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f'{name}.json').write_text(definition if isinstance(definition, str)
                                         else json.dumps(definition))


def shipped(kind, name):
    return json.loads((DATA / kind / f'{name}.json').read_text())


def test_people_see_routines_with_their_times(limber):
    lines = sections(limber.says('list'))['Routines']
    found = {line.split()[0]: line.split()[1] for line in lines}
    same(found, TOTALS)
    same(list(found), list(TOTALS))
    has(lines[0], 'Pre-run warm-up (full)', 'wall')


def test_people_see_exercises_with_their_doses(limber):
    lines = sections(limber.says('list'))['Exercises']
    same(len(lines), 60)
    same({line.split()[0] for line in lines}, {p.stem for p in (DATA / 'exercises').glob('*.json')})
    by_id = {line.split()[0]: re.split('  +', line.strip()) for line in lines}
    same(by_id['bird-dog'], ['bird-dog', '2 sets of 3 × 8 s holds each side', 'Bird dog'])
    same(by_id['cat-cow'], ['cat-cow', '6 reps, 6 s each', 'Cat-cow'])
    same(by_id['standing-calf-stretch'][1], '2 × 30 s each side')


def test_only_one_of_the_two(limber):
    same(list(sections(limber.says('list', '--routines'))), ['Routines'])
    same(list(sections(limber.says('list', '--exercises'))), ['Exercises'])
    same(list(sections(limber.says('list', '--exercises', '--routines'))),
         ['Routines', 'Exercises'])
    same(list(json.loads(limber.says('list', '--json', '--routines'))), ['routines'])
    same(list(json.loads(limber.says('list', '--json', '--exercises'))), ['exercises'])


def test_programs_read_routines(limber):
    routines = json.loads(limber.says('list', '--json'))['routines']
    same({r['id']: r['total-seconds'] for r in routines},
         {name: seconds(clock) for name, clock in TOTALS.items()})
    work = {r['id']: r['work-seconds'] for r in routines}
    same({name: work[name] for name in WORK}, WORK)
    for routine in routines:
        definition = shipped('routines', routine['id'])
        same(routine['name'], definition['name'])
        same(routine['context'], definition['context'])
        same(routine.get('variant-of'), definition.get('variant-of'))
        same(routine['steps'], len(definition['steps']))
        same(routine['origin'], 'built-in')
        needed = {e for s in definition['steps']
                  for e in shipped('exercises', s['exercise'])['equipment']}
        same(set(routine['equipment']), needed)


def test_programs_read_exercises(limber):
    exercises = json.loads(limber.says('list', '--json'))['exercises']
    same(len(exercises), 60)
    for exercise in exercises:
        definition = shipped('exercises', exercise['id'])
        for member in ('name', 'kind', 'position', 'sides'):
            same(exercise[member], definition[member])
        same(sorted(exercise['equipment']), sorted(definition['equipment']))
        same(exercise['muscles'], definition['muscles']['primary'])
        for member in ('seconds', 'reps', 'hold'):
            same(exercise['dose'].get(member), definition['dose'].get(member))
        assert exercise['dose-text']


def test_all_members_are_in_kebab_case(limber):
    def walk(value):
        if isinstance(value, dict):
            for name, item in value.items():
                assert re.fullmatch('[a-z][a-z0-9]*(-[a-z0-9]+)*', name), name
                walk(item)
        elif isinstance(value, list):
            for item in value:
                walk(item)
    walk(json.loads(limber.says('list', '--json')))


def test_own_and_changed_ones_are_marked(limber):
    changed = shipped('routines', 'hamstring-break')
    same(changed['lead-in'], 5)
    changed['lead-in'] = 20
    give(limber, 'routines', 'hamstring-break', changed)
    give(limber, 'routines', 'mine', {**changed, 'id': 'mine', 'name': '朝のストレッチ'})
    give(limber, 'exercises', 'my-pose', {**shipped('exercises', 'butterfly'), 'id': 'my-pose',
                                          'name': 'Cafe\u0301 pose'})
    found = sections(limber.says('list'))
    lines = {line.split()[0]: line for line in found['Routines'] + found['Exercises']}
    has(lines['hamstring-break'], '2:37', 'chair', '(changed by you)')
    has(lines['mine'], '朝のストレッチ', '(yours)')
    has(lines['my-pose'], 'Cafe\u0301 pose', '(yours)')
    assert 'you' not in lines['core-a'], lines['core-a']
    places = {width(line[:re.search(r' (wall|mat|chair)\b', line).start()])
              for line in found['Routines']}
    same(len(places), 1)
    origins = {r['id']: r['origin'] for r in json.loads(limber.says('list', '--json'))['routines']}
    same((origins['hamstring-break'], origins['mine'], origins['core-a']),
         ('changed', 'own', 'built-in'))


def test_a_bad_file_costs_one_line(limber):
    give(limber, 'routines', 'bad', '{"format": 1, "id": "bad"')
    give(limber, 'exercises', 'empty', '{}')
    result = limber.run('list')
    same(result.returncode, 0)
    same(len(sections(result.stdout.decode())['Routines']), 13)
    lines = result.stderr.decode().splitlines()
    same(len(lines), 2)
    has(lines[0], 'empty.json: /', 'more fault')
    has(lines[1], 'bad.json: /')


def test_a_routine_without_its_exercise_is_still_there(limber):
    lost = shipped('routines', 'hamstring-break')
    lost['id'] = 'lost'
    lost['steps'][0]['exercise'] = 'no-such-thing'
    give(limber, 'routines', 'lost', lost)
    result = limber.run('list', '--json', '--routines')
    same(result.returncode, 0)
    found = {r['id']: r for r in json.loads(result.stdout)['routines']}
    if 'lost' in found:
        assert 'total-seconds' not in found['lost']
    else:
        has(result.stderr.decode(), 'lost.json', 'no-such-thing')


def test_a_name_gives_the_terminal_no_orders(limber):
    give(limber, 'exercises', 'red', {**shipped('exercises', 'butterfly'), 'id': 'red',
                                      'name': 'Red \u009b31m'})
    result = limber.run('list', '--exercises')
    assert '\u009b' not in result.stdout.decode()
    assert '\u009b' not in result.stderr.decode()


def test_without_definitions_it_says_so(limber):
    has(limber.refuses('list', status=1, env={'LIMBER_DATA_DIR': str(limber.home)}),
        str(limber.home))


if __name__ == '__main__':
    main(dict(globals()))

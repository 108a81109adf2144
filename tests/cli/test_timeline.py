#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber timeline: test_timeline.py LIMBER, TAP on standard output."""

import json
import re

from driver import DATA, has, main, same


def rows(text):
    """The phases: start, length, the rest."""
    return [match.groups() for match in
            re.finditer(r'^ +(\d+:\d\d)  +(\d+:\d\d)  (\S.*)$', text, re.MULTILINE)]


def seconds(clock):
    minutes, rest = clock.split(':')
    return int(minutes) * 60 + int(rest)


def test_people_see_the_phases(limber):
    text = limber.says('timeline', 'hamstring-break')
    lines = text.splitlines()
    same(lines[0], 'Hamstring micro-break')
    same(lines[-1], '2:22 in all, 1:52 of it work')
    found = rows(text)
    has(found[0][2], 'get ready')
    same(sum(seconds(length) for _, length, _ in found), 2 * 60 + 22)
    same([seconds(start) for start, _, _ in found],
         [sum(seconds(r[1]) for r in found[:n]) for n in range(len(found))])


def test_people_see_sets_sides_and_reps(limber):
    text = limber.says('timeline', 'core-b')
    words = [re.split('  +', rest) for _, _, rest in rows(text)]
    assert ['work', 'Side plank (side bridge)', '1/2', 'left', '2 × 8 s holds'] in words
    assert ['switch sides', 'Side plank (side bridge)', '1/2', 'right'] in words
    assert ['work', 'Dead bug', '2/2', '8 reps'] in words


def test_people_see_every_cue(limber):
    text = limber.says('timeline', 'core-b')
    cues = json.loads(limber.says('timeline', 'core-b', '--json'))['cues']
    below = ' '.join(line.strip() for line in text.splitlines() if line.startswith(' ' * 10))
    spoken = [cue['text'] for cue in cues if 'text' in cue]
    assert spoken
    has(below, *(f'“{words}”' for words in spoken))
    same(len(re.findall(r'\d+:\d\d', re.sub('“.*?”', '', below))), len(cues))
    assert all(len(line) <= 100 for line in text.splitlines())


def test_programs_read_it(limber):
    timeline = json.loads(limber.says('timeline', 'pre-run-full', '--json'))
    same(timeline['routine'], 'pre-run-full')
    same(timeline['total-us'], 663 * 10**6)
    same(timeline['work-us'], 583 * 10**6)
    same(sum(phase['length-us'] for phase in timeline['phases']), timeline['total-us'])
    same(timeline['first-side'], 'left')


def test_either_side_begins(limber):
    def first(side):
        timeline = json.loads(limber.says('timeline', 'post-run-full', '--json',
                                          '--first-side', side))
        same(timeline['first-side'], side)
        return next(p['side'] for p in timeline['phases'] if 'side' in p)
    same(first('left'), 'left')
    same(first('right'), 'right')
    has(limber.refuses('timeline', 'core-a', '--first-side', 'both'), '--first-side', 'left or right')
    has(limber.refuses('timeline', 'core-a', '--first-side', 'up'), '"up"')


def test_a_file_is_a_routine_too(limber):
    shipped = DATA / 'routines' / 'core-a.json'
    same(limber.says('timeline', shipped), limber.says('timeline', 'core-a'))
    bad = json.loads(shipped.read_text())
    bad['id'] = 'bad'
    bad['steps'][2]['exercise'] = 'no-such-thing'
    bad['steps'][3]['exercise'] = 'nor-such'
    path = limber.home / 'bad.json'
    path.write_text(json.dumps(bad))
    message = limber.refuses('timeline', path, status=1)
    has(message, '/steps/2/exercise', 'no-such-thing', '/steps/3/exercise', 'nor-such')


def test_what_is_not_there(limber):
    has(limber.refuses('timeline', 'no-such-thing', status=1), '"no-such-thing"', 'limber list')
    has(limber.refuses('timeline', '../core-a', status=1), '../core-a')
    has(limber.refuses('timeline', limber.home / 'none.json', status=1), 'none.json')
    has(limber.refuses('timeline'), 'name one routine')
    has(limber.refuses('timeline', 'core-a', 'core-b'), 'name one routine')


if __name__ == '__main__':
    main(dict(globals()))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber check: test_check.py LIMBER, TAP on standard output.

That each fault is found is for tests/data/test_agreement.py; this is about the command."""

import json
import os
import socket

from driver import DATA, has, main, same


def write(path, definition):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(definition))
    return path


def exercise(name):
    definition = json.loads((DATA / 'exercises' / 'butterfly.json').read_text())
    return {**definition, 'id': name, 'name': name}


def routine(name, *ids):
    return {'format': 1, 'id': name, 'name': name, 'context': 'rest-day',
            'steps': [{'exercise': i} for i in ids]}


def faults(limber, *paths, status=1, **options):
    result = limber.run('check', *paths, **options)
    same(result.returncode, status)
    same(result.stderr, b'')
    return result.stdout.decode().splitlines()


def test_good_files_are_passed_in_silence(limber):
    same(limber.says('check', *DATA.glob('exercises/*.json'), *DATA.glob('routines/*.json')), '')


def test_every_fault_has_a_line(limber):
    bad = exercise('bad')
    bad['dose'] = {'seconds': 0, 'sets': 99}
    bad['kind'] = 'nonsense'
    path = write(limber.home / 'bad.json', bad)
    lines = faults(limber, path)
    same(sorted(line.split(': ')[1] for line in lines), ['/dose/seconds', '/dose/sets', '/kind'])
    for line in lines:
        has(line, f'{path}: /')


def test_one_bad_file_among_good_ones(limber):
    bad = write(limber.home / 'bad.json', {**exercise('bad'), 'sides': 'three'})
    good = write(limber.home / 'good.json', exercise('good'))
    lines = faults(limber, good, bad, good)
    same(len(lines), 1)
    has(lines[0], f'{bad}: /sides: ')


def test_notes_are_no_faults(limber):
    path = write(limber.home / 'noted.json', {**exercise('noted'), 'mood': {'is': 'good'}})
    result = limber.run('check', path)
    same(result.returncode, 0)
    same(result.stdout, b'')
    line = result.stderr.decode()
    has(line, f'{path}: note: /mood: ')
    same(line.count('\n'), 1)


def test_a_routine_needs_exercises_that_exist(limber):
    path = write(limber.home / 'plan.json', routine('plan', 'butterfly', 'no-such-thing'))
    lines = faults(limber, path)
    same(len(lines), 1)
    has(lines[0], f'{path}: /steps/1/exercise: ', 'no-such-thing')


def test_exercises_may_be_among_the_files(limber):
    plan = write(limber.home / 'a' / 'plan.json', routine('plan', 'my-own'))
    own = write(limber.home / 'b' / 'my-own.json', exercise('my-own'))
    same(len(faults(limber, plan)), 1)
    same(faults(limber, plan, own, status=0), [])
    same(faults(limber, own, plan, status=0), [])


def test_exercises_may_lie_near(limber):
    for place in ('routines/my-own.json', 'routines/exercises/my-own.json',
                  'exercises/my-own.json'):
        folder = limber.home / place.replace('/', '-')
        plan = write(folder / 'routines' / 'plan.json', routine('plan', 'my-own'))
        same(len(faults(limber, plan)), 1)
        write(folder / place, exercise('my-own'))
        same(faults(limber, plan, status=0), [])
        same(faults(limber, 'plan.json', status=0, cwd=plan.parent), [])


def test_exercises_may_be_the_user_s(limber):
    plan = write(limber.home / 'plan.json', routine('plan', 'my-own'))
    same(len(faults(limber, plan)), 1)
    write(limber.user / 'exercises' / 'my-own.json', exercise('my-own'))
    same(faults(limber, plan, status=0), [])


def test_a_dose_must_go_with_its_exercise(limber):
    plan = routine('plan', 'butterfly')
    plan['steps'][0]['reps'] = 5
    has(faults(limber, write(limber.home / 'plan.json', plan))[0], '/steps/0')
    near = {**exercise('butterfly'), 'dose': {'reps': 3, 'hold': 5}}
    write(limber.home / 'exercises' / 'butterfly.json', near)
    same(faults(limber, limber.home / 'plan.json', status=0), [])


def test_what_is_no_file(limber):
    fifo = limber.home / 'fifo.json'
    os.mkfifo(fifo)
    folder = limber.home / 'folder.json'
    folder.mkdir()
    secret = write(limber.home / 'secret.json', exercise('secret'))
    secret.chmod(0)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(limber.home / 'socket.json'))
        paths = [fifo, folder, limber.home / 'socket.json', limber.home / 'missing.json',
                 '/dev/zero', '']
        if os.geteuid() != 0:
            paths.append(secret)
        for path in paths:
            lines = faults(limber, path)
            same(len(lines), 1)
            has(lines[0], f'{path}: /: ', 'expected')


def test_names_that_are_no_text(limber):
    path = os.fsencode(limber.home) + b'/\xff\xfe.json'
    with open(path, 'wb') as file:
        file.write(b'{}')
    lines = faults(limber, os.fsdecode(path))
    same(len(lines), 1)
    has(lines[0], '\\xff\\xfe.json: /: ')


def test_a_file_named_like_an_option(limber):
    write(limber.home / '--odd.json', exercise('--odd'))
    same(faults(limber, '--', '--odd.json', status=0, cwd=limber.home), [])
    has(limber.refuses('check', '--odd.json', cwd=limber.home), '--odd')


def test_nothing_to_check(limber):
    has(limber.refuses('check'), 'limber check: name a file', '--help')


if __name__ == '__main__':
    main(dict(globals()))

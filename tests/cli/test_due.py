#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber due: test_due.py LIMBER, TAP on standard output."""

import datetime
import json
import sqlite3
import time

from driver import ROOT, has, main, same

FIXTURE = ROOT / 'tests' / 'history' / 'fixtures' / 'v3.sql'
WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
SECOND_US = 1_000_000
DAY_S = 86400


def fill(limber, ago_s, routine, context):
    """A history of one session, ten minutes of ten."""
    limber.user.mkdir(parents=True)
    start = int(time.time()) - ago_s
    day = datetime.datetime.fromtimestamp(start, datetime.timezone.utc).date().toordinal()
    database = sqlite3.connect(limber.history)
    database.executescript(FIXTURE.read_text())
    database.execute('PRAGMA foreign_keys = ON')
    database.execute('DELETE FROM session WHERE id != 4')
    for table in ('deleted', 'check_in', 'screening', 'effect'):
        database.execute(f'DELETE FROM {table}')
    database.execute("UPDATE session SET zone = 'UTC', utc_offset = 0, routine_id = ?, "
                     "routine_name = 'Something', context = ?, started = ?, ended = ?, "
                     'local_date = ?',
                     (routine, context, start * SECOND_US, (start + 600) * SECOND_US, day))
    database.commit()
    database.close()


def prefer(limber, **settings):
    folder = limber.home / 'config' / 'glib-2.0' / 'settings'
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f'{key.replace("_", "-")}={value}' for key, value in settings.items()]
    (folder / 'keyfile').write_text('\n'.join(['[app/limber/Limber]', *lines, '']))


def due(limber, *words):
    return json.loads(limber.says('due', '--json', *words, env={'TZ': 'UTC'}))


def find_today(answer):
    found = [day for day in answer['week'] if day['date'] == answer['today']]
    same(len(found), 1)
    return found[0]


def get_weekday(day):
    return WEEKDAYS[datetime.date.fromisoformat(day['date']).weekday()]


def test_nothing_yet(limber):
    has(limber.says('due'), 'New here?', 'limber play pre-run-short')
    same(due(limber)['routine'], 'pre-run-short')
    assert not limber.user.exists(), 'looking made a folder'


def test_the_week(limber):
    text = limber.says('due', '--week', env={'TZ': 'UTC'})
    for weekday in WEEKDAYS:
        has(text, weekday)
    same(text.count(', today'), 1)
    has(text, 'Long run', 'Strength', 'Hips', 'Long or gentle', 'never on two days running')
    week = due(limber, '--week')['week']
    dates = [datetime.date.fromisoformat(day['date']) for day in week]
    same([date - dates[0] for date in dates], [datetime.timedelta(days) for days in range(7)])
    same({get_weekday(day) for day in week if day['run']}, {'Tuesday', 'Thursday', 'Sunday'})
    same({get_weekday(day): day['own']['routine'] for day in week if 'own' in day},
         {'Monday': 'rest-day-long', 'Wednesday': 'core-a', 'Friday': 'psoas-care',
          'Saturday': 'core-b'})
    assert not any(day['missed'] for day in week), week


def test_done_today(limber):
    fill(limber, 0, 'my-own', 'rest-day')
    has(limber.says('due', env={'TZ': 'UTC'}), 'Nothing is due. You did Something this')
    same(due(limber)['routine'], None)


def test_its_day(limber):
    fill(limber, 8 * DAY_S, 'my-own', 'rest-day')
    prefer(limber, run_days='uint32 0')
    answer = due(limber, '--week')
    today = find_today(answer)
    same([day for day in answer['week'] if day['run']], [])
    has(answer['why'], 'without runs')
    if 'own' in today:
        same(answer['routine'], today['own']['routine'])
        has(answer['text'], f'because {get_weekday(today)} is for')
    elif any(day['missed'] for day in answer['week']):
        has(answer['text'], 'because there was no time for it on ')
    else:
        has(answer['text'], 'Nothing is due, and rest is part of it.')


def test_a_day_for_a_run(limber):
    fill(limber, 8 * DAY_S, 'my-own', 'rest-day')
    prefer(limber, run_days='uint32 127')
    answer = due(limber, '--week')
    assert all(day['run'] for day in answer['week']), answer
    has(answer['text'], 'Today is for a run: warm up first with ')
    same(answer['routine'], find_today(answer)['before']['routine'])
    # What is hidden is left out.
    prefer(limber, run_days='uint32 127', hidden_routines="['pre-run-full', 'pre-run-short']")
    answer = due(limber, '--week')
    same(answer['text'], 'Today is for a run.')
    same(answer['routine'], None)
    assert not any('before' in day for day in answer['week']), answer


def test_a_sore_back_comes_first(limber):
    fill(limber, 8 * DAY_S, 'my-own', 'rest-day')
    answers = limber.home / 'answers'
    answers.write_text('n\n' * 9)
    with answers.open() as lines:
        limber.run('check-in', '--pain', '8', stdin=lines)
    has(limber.says('due'), 'A quiet day.')


def test_what_makes_no_sense(limber):
    has(limber.refuses('due', 'tomorrow'), 'tomorrow')
    has(limber.refuses('due', '--year'), '--year')


if __name__ == '__main__':
    main(globals())

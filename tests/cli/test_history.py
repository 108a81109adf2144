#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber history: test_history.py LIMBER, TAP on standard output."""

import csv
import fcntl
import hashlib
import io
import json
import re
import signal
import sqlite3
import subprocess

from jsonschema import Draft202012Validator

from driver import DATA, ROOT, has, main, same

FIXTURE = ROOT / 'tests' / 'history' / 'fixtures' / 'v3.sql'
CUT_OFF = '2025-04-01 07:00'


def fill(limber, *statements):
    limber.user.mkdir(parents=True)
    database = sqlite3.connect(limber.history)
    database.executescript(FIXTURE.read_text())
    database.execute('PRAGMA foreign_keys = ON')
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()


def rows(limber, *arguments, **options):
    return [re.split('  +', line.strip())
            for line in limber.says('history', *arguments, **options).splitlines()]


def checksums(limber):
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in limber.user.iterdir()}


def test_nothing_yet(limber):
    same(limber.says('history'), 'Nothing yet. "limber play pre-run-full" begins.\n')
    same(limber.says('history', '--json'), '')
    same(limber.says('history', '--csv'), '')
    assert not limber.user.exists(), 'looking made a folder'


def test_an_empty_history(limber):
    fill(limber, 'DELETE FROM session')
    same(limber.says('history'), 'Nothing yet. "limber play pre-run-full" begins.\n')


def test_the_newest_comes_first(limber):
    fill(limber)
    same(rows(limber), [
        [CUT_OFF, 'After the run', '0:12 of 0:30', 'cut off'],
        ['2025-03-31 07:00', 'Cat and cow', '0:00', 'ended early'],
        ['2025-03-30 07:00', 'Before the run', '1:35 of 1:40', 'finished'],
    ])


def test_a_session_keeps_the_time_it_was_lived_in(limber):
    fill(limber, 'UPDATE session SET utc_offset = -16200 WHERE id = 3')
    same(rows(limber, env={'TZ': 'Asia/Tokyo'})[0][0], '2025-04-01 00:30')


def test_a_rehearsal_is_marked(limber):
    fill(limber, 'UPDATE session SET pace = 60 WHERE id = 1')
    found = rows(limber)
    same(found[2][-1], '(rehearsal at pace 60)')
    assert 'rehearsal' not in ' '.join(found[0] + found[1])


def test_a_session_that_somebody_plays_is_under_way(limber):
    fill(limber)
    same(rows(limber)[0][-1], 'cut off')
    # The lock by which the player tells that it lives: one byte, at the number of the session.
    with open(str(limber.history) + '-lock', 'r+b') as claims:
        fcntl.lockf(claims, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 3)
        same(rows(limber)[0][-1], 'under way')
    same(rows(limber)[0][-1], 'cut off')


def test_only_the_newest(limber):
    fill(limber)
    same([row[0] for row in rows(limber, '--limit', '1')], [CUT_OFF])
    same(len(rows(limber, '--limit', '2')), 2)
    same(len(rows(limber, '--limit', '99')), 3)
    lines = limber.says('history', '--json', '--limit', '2').splitlines()
    same(lines, limber.says('history', '--json').splitlines()[1:3])
    same(len(limber.says('history', '--json', '--limit', '99').splitlines()), 3)


def test_programs_read_it(limber):
    fill(limber)
    sessions = [json.loads(line) for line in limber.says('history', '--json').splitlines()]
    sessions = [line for line in sessions if line['type'] == 'session']
    same(len(sessions), 3)
    texts = [json.dumps(session) for session in sessions]
    has(texts[0], 'Before the run', 'finished', 'Left side stiff')
    has(texts[2], 'After the run')


def test_every_line_is_what_the_schema_says(limber):
    fill(limber)
    schema = json.loads((DATA / 'schemas' / 'history-line.schema.json').read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    lines = [json.loads(line) for line in limber.says('history', '--json').splitlines()]
    same([line['type'] for line in lines],
         ['session'] * 3 + ['run'] * 2 + ['activity', 'check-in'])
    for line in lines:
        validator.validate(line)
    del lines[0]['uuid']
    assert not validator.is_valid(lines[0]), 'the schema takes anything'


def test_it_goes_out_and_in_again(limber):
    fill(limber)
    text = limber.says('history', '--json')
    file = limber.home / 'history.jsonl'
    file.write_text(text)
    same(limber.says('history', '--import', file), '0 lines taken in, 7 known already\n')
    limber.user.rename(limber.home / 'old')
    same(limber.says('history', '--import', file), '7 lines taken in, 0 known already\n')
    again = [json.loads(line) for line in limber.says('history', '--json').splitlines()]
    same(len(again), 7)
    same(again[0], json.loads(text.splitlines()[0]))
    file.write_text('{"type":"song"}\n')
    result = limber.run('history', '--import', file)
    same(result.returncode, 1)
    has(result.stderr.decode(), 'line 1: /type')
    has(limber.refuses('history', '--import', limber.home / 'none', status=1), 'No such file')
    has(limber.refuses('history', '--import', file, '--json'), 'stands alone')


def test_only_since_a_day(limber):
    fill(limber)
    same(len(rows(limber, '--since', '2025-03-31')), 2)
    lines = limber.says('history', '--json', '--since', '2025-04-01').splitlines()
    same({json.loads(line)['local-date'] for line in lines}, {'2025-04-01'})
    for bad in ('yesterday', '2025-02-30', '2025-3-1', ''):
        has(limber.refuses('history', '--since', bad), '2025-03-30')


def test_calendars_read_it(limber):
    fill(limber)
    lines = limber.says('history', '--ical').replace('\r\n ', '').split('\r\n')
    same(lines[0], 'BEGIN:VCALENDAR')
    same(lines[-2:], ['END:VCALENDAR', ''])
    same(lines.count('BEGIN:VEVENT'), 2 + 2 + 1)
    has(lines, 'DTSTART:20250330T050000Z', 'SUMMARY:Run', 'SUMMARY:Walk', 'SUMMARY:Swimming')


def test_whoever_has_read_enough_is_no_failure(limber):
    fill(limber)
    process = limber.spawn('history', '--json', stdout=subprocess.PIPE)
    process.stdout.close()
    assert process.wait(30) in (0, -signal.SIGPIPE), process.returncode


def test_spreadsheets_read_it(limber):
    fill(limber)
    text = limber.says('history', '--csv')
    assert text.startswith('\ufeff'), 'no mark of UTF-8'
    table = list(csv.reader(io.StringIO(text.removeprefix('\ufeff'), newline='')))
    assert len(table) >= 1 + 4, table
    # Numbers that mean the same in every country, and dates that are dates in every one.
    for row in table[1:]:
        cells = dict(zip(table[0], row))
        for name, cell in cells.items():
            if 'seconds' in name or 'reps' in name or name in ('pace-percent', 'metres', 'effort'):
                assert re.fullmatch(r'[0-9]*', cell), (name, cell)
        assert re.fullmatch(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d', cells['started']), cells
    same({row[-1] for row in table[1:]}, {'session', 'run', 'walk', 'swimming'})
    same({len(row) for row in table}, {len(table[0])})
    has(' '.join(cell for row in table for cell in row), 'Leg swings', 'Hip flexor stretch')


def test_a_name_gives_the_terminal_no_orders(limber):
    fill(limber, "UPDATE session SET routine_name = 'a' || char (27) || '[31mb' || char (10) || 'c'")
    text = limber.says('history')
    assert '\x1b' not in text
    same(text.count('\n'), 3)


def test_a_newer_history_is_shown_and_not_touched(limber):
    fill(limber, 'PRAGMA user_version = 99')
    before = checksums(limber)
    result = limber.run('history')
    same(result.returncode, 0)
    has(result.stderr.decode(), 'newer Limber')
    has(result.stdout.decode(), CUT_OFF, 'cut off')
    same(checksums(limber), before)


def test_a_history_that_cannot_be_written_to(limber):
    fill(limber)
    limber.history.chmod(0o400)
    limber.user.chmod(0o500)
    same(len(rows(limber)), 3)
    limber.user.chmod(0o700)


def test_a_damaged_history_is_kept(limber):
    fill(limber)
    damaged = b'SQLite format 3\0' + b'\xa5' * 20000
    limber.history.write_bytes(damaged)
    message = limber.refuses('history', status=1)
    has(message, 'damaged')
    kept = [path for path in limber.user.iterdir() if path.read_bytes() == damaged]
    same(len(kept), 1)
    has(message, str(kept[0]))


def test_what_is_no_history(limber):
    limber.user.mkdir(parents=True)
    limber.history.write_text('Dear diary,\n' * 100)
    before = checksums(limber)
    has(limber.refuses('history', status=1), 'another program')
    same(checksums(limber), before)
    limber.history.unlink()
    limber.history.mkdir()
    has(limber.refuses('history', status=1), str(limber.history), 'folder')


def test_wrong_calls(limber):
    has(limber.refuses('history', '--json', '--csv'), '--json, --csv and --ical')
    has(limber.refuses('history', '--limit', '0'), '--limit')
    has(limber.refuses('history', '--limit', '-3'), '--limit')
    has(limber.refuses('history', '--limit', 'many'), 'many')
    has(limber.refuses('history', '--csv', '--limit', '2'), '--csv')
    has(limber.refuses('history', 'yesterday'), 'yesterday')
    assert not limber.user.exists()


if __name__ == '__main__':
    main(dict(globals()))

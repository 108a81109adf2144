#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber history: test_history.py LIMBER, TAP on standard output."""

import csv
import fcntl
import hashlib
import io
import json
import re
import sqlite3

from driver import ROOT, has, main, same

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
    same(lines, limber.says('history', '--json').splitlines()[-2:])
    same(limber.says('history', '--json', '--limit', '3'), limber.says('history', '--json'))


def test_programs_read_it(limber):
    fill(limber)
    sessions = [json.loads(line) for line in limber.says('history', '--json').splitlines()]
    same(len(sessions), 3)
    texts = [json.dumps(session) for session in sessions]
    has(texts[0], 'Before the run', 'finished', 'Left side stiff')
    has(texts[2], 'After the run')


def test_spreadsheets_read_it(limber):
    fill(limber)
    table = list(csv.reader(io.StringIO(limber.says('history', '--csv'), newline='')))
    assert len(table) >= 1 + 4, table
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
    has(limber.refuses('history', '--json', '--csv'), '--json and --csv')
    has(limber.refuses('history', '--limit', '0'), '--limit')
    has(limber.refuses('history', '--limit', '-3'), '--limit')
    has(limber.refuses('history', '--limit', 'many'), 'many')
    has(limber.refuses('history', '--csv', '--limit', '2'), '--csv')
    has(limber.refuses('history', 'yesterday'), 'yesterday')
    assert not limber.user.exists()


if __name__ == '__main__':
    main(dict(globals()))

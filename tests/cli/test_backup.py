#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber backup, limber restore: test_backup.py LIMBER, TAP on standard output."""

import json
import re
import sqlite3

from driver import ROOT, has, main, same

FIXTURE = ROOT / 'tests' / 'history' / 'fixtures' / 'v1.sql'
MINE = {'format': 1, 'id': 'mine', 'name': 'Mine', 'context': 'post-run',
        'steps': [{'exercise': 'cat-cow'}]}


def fill(limber):
    (limber.user / 'routines').mkdir(parents=True)
    (limber.user / 'routines' / 'mine.json').write_text(json.dumps(MINE))
    database = sqlite3.connect(limber.history)
    database.executescript(FIXTURE.read_text())
    database.commit()
    database.close()


def n_sessions(limber):
    database = sqlite3.connect(limber.history)
    (n,), = database.execute('SELECT count (*) FROM session')
    database.close()
    return n


def change(limber):
    """One session less, the routine is gone and another is there."""
    database = sqlite3.connect(limber.history)
    database.execute('PRAGMA foreign_keys = ON')
    database.execute('DELETE FROM session WHERE id = 1')
    database.commit()
    database.close()
    (limber.user / 'routines' / 'mine.json').rename(limber.user / 'routines' / 'other.json')


def test_there_and_back(limber):
    fill(limber)
    file = limber.home / 'my backup.limber-backup'
    has(limber.says('backup', file), '3 sessions', '1 exercise or routine', 'settings')
    same(file.stat().st_mode & 0o777, 0o600)
    change(limber)
    preview = limber.says('restore', file, '--preview')
    has(preview, '3 sessions from 2025-03-30 to 2025-04-01', '1 routine of your own',
        '1 session comes back', 'routines/mine.json comes back', 'routines/other.json goes')
    same(n_sessions(limber), 2)

    said = limber.says('restore', file, '--yes')
    same(n_sessions(limber), 3)
    same([path.name for path in (limber.user / 'routines').iterdir()], ['mine.json'])
    undo = re.search(r"limber restore '(.*)'", said).group(1)
    has(limber.says('restore', undo, '--yes'), 'routines/other.json comes back')
    same(n_sessions(limber), 2)
    has(limber.says('backup', '--list'), 'before another was brought back', '2 sessions')


def test_nothing_changes_without_a_yes(limber):
    fill(limber)
    file = limber.home / 'b'
    limber.says('backup', file)
    change(limber)
    result = limber.run('restore', file)
    same(result.returncode, 1)
    has(result.stderr.decode(), '--yes')
    same(n_sessions(limber), 2)


def test_nothing_to_do(limber):
    fill(limber)
    file = limber.home / 'b'
    limber.says('backup', file)
    has(limber.says('restore', file), 'just as it is in the backup')
    assert not (limber.user / 'backups').exists(), 'a backup of what did not change'


def test_on_a_new_computer(limber):
    fill(limber)
    file = limber.home / 'b'
    limber.says('backup', file)
    limber.user.rename(limber.home / 'old')
    limber.says('restore', file, '--preview')
    assert not limber.user.exists(), 'looking made a folder'
    limber.says('restore', file, '--yes')
    same(n_sessions(limber), 3)
    has(limber.says('list'), 'mine')


def test_without_a_history(limber):
    file = limber.home / 'b'
    has(limber.says('backup', file), '0 sessions')
    assert not limber.user.exists(), 'a backup made a folder'
    has(limber.says('backup', '--list'), 'No backup yet')


def test_what_is_refused(limber):
    fill(limber)
    letter = limber.home / 'letter.txt'
    letter.write_text('Dear diary')
    has(limber.refuses('backup', letter, status=1), 'letter.txt', 'no backup')
    same(letter.read_text(), 'Dear diary')
    has(limber.refuses('restore', letter, '--yes', status=1), 'not a backup')
    has(limber.refuses('restore', limber.home / 'none', '--yes', status=1), 'No such file')
    has(limber.refuses('restore', limber.history, '--yes', status=1), 'history itself')
    file = limber.home / 'newer'
    limber.says('backup', file)
    database = sqlite3.connect(file)
    database.execute('PRAGMA user_version = 99')
    database.commit()
    database.close()
    has(limber.refuses('restore', file, '--yes', status=1), 'newer')
    same(n_sessions(limber), 3)


def test_how_it_is_called(limber):
    has(limber.refuses('backup'), 'which file')
    has(limber.refuses('backup', 'a', 'b'), '"b"')
    has(limber.refuses('backup', '--list', 'b'), '"b"')
    has(limber.refuses('restore'), 'which backup')
    has(limber.refuses('restore', 'a', 'b'), '"b"')
    has(limber.refuses('restore', '--yes', '--preview', 'a'), 'exclude')
    has(limber.says('--help'), 'backup', 'restore')


def test_a_damaged_history_is_back(limber):
    fill(limber)
    (limber.user / 'backups').mkdir()
    limber.says('backup', limber.user / 'backups' / 'limber-20250402-070000-daily.limber-backup')
    (limber.user / 'history.db.v1').unlink()
    limber.history.write_bytes(limber.history.read_bytes()[:5000])
    result = limber.run('history')
    has(result.stderr.decode(), 'was damaged; it is back', '.corrupt-')
    same(n_sessions(limber), 3)
    same(limber.run('history').stderr, b'')


if __name__ == '__main__':
    main(dict(globals()))

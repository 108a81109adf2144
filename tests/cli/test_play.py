#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber play at a terminal: test_play.py LIMBER, TAP on standard output."""

import json
import os
import pty
import sqlite3
import subprocess

from driver import ROOT, has, main, same

FIXTURE = ROOT / 'tests' / 'history' / 'fixtures' / 'v1.sql'
QUESTION = 'was cut off'


def cut_off(limber):
    """A history with a session that did not end, and that nobody can read any more."""
    limber.user.mkdir(parents=True)
    with sqlite3.connect(limber.history) as database:
        database.executescript(FIXTURE.read_text())
        database.execute('UPDATE session SET snapshot = NULL, timeline = NULL')
    database.close()


def answer(limber, keys):
    """Types keys, all at once, when it asks about the session that was cut off."""
    ours, theirs = pty.openpty()
    said = b''
    with limber.spawn('play', '--silent', stdin=theirs, stdout=theirs, stderr=theirs,
                      env={'TERM': 'xterm'}) as process:
        os.close(theirs)
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                break
            said += piece
            if keys and b'for now' in said:
                os.write(ours, keys)
                keys = None
    os.close(ours)
    has(said.decode(), QUESTION)

    return process.returncode, said.decode()


def test_who_leaves_has_left(limber):
    cut_off(limber)
    status, said = answer(limber, b'qr')
    same(status, 0)
    assert 'any more' not in said, said
    assert 'CRITICAL' not in said, said


def test_what_cannot_be_read_is_not_taken_up(limber):
    cut_off(limber)
    status, said = answer(limber, b'r')
    same(status, 1)
    has(said, 'cannot be read any more')
    assert 'CRITICAL' not in said, said


def rehearse(limber):
    """Plays what is short, in no time."""
    result = limber.run('play', 'hamstring-break', '--silent', '--pace', '1000')
    same(result.returncode, 0)

    return result.stdout.decode(), result.stderr.decode()


def test_a_newer_history_takes_nothing(limber):
    cut_off(limber)
    with sqlite3.connect(limber.history) as database:
        database.execute('PRAGMA user_version = 99')
    database.close()
    before = limber.history.read_bytes()
    out, err = rehearse(limber)
    same(err, 'Your history is from a newer Limber, so this session is not kept.\n')
    has(out, 'Not kept in your history.')
    same(limber.history.read_bytes(), before)


def test_a_damaged_history_is_told_of(limber):
    limber.user.mkdir(parents=True)
    limber.history.write_bytes(bytes(8192))
    out, err = rehearse(limber)
    has(err, 'Your history was damaged. It is kept as ', 'history.db.corrupt-')
    has(out, 'A rehearsal')


def test_wrong_calls(limber):
    for words, said in ((['--pace', '0'], '--pace: 0 '), (['--pace', 'nan'], '--pace: nan '),
                        (['--lead-in', '61'], '--lead-in: 61 '), (['--lead-in', '-2'], ': -2 '),
                        (['--first-side', 'up'], '"up"'), (['--first-side', 'none'], '"none"'),
                        (['--change-time', 'soon'], '"soon"'), (['core-a', 'core-b'], '"core-b"'),
                        (['--dance'], '--dance')):
        has(limber.refuses('play', *words), 'limber play: ', said, '"limber play --help"')
    has(limber.refuses('play', 'nothing', status=1), 'limber: ', '"nothing"')


def test_a_terminal_of_lines_gets_lines(limber):
    ours, theirs = pty.openpty()
    with limber.spawn('play', '--silent', '--pace', '1000', 'hamstring-break', stdin=theirs,
                      stdout=theirs, stderr=theirs, env={'TERM': 'dumb'}) as process:
        os.close(theirs)
        said = b''
        while b'rehearsal' not in said:
            said += os.read(ours, 65536)
        process.wait()
    os.close(ours)
    same(process.returncode, 0)
    has(said.decode(), 'Switch sides: ')
    assert b'\x1b' not in said, said


def test_nobody_there_is_told_what_was_cut_off(limber):
    cut_off(limber)
    out, err = rehearse(limber)
    has(err, QUESTION, 'goes on with it.')
    has(out, 'Well done.')


def test_nobody_there_is_not_waited_for(limber):
    routine = limber.home / 'own-pace.json'
    steps = [{'exercise': 'cat-cow', 'self-paced': True, 'reps': 3},
             {'exercise': 'glute-bridge', 'sets': 1, 'self-paced': True, 'reps': 2}]
    routine.write_text(json.dumps({'format': 1, 'id': 'own-pace', 'name': 'At your own pace',
                                   'context': 'post-run', 'lead-in': 0, 'steps': steps}))
    said = limber.says('play', routine, '--silent', '--pace', '1000')
    has(said, 'Cat-cow', 'Glute bridge', 'Well done.')


def test_who_did_nothing_is_not_praised(limber):
    with limber.spawn('play', 'core-a', '--silent', stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        process.terminate()
        out = process.stdout.read().decode()
    same(process.returncode, 0)
    has(out, 'Ended here, with nothing done yet.', '0:00 of work')


if __name__ == '__main__':
    main(dict(globals()))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for all commands: test_command.py LIMBER, TAP on standard output."""

import json
import os
import pty
import re
import signal
import subprocess

from driver import DATA, has, main, same

COMMANDS = ('play', 'list', 'timeline', 'history', 'backup', 'restore', 'due', 'import', 'export',
            'check', 'figure', 'sheet', 'report')


def on_terminal(limber, *arguments, env=None):
    """What it says to a terminal."""
    ours, theirs = pty.openpty()
    with limber.spawn(*arguments, stdout=theirs, env={'TERM': 'xterm', **(env or {})}) as process:
        os.close(theirs)
        said = b''
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other end is closed
                piece = b''
            if not piece:
                break
            said += piece
    os.close(ours)
    same(process.returncode, 0)
    return said.decode()


def test_version(limber):
    assert re.fullmatch(r'Limber \d+\.\d+\.\d+\n', limber.says('--version'))


def test_help_names_every_command(limber):
    text = limber.says('--help')
    same(re.findall('^  ([a-z]+)  +[a-z]', text, re.MULTILINE), list(COMMANDS))
    same(limber.says('-h'), text)
    same(limber.says('help'), text)


def test_every_command_has_help(limber):
    for command in COMMANDS:
        has(limber.says(command, '--help'), f'limber {command} [OPTION', '--help')
        same(limber.says(command, '-h'), limber.says(command, '--help'))
    has(limber.says('check', '--help'), 'FILE…')
    assert not (limber.home / 'data').exists()


def test_what_it_does_not_know(limber):
    has(limber.refuses('dance'), 'limber: ', '"dance"', '"limber --help"')
    has(limber.refuses(''), '""')
    has(limber.refuses('--dance'), '--dance', '"limber --help"')
    has(limber.refuses('-x'), '-x')
    has(limber.refuses('--json', 'list'), '--json')
    has(limber.refuses('--start', 'list'), '"list"')
    has(limber.refuses('--routine'), '--routine')
    for command in COMMANDS:
        has(limber.refuses(command, '--dance'), '--dance')
    has(limber.refuses('list', 'all'), 'limber list: ', '"all"', '"limber list --help"')


def test_without_a_window_it_plays(limber):
    data = limber.home / 'definitions'
    for kind in ('exercises', 'routines'):
        (data / kind).mkdir(parents=True)
    exercise = json.loads((DATA / 'exercises' / 'butterfly.json').read_text())
    exercise['dose'] = {'seconds': 1}
    (data / 'exercises' / 'butterfly.json').write_text(json.dumps(exercise))
    routine = {'format': 1, 'id': 'blink', 'name': 'A blink', 'context': 'rest-day', 'lead-in': 0,
               'steps': [{'exercise': 'butterfly'}]}
    (data / 'routines' / 'blink.json').write_text(json.dumps(routine))
    env = {'LIMBER_DATA_DIR': str(data)}
    for arguments in ((), ('--routine', 'blink', '--start'), ('play', 'blink', '--silent')):
        result = limber.run(*arguments, env=env)
        same(result.returncode, 0)
        has(result.stdout.decode(), 'Butterfly')
    history = limber.says('history', env=env).splitlines()
    same(len(history), 3)
    for line in history:
        has(line, 'A blink', '0:01 of 0:01', 'finished')
    for arguments in (('--routine=no-such-thing',), ('--start', '--routine', 'no-such-thing')):
        has(limber.refuses(*arguments, status=1, env=env), 'no-such-thing')


def test_a_reader_who_has_heard_enough(limber):
    for restore in (True, False):  # with SIGPIPE as it is by default, and ignored
        for arguments in (('list',), ('list', '--json'), ('timeline', 'core-b')):
            with limber.spawn(*arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              restore_signals=restore) as process:
                process.stdout.close()
                same(process.stderr.read(), b'')
                process.wait()
            assert process.returncode in (0, -signal.SIGPIPE), process.returncode


def test_a_full_disk(limber):
    with open('/dev/full', 'wb') as full, \
         limber.spawn('list', '--json', stdout=full, stderr=subprocess.PIPE) as process:
        has(process.stderr.read().decode(), 'limber: cannot write: ')
    same(process.returncode, 1)


def test_the_plainest_locale(limber):
    for locale in ('C', 'POSIX', 'xx_YY.nonsense'):
        result = limber.run('list', env={'LC_ALL': locale})
        same(result.returncode, 0)
        text = result.stdout.decode('ascii')
        has(text, '2 x 30 s each side', 'Pre-run warm-up (full)', '11:03')
        assert '?' not in text
    text = limber.run('timeline', 'core-b', env={'LC_ALL': 'C'}).stdout.decode('ascii')
    has(text, 'say 0:14 "Tall and loose"')
    # JSON is UTF-8 everywhere.
    same(limber.says('list', '--json', env={'LC_ALL': 'C'}), limber.says('list', '--json'))


def test_a_language_there_is_not(limber):
    expected = limber.says('list')
    for language in ('tlh', 'de:fr:nonsense', '../../etc', '%s%n'):
        same(limber.says('list', env={'LANGUAGE': language}), expected)


def test_styles_are_for_terminals(limber):
    assert '\x1b' not in limber.says('list')
    has(on_terminal(limber, 'list'), '\x1b[1mRoutines')
    for env in ({'NO_COLOR': '1'}, {'TERM': 'dumb'}, {'TERM': ''}):
        assert '\x1b' not in on_terminal(limber, 'list', env=env), env
    plain = re.sub('\x1b\\[[0-9]*m', '', on_terminal(limber, 'timeline', 'core-a'))
    same(plain.replace('\r\n', '\n'), limber.says('timeline', 'core-a'))


if __name__ == '__main__':
    main(dict(globals()))

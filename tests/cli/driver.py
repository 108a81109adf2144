# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: the program, in folders of its own, and results."""

import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = pathlib.Path(os.environ.get('LIMBER_DATA_DIR', ROOT / 'data'))
TIMEOUT = 60

# What says where the user's things lie, and which window system and language there are.
FOREIGN = ('DISPLAY', 'WAYLAND_DISPLAY', 'LANGUAGE', 'LANG', 'LC_MESSAGES', 'NO_COLOR',
           'LIMBER_LOCALE_DIR')


class Limber:
    """The program, with a home that nobody else has."""

    def __init__(self, program, home):
        self.program = os.path.abspath(program)
        self.home = pathlib.Path(home)
        self.environment = {k: v for k, v in os.environ.items() if k not in FOREIGN}
        self.environment.update(LC_ALL='C.UTF-8', LIMBER_DATA_DIR=str(DATA), HOME=str(home),
                                CANBERRA_DRIVER='null')
        for kind in ('DATA', 'CONFIG', 'CACHE', 'STATE'):
            self.environment[f'XDG_{kind}_HOME'] = str(self.home / kind.lower())
        runtime = self.home / 'runtime'
        runtime.mkdir(mode=0o700)
        self.environment['XDG_RUNTIME_DIR'] = str(runtime)

    @property
    def user(self):
        """The user's folder."""
        return self.home / 'data' / 'limber'

    @property
    def history(self):
        return self.user / 'history.db'

    def spawn(self, *arguments, env=None, **options):
        options = {'stdin': subprocess.DEVNULL, **options}
        return subprocess.Popen([self.program, *map(str, arguments)],
                                env={**self.environment, **(env or {})}, **options)

    def run(self, *arguments, env=None, **options):
        """Runs it to its end; what it says is bytes."""
        with self.spawn(*arguments, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                        **options) as process:
            try:
                out, err = process.communicate(timeout=TIMEOUT)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def says(self, *arguments, **options):
        """What it says when all goes well, and nothing is to be complained of."""
        result = self.run(*arguments, **options)
        assert result.returncode == 0, (result.returncode, result.stdout, result.stderr)
        assert result.stderr == b'', result.stderr
        return result.stdout.decode()

    def refuses(self, *arguments, status=2, **options):
        """What it says on standard error when it ends with a status, and says nothing else."""
        result = self.run(*arguments, **options)
        assert result.returncode == status, (result.returncode, result.stdout, result.stderr)
        assert result.stdout == b'', result.stdout
        assert result.stderr.endswith(b'\n'), result.stderr
        return result.stderr.decode()


def same(found, expected):
    assert found == expected, f'found {found!r}, expected {expected!r}'


def has(text, *parts):
    for part in parts:
        assert part in text, f'no {part!r} in {text!r}'


def main(tests):
    """Runs functions whose names begin with test_, each with a program of its own; TAP."""
    program = sys.argv[1]
    failures = 0
    chosen = [(name, test) for name, test in tests.items() if name.startswith('test_')]
    print(f'1..{len(chosen)}')
    for n, (name, test) in enumerate(chosen, 1):
        with tempfile.TemporaryDirectory() as home:
            try:
                test(Limber(program, home))
                story = ''
            except Exception:  # whatever went wrong, the others are still worth a try
                story = traceback.format_exc()
        failures += bool(story)
        print(f'{"not ok" if story else "ok"} {n} - {name[5:].replace("_", " ")}')
        for line in story.splitlines():
            print('# ' + line[:1000])
        sys.stdout.flush()
    sys.exit(1 if failures else 0)

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

sys.path.insert(0, str(ROOT / 'tests' / 'support'))

from program import Place  # noqa: E402 pylint: disable=wrong-import-position


class Limber(Place):
    """The program, with a home that nobody else has."""

    def __init__(self, program, home):
        super().__init__(program, home, DATA)
        self.env['CANBERRA_DRIVER'] = 'null'
        self.home = self.folder

    def spawn(self, *words, env=None, **options):
        return super().spawn(*words, env={**self.env, **(env or {})}, **options)

    def run(self, *arguments, env=None, **options):
        """Runs it to its end; what it says is bytes."""
        return self.finish(self.spawn(*arguments, env=env, stdout=subprocess.PIPE,
                                      stderr=subprocess.PIPE, **options), TIMEOUT)

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

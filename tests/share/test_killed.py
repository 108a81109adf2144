#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An import that is killed, at every call with which it changes the disk: test_killed.py LIMBER SWITCH,
TAP on standard output. Whoever looks next finds all of it or nothing; so it is if that one is killed,
too."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = pathlib.Path(os.environ.get('LIMBER_DATA_DIR', ROOT / 'data'))
MOST = 300

# In memory, where to wait for the disk takes no time.
FAST = '/dev/shm'

sys.path.insert(0, str(ROOT / 'tests' / 'support'))

from program import exercise, is_sanitized, routine  # noqa: E402 pylint: disable=wrong-import-position


class Home:
    """A user's folder, and the program to work on it."""

    def __init__(self, program, switch, folder):
        self.program, self.switch = program, switch
        self.folder = pathlib.Path(folder)
        self.user = self.folder / 'data' / 'limber'
        self.bundle = self.folder / 'in.limber'
        self.bundle.write_text(json.dumps({
            'format': 1, 'kind': 'limber-bundle',
            'exercises': [exercise('mine', 40), exercise('other', 20)],
            'routines': [routine('hills', 'mine', 'other')]}))

    def reset(self):
        """Before the import: one exercise that it replaces."""
        shutil.rmtree(self.user, ignore_errors=True)
        (self.user / 'exercises').mkdir(parents=True)
        (self.user / 'exercises' / 'mine.json').write_text(json.dumps(exercise('mine', 10)))

    def run(self, *words, kill_at=None):
        env = {**os.environ, 'XDG_DATA_HOME': str(self.folder / 'data'), 'LIMBER_DATA_DIR': str(DATA)}
        if kill_at:
            env['LIMBER_KILL_AT'] = str(kill_at)
            env['LD_PRELOAD'] = ' '.join(filter(None, [os.environ.get('LD_PRELOAD'), self.switch]))
        return subprocess.run([self.program, *map(str, words)], env=env, capture_output=True,
                              timeout=60, check=False)

    def state(self):
        """All there is, hidden files as well."""
        return {str(path.relative_to(self.user)): path.read_text()
                for path in sorted(self.user.rglob('*')) if path.is_file()}


def survives(result):
    """Whether it was not killed; any other end than a good one is none."""
    assert result.returncode in (0, -signal.SIGKILL), (result.returncode, result.stderr)
    return result.returncode == 0


def kill_import(home, n):
    home.reset()
    return survives(home.run('import', '--replace', home.bundle, kill_at=n))


def check(home, before, goal, where):
    found = home.state()
    assert found in (before, goal), f'{where}: {sorted(found)}'
    return found == goal


def sweep_recovery(home, before, goal, n):
    """Kills, everywhere, the one that looks after an import was killed."""
    left = home.folder / 'left'
    shutil.rmtree(left, ignore_errors=True)
    shutil.copytree(home.user, left)
    for m in range(1, MOST):
        shutil.rmtree(home.user)
        shutil.copytree(left, home.user)
        if survives(home.run('list', kill_at=m)):
            return
        home.run('list')
        check(home, before, goal, f'call {n}, then {m}')


def sweep_import(home, before, goal):
    """Kills the import everywhere. How much there is to bring to its end decides whether a second
    death is of interest."""
    seen = set()
    for n in range(1, MOST):
        if kill_import(home, n):
            assert home.state() == goal
            assert seen == {False, True}, seen
            return n - 1
        if n % 8 == 0 or list(home.user.glob('.batch-*/list')):
            sweep_recovery(home, before, goal, n)
        else:
            home.run('list')
        seen.add(check(home, before, goal, f'call {n}'))
    raise AssertionError(f'still killed at call {MOST}')


def main():
    if is_sanitized(sys.argv[1]):
        print('1..0 # SKIP sanitizers want to be first themselves')
        return
    print('1..1')
    with tempfile.TemporaryDirectory(dir=FAST if os.access(FAST, os.W_OK) else None) as folder:
        home = Home(sys.argv[1], sys.argv[2], folder)
        home.reset()
        before = home.state()
        result = home.run('import', '--replace', home.bundle)
        assert result.returncode == 0, result.stderr
        goal = home.state()
        assert len(goal) == 3 and goal != before, goal
        killed = sweep_import(home, before, goal)
        assert killed > 20, killed
        print(f'# killed at {killed} calls')
        print('ok 1 - an import that is killed comes in as a whole or not at all')


if __name__ == '__main__':
    main()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What fails while the history is kept, copied and brought back; the numbers are those of our list of
faults. test_fault.py LIMBER POWER_LOSS, TAP on standard output."""

import os
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys

from driver import ROOT, has, main, same

FIXTURE = ROOT / 'tests' / 'history' / 'fixtures' / 'v3.sql'
POWER_LOSS = os.path.abspath(sys.argv[2])


def fill(limber):
    (limber.user / 'routines').mkdir(parents=True)
    (limber.user / 'routines' / 'mine.json').write_text('{}')
    database = sqlite3.connect(limber.history)
    database.executescript(FIXTURE.read_text())
    database.commit()
    database.close()


def is_whole(file):
    database = sqlite3.connect(file)
    (answer,), = database.execute('PRAGMA integrity_check')
    (n,), = database.execute('SELECT count (*) FROM session')
    database.close()
    return answer == 'ok' and n == 4


def run_with_small_files(limber, size, *arguments):
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    return limber.run(*arguments, preexec_fn=limit, restore_signals=False)


def test_20_a_full_disk_leaves_the_old_backup(limber):
    fill(limber)
    file = limber.home / 'place' / 'b'
    limber.says('backup', file)
    before = file.read_bytes()
    result = run_with_small_files(limber, 40000, 'backup', file)
    same(result.returncode, 1)
    has(result.stderr.decode(), 'disk may be full')
    same(file.read_bytes(), before)
    same([path.name for path in file.parent.iterdir()], ['b'])


def test_20_a_small_file_system(limber):
    fill(limber)
    place = limber.home / 'small'
    place.mkdir()
    script = f'mount -t tmpfs -o size=64k none "{place}" && "$@"; ' \
             f'echo "status $?"; ls -A "{place}"'
    command = ['unshare', '-rm', 'sh', '-c', script, 'sh', limber.program, 'backup',
               place / 'b']
    if not shutil.which('unshare') or subprocess.run(
            ['unshare', '-rm', 'mount', '-t', 'tmpfs', 'none', place],
            stderr=subprocess.DEVNULL, check=False).returncode:
        print('# nothing can be mounted here')
        return
    result = subprocess.run(command, env=limber.env, capture_output=True, text=True, check=False)
    has(result.stdout, 'status 1')
    same(result.stdout.splitlines()[-1], 'status 1')
    has(result.stderr, 'limber: ')


def test_20_a_full_disk_changes_nothing_when_restoring(limber):
    fill(limber)
    file = limber.home / 'b'
    limber.says('backup', file)
    database = sqlite3.connect(limber.history)
    database.execute("DELETE FROM run")
    database.execute("UPDATE session SET note = 'now' WHERE id = 1")
    database.execute("INSERT INTO session SELECT 9, 'x', source, state, routine_id, routine_name,"
                     " context, started, ended, local_date, zone, utc_offset, pace, first_side,"
                     " planned, pain_before, pain_after, effort, note, level, swaps, snapshot,"
                     " timeline FROM session WHERE id = 1")
    database.commit()
    database.close()
    result = run_with_small_files(limber, 40000, 'restore', file, '--yes')
    same(result.returncode, 1)
    database = sqlite3.connect(limber.history)
    same(database.execute('SELECT note FROM session WHERE id = 9').fetchall(), [('now',)])
    same(database.execute('PRAGMA integrity_check').fetchall(), [('ok',)])
    database.close()


ON_SMALL_DISK = '''
mount -t tmpfs -o size=2m none "$1" || exit 99
XDG_DATA_HOME=$1 "$3" play hamstring-break --pace 20 --silent >"$2/said" 2>&1 & played=$!
while ! [ -s "$1/limber/history.db" ]; do read -r -t .05 _ <>"$2/clock"; done
head -c 3m /dev/zero >"$1/ballast" 2>/dev/null
df --output=avail "$1" | tail -n 1 >"$2/left"
read -r -t 1.5 _ <>"$2/clock"
rm "$1/ballast"
wait $played; echo $? >"$2/status"
cp "$1/limber/history.db" "$2/"
'''


def test_21_a_disk_that_is_full_during_a_session(limber):
    """A file system of two megabytes fills up while somebody plays, and has room again in the end."""
    small, out = limber.home / 'small', limber.home / 'out'
    small.mkdir()
    out.mkdir()
    os.mkfifo(out / 'clock')
    if not shutil.which('unshare') or subprocess.run(
            ['unshare', '-Urm', 'mount', '-t', 'tmpfs', 'none', small],
            stderr=subprocess.DEVNULL, check=False).returncode:
        print('# nothing can be mounted here')
        return
    subprocess.run(['unshare', '-Urm', 'bash', '-c', ON_SMALL_DISK, 'bash', small, out,
                    limber.program], env=limber.env, stdin=subprocess.DEVNULL, check=True)
    same((out / 'left').read_text().strip(), '0')
    same((out / 'status').read_text(), '0\n')
    database = sqlite3.connect(out / 'history.db')
    same(database.execute('PRAGMA integrity_check').fetchall(), [('ok',)])
    # Whatever was finished while the disk was full is there.
    (state, todo, planned, done), = database.execute(
        'SELECT state, count (*), sum (work.planned), sum (work.done) FROM session'
        ' JOIN work ON work.session = session.id')
    database.close()
    same((state, planned), (1, done))
    assert todo > 1
    said = (out / 'said').read_text()
    assert said.count('cannot be saved') <= 1, said


def test_22_a_place_that_cannot_be_written_to(limber):
    fill(limber)
    file = limber.home / 'b'
    limber.history.chmod(0o400)
    limber.user.chmod(0o500)
    try:
        limber.says('backup', file)
        assert is_whole(file)
    finally:
        limber.user.chmod(0o700)


def test_23_the_folder_is_a_file(limber):
    limber.user.parent.mkdir(parents=True, exist_ok=True)
    limber.user.write_text('in the way')
    for command in (['history'], ['backup', '--list']):
        assert limber.run(*command).returncode in (0, 1)
    file = limber.home / 'in.jsonl'
    file.write_text('')
    has(limber.refuses('history', '--import', file, status=1), 'Cannot open the history')
    same(limber.user.read_text(), 'in the way')


def test_23_a_relative_place(limber):
    file = limber.home / 'in.jsonl'
    file.write_text('{"type":"activity","uuid":"x","kind":"yoga","zone":"UTC",'
                    '"started":"2025-03-30T07:00:00Z","seconds":60}\n')
    limber.says('history', '--import', file, env={'XDG_DATA_HOME': 'here'}, cwd=limber.home)
    has(limber.says('history', '--json', env={'XDG_DATA_HOME': 'here'}, cwd=limber.home), '"yoga"')


def test_25_the_power_fails(limber):
    fill(limber)
    file = limber.home / 'b'
    limber.says('backup', file, env={'LD_PRELOAD': POWER_LOSS})
    assert is_whole(file)
    # What does not sync loses everything, or this would prove nothing.
    script = ('import os; f = open("x", "wb", 0); f.write(b"y"); f.close();'
              ' os.rename("x", "z"); print(os.path.getsize("z"))')
    lost = subprocess.run([sys.executable, '-c', script], cwd=limber.home, text=True, check=True,
                          env={**os.environ, 'LD_PRELOAD': POWER_LOSS}, capture_output=True)
    same(lost.stdout, '0\n')


def test_25_the_power_fails_after_an_import(limber):
    shared = limber.home / 'hills.limber'
    shared.write_text('{"format": 1, "kind": "limber-bundle", "routines": [{"format": 1, "id": "hills",'
                      ' "name": "Hills", "context": "post-run", "steps": [{"exercise": "butterfly"}]}]}')
    limber.says('import', shared, env={'LD_PRELOAD': POWER_LOSS})
    limber.says('check', limber.user / 'routines' / 'hills.json')


def test_26_what_is_damaged_comes_back_from_the_backup(limber):
    fill(limber)
    (limber.user / 'backups').mkdir()
    limber.says('backup', limber.user / 'backups' / 'limber-20250402-070000-daily.limber-backup')
    for content in (b'SQLite format 3\0' + bytes(5000), b'\0' * 8192, os.urandom(8192)):
        limber.history.write_bytes(content)
        has(limber.run('history').stderr.decode(), 'it is back as it was')
        same(limber.run('history').stderr, b'')
        assert is_whole(limber.history)
    same(len(list(limber.user.glob('history.db.corrupt-*[0-9]'))), 3)


def test_32_a_rename_that_fails(limber):
    fill(limber)
    file = limber.home / 'place' / 'b'
    result = limber.run('backup', file,
                        env={'LD_PRELOAD': POWER_LOSS, 'LIMBER_NO_RENAME': '1'})
    same(result.returncode, 1)
    has(result.stderr.decode(), 'Cannot write the backup')
    same(list(file.parent.iterdir()), [])


KEPT = {'GSETTINGS_BACKEND': 'keyfile'}


def set_in_file(limber, text):
    file = limber.home / 'config' / 'glib-2.0' / 'settings' / 'keyfile'
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('[app/limber/Limber]\n' + text)
    return file


def test_34_settings_that_are_not_kept(limber):
    fill(limber)
    file = limber.home / 'b'
    settings = set_in_file(limber, 'weekly-goal=90\n')
    limber.says('backup', file, env=KEPT)
    settings.unlink()
    (limber.user / 'routines' / 'mine.json').unlink()
    result = limber.run('restore', file, '--yes', env={'GSETTINGS_BACKEND': 'memory'})
    same(result.returncode, 1)
    has(result.stderr.decode(), 'nowhere to keep settings')
    assert (limber.user / 'routines' / 'mine.json').exists(), 'the rest comes back'
    limber.says('restore', file, '--yes', env=KEPT)
    has(settings.read_text(), 'weekly-goal=90')


def test_34_settings_that_make_no_sense(limber):
    fill(limber)
    file = limber.home / 'b'
    settings = set_in_file(
        limber, "weekly-goal=901\nlead-in=-2\nvolume='loud'\nchange-time='never'\nvoice-speed=2.5\n"
        "cautions=['no-such', 'knee']\nfrom-65=3\nnobody-knows=1\nnotify=((\ndesk-breaks=true\n")
    before = settings.read_text()
    # None of them is in the way, or carried into a backup; what made sense is.
    limber.says('history', env=KEPT)
    limber.says('history', '--json', env=KEPT)
    limber.says('backup', file, env=KEPT)
    same(settings.read_text(), before)
    settings.unlink()
    limber.says('restore', file, '--yes', env=KEPT)
    same(sorted(settings.read_text().split('\n')),
         sorted(['', '[app/limber/Limber]', "cautions=['no-such', 'knee']", 'desk-breaks=true']))


if __name__ == '__main__':
    main(dict(globals()))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings that are forgotten, senseless or not installed: test_settings.py PROGRAM"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

from runner import Runner, wait_for

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ON_SCREEN = ROOT / "build-aux" / "on-screen"
APP = ROOT / "src" / "app"
SCHEMA = ROOT / "data" / "app.limber.Limber.gschema.xml"
BAR = "There is nowhere to keep settings here"

# Numbers out of their range, types that are not theirs, words nobody knows, keys of another version.
SENSELESS = r"""[app/limber/Limber]
volume=99.5
voice-speed=-1.0
voice-volume=nan
lead-in=100000
weekly-goal=-7
window-width=-2147483648
window-height=2147483647
window-maximized=17
sounds='perhaps'
voice='yes'
voice-name=['a list']
change-time='sometimes'
other-music=42
look='nobody\u0001knows'
cautions=['', 'knee', 'knee', '<b>', '../..']
equipment-missing=('strap',)
routine-order=['no-such', '', 'core-a', 'core-a', '/etc/passwd']
hidden-routines=['', 'no-such', 'core-b']
reminders=[('a', uint32 4294967295, uint32 4294967295, '../x', true), ('', uint32 0, uint32 9, '', true)]
reminders-told={'a': 9223372036854775807, '': -9223372036854775808}
desk-breaks=true
desk-breaks-minutes=0
desk-breaks-from=-1
desk-breaks-until=999999
desk-breaks-weekdays=uint32 4294967295
from-65=@ms nothing
check-in=
notify=((((((((((
key-of-a-newer-limber='kept'
another one=[1, 2

[app/limber/Limber/deeper]
sounds=false
"""


def keyfile():
    path = Path(os.environ["XDG_CONFIG_HOME"]) / "glib-2.0" / "settings" / "keyfile"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def senseless(runner):
    """What makes no sense is as it comes; the rest is taken, and what is not ours stays."""
    keyfile().write_text(SENSELESS, encoding="utf-8")
    runner.start()
    wait_for("the start page", lambda: runner.buttons("Start"))
    assert not runner.sees(BAR)
    assert "nan" not in keyfile().read_text(encoding="utf-8")
    width, height = runner.size()
    assert 360 <= width <= 1280 and 294 <= height <= 1024, (width, height)
    runner.focus()
    runner.key("ctrl+comma")
    wait_for("the preferences", lambda: len(runner.windows()) > 1)
    runner.key("Escape")
    wait_for("them to be closed", lambda: len(runner.window_ids()) == 1)
    # With breaks at the desk it goes on when the window is closed.
    runner.kill()
    assert "key-of-a-newer-limber" in keyfile().read_text(encoding="utf-8")
    runner.tell("list", "--json")


def plays(runner):
    """With them a session goes on as with none."""
    keyfile().write_text(SENSELESS, encoding="utf-8")
    runner.start("--routine", "pre-run-short", "--start")
    wait_for("the session", lambda: runner.title().startswith("Get ready"))
    runner.press("Next")
    wait_for("a second of work", lambda: runner.done() >= 1)
    runner.kill()


def rubbish(runner):
    """A file that is none, and a folder in its place."""
    for spoil in (lambda path: path.write_bytes(os.urandom(5000)), Path.mkdir):
        path = keyfile()
        spoil(path)
        runner.start()
        wait_for("the start page", lambda: runner.buttons("Start"))
        runner.quit()
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()


def forgotten(runner):
    """Where they are not kept, that is said, and can be put away."""
    runner.start(GSETTINGS_BACKEND="memory")
    runner.see(BAR)
    runner.press("Put away")
    runner.quit()


def install(folder, keys):
    """The settings without some of them."""
    text = SCHEMA.read_text(encoding="utf-8")
    for key in keys:
        text = re.sub(r'    <key name="%s".*?</key>\n' % key, "", text, flags=re.DOTALL)
    (folder / SCHEMA.name).write_text(text, encoding="utf-8")
    subprocess.run(["glib-compile-schemas", str(folder)], check=True)


def not_installed(runner):
    """An installation that is half there is named, rather than fallen over."""
    keys = re.findall(r'<key name="([^"]*)"', SCHEMA.read_text(encoding="utf-8"))
    names = dict(re.findall(r'#define (LIMBER_SETTINGS_\w+) "([^"]*)"',
                            (APP / "limber-settings.h").read_text(encoding="utf-8")))
    looked_for = re.findall(r"^    (LIMBER_SETTINGS_\w+),$",
                            (APP / "limber-application-call.c").read_text(encoding="utf-8"), re.M)
    assert sorted(names[name] for name in looked_for) == sorted(keys) == sorted(names.values())
    for missing in keys[:1], keys[-1:], keys:
        with tempfile.TemporaryDirectory() as folder:
            install(Path(folder), missing)
            done = subprocess.run([runner.program], capture_output=True, text=True, check=False,
                                  timeout=30, env=dict(os.environ, GSETTINGS_SCHEMA_DIR=folder))
        assert done.returncode == 1 and "is not installed" in done.stderr, (missing, done)
        assert len(missing) > 1 or '"%s"' % missing[0] in done.stderr, (missing, done)


JOURNEYS = (senseless, plays, rubbish, forgotten, not_installed)


def travel():
    """Prints TAP."""
    failed = 0
    print("1..%d" % len(JOURNEYS))
    for number, journey in enumerate(JOURNEYS, 1):
        runner = Runner(sys.argv[1])
        try:
            journey(runner)
            print("ok %d - %s" % (number, journey.__name__), flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print("not ok %d - %s" % (number, journey.__name__), flush=True)
            traceback.print_exc()
        finally:
            runner.close()
            runner.forget()
    return int(failed > 0)


def main():
    if sys.argv[2:] == ["here"]:
        return travel()
    missing = [tool for tool in ("Xvfb", "dbus-run-session", "xdotool", "glib-compile-schemas")
               if not shutil.which(tool)]
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    try:
        import pyatspi  # noqa: F401 pylint: disable=import-outside-toplevel,unused-import
    except ImportError:
        print("1..0 # SKIP python3-pyatspi is not installed")
        return 0
    return subprocess.run([str(ON_SCREEN), sys.executable, __file__, sys.argv[1], "here"],
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

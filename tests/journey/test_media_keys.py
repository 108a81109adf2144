#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program steered by the desktop, in sight and out of it: test_media_keys.py PROGRAM

It calls itself on a screen and a session bus of its own."""

import importlib.util
import os
import shutil
import subprocess
import sys
import traceback
from pathlib import Path

from desktop import Bus, Grab, Player
from runner import Runner, wait_for

ROOT = "org.mpris.MediaPlayer2"
ON_SCREEN = Path(__file__).resolve().parents[2] / "build-aux" / "on-screen"


def windows(runner):
    """The program's windows that can be seen."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(runner.process.pid)],
                           check=False, capture_output=True, text=True)
    return found.stdout.split()


def focus():
    """The window that has the keys."""
    return subprocess.run(["xdotool", "getwindowfocus", "-f"], check=False, capture_output=True,
                          text=True).stdout.strip()


def begin(runner, player):
    """Begins a session, which the shell then sees."""
    assert not player.is_there()
    runner.start("--routine", "pre-run-short", "--start")
    wait_for("the player", player.is_there)
    wait_for("the beginning", lambda: player.status() == "Playing")


def hidden(runner):
    """Is paused, stepped and gone on with while no window is to be seen."""
    player = Player()
    begin(runner, player)
    first = player.title()
    (window,) = windows(runner)
    subprocess.run(["xdotool", "windowunmap", "--sync", window], check=True)
    assert not windows(runner)
    player.call("Pause")
    assert player.status() == "Paused"
    stopped = player.get("Position")
    player.call("Next")
    started = player.get("Position")
    assert started > stopped and player.title() == first, (started, player.title())
    player.call("Next")
    assert player.title() != first, player.title()
    player.call("Previous")
    player.call("Previous")
    assert player.get("Position") == 0 and player.title() == first
    player.call("Next")
    player.call("Play")
    wait_for("going on", lambda: player.get("Position") > started + 1000000)
    wait_for("a second of work", lambda: runner.done() >= 1)
    assert not windows(runner)

    # Without a window manager nobody but us brings it back; the focus it asks for itself.
    subprocess.run(["xdotool", "windowmap", "--sync", window], check=True)
    assert window != focus()
    player.call("Raise", ROOT)
    wait_for("the focus", lambda: window == focus())
    player.call("Quit", ROOT)
    player.call("Quit", ROOT)
    wait_for("the question", lambda: runner.buttons("End and close"))
    # It is asked once.
    assert len(windows(runner)) == 2, windows(runner)
    assert player.status() == "Paused"
    runner.press("End and close")
    wait_for("the end", lambda: runner.process.poll() is not None)
    assert runner.process.returncode == 0, runner.process.returncode
    assert not player.is_there()


def focused(runner):
    """Has the keys itself where the desktop does not want them, and else leaves them to it."""
    player = Player()
    begin(runner, player)
    runner.focus()
    start = player.title()
    runner.key("XF86AudioStop")
    wait_for("the pause", lambda: player.status() == "Paused")
    runner.key("XF86AudioNext", "XF86AudioNext")
    wait_for("the next exercise", lambda: player.title() != start)
    assert player.get("Metadata")["xesam:trackNumber"] == 2
    runner.key("XF86AudioPrev")
    wait_for("the first exercise", lambda: player.title() == start)
    runner.key("XF86AudioPlay")
    wait_for("going on", lambda: player.status() == "Playing")

    grab = Grab("XF86AudioPlay")
    runner.key("XF86AudioPlay")
    grab.wait()
    # What the window had made of it would come before the answer to this.
    runner.key("XF86AudioNext", "XF86AudioNext")
    wait_for("the next exercise", lambda: player.title() != start)
    assert player.status() == "Playing"
    player.call("PlayPause")
    assert player.status() == "Paused"
    grab.close()
    runner.kill()


def has_begun(runner):
    """Whether there is a history to look into."""
    return runner.database.exists() and runner.ask(
        "SELECT name FROM sqlite_master WHERE name = 'work'")


def bus_dies(runner):
    """Goes on without its bus."""
    bus = Bus()
    try:
        # A screen reader does not see this one: it is on another bus.
        runner.process = subprocess.Popen(
            [runner.program, "--routine", "pre-run-short", "--start"],
            env=dict(os.environ, G_DEBUG="fatal-criticals", LIMBER_PACE="5",
                     DBUS_SESSION_BUS_ADDRESS=bus.address))
        wait_for("a second of work", lambda: has_begun(runner) and runner.done() >= 1)
    finally:
        bus.die()
    before = runner.done()
    wait_for("more work", lambda: runner.done() >= before + 20)
    assert runner.process.poll() is None, runner.process.returncode
    runner.kill()


def travel(program):
    """Prints TAP."""
    failed = 0
    journeys = (hidden, focused, bus_dies)
    print("1..%d" % len(journeys))
    for number, journey in enumerate(journeys, 1):
        runner = Runner(program)
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
    """Asks for a screen first."""
    if sys.argv[1] == "--on-screen":
        return travel(sys.argv[2])

    missing = [tool for tool in ("Xvfb", "dbus-run-session", "dbus-daemon", "xdotool")
               if not shutil.which(tool)]
    missing += [module for module in ("gi", "pyatspi") if importlib.util.find_spec(module) is None]
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    return subprocess.run([str(ON_SCREEN), sys.executable, __file__, "--on-screen", sys.argv[1]],
                          check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

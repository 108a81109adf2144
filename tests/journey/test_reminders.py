#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program without a window, which reminds: test_reminders.py PROGRAM [JOURNEY...]

A mock of the desktop's notifications receives what it tells, and presses its buttons."""

import os
import subprocess
import sys
import time
from pathlib import Path

from runner import wait_for
from test_desk import ID, configure, stays, travel
from travel import main

# Less than this before the next minute would be too late to begin, seconds.
LATEST = 50

# Until the next minute, and a bit for a busy machine.
PATIENCE = 180


def background(desk):
    """Starts the program as a login does."""
    desk.runner.process = subprocess.Popen([desk.runner.program, "--background"],
                                           env=dict(os.environ, G_DEBUG="fatal-criticals"))


def has_window(desk):
    """Whether it shows any."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                            str(desk.runner.process.pid)], check=False, capture_output=True, text=True)
    return bool(found.stdout.split())


def is_running(desk):
    """Whether it can be called."""
    return desk.player._call("org.freedesktop.DBus", "/org/freedesktop/DBus",  # pylint: disable=protected-access
                             "org.freedesktop.DBus", "ListNames")[0].count(ID) == 1


def await_told(daemon, count):
    """Waits for the next minute at the most; returns what was told last."""
    wait_for("a reminder", lambda: len(daemon.calls("Notify")) >= count, PATIENCE)
    return daemon.calls("Notify")[count - 1]


def autostart():
    """Where the desktop looks for what it starts after a login."""
    return Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / (ID + ".desktop")


def set_for_next_minute():
    """A break for the hamstrings, as soon as the clock allows."""
    at = time.localtime(time.time() + (60 if time.localtime().tm_sec < LATEST else 120))
    configure("reminders", "[('reminder-1', 127, %d, 'hamstring-break', true)]"
              % (at.tm_hour * 60 + at.tm_min))


def reminds(desk):
    """Reminds without a window, and its button begins the session in one."""
    daemon = desk.notifications()
    desk.runner.forget()
    set_for_next_minute()
    try:
        background(desk)
        wait_for("the program", lambda: is_running(desk))
        wait_for("a place among what is started", autostart().exists)
        assert "--background" in autostart().read_text(encoding="utf-8")
        assert not has_window(desk)

        call = await_told(daemon, 1)
        assert call[3] == "Your hamstring break, if you like", call
        assert call[4], call
        buttons = call[5][-6:]
        assert buttons[1::2] == ["Start", "In 10 minutes", "Not today"], buttons
        assert not has_window(desk)
        daemon.emit("org.freedesktop.Notifications", "ActionInvoked", "us", 1, buttons[0])
        wait_for("the player", desk.player.is_there)
        wait_for("the beginning", lambda: desk.player.status() == "Playing")
        assert desk.player.get("Metadata")["xesam:album"] == "Hamstring micro-break"
        assert has_window(desk)

        # Without anything to be reminded of it is started no more, and ends with its window.
        configure("reminders", "[]")
        wait_for("no place among what is started", lambda: not autostart().exists())
    finally:
        configure("reminders", "[]")
    desk.runner.kill()


def outlives_its_window(desk):
    """Goes on without the window that was closed, and ends when nothing is to be reminded of."""
    desk.runner.forget()
    configure("desk-breaks", "true")
    try:
        desk.runner.start()
        desk.runner.focus()
        desk.runner.key("ctrl+w")
        wait_for("the window to go", lambda: not has_window(desk))
        stays("it runs", lambda: desk.runner.process.poll() is None)
        subprocess.run([desk.runner.program], check=True, timeout=20)
        wait_for("the window", lambda: has_window(desk))
        desk.runner.focus()
        desk.runner.key("ctrl+w")
        wait_for("the window to go", lambda: not has_window(desk))
    finally:
        configure("desk-breaks", "false")
    desk.runner.leave()


def missed(desk):
    """Tells after the login what was missed a short while before, and not again."""
    daemon = desk.notifications()
    desk.runner.forget()
    at = time.localtime(time.time() - 20 * 60)
    configure("reminders", "[('reminder-1', 127, %d, 'hamstring-break', true)]"
              % (at.tm_hour * 60 + at.tm_min))
    configure("reminders-told", "{'reminder-1': %d}" % (time.time() // 86400 - 3))
    try:
        background(desk)
        assert await_told(daemon, 1)[3] == "Your hamstring break, if you like"
        # Nothing more of it today.
        daemon.emit("org.freedesktop.Notifications", "ActionInvoked", "us", 1, "app.not-today")
        desk.runner.kill()
        background(desk)
        wait_for("the program", lambda: is_running(desk))
        stays("silence", lambda: len(daemon.calls("Notify")) == 1)
    finally:
        configure("reminders", "[]")
        configure("reminders-told", "{}")
    desk.runner.leave()


def has_nothing_to_do(desk):
    """Ends at once when nothing is to be reminded of."""
    desk.runner.forget()
    background(desk)
    desk.runner.leave()


JOURNEYS = (reminds, missed, outlives_its_window, has_nothing_to_do)


if __name__ == "__main__":
    sys.exit(main(JOURNEYS, travel, 1, ("gsettings",)))

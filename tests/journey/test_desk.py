#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program among what else is on a desk: test_desk.py PROGRAM DESKTOP_FILE [JOURNEY...]

Its media keys pressed by playerctl, its notifications, the computer's sleep and the screen's lock,
and other music. All of it is played by mocks on buses of their own."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop import Bus, Elsewhere, Gio, GLib, Player
from runner import Runner, wait_for
from travel import main

# The runner knows where it lies.
from program import exercise, routine  # pylint: disable=wrong-import-order

ID = "app.limber.Limber"
MOCK = "org.freedesktop.DBus.Mock"
PROPERTIES = "org.freedesktop.DBus.Properties"
MUSIC = "org.mpris.MediaPlayer2.Player"
MUSIC_PATH = "/org/mpris/MediaPlayer2"
LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"
SAVER = "org.gnome.ScreenSaver"
SESSION = "7"

# So long that whatever is to be done before the first exercise can be, seconds.
LEAD_IN = 60

# Nothing comes within this, seconds, that should not come at all.
SILENCE = 1.0


class Mock:
    """A service that is not the real one, and what was asked of it."""

    def __init__(self, bus, name, path, *options, system=False):
        self.bus, self.name, self.path = bus, name, path
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dbusmock", "--system" if system else "--session", *options],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_for(name, self.is_there)

    def is_there(self):
        return self.call_at("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                            "NameHasOwner", GLib.Variant("(s)", (self.name,)))[0]

    def call_at(self, name, path, interface, method, parameters=None):
        return self.bus.call_sync(name, path, interface, method, parameters, None,
                                  Gio.DBusCallFlags.NONE, 5000, None).unpack()

    def call(self, interface, method, signature="()", *values, path=None):
        return self.call_at(self.name, path or self.path, interface, method,
                            GLib.Variant(signature, values))

    def calls(self, method):
        """The arguments of each call of it so far."""
        return [arguments for _, name, arguments in self.call(MOCK, "GetCalls")[0]
                if name == method]

    def emit(self, interface, signal, signature, *values):
        self.call(MOCK, "EmitSignal", "(sssav)", interface, signal, signature,
                  [GLib.Variant(letter, value) for letter, value in zip(signature, values)])

    def get(self, name):
        return self.call(PROPERTIES, "Get", "(ss)", MUSIC, name)[0]

    def set(self, name, value):
        self.call(PROPERTIES, "Set", "(ssv)", MUSIC, name, value)

    def close(self):
        self.process.kill()
        self.process.wait()


class Desk:
    """What a journey needs: a program, its player as the desktop sees it, and mocks."""

    def __init__(self, program):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.runner = Runner(program)
        self.player = Player()
        self.mocks = []
        self.system = None
        self.elsewhere = None

    def mock(self, *arguments, bus=None, **options):
        self.mocks.append(Mock(bus or self.bus, *arguments, **options))
        return self.mocks[-1]

    def notifications(self):
        return self.mock("org.freedesktop.Notifications", "/org/freedesktop/Notifications",
                         "--template", "notification_daemon")

    def music(self, name, volume=0.8, status="Playing"):
        """A player of music that does what it is told."""
        name = "org.mpris.MediaPlayer2." + name
        mock = self.mock(name, MUSIC_PATH, name, MUSIC_PATH, MUSIC)
        mock.call(MOCK, "AddProperties", "(sa{sv})", MUSIC,
                  {"PlaybackStatus": GLib.Variant("s", status),
                   "Volume": GLib.Variant("d", volume)})
        for method, result in (("Pause", "Paused"), ("Play", "Playing")):
            mock.call(MOCK, "AddMethod", "(sssss)", MUSIC, method, "", "",
                      "self.UpdateProperties('%s', {'PlaybackStatus': '%s'})" % (MUSIC, result))
        return mock

    def login(self):
        """A login manager, on a system bus that nobody else has."""
        self.system = Bus()
        os.environ.update(DBUS_SYSTEM_BUS_ADDRESS=self.system.address, XDG_SESSION_ID=SESSION)
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        bus = Gio.DBusConnection.new_for_address_sync(self.system.address, flags, None, None)
        mock = self.mock(LOGIN, LOGIN_PATH, "--template", "logind", bus=bus, system=True)
        for session in (SESSION, "8"):
            mock.call(MOCK, "AddSession", "(ssusb)", session, "seat0", 1000, "runner", True)
        return mock

    def furnish(self, *seconds):
        """A routine of exercises that are so long."""
        folder = self.runner.database.parent
        names = ["step-%d" % number for number in range(len(seconds))]
        definitions = [exercise(*step) for step in zip(names, seconds)]
        definitions.append(routine("short", *names, lead_in=LEAD_IN))
        for definition in definitions:
            kind = "routines" if "steps" in definition else "exercises"
            path = folder / kind / (definition["id"] + ".json")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(definition), encoding="utf-8")

    def begin(self, name="short", **env):
        assert not self.player.is_there()
        self.runner.start("--routine", name, "--start", **env)
        wait_for("the player", self.player.is_there)
        wait_for("the beginning", lambda: self.player.status() == "Playing")

    def look_elsewhere(self):
        """Uses another window from now on, and gets going by a key of the desktop."""
        self.elsewhere = Elsewhere()
        self.player.call("Next")

    def count_in(self):
        """Some seconds with sounds, and then none."""
        self.player.call("Pause")
        self.player.call("Play")

    def end(self):
        """Ends the session, and is asked whether to."""
        self.runner.press("End")
        wait_for("the question", lambda: len(self.runner.buttons("End")) > 1)
        # The dialog has its buttons twice: side by side, which is to be seen, and one below another.
        self.runner.press("End", 1)

    def close(self):
        if self.elsewhere is not None:
            self.elsewhere.close()
        self.runner.close()
        self.runner.forget()
        for mock in self.mocks:
            mock.close()
        if self.system is not None:
            self.system.die()
        for name in ("DBUS_SYSTEM_BUS_ADDRESS", "XDG_SESSION_ID"):
            os.environ.pop(name, None)


def configure(key, value):
    """Sets a preference."""
    subprocess.run(["gsettings", "set", ID, key, value], check=True)


def stays(what, condition):
    """Whether it is so for a while."""
    end = time.monotonic() + SILENCE
    while time.monotonic() < end:
        assert condition(), what
        time.sleep(.05)


def playerctl(desk):
    """Is steered as music players are."""
    def ctl(*arguments):
        return subprocess.run(["playerctl", "--player", ID, *arguments], check=True, timeout=20,
                              capture_output=True, text=True).stdout.strip()

    def title():
        return ctl("metadata", "xesam:title")

    desk.begin("pre-run-short")
    listed = subprocess.run(["playerctl", "--list-all"], check=True, capture_output=True, text=True)
    assert ID in listed.stdout.split(), listed.stdout
    assert ctl("status") == "Playing"
    first = title()
    assert first == "March in place", first
    assert ctl("metadata", "xesam:album").startswith("Pre-run")
    ctl("pause")
    assert ctl("status") == "Paused"
    at = float(ctl("position"))
    ctl("next")
    assert float(ctl("position")) > at and title() == first
    ctl("next")
    assert title() != first
    ctl("previous")
    assert title() == first
    ctl("position", "8")
    assert abs(float(ctl("position")) - 8) < .1, ctl("position")
    ctl("position", "5+")
    assert abs(float(ctl("position")) - 13) < .1, ctl("position")
    ctl("play-pause")
    wait_for("going on", lambda: ctl("status") == "Playing")
    ctl("stop")
    assert ctl("status") == "Paused"
    desk.runner.kill()


def notifies(desk):
    """Tells of every exercise and of the end while nobody looks, and takes buttons."""
    daemon = desk.notifications()
    desk.furnish(3, 60, 3)

    def told():
        return [(call[3], call[4]) for call in daemon.calls("Notify")]

    def press(button):
        # One that was pressed is gone, and the next is a new one; the others take its place.
        number = sum(call[1] == 0 for call in daemon.calls("Notify"))
        daemon.emit("org.freedesktop.Notifications", "ActionInvoked", "us", number, "app." + button)

    desk.begin()
    desk.look_elsewhere()
    wait_for("the first", told)
    assert told() == [("Step 0", "3 s, then Step 1")], told()
    buttons = daemon.calls("Notify")[0][5]
    assert buttons[-4:] == ["app.session-pause", "Pause", "app.session-next", "Next"], buttons
    wait_for("the second", lambda: len(told()) == 2)
    press("session-pause")
    wait_for("the pause", lambda: desk.player.status() == "Paused")
    wait_for("the word of it", lambda: len(told()) == 3)
    assert told()[2] == ("Paused", "Step 1"), told()
    press("session-resume")
    wait_for("going on", lambda: len(told()) == 4)
    assert told()[3] == told()[1] == ("Step 1", "60 s, then Step 2")
    press("session-next")
    wait_for("the last", lambda: len(told()) == 5)
    assert told()[4] == ("Step 2", "3 s"), told()
    wait_for("the end", lambda: len(told()) == 6)
    assert told()[5] == ("Done", "Short"), told()
    # One notification, and not a stack of them.
    assert [call[1] for call in daemon.calls("Notify")] == [0, 1, 0, 0, 0, 4], daemon.calls("Notify")
    assert not daemon.calls("CloseNotification")
    desk.runner.focus()
    wait_for("it to be taken back", lambda: daemon.calls("CloseNotification"))
    desk.runner.quit()


def not_when_looked_at(desk):
    """Tells nothing to whoever looks, or does not want it."""
    daemon = desk.notifications()
    desk.furnish(2, 60)
    desk.begin()
    desk.runner.focus()
    desk.player.call("Next")
    wait_for("the second", lambda: desk.player.title() == "Step 1")
    wait_for("a second of it", lambda: desk.runner.done() >= 3)
    assert not daemon.calls("Notify"), daemon.calls("Notify")
    desk.runner.kill()
    desk.runner.forget()

    desk.furnish(2, 60)
    configure("notify", "false")
    try:
        desk.begin()
        desk.look_elsewhere()
        wait_for("the second", lambda: desk.player.title() == "Step 1")
        wait_for("a second of it", lambda: desk.runner.done() >= 3)
        assert not daemon.calls("Notify"), daemon.calls("Notify")
    finally:
        configure("notify", "true")
    desk.runner.kill()


def ends_away(desk):
    """A session that is ended takes its word back."""
    daemon = desk.notifications()
    desk.furnish(60, 60)
    desk.begin()
    desk.look_elsewhere()
    wait_for("the first", lambda: daemon.calls("Notify"))
    desk.end()
    wait_for("it to be taken back", lambda: daemon.calls("CloseNotification"))
    assert daemon.calls("Notify")[-1][3] in ("Step 0", "Paused")
    desk.runner.kill()


def nobody_shows_them(desk):
    """Goes on where there are no notifications, and says nothing of it."""
    desk.furnish(2, 2)
    with tempfile.TemporaryFile() as said:
        desk.runner.process = subprocess.Popen(
            [desk.runner.program, "--routine", "short", "--start"], stderr=said,
            env=dict(os.environ, G_DEBUG="fatal-criticals"))
        wait_for("the player", desk.player.is_there)
        desk.look_elsewhere()
        wait_for("the end", lambda: not desk.player.is_there())
        assert desk.runner.process.poll() is None, desk.runner.process.returncode
        said.seek(0)
        words = said.read().decode()
        assert "otification" not in words, words
    desk.runner.kill()


def paused_by(desk, what, act):
    """Is paused by that, and goes on when it is told to."""
    act()
    wait_for("the pause by " + what, lambda: desk.player.status() == "Paused")
    desk.player.call("Play")
    assert desk.player.status() == "Playing"


def absent(desk):
    """Pauses before the computer sleeps, and when the screen is locked."""
    login = desk.login()
    saver = desk.mock(SAVER, "/org/gnome/ScreenSaver", "--template", "gnome_screensaver")
    path = "/org/freedesktop/login1/session/"

    def inhibitors():
        return login.call(LOGIN + ".Manager", "ListInhibitors")[0]

    def lock(session):
        login.call(LOGIN + ".Session", "Lock", path=path + session)

    def hint(locked):
        login.call(LOGIN + ".Session", "SetLockedHint", "(b)", locked, path=path + SESSION)

    def sleep(begins):
        login.emit(LOGIN + ".Manager", "PrepareForSleep", "b", begins)

    desk.begin("post-run-full")
    wait_for("the login manager to be told", inhibitors)
    (told,) = inhibitors()
    assert told[0] == "sleep" and told[3] == "delay", told

    # It holds the sleep up until it has paused, and is ready for the next one.
    paused_by(desk, "sleep", lambda: sleep(True))
    wait_for("the sleep to be let begin", lambda: not inhibitors())
    sleep(False)
    wait_for("the next sleep to be held up", inhibitors)
    assert desk.player.status() == "Playing"

    # Only after that has the answer come that names the session.
    wait_for("our session", lambda: login.calls("GetSession"))
    paused_by(desk, "lock", lambda: lock(SESSION))
    paused_by(desk, "hint", lambda: hint(True))
    paused_by(desk, "screen saver",
              lambda: saver.call(SAVER, "SetActive", "(b)", True))

    # Coming back, and what others do, is nothing.
    def nothing():
        return desk.player.status() == "Playing"
    lock("8")
    hint(False)
    sleep(False)
    saver.call(SAVER, "SetActive", "(b)", False)
    stays("it goes on", nothing)

    # It is shown when one comes back.
    lock(SESSION)
    wait_for("the way on", lambda: desk.runner.buttons("Go on"))
    desk.end()
    wait_for("nothing to be held up any more", lambda: not inhibitors())
    desk.runner.kill()


def music_pauses(desk):
    """Pauses other music while time goes on, and only what it paused comes back."""
    playing, stopped = desk.music("one"), desk.music("two", status="Stopped")
    go_between = desk.music("playerctld")
    configure("other-music", "pause")
    try:
        desk.begin("post-run-full")
        wait_for("silence", lambda: playing.get("PlaybackStatus") == "Paused")
        desk.player.call("Pause")
        wait_for("the music", lambda: playing.get("PlaybackStatus") == "Playing")
        desk.player.call("Play")
        wait_for("silence", lambda: playing.get("PlaybackStatus") == "Paused")
        # Who plays it all the same is left alone, and so is who stops it.
        playing.call(MUSIC, "Play")
        stays("the music goes on", lambda: playing.get("PlaybackStatus") == "Playing")
        playing.call(MUSIC, "Pause")
        desk.player.call("Pause")
        stays("silence goes on", lambda: playing.get("PlaybackStatus") == "Paused")

        playing.call(MUSIC, "Play")
        desk.player.call("Play")
        wait_for("silence", lambda: playing.get("PlaybackStatus") == "Paused")
        # So it does when the program goes.
        desk.runner.focus()
        desk.runner.key("ctrl+q")
        desk.runner.press("End and close")
        desk.runner.leave()
        assert playing.get("PlaybackStatus") == "Playing"
        assert not stopped.calls("Play") and not stopped.calls("Pause")
        assert not go_between.calls("Pause")
    finally:
        configure("other-music", "leave")


def music_lowers(desk):
    """Lowers other music while a cue sounds; never over what somebody sets meanwhile."""
    one, two = desk.music("one", .8), desk.music("two", .5)
    silent = desk.music("three", .6, "Paused")
    desk.furnish(60, 60)
    configure("other-music", "lower")

    def volumes():
        return [round(mock.get("Volume"), 2) for mock in (one, two)]

    try:
        desk.begin()
        # The lead-in's own sound, so that none but those asked for is left in it.
        wait_for("soft music", lambda: volumes() == [.32, .2])
        assert all(mock.get("PlaybackStatus") == "Playing" for mock in (one, two))
        # Time goes on without a sound.
        wait_for("music as loud as before", lambda: volumes() == [.8, .5])
        desk.count_in()
        wait_for("soft music", lambda: volumes() == [.32, .2])
        two.set("Volume", GLib.Variant("d", .1))
        wait_for("one as loud as before", lambda: volumes()[0] == .8)
        stays("the other as it was set", lambda: volumes() == [.8, .1])

        # Another mind in the middle of a sound.
        desk.count_in()
        wait_for("soft music", lambda: volumes() == [.32, .04])
        configure("other-music", "leave")
        wait_for("music as loud as before", lambda: volumes() == [.8, .1])
        assert silent.get("Volume") == .6
    finally:
        configure("other-music", "leave")
    desk.runner.kill()


def actions(desk):
    """Begins what the desktop's menu offers."""
    program = Path(desk.runner.program)
    os.environ["PATH"] = "%s:%s" % (program.parent, os.environ["PATH"])
    info = Gio.DesktopAppInfo.new_from_filename(sys.argv[-1])
    assert info.list_actions() == ["warm-up", "stretch"], info.list_actions()
    names = {item["id"]: item["name"] for item in desk.runner.tell("list", "--json")["routines"]}
    for action, name in (("warm-up", "pre-run-full"), ("stretch", "post-run-full")):
        context = Gio.AppLaunchContext()
        info.launch_action(action, context)
        wait_for("the player", desk.player.is_there)
        assert desk.player.get("Metadata")["xesam:album"] == names[name]
        desk.player.call("Quit", "org.mpris.MediaPlayer2")
        found = subprocess.run(["pgrep", "-f", "^limber --routine %s --start" % name], check=True,
                               capture_output=True, text=True).stdout.split()
        assert len(found) == 1, found
        os.kill(int(found[0]), 9)
        wait_for("the end", lambda: not desk.player.is_there())
        desk.runner.forget()


JOURNEYS = (playerctl, notifies, not_when_looked_at, ends_away, nobody_shows_them, absent,
            music_pauses, music_lowers, actions)


def travel(journey, program, *_):
    """Travels one, and leaves nothing behind."""
    desk = Desk(program)
    try:
        journey(desk)
    finally:
        desk.close()


if __name__ == "__main__":
    sys.exit(main(JOURNEYS, travel, 2, ("playerctl", "gsettings")))

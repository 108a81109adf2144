#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window never waits for sound, disk or database: test_watchdog.py PROGRAM WATCHDOG JOURNEY...

Leads the real program through a session while everything that it leans on is slow, hung or locked,
with a library put before it (tests/support/limber-watchdog.c) that makes disks slow and knows who
waits for them. Nothing is to be waited for on the main thread at all, so that this does not hang on
times; they are looked at besides, against a journey on which all is well. Settings, fonts and icons
are not among what is slow: GLib and GTK read them themselves, and on a desktop settings are kept by
a process of their own."""

import importlib.machinery
import importlib.util
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "support")]

from program import exercise, is_sanitized, routine
from runner import Runner, wait_for

FINISHED = 1

# One that is kept at hand, and one of a collection so big that it has to be fetched.
ROUTINE = "at-hand"
FETCHED = "on-the-shelf"
PACE = 8
# Bytes; so many files are more than what is kept at hand.
BIG = 240 * 1024
SHELF = 20

# Milliseconds a call; what waits for the disk itself takes twenty times that.
SLOW_FILES = 4
SLOW_HISTORY = 20
# The least that a journey makes of them.
SLOW_CALLS = 300

# How much longer a turn of the main loop may be kept waiting than when all is well, milliseconds;
# and how late a session may end.
LONGER = 250
LATE_SECONDS = 2.0

LOCKED_SECONDS = 2.0

# When the window has gone, everything is written and the database closed, the program waits for its
# threads to end; for that of the sound a tenth of a second at most.
GOODBYE = {"g_thread_pool_free", "g_cond_wait_until", "g_thread_join"}


def load_server():
    """The private sound server of build-aux."""
    loader = importlib.machinery.SourceFileLoader("sound_server",
                                                  str(ROOT / "build-aux" / "sound-server"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("sound_server", loader))
    loader.exec_module(module)
    return module.SoundServer


def definitions():
    """Two routines of two exercises each, and a shelf full of others."""
    yield exercise("a-reach", 12, changes=[{"text": "Further", "at-seconds": 5}])
    yield exercise("a-rock", 4, "per-side")
    yield routine(ROUTINE, "a-reach", {"exercise": "a-rock", "transition": 3})
    for number in range(SHELF):
        yield exercise("shelf-%02d" % number, 3, "per-side", padding="." * BIG)
    yield routine(FETCHED, "shelf-18", {"exercise": "shelf-19", "transition": 3})


class Watched(Runner):
    """A runner whose program is watched."""

    # The longest wait in a turn when all is well.
    yardstick = 0

    def __init__(self, program, watchdog):
        super().__init__(program)
        self.watchdog = watchdog
        self.folder = self.database.parent
        self.log = Path(tempfile.mkdtemp(prefix="limber-watchdog-")) / "log"
        self.extra = {}
        self.slow = ""

    def furnish(self):
        for definition in definitions():
            kind = "routines" if "steps" in definition else "exercises"
            path = self.folder / kind / (definition["id"] + ".json")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(definition), encoding="utf-8")

    def start(self, *arguments, **env):
        self.log.unlink(missing_ok=True)
        super().start(*arguments, LD_PRELOAD=str(self.watchdog), LIMBER_WATCHDOG_LOG=str(self.log),
                      LIMBER_WATCHDOG_SLOW=self.slow, LIMBER_PACE=str(PACE), **self.extra, **env)

    def title(self):
        """That of the window; "" while it cannot be told. Often asked, so only as deep as it must."""
        if self.process.poll() is not None:
            raise AssertionError("the program ended with %d" % self.process.returncode)
        try:
            return next((child.name for child in self.application()
                         if child.getRoleName() == "frame"), "")
        except Exception:  # pylint: disable=broad-except
            return ""

    def lines(self, *words):
        """What the watchdog has said so far."""
        if not self.log.exists():
            return []
        text = self.log.read_text(encoding="utf-8", errors="replace")
        return [line for line in text.splitlines() if not words or line.split(" ")[0] in words]

    def number(self, word):
        found = self.lines(word)
        if not found:
            raise AssertionError("the watchdog says nothing of " + word)
        return int(found[-1].split()[1])

    def begin(self, name):
        """Presses Start on the page of a routine, in a hurry: twice."""
        wait_for("the page of " + name, lambda: self.title() == name)
        button = wait_for("Start", lambda: self.buttons("Start"))[-1]
        for _ in range(2):
            button.queryAction().doAction(0)
        wait_for("the session", lambda: self.title() not in (name, ""))
        return time.monotonic()

    def end(self, since, length):
        """Waits for the summary, which comes when it should."""
        wait_for("the summary", lambda: self.title() == "Done")
        late = time.monotonic() - since - length
        if late > LATE_SECONDS:
            raise AssertionError("the session ended %.2f s late" % late)

    def check(self):
        """Nobody has waited on the main thread."""
        if not self.lines("shown") or not self.lines("gone"):
            raise AssertionError("the watchdog has not seen the window come and go")
        if self.lines("blocked"):
            raise AssertionError("the main thread waits:\n" + "\n".join(self.lines()[:200]))
        late = {line.split()[1] for line in self.lines("afterwards")}
        if not late <= GOODBYE:
            raise AssertionError("the main thread waits when the window has gone:\n"
                                 + "\n".join(self.lines()[:200]))
        if self.number("database") == 0 or self.number("sound") == 0:
            raise AssertionError("the watchdog has not seen database and sound")
        stall = self.number("stall")
        print("# %d slow calls, the longest wait in a turn %d ms" % (self.number("slow"), stall))
        if stall > LONGER + self.yardstick:
            raise AssertionError("a turn of the main loop was kept waiting for %d ms" % stall)

    def check_history(self, *names):
        rows = self.ask("SELECT routine_id, state, (SELECT min (done = planned) FROM work "
                        "WHERE session = session.id) FROM session ORDER BY started")
        if rows != [(name, FINISHED, 1) for name in names]:
            raise AssertionError("the history says %s" % rows)

    def get_length(self, name):
        """Seconds at this pace."""
        done = subprocess.run([self.program, "timeline", name, "--json"], check=True,
                              capture_output=True, env=os.environ)
        return json.loads(done.stdout)["total-us"] / 1e6 / PACE

    def close(self):
        super().close()
        shutil.rmtree(self.log.parent, ignore_errors=True)


@contextmanager
def locked(database):
    """Another program has the history to itself."""
    connection = sqlite3.connect(database, isolation_level=None, timeout=10)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def play(runner, name, title):
    """A whole session from the page of its routine to the summary and out."""
    length = runner.get_length(name)
    runner.start("--routine", name)
    runner.end(runner.begin(title), length)
    runner.quit()
    runner.check()


def all_well(runner):
    """The yardstick: a journey on which nothing is slow."""
    play(runner, ROUTINE, "At hand")
    runner.check_history(ROUTINE)
    Watched.yardstick = runner.number("stall")


def slow_disk(runner):
    """Definitions, sounds and history lie on a very slow disk."""
    data = os.environ["LIMBER_DATA_DIR"]
    runner.slow = ":".join("%s=%d" % place for place in [
        (runner.database, SLOW_HISTORY), (runner.folder, SLOW_FILES), (data, SLOW_FILES)])
    play(runner, ROUTINE, "At hand")
    if runner.number("slow") < SLOW_CALLS:
        raise AssertionError("only %d calls were slow" % runner.number("slow"))
    play(runner, FETCHED, "On the shelf")
    runner.check_history(ROUTINE, FETCHED)


def hung_sound(runner):
    """The sound server hangs from the start; then another one in mid-session."""
    server_type = load_server()
    if not server_type.is_installed():
        print("# pulseaudio is not installed: with no sound server at all")
        play(runner, ROUTINE, "At hand")
        return
    for early in (True, False):
        with server_type() as server:
            runner.extra = {name: server.env[name] for name in (
                "PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH", "PULSE_CLIENTCONFIG",
                "PULSE_COOKIE")}
            length = runner.get_length(ROUTINE)
            if early:
                server.hang()
            runner.start("--routine", ROUTINE)
            since = runner.begin("At hand")
            if not early:
                server.hang()
            runner.end(since, length)
            runner.quit()
            runner.check()
            server.resume()
    runner.check_history(ROUTINE, ROUTINE)


def locked_history(runner):
    """Another program holds the history at the start, in mid-session and at the end."""
    length = runner.get_length(ROUTINE)
    play(runner, ROUTINE, "At hand")
    with locked(runner.database):
        runner.start("--routine", ROUTINE)
        runner.begin("At hand")
        runner.press("Pause")
        # A window that hung would not answer.
        end = time.monotonic() + LOCKED_SECONDS
        while time.monotonic() < end:
            runner.title()
    with locked(runner.database):
        runner.press("Go on")
        runner.end(time.monotonic(), length)
    with locked(runner.database):
        runner.focus()
        runner.key("ctrl+q")
        wait_for("the window to go", lambda: runner.lines("gone"))
    wait_for("the end", lambda: runner.process.poll() is not None)
    runner.check()
    runner.check_history(ROUTINE, ROUTINE)


JOURNEYS = {journey.__name__: journey
            for journey in (slow_disk, hung_sound, locked_history)}


def lead(program, watchdog, names):
    """Prints TAP."""
    failed = 0
    journeys = [all_well, *(JOURNEYS[name] for name in names)]
    print("1..%d" % len(journeys))
    for number, journey in enumerate(journeys, 1):
        runner = Watched(program, watchdog)
        try:
            runner.furnish()
            journey(runner)
            print("ok %d - %s" % (number, journey.__name__), flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print("not ok %d - %s" % (number, journey.__name__), flush=True)
            traceback.print_exc()
            print("\n".join(runner.lines()[:100]), file=sys.stderr)
            if runner.process is not None and runner.process.poll() is None:
                print([(n.getRoleName(), n.name) for n in runner.nodes()][:80], file=sys.stderr)
        finally:
            runner.close()
            runner.forget()
    return int(failed > 0)


def main():
    program, watchdog = (str(Path(name).resolve()) for name in sys.argv[1:3])
    names = sys.argv[3:]
    missing = [tool for tool in ("Xvfb", "dbus-run-session", "xdotool") if not shutil.which(tool)]
    if importlib.util.find_spec("pyatspi") is None:
        missing.append("python3-pyatspi")
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    if is_sanitized(program):
        print("1..0 # SKIP sanitizers want to be first themselves")
        return 0
    if names[:1] == ["--here"]:
        return lead(program, watchdog, names[1:])
    # On a screen that nobody sees.
    return subprocess.run([str(ROOT / "build-aux" / "on-screen"), sys.executable, __file__, program,
                           watchdog, "--here", *names], env=os.environ, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

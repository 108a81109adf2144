#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole session, as it is heard: test_session_heard.py PROGRAM SOURCE_ROOT

Plays a short routine with the real program at real pace in private sound servers, records what
sounds, and compares it with the timeline that the program itself lays out, as TAP. What goes wrong
with a server in mid-session is tried at the same time, each case with a server of its own."""

import os
import shutil
import signal
import sys
import tempfile
import threading
from functools import partial
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "coach"), str(TESTS / "support")]

import numpy as np

from program import FINISHED, Home, exercise, routine
from recording import CUES, RUN_IN, Recorder, find_cues, load_server, now, read_cues, until
from tap import Tap, note_again, note_all

# What each cue sounds like; the others are only seen.
SOUNDS = {
    "get-ready": "get-ready",
    "tick": "tick",
    "start": "start",
    "half-way": "half-way",
    "switch": "switch",
    "rest": "rest",
    "next": "next",
    "finish": "finish",
    "change": "half-way",
}

SPREAD_MS = 20
DRIFT_MS = 10
# The last sound rings out before the program goes.
RING_OUT = 2.0
# How late the program may be gone.
TARDY = 1.0
# A server that is back is heard within this time.
BACK = 2.0

# The bout that is interrupted, and what of the session is safely over before and after that.
BROKEN_AT = 12.0
HANG_SECONDS = 6.0
# A sound falls due meanwhile: what nobody asks for is not missed.
GONE_SECONDS = 4.0

QUIET = "No sound just now."


def definitions():
    """Three quarters of a minute with every sound in it."""
    return [
        exercise(
            "long-reach", 20,
            changes=[{"text": "Reach a little further", "at-seconds": 10}],
            cues=["Breathe easily"],
        ),
        exercise("calf-rock", 2, "per-side"),
        routine(
            "eight-sounds",
            {"exercise": "long-reach", "transition": 4},
            {"exercise": "calf-rock", "sets": 2, "rest": 5},
            lead_in=5,
        ),
        exercise("brief", 4),
        routine("brief-one", {"exercise": "brief", "sets": 2, "rest": 2}, lead_in=2),
    ]


def list_sounds(timeline):
    """The schedule: (seconds, sound) of everything that is to be heard."""
    cues = [(cue["at-us"] / 1e6, SOUNDS.get(cue["kind"])) for cue in timeline["cues"]]
    return [cue for cue in cues if cue[1] is not None]


class Played:
    """A session: when it began and ended, what was said, what stands in the history."""

    def __init__(self, home, name):
        self.home = home
        self.timeline = home.timeline(name)
        self.seconds = self.timeline["total-us"] / 1e6
        self.process = home.start("play", name, "--first-side", "left")
        # The first line comes with the first moment of the session.
        self.said = [self.process.stdout.readline()]
        self.begun = now()

    def finish(self):
        """Waits for the end, but not for ever."""
        timer = threading.Timer(self.seconds + 20, self.process.kill)
        timer.start()
        output, self.noise = self.process.communicate()
        timer.cancel()
        self.late = now() - self.begun - self.seconds - RING_OUT
        self.said += output.splitlines()
        return self

    def check(self, notes, when, n_messages):
        """The session itself does not mind what becomes of the sound."""
        lines = self.noise.splitlines()
        notes.check(
            self.process.returncode == 0 and -0.2 < self.late < TARDY,
            f"{when}: the session finishes on time",
            f"status {self.process.returncode}, {self.late:.3f} s late",
        )
        notes.check(
            len(lines) in n_messages and all(line.startswith(QUIET) for line in lines),
            f"{when}: {'one quiet message' if 1 in n_messages else 'not a word of complaint'}",
            self.noise,
        )
        self.check_history(notes, when)

    def check_history(self, notes, when):
        bouts = sum(phase["kind"] == "work" for phase in self.timeline["phases"])
        sessions = self.home.query("SELECT state, pace, planned FROM session")
        work = self.home.query("SELECT planned, done FROM work")
        entries = self.home.query("SELECT phase FROM entry ORDER BY id")
        notes.check(
            self.home.check_history()
            and sessions == [(FINISHED, 1.0, self.timeline["total-us"])]
            and len(work) == bouts
            and all(planned == done for planned, done in work)
            and [row[0] for row in entries] == list(range(len(self.timeline["phases"]))),
            f"{when}: all of it stands in the history",
            f"{sessions} {work} {entries}",
        )


class Stage:
    """What every part needs."""

    def __init__(self, program, root):
        self.program, self.root = program, root
        self.server_type = load_server(root)
        self.cues = read_cues(root / "data" / "sounds")
        self.folder = Path(tempfile.mkdtemp(prefix="limber-heard-"))

    def home(self, server=None):
        home = Home(self.program, self.root).add(*definitions())
        for name in ("PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_STATE_PATH",
                     "PULSE_CLIENTCONFIG", "PULSE_COOKIE"):
            if server is not None:
                home.env[name] = server.env[name]
        return home

    def record(self, server, name):
        recorder = Recorder(server, self.folder / f"{name}.raw")
        until(now() + RUN_IN)
        return recorder

    def hear(self, recorder):
        return find_cues(recorder.stop(), self.cues)

    def close(self):
        shutil.rmtree(self.folder)


def compare(heard, planned):
    """How far each sound is from its moment once the constant latency is taken off, in ms; None if
    they are not the same sounds in the same order."""
    if [cue.name for cue in heard] != [name for _, name in planned]:
        return None
    latency = 1000 * np.array([cue.seconds - at for cue, (at, _) in zip(heard, planned)])
    return latency - np.median(latency)


def describe(heard):
    return " ".join(f"{cue.name}@{cue.seconds:.3f}" for cue in heard)


def measure_drift(off, planned):
    """How much later the end is than the beginning, going by the whole."""
    at = np.array([at for at, _ in planned])
    return np.polyfit(at, off, 1)[0] * (at[-1] - at[0])


def hear_session(stage, home, server, name):
    recorder = stage.record(server, name)
    played = Played(home, "eight-sounds").finish()
    return played, stage.hear(recorder)


def check_heard(stage, notes):
    with stage.server_type() as server, stage.home(server) as home:
        planned = list_sounds(home.timeline("eight-sounds"))
        notes.check(
            {name for _, name in planned} == set(CUES),
            "the routine has all eight sounds",
            f"{planned}",
        )
        played, heard = hear_session(stage, home, server, "whole")
        off = compare(heard, planned)
        notes.check(
            off is not None,
            f"all {len(planned)} sounds are heard, each the right one, and nothing else",
            describe(heard),
        )
        if off is not None:
            p50, p99 = np.percentile(np.abs(off), [50, 99])
            drift = measure_drift(off, planned)
            note = f"p50 {p50:.2f} ms, p99 {p99:.2f} ms, drift {drift:.2f} ms"
            print(f"# {note}")
            notes.check(p99 <= SPREAD_MS, f"each is heard within {SPREAD_MS} ms of its moment", note)
            notes.check(abs(drift) <= DRIFT_MS, "the end is as punctual as the beginning", note)
        played.check(notes, "a healthy server", [0])


def check_no_server(stage, notes):
    with stage.home() as home:
        Played(home, "brief-one").finish().check(notes, "no server", [1])


def check_hung_for_good(stage, notes):
    with stage.server_type() as server, stage.home(server) as home:
        played = Played(home, "brief-one")
        until(played.begun + 3)
        server.hang()
        played.finish().check(notes, "a server that hangs for good", [1])
        server.resume()


def check_after(notes, when, heard, planned, begin):
    """Nothing is heard that is not planned, and everything is once the server is back."""
    off = compare(heard, planned)
    notes.check(off is not None, f"{when}: the sounds are heard again", describe(heard))
    late = [
        1000 * (cue.seconds - begin - at) for cue, (at, _) in zip(heard, planned)
    ] if off is not None else []
    notes.check(
        off is not None and np.ptp(late) <= 2 * SPREAD_MS,
        f"{when}: in time, and the past does not come back",
        f"{late}",
    )


def check_hung(stage, notes):
    """The null sink mixes the time that it has missed in one go as soon as it wakes, so that the
    recording has no gap."""
    with stage.server_type() as server, stage.home(server) as home:
        planned = list_sounds(home.timeline("eight-sounds"))
        recorder = stage.record(server, "hung")
        played = Played(home, "eight-sounds")
        until(played.begun + BROKEN_AT)
        server.hang()
        until(played.begun + BROKEN_AT + HANG_SECONDS)
        server.resume()
        played.finish()
        heard = stage.hear(recorder)
        played.check(notes, "a server that hangs for a while", [1])
        audible = [
            cue for cue in planned
            if not BROKEN_AT - 0.5 < cue[0] < BROKEN_AT + HANG_SECONDS
        ]
        begin = heard[0].seconds - planned[0][0] if heard else 0
        check_after(notes, "a server that hangs for a while", heard, audible, begin)


def check_restarted(stage, notes):
    when = "a server that is killed and started again"
    with stage.server_type() as server, stage.home(server) as home:
        planned = list_sounds(home.timeline("eight-sounds"))
        played = Played(home, "eight-sounds")
        until(played.begun + BROKEN_AT)
        server.kill()
        until(played.begun + BROKEN_AT + GONE_SECONDS)
        server.start()
        recorder = stage.record(server, "restarted")
        back = now() - played.begun + BACK
        played.finish()
        heard = stage.hear(recorder)
        # It may be back before anybody has missed it.
        played.check(notes, when, [0, 1])
        audible = [cue for cue in planned if cue[0] > back]
        begin = heard[-1].seconds - planned[-1][0] if heard else 0
        # What is heard even sooner is as welcome, if it is in time.
        early = heard[: max(0, len(heard) - len(audible))]
        notes.check(
            all(
                any(cue.name == name and abs(cue.seconds - begin - at) <= SPREAD_MS / 1000
                    for at, name in planned)
                for cue in early
            ),
            f"{when}: nothing is heard that is over",
            describe(early),
        )
        check_after(notes, when, heard[len(early):], audible, begin)


PARTS = [check_heard, check_no_server, check_hung_for_good, check_hung, check_restarted]


def main():
    program, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    # So that the servers go when the time is up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    tap = Tap()
    stage = Stage(program, root)
    try:
        if not stage.server_type.is_installed() or not shutil.which("parec"):
            print("1..0 # SKIP pulseaudio or parec is not installed")
            return 0
        parts = [partial(part, stage) for part in PARTS]
        results = note_again(parts, note_all(*parts))
        for notes in results:
            notes.tell(tap)
        return tap.done()
    finally:
        stage.close()


if __name__ == "__main__":
    sys.exit(main())

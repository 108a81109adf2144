#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session that ends suddenly, again and again: test_session_killed.py PROGRAM SOURCE_ROOT [SEED]

The real program is killed at sixty moments of a real session, chosen at random. Nothing that was
finished may be lost, and no more than a second of what was not, as TAP."""

import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))

from program import RUNNING, Home, exercise, routine
from tap import Notes, Tap

KILLS = 200
AT_ONCE = 10
LONGEST_SECONDS = 8.0
SECOND = 1_000_000
# From the moment that something happens until it is on the disk, on a busy machine.
SLACK_US = 300_000


def definitions():
    """Something happens every second: bouts of each side, alternating ones, rests, steps."""
    return [
        exercise("both-legs", 1),
        exercise("each-leg", 1, "per-side", dose={"seconds": 1, "switch": 1}),
        exercise("in-turn", 2, "alternating"),
        routine(
            "busy",
            *[{"exercise": "both-legs", "sets": 2, "rest": 1, "transition": 1},
              {"exercise": "each-leg", "transition": 1},
              {"exercise": "in-turn", "transition": 1}] * 3,
            lead_in=1,
        ),
    ]


def kill_at(home, seconds):
    """Plays for so long; returns what the clock said around the kill, in UTC microseconds."""
    with home.start("play", "busy", "--silent", "--first-side", "left") as process:
        process.stdout.readline()
        time.sleep(seconds)
        before = time.time_ns() // 1000
        process.kill()
        after = time.time_ns() // 1000
        process.communicate()
    return before, after


def list_finished(timeline, position):
    """(step, set, side, length) of the bouts that are over at a moment."""
    sides = {None: 0, "left": 1, "right": 2}
    return [
        (phase["step"], phase["set"], sides[phase.get("side")], phase["length-us"])
        for phase in timeline["phases"]
        if phase["kind"] == "work" and phase["start-us"] + phase["length-us"] <= position
    ]


def find_lost(home, timeline, position):
    """The finished bouts that the history does not have in full."""
    done = {}
    for step, set_, side, length in home.query("SELECT step, set_no, side, done FROM work"):
        done[step, set_, side] = length
    lost = []
    for step, set_, side, length in list_finished(timeline, position):
        in_turn = done.get((step, set_, 1), 0) + done.get((step, set_, 2), 0)
        if done.get((step, set_, side), in_turn) != length:
            lost.append((step, set_, side))
    return lost


def try_once(program, root, timeline, seconds):
    notes = Notes()
    with Home(program, root).add(*definitions()) as home:
        before, after = kill_at(home, seconds)
        what = f"killed after {seconds:.3f} s"
        sound = home.check_history()
        rows = home.query(
            "SELECT started, state, position FROM session JOIN position"
            " ON position.session = session.id"
        )
        good = notes.check(
            sound and len(rows) == 1 and rows[0][1] == RUNNING, f"{what}: the history is sound",
            f"{rows}",
        )
        if good:
            started, _, position = rows[0]
            lost = find_lost(home, timeline, before - started - SLACK_US)
            behind = before - started - position
            notes.check(not lost, f"{what}: no finished bout is lost", f"{lost}")
            notes.check(
                behind <= SECOND + SLACK_US and position <= after - started,
                f"{what}: a second is lost at most", f"{behind} us",
            )
            notes.behind = behind
    return notes


def main():
    program, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 32)
    print(f"# seed {seed}")
    chosen = random.Random(seed)
    moments = [chosen.uniform(0, LONGEST_SECONDS) for _ in range(KILLS)]
    with Home(program, root).add(*definitions()) as home:
        timeline = home.timeline("busy")
    tap = Tap()
    behind = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for notes in pool.map(lambda at: try_once(program, root, timeline, at), moments):
            notes.tell(tap)
            behind.append(getattr(notes, "behind", 0))
    print(f"# the position was at most {max(behind) / 1e6:.3f} s behind")
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())

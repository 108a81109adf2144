#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How the back is, said and heard in a terminal: test_check_in.py PROGRAM, as TAP."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from program import Home, exercise, routine
from tap import Tap
from terminal import Terminal

EMERGENCY = "o\ny\n" + "n\n" * 30


def make_home(program):
    return Home(program, ROOT).add(
        exercise("alpha", 240),
        exercise("beta", 240),
        routine("long", "alpha", "beta", lead_in=60),
    )


def check_lock(tap, program):
    with make_home(program) as home:
        done = home.answer(EMERGENCY, "check-in")
        tap.check(done.returncode == 1 and "112" in done.stdout, "an emergency is told", done.stdout)
        for words in (["long"], ["long", "--pace", "60"], ["long", "--no-history"]):
            done = home.run("play", *words, "--silent")
            tap.check(
                done.returncode == 1 and "112" in done.stderr and "check-in" in done.stderr,
                f"locked: {' '.join(words)}",
                done.stderr,
            )
        done = home.answer("n\n", "check-in", "--screen")
        tap.check(done.returncode == 0, "misread: the answer is corrected", done.stdout)
        home.answer(EMERGENCY, "check-in", "--screen")
        done = home.run("check-in", "--examined")
        tap.check(done.returncode == 0, "examined: it is lifted", done.stdout)
        done = home.run("play", "long", "--silent", "--pace", "600")
        tap.check(done.returncode == 0, "and a session can begin", done.stderr)


def check_quiet_day(tap, program):
    with make_home(program) as home:
        home.answer("n\n", "check-in", "--screen")
        done = home.answer("", "check-in", "--pain", "8")
        tap.check("quiet day" in done.stdout, "a quiet day is told", done.stdout)
        done = home.run("play", "long", "--silent", "--pace", "600")
        tap.check(done.returncode == 1 and "quiet day" in done.stderr, "and kept", done.stderr)
        for words in (["--pain", "11"], ["--pain", "-2"], ["more"]):
            done = home.run("check-in", *words)
            tap.check(done.returncode == 2, f"check-in {' '.join(words)} is refused", done.stderr)


def check_keys(tap, program):
    with make_home(program) as home:
        with Terminal([home.program, "play", "long", "--silent"], home.env, 100, 40) as t:
            tap.check(t.see("none of these"), "the first start asks about red flags", t.screen.text())
            t.press("n")
            tap.check(t.see("0 to 10", "Get ready"), "then how the back is", t.screen.text())
            t.press("2")
            tap.check(t.see("q end"), "a digit answers", t.screen.text())
            t.press("n")
            tap.check(t.see("Hold", "Alpha"), "it goes on", t.screen.text())
            t.press("h")
            tap.check(t.see("does it hurt", "Paused"), "h waits and asks", t.screen.text())
            t.press("4")
            tap.check(t.see("What is it like"), "what it is like", t.screen.text())
            t.press("1")
            tap.check(t.see("Where?"), "and where", t.screen.text())
            t.press("1")
            tap.check(t.see("e easier", "s skip"), "the easier way is offered", t.screen.text())
            t.press("s")
            tap.check(t.see("Beta"), "skipped: the next one comes", t.screen.text())
            t.press("q")
            t.see("End here?")
            t.press("y")
            tap.check(t.leave() == 0, "it ends", t.screen.text())


def main():
    tap = Tap()
    for check in (check_lock, check_quiet_day, check_keys):
        check(tap, Path(sys.argv[1]).resolve())
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())

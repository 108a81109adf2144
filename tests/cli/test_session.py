#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sessions in a terminal, as people lead them: test_session.py PROGRAM

The real program at a terminal of its own, with keys pressed, windows resized and sudden ends, as
TAP. The parts mostly wait for seconds to pass, and so go on side by side."""

import re
import signal
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "support"))

from program import CUT_OFF, ENDED, FINISHED, RUNNING, Home, exercise, routine
from tap import Notes, Tap
from terminal import Terminal

SECOND = 1_000_000
KEYS = ["r  go on", "k  keep", "d  forget", "q  leave"]
# What may pass between the moment of a position and its being written down.
SLACK_US = 300_000


def definitions():
    return [
        exercise("alpha", 30, cues=["Breathe easily"]),
        exercise("beta", 20, "per-side"),
        exercise("gamma", 1),
        routine("pair", {"exercise": "alpha", "transition": 3}, "beta"),
        routine("dashes", {"exercise": "gamma", "sets": 20, "rest": 1}, lead_in=1),
        routine("blink", {"exercise": "gamma", "sets": 2, "rest": 1}, lead_in=1),
    ]


class Bench:
    """What the parts need."""

    def __init__(self, program):
        self.program = Path(program).resolve()

    def home(self):
        """Somebody who has said how their back is, so that nothing more is asked."""
        home = Home(self.program, ROOT).add(*definitions())
        done = home.answer("n\n0\n", "check-in")
        assert done.returncode == 0, done.stdout + done.stderr
        return home

    @staticmethod
    def play(home, *words, columns=80, rows=16):
        return Terminal([home.program, "play", *words], home.env, columns, rows)


def clock_of(text):
    """The count-down on a low screen, in seconds; None if there is none."""
    match = re.search(r"^  (\d+):(\d\d)$", text, re.M)
    return match and int(match[1]) * 60 + int(match[2])


def check_end(notes, terminal, what, status=0):
    notes.check(terminal.leave() == status, f"{what}: ends", f"status {terminal.status}")
    notes.check(
        terminal.is_as_before()
        and not terminal.screen.alternate
        and terminal.screen.cursor_shown
        and not terminal.kept,
        f"{what}: the terminal is as it was",
        f"{terminal.settings}",
    )
    notes.check(
        not terminal.screen.faults, f"{what}: nothing is garbled", f"{terminal.screen.faults}"
    )


def check_keys(bench, notes):
    with bench.home() as home, bench.play(home, "pair", "--silent", "--first-side", "left") as t:
        see = lambda what, *words: notes.check(t.see(*words), what, t.screen.text())
        see("a session begins with getting ready", "1 of 2 · Get ready", "Alpha", "1:17 left")
        t.press("n")
        see("n begins the work", "1 of 2 · Hold", "0:30", "Then: Beta — Left leg")
        t.press(" ")
        see("space pauses", "1 of 2 · Paused")
        at = clock_of(t.screen.text())
        t.rest(1.2)
        notes.check(clock_of(t.screen.text()) == at, "a pause is a pause", t.screen.text())
        t.press(" ")
        counted = []
        notes.check(
            t.wait(lambda text: note_count(counted, text)) and counted == [3, 2, 1],
            "going on is counted in",
            f"{counted}\n{t.screen.text()}",
        )
        notes.check(
            t.wait(lambda text: (clock_of(text) or at) < at), "time goes on", t.screen.text()
        )
        before = clock_of(t.screen.text())
        t.press("+")
        notes.check(
            t.wait(lambda text: clock_of(text) in range(before + 7, before + 11)),
            "+ gives ten seconds more",
            t.screen.text(),
        )
        t.press("-")
        notes.check(
            t.wait(lambda text: clock_of(text) in range(before - 4, before + 1)),
            "- takes them away",
            t.screen.text(),
        )
        t.press("\x1b[C")
        see("the right arrow goes to the next step", "2 of 2 · Next", "Beta — Left leg")
        t.press("\x1b[D")
        see("the left arrow goes back", "1 of 2", "Alpha")
        t.press("nn")
        see("two keys at once are two keys", "2 of 2")
        t.press("\x1b[9;9~\x01é")
        t.press("q")
        see("q asks", "End here?", "Paused")
        t.press("n")
        see("n goes on", "Going on in")
        t.press("q")
        see("q asks again", "End here?")
        t.press("y")
        check_end(notes, t, "q, y")
        notes.check(
            all(word in t.screen.text() for word in ("Ended here.", "Alpha", "of work")),
            "what was done is told",
            t.screen.text(),
        )
        rows = home.query("SELECT state, pace, planned FROM session")
        done = home.query("SELECT done FROM work WHERE step = 0")
        pauses = home.query("SELECT reason, until > 0 FROM pause")
        notes.check(
            rows == [(ENDED, 1.0, 77 * SECOND)]
            and SECOND / 10 < done[0][0] < 20 * SECOND
            # Stopped again while it was counted in is still the same pause.
            and pauses == [(0, 1)] * 2,
            "it stands in the history",
            f"{rows} {done} {pauses}",
        )


def note_count(counted, text):
    """Follows the counting in; returns whether it is over."""
    if "Going on in" in text:
        number = clock_of(text)
        if number is not None and counted[-1:] != [number]:
            counted.append(number)
    return bool(counted) and "Hold" in text


def check_mute(bench, notes):
    """Without a sound server there is still a switch for the sound, and a word about it."""
    with bench.home() as home, bench.play(home, "pair") as t:
        notes.check(t.see("No sound just now."), "a missing sound is told", t.screen.text())
        t.press("n")
        notes.check(t.see("m sound off"), "the sound can be switched off", t.screen.text())
        t.press("m")
        notes.check(t.see("m sound on"), "and on", t.screen.text())
        t.press("q")
        t.see("End here?")
        t.press("\r")
        check_end(notes, t, "q, Enter")


def check_windows(bench, notes):
    with bench.home() as home, bench.play(home, "pair", "--silent", columns=40, rows=12) as t:
        keys = ["Space pause", "r again", "q end"]
        notes.check(
            t.see("1 of 2 · Get ready", "Alpha", *keys), "narrow and low: all of it", t.screen.text()
        )
        t.press("q")
        notes.check(
            t.wait(lambda text: "End here?" in text and text.rstrip().endswith("n\u00a0no")),
            "narrow and low: the question", t.screen.text(),
        )
        t.press("n")
        notes.check(t.see("Going on in"), "narrow and low: counted in", t.screen.text())
        t.resize(100, 30)
        notes.check(
            t.see("██", "+ − ten seconds   h this hurts   q end"), "a wide and high window is used", t.screen.text()
        )
        t.resize(20, 5)
        notes.check(t.see("Hold", "Alpha", "0:"), "a tiny one has what matters", t.screen.text())
        t.resize(80, 24)
        t.press(" ")
        notes.check(t.see("Paused", "██"), "and back", t.screen.text())
        t.kill(signal.SIGINT)
        check_end(notes, t, "windows of all sizes")


def check_suspend(bench, notes):
    with bench.home() as home, bench.play(home, "pair", "--silent") as t:
        t.see("Get ready")
        t.press("n")
        notes.check(t.see("Hold", "0:30"), "under way", t.screen.text())
        t.press("\x1a")
        notes.check(t.wait_stopped(), "^Z stops the program")
        t.read(0)
        notes.check(
            t.is_as_before() and not t.screen.alternate and t.screen.cursor_shown,
            "^Z: the terminal is put back",
        )
        t.kill(signal.SIGCONT)
        notes.check(
            t.see("1 of 2 · Paused", "Alpha") and t.screen.alternate and not t.is_as_before(),
            "fg: it goes on, paused",
            t.screen.text(),
        )
        t.press(" ")
        notes.check(t.see("Going on in"), "and is counted in", t.screen.text())
        t.press("\x03")
        check_end(notes, t, "^C")


def check_signal(bench, notes, number, what):
    with bench.home() as home, bench.play(home, "pair", "--silent") as t:
        t.see("Get ready")
        t.press("n")
        notes.check(t.see("Hold"), f"{what}: under way", t.screen.text())
        t.kill(number)
        check_end(notes, t, what)
        notes.check(
            home.query("SELECT state, ended > 0 FROM session") == [(ENDED, 1)],
            f"{what}: it stands in the history",
        )


def check_term(bench, notes):
    check_signal(bench, notes, signal.SIGTERM, "SIGTERM")


def check_hup(bench, notes):
    check_signal(bench, notes, signal.SIGHUP, "SIGHUP")


def check_gone_terminal(bench, notes):
    with bench.home() as home, bench.play(home, "pair", "--silent") as t:
        notes.check(t.see("Get ready"), "a terminal that goes: under way", t.screen.text())
        t.hang_up()
        end = time.monotonic() + 20
        while not t.is_gone() and time.monotonic() < end:
            time.sleep(0.01)
        # It has nobody to tell, which may count as a failure.
        notes.check(t.status in (0, 1), "a terminal that goes: ends", f"{t.status}")
        notes.check(
            home.query("SELECT state FROM session") == [(ENDED,)],
            "a terminal that goes: it stands in the history",
        )


def check_ring_out(bench, notes):
    """The last sound is not waited for when somebody is in a hurry."""
    with bench.home() as home, bench.play(home, "blink", "--pace", "20") as t:
        notes.check(t.see("Well done."), "played to the end", t.screen.text())
        since = time.monotonic()
        t.kill(signal.SIGTERM)
        check_end(notes, t, "SIGTERM after the end")
        notes.check(time.monotonic() - since < 1.5, "SIGTERM after the end: at once")
        notes.check(
            home.query("SELECT state FROM session") == [(FINISHED,)],
            "SIGTERM after the end: it is finished",
        )


def check_piped(bench, notes):
    with bench.home() as home:
        process = home.start("play", "blink", "--silent")
        first = process.stdout.readline()
        notes.check(
            process.poll() is None and first == "   0:00  Get ready: Gamma, 0:01\n",
            "piped: a line comes when it is due",
            first,
        )
        rest, noise = process.communicate()
        notes.check(
            process.returncode == 0 and noise == "" and "\x1b" not in rest
            and [line for line in rest.splitlines() if line.startswith("   0:")][-1]
            == "   0:03  Hold: Gamma, 0:01"
            and "Well done." in rest,
            "piped: plain lines",
            f"{process.returncode} {noise}\n{rest}",
        )
        notes.check(
            home.query("SELECT state, pace FROM session") == [(FINISHED, 1.0)], "piped: remembered"
        )


def check_rehearsal(bench, notes):
    with bench.home() as home:
        seconds = home.timeline("pre-run-full")["total-us"] / 1e6 / 60
        since = time.monotonic()
        done = home.run("play", "pre-run-full", "--pace", "60", "--silent")
        took = time.monotonic() - since
        notes.check(
            done.returncode == 0 and seconds <= took < seconds + 1.5,
            "--pace 60 plays a minute a second",
            f"{took:.2f} s for {seconds:.2f} s",
        )
        notes.check("rehearsal" in done.stdout, "it is called a rehearsal", done.stdout)
        work = home.query("SELECT count(*), min(planned = done) FROM work")
        notes.check(
            home.query("SELECT state, pace FROM session") == [(FINISHED, 60.0)]
            and work[0][0] > 10 and work[0][1] == 1,
            "it is stored as a rehearsal, complete",
            f"{work}",
        )


def check_refusals(bench, notes):
    with bench.home() as home:
        for words, status, word in [
            (["nothing-like-it"], 1, "nothing-like-it"),
            (["pair", "--resume"], 1, "no session to go on with"),
            (["pair", "--pace", "0"], 2, "--pace"),
            (["pair", "--pace", "nan"], 2, "--pace"),
            (["pair", "--lead-in", "61"], 2, "--lead-in"),
            (["pair", "--first-side", "up"], 2, "--first-side"),
            (["pair", "--change-time", "never"], 2, "--change-time"),
            (["pair", "--loud"], 2, "--loud"),
            (["pair", "blink"], 2, "blink"),
        ]:
            done = home.run("play", *words, "--silent")
            notes.check(
                done.returncode == status and word in done.stderr and done.stdout == "",
                f"play {' '.join(words)}: refused",
                f"{done.returncode} {done.stdout} {done.stderr}",
            )
        notes.check(home.query("SELECT count(*) FROM session") in ([], [(0,)]), "nothing is noted")


def check_no_history(bench, notes):
    with Home(bench.program, ROOT).add(*definitions()) as home:
        done = home.run("play", "blink", "--silent", "--no-history", "--pace", "10")
        notes.check(
            done.returncode == 0 and "Not kept" in done.stdout and not home.history.exists(),
            "--no-history leaves nothing behind",
            done.stdout,
        )


def cut_off(bench, home, notes, words, seconds):
    """Plays and dies; checks what is left, and returns the session's row id."""
    process = home.start(*words)
    process.stdout.readline()
    time.sleep(seconds)
    before = time.time_ns() // 1000
    process.kill()
    after = time.time_ns() // 1000
    process.communicate()
    rows = home.query(
        "SELECT session.id, started, state, position FROM session JOIN position"
        " ON position.session = session.id"
    )
    notes.check(home.check_history(), f"killed after {seconds} s: the history is sound")
    if notes.check(
        len(rows) == 1 and rows[0][2] == RUNNING, f"killed after {seconds} s: cut off", f"{rows}"
    ):
        lost, ahead = before - rows[0][1] - rows[0][3], after - rows[0][1] - rows[0][3]
        notes.check(
            lost <= SECOND + SLACK_US and ahead >= 0,
            f"killed after {seconds} s: a second is lost at most",
            f"{lost} us",
        )
    return rows[0][0] if rows else None


def end_by_hand(terminal, notes, what):
    terminal.press("q")
    terminal.see("End here?")
    terminal.press("y")
    check_end(notes, terminal, what)


def check_take_up(bench, notes):
    with bench.home() as home:
        id_ = cut_off(bench, home, notes, ["play", "dashes", "--silent"], 2.4)
        done = home.query("SELECT sum(done) FROM work")[0][0]
        # Another routine is named: it is still the old one that is taken up.
        with bench.play(home, "pair", "--silent") as t:
            notes.check(t.see("Dashes was cut off", *KEYS), "r is offered", t.screen.text())
            t.press("x\x1b[Ar")
            notes.check(t.see("Dashes", "Going on in"), "r: counted in", t.screen.text())
            notes.check(t.see("Hold", "Gamma"), "r: goes on", t.screen.text())
            end_by_hand(t, notes, "r")
        rows = home.query("SELECT id, state FROM session")
        pauses = home.query("SELECT reason, until > since FROM pause ORDER BY id LIMIT 1")
        more = home.query("SELECT sum(done) FROM work")[0][0]
        notes.check(
            rows == [(id_, ENDED)] and pauses == [(CUT_OFF, 1)] and more >= done,
            "r: it is one session with a pause",
            f"{rows} {pauses} {done} {more}",
        )


def check_keep(bench, notes):
    with bench.home() as home:
        id_ = cut_off(bench, home, notes, ["play", "dashes", "--silent"], 1.6)
        with bench.play(home, "pair", "--silent") as t:
            notes.check(t.see("Dashes was cut off", *KEYS), "k is offered", t.screen.text())
            t.press("k")
            notes.check(t.see("Pair", "Get ready"), "k: begins anew", t.screen.text())
            end_by_hand(t, notes, "k")
        rows = home.query("SELECT routine_id, state FROM session ORDER BY id")
        notes.check(
            rows == [("dashes", ENDED), ("pair", ENDED)]
            and home.query("SELECT ended > 0 FROM session WHERE id = ?", id_) == [(1,)],
            "k: both stand in the history",
            f"{rows}",
        )


def check_drop(bench, notes):
    with bench.home() as home:
        cut_off(bench, home, notes, ["play", "dashes", "--silent"], 3.3)
        with bench.play(home, "pair", "--silent") as t:
            notes.check(t.see("Dashes was cut off", *KEYS), "d is offered", t.screen.text())
            t.press("d")
            notes.check(t.see("Pair", "Get ready"), "d: begins anew", t.screen.text())
            end_by_hand(t, notes, "d")
        rows = home.query("SELECT routine_id, state FROM session")
        left = home.query("SELECT count(*) FROM work WHERE exercise_id = 'gamma'")
        notes.check(
            rows == [("pair", ENDED)] and left == [(0,)] and home.check_history(),
            "d: it is gone",
            f"{rows} {left}",
        )


def check_leave_for_now(bench, notes):
    with bench.home() as home:
        id_ = cut_off(bench, home, notes, ["play", "dashes", "--silent"], 0.9)
        with bench.play(home, "pair", "--silent") as t:
            notes.check(t.see("Dashes was cut off", *KEYS), "q is offered", t.screen.text())
            t.press("q")
            check_end(notes, t, "q before the session")
        rows = home.query("SELECT id, state FROM session")
        notes.check(rows == [(id_, RUNNING)], "q: nothing is changed", f"{rows}")

        done = home.run("play", "blink", "--silent")
        rows = home.query("SELECT routine_id, state FROM session ORDER BY id")
        notes.check(
            done.returncode == 0 and rows == [("dashes", RUNNING), ("blink", FINISHED)],
            "with nobody to ask it stays as it is",
            f"{rows} {done.stderr}",
        )


def check_resume(bench, notes):
    with bench.home() as home:
        id_ = cut_off(bench, home, notes, ["play", "blink", "--silent"], 2.2)
        since = time.monotonic()
        done = home.run("play", "--resume", "--silent")
        took = time.monotonic() - since
        rows = home.query("SELECT id, state FROM session")
        pauses = home.query("SELECT reason FROM pause")
        work = home.query("SELECT done, planned FROM work")
        notes.check(
            done.returncode == 0 and "Well done." in done.stdout
            and rows == [(id_, FINISHED)] and pauses == [(CUT_OFF,)],
            "--resume finishes the session that was cut off",
            f"{done} {rows} {pauses}",
        )
        notes.check(
            4.5 < took < 8 and all(planned - SECOND - SLACK_US <= done_ <= planned
                                   for done_, planned in work),
            "--resume plays only what is left",
            f"{took:.2f} s {work}",
        )


def check_two(bench, notes):
    """What another terminal plays just now is not cut off."""
    with bench.home() as home, bench.play(home, "pair", "--silent") as first:
        first.see("Get ready")
        first.press("n")
        notes.check(first.see("Hold"), "one session", first.screen.text())
        with bench.play(home, "dashes", "--silent") as second:
            notes.check(
                second.see("Dashes", "Get ready"), "another at the same time", second.screen.text()
            )
            end_by_hand(second, notes, "the other")
        end_by_hand(first, notes, "the one")
        rows = home.query("SELECT routine_id, state FROM session ORDER BY id")
        notes.check(
            rows == [("pair", ENDED), ("dashes", ENDED)], "both stand in the history", f"{rows}"
        )


PARTS = [
    check_keys, check_rehearsal, check_resume, check_leave_for_now, check_take_up, check_windows,
    check_drop, check_keep, check_piped, check_suspend, check_mute, check_term, check_hup,
    check_gone_terminal, check_ring_out, check_two, check_refusals, check_no_history,
]


def run(part, bench):
    notes = Notes()
    try:
        part(bench, notes)
    except Exception:  # pylint: disable=broad-except
        notes.check(False, part.__name__, traceback.format_exc())
    return notes


def main():
    bench = Bench(sys.argv[1])
    parts = [part for part in PARTS if part.__name__ in sys.argv[2:]] or PARTS
    tap = Tap()
    with ThreadPoolExecutor(6) as pool:
        for notes in pool.map(lambda part: run(part, bench), parts):
            notes.tell(tap)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program from the first start to the entry in the history: test_journey.py PROGRAM"""

import sys
import traceback

from runner import Runner, wait_for

RUNNING, FINISHED, ENDED = 0, 1, 2


def new_user(runner):
    """Warms up from the start page, with a pause, a skip and a step back, at a faster pace."""
    runner.start(LIMBER_PACE="60")
    runner.press("Start")
    wait_for("the first exercise", lambda: "March in place" in runner.title())
    runner.press("Pause")
    runner.press("Next")
    runner.press("Next")
    runner.press("Back")
    runner.press("Go on")
    runner.see("Go, easy first.")
    runner.see("Back? 6 or 12 minutes")
    runner.quit()
    (row,) = runner.ask("SELECT routine_id, state, pace, (SELECT sum (done) FROM work) FROM session")
    assert row[:3] == ("pre-run-full", FINISHED, 60.0), row
    assert row[3] > 0, row


def cut_off(runner):
    """Is killed in mid-session and goes on from there."""
    runner.start("--routine", "post-run-short", "--start")
    runner.press("Next")
    wait_for("two seconds of work", lambda: runner.done() >= 2)
    runner.kill()
    before = runner.done()
    assert runner.ask("SELECT state FROM session") == [(RUNNING,)]
    runner.start()
    runner.see("was cut off at")
    runner.press("Go on from there")
    wait_for("another second of work", lambda: runner.done() > before)
    runner.focus()
    runner.key("Escape")
    runner.see("End the session here?")
    runner.key("Tab", "Return")
    runner.see("Ended here. What you did counts.")
    runner.quit()
    ((count, state),) = runner.ask("SELECT count(*), max(state) FROM session")
    assert (count, state) == (1, ENDED), (count, state)


def keyboard(runner):
    """Does it all with the keyboard."""
    runner.start("--routine", "pre-run-short", "--start", LIMBER_PACE="20")
    wait_for("the session", lambda: "March in place" in runner.title())
    runner.focus()
    runner.key("space")
    wait_for("the pause", lambda: runner.buttons("Go on"))
    runner.key("Right", "Right", "Left", "plus", "minus", "m", "m", "h")
    runner.see("This hurts")
    runner.see("Come out of it slowly.")
    # Which answer Tab leads to differs between releases; Escape is always the first one: go on.
    runner.key("Escape")
    wait_for("the answer", lambda: not runner.sees("Come out of it slowly."))
    runner.focus()
    runner.key("space")
    wait_for("going on", lambda: runner.buttons("Pause"))
    runner.key("Escape")
    runner.see("End the session here?")
    runner.key("Tab", "Return")
    # How much was done by then depends on the machine.
    wait_for("the summary", lambda: any(n.name.startswith("Ended here") for n in runner.nodes()))
    runner.quit()
    ((state,),) = runner.ask("SELECT state FROM session")
    assert state == ENDED, state


def names(runner):
    """Finds a name on everything that can be used."""
    runner.start()
    wait_for("the start page", lambda: runner.buttons("Start"))
    for node in runner.nodes():
        if node.getRoleName() in ("push button", "button", "toggle button", "check box", "slider"):
            shown = node.name or ""
            assert shown and not shown.startswith(("Gtk", "Adw")), (node.getRoleName(), shown)
    runner.quit()


def main():
    """Prints TAP."""
    try:
        import pyatspi  # noqa: F401 pylint: disable=import-outside-toplevel,unused-import
    except ImportError:
        print("1..0 # SKIP python3-pyatspi is not installed")
        return 0
    failed = 0
    journeys = (new_user, cut_off, keyboard, names)
    print("1..%d" % len(journeys))
    for number, journey in enumerate(journeys, 1):
        runner = Runner(sys.argv[1])
        try:
            journey(runner)
            print("ok %d - %s" % (number, journey.__name__), flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            print("not ok %d - %s" % (number, journey.__name__), flush=True)
            traceback.print_exc()
            if runner.process is not None and runner.process.poll() is None:
                print([(n.getRoleName(), n.name) for n in runner.nodes()][:80], file=sys.stderr)
        finally:
            runner.close()
            runner.forget()
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program from the first start to the entry in the history: test_journey.py PROGRAM JOURNEY

One journey, on the screen and the sound server that the environment names; see test_alone.py."""

import os
import subprocess
import sys
import time
import traceback
from pathlib import Path

from diary import notes_down
from runner import Runner, wait_for

RUNNING, FINISHED, ENDED = 0, 1, 2
BY_HAND, CUT_OFF = 0, 2
LEAD_IN, WORK, SWITCH, REST, TRANSITION = range(5)
CLEAR, EMERGENCY = 0, 3
EXAMINED = 1
SECOND = 1_000_000

# What is done at this pace can still be told apart by ear.
BY_EAR = 4
# A small screen, pixels.
PHONE = 360, 720
BREATHING = "diaphragmatic-breathing"
# What the journal and the account may differ by, seconds of time.
SLACK = 0.15


def begin_to_listen():
    """An ear, where there is something to be heard."""
    import ear  # pylint: disable=import-outside-toplevel
    if not ear.Ear.is_there():
        return None
    listener = ear.Ear()
    wait_for("the recording", listener.is_awake)
    return listener


def until(moment):
    """Rests until a wall-clock moment: a sound that was begun is let ring."""
    time.sleep(max(0, moment - time.time()))


def entered(runner, kind, step):
    """Waits until that part of the session is on; returns since when, seconds."""
    def look():
        rows = runner.ask("SELECT at, kind, step FROM entry ORDER BY id DESC LIMIT 1")
        return rows and rows[0][1:] == (kind, step) and rows[0][0] / SECOND
    return wait_for("phase %d of step %d" % (kind, step), look)


def worked(runner, step):
    """Seconds of work that stand in the history for a step."""
    rows = runner.ask("SELECT coalesce (sum (done), 0) FROM work WHERE step = %d" % step)
    return rows[0][0] / SECOND if rows else 0


def check_account(runner, timeline, session=1):
    """That planned and done seconds are those of the journal, bout by bout and side by side."""
    import ear  # pylint: disable=import-outside-toplevel
    played = ear.list_played(runner, timeline, session)
    ((pace,),) = runner.ask("SELECT pace FROM session WHERE id = %d" % session)
    rows = {row[:3]: row[3:] for row in runner.ask(
        "SELECT step, set_no, side, planned, done, exercise_id FROM work WHERE session = %d" % session)}
    for phase, seconds in zip(timeline["phases"], played):
        if phase["kind"] != "work":
            continue
        bout = (phase["step"], phase["set"])
        sides = {"left": (1,), "right": (2,)}.get(phase.get("side"), (0, 1, 2))
        mine = [rows.pop(bout + (side,)) for side in sides if bout + (side,) in rows]
        assert mine and all(row[2] == phase["exercise"] for row in mine), (bout, sides, mine)
        planned, done = (sum(row[i] for row in mine) / SECOND for i in range(2))
        assert planned == phase["length-us"] / 1e6, (bout, planned, phase)
        assert abs(done - seconds) < SLACK * pace * (2 + (seconds > 0)), (bout, done, seconds)
        # Where both sides take turns each is credited with half.
        assert max(r[1] for r in mine) - min(r[1] for r in mine) <= 1, mine
    assert not rows, rows


def new_user(runner):
    """Warms up from the start page at four times the pace, with a pause, a step that is broken off,
    a step back and a jump to the end; all of it can be heard, and stands in the history."""
    timeline = runner.timeline("pre-run-full")
    listener = begin_to_listen()
    runner.start(LIMBER_PACE=str(BY_EAR))
    runner.press("Start")
    wait_for("the first exercise", lambda: "March in place" in runner.title())
    entered(runner, WORK, 0)
    wait_for("eight seconds of work", lambda: runner.done() >= 8)
    # To look for a button takes longer than a change of step at this pace.
    (toggle,), (skip,), (back,) = (runner.buttons(name) for name in ("Pause", "Next", "Back"))
    toggle.queryAction().doAction(0)
    wait_for("the pause", lambda: runner.count("pause", "until = 0"))
    runner.see("Go on")
    held = runner.ask("SELECT position FROM position")
    toggle.queryAction().doAction(0)
    wait_for("going on", lambda: runner.count("pause", "until > 0"))
    assert runner.ask("SELECT position FROM pause") == held
    before = runner.done()
    wait_for("five seconds more", lambda: runner.done() >= before + 5)
    skip.queryAction().doAction(0)
    entered(runner, WORK, 1)
    wait_for("four seconds of the second exercise", lambda: worked(runner, 1) >= 4)
    skip.queryAction().doAction(0)
    until(entered(runner, TRANSITION, 2) + 0.62)
    back.queryAction().doAction(0)
    entered(runner, WORK, 1)
    # The whole of it this time.
    until(entered(runner, TRANSITION, 2) + 0.62)
    skip.queryAction().doAction(0)
    until(entered(runner, WORK, 2) + 0.62)
    runner.click_bar(600e6 / timeline["total-us"])
    entered(runner, WORK, 10)
    runner.see("Go, easy first.")
    runner.see("Back? 6 or 12 minutes")
    runner.see("A rehearsal: it does not count as done.")
    runner.await_focus("Done")
    ((id_, state, pace, planned),) = runner.ask("SELECT routine_id, state, pace, planned FROM session")
    assert (id_, state, pace, planned) == (
        "pre-run-full", FINISHED, BY_EAR, timeline["total-us"]), (id_, state, pace, planned)
    check_account(runner, timeline)
    ((pauses, reason),) = runner.ask("SELECT count(*), max(reason) FROM pause")
    assert (pauses, reason) == (1, BY_HAND)
    # A part of it, and then all of it.
    assert 36 <= worked(runner, 1) <= 40, worked(runner, 1)
    assert [worked(runner, step) for step in range(3, 10)] == [0] * 7
    assert worked(runner, 11) == 45 and 5 < worked(runner, 10) < 20
    # A rehearsal is no warm-up: that is still what is next.
    runner.press("Done")
    runner.see("Before your run")
    assert not runner.sees("this week"), "a rehearsal counts as done"
    runner.quit()
    if listener is not None:
        import ear  # pylint: disable=import-outside-toplevel
        ear.check(listener.stop(), ear.list_due(runner, timeline))


def first_start(runner):
    """Comes for the first time, with the keyboard alone: two screens, and the third key starts."""
    runner.be_new()
    runner.manage()
    runner.start(LIMBER_PACE="60")
    runner.see("Do you have back pain together with any of these?")
    runner.await_focus("None of these")
    # A key that leads back leads round nothing.
    runner.key("Escape")
    runner.await_focus("None of these")
    runner.key("Return")
    runner.see("Anything to go easy on?")
    runner.await_focus("None, continue")
    runner.key("Return")
    runner.await_focus("Start")
    runner.key("Return")
    wait_for("the end", lambda: runner.count("session", "state = %d" % FINISHED))
    runner.await_focus("Done")
    runner.quit()
    assert runner.ask("SELECT answers, not_sure, outcome FROM screening") == [(0, 0, CLEAR)]
    # It is not asked a second time.
    runner.start()
    runner.await_focus("Start")
    runner.quit()


def emergency(runner):
    """Ticks what cannot wait: nothing starts any more, tomorrow neither, until it was looked at."""
    runner.be_new()
    runner.manage()
    runner.start("--routine", "pre-run-short", "--start")
    runner.press("One of these, or not sure")
    runner.see("Which of these?")
    runner.await_focus("Numbness, tingling or an odd feeling between the legs: at the genitals, "
                       "the bottom or the inner thighs")
    runner.key("space")
    runner.press("Continue")
    runner.see("Please get help now")
    runner.await_focus("Show this page")
    wait_for("the answer", lambda: runner.ask("SELECT answers, outcome, cleared FROM screening")
             == [(1, EMERGENCY, 0)])
    runner.quit()
    runner.start("--routine", "pre-run-short", "--start")
    runner.see("Please get help now")
    runner.key("Escape", "space", "space")
    refused = subprocess.run([runner.program, "play", "pre-run-short", "--silent"], check=False,
                             stdin=subprocess.DEVNULL, capture_output=True)
    assert refused.returncode != 0, refused
    assert not runner.count("session")
    runner.press("A professional has examined me")
    runner.see("Has a professional examined you?")
    runner.await_focus("Not yet")
    runner.key("Tab")
    runner.await_focus("I have been examined")
    runner.key("Return")
    runner.await_focus("None, continue")
    runner.key("Return")
    runner.await_focus("Start")
    runner.quit()
    assert runner.ask("SELECT cleared FROM screening") == [(EXAMINED,)]


def position_at(runner, moment):
    """Where the session stood at a wall-clock moment, by its last entry; seconds."""
    ((at, position),) = runner.ask("SELECT at, position FROM entry ORDER BY id DESC LIMIT 1")
    return position / SECOND + moment - at / SECOND


def take_up(runner):
    """Starts again after a sudden end, and goes on with the first key; returns from where."""
    runner.start()
    runner.see("was cut off at")
    runner.await_focus("Go on from there")
    runner.key("Return")
    wait_for("taking up", lambda: runner.count("pause", "reason = %d" % CUT_OFF))
    runner.await_focus("Pause")
    rows = runner.ask("SELECT position, since, until FROM pause WHERE reason = %d ORDER BY id DESC"
                      % CUT_OFF)
    assert rows[0][1] <= rows[0][2], rows
    return rows[0][0] / SECOND


def killed_at_work(runner):
    """Is killed in mid-stretch, and hears how it goes on just there."""
    timeline = runner.timeline("post-run-short")
    runner.manage()
    runner.start("--routine", "post-run-short", "--start")
    runner.press("Next")
    wait_for("two seconds of work", lambda: runner.done() >= 2)
    runner.kill()
    truth, before = position_at(runner, time.time()), runner.done()
    assert runner.ask("SELECT state FROM session") == [(RUNNING,)]
    listener = begin_to_listen()
    since = time.time()
    place = take_up(runner)
    assert truth - 1.1 < place < truth + 0.1, (place, truth)
    wait_for("three more seconds of work", lambda: runner.done() >= before + 3)
    runner.key("Escape")
    runner.see("End the session here?")
    runner.await_focus("Go on")
    runner.key("Tab")
    runner.await_focus("End")
    runner.key("Return")
    runner.see("Ended here. What you did counts.")
    runner.await_focus("Done")
    runner.quit()
    assert runner.ask("SELECT state, pace FROM session") == [(ENDED, 1)]
    check_account(runner, timeline)
    if listener is not None:
        import ear  # pylint: disable=import-outside-toplevel
        due = [sound for sound in ear.list_due(runner, timeline) if sound.seconds > since]
        assert [sound.name for sound in due[:4]] == ["tick"] * 3 + ["start"], due
        ear.check(listener.stop(), due)


def killed_aside(runner):
    """Is killed while getting ready, goes on; is killed in a pause, goes on; is killed once more,
    and keeps what was done."""
    runner.manage()
    runner.start("--routine", "post-run-short", "--start")
    wait_for("two seconds", lambda: runner.ask("SELECT position FROM position")[0][0] >= 2 * SECOND)
    runner.kill()
    truth = position_at(runner, time.time())
    assert runner.done() == 0
    place = take_up(runner)
    assert truth - 1.1 < place < truth + 0.1, (place, truth)
    runner.see("Get ready")
    # While it is counted in already, the next key begins the work.
    runner.key("Right")
    entered(runner, WORK, 0)
    wait_for("two seconds of work", lambda: runner.done() >= 2)
    runner.key("space")
    wait_for("the pause", lambda: runner.count("pause", "until = 0"))
    ((paused,),) = runner.ask("SELECT position FROM pause WHERE until = 0")
    runner.kill()
    place = take_up(runner)
    assert place == paused / SECOND, (place, paused)
    assert runner.count("pause", "reason = %d" % BY_HAND) == 1 and not runner.count("pause", "until = 0")
    before = runner.done()
    wait_for("another second of work", lambda: runner.done() > before)
    runner.kill()
    done = runner.ask("SELECT * FROM work")
    runner.start()
    runner.see("was cut off at")
    runner.press("Keep what was done")
    wait_for("the end", lambda: runner.ask("SELECT state FROM session") == [(ENDED,)])
    runner.await_focus("Start")
    assert not runner.sees("was cut off at")
    runner.quit()
    assert runner.ask("SELECT * FROM work") == done
    # Nothing is asked a second time.
    runner.start()
    runner.await_focus("Start")
    assert not runner.sees("was cut off at")
    runner.quit()


def set_size(width, height):
    """Lets the window open at that size."""
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "glib-2.0" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "keyfile").write_text("[app/limber/Limber]\nwindow-width=%d\nwindow-height=%d\n"
                                      % (width, height), encoding="ascii")


def keyboard(runner):
    """Does it all with the keyboard alone, in 360 by 720."""
    set_size(*PHONE)
    runner.manage()
    runner.start(LIMBER_PACE=str(BY_EAR))
    runner.await_focus("Start")
    # Where there are no shadows a frame is drawn, which differs between releases.
    runner.resize(*PHONE)
    # To the short version, on to Start, back to the whole one: it is not begun by accident.
    for key, name in (("Tab", "Full · 12 min"), ("Tab", "Short · 6 min"), ("Tab", "Start"),
                      ("shift+Tab", "Short · 6 min"), ("shift+Tab", "Full · 12 min"),
                      ("shift+Tab", "Start"), ("shift+Tab", "Short · 5 min")):
        runner.key(key)
        runner.await_focus(name)
    runner.key("space", "Tab")
    runner.await_focus("Start")
    runner.key("Return")
    runner.await_focus("Pause")
    ((routine,),) = wait_for("the session", lambda: runner.ask("SELECT routine_id FROM session"))
    assert routine == "pre-run-short"
    lead_in_and_steps(runner)
    hurts(runner)
    fullness(runner)
    runner.key("Escape")
    runner.await_focus("Go on")
    runner.key("Escape")
    wait_for("no question", lambda: not runner.sees("End the session here?"))
    wait_for("no pause", lambda: not runner.count("pause", "until = 0"))
    runner.key("Escape")
    runner.await_focus("Go on")
    runner.key("Tab")
    runner.await_focus("End")
    runner.key("Return")
    # How it goes on depends on how much of the last step was done by then.
    runner.see("Ended here")
    runner.await_focus("Done")
    runner.key("Return")
    runner.await_focus("Start")
    runner.quit()
    assert runner.ask("SELECT state FROM session") == [(ENDED,)]
    whole_session(runner)


def lead_in_and_steps(runner):
    """Space, the arrows, and what makes it longer and shorter."""
    runner.key("space")
    wait_for("the pause", lambda: runner.count("pause", "until = 0"))
    runner.await_focus("Go on")
    for key, kind, step in (("Right", WORK, 0), ("Right", TRANSITION, 1), ("Right", WORK, 1),
                            ("Right", TRANSITION, 2), ("Left", TRANSITION, 1),
                            ("Left", LEAD_IN, 0), ("Right", WORK, 0), ("Right", TRANSITION, 1),
                            ("shift+Left", LEAD_IN, 0), ("Right", WORK, 0)):
        runner.key(key)
        entered(runner, kind, step)
    ((planned,),) = runner.ask("SELECT planned FROM session")
    for key, more in (("plus", 10), ("minus", 0), ("equal", 10), ("KP_Subtract", 0)):
        runner.key(key)
        wait_for(key, lambda: runner.ask("SELECT planned FROM session")
                 == [(planned + more * SECOND,)])
    runner.key("space")
    wait_for("going on", lambda: not runner.count("pause", "until = 0"))
    for on in (False, True):
        runner.key("m")
        wait_for("the sound", lambda: is_checked(runner, "Sounds") == on)


def is_checked(runner, name):
    """Whether the toggle button of that name is pressed in."""
    import pyatspi  # pylint: disable=import-outside-toplevel,import-error
    states = [button.getState() for button in runner.buttons(name)]
    return any(s.contains(pyatspi.STATE_CHECKED) or s.contains(pyatspi.STATE_PRESSED)
               for s in states)


def hurts(runner):
    """The key for what hurts: one key answers each question, and Enter takes what is offered first."""
    before = runner.ask("SELECT step FROM entry ORDER BY id DESC LIMIT 1")[0][0]
    say_hurts(runner, "2")
    runner.await_focus("Go on")
    runner.key("Return")
    wait_for("going on", lambda: not runner.count("pause", "until = 0"))
    say_hurts(runner, "5")
    runner.await_focus("Smaller steps, or march seated on a chair")
    wait_for("Skip it for today", lambda: tab_to(runner, "Skip it for today"))
    runner.key("Return")
    entered(runner, TRANSITION, before + 1)
    wait_for("going on", lambda: not runner.count("pause", "until = 0"))


def say_hurts(runner, number):
    """That something aches, and how much."""
    runner.key("h")
    runner.see("Come out of it slowly.")
    wait_for("the pause", lambda: runner.count("pause", "until = 0"))
    runner.see("How much does it hurt now?")
    runner.key(number)
    runner.see("What is it like?")
    runner.key("1")


def tab_to(runner, name):
    """Goes on to the next button; returns whether it is that one."""
    runner.key("Tab")
    return runner.focused() == name


def fullness(runner):
    """The whole screen and back."""
    normal = runner.outer_size()
    runner.key("f")
    wait_for("the whole screen", lambda: runner.outer_size() == (1280, 1024))
    runner.key("f")
    wait_for("the window", lambda: runner.outer_size() == normal)


def whole_session(runner):
    """From the start page to the summary and back, with three keys."""
    runner.start(LIMBER_PACE="60")
    runner.await_focus("Start")
    runner.key("Return")
    runner.await_focus("Pause")
    runner.see("Go, easy first.")
    runner.await_focus("Done")
    runner.key("Return")
    runner.await_focus("Start")
    runner.key("ctrl+q")
    runner.leave()
    sessions = runner.ask("SELECT routine_id, state FROM session ORDER BY id")
    assert sessions == [("pre-run-short", ENDED), ("pre-run-full", FINISHED)], sessions
    check_account(runner, runner.timeline("pre-run-full", "right"), 2)


def back_from_run(runner):
    """Comes back after a warm-up, stretches, and closes the window before the end."""
    runner.manage()
    runner.start("--routine", "pre-run-short", "--start", LIMBER_PACE="60")
    runner.see("Back? 6 or 12 minutes")
    runner.await_focus("Done")
    # Past what notes the run, to the two lengths.
    for _ in range(3):
        runner.key("shift+Tab")
    runner.await_focus("6 min")
    runner.key("Tab")
    runner.await_focus("12 min")
    runner.key("Return")
    # At once: nothing is asked in between.
    runner.await_focus("Pause")
    wait_for("the session", lambda: runner.count("session", "routine_id = 'post-run-full'"))
    wait_for("some work", lambda: runner.count("work", "session = 2 AND done > 0"))
    runner.key("ctrl+w")
    runner.see("End the session?")
    runner.await_focus("Stay")
    wait_for("the pause", lambda: runner.count("pause", "until = 0"))
    runner.key("Return")
    wait_for("going on", lambda: runner.count("pause", "until > 0"))
    runner.key("ctrl+w")
    runner.await_focus("Stay")
    runner.key("Tab")
    runner.await_focus("End and close")
    runner.key("Return")
    runner.leave()
    states = runner.ask("SELECT routine_id, state FROM session ORDER BY id")
    assert states == [("pre-run-short", FINISHED), ("post-run-full", ENDED)], states
    check_account(runner, runner.timeline("post-run-full", "right"), 2)


def names(runner):
    """Finds a name on everything that can be used."""
    runner.start()
    wait_for("the start page", lambda: runner.buttons("Start"))
    for node in runner.nodes():
        if node.getRoleName() in ("push button", "button", "toggle button", "check box", "slider"):
            shown = node.name or ""
            assert shown and not shown.startswith(("Gtk", "Adw")), (node.getRoleName(), shown)
    runner.quit()


# As long as it may be silent, but for rest and breathing, where silence is meant; seconds.
MOST_SILENT = 75


def check_promises(timeline, sounds):
    """What the sounds owe to somebody who does not look. They are (seconds, sound, phase)."""
    phases = timeline["phases"]
    names_of = lambda index: [name for _, name, phase in sounds if phase == index]
    for index, phase in enumerate(phases):
        before = phases[index - 1]
        said = names_of(index)
        if phase["kind"] == "work":
            assert said[0] == "start" and "tick" in names_of(index - 1), (timeline["name"], phase)
            continue
        first = {"lead-in": "get-ready", "switch": "switch", "transition": "next"}
        turns = phase["kind"] == "rest" and before.get("side") != phase.get("side")
        assert first.get(phase["kind"], "rest") == said[0] or turns, (timeline["name"], phase, said)
        assert not turns or "switch" in said, (timeline["name"], phase, said)
    assert sounds[-1][1] == "finish"
    for (at, name, index), (after, _, _) in zip(sounds, sounds[1:]):
        # Two sounds at once cannot be told apart.
        assert after - at > 0.9 or name == "change", (timeline["name"], at, name)
        if phases[index]["sounds"] == "full" and phases[index]["exercise"] != BREATHING:
            assert after - at <= MOST_SILENT, (timeline["name"], at, after)


def promises(runner):
    """Has all sounds that are promised, in every routine."""
    import ear  # pylint: disable=import-outside-toplevel
    for routine in runner.tell("list", "--json")["routines"]:
        timeline = runner.timeline(routine["id"])
        sounds = []
        for cue in timeline["cues"]:
            sound = (cue["at-us"] / 1e6, ear.SOUNDS.get(cue["kind"]), cue["phase"])
            if (timeline["phases"][cue["phase"]]["sounds"] != "silent" and sound[1] is not None
                    and not (sounds and sound[0] - sounds[-1][0] < ear.CLOSEST)):
                sounds.append(sound)
        check_promises(timeline, sounds)


def heard_whole(runner):
    """Hears the whole stretch session."""
    timeline = runner.timeline("post-run-full")
    listener = begin_to_listen()
    runner.start("--routine", "post-run-full", "--start", LIMBER_PACE=str(BY_EAR))
    wait_for("the end", lambda: runner.count("session", "state = %d" % FINISHED),
             timeline["total-us"] / 1e6 / BY_EAR + 30)
    runner.see("Well done.")
    runner.quit()
    check_account(runner, timeline)
    if listener is not None:
        import ear  # pylint: disable=import-outside-toplevel
        due = ear.list_due(runner, timeline)
        off = ear.check(listener.stop(), due)
        print("%d sounds, at most %.0f ms from their moment" % (len(due), 1000 * max(abs(off))))
        check_promises(timeline, [((sound.seconds - due[0].seconds) * BY_EAR, sound.name, sound.phase)
                                  for sound in due])


# The longest first, since they are travelled side by side; and what takes minutes.
JOURNEYS = (new_user, keyboard, killed_aside, emergency, first_start, back_from_run, killed_at_work,
            names, promises, notes_down)
LONG_JOURNEYS = (heard_whole,)


def main():
    """Says nothing when all goes well, and otherwise what went wrong."""
    journey = {each.__name__: each for each in JOURNEYS + LONG_JOURNEYS}[sys.argv[2]]
    runner = Runner(sys.argv[1])
    try:
        journey(runner)
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        if runner.process is not None and runner.process.poll() is None:
            print([(n.getRoleName(), n.name) for n in runner.nodes()][:80], file=sys.stderr)
        return 1
    finally:
        runner.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

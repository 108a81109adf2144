# SPDX-License-Identifier: GPL-3.0-or-later
"""Routines that are changed, and written down, with keys alone."""

import json

from runner import wait_for

SECOND = 1_000_000
MINUTE = 60


def definition(reader, routine):
    """A routine of one's own as it is on the disk, or nothing."""
    try:
        return json.loads((reader.database.parent / "routines" / (routine + ".json")).read_text())
    except (OSError, ValueError):
        return None


def clock(seconds):
    """A length as it is shown."""
    return "%d:%02d" % divmod(round(seconds), MINUTE)


def total(reader, routine):
    """How long it takes, by the program's own account."""
    return clock(reader.timeline(routine)["total-us"] / SECOND)


def open_routine(reader, name):
    """From Today to the page of a routine."""
    reader.await_focus("Start")
    first = reader.go("Tab", "Pre-run warm-up (full)")
    if first != name:
        reader.go("Down", name)
    reader.key("Return")
    reader.land("Start")


def hold(reader):
    """Seconds of the third exercise, where they are said."""
    own = definition(reader, "post-run-full")
    return own["steps"][2].get("seconds") if own is not None else None


def customises(reader):
    """Changes one hold of a built-in routine, thinks again, and again; it is there the next day, and is
    what is done."""
    before = total(reader, "post-run-full")
    reader.start()
    open_routine(reader, "Post-run stretch session")
    reader.see(before)
    reader.go("Tab", "Make it mine")
    reader.key("Return")
    reader.land("March in place…")
    # To the step and on to its numbers: no other step is chosen on the way.
    reader.go("Down", "Standing quad stretch…")
    reader.go("Tab", "Hold")
    reader.write("45")
    reader.key("Tab")
    reader.see("Standing quad stretch. 45 s each side. 3 of 7")
    wait_for("the file", lambda: hold(reader) == 45)
    after = total(reader, "post-run-full")
    assert after != before, (before, after)
    reader.see(after)

    # The keys undo from wherever they are pressed, in a number too.
    reader.key("ctrl+z")
    wait_for("the file as it was", lambda: hold(reader) in (None, 30))
    reader.see("Standing quad stretch. 30 s each side. 3 of 7")
    reader.key("ctrl+shift+z")
    wait_for("the file as it became", lambda: hold(reader) == 45)
    reader.see("Standing quad stretch. 45 s each side. 3 of 7")
    reader.key("ctrl+q")
    reader.leave()

    reader.start()
    open_routine(reader, "Post-run stretch session")
    reader.see(after)
    reader.see("Standing quad stretch. 45 s each side")
    reader.go("Tab", "Edit")
    reader.key("Return")
    reader.land("March in place…")
    reader.go("Down", "Standing quad stretch…")
    reader.go("Tab", "What to do with Standing quad stretch")
    reader.key("Return")
    reader.land("Play from here")
    reader.key("Return")
    reader.land("Pause")
    reader.key("Right")
    wait_for("the stretch", lambda: "Standing quad stretch" in reader.title()
             and "45 s" in reader.title())
    wait_for("its plan", lambda: reader.count(
        "work", "exercise_id = 'standing-quad-stretch' AND planned = %d" % (45 * SECOND)) > 0)
    assert not reader.count("entry", "kind = 1 AND step < 2"), "the first steps were done as well"
    reader.kill()


# What is typed, what is understood of it, and what then stands in the routine.
LINES = (
    ("bird dog 3x8 each side 10 s hold", "Bird dog: 3 × 8 reps, hold 10 s, each side",
     {"exercise": "bird-dog", "sets": 3, "reps": 8, "hold": 10}),
    ("plank 4 x 30s rest 15", "Forearm plank: 4 × 30 s, rest 15 s",
     {"exercise": "forearm-plank", "sets": 4, "seconds": 30, "rest": 15}),
    ("2 x 30s hamstring stretch per leg", "Standing hamstring stretch (hip hinge): 2 × 30 s, each side",
     {"exercise": "standing-hamstring-stretch", "sets": 2, "seconds": 30}),
)


def prescribed(reader):
    """Types three lines of a physiotherapist, hears what was understood, and has a routine of them."""
    reader.start()
    reader.await_focus("Start")
    reader.go("Tab", "New routine")
    reader.key("Return")
    reader.go("Down", "From a prescription")
    reader.key("Return")
    reader.land("Prescription")
    for number, (line, _, _) in enumerate(LINES):
        if number:
            reader.key("Return")
        reader.write_on(line)
    # The name of the last is not quite that of an exercise, and so it is asked for.
    reader.press("Standing hamstring stretch (hip hinge)")
    reader.meet("push button", "Add 3 exercises")
    for line, understood, _ in LINES:
        reader.meet("list item", understood + ". " + line)
    reader.press("Add 3 exercises")
    (found,) = wait_for("the routine", lambda: list((reader.database.parent / "routines").glob("*")))
    steps = json.loads(found.read_text())["steps"]
    assert len(steps) == len(LINES), steps
    for step, (_, _, stated) in zip(steps, LINES):
        assert stated.items() <= step.items(), (stated, step)
    reader.see("Bird dog. 3 sets of 8 × 10 s holds each side. 1 of 3")
    reader.key("ctrl+q")
    reader.leave()


JOURNEYS = (customises, prescribed)

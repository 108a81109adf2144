# SPDX-License-Identifier: GPL-3.0-or-later
"""Routines that are passed on in files, and taken in by somebody else."""

import json
import shutil
import subprocess

from making import definition
from runner import wait_for


def passes_on(reader):
    """A routine goes into a file; in another home it is shown before it comes in, by what a double click
    calls; what is there and differs is kept beside it, and taken back as a whole."""
    own = reader.database.parent / "routines" / "hills.json"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(json.dumps({
        "format": 1, "id": "hills", "name": "After the hill", "context": "post-run",
        "steps": [{"exercise": "butterfly", "seconds": 40}, {"exercise": "glute-bridge"}]}))
    shared = reader.database.parent.parent / "hills.limber"
    subprocess.run([reader.program, "export", "hills", "-o", str(shared)], check=True,
                   stdout=subprocess.DEVNULL)

    shutil.rmtree(reader.database.parent)
    reader.forget()
    reader.start(str(shared))
    reader.see("1 routine comes in.")
    reader.meet("list item", "After the hill. New routine · 2 steps")
    assert definition(reader, "hills") is None
    reader.press("Import")
    wait_for("the routine", lambda: definition(reader, "hills"))
    reader.see("1 routine came in.")
    reader.key("ctrl+q")
    reader.leave()

    # One's own change meets the same file once more.
    changed = definition(reader, "hills")
    changed["steps"][0]["seconds"] = 20
    own.write_text(json.dumps(changed))
    reader.start(str(shared))
    reader.see("After the hill")
    reader.see("What to do with After the hill: Keep both")
    reader.press("Import")
    both = wait_for("both", lambda: len(list(own.parent.glob("*.json"))) == 2
                    and sorted(own.parent.glob("*.json")))
    seconds = sorted(json.loads(path.read_text())["steps"][0]["seconds"] for path in both)
    assert seconds == [20, 40] and definition(reader, "hills") == changed, both
    reader.press("Undo")
    wait_for("one again", lambda: list(own.parent.glob("*.json")) == [own])
    assert definition(reader, "hills") == changed
    reader.key("ctrl+q")
    reader.leave()


JOURNEYS = (passes_on,)

# SPDX-License-Identifier: GPL-3.0-or-later
"""All that somebody has: kept, brought back, and erased, in the window."""

import subprocess

from diary import choose
from runner import wait_for

RUNS = "deleted_at IS NULL"


def open_data(reader):
    """From Today to what can be done with everything."""
    reader.key("ctrl+comma")
    reader.meet("page tab", "Data").queryAction().doAction(0)


def bring_back(reader):
    """Opens the newest backup, and sees what it would change."""
    open_data(reader)
    reader.go("Tab", "Bring back a backup")
    reader.key("Return")
    # Backups are called by when they were made.
    reader.go("Tab", "20…")
    reader.key("Return")
    reader.see("What is here now becomes a backup.")
    assert reader.count("run", RUNS) == 1, "it was not asked"


def keeps(reader):
    """Brings back a backup after a look at what it changes, takes that back, and erases everything."""
    reader.start()
    reader.await_focus("Start")
    shelf = reader.database.parent / "backups"
    wait_for("the backup of the day", lambda: list(shelf.glob("*daily*")))
    choose(reader, 0)
    wait_for("the run", lambda: reader.count("run", RUNS) == 1)
    bring_back(reader)
    reader.press("Bring it back")
    reader.see("It is back")
    wait_for("no run", lambda: not reader.count("run", RUNS))
    reader.press("Undo")
    wait_for("the run", lambda: reader.count("run", RUNS) == 1)
    print(reader.texts()[-60:])


JOURNEYS = (keeps,)

# SPDX-License-Identifier: GPL-3.0-or-later
"""All that somebody has: kept, brought back, and erased, in the window."""

from diary import AWAY, choose
from runner import wait_for


def sessions(reader):
    """How many were done elsewhere."""
    return reader.count("session", "source = %d" % AWAY)


def open_data(reader):
    """From Today to what can be done with everything."""
    reader.key("ctrl+comma")
    reader.meet("page tab", "Data").queryAction().doAction(0)


def keeps(reader):
    """Brings back a backup after a look at what it changes, takes that back, and erases everything."""
    reader.start()
    reader.await_focus("Start")
    shelf = reader.database.parent / "backups"
    wait_for("the backup of the day", lambda: list(shelf.glob("*daily*")))
    choose(reader, 2)
    wait_for("the dialog", lambda: len(reader.windows()) == 2)
    reader.press("Save")
    wait_for("the session", lambda: sessions(reader) == 1)
    open_data(reader)
    reader.go("Tab", "Bring back a backup")
    reader.key("Return")
    # Backups are called by when they were made.
    reader.go("Tab", "20…")
    reader.key("Return")
    reader.see("1 session goes, as it is not in the backup")
    assert sessions(reader) == 1, "it was not asked"
    reader.push("Bring it back")
    reader.see("It is back")
    assert sessions(reader) == 0
    # The keys stay within the question.
    reader.go("Tab", "Undo")
    reader.key("Return")
    wait_for("the session", lambda: sessions(reader) == 1)
    reader.push("Done")
    reader.await_focus("Start")
    erases(reader)


def erases(reader):
    """Types the word, and nothing is left."""
    open_data(reader)
    reader.go("Tab", "Erase my data")
    reader.key("Return")
    reader.go("Tab", "Type “erase”")
    reader.write_on("erase")
    reader.push("Erase")
    reader.see("Do you have back pain together with any of these?")
    assert not reader.count("session") and not reader.count("screening")
    left = list((reader.database.parent / "backups").glob("*"))
    assert not left, left
    reader.key("ctrl+q")
    reader.leave()


JOURNEYS = (keeps,)

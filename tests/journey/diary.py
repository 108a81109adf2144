# SPDX-License-Identifier: GPL-3.0-or-later
"""What is noted beside the sessions, and corrected after them, in the real window."""

from runner import wait_for

AWAY = 1  # the source of what was done away from the computer


def choose(runner, downs):
    """An entry of the main menu."""
    runner.key("F10")
    runner.see("I ran")
    runner.key(*["Down"] * downs, "Return")


def notes_down(runner):
    """Notes a run in one click, adds a session that was done elsewhere, looks it up in the list,
    corrects it, deletes it and brings it back."""
    runner.manage()
    runner.start()
    runner.await_focus("Start")
    choose(runner, 0)
    wait_for("the run", lambda: runner.count("run", "deleted_at IS NULL") == 1)
    runner.see("because you ran")

    runner.press("Details")
    wait_for("the dialog", lambda: len(runner.windows()) == 2)
    runner.press("Delete")
    wait_for("that it is gone", lambda: runner.count("run", "deleted_at IS NULL") == 0)
    runner.press("Undo")
    wait_for("that it is back", lambda: runner.count("run", "deleted_at IS NULL") == 1)

    choose(runner, 2)
    wait_for("the dialog", lambda: len(runner.windows()) == 2)
    runner.press("Save")
    wait_for("the session", lambda: runner.count("session", "source = %d" % AWAY) == 1)
    choose(runner, 3)
    wait_for("the list", lambda: runner.title() == "Sessions")
    runner.see("away from the computer")

    # The newest row is the run, the next the session that began ten minutes before it.
    runner.see("Run, ")
    runner.key("Home", "Down", "Return")
    wait_for("the session's page", lambda: runner.title() == "Session")
    runner.see("Planned and done")
    runner.press("Delete this session")
    wait_for("that it is gone", lambda: runner.count("deleted") == 1)
    wait_for("the list", lambda: runner.title() == "Sessions")
    runner.press("Undo")
    wait_for("that it is back", lambda: runner.count("deleted") == 0)
    runner.quit()
    assert runner.count("session", "source = %d" % AWAY) == 1 and runner.count("run") == 1

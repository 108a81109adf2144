# SPDX-License-Identifier: GPL-3.0-or-later
"""Half a year of history, heard: figures, charts and tables say the same, and follow what is changed."""

import os
import re
import subprocess
from pathlib import Path

from diary import AWAY, choose
from runner import wait_for

SESSIONS, HOURS = 180, 30


def remember(reader):
    """Half a year of sessions, the last of them an hour ago."""
    for ending in ("", "-wal", "-shm"):
        reader.database.with_name(reader.database.name + ending).unlink(missing_ok=True)
    make = Path(os.environ["LIMBER_TEST_TOOLS"]) / "make-history"
    subprocess.run([str(make), str(reader.database), str(SESSIONS), str(HOURS)], check=True)
    subprocess.run([reader.program, "check-in", "--pain", "2"], check=True, text=True,
                   input="n\n" * 40, stdout=subprocess.DEVNULL)


def points(reader, chart):
    """What the points of a chart say, each of which says something."""
    found = [node for node in reader.find("list", chart) if node.childCount > 2]
    said = [node.name for node in found[0]] if found else []
    return said if said and all(said) else []


def numbers(text):
    """Those in a text."""
    return [int(word) for word in re.findall(r"\d+", text)]


def check_charts(reader):
    """Each says what it comes to, and what each of its points means; what is true of the database."""
    days = wait_for("the days", lambda: points(reader, "Sessions"))
    with_session = sum("session" in day for day in days)
    # What was played faster is a rehearsal and left out.
    ((truth,),) = reader.ask("SELECT count(DISTINCT local_date) FROM session WHERE pace = 1 AND "
                             "local_date > (SELECT max(local_date) FROM session) - %d" % len(days))
    assert with_session == truth, (with_session, truth, days)
    assert any(" rest" in day for day in days) and all(numbers(day) for day in days)
    for chart, pattern in (("Minutes a week", r": \d+ of 60 min in \d+ session"),
                           ("Balance", r": left \d+ (min|s), right \d+ (min|s)"),
                           ("Lower back", r": pain \d")):
        said = wait_for(chart, lambda name=chart: points(reader, name))
        assert all(re.search(pattern, point) for point in said), said
    descriptions = [node.description for node in reader.find("list", "Sessions") if node.description]
    assert any(numbers(text)[:1] and "sessions since" in text for text in descriptions), descriptions


def check_table(reader, chart):
    """The same in rows."""
    said = points(reader, chart)
    reader.go("Tab", chart + ": show as table")
    reader.key("Return")
    # The chart and its table, which are one behind the other.
    wait_for("the rows", lambda: len([lists for lists in reader.find("list", chart)
                                      if set(said) <= {node.name for node in lists}]) == 2)


def looks_back(reader):
    """Hears what the half year came to, opens a day, and sees the numbers follow what is noted."""
    remember(reader)
    reader.start()
    reader.await_focus("Start")
    reader.key("alt+3")
    wait_for("the page", lambda: reader.title() == "Progress")
    reader.see("Milestones")
    for figure in ("This week", "Steady", "Sessions in all"):
        reader.see(figure)
    check_charts(reader)
    # A stop for each chart; within it the arrows walk, and Return opens a day.
    reader.go("Tab", "Sessions: show as table")
    reader.key("Tab")
    today = reader.hear_out()
    assert re.search(r": .* in \d+ session", today), today
    reader.key("Up")
    yesterday = reader.hear_out()
    assert yesterday and yesterday != today, (today, yesterday)
    reader.key("Down")
    assert reader.hear_out() == today
    reader.key("Return")
    wait_for("the day", lambda: reader.title() == "Sessions")
    wait_for("its sessions", lambda: any(text.startswith("Today, ") and "back" in text
                                         for text in reader.texts()))
    reader.key("Escape")
    wait_for("the page", lambda: reader.title() == "Progress")
    check_table(reader, "Balance")
    follows(reader)
    reader.key("ctrl+q")
    reader.leave()


def this_week(reader):
    """What the last of the weeks says."""
    weeks = points(reader, "Minutes a week")
    return weeks[-1] if weeks else ""


def follows(reader):
    """The numbers of the week follow a session that was done elsewhere."""
    before = numbers(wait_for("the week", lambda: this_week(reader)))
    choose(reader, 2)
    wait_for("the dialog", lambda: len(reader.windows()) == 2)
    reader.press("Save")
    wait_for("one session more", lambda: numbers(this_week(reader))[-1:] == [before[-1] + 1])
    after = numbers(this_week(reader))
    assert after[0] > before[0] and after[1] == before[1], (before, after)


def corrects(reader):
    """Notes a session that was done elsewhere, changes its note and an answer, and takes both back."""
    reader.start()
    reader.await_focus("Start")
    choose(reader, 2)
    wait_for("the dialog", lambda: len(reader.windows()) == 2)
    reader.press("Save")
    wait_for("the session", lambda: reader.count("session", "source = %d" % AWAY) == 1)
    wait_for("the dialog to go", lambda: len(reader.windows()) == 1)
    choose(reader, 3)
    wait_for("the list", lambda: reader.title() == "Sessions")
    reader.see("away from the computer")
    reader.key("Home", "Return")
    wait_for("the session", lambda: reader.title() == "Session")
    reader.see("How it was")
    reader.go("Tab", "Note")
    reader.write_on("Windy")
    reader.key("ctrl+Return")
    wait_for("the note", lambda: reader.count("session", "note = 'Windy'") == 1)
    reader.press("Undo")
    wait_for("no note", lambda: not reader.count("session", "note = 'Windy'"))
    answered = "pain_after = 0 AND source = %d" % AWAY
    reader.go("shift+Tab", "Back after, 0 to 10…")
    reader.key("Return")
    reader.key("Down")
    reader.key("Return")
    wait_for("the answer", lambda: reader.count("session", answered) == 1)
    reader.press("Undo")
    wait_for("no answer", lambda: not reader.count("session", answered))
    reader.key("ctrl+q")
    reader.leave()


JOURNEYS = (looks_back, corrects)

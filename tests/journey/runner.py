# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner who uses the real program: sees it as a screen reader does, presses keys and buttons."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "support"))

from program import PATIENCE_SECONDS, look  # noqa: E402 pylint: disable=wrong-import-position

GLANCE_SECONDS = 0.05
BUTTONS = ("push button", "button", "toggle button")

# What GTK 4.18 leaves out above the bar, pixels.
PADDING_ABOVE_BAR = 18


def wait_for(what, find, patience=PATIENCE_SECONDS):
    """What find() returns as soon as it is true."""
    end = time.monotonic() + patience
    while True:
        found = find()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("waited in vain for " + what)
        time.sleep(GLANCE_SECONDS)


def each(node):
    """The node and everything in it."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from each(child)


class Runner:
    """One program after another on the same history."""

    def __init__(self, program):
        self.program = program
        self.process = None
        self.manager = None
        self.database = Path(os.environ["XDG_DATA_HOME"]) / "limber" / "history.db"
        self.forget()

    def manage(self):
        """Has the windows managed, as on a desktop: the newest one gets the keys, and one can fill
        the screen."""
        self.manager = subprocess.Popen([sys.executable, str(HERE / "manager.py")],
                                        stdout=subprocess.PIPE)
        # It says so when it is ready.
        self.manager.stdout.readline()

    def start(self, *arguments, **env):
        """Starts the program and waits until it can be seen."""
        self.process = subprocess.Popen([self.program, *arguments],
                                        env=dict(os.environ, G_DEBUG="fatal-criticals", **env))
        wait_for("the window", lambda: self.window() is not None)

    def application(self):
        import pyatspi  # pylint: disable=import-outside-toplevel,import-error
        desktop = pyatspi.Registry.getDesktop(0)
        for index in range(desktop.childCount):
            child = desktop.getChildAtIndex(index)
            if child is not None and child.get_process_id() == self.process.pid:
                # What was true a moment ago is of no use.
                child.set_cache_mask(0)
                child.clear_cache()
                return child
        return None

    def nodes(self):
        """All that can be seen, as far as it does not vanish meanwhile."""
        if self.process.poll() is not None:
            raise AssertionError("the program ended with %d" % self.process.returncode)
        try:
            application = self.application()
            return [] if application is None else list(each(application))
        except Exception:  # pylint: disable=broad-except
            return []

    def windows(self):
        """The names of the windows and dialogs."""
        try:
            application = self.application()
            return [] if application is None else [
                application.getChildAtIndex(i).name for i in range(application.childCount)]
        except Exception:  # pylint: disable=broad-except
            return []

    def window(self):
        try:
            application = self.application()
            for index in range(application.childCount if application is not None else 0):
                child = application.getChildAtIndex(index)
                if child is not None and child.getRoleName() == "frame":
                    return child
        except Exception:  # pylint: disable=broad-except
            pass
        if self.process.poll() is not None:
            raise AssertionError("the program ended with %d" % self.process.returncode)
        return None

    def title(self):
        window = self.window()
        return window.name if window is not None else ""

    def size(self):
        """Width and height of what is within the window's frame."""
        import pyatspi  # pylint: disable=import-outside-toplevel,import-error
        extents = self.window().queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        return extents.width, extents.height

    def window_ids(self):
        """The windows and dialogs as the screen knows them, the first one first."""
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                               str(self.process.pid)], check=True, capture_output=True,
                              text=True).stdout.split()

    def outer_size(self):
        """Width and height of the window with its frame, by the screen's own account."""
        said = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window_ids()[0]],
                              check=True, capture_output=True, text=True).stdout
        values = dict(line.split("=") for line in said.split())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def resize(self, width, height):
        """Makes what is within the frame that size, and no other."""
        outer, inner = self.outer_size(), self.size()
        subprocess.run(["xdotool", "windowsize", self.window_ids()[0],
                        str(outer[0] - inner[0] + width), str(outer[1] - inner[1] + height)],
                       check=True)
        wait_for("a window of %d by %d" % (width, height),
                 lambda: self.size() == (width, height))

    def click(self, x, y):
        """Clicks within the window, which stands in the corner of the screen."""
        outer, inner = self.outer_size(), self.size()
        frame = [(outer[i] - inner[i]) // 2 for i in range(2)]
        assert 0 < x < inner[0] and 0 < y < inner[1], (x, y, inner)
        subprocess.run(["xdotool", "mousemove", str(round(x + frame[0])), str(round(y + frame[1])),
                        "click", "1"], check=True)

    def click_bar(self, part):
        """Clicks into the bar that shows the whole session, so far along it."""
        import pyatspi  # pylint: disable=import-outside-toplevel,import-error
        (bar,) = wait_for("the bar", lambda: [node for node in self.nodes()
                                              if node.name == "The whole session"])
        place = bar.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        # It stands in the middle; GTK 4.18 leaves paddings out of what it tells.
        left = (self.size()[0] - place.width) / 2
        above = PADDING_ABOVE_BAR if abs(left - place.x) > 1 else 0
        self.click(left + place.width * part, place.y + above + place.height / 2)

    def buttons(self, name):
        """Those that can be pressed; GTK 4.8 does not tell which of the pages is
        showing, and says the names of a dialog's buttons twice."""
        import pyatspi  # pylint: disable=import-outside-toplevel,import-error
        found = []
        for node in self.nodes():
            try:
                if (node.getRoleName() in BUTTONS and node.name in (name, name + " " + name)
                        and node.getState().contains(pyatspi.STATE_SENSITIVE)):
                    found.append(node)
            except Exception:  # pylint: disable=broad-except
                continue
        return found

    def press(self, name, which=0):
        """Presses the button of that name, once it is there."""
        found = wait_for("the button " + name, lambda: self.buttons(name))
        found[which].queryAction().doAction(0)

    def key(self, *names):
        for name in names:
            subprocess.run(["xdotool", "key", name], check=True)

    def focused(self):
        """What the next key is for, by its name."""
        import pyatspi  # pylint: disable=import-outside-toplevel,import-error
        for node in self.nodes():
            try:
                if node.getState().contains(pyatspi.STATE_FOCUSED):
                    # The buttons of a dialog say their names twice.
                    half = len(node.name) // 2
                    twice = node.name[:half] == node.name[half + 1:]
                    return node.name[:half] if twice else node.name
            except Exception:  # pylint: disable=broad-except
                continue
        return None

    def await_focus(self, name):
        """Waits until the next key is for that."""
        try:
            wait_for(name, lambda: self.focused() == name)
        except AssertionError as error:
            raise AssertionError("the focus is on %r, not on %r" % (self.focused(), name)) from error

    def focus(self):
        """Without a window manager nobody else gives the window the keys."""
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window_ids()[-1]], check=True)

    def sees(self, text):
        """Whether the text can be seen anywhere."""
        return any(text in (node.name or "") for node in self.nodes())

    def see(self, text):
        wait_for("the text " + text, lambda: self.sees(text))

    def leave(self):
        """Waits until the program has gone in good order."""
        wait_for("the end", lambda: self.process.poll() is not None)
        if self.process.returncode != 0:
            raise AssertionError("the program ended with %d" % self.process.returncode)

    def quit(self):
        """Leaves in good order."""
        if self.manager is None:
            self.focus()
        self.key("ctrl+q")
        self.leave()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.process is not None and self.process.poll() is None:
            self.kill()
        if self.manager is not None:
            self.manager.kill()
            self.manager.wait()
            self.manager.stdout.close()
            self.manager = None

    def timeline(self, routine, first_side="left"):
        """How the program lays a routine out."""
        return self.tell("timeline", routine, "--first-side", first_side, "--json")

    def tell(self, *arguments):
        """What the program says on the command line."""
        return json.loads(subprocess.run([self.program, *arguments], check=True, capture_output=True,
                                         text=True).stdout)

    def ask(self, sql):
        """Rows of the history."""
        return look(self.database, sql)

    def count(self, table, where="1"):
        """How many rows there are."""
        rows = self.ask("SELECT count(*) FROM %s WHERE %s" % (table, where))
        return rows[0][0] if rows else 0

    def done(self):
        """Seconds of work that stand in the history."""
        rows = self.ask("SELECT coalesce (sum (done), 0) FROM work")
        return rows[0][0] // 1000000 if rows else 0

    def be_new(self):
        """Never used the program."""
        shutil.rmtree(self.database.parent, ignore_errors=True)

    def forget(self):
        """Has done nothing yet but answer the screen of red flags."""
        self.be_new()
        # A rehearsal makes the history.
        subprocess.run([self.program, "play", "hamstring-break", "--pace", "1000", "--silent"],
                       check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        history = sqlite3.connect(self.database, isolation_level=None)
        history.execute("PRAGMA foreign_keys = ON")
        history.execute("DELETE FROM session")
        history.execute("INSERT INTO screening (at, answers, not_sure, outcome) "
                        "VALUES (CAST (strftime ('%s') AS INTEGER) * 1000000, 0, 0, 0)")
        history.close()

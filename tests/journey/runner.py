# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner who uses the real program: sees it as a screen reader does, presses keys and buttons."""

import os
import shutil
import sqlite3
import subprocess
import time
from pathlib import Path

PATIENCE_SECONDS = 20
BUTTONS = ("push button", "button", "toggle button")


def wait_for(what, find):
    """What find() returns as soon as it is true."""
    end = time.monotonic() + PATIENCE_SECONDS
    while True:
        found = find()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("waited in vain for " + what)
        time.sleep(0.03)


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
        self.database = Path(os.environ["XDG_DATA_HOME"]) / "limber" / "history.db"

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

    def window(self):
        frames = [node for node in self.nodes() if node.getRoleName() == "frame"]
        return frames[0] if frames else None

    def title(self):
        window = self.window()
        return window.name if window is not None else ""

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

    def focus(self):
        """Without a window manager nobody else gives the window the keys."""
        window = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                 str(self.process.pid)], check=True, capture_output=True,
                                text=True).stdout.split()[-1]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=True)

    def sees(self, text):
        """Whether the text can be seen anywhere."""
        return any(text in (node.name or "") for node in self.nodes())

    def see(self, text):
        wait_for("the text " + text, lambda: self.sees(text))

    def quit(self):
        """Leaves in good order."""
        self.focus()
        self.key("ctrl+q")
        wait_for("the end", lambda: self.process.poll() is not None)
        if self.process.returncode != 0:
            raise AssertionError("the program ended with %d" % self.process.returncode)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        if self.process is not None and self.process.poll() is None:
            self.kill()

    def ask(self, sql):
        """Rows of the history."""
        with sqlite3.connect("file:%s?mode=ro" % self.database, uri=True) as database:
            return database.execute(sql).fetchall()

    def done(self):
        """Seconds of work that stand in the history."""
        ((done,),) = self.ask("SELECT coalesce (sum (done), 0) FROM work")
        return done // 1000000

    def forget(self):
        shutil.rmtree(self.database.parent, ignore_errors=True)

# SPDX-License-Identifier: GPL-3.0-or-later
"""A runner who does not see the screen: a key is pressed, and what the focus lands on is heard."""

import subprocess
import time

from runner import GLANCE_SECONDS, PATIENCE_SECONDS, Runner, each, wait_for

# As long as the focus may take to move, seconds.
MOVE_SECONDS = 5

# No way is longer, and so many keys in a row that move nothing are its end.
FARTHEST = 90
DEAF = 3


# Marks that keep a name apart from what stands round it, and one beneath a letter; they are not heard.
UNHEARD = {0x2068: None, 0x2069: None, ord("_"): None}


def once(name):
    """A name as it is heard. GTK 4.8 says those of some buttons twice."""
    name = name.translate(UNHEARD)
    half = len(name) // 2
    return name[:half] if name[:half] == name[half + 1:] else name


class Reader(Runner):
    """Uses the program with keys, and hears what a screen reader would say."""

    def __init__(self, program):
        super().__init__(program)
        self.heard = []
        self.ear = None

    def listen(self):
        """From now on it is heard where the focus goes."""
        import gi  # pylint: disable=import-outside-toplevel
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi  # pylint: disable=import-outside-toplevel
        self.ear = Atspi.EventListener.new(self.focus_cb)
        self.ear.register("object:state-changed:focused")

    def focus_cb(self, event):
        """Something has the focus, or lost it."""
        try:
            if event.detail1 and event.source.get_process_id() == self.process.pid:
                self.heard.append(once(event.source.get_name()))
        except Exception:  # pylint: disable=broad-except
            # It was gone before it could be named.
            self.heard.append("")

    def start(self, *arguments, **env):
        if self.manager is None:
            self.manage()
        if self.ear is None:
            self.listen()
        self.heard.clear()
        super().start(*arguments, **env)

    def hear(self, seconds=MOVE_SECONDS):
        """What the focus goes to next, or nothing."""
        from gi.repository import GLib  # pylint: disable=import-outside-toplevel
        context = GLib.MainContext.default()
        end = time.monotonic() + seconds
        while not self.heard and time.monotonic() < end:
            if not context.iteration(False):
                time.sleep(GLANCE_SECONDS / 10)
        return self.heard.pop(0) if self.heard else None

    def hear_out(self):
        """What the focus comes to rest on: on its way to what is within a row it may be on the row."""
        heard = self.hear()
        while heard is not None and (later := self.hear(GLANCE_SECONDS)) is not None:
            heard = later
        return heard

    def hush(self):
        """Forgets what was said so far."""
        while self.hear(0) is not None:
            pass

    def go(self, key, name, most=FARTHEST):
        """Presses a key until the focus is on what is called so, or begins so and ends in an
        ellipsis; returns all of its name."""
        self.hush()
        way = []
        for _ in range(most):
            self.key(key)
            way.append(self.hear_out())
            if way[-1] is not None and is_called(way[-1], name):
                return way[-1]
            if way[-DEAF:] == [None] * DEAF:
                break
        raise AssertionError("%s leads to no %r, but to %r" % (key, name, way))

    def land(self, name):
        """Waits until the focus has gone to that by itself."""
        heard = []
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            heard.append(self.hear(1))
            if heard[-1] is not None and is_called(heard[-1], name):
                return heard[-1]
            # It may have been there all along.
            if heard[-1] is None and is_called(self.focused() or "", name):
                return self.focused()
        raise AssertionError("the focus came to no %r, but to %r; it is on %r"
                             % (name, heard, self.focused()))

    def write(self, text):
        """Types it, in the place of what is there."""
        self.key("ctrl+a")
        self.write_on(text)

    def texts(self):
        """All that is written, as far as it does not vanish meanwhile."""
        found = []
        for node in self.nodes():
            try:
                found.append(once(node.name or ""))
            except Exception:  # pylint: disable=broad-except
                continue
        return found

    def sees(self, text):
        return any(text in name for name in self.texts())

    def write_on(self, text):
        """Types it where the keys go."""
        subprocess.run(["xdotool", "type", "--delay", "1", text], check=True)

    def find(self, role, name, within=None):
        """Those of that role that are called so."""
        found = []
        for node in self.nodes() if within is None else each(within):
            try:
                if node.getRoleName() == role and is_called(once(node.name or ""), name):
                    found.append(node)
            except Exception:  # pylint: disable=broad-except
                continue
        return found

    def push(self, name):
        """Presses the button of that name, once it is there."""
        self.meet("push button", name).queryAction().doAction(0)

    def meet(self, role, name):
        """Waits for the first of that role that is called so."""
        return wait_for("%s %r" % (role, name), lambda: self.find(role, name))[0]


def is_called(name, wanted):
    """Whether that is its name; one that ends in an ellipsis may go on."""
    return name.startswith(wanted[:-1]) if wanted.endswith("…") else name == wanted

# SPDX-License-Identifier: GPL-3.0-or-later
"""A terminal of one's own: what a program shows there, and keys for it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
import unicodedata

from program import PATIENCE_SECONDS, wait_until

SEQUENCE = re.compile(r"\x1b(?:\[(?P<private>\??)(?P<numbers>[\d;]*)(?P<final>[A-Za-z])|(?P<other>[^\[]))")


def width_of(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    """The little of a terminal that is needed here. What it does not know is noted as a fault, and
    so is a line that does not fit."""

    def __init__(self, columns, rows):
        self.resize(columns, rows)
        self.alternate = False
        self.cursor_shown = True
        self.faults = set()

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.lines = [""] * rows
        self.row = self.column = 0

    def text(self):
        return "\n".join(line.rstrip() for line in self.lines)

    def line_feed(self):
        if self.row + 1 < self.rows:
            self.row += 1
        elif self.alternate:
            self.faults.add("scrolled")
        else:
            self.lines = self.lines[1:] + [""]

    def put(self, character):
        line = self.lines[self.row].ljust(self.column)
        if self.column + width_of(character) > self.columns:
            # What is printed for good may wrap; what is painted may not.
            if self.alternate:
                self.faults.add(f"too wide: {line!r}")
                return
            self.line_feed()
            line, self.column = "", 0
        self.lines[self.row] = line[: self.column] + character + line[self.column + 1 :]
        self.column += width_of(character)

    def set_mode(self, numbers, on):
        if numbers == "1049":
            self.alternate = on
            self.resize(self.columns, self.rows)
        elif numbers == "25":
            self.cursor_shown = on
        else:
            self.faults.add(f"mode {numbers}")

    def obey(self, match):
        final, numbers = match["final"], match["numbers"]
        if match["private"] and final in "hl":
            self.set_mode(numbers, final == "h")
        elif final == "H":
            row, column = (numbers.split(";") + ["1"])[:2] if numbers else ("1", "1")
            self.row, self.column = int(row) - 1, int(column) - 1
        elif final == "K" and numbers in ("", "0"):
            self.lines[self.row] = self.lines[self.row][: self.column]
        elif final == "J" and numbers in ("", "0"):
            self.lines[self.row] = self.lines[self.row][: self.column]
            self.lines[self.row + 1 :] = [""] * (self.rows - self.row - 1)
        elif final != "m":
            self.faults.add(f"sequence {match[0]!r}")

    def feed(self, text):
        """Takes what came; returns the rest, of which more is to come."""
        at = 0
        while at < len(text):
            character = text[at]
            if character == "\x1b":
                match = SEQUENCE.match(text, at)
                if not match:
                    break
                self.obey(match)
                at = match.end()
                continue
            at += 1
            if character == "\r":
                self.column = 0
            elif character == "\n":
                self.line_feed()
            elif character < " ":
                self.faults.add(f"control character {character!r}")
            else:
                self.put(character)
        return text[at:]


class Terminal:
    """A program at a terminal."""

    def __init__(self, words, env, columns=80, rows=16):
        self.screen = Screen(columns, rows)
        self.raw = b""
        self.kept = ""
        self.undecoded = b""
        self.status = None
        self.master, slave = pty.openpty()
        self.set_size(columns, rows)
        self.settings = termios.tcgetattr(self.master)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.login_tty(slave) if hasattr(os, "login_tty") else self.log_in(slave)
                os.closerange(3, 256)
                os.execvpe(words[0], list(map(str, words)), env)
            finally:
                os._exit(127)
        os.close(slave)

    @staticmethod
    def log_in(slave):
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for descriptor in range(3):
            os.dup2(slave, descriptor)

    def set_size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.screen.resize(columns, rows)
        self.set_size(columns, rows)

    def is_as_before(self):
        """Whether the terminal's settings are those that the program found."""
        return termios.tcgetattr(self.master) == self.settings

    def press(self, keys):
        os.write(self.master, keys.encode())

    def kill(self, signal_number):
        os.kill(self.pid, signal_number)

    def read(self, seconds):
        """Takes what comes within so many seconds; returns whether something did."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            # Nobody is there any more.
            return False
        self.raw += data
        data = self.undecoded + data
        text = data.decode("utf-8", "ignore")
        # A character may come in two parts.
        self.undecoded = b""
        for back in range(1, min(4, len(data) + 1)):
            if data[-back] >= 0xC0:
                if len(data[-back:].decode("utf-8", "ignore")) == 0:
                    self.undecoded = data[-back:]
                break
            if data[-back] < 0x80:
                break
        self.kept = self.screen.feed(self.kept + text)
        return bool(data)

    def wait(self, condition, patience=PATIENCE_SECONDS):
        """Reads until the screen is as it should be; returns whether it became so."""
        end = time.monotonic() + patience
        while not condition(self.screen.text()):
            if time.monotonic() > end or (not self.read(0.05) and self.is_gone()):
                return condition(self.screen.text())
        return True

    def see(self, *words, patience=PATIENCE_SECONDS):
        """Waits until all of these stand on the screen."""
        return self.wait(lambda text: all(word in text for word in words), patience)

    def rest(self, seconds):
        """Reads for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if not self.read(left) and self.is_gone():
                return

    def is_gone(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def is_stopped(self):
        with open(f"/proc/{self.pid}/stat", encoding="ascii") as stat:
            return stat.read().rpartition(")")[2].split()[0] == "T"

    def wait_stopped(self):
        def look():
            self.read(0)
            return self.is_stopped()

        return wait_until(look)

    def leave(self, patience=PATIENCE_SECONDS):
        """Waits until the program is gone; returns its exit status, negative for a signal."""
        end = time.monotonic() + patience
        while not self.is_gone() and time.monotonic() < end:
            self.read(0.05)
        while self.read(0):
            pass
        return self.status

    def hang_up(self):
        os.close(self.master)
        self.master = -1

    def close(self):
        if not self.is_gone():
            os.kill(self.pid, signal.SIGKILL)
            self.status = os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])
        if self.master >= 0:
            self.hang_up()

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.close()

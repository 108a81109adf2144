# SPDX-License-Identifier: GPL-3.0-or-later
"""Results in the form that the test runner reads."""

import os
import sys
import traceback
from concurrent.futures import ThreadPoolExecutor


class Tap:
    """Counts and prints results."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, good, what, note=""):
        self.count += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {what}")
        for line in str(note).splitlines():
            print(f"# {line}")
        sys.stdout.flush()

    def done(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


class Notes:
    """The results of one of several things that are tried at the same time, to be told later."""

    def __init__(self):
        self.results = []

    def check(self, good, what, note=""):
        self.results.append((bool(good), what, note))
        return good

    def tell(self, tap):
        for good, what, note in self.results:
            # What is as it should be needs no explanation.
            tap.check(good, what, "" if good else note)


def note_all(*parts):
    """Tries all of these at the same time, since what they mostly do is wait; each is given Notes to fill.
    Returns the notes, in their order."""

    def note(part):
        notes = Notes()
        try:
            part(notes)
        except Exception:  # pylint: disable=broad-except
            notes.check(False, getattr(part, "__name__", "a part"), traceback.format_exc())
        return notes

    with ThreadPoolExecutor(len(parts)) as pool:
        return list(pool.map(note, parts))


def note_again(parts, results):
    """Tries once more, one by one, what is a matter of time and went wrong while the machine was busy."""
    for index, part in enumerate(parts):
        busy = os.getloadavg()[0] > os.cpu_count()
        if busy and not all(good for good, _, _ in results[index].results):
            print("# not in time on a busy machine: once more")
            (results[index],) = note_all(part)
    return results

# SPDX-License-Identifier: GPL-3.0-or-later
"""Results in the form that the test runner reads."""

import sys


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

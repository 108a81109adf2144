#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Travels journeys where they disturb nobody: test_alone.py PROGRAM [JOURNEY...]

All of test_journey.py, or those of it and of test_reader.py that are named. Each has a sound server of
its own as well."""

import shutil
import sys
from pathlib import Path

import test_reader
from test_journey import JOURNEYS
from travel import TOOLS, go_alone, list_missing, tell

HERE = Path(__file__).resolve().parent


def go(program, journey):
    """See go_alone()."""
    by_ear = journey in [each.__name__ for each in test_reader.JOURNEYS]
    command = [str(HERE / ("test_reader.py" if by_ear else "test_journey.py")), program, journey]
    heard = shutil.which("pulseaudio") and shutil.which("parec")
    return go_alone(command, [str(TOOLS / "sound-server")] if heard else [])


def main():
    """Prints TAP."""
    names = sys.argv[2:] or [journey.__name__ for journey in JOURNEYS]
    return tell(names, list_missing(), lambda name: go(sys.argv[1], name))


if __name__ == "__main__":
    sys.exit(main())

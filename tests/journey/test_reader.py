#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real program used without seeing the screen: test_reader.py PROGRAM JOURNEY

One journey, on the screen that the environment names; see test_alone.py."""

import sys
import traceback

import keeping
import looking_back
import making
import passing_on
from reader import Reader

JOURNEYS = making.JOURNEYS + passing_on.JOURNEYS + looking_back.JOURNEYS + keeping.JOURNEYS


def main():
    """Says nothing when all goes well, and otherwise what went wrong."""
    journey = {each.__name__: each for each in JOURNEYS}[sys.argv[2]]
    reader = Reader(sys.argv[1])
    try:
        journey(reader)
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        if reader.process is not None and reader.process.poll() is None:
            print(reader.title(), reader.focused(), reader.texts(), file=sys.stderr)
        return 1
    finally:
        reader.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""Travels journeys where they disturb nobody: each has a screen, a bus and a home of its own. What they
mostly do is wait, and so they go side by side."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "build-aux"
SIDE_BY_SIDE = 3


def list_missing(tools=(), modules=()):
    """What is not installed of what every journey needs, and of these."""
    needs = ("Xvfb", "dbus-run-session", "xdotool", *tools)
    missing = [tool for tool in needs if not shutil.which(tool)]
    return missing + [module for module in ("gi", "pyatspi", *modules)
                      if importlib.util.find_spec(module) is None]


def go_alone(command, within=()):
    """Runs a script on a screen of its own, and that within another command. Returns whether all went
    well, what was said, and how many seconds it took."""
    begun = time.monotonic()
    done = subprocess.run([*within, str(TOOLS / "on-screen"), sys.executable, *command],
                          env=os.environ, check=False, capture_output=True, text=True)
    return done.returncode == 0, done.stdout + done.stderr, time.monotonic() - begun


def tell(names, missing, go):
    """Prints TAP. @go is given a name and returns what go_alone() does."""
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    # So that what was started goes when the time is up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    print("1..%d" % len(names))
    failed = 0
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        travels = pool.map(go, names)
        for number, (name, (good, said, seconds)) in enumerate(zip(names, travels), 1):
            failed += not good
            print("%s %d - %s # %.0f s" % ("ok" if good else "not ok", number, name, seconds))
            for line in said.splitlines():
                # The bus has its own troubles.
                if line and "dbind-WARNING" not in line:
                    print("# " + line)
            sys.stdout.flush()
    return int(failed > 0)


def go_here(journey, travel, arguments):
    """Says nothing when all goes well, and otherwise what went wrong."""
    try:
        travel(journey, *arguments)
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        return 1
    return 0


def main(journeys, travel, n_arguments=1, tools=()):
    """The main function of a test whose arguments are so many, and then the names of @journeys, all of
    them if there are none. @travel is given a journey and the arguments."""
    named = {journey.__name__: journey for journey in journeys}
    if sys.argv[1] == "--here":
        return go_here(named[sys.argv[2]], travel, sys.argv[3:])

    end = n_arguments + 1
    return tell(sys.argv[end:] or list(named), list_missing(("dbus-daemon", *tools), ("dbusmock",)),
                lambda name: go_alone([sys.argv[0], "--here", name, *sys.argv[1:end]]))

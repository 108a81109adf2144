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


def go_alone(name, arguments):
    """Returns whether all went well, what was said, and how many seconds it took."""
    command = [str(TOOLS / "on-screen"), sys.executable, sys.argv[0], "--here", name, *arguments]
    begun = time.monotonic()
    done = subprocess.run(command, env=os.environ, check=False, capture_output=True, text=True)
    return done.returncode == 0, done.stdout + done.stderr, time.monotonic() - begun


def go_here(journey, travel, arguments):
    """Says nothing when all goes well, and otherwise what went wrong."""
    try:
        travel(journey, *arguments)
    except Exception:  # pylint: disable=broad-except
        traceback.print_exc()
        return 1
    return 0


def tell(names, arguments):
    """Prints TAP."""
    print("1..%d" % len(names))
    failed = 0
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        travels = pool.map(lambda name: go_alone(name, arguments), names)
        for number, (name, (good, said, seconds)) in enumerate(zip(names, travels), 1):
            failed += not good
            print("%s %d - %s # %.0f s" % ("ok" if good else "not ok", number, name, seconds))
            for line in said.splitlines():
                # The bus has its own troubles.
                if line and "dbind-WARNING" not in line:
                    print("# " + line)
            sys.stdout.flush()
    return int(failed > 0)


def main(journeys, travel, n_arguments=1, tools=()):
    """The main function of a test whose arguments are so many, and then the names of @journeys, all of
    them if there are none. @travel is given a journey and the arguments."""
    named = {journey.__name__: journey for journey in journeys}
    if sys.argv[1] == "--here":
        return go_here(named[sys.argv[2]], travel, sys.argv[3:])

    needs = ("Xvfb", "dbus-run-session", "dbus-daemon", "xdotool", *tools)
    missing = [tool for tool in needs if not shutil.which(tool)]
    missing += [module for module in ("gi", "pyatspi", "dbusmock")
                if importlib.util.find_spec(module) is None]
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    # So that what was started goes when the time is up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    end = n_arguments + 1
    return tell(sys.argv[end:] or list(named), sys.argv[1:end])

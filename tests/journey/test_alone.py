#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Travels journeys where they disturb nobody: test_alone.py PROGRAM [JOURNEY...]

All of test_journey.py, or those of it and of test_reader.py that are named. Each has a screen, a home
and a sound server of its own; what they mostly do is wait, and so they go side by side."""

import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import test_reader
from test_journey import JOURNEYS

HERE = Path(__file__).resolve().parent
TOOLS = HERE.parents[1] / "build-aux"
SIDE_BY_SIDE = 3


def travel(program, journey):
    """Returns whether all went well, what was said, and how many seconds it took."""
    by_ear = journey in [each.__name__ for each in test_reader.JOURNEYS]
    command = [str(TOOLS / "on-screen"), sys.executable,
               str(HERE / ("test_reader.py" if by_ear else "test_journey.py")), program, journey]
    if shutil.which("pulseaudio") and shutil.which("parec"):
        command.insert(0, str(TOOLS / "sound-server"))
    begun = time.monotonic()
    done = subprocess.run(command, env=os.environ, check=False, capture_output=True, text=True)
    return done.returncode == 0, done.stdout + done.stderr, time.monotonic() - begun


def main():
    """Prints TAP."""
    missing = [tool for tool in ("Xvfb", "dbus-run-session", "xdotool") if not shutil.which(tool)]
    if importlib.util.find_spec("pyatspi") is None:
        missing.append("python3-pyatspi")
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    # So that what was started goes when the time is up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    names = sys.argv[2:] or [journey.__name__ for journey in JOURNEYS]
    print("1..%d" % len(names))
    failed = 0
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        travels = pool.map(lambda name: travel(sys.argv[1], name), names)
        for number, (name, (good, said, seconds)) in enumerate(zip(names, travels), 1):
            failed += not good
            print("%s %d - %s # %.0f s" % ("ok" if good else "not ok", number, name, seconds))
            for line in said.splitlines():
                # The bus has its own troubles.
                if line and "dbind-WARNING" not in line:
                    print("# " + line)
            sys.stdout.flush()
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())

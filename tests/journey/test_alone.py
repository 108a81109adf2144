#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs test_journey.py where it disturbs nobody: test_alone.py PROGRAM"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TOOLS = HERE.parents[1] / "build-aux"


def main():
    missing = [tool for tool in ("Xvfb", "dbus-run-session", "xdotool") if not shutil.which(tool)]
    if missing:
        print("1..0 # SKIP not installed: " + ", ".join(missing))
        return 0
    command = [str(TOOLS / "on-screen"), sys.executable, str(HERE / "test_journey.py"), sys.argv[1]]
    if shutil.which("pulseaudio"):
        command.insert(0, str(TOOLS / "sound-server"))
    return subprocess.run(command, env=os.environ, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())

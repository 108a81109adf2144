#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a session costs, and how punctual it sounds: bench_session.py PROGRAM SOURCE_ROOT

Prints "name value unit" lines. The yardstick is a process that sleeps as long."""

import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "coach"), str(TESTS / "support")]

from figures import measure_use, tell
from program import Home, exercise, routine
from terminal import Terminal

SECONDS = 20


def measure(pid, rest):
    rest(1)
    return measure_use(pid, SECONDS, rest)


def leave(terminal):
    """So that the next one is not asked about this one."""
    terminal.kill(signal.SIGTERM)
    terminal.leave()


def measure_piped(home):
    with home.start("play", "plain", "--silent", stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        use = measure(process.pid, time.sleep)
        process.terminate()
        process.communicate()
    return use


def measure_shown(home):
    with Terminal([home.program, "play", "plain", "--silent"], home.env, 80, 24) as terminal:
        terminal.see("Get ready")
        use = measure(terminal.pid, terminal.rest)
        leave(terminal)
    return use


def measure_paused(home):
    with Terminal([home.program, "play", "plain", "--silent"], home.env, 80, 24) as terminal:
        terminal.see("Get ready")
        terminal.press(" ")
        terminal.see("Paused")
        use = measure(terminal.pid, terminal.rest)
        leave(terminal)
    return use


def measure_nothing():
    with subprocess.Popen(["sleep", str(3 * SECONDS)]) as process:
        use = measure(process.pid, time.sleep)
        process.kill()
    return use


def tell_use(home):
    home.add(
        exercise("five", 5),
        routine("plain", {"exercise": "five", "sets": 10, "rest": 2}),
    )
    for name, (processor, woken), budget in [
        ("session-piped", measure_piped(home), 8),
        ("session-shown", measure_shown(home), 8),
        ("session-paused", measure_paused(home), None),
        ("session-sleep-yardstick", measure_nothing(), None),
    ]:
        tell(f"{name}-processor", processor, "%", budget)
        tell(f"{name}-wake-ups", woken, "1/s")


def tell_latency(root, home):
    """From the moment in the timeline to the sound: how far from its median."""
    try:
        # pylint: disable=import-outside-toplevel
        import numpy as np
        from recording import RUN_IN, Recorder, find_cues, load_server, now, read_cues, until
    except ImportError:
        print("# numpy is not installed: nothing is heard")
        return
    server_type = load_server(root)
    if not server_type.is_installed():
        print("# pulseaudio is not installed: nothing is heard")
        return

    home.add(exercise("brief", 4), routine("audible", {"exercise": "brief", "sets": 4, "rest": 2}))
    planned = [
        cue["at-us"] / 1000 for cue in home.timeline("audible")["cues"] if cue["kind"] != "form"
    ]
    with server_type() as server, tempfile.TemporaryDirectory() as folder:
        for name, value in server.env.items():
            if name.startswith("PULSE_"):
                home.env[name] = value
        recorder = Recorder(server, Path(folder) / "recording.raw")
        until(now() + RUN_IN)
        home.run("play", "audible")
        heard = find_cues(recorder.stop(), read_cues(root / "data" / "sounds"))
    if len(heard) != len(planned):
        print(f"# {len(heard)} of {len(planned)} cues are heard")
        return
    late = np.array([1000 * cue.seconds - at for cue, at in zip(heard, planned)])
    off = np.abs(late - np.median(late))
    tell("cue-spread-p50", np.percentile(off, 50), "ms")
    tell("cue-spread-p99", np.percentile(off, 99), "ms", 20)


def main():
    program, root = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    with Home(program, root) as home:
        tell_use(home)
        tell_latency(root, home)


if __name__ == "__main__":
    main()

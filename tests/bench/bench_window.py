#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window costs: bench_window.py PROGRAM BARE WATCH MAKE_HISTORY SOURCE_ROOT, on a private screen

Prints "name value unit" lines. The yardstick of everything is BARE, a program that shows an empty
window of the same kind. Both are started in turns, on the same screen, by the same hand, and watched
by the same library (WATCH), which tells of every frame that is drawn.
"""

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "support")]

from figures import measure_use, read_use, tell
from program import FINISHED, routine, wait_until

ROUNDS = 15

# The use of the processor is measured for so long, in so many spans. Where others use the machine as
# well, the caches are never ours alone and the best span says more.
SECONDS = 20
SPANS = 8

# Nothing has been drawn for so long: what was to be shown is shown.
QUIET_SECONDS = 0.6

HOUR_SECONDS = 3600
HOUR_PACE = 60

# Fifty years of sessions, and a hundred thousand of them; that many hours lie between two.
HISTORIES = (20000, 100000)
HOURS_APART = 22
LONG_ROUNDS = 7

HISTORY = Path(os.environ["XDG_DATA_HOME"]) / "limber" / "history.db"


def look(sql):
    """The first row of a query, while the program writes."""
    database = sqlite3.connect(f"file:{HISTORY}?mode=ro", uri=True, timeout=10)
    try:
        return database.execute(sql).fetchone()
    finally:
        database.close()


def get_position():
    """Of the session that is on, microseconds."""
    return (look("SELECT position FROM position ORDER BY session DESC") or [0])[0]


class Shown:
    """A program on the screen."""

    def __init__(self, watch, *command, **env):
        with tempfile.NamedTemporaryFile(prefix="limber-frames-", delete=False) as frames:
            self._frames = Path(frames.name)
            env = dict(os.environ, LD_PRELOAD=str(watch), FRAME_WATCH_FD=str(frames.fileno()), **env)
            self.since = time.monotonic()
            self._process = subprocess.Popen(list(map(str, command)), env=env,
                                             pass_fds=[frames.fileno()])
        self.pid = self._process.pid

    def frames(self):
        """Of each: milliseconds since the start, those that the processor worked, widgets, rows."""
        lines = self._frames.read_text(encoding="ascii").splitlines()
        numbers = [tuple(map(int, line.split())) for line in lines]
        return [(at / 1e3 - 1e3 * self.since, used / 1e3, *shown) for at, used, *shown in numbers]

    def settle(self):
        """Waits until it has drawn, and draws no more."""
        def is_quiet():
            frames = self.frames()
            now = 1e3 * (time.monotonic() - self.since)
            return frames and now - frames[-1][0] > 1e3 * QUIET_SECONDS
        if not wait_until(is_quiet):
            raise RuntimeError("the window does not come to rest")

    def complete(self):
        """The first frame in which everything is there that can be seen."""
        frames = self.frames()
        return next(frame for frame in frames if frame[2:] == frames[-1][2:])

    def memory(self):
        """KiB. "Resident" and "own" (what is in no file) do not depend on who else has the same
        libraries in memory, as the proportional size does: with another GTK program beside, that of
        an empty window falls by a third. So the budget is for the resident size."""
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
        sizes = {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}
        return {"resident": sizes["Rss"], "proportional": sizes["Pss"], "own": sizes["Anonymous"]}

    def use_so_far(self):
        """Milliseconds that the processor worked: (all threads, the main one)"""
        use = read_use(self.pid)
        return 1e3 * sum(used for used, _ in use.values()), 1e3 * use[str(self.pid)][0]

    def quit(self):
        """As somebody would, so that the history is closed."""
        self.press("ctrl+q")
        self._process.wait(30)

    def window(self):
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.pid)],
                              check=True, capture_output=True, text=True)
        return done.stdout.split()[-1]

    def press(self, key):
        # Nobody manages the windows, so nobody gives them the keys.
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window()], check=True)
        subprocess.run(["xdotool", "key", key], check=True)

    def use(self):
        """(percent of a processor, that in the best of the shorter spans, wake-ups a second, frames a
        second)"""
        before = len(self.frames())
        spans = [measure_use(self.pid, SECONDS / SPANS, time.sleep) for _ in range(SPANS)]
        processor, woken = (statistics.mean(values) for values in zip(*spans))
        return processor, min(spans)[0], woken, (len(self.frames()) - before) / SECONDS

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self._process.kill()
        self._process.wait()
        self._frames.unlink()


class Bench:
    """The two programs."""

    def __init__(self, program, bare, watch):
        self.program, self._bare, self._watch = program, bare, watch

    def limber(self, *arguments, **env):
        return Shown(self._watch, self.program, *arguments, **env)

    def bare(self, **env):
        return Shown(self._watch, self._bare, **env)

    def run(self, *arguments):
        """What the program says, or tells the one that is there already."""
        return subprocess.run([self.program, *arguments], check=True, capture_output=True,
                              text=True).stdout


def fill_history(bench):
    """So that there is something to show: what was done at another pace is not listed."""
    for name in ("pre-run-short", "post-run-short"):
        bench.run("play", name, "--pace", "1000", "--silent")
    with sqlite3.connect(HISTORY) as database:
        database.execute("UPDATE session SET pace = 1")


def answer_first(bench):
    """The questions of the first start, so that nothing comes before what is measured."""
    bench.run("play", "hamstring-break", "--pace", "1000", "--silent")
    with sqlite3.connect(HISTORY) as database:
        database.execute("PRAGMA foreign_keys = ON")
        database.execute("DELETE FROM session")
        database.execute("INSERT INTO screening (at, answers, not_sure, outcome) "
                         "VALUES (CAST (strftime ('%s') AS INTEGER) * 1000000, 0, 0, 0)")
    settings = Path(os.environ["XDG_CONFIG_HOME"]) / "glib-2.0" / "settings"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "keyfile").write_text("[app/limber/Limber]\ncautions=@as []\n", encoding="utf-8")


def start_once(start, n_rows):
    with start(FRAME_WATCH_WIDGETS="1") as shown:
        shown.settle()
        start, processor, _, rows = shown.complete()
        if rows < n_rows:
            raise RuntimeError(f"of {n_rows} rows only {rows} are shown")
        return {"start": start, "start-processor": processor, **shown.memory()}


def tell_start(bench):
    fill_history(bench)
    # What was done lately, and as many of all routines as there is room for.
    kinds = {"": (bench.limber, 2 + 4), "-bare": (bench.bare, 0)}
    rounds = {kind: [] for kind in kinds}
    for number in range(ROUNDS + 1):
        for kind, what in kinds.items():
            figures = start_once(*what)
            # The first one fills caches.
            if number > 0:
                rounds[kind].append(figures)
    # Wall time is what one waits for; where others use the machine as well, processor time and the
    # ratio of the best say more. The spread of the empty window (of the middle 80 %) tells which.
    for name, unit, scale, budget in [
        ("start", "ms", 1, 1.25),
        ("start-processor", "ms", 1, None),
        ("resident", "MiB", 1024, 1.3),
        ("proportional", "MiB", 1024, None),
        ("own", "MiB", 1024, None),
    ]:
        values = {kind: sorted(figures[name] / scale for figures in rounds[kind]) for kind in kinds}
        medians = {kind: statistics.median(values[kind]) for kind in kinds}
        for kind in kinds:
            tell(f"window-{name}{kind}", medians[kind], unit)
        tell(f"window-{name}-ratio", medians[""] / medians["-bare"], "x", budget)
        tell(f"window-{name}-best-ratio", values[""][0] / values["-bare"][0], "x")
        tenth = statistics.quantiles(values["-bare"], n=10)
        tell(f"window-{name}-bare-spread", 100 * (tenth[-1] - tenth[0]) / medians["-bare"], "%")


def start_with(bench, home, n_rows):
    """A start with the history in that folder, until what it tells is seen."""
    with bench.limber(XDG_DATA_HOME=str(home), FRAME_WATCH_WIDGETS="1") as shown:
        if not wait_until(lambda: any(frame[3] >= n_rows for frame in shown.frames())):
            raise RuntimeError(f"{n_rows} rows are not shown")
        frames = shown.frames()
        ready = next(frame for frame in frames if frame[3] >= n_rows)
        processor, main = shown.use_so_far()
        memory = shown.memory()
        shown.quit()
    return {"first-frame": frames[0][0], "ready": ready[0], "ready-processor": ready[1],
            "processor": processor, "main-thread": main,
            "resident": memory["resident"] / 1024, "own": memory["own"] / 1024}


def tell_long(bench, make_history):
    """The same program with nothing in its history and with very much."""
    data = HISTORY.parents[1]
    homes = {0: data.with_name("data-0")}
    homes.update((number, data.with_name(f"data-{number}")) for number in HISTORIES)
    for number, home in homes.items():
        history = home / "limber" / HISTORY.name
        history.parent.mkdir(parents=True)
        # Whatever of it is still in its log comes along.
        with sqlite3.connect(HISTORY) as database:
            database.execute("VACUUM INTO ?", [str(history)])
        if number > 0:
            subprocess.run([make_history, history, str(number), str(HOURS_APART)], check=True)
    rounds = {number: [] for number in homes}
    for turn in range(LONG_ROUNDS + 1):
        for number, home in homes.items():
            figures = start_with(bench, home, 6)
            if turn > 0:
                rounds[number].append(figures)
    for name in rounds[0][0]:
        unit = "MiB" if name in ("resident", "own") else "ms"
        medians = {number: statistics.median(figures[name] for figures in rounds[number])
                   for number in homes}
        tell(f"window-long-{name}-yardstick", medians[0], unit)
        for number in HISTORIES:
            tell(f"window-long-{name}-{number}", medians[number], unit)
        # Where others use the machine as well, processor time says more than that of the clock.
        if name in ("ready", "ready-processor"):
            for number in HISTORIES:
                tell(f"window-long-{name}-more-{number}", medians[number] - medians[0], unit, 50)


def write(definition):
    kind = "routines" if "steps" in definition else "exercises"
    path = HISTORY.parent / kind / f"{definition['id']}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(definition), encoding="utf-8")


def make_routines(root):
    """One for an hour, out of those that come with the program, and one in which the figure hardly
    ever keeps still."""
    write(routine("plain", {"exercise": "march-in-place", "seconds": 20, "sets": 20, "rest": 5}))
    steps = []
    for name in ("post-run-full", "core-a", "core-b", "rest-day-long"):
        shipped = json.loads((root / "data" / "routines" / f"{name}.json").read_text("utf-8"))
        steps += shipped["steps"]
    write(routine("hour", *steps))


def play(bench, shown, name, patience):
    """Plays a routine to its end and goes back to the start page."""
    count = look("SELECT count(*) FROM session")[0]
    bench.run("--routine", name, "--start")
    if not wait_until(lambda: look("SELECT count(*), min(state) FROM session") == (count + 1, FINISHED),
                      patience):
        raise RuntimeError(f"{name} does not end")
    shown.settle()
    shown.press("Escape")
    shown.settle()


def tell_hour(bench):
    """An hour of session takes a minute: all cues, phases and rows of the history of an hour, but
    the frames of a minute. A first session brings in pages, fonts and the database."""
    with bench.limber(LIMBER_PACE=str(HOUR_PACE)) as shown:
        shown.settle()
        first = shown.memory()
        play(bench, shown, "post-run-short", 60)
        before = shown.memory()
        n_frames = len(shown.frames())
        play(bench, shown, "hour", 3 * HOUR_SECONDS / HOUR_PACE)
        after = shown.memory()
        (done,) = look("SELECT sum (done) FROM work WHERE session = (SELECT max (id) FROM session)")
        tell("window-hour-work", done / 1e6, "s")
        tell("window-hour-frames", len(shown.frames()) - n_frames, "")
    for name in ("resident", "own"):
        tell(f"window-hour-warm-up-{name}", (before[name] - first[name]) / 1024, "MiB")
        tell(f"window-hour-growth-{name}", (after[name] - before[name]) / 1024, "MiB", 2)


def tell_use(name, use, processor_budget=None, frames_budget=None):
    processor, best, woken, frames = use
    tell(f"window-{name}-processor", processor, "%", processor_budget)
    tell(f"window-{name}-processor-best", best, "%")
    tell(f"window-{name}-wake-ups", woken, "1/s")
    tell(f"window-{name}-frames", frames, "1/s", frames_budget)


def tell_session(bench):
    with bench.bare() as shown:
        shown.settle()
        tell_use("bare-idle", shown.use())
    with bench.limber() as shown:
        shown.settle()
        tell_use("idle", shown.use(), None, 0)
    with bench.limber("--routine", "plain", "--start") as shown:
        wait_until(lambda: get_position() > 2e6)
        tell_use("running", shown.use(), 8)
        shown.press("space")
        shown.settle()
        tell_use("paused", shown.use(), None, 0)
        shown.press("space")
        before = get_position()
        wait_until(lambda: get_position() > before)
        subprocess.run(["xdotool", "windowunmap", "--sync", shown.window()], check=True)
        time.sleep(QUIET_SECONDS)
        before = get_position()
        tell_use("hidden", shown.use(), None, 0)
        tell("window-hidden-went-on", (get_position() - before) / 1e6, "s")


def main():
    if not shutil.which("xdotool"):
        print("# xdotool is not installed: the window is not measured")
        return
    program, bare, watch, make_history, root = (Path(path).resolve() for path in sys.argv[1:6])
    bench = Bench(program, bare, watch)
    parts = sys.argv[6:] or ["long", "start", "hour", "session"]
    answer_first(bench)
    if "long" in parts:
        tell_long(bench, make_history)
    if "start" in parts:
        tell_start(bench)
    make_routines(root)
    if "hour" in parts:
        tell_hour(bench)
    if "session" in parts:
        tell_session(bench)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Run the program as a user of its own would, and look into what it remembers."""

import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

# The store's words for how a session stands.
RUNNING, FINISHED, ENDED = 0, 1, 2
CUT_OFF = 2

# A sanitized or much loaded program takes its time to start and to go.
PATIENCE_SECONDS = 30

# What says which window system and language there are, and how to write.
FOREIGN = ("DISPLAY", "WAYLAND_DISPLAY", "LANGUAGE", "LANG", "LC_MESSAGES", "NO_COLOR",
           "LIMBER_LOCALE_DIR")

LICENCE = "GPL-3.0-or-later"


def is_sanitized(program):
    """Whether sanitizers are in it, which want to be loaded before anything else."""
    libraries = subprocess.run(["ldd", str(program)], check=False, capture_output=True, text=True)
    return "libasan" in libraries.stdout or "libtsan" in libraries.stdout


def exercise(id_, seconds, sides="both", **members):
    """An exercise made up for a test."""
    made_up = {
        "format": 1,
        "id": id_,
        "name": id_.replace("-", " ").capitalize(),
        "licence": LICENCE,
        "kind": "static-stretch",
        "position": "standing",
        "sides": sides,
        "dose": {"seconds": seconds, "switch": 2},
        "muscles": {"primary": ["hamstrings"]},
        "instructions": ["Stand tall."],
    }
    if sides != "both":
        made_up["side-part"] = "leg"
    if sides == "per-side":
        made_up["side-meaning"] = "the leg in front"
    made_up.update(members)
    return made_up


def routine(id_, *steps, lead_in=2, **members):
    """A routine of steps, each the id of an exercise or a whole step."""
    return {
        "format": 1,
        "id": id_,
        "name": id_.replace("-", " ").capitalize(),
        "licence": LICENCE,
        "context": "post-run",
        "lead-in": lead_in,
        "steps": [{"exercise": step} if isinstance(step, str) else step for step in steps],
        **members,
    }


def wait_until(condition, patience=PATIENCE_SECONDS):
    """Looks again and again, but not for ever; returns what the condition said last."""
    end = time.monotonic() + patience
    while not (answer := condition()) and time.monotonic() < end:
        time.sleep(0.005)
    return answer


def look(history, sql, *values):
    """The rows of a query, while a program writes."""
    if not history.exists():
        return []
    database = sqlite3.connect(f"file:{history}?mode=ro", uri=True, timeout=10)
    try:
        return database.execute(sql, values).fetchall()
    except sqlite3.OperationalError:
        # Not laid out yet.
        return []
    finally:
        database.close()


class Place:
    """A folder to live in that nobody else has, and the program as it is started there."""

    def __init__(self, program, folder, data):
        self.program = os.path.abspath(program)
        self.folder = Path(folder)
        self.user = self.folder / "data" / "limber"
        self.history = self.user / "history.db"
        runtime = self.folder / "runtime"
        runtime.mkdir(mode=0o700)
        self.env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
        self.env.update(
            HOME=str(folder),
            XDG_RUNTIME_DIR=str(runtime),
            LIMBER_DATA_DIR=str(data),
            # Nobody is there, so that a test without a sound server has none.
            PULSE_SERVER=f"unix:{runtime}/nobody",
            LC_ALL="C.UTF-8",
            TERM="xterm-256color",
        )
        for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
            self.env[f"XDG_{kind}_HOME"] = str(self.folder / kind.lower())

    def spawn(self, *words, **options):
        """The program with nobody at a terminal."""
        return subprocess.Popen(
            [self.program, *map(str, words)],
            **{"env": self.env, "stdin": subprocess.DEVNULL, **options},
        )

    def finish(self, process, patience=PATIENCE_SECONDS):
        """What it says to its end, which may have to be made."""
        with process:
            try:
                output, noise = process.communicate(timeout=patience)
            except subprocess.TimeoutExpired:
                process.kill()
                output, noise = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, output, noise)


class Home(Place):
    """A user with nothing in the house but what a test puts there."""

    def __init__(self, program, root):
        super().__init__(program, tempfile.mkdtemp(prefix="limber-home-"), Path(root) / "data")

    def add(self, *definitions):
        for definition in definitions:
            kind = "routines" if "steps" in definition else "exercises"
            path = self.user / kind / f"{definition['id']}.json"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(definition, indent=2) + "\n", encoding="utf-8")
        return self

    def start(self, *words, **options):
        """The program, what it says to be read as text."""
        pipes = {name: subprocess.PIPE for name in ("stdout", "stderr")}
        return self.spawn(*words, **{"text": True, **pipes, **options})

    def run(self, *words, patience=PATIENCE_SECONDS, **options):
        return self.finish(self.start(*words, **options), patience)

    def answer(self, lines, *words):
        """What it says when these lines are typed."""
        return subprocess.run(
            [self.program, *map(str, words)],
            input=lines,
            env=self.env,
            capture_output=True,
            text=True,
            timeout=PATIENCE_SECONDS,
            check=False,
        )

    def timeline(self, name):
        done = self.run("timeline", name, "--json")
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return json.loads(done.stdout)

    def peek(self, sql, *values):
        """The rows of a query, while the program writes."""
        return look(self.history, sql, *values)

    def query(self, sql, *values):
        """The rows of a query, when the program is gone. It looks at a copy, so that the next one
        finds the history as it was left, sudden end or not."""
        if not self.history.exists():
            return []
        with tempfile.TemporaryDirectory(prefix="limber-look-") as folder:
            copy = Path(folder) / self.history.name
            for ending in ("", "-wal"):
                source = self.history.with_name(self.history.name + ending)
                if source.exists():
                    shutil.copyfile(source, copy.with_name(copy.name + ending))
            database = sqlite3.connect(copy)
            try:
                return database.execute(sql, values).fetchall()
            finally:
                database.close()

    def check_history(self):
        """What the database says of its own health, and the order of its rows."""
        return [row[0] for row in self.query("PRAGMA quick_check")] == ["ok"] and not self.query(
            "PRAGMA foreign_key_check"
        )

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.close()

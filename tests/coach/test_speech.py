#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The voice against the real speech-dispatcher: test_speech.py spoken|faults PROGRAM SOURCE_ROOT

Starts a private PulseAudio and lets the program start a speech-dispatcher with espeak-ng in it, records
what is said, and judges it, as TAP. Whether it is loud is all that is asked of a sentence: when it
begins, and how long it lasts."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

import numpy as np

from recording import RATE, RUN_IN, Recorder, load_server, now, until

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from tap import Tap, note_again, note_all  # pylint: disable=wrong-import-position

WORD, BEAT, CUE, NAME = range(4)

HELD_MS = 50
LOUD = 0.02
# Within a sentence nobody pauses longer than this.
PAUSE_SECONDS = 0.6
# The daemon itself takes a moment, on a busy machine a long one.
LATENCY_SECONDS = 0.6
PATIENCE_SECONDS = 20

LONG = "Next: half kneeling hip flexor stretch with the strap and the chair, right leg."
SHORT = "Ten seconds."


class Speaker:
    """The test program, told what to say and when."""

    def __init__(self, program, env):
        self.process = subprocess.Popen(
            [program, "en"], env=env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        self.told = []
        self.noise = ""

    def at(self, moment, *words):
        print(round(moment * 1e6), *words, file=self.process.stdin, flush=True)

    def say(self, moment, text, priority=CUE, cuts=False, wait=0, until_ms=8000):
        self.at(moment, "say", priority, int(cuts), wait, until_ms, text)

    def quit(self, moment):
        """Returns how long it took to be gone, in seconds."""
        self.at(moment, "quit")
        try:
            output, self.noise = self.process.communicate(timeout=max(0, moment - now()) + 10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            output, self.noise = self.process.communicate()
        self.told = [line.split() for line in output.splitlines() if line]
        return now() - moment

    def numbers(self, word):
        return [int(line[1]) for line in self.told if line[0] == word]

    def check_manners(self, tap, when):
        held, finalize = self.numbers("held"), self.numbers("finalize")
        tap.check(
            bool(held) and held[0] < HELD_MS * 1000 and finalize[0] < 250 * 1000,
            f"{when}: nobody waits",
            f"longest call {held} us, finalize {finalize} us",
        )
        tap.check(
            self.process.returncode == 0 and not self.noise,
            f"{when}: ends without a word",
            self.noise.replace("\n", "\n# "),
        )


class Daemon:
    """The speech-dispatcher that a program has started."""

    def __init__(self, server):
        self.path = server.folder / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"

    def pid(self):
        try:
            return int(self.path.read_text(encoding="ascii"))
        except (OSError, ValueError):
            return None

    def signal(self, number):
        pid = self.pid()
        if pid is not None:
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                pass

    def is_there(self):
        pid = self.pid()
        return pid is not None and Path(f"/proc/{pid}").exists()

    def end(self):
        self.signal(signal.SIGCONT)
        self.signal(signal.SIGKILL)
        end = now() + PATIENCE_SECONDS
        while self.is_there() and now() < end:
            time.sleep(0.02)
        self.path.unlink(missing_ok=True)


def find_sentences(samples):
    """Pairs of begin and length, in seconds, of what is heard."""
    block = RATE // 100
    count = len(samples) // block
    loud = np.abs(samples[: count * block]).reshape(count, block).max(axis=1) > LOUD
    heard = []
    for i in np.flatnonzero(loud):
        at = i / 100
        if heard and at - heard[-1][1] < PAUSE_SECONDS:
            heard[-1][1] = at + 0.01
        else:
            heard.append([at, at + 0.01])
    return [(round(begin, 2), round(end - begin, 2)) for begin, end in heard]


class Bench:
    """What every scenario needs."""

    def __init__(self, tap, program, server, folder):
        self.tap, self.program, self.server, self.folder = tap, program, server, folder
        self.daemon = Daemon(server)
        self.env = dict(server.env, HOME=str(folder), XDG_CONFIG_HOME=str(folder / "config"))

    def speaker(self, env=None):
        return Speaker(self.program, env or self.env)

    def record(self):
        return Recorder(self.server, self.folder / "recording.raw")

    def warm(self, speaker):
        """Returns a moment when the daemon is surely up and the recorder tells the truth."""
        speaker.at(now(), "prepare")
        end = now() + PATIENCE_SECONDS
        while not (self.server.folder / "speech-dispatcher" / "speechd.sock").exists():
            if now() > end:
                break
            time.sleep(0.02)
        return now() + RUN_IN

    def wait_for_sound(self, recorder):
        end = now() + PATIENCE_SECONDS
        while now() < end:
            if np.any(np.abs(np.fromfile(recorder.path, "<i2")) > LOUD * 32768):
                return
            time.sleep(0.02)

    def hear(self, recorder):
        return find_sentences(recorder.stop())


def check_heard(bench):
    tap, speaker, recorder = bench.tap, bench.speaker(), bench.record()
    begin = bench.warm(speaker)
    speaker.say(begin, LONG, NAME)
    speaker.say(begin + 6.5, SHORT)
    speaker.at(begin + 8.5, "style 2 1")
    speaker.say(begin + 8.5, LONG, NAME)
    speaker.at(begin + 13, "style 1 0")
    speaker.say(begin + 13, LONG, NAME)
    speaker.quit(begin + 16)
    heard = bench.hear(recorder)
    tap.check(len(heard) == 3, "what is said is heard; at no volume it is not", f"{heard}")
    tap.check(
        len(heard) == 3 and 3 < heard[0][1] < 7 and 0.5 < heard[1][1] < 1.6,
        "each is said to its end", f"{heard}",
    )
    tap.check(
        len(heard) == 3 and abs(heard[1][0] - heard[0][0] - 6.5) < LATENCY_SECONDS,
        "each at its moment", f"{heard}",
    )
    tap.check(
        len(heard) == 3 and heard[2][1] < 0.7 * heard[0][1], "the speed is obeyed", f"{heard}"
    )
    tap.check(speaker.numbers("available") == [], "the voice was there all the time")
    speaker.check_manners(tap, "with a healthy daemon")


def check_priorities(bench):
    """A name is never cut; a word is; what cannot be finished is not begun; a skip silences."""
    tap, speaker, recorder = bench.tap, bench.speaker(), bench.record()
    begin = bench.warm(speaker)
    # A name, during which something wants to cut it, and comes too late by waiting.
    speaker.say(begin, LONG, NAME)
    speaker.say(begin + 1, SHORT, CUE, True, 0, 1800)
    # A word of that length, cut by what would else come too late.
    speaker.say(begin + 7, LONG, WORD)
    speaker.say(begin + 8, SHORT, CUE, True, 0, 1800)
    # No time for the whole of it.
    speaker.say(begin + 12, LONG, NAME, True, 0, 1500)
    # A skip.
    speaker.say(begin + 15, LONG, NAME)
    speaker.say(begin + 15, LONG, NAME)
    speaker.at(begin + 16.5, "hush")
    speaker.quit(begin + 19)
    heard = bench.hear(recorder)
    length = heard[0][1]
    tap.check(3 < length < 7, "a name is not cut", f"{heard}")
    middle = [(at, long) for at, long in heard if 5 < at - heard[0][0] < 11]
    spoken = sum(long for _, long in middle)
    tap.check(
        len(middle) in (1, 2) and spoken < length - 0.5
        and middle[-1][0] + middle[-1][1] - heard[0][0] > 8.3,
        "a word is cut by what would come too late", f"{heard}",
    )
    tap.check(
        not any(11 < at - heard[0][0] < 14.5 for at, _ in heard),
        "what cannot be finished in time is not begun", f"{heard}",
    )
    last = heard[-1]
    tap.check(
        14.5 < last[0] - heard[0][0] < 15.6 and last[1] < 2.2,
        "a skip silences what is said and what waits", f"{heard}",
    )
    speaker.check_manners(tap, "cut and silenced")


def check_voices(bench):
    speaker = bench.speaker()
    begin = bench.warm(speaker)
    speaker.at(begin, "list")
    # It is asked for beside all else: the answer is waited for, not a moment.
    line = speaker.process.stdout.readline()
    speaker.quit(now())
    bench.tap.check(
        line.startswith("voices ") and 0 < int(line.split()[1]) < 100,
        "the voices of the language are listed", line,
    )
    speaker.check_manners(bench.tap, "listing")


def check_missing(bench):
    """Neither a daemon nor anything that could be started as one."""
    env = dict(
        bench.env,
        SPEECHD_ADDRESS=f"unix_socket:{bench.folder}/nobody", SPEECHD_CMD="/nonexistent",
    )
    speaker = bench.speaker(env)
    begin = now() + 0.1
    speaker.at(begin, "prepare")
    for i in range(4):
        speaker.say(begin + 0.3 * (i + 1), SHORT)
    gone = speaker.quit(begin + 2)
    bench.tap.check(
        speaker.numbers("available") == [0], "no daemon: said once", f"{speaker.told}"
    )
    bench.tap.check(gone < 1, "no daemon: quit at once", f"{gone:.3f} s")
    speaker.check_manners(bench.tap, "no daemon")


def check_killed(bench):
    """Killed in the middle of a sentence: the next one starts another daemon."""
    speaker, recorder = bench.speaker(), bench.record()
    begin = bench.warm(speaker)
    speaker.say(begin, LONG, NAME, False, 0, 20000)
    bench.wait_for_sound(recorder)
    until(now() + 0.5)
    first = bench.daemon.pid()
    bench.daemon.end()
    # Its end is never told: it is taken for over in its time.
    speaker.say(now() + 0.1, SHORT, CUE, False, 0, 30000)
    end = now() + PATIENCE_SECONDS
    while now() < end and not (bench.daemon.is_there() and bench.daemon.pid() != first):
        time.sleep(0.05)
    speaker.quit(now() + 4)
    heard = bench.hear(recorder)
    bench.tap.check(bench.daemon.pid() not in (None, first), "killed daemon: another one is started")
    bench.tap.check(
        len(heard) == 2 and heard[0][1] < 3 and 0.5 < heard[1][1] < 1.6,
        "killed daemon: the next sentence is said", f"{heard}",
    )
    speaker.check_manners(bench.tap, "killed daemon")


def check_hung(bench):
    """Hung for a while: what is late is dropped, and the present goes on afterwards."""
    speaker, recorder = bench.speaker(), bench.record()
    begin = bench.warm(speaker)
    speaker.say(begin, SHORT)
    until(begin + 3)
    bench.daemon.signal(signal.SIGSTOP)
    for i in range(6):
        speaker.say(begin + 3.2 + 0.5 * i, LONG, CUE, False, 0, 6000)
    until(begin + 10)
    bench.daemon.signal(signal.SIGCONT)
    speaker.say(begin + 18, SHORT, NAME)
    speaker.quit(begin + 21)
    heard = bench.hear(recorder)
    # The one that was handed over as it hung is begun when it wakes, and withdrawn.
    bench.tap.check(
        2 <= len(heard) <= 3 and 17 < heard[-1][0] - heard[0][0] < 19
        and sum(length for _, length in heard[1:-1]) < 1.5,
        "hung daemon: what is late is dropped, and what comes is said", f"{heard}",
    )
    bench.tap.check(
        speaker.numbers("available") == [0, 1], "hung daemon: lost and found", f"{speaker.told}"
    )
    speaker.check_manners(bench.tap, "hung daemon")


def check_hung_quit(bench):
    speaker = bench.speaker()
    begin = bench.warm(speaker)
    until(begin)
    bench.daemon.signal(signal.SIGSTOP)
    speaker.say(begin + 0.1, SHORT)
    gone = speaker.quit(begin + 1)
    bench.daemon.signal(signal.SIGCONT)
    bench.tap.check(gone < 0.6, "hung daemon: quit at once", f"{gone:.3f} s")
    speaker.check_manners(bench.tap, "quit while hung")


def check_soundless(bench):
    """The sound server goes: the daemon never tells the end of a sentence, and others follow."""
    speaker = bench.speaker()
    begin = bench.warm(speaker)
    until(begin)
    bench.server.kill()
    for i in range(3):
        speaker.say(begin + 0.2 + i, SHORT)
    gone = speaker.quit(begin + 6)
    bench.tap.check(gone < 0.6, "no sound for the voice: quit at once", f"{gone:.3f} s")
    speaker.check_manners(bench.tap, "no sound for the voice")
    bench.daemon.end()
    bench.server.start()


def find_missing(server_type):
    programs = ["parec", "speech-dispatcher", "espeak-ng"]
    missing = [name for name in programs if not shutil.which(name)]
    return missing if server_type.is_installed() else ["pulseaudio"] + missing


# They go side by side, each row with servers of its own.
PARTS = {
    "spoken": [[check_heard, check_voices], [check_priorities]],
    "faults": [[check_missing], [check_killed], [check_hung], [check_hung_quit, check_soundless]],
}


def check_alone(program, server_type, parts, notes):
    folder = Path(tempfile.mkdtemp(prefix="limber-speech-"))
    with server_type() as server:
        bench = Bench(notes, program, server, folder)
        try:
            for part in parts:
                part(bench)
        finally:
            bench.daemon.end()
            shutil.rmtree(folder)


def main():
    what, program, root = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    server_type = load_server(root)
    missing = find_missing(server_type)
    if missing:
        print(f"1..0 # SKIP {' and '.join(missing)} not installed")
        return 0
    tap = Tap()
    rows = [partial(check_alone, program, server_type, parts) for parts in PARTS[what]]
    for notes in note_again(rows, note_all(*rows)):
        notes.tell(tap)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())

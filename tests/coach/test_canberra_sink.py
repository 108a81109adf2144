#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sink against a real sound server: test_canberra_sink.py timing|faults PROGRAM SOURCE_ROOT

Starts a private PulseAudio, records what the program plays, and judges it, as TAP."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import wave
from functools import partial
from pathlib import Path

import numpy as np

from recording import (
    CUES, RATE, RUN_IN, THRESHOLD, Recorder, find_cues, load_server, now, read_cues, sounding, until,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from tap import Tap, note_again, note_all  # pylint: disable=wrong-import-position

SPREAD_MS = 20
HELD_MS = 50
LATEST_MS = 150


class Player:
    """The test program, told what to do and when."""

    def __init__(self, program, sounds, env):
        self.process = subprocess.Popen(
            [program, str(sounds)],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said = []
        self.noise = ""

    def at(self, moment, *words):
        print(round(moment * 1e6), *words, file=self.process.stdin, flush=True)

    def play(self, moment, sound, latest_ms=LATEST_MS, decibels=0):
        self.at(moment, "play", sound, latest_ms, decibels)

    def quit(self, moment):
        """Returns how long it took to be gone, in seconds."""
        self.at(moment, "quit")
        try:
            output, self.noise = self.process.communicate(timeout=max(0, moment - now()) + 10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            output, self.noise = self.process.communicate()
        self.said = [line.split() for line in output.splitlines() if line]
        return now() - moment

    def number(self, word):
        return next((int(line[1]) for line in self.said if line[0] == word), None)

    def changes(self):
        return [int(line[1]) for line in self.said if line[0] == "available"]

    def check_manners(self, tap, when):
        held, finalize = self.number("held"), self.number("finalize")
        tap.check(
            held is not None and held < HELD_MS * 1000 and finalize < 200 * 1000,
            f"{when}: nobody waits",
            f"longest call {held} us, finalize {finalize} us",
        )
        tap.check(
            self.process.returncode == 0 and not self.noise,
            f"{when}: ends without a word",
            self.noise.replace("\n", "\n# "),
        )


def schedule():
    """Sixty cues as (seconds, sound): countdowns of whole seconds, and all sorts in between."""
    cues = []
    moment = 0.0
    between = [0.31, 0.47, 0.36, 0.53, 0.29, 0.41, 0.33]
    for round_ in range(6):
        for sound in ["tick", "tick", "tick", "start"]:
            cues.append((moment, sound))
            moment += 1.0 if round_ == 0 else 0.25
        others = [sound for sound in CUES if sound != "finish"][round_ % 3 :][:5] + ["tick"]
        for i, sound in enumerate(others):
            cues.append((moment, sound))
            moment += between[(i + round_) % len(between)] + (0.017 * round_)
    cues.append((moment, "finish"))
    return cues


class Bench:
    """What every scenario needs."""

    def __init__(self, tap, program, root):
        self.tap = tap
        self.program = program
        self.sounds = root / "data" / "sounds"
        self.cues = read_cues(self.sounds)
        self.folder = Path(tempfile.mkdtemp(prefix="limber-recording-"))
        self.server_type = load_server(root)

    def close(self):
        shutil.rmtree(self.folder)

    def player(self, env, sounds=None):
        return Player(self.program, sounds or self.sounds, env)

    def record(self, server):
        return Recorder(server, self.folder / "recording.raw")

    def hear(self, recorder):
        return find_cues(recorder.stop(), self.cues)


def sounding_now(server):
    """What the server plays at this moment, with all that is known of it."""
    return subprocess.run(
        ["pactl", "list", "sink-inputs"],
        env=dict(server.env, LC_ALL="C"), capture_output=True, text=True, check=True,
    ).stdout


def play_schedule(bench, server, planned):
    """Returns what was heard, and whether the sound card was awake whenever that was asked."""
    player, recorder = bench.player(server.env), bench.record(server)
    player.at(now(), "prepare")
    begin = now() + RUN_IN
    for moment, sound in planned:
        player.play(begin + moment, sound)
    awake = []
    for moment in (3.3, 7.7, 12.1, 16.5):
        until(begin + moment)
        awake.append('"limber-silence"' in sounding_now(server))
    player.quit(begin + planned[-1][0] + 2.0)
    return player, bench.hear(recorder), all(awake)


def measure_spread(heard, planned):
    """The latencies less their median, in ms; None if there are too many or too few."""
    if len(heard) != len(planned):
        return None
    latency = 1000 * np.array([cue.seconds - at for cue, (at, _) in zip(heard, planned)])
    return latency - np.median(latency)


def check_timing(bench, server):
    tap, planned = bench.tap, schedule()
    player, heard, awake = play_schedule(bench, server, planned)
    off = measure_spread(heard, planned)
    if off is not None and np.ptp(off) > SPREAD_MS and os.getloadavg()[0] > os.cpu_count():
        print(f"# {np.ptp(off):.2f} ms on a busy machine: once more")
        player, heard, awake = play_schedule(bench, server, planned)
        off = measure_spread(heard, planned)

    names = [cue.name for cue in heard]
    tap.check(
        names == [sound for _, sound in planned],
        f"all {len(planned)} cues are heard, in order",
        " ".join(str(name) for name in names),
    )
    p99 = span = None
    if off is not None:
        p99, span = np.percentile(np.abs(off), 99), np.ptp(off)
    tap.check(
        off is not None and p99 <= SPREAD_MS and span <= SPREAD_MS,
        f"each is heard within {SPREAD_MS} ms of its moment",
        off is not None
        and f"p50 {np.percentile(np.abs(off), 50):.2f} ms, p99 {p99:.2f} ms, "
        f"from least to greatest {span:.2f} ms",
    )
    tap.check(awake, "the sound card is kept awake throughout")
    tap.check(player.changes() == [], "the sound was there all the time")
    player.check_manners(tap, "with a healthy server")


def check_silence(bench, server):
    player, recorder = bench.player(server.env), bench.record(server)
    player.at(now(), "prepare")
    begin = now() + RUN_IN
    player.play(begin, "finish")
    player.at(begin + 0.3, "silence")
    player.play(begin + 0.31, "next", LATEST_MS, -6)
    until(begin + 0.1)
    known = sounding_now(server)
    player.quit(begin + 1.0)
    samples = recorder.stop()
    first = int(np.argmax(np.abs(samples) > THRESHOLD))
    length = sounding(samples, first) / RATE
    heard = find_cues(samples[first + int(0.305 * RATE) :], bench.cues)
    bench.tap.check(
        [cue.name for cue in heard] == ["next"],
        "silence ends what sounds, and no more than that",
        f"{length:.3f} s with the next, {heard}",
    )
    bench.tap.check(
        len(heard) == 1 and abs(heard[0].gain - 0.5012) < 0.01, "the volume is obeyed"
    )
    bench.tap.check(
        all(
            words in known
            for words in ['media.role = "music"', 'application.name = "Limber"', '"limber-finish"']
        ),
        "the server is told what is played",
    )
    player.check_manners(bench.tap, "silenced")


def check_many(bench, server):
    count = 10000
    # A sanitiser keeps freed memory for a while, which would look like a leak.
    options = os.environ.get("ASAN_OPTIONS", "") + ":quarantine_size_mb=1"
    done = subprocess.run(
        [bench.program, "many", bench.sounds, str(count)],
        env=dict(server.env, ASAN_OPTIONS=options),
        capture_output=True, text=True, check=False, timeout=60,
    )
    lines = [line.split() for line in done.stdout.splitlines()]
    use = [[int(word) for word in line[1:]] for line in lines if line[0] == "use"]
    good = done.returncode == 0 and len(use) == 2 and lines[-1] == ["available", "1"]
    bench.tap.check(good, f"{count} cues are played", done.stderr)
    bench.tap.check(
        good and use[1][1] <= use[0][1] and use[1][2] - use[0][2] < 1024,
        "they leave no files open and take no memory",
        f"(plays, files, KiB): {use}",
    )


def check_no_server(bench, _server):
    env = dict(os.environ, PULSE_SERVER=f"unix:{bench.folder}/nobody")
    player = bench.player(env)
    begin = now() + 0.1
    player.at(begin, "prepare")
    for i in range(4):
        player.play(begin + 0.2 * (i + 1), "tick")
    player.quit(begin + 1.3)
    bench.tap.check(player.changes() == [0], "no server: said once", f"{player.said}")
    player.check_manners(bench.tap, "no server")


def check_mute_server(bench, _server):
    """A server that takes the call and never answers."""
    address = f"{bench.folder}/mute"
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(address)
        mute.listen(5)
        player = bench.player(dict(os.environ, PULSE_SERVER=f"unix:{address}"))
        begin = now() + 0.1
        player.at(begin, "prepare")
        player.play(begin + 1, "tick")
        gone = player.quit(begin + 2.3)
    bench.tap.check(player.changes() == [0], "mute server: said once", f"{player.said}")
    bench.tap.check(gone < 1, "mute server: quit at once", f"{gone:.3f} s")
    player.check_manners(bench.tap, "mute server")


def write_tone(path, seconds):
    """A tone that is like no cue."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        turn = 2 * np.pi * 310 / RATE
        tone = 6000 * np.sin(turn * np.arange(int(seconds * RATE)))
        file.writeframes(tone.astype("<i2").tobytes())


def check_hang(bench, server):
    """Hung for a while: the present goes on, and the past does not come back.

    One sound, five seconds long, is under way when the server hangs. The null sink mixes the time
    that it has missed in one go as soon as it wakes, so the recording has that much of the sound;
    a sound card would have played a millisecond of it, for then it is withdrawn."""
    sounds = bench.folder / "long"
    shutil.copytree(bench.sounds, sounds)
    write_tone(sounds / "finish.wav", 5)
    player, recorder = bench.player(server.env, sounds), bench.record(server)
    player.at(now(), "prepare")
    begin = now() + RUN_IN
    player.play(begin, "tick")
    until(begin + 0.5)
    server.hang()
    player.play(begin + 0.7, "finish")
    for i in range(7):
        player.play(begin + 1.0 + 0.3 * i, "tick")
    until(begin + 3.2)
    server.resume()
    player.play(begin + 4.0, "start")
    player.quit(begin + 5.0)
    heard = bench.hear(recorder)
    names = [cue.name for cue in heard]
    # Where in the missed time the sink begins to mix depends on when it was stopped in its round.
    bench.tap.check(
        names == ["tick", None, "start"] and 0.45 < heard[1].seconds - heard[0].seconds < 2.7,
        "hung server: what is late is dropped",
        f"{heard}",
    )
    bench.tap.check(
        len(heard) > 1 and heard[1].length < 2.9,
        "hung server: what was held is withdrawn",
    )
    bench.tap.check(player.changes() == [0, 1], "hung server: lost and found", f"{player.said}")
    player.check_manners(bench.tap, "hung server")


def check_hung_finalize(bench, server):
    player = bench.player(server.env)
    begin = now() + 0.5
    player.at(now(), "prepare")
    until(begin)
    server.hang()
    player.play(begin + 0.1, "tick")
    gone = player.quit(begin + 0.5)
    server.resume()
    bench.tap.check(gone < 0.3, "hung server: quit at once", f"{gone:.3f} s")
    player.check_manners(bench.tap, "quit while hung")


def check_restart(bench, server):
    player, recorder = bench.player(server.env), bench.record(server)
    player.at(now(), "prepare")
    begin = now() + RUN_IN
    player.play(begin, "tick")
    until(begin + 0.4)
    before = bench.hear(recorder)
    server.kill()
    player.play(begin + 0.6, "tick")
    player.play(begin + 0.9, "tick")
    until(begin + 1.1)
    server.start()
    recorder = bench.record(server)
    begin = now() + RUN_IN
    player.play(begin, "next")
    player.play(begin + 0.8, "tick")
    player.quit(begin + 1.3)
    after = bench.hear(recorder)
    bench.tap.check(
        [cue.name for cue in before] == ["tick"] and [cue.name for cue in after] == ["next", "tick"],
        "restarted server: the next cue is heard",
        f"{before} {after}",
    )
    bench.tap.check(player.changes() == [0, 1], "restarted server: lost and found", f"{player.said}")
    player.check_manners(bench.tap, "restarted server")


def check_broken_files(bench, server):
    sounds = bench.folder / "sounds"
    shutil.copytree(bench.sounds, sounds)
    (sounds / "tick.wav").write_bytes(b"")
    (sounds / "start.wav").write_bytes((sounds / "start.wav").read_bytes()[:5000])
    (sounds / "rest.wav").write_bytes(os.urandom(3000))
    (sounds / "next.wav").unlink()
    (sounds / "silence.wav").unlink()
    player, recorder = bench.player(server.env, sounds), bench.record(server)
    player.at(now(), "prepare")
    begin = now() + RUN_IN
    for i, sound in enumerate(["tick", "start", "rest", "next", "../sounds/switch", "switch"]):
        player.play(begin + 0.1 * i, sound)
    player.quit(begin + 1.4)
    heard = bench.hear(recorder)
    bench.tap.check(
        [cue.name for cue in heard] == ["switch"] and player.changes() == [],
        "broken sounds: skipped, and the whole one is heard",
        f"{heard}",
    )
    player.check_manners(bench.tap, "broken sounds")


# What goes wrong is tried side by side, each row with a server of its own; what listens closely, and what
# keeps the machine busy, comes after that.
FAULTS = [
    [check_no_server, check_mute_server, check_hung_finalize], [check_hang], [check_broken_files],
]
AFTER_THAT = [check_silence, check_restart, check_many]


def check_alone(program, root, parts, notes):
    bench = Bench(notes, program, root)
    try:
        with bench.server_type() as server:
            for part in parts:
                part(bench, server)
    finally:
        bench.close()


def main():
    what, program, root = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    # So that the servers go when the time is up.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    tap = Tap()
    if not load_server(root).is_installed() or not shutil.which("parec"):
        print("1..0 # SKIP pulseaudio or parec is not installed")
        return 0
    if what == "timing":
        check_alone(program, root, [check_timing], tap)
    else:
        rows = [partial(check_alone, program, root, parts) for parts in FAULTS]
        for notes in note_again(rows, note_all(*rows)):
            notes.tell(tap)
        check_alone(program, root, AFTER_THAT, tap)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())

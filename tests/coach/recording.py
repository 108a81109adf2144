# SPDX-License-Identifier: GPL-3.0-or-later
"""Record a sound server and find the cues in the recording."""

import importlib.machinery
import importlib.util
import subprocess
import sys
import time
import wave
from collections import namedtuple
from pathlib import Path

import numpy as np

RATE = 48000
# A recorder needs this long until what it tells is steady.
RUN_IN = 1.5
CUES = ["get-ready", "tick", "start", "half-way", "switch", "rest", "next", "finish"]

# The null sink is silent to the last bit, so anything above this belongs to a sound.
THRESHOLD = 0.004
QUIET_SECONDS = 0.03
# A cue begins within this much of the first sample above the threshold.
SHIFT_SECONDS = 0.02
# Two loud cues at once clip, which leaves a faint likeness of one of them behind.
FAINTEST = 0.03
# A cue is recognised by this much of it, because another may begin before its end.
HEAD_SECONDS = 0.24
# Correlation with a cue above which it is recognised; no two cues are more alike than 0.5.
RECOGNISED = 0.85

Cue = namedtuple("Cue", "name seconds gain length")


def load_server(root):
    loader = importlib.machinery.SourceFileLoader(
        "sound_server", str(root / "build-aux" / "sound-server")
    )
    sys.dont_write_bytecode = True
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("sound_server", loader))
    loader.exec_module(module)
    return module.SoundServer


def now():
    return time.clock_gettime(time.CLOCK_MONOTONIC)


def until(moment):
    """Rest until a moment of the monotonic clock: the schedule, not a condition, is waited for."""
    time.sleep(max(0, moment - now()))


class Recorder:
    """Everything that the null sink of a server is given, from the start on.

    The sink mixes as much at a time as the recorder asks for: onsets fall on multiples of 4 ms."""

    def __init__(self, server, path):
        self.path = Path(path)
        self.process = subprocess.Popen(
            ["parec", "-d", "nul.monitor", "--latency-msec=4", f"--rate={RATE}",
             "--channels=1", "--format=s16le", "--raw", str(self.path)],
            env=server.env,
        )

    def stop(self):
        self.process.terminate()
        self.process.wait()
        return np.fromfile(self.path, "<i2").astype(float) / 32768


def read_cues(folder):
    cues = {}
    for name in CUES:
        with wave.open(str(Path(folder) / f"{name}.wav"), "rb") as file:
            cues[name] = np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768
    return cues


def match(heard, cue):
    """Where the cue fits best in what was heard: its likeness, shift in samples, and gain."""
    length = 1 << int(np.ceil(np.log2(len(heard) + len(cue))))
    product = np.fft.rfft(heard, length) * np.conj(np.fft.rfft(cue, length))
    shifts = np.fft.irfft(product, length)[: int(2 * SHIFT_SECONDS * RATE)]
    shift = int(np.argmax(shifts))
    part = heard[shift : shift + len(cue)]
    power = np.linalg.norm(part) * np.linalg.norm(cue)
    return shifts[shift] / power if power else 0, shift, shifts[shift] / (cue @ cue)


def sounding(samples, first):
    """How many samples from `first` on until it is quiet for a while."""
    loud = np.flatnonzero(np.abs(samples[first:]) > THRESHOLD)
    gaps = np.flatnonzero(np.diff(loud) > QUIET_SECONDS * RATE)
    return int(loud[gaps[0]] if len(gaps) else loud[-1]) + 1


def find_cues(samples, cues):
    """The cues in the order in which they begin; a name of None is a sound that is none.

    The first sound is recognised by its likeness with each cue, which also tells its beginning
    to the sample; it is taken out, and so on with what is left. Overlapping cues come apart."""
    rest = np.concatenate([samples, np.zeros(2 * RATE)])
    found = []
    while True:
        loud = np.abs(rest) > THRESHOLD
        first = int(np.argmax(loud))
        if not loud[first]:
            return found
        begin = max(0, first - int(SHIFT_SECONDS * RATE))
        best = None
        for name, cue in cues.items():
            head = cue[: int(HEAD_SECONDS * RATE)]
            fit = match(rest[begin : begin + len(head) + int(2 * SHIFT_SECONDS * RATE)], head)
            if best is None or fit[0] > best[0]:
                best = fit + (name,)
        likeness, shift, gain, name = best
        if likeness > RECOGNISED:
            cue = cues[name]
            begin += shift
            if gain > FAINTEST:
                found.append(Cue(name, begin / RATE, gain, len(cue) / RATE))
            rest[begin : begin + len(cue)] -= gain * cue
            # What rounding leaves of it, and nothing of the next cue, is below the threshold; the
            # beginning is cleared all the same so that every round gets further.
            rest[: begin + int(0.02 * RATE)] = 0
        else:
            length = sounding(rest, first)
            found.append(Cue(None, first / RATE, 0, length / RATE))
            rest[: first + length] = 0

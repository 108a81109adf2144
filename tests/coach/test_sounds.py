#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cue sounds: test_sounds.py SOURCE_ROOT. Measures the shipped files, as TAP."""

import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np

RATE = 48000
CUES = ["get-ready", "tick", "start", "half-way", "switch", "rest", "next", "finish"]
LENGTH = {"tick": (0.06, 0.10), "finish": (1.0, 1.6)}
USUAL_LENGTH = (0.25, 0.60)
WHOLE_TONE = 2.0 ** (2 / 12)
SPECTRUM = 1 << 18
# Two sounds this much alike could be taken for one another by a matched filter.
LIKE_AT_MOST = 0.5


class Tap:
    """Counts results; a note explains each failure."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def check(self, good, what, note=""):
        self.count += 1
        self.failed += not good
        print(f"{'ok' if good else 'not ok'} {self.count} - {what}")
        if note:
            print(f"# {note}")

    def done(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def read(path):
    with wave.open(str(path), "rb") as file:
        frames = file.readframes(file.getnframes())
        return file.getparams(), np.frombuffer(frames, "<i2") / 32768


def filtered(sound, b, a):
    """A second-order filter, sample by sample."""
    result = np.zeros(len(sound))
    x1 = x2 = y1 = y2 = 0.0
    for i, x in enumerate(sound):
        y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
        x2, x1, y2, y1 = x1, x, y1, y
        result[i] = y
    return result


def loudness(sound, seconds=0.125):
    """K-weighted as in ITU-R BS.1770, in LUFS, of the loudest window.

    125 ms rather than the 400 ms of EBU "momentary", because a tick of 80 ms is heard about as
    loud as a longer sound of its power, while in a window five times its length it would count
    for a fifth."""
    weighted = filtered(
        sound,
        (1.53512485958697, -2.69169618940638, 1.19839281085285),
        (-1.69065929318241, 0.73248077421585),
    )
    weighted = filtered(weighted, (1, -2, 1), (-1.99004745483398, 0.99007225036621))
    width = int(seconds * RATE)
    energy = np.cumsum(np.concatenate([np.zeros(width), weighted**2, np.zeros(width)]))
    return -0.691 + 10 * np.log10(np.max(energy[width:] - energy[:-width]) / width)


def spectrum(sound):
    return np.abs(np.fft.rfft(sound, SPECTRUM))


def strongest(sound):
    """The frequency in Hz at which the sound is strongest."""
    return np.argmax(spectrum(sound)) * RATE / SPECTRUM


def likeness(one, other):
    """The greatest correlation of two sounds at any shift: 1 is the same, 0 is none."""
    product = np.fft.rfft(one, SPECTRUM) * np.conj(np.fft.rfft(other, SPECTRUM))
    greatest = np.max(np.abs(np.fft.irfft(product, SPECTRUM)))
    return greatest / np.linalg.norm(one) / np.linalg.norm(other)


def spectral_distance(one, other):
    """1 less the cosine between the two power spectra gathered into semitones."""
    frequencies = np.fft.rfftfreq(SPECTRUM, 1 / RATE)
    bands = np.round(12 * np.log2(np.maximum(frequencies, 100) / 440)).astype(int) + 30
    a, b = (np.bincount(bands, spectrum(sound) ** 2) for sound in (one, other))
    return 1 - a @ b / np.linalg.norm(a) / np.linalg.norm(b)


def check_format(tap, name, params, sound):
    tap.check(
        (params.nchannels, params.sampwidth, params.framerate) == (1, 2, RATE),
        f"{name} is 16-bit mono at 48 kHz",
    )
    low, high = LENGTH.get(name, USUAL_LENGTH)
    seconds = len(sound) / RATE
    tap.check(low <= seconds <= high, f"{name} has a fitting length", f"{seconds:.3f} s")


def check_shape(tap, name, sound):
    peak = np.max(np.abs(sound))
    tap.check(0.2 < peak < 0.9, f"{name} neither clips nor hides", f"peak {peak:.2f}")

    begun = np.argmax(np.abs(sound) > 0.25 * peak) / RATE
    tap.check(begun < 0.010, f"{name} speaks at once", f"a quarter of the peak at {begun*1000:.1f} ms")

    edges = max(abs(sound[0]), np.max(np.abs(sound[-24:])))
    tap.check(edges < 0.002, f"{name} begins and ends in silence", f"{edges:.5f}")

    # A sine of frequency f and height h moves by 2 pi f h / RATE a sample at the most; a click is
    # a jump of much more than its pitch and height can explain.
    fastest = 2 * np.pi * 1.5 * strongest(sound) / RATE * peak
    jump = np.max(np.abs(np.diff(sound)))
    tap.check(jump < fastest * 1.6, f"{name} has no click", f"{jump:.3f} of {fastest:.3f}")

    bend = np.abs(np.diff(sound, 2))
    around = np.convolve(bend, np.ones(97) / 97, "same") + 0.002
    tap.check(np.max(bend / around) < 6, f"{name} has no kink", f"{np.max(bend / around):.1f}")


def check_speakers(tap, name, sound):
    power = spectrum(sound) ** 2
    frequencies = np.fft.rfftfreq(SPECTRUM, 1 / RATE)
    low = np.sum(power[frequencies < 350]) / np.sum(power)
    high = np.sum(power[frequencies > 5000]) / np.sum(power)
    tap.check(low < 0.02, f"{name} is heard from small speakers", f"{low:.4f} below 350 Hz")
    tap.check(high < 0.01, f"{name} is not sharp", f"{high:.4f} above 5 kHz")


def check_pairs(tap, sounds):
    for i, one in enumerate(CUES):
        for other in CUES[i + 1 :]:
            a, b = sounds[one], sounds[other]
            pitches = sorted([strongest(a), strongest(b)])
            like, distance = likeness(a, b), spectral_distance(a, b)
            apart = pitches[1] / pitches[0] > WHOLE_TONE * 0.995
            tap.check(
                apart and like < LIKE_AT_MOST and distance > 0.25,
                f"{one} and {other} are told apart",
                f"{pitches[0]:.0f} and {pitches[1]:.0f} Hz, alike {like:.2f}, "
                f"spectra {distance:.2f} apart",
            )


def check_contours(tap, sounds):
    """What the ear goes by: up, down, to and fro."""

    def heard(name, start, end):
        return strongest(sounds[name][int(start * RATE) : int(end * RATE)])

    tap.check(heard("start", 0, 0.08) < heard("start", 0.1, 0.5), "start rises")
    tap.check(heard("rest", 0, 0.12) > heard("rest", 0.15, 0.6), "rest falls")
    notes = [heard("switch", t, t + 0.11) for t in (0, 0.12, 0.24, 0.36)]
    tap.check(
        np.allclose(notes[0::2], notes[0], rtol=0.02)
        and np.allclose(notes[1::2], notes[1], rtol=0.02)
        and notes[0] > notes[1] * WHOLE_TONE,
        "switch goes to and fro",
    )
    home = heard("finish", 0.5, 1.6)
    tap.check(abs(home / 587.33 - 1) < 0.01, "finish comes home", f"{home:.0f} Hz")


def check_drift(tap, root, folder):
    with tempfile.TemporaryDirectory() as fresh:
        subprocess.run([root / "build-aux" / "synthesise-sounds.py", fresh], check=True)
        made = {path.name: path.read_bytes() for path in Path(fresh).iterdir()}
    kept = {path.name: path.read_bytes() for path in folder.glob("*.wav")}
    tap.check(sorted(made) == sorted(kept), "the script makes every sound there is, and no other")
    for name in sorted(set(made) & set(kept)):
        tap.check(made[name] == kept[name], f"{name} is what the script makes")


def main():
    root = Path(sys.argv[1])
    folder = root / "data" / "sounds"
    tap = Tap()
    sounds = {}
    for name in CUES:
        params, sounds[name] = read(folder / f"{name}.wav")
        check_format(tap, name, params, sounds[name])
        check_shape(tap, name, sounds[name])
        check_speakers(tap, name, sounds[name])
    loud = {name: loudness(sound) for name, sound in sounds.items()}
    middle = np.mean(list(loud.values()))
    for name in CUES:
        tap.check(
            abs(loud[name] - middle) <= 0.5, f"{name} is as loud as the rest", f"{loud[name]:.2f} LUFS"
        )
    check_pairs(tap, sounds)
    check_contours(tap, sounds)

    params, silence = read(folder / "silence.wav")
    tap.check(not np.any(silence) and len(silence) >= 2 * RATE, "silence is silent, and long")
    check_drift(tap, root, folder)
    return tap.done()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write the cue sounds of Limber: synthesise-sounds.py [FOLDER], by default data/sounds.

The sounds are one family: struck bars and soft bells on notes of D major. Ticks stand on A, the
fifth; the start leaps from there to the upper D, the finish comes home to D. With closed eyes they
are told apart by contour, and each has a strongest pitch of its own, a whole tone or more from
any other, by which a recording can be sorted too.

Everything is computed without chance, so the same script writes the same bytes.
"""

import sys
import wave
from pathlib import Path

import numpy as np

RATE = 48000
SEMITONES = {"A4": 0, "B4": 2, "D5": 5, "E5": 7, "F#5": 9, "A5": 12, "B5": 14, "D6": 17, "E6": 19}

# Partials as (multiple of the pitch, strength, decay relative to the fundamental). A bar has its
# second partial two octaves up, as a marimba is tuned; a bell has the octave and a faint twelfth.
# Nothing is strong above 5 kHz: the low-pass is that those partials are never made.
BAR = [(1.0, 1.0, 1.0), (2.0, 0.07, 0.6), (3.95, 0.12, 0.22)]
BELL = [(1.0, 1.0, 1.0), (2.0, 0.22, 0.7), (3.01, 0.05, 0.4)]
BRIGHTEST_HZ = 5200.0

# Loudness of every sound, in LUFS over the window below.
LOUDNESS = -15.0
# BS.1770 measures over 400 ms, in which a tick of 80 ms would be mostly silence and come out far
# too loud in comparison. The ear gathers loudness over a tenth of a second or so: the loudest
# 125 ms (the "fast" of sound level meters) are measured instead, for all sounds alike.
WINDOW = 0.125
PEAK = 0.89

SILENCE_SECONDS = 5


def pitch(name):
    """The frequency of a note in Hz."""
    return 440.0 * 2.0 ** (SEMITONES[name] / 12.0)


def strike(frequency, seconds, decay, partials, attack=0.004):
    """One note: `decay` is the time in seconds in which the fundamental falls to 1/e."""
    time = np.arange(int(round(seconds * RATE))) / RATE
    note = np.zeros(len(time))
    for multiple, strength, relative in partials:
        if frequency * multiple < BRIGHTEST_HZ:
            ring = np.exp(-time / (decay * relative))
            note += strength * ring * np.sin(2 * np.pi * frequency * multiple * time)
    rise = np.clip(time / attack, 0, 1)
    fall = np.clip((seconds - time) / min(0.12, seconds / 3), 0, 1)
    return note * np.sin(rise * np.pi / 2) ** 2 * np.sin(fall * np.pi / 2) ** 2


def melody(seconds, *notes):
    """Notes as (start, name, strength, decay, partials), each ringing until the end."""
    sound = np.zeros(int(round(seconds * RATE)))
    for start, name, strength, decay, partials in notes:
        first = int(round(start * RATE))
        note = strike(pitch(name), seconds - start, decay, partials)
        sound[first : first + len(note)] += strength * note[: len(sound) - first]
    return sound


SOUNDS = {
    # One long mellow note with its fifth above: attention, nothing to do yet.
    "get-ready": melody(
        0.60, (0, "B4", 1.0, 0.22, BELL), (0, "F#5", 0.28, 0.16, BELL)
    ),
    # A short dry knock.
    "tick": melody(0.08, (0, "A5", 1.0, 0.027, BAR)),
    # Leaps up.
    "start": melody(0.50, (0, "A5", 0.95, 0.05, BAR), (0.09, "D6", 1.0, 0.14, BAR)),
    # The same high note twice, softly.
    "half-way": melody(0.45, (0, "E6", 1.0, 0.07, BELL), (0.17, "E6", 0.8, 0.09, BELL)),
    # To and fro, to and fro.
    "switch": melody(
        0.60,
        (0, "B5", 0.85, 0.055, BAR),
        (0.12, "E5", 1.0, 0.06, BAR),
        (0.24, "B5", 0.7, 0.055, BAR),
        (0.36, "E5", 1.0, 0.08, BAR),
    ),
    # Sinks and rings out.
    "rest": melody(0.60, (0, "D5", 0.95, 0.08, BELL), (0.13, "A4", 1.0, 0.20, BELL)),
    # A wave of three, up and back.
    "next": melody(
        0.55,
        (0, "F#5", 1.0, 0.08, BAR),
        (0.13, "A5", 0.7, 0.06, BAR),
        (0.26, "F#5", 1.0, 0.12, BAR),
    ),
    # Rises step by step and comes home to a chord.
    "finish": melody(
        1.60,
        (0, "A4", 0.85, 0.13, BELL),
        (0.15, "E5", 0.6, 0.13, BELL),
        (0.30, "F#5", 0.6, 0.15, BELL),
        (0.48, "D5", 1.0, 0.42, BELL),
        (0.48, "A5", 0.3, 0.34, BELL),
        (0.48, "D6", 0.2, 0.30, BELL),
    ),
}


def k_weighted(sound):
    """The sound through the two filters of ITU-R BS.1770-4 at 48 kHz, by their spectra."""
    spectrum_length = 1 << int(np.ceil(np.log2(len(sound) + RATE)))
    turn = np.exp(-2j * np.pi * np.arange(spectrum_length // 2 + 1) / spectrum_length)
    shelf = (1.53512485958697 - 2.69169618940638 * turn + 1.19839281085285 * turn**2) / (
        1 - 1.69065929318241 * turn + 0.73248077421585 * turn**2
    )
    high_pass = (1 - 2 * turn + turn**2) / (
        1 - 1.99004745483398 * turn + 0.99007225036621 * turn**2
    )
    spectrum = np.fft.rfft(sound, spectrum_length) * shelf * high_pass
    return np.fft.irfft(spectrum, spectrum_length)


def loudness(sound):
    """The loudest WINDOW of the sound, in LUFS."""
    width = int(WINDOW * RATE)
    energy = np.cumsum(np.concatenate([np.zeros(width), k_weighted(sound) ** 2]))
    return -0.691 + 10 * np.log10(np.max(energy[width:] - energy[:-width]) / width)


def levelled(sound):
    """The sound at the common loudness, as 16-bit samples that begin and end at zero."""
    # Rounded, so that the last digit of a sum on another processor cannot change the file.
    gain = round(float(10 ** ((LOUDNESS - loudness(sound)) / 20)), 4)
    peak = gain * np.max(np.abs(sound))
    if peak > PEAK:
        raise SystemExit(f"a peak of {peak:.2f}: lower LOUDNESS")
    return np.round(sound * gain * 32767).astype("<i2")


def write(path, samples):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def main():
    here = Path(__file__).resolve().parent
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else here.parent / "data" / "sounds"
    folder.mkdir(parents=True, exist_ok=True)
    for name, sound in SOUNDS.items():
        write(folder / f"{name}.wav", levelled(sound))
    # Played under a session, so that the sound card does not fall asleep between two cues.
    write(folder / "silence.wav", np.zeros(SILENCE_SECONDS * RATE, dtype="<i2"))


if __name__ == "__main__":
    main()

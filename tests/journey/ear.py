# SPDX-License-Identifier: GPL-3.0-or-later
"""What a listener hears of a session, beside what the history says that was played."""

import os
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT / "tests" / "coach")]

import numpy as np  # noqa: E402 pylint: disable=wrong-import-position

from recording import Recorder, find_cues, read_cues  # noqa: E402 pylint: disable=wrong-import-position

# The sound for each cue, in the full profile and in the calm one; the others are only seen.
SOUNDS = {
    "get-ready": "get-ready",
    "tick": "tick",
    "start": "start",
    "half-way": "half-way",
    "switch": "switch",
    "rest": "rest",
    "next": "next",
    "finish": "finish",
    "change": "half-way",
}
NOT_WHEN_CALM = ("half-way",)
COUNT_IN = 3
# The history's word for a pause that began with a sudden end.
CUT_OFF = 2

# Of two cues that fall together in a rehearsal only the first sounds; seconds.
CLOSEST = 0.06
# How much sooner or later than it was the moment of a note may seem to be, seconds.
JITTER = 0.06
TARDY = 0.5
# Within this of its moment nearly every sound is heard, and every one within that.
PROMPT = 0.06
LATEST = 0.35
# What is cut off sooner than this cannot be told from anything else.
HEAD = 0.3
# How long a sound rings at the most, but for the last one.
RING = 0.7

# A stretch of playing: wall moments, from which place to which, all in seconds; and whether it ended
# by a command. What was played through ends where the next phase begins, however late that was noted.
Stretch = namedtuple("Stretch", "begin end position reached cut")
# When a sound is due, and whether a listener must have heard it: not where it was cut off at once.
Due = namedtuple("Due", "seconds name sure phase")


class Server:
    """The sound server that the environment names."""

    env = os.environ


class Ear:
    """Hears everything from now on."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="limber-ear-")
        self.cues = read_cues(ROOT / "data" / "sounds")
        self.recorder = Recorder(Server, Path(self.folder.name) / "heard.raw")

    @staticmethod
    def is_there():
        """Whether there is a sound server to listen to."""
        return "PULSE_COOKIE" in os.environ

    def is_awake(self):
        """Whether the recording has begun."""
        path = self.recorder.path
        return path.exists() and path.stat().st_size > 0

    def stop(self):
        """All that was heard, in order."""
        samples = self.recorder.stop()
        self.folder.cleanup()
        return find_cues(samples, self.cues)


def read_stretches(history, session):
    """The stretches of a session in which time went on, by the journal; its pace; when it went on
    after a pause."""
    ((pace, ended),) = history.ask("SELECT pace, ended FROM session WHERE id = %d" % session)
    marks = [(at, "entry", position) for at, position in history.ask(
        "SELECT at, position FROM entry WHERE session = %d ORDER BY id" % session)]
    for since, until, position, reason in history.ask(
            "SELECT since, until, position, reason FROM pause WHERE session = %d ORDER BY id"
            % session):
        # What was cut off is taken up at once, and then counted in.
        counted = COUNT_IN * 1e6 / pace if reason == CUT_OFF else 0
        marks += [(since, "pause", position), ((until or ended) + counted, "resume", None)]
    marks.sort(key=lambda mark: mark[0])
    marks.append((ended, "end", None))
    stretches, place, going = [], 0, True
    # Within a stretch time goes on evenly, whatever becomes of the notes.
    for i, (after, what, where) in enumerate(marks[1:]):
        at, kind, position = marks[i]
        going = kind == "resume" or (going and kind == "entry")
        place = position if position is not None else place
        if going:
            reached = place + (after - at) * pace
            cut = what == "pause" or (what == "entry" and not (
                -JITTER * 1e6 * pace < reached - where < TARDY * 1e6 * pace))
            if what == "entry" and not cut:
                # Its moment is known better than its note tells, which may have come late.
                marks[i + 1] = (at + (where - place) / pace, what, where)
                reached = where
            stretches.append(Stretch(at / 1e6, after / 1e6, place / 1e6, reached / 1e6, cut))
    return stretches, pace, [m[0] / 1e6 for m in marks if m[1] == "resume" and m[0] < ended]


def list_due(history, timeline, session=1):
    """Every sound that the session owes a listener, in order."""
    stretches, pace, resumed = read_stretches(history, session)
    due = []
    for begin, end, position, reached, cut in stretches:
        for cue in timeline["cues"]:
            phase = timeline["phases"][cue["phase"]]
            name = SOUNDS.get(cue["kind"])
            at = begin + (cue["at-us"] / 1e6 - position) / pace
            # The last cue of all comes at the very end, which is nobody else's beginning.
            reached += 1 if cue["kind"] == "finish" and not cut else 0
            if name is None or not position <= cue["at-us"] / 1e6 < reached:
                continue
            if phase["sounds"] == "calm" and cue["kind"] in NOT_WHEN_CALM:
                continue
            due.append(Due(at, name, not cut or at < end - HEAD, cue["phase"]))
    for moment in resumed:
        due += [Due(moment - i / pace, "tick", True, None) for i in range(COUNT_IN, 0, -1)]
        place = next((s.position for s in stretches if s.begin == moment), None)
        for phase in timeline["phases"]:
            begin, length = phase["start-us"] / 1e6, phase["length-us"] / 1e6
            if place is not None and phase["kind"] == "work" and begin < place < begin + length:
                due.append(Due(moment, "start", True, None))
    due.sort(key=lambda sound: sound.seconds)
    return [sound for i, sound in enumerate(due)
            if i == 0 or sound.seconds - due[i - 1].seconds >= CLOSEST or sound.name == "finish"]


def list_played(history, timeline, session=1):
    """Seconds that were played of each phase, by the journal."""
    stretches, pace, _ = read_stretches(history, session)
    played = []
    for phase in timeline["phases"]:
        begin = phase["start-us"] / 1e6
        end = begin + phase["length-us"] / 1e6
        played.append(sum(max(0, min(end, s.reached) - max(begin, s.position)) for s in stretches))
    return played


def align(heard, due, shift=None):
    """Which of what was heard is which of what was due: the longest common part of both, in order,
    and no further from its moment than it may be, where the latency is known."""
    def alike(cue, sound):
        return cue.name == sound.name and (
            shift is None or abs(cue.seconds - sound.seconds - shift) < LATEST)

    table = np.zeros((len(heard) + 1, len(due) + 1), int)
    for i, cue in enumerate(heard):
        for j, sound in enumerate(due):
            table[i + 1, j + 1] = (table[i, j] + 1 if alike(cue, sound)
                                   else max(table[i, j + 1], table[i + 1, j]))
    pairs, i, j = [], len(heard), len(due)
    while i and j:
        if alike(heard[i - 1], due[j - 1]):
            pairs.append((i - 1, j - 1))
            i, j = i - 1, j - 1
        elif table[i - 1, j] >= table[i, j - 1]:
            i -= 1
        else:
            j -= 1
    return pairs[::-1]


def is_residue(cue, heard):
    """Whether it is what is left when a sound is taken out that was recorded with a flaw."""
    return cue.name is None and any(
        other.name is not None and other.seconds < cue.seconds < other.seconds + other.length
        for other in heard)


def check(heard, due):
    """That all that was due was heard, in order and in time, and nothing else. Returns how far each
    sound was from its moment, seconds, the constant latency taken off."""
    pairs = align(heard, due)
    assert pairs, ("nothing of it was heard", list(heard), due)
    shift = np.median([heard[i].seconds - due[j].seconds for i, j in pairs])
    pairs = align(heard, due, shift)
    off = np.array([heard[i].seconds - due[j].seconds for i, j in pairs]) - shift
    missed = [due[j] for j in sorted(set(range(len(due))) - {j for _, j in pairs}) if due[j].sure]
    # Of what was cut off something may be heard that is not like anything.
    rings = [(sound.seconds + shift - PROMPT, RING) for sound in due if not sound.sure]
    extra = [heard[i] for i in sorted(set(range(len(heard))) - {i for i, _ in pairs})
             if not any(0 <= heard[i].seconds - begin < length for begin, length in rings)
             and not is_residue(heard[i], heard)]
    # Ticks that would be late are not sounded: a busy machine may swallow some.
    ticks = sum(sound.name == "tick" for sound in missed)
    busy = os.getloadavg()[0] > os.cpu_count()
    assert not missed or (busy and ticks == len(missed) <= 3), ("not heard", missed, list(heard))
    assert not extra, ("heard, though not due", extra, [(d.seconds + shift, d.name) for d in due])
    assert np.percentile(np.abs(off), 80) < PROMPT, (
        "not in time", [(due[j].name, round(float(o), 3)) for (_, j), o in zip(pairs, off)])
    return off

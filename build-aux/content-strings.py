#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts the texts of the shipped exercises, routines and tips where translators find them.

usage: content-strings.py [--check]

Writes po/content-strings.h from data/exercises, data/routines and data/tips.json. With --check nothing is written:
the difference is shown, and the exit status is 1 if there is one. The contexts are those with which
the program looks the texts up again:

  exercise name   name, aliases
  exercise text   benefit, instructions, cues, breathing, easier, harder, reasons, changes, dose,
                  what is to be seen of the figure
  side meaning    side-meaning
  tempo phase     the phases of a tempo
  routine name    name
  routine text    variant, goal, frequency; of steps: note, section, question, changes, cues, tempo
  tip             title, text
"""

import difflib
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUTPUT = ROOT / 'po' / 'content-strings.h'
HEAD = '''/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Made by build-aux/content-strings.py from data/exercises, data/routines and data/tips.json; a
 * test keeps it in step. Never compiled: it is here for xgettext.
 */

/* clang-format off */
'''
PLACES_SHOWN = 3


def dose_texts(owner, context):
    """Texts of a dose, or of a step that overrides one."""
    tempo = owner.get('tempo', {})
    yield context, 'tempo', tempo.get('text')
    for segment in tempo.get('segments', []):
        yield 'tempo phase', 'tempo', segment['phase']


def moment_texts(owner, context):
    """Texts that belong to a moment: cues and changes."""
    for cue in owner.get('cues', []):
        yield context, 'cue', cue if isinstance(cue, str) else cue['text']
    for change in owner.get('changes', []):
        yield context, 'change', change['text']
        yield context, 'change, shown beside the name', change.get('label')


def exercise_texts(exercise):
    context = 'exercise text'
    yield 'exercise name', 'name', exercise['name']
    for alias in exercise.get('aliases', []):
        yield 'exercise name', 'another name', alias
    yield 'side meaning', 'what left and right refer to', exercise.get('side-meaning')
    yield from dose_texts(exercise['dose'], context)
    yield context, 'remark on the dose', exercise['dose'].get('note')
    yield context, 'benefit', exercise.get('benefit')
    for number, instruction in enumerate(exercise['instructions'], 1):
        yield context, f'instruction {number}', instruction
    yield from moment_texts(exercise, context)
    yield context, 'breathing', exercise.get('breathing')
    for way in ('easier', 'harder'):
        yield context, f'{way} way', exercise.get(way, {}).get('text')
    for entry in exercise.get('not-for', []):
        yield context, 'why it does not suit', entry.get('reason')
    yield context, 'what is to be seen', exercise.get('figure', {}).get('text')


def routine_texts(routine):
    context = 'routine text'
    yield 'routine name', 'name', routine['name']
    yield context, 'version', routine.get('variant')
    yield context, 'goal', routine.get('goal')
    yield context, 'how often', routine.get('frequency')
    for number, step in enumerate(routine['steps'], 1):
        texts = [*dose_texts(step, context), (context, 'note', step.get('note')),
                 (context, 'heading', step.get('section')),
                 (context, 'question', step.get('question', {}).get('text')),
                 *moment_texts(step, context)]
        for instead in step.get('instead', []):
            texts += dose_texts(instead, context)
        for ours, what, text in texts:
            yield ours, f'step {number}, {what}', text


def tip_texts(tip):
    yield 'tip', 'title', tip['title']
    for text in tip['text']:
        yield 'tip', 'text', text


def collect():
    """Context and text to the places where it stands, in the order of the files."""
    found = {}

    def add(name, texts):
        for context, what, text in texts:
            if text is not None:
                found.setdefault((context, text), []).append(f'{name}: {what}')

    for folder, texts in (('exercises', exercise_texts), ('routines', routine_texts)):
        for path in sorted((ROOT / 'data' / folder).glob('*.json')):
            definition = json.loads(path.read_text(encoding='utf-8'))
            add(definition['name'], texts(definition))
    for tip in json.loads((ROOT / 'data' / 'tips.json').read_text(encoding='utf-8'))['tips']:
        add(tip['title'], tip_texts(tip))
    return found


def quote(text):
    return '"' + text.replace('\\', '\\\\').replace('"', '\\"') + '"'


def comment(places):
    places = list(dict.fromkeys(places))
    shown = '; '.join(places[:PLACES_SHOWN])
    more = '; and elsewhere' if len(places) > PLACES_SHOWN else ''
    return f'/* Translators: {shown}{more} */'.replace('\n', ' ')


def make():
    lines = [HEAD]
    for (context, text), places in collect().items():
        lines.append(f'{comment(places)}\nNC_({quote(context)}, {quote(text)});\n')
    return '\n'.join(lines)


def main():
    if sys.argv[1:] not in ([], ['--check']):
        sys.exit(__doc__)
    wanted = make()
    if sys.argv[1:] == []:
        OUTPUT.write_text(wanted, encoding='utf-8')
        return 0
    present = OUTPUT.read_text(encoding='utf-8') if OUTPUT.exists() else ''
    sys.stdout.writelines(difflib.unified_diff(
        present.splitlines(keepends=True), wanted.splitlines(keepends=True),
        'po/content-strings.h', 'what build-aux/content-strings.py makes'))
    return int(present != wanted)


if __name__ == '__main__':
    sys.exit(main())

# SPDX-License-Identifier: GPL-3.0-or-later
"""Collections in the shape of others, with sentences of our own: as many exercises as are wanted, the
same ones each time.

    foreign.py fed|wger [N] > FILE"""

import json
import random
import sys

FED_LENGTH = 873

MUSCLES = ('abdominals', 'abductors', 'adductors', 'biceps', 'calves', 'chest', 'forearms', 'glutes',
           'hamstrings', 'lats', 'lower back', 'middle back', 'neck', 'quadriceps', 'shoulders',
           'traps', 'triceps')
UNKNOWN = {'biceps', 'triceps', 'forearms'}
EQUIPMENT = ('body only', 'foam roll', 'exercise ball', 'barbell', 'dumbbell', 'cable', 'machine',
             'kettlebells', 'bands', 'medicine ball', 'e-z curl bar', 'other', None)
CATEGORIES = ('strength', 'stretching', 'plyometrics', 'powerlifting', 'olympic weightlifting',
              'strongman', 'cardio')
STARTS = ('Stand tall with the feet under the hips.', 'Sit on the floor, both legs long.',
          'Lie on your back and let the shoulders sink.', 'Come down on all fours.',
          'Lie face down, the forehead on your hands.', 'Kneel on a folded blanket.',
          'Lie on your left side, knees a little bent.', 'Make yourself comfortable.')
MIDDLES = ('Move until you feel a mild pull.', 'Breathe out as you go deeper.',
           'Keep the ribs quiet.', 'Let the heel travel slowly.')
ENDS = ('Hold for 20 seconds.', 'Hold for 10-20 seconds and switch sides.',
        'Stay there for thirty seconds, then repeat with the other leg.',
        'Do 12 repetitions.', 'Alternate sides with every breath.', 'Come back slowly.',
        'Hold this for 3 seconds and repeat 8 times.')
NAMES = ('Heel/Toe Reach', "Runner's Lean", '90/90 Roll', 'Wall Angel', 'Long Reach', 'Hip Swing',
         'Quiet Bridge', 'Side-to-Side Sway', 'Ünder the Bar', 'Slow Crawl')


def fed(count=FED_LENGTH):
    """A flat list in the shape of free-exercise-db."""
    rng = random.Random(873)
    items = []
    for n in range(count):
        name = f'{NAMES[n % len(NAMES)]} {n}'
        primary = MUSCLES[rng.randrange(len(MUSCLES))]
        ident = ''.join(c if c.isalnum() or c == '-' else '_' for c in name)
        instructions = [rng.choice(STARTS), rng.choice(MIDDLES), rng.choice(ENDS)]
        items.append({
            'id': ident,
            'name': name,
            'force': rng.choice(('static', 'pull', 'push', None)),
            'level': rng.choice(('beginner', 'intermediate', 'expert')),
            'mechanic': rng.choice(('compound', 'isolation', None)),
            'equipment': rng.choice(EQUIPMENT),
            'primaryMuscles': [primary],
            'secondaryMuscles': rng.sample(MUSCLES, rng.randrange(3)),
            'instructions': [] if n % 175 == 3 else instructions,
            'category': rng.choice(CATEGORIES),
            'images': [f'{ident}/0.jpg', f'{ident}/1.jpg'],
        })
    return items


def fed_takeable(item):
    """Whether such an exercise says what one of ours needs."""
    return (bool(item['instructions']) and 'Make yourself comfortable.' not in item['instructions']
            and not set(item['primaryMuscles']) <= UNKNOWN)


WGER_TEXTS = {
    1: ('Ruhige Dehnung', '<p>Lege dich auf den Rücken.</p><p>Halte 25 Sekunden &amp; atme. '
                          'Dann das andere Bein.</p>'),
    2: ('Quiet stretch', '<p>Lie on your back.</p><ul><li>Hold for 25 seconds &amp; breathe.</li>'
                         '<li>Then repeat with the other leg.</li></ul>'),
    4: ('Estiramiento tranquilo', '<p>Túmbate boca arriba.</p><p>Mantén 25 segundos.</p>'),
}
WGER_MUSCLES = {6: ('Rectus abdominis', 'Abs'), 8: ('Gluteus maximus', 'Glutes'),
                11: ('Biceps femoris', 'Hamstrings'), 1: ('Biceps brachii', 'Biceps')}
WGER_LICENCES = {1: 'CC-BY-SA 3', 2: 'CC-BY-SA 4', 3: 'CC0'}


def wger(count=20, languages=(1, 2, 4)):
    """A page in the shape of wger's API."""
    results = []
    for n in range(count):
        muscle = (6, 8, 11, 11)[n % 4]
        licence = 1 + n % 3
        results.append({
            'id': 1000 + n,
            'uuid': f'00000000-0000-4000-8000-{n:012}',
            'category': {'id': 9, 'name': 'Legs'},
            'muscles': [{'id': muscle, 'name': WGER_MUSCLES[muscle][0],
                         'name_en': WGER_MUSCLES[muscle][1], 'is_front': False}],
            'muscles_secondary': [],
            'equipment': [{'id': 4, 'name': 'Gym mat'}],
            'license': {'id': licence, 'full_name': 'A licence',
                        'short_name': WGER_LICENCES[licence], 'url': 'https://example.org/'},
            'license_author': f'Author {n}',
            'images': [{'id': 1, 'image': 'https://example.org/a.png'}],
            'translations': [{'id': 10 * n + language, 'language': language,
                              'name': f'{WGER_TEXTS[language][0]} {n}',
                              'description': WGER_TEXTS[language][1], 'aliases': [], 'notes': []}
                             for language in languages],
            'videos': [],
        })
    return {'count': count, 'next': None, 'previous': None, 'results': results}


if __name__ == '__main__':
    MAKE = {'fed': fed, 'wger': wger}[sys.argv[1]]
    json.dump(MAKE(int(sys.argv[2])) if len(sys.argv) > 2 else MAKE(), sys.stdout, indent=1)

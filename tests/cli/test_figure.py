#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber figure: test_figure.py LIMBER, TAP on standard output."""

import json
import struct
import zlib

from driver import DATA, has, main, same

HOLD = {
    'text': 'x', 'loop': 'hold',
    'poses': [{'name': 'a', 'base': 'standing'},
              {'name': 'b', 'like': 'a', 'seconds': 2, 'arms': {'shoulder': {'out': 80}}}],
}


def size(path):
    """Width and height of a picture; it has to be whole."""
    data = path.read_bytes()
    same(data[:8], b'\x89PNG\r\n\x1a\n')
    at, packed = 8, b''
    while at < len(data):
        length, kind = struct.unpack('>I4s', data[at:at + 8])
        packed += data[at + 8:at + 8 + length] if kind == b'IDAT' else b''
        at += 12 + length
    width, height, _, colours = struct.unpack('>IIBB', data[16:26])
    same(len(zlib.decompress(packed)), height * ({2: 3, 6: 4}[colours] * width + 1))
    return width, height


def write(limber, name, figure, **members):
    """An exercise among the user's own."""
    exercise = {'format': 1, 'id': name, 'name': 'X', 'kind': 'static-stretch',
                'position': 'standing', 'sides': 'both', 'dose': {'seconds': 30},
                'muscles': {'primary': ['calves']}, 'instructions': ['Stand.'], **members}
    if figure is not None:
        exercise['figure'] = figure
    path = limber.user / 'exercises' / f'{name}.json'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(exercise))
    return path


def draw(limber, *arguments):
    """A picture of an exercise that is a hold of either side."""
    write(limber, 'hold', HOLD, sides='per-side', **{'side-part': 'leg', 'side-meaning': 'x'})
    path = limber.home / 'x.png'
    same(limber.says('figure', 'hold', '-o', path, *arguments), '')
    return path.read_bytes()


def test_a_picture_has_its_size(limber):
    draw(limber)
    same(size(limber.home / 'x.png'), (640, 640))
    draw(limber, '--size', '123x45')
    same(size(limber.home / 'x.png'), (123, 45))


def test_the_same_is_the_same(limber):
    same(draw(limber, '--at', '3'), draw(limber, '--at', '3'))


def test_each_wish_is_seen(limber):
    plain = draw(limber, '--at', '10')
    for wish in (('--dark',), ('--high-contrast',), ('--side', 'left'), ('--yaw', '40'),
                 ('--pitch', '30'), ('--at', '0'), ('--beat', '0.5')):
        assert draw(limber, '--at', '10', *wish) != plain, wish


def test_a_second_of_the_work(limber):
    """A hold is gone into, held, and left; what is after the end is the end."""
    assert draw(limber, '--at', '1') != draw(limber, '--at', '2')
    same(draw(limber, '--at', '5'), draw(limber, '--at', '15'))
    same(draw(limber, '--at', '30'), draw(limber, '--at', '300'))


def test_sides_are_mirror_images(limber):
    write(limber, 'lift', {'text': 'x', 'loop': 'alternate', 'poses': [
        {'name': 'a', 'base': 'standing'},
        {'name': 'b', 'like': 'a', 'right-arm': {'shoulder': {'flex': 90}}}]},
        sides='alternating', dose={'reps': 4, 'tempo': {'segments': [
            {'phase': 'up', 'seconds': 1, 'breath': 'in'},
            {'phase': 'down', 'seconds': 1, 'breath': 'out'}]}})

    def at(*arguments):
        path = limber.home / 'y.png'
        limber.says('figure', 'lift', '--size', '64x64', '-o', path, *arguments)
        return path.read_bytes()

    same(at('--at', '1'), at('--at', '5'))
    assert at('--at', '1') != at('--at', '3')
    same(at('--at', '1', '--side', 'left'), at('--at', '3', '--side', 'right'))


def frames(limber, name, fps):
    folder = limber.home / f'{name}-frames'
    limber.says('figure', name, '--frames', folder, '--fps', fps, '--size', '16x16')
    found = sorted(path.name for path in folder.iterdir())
    same(found, [f'{n:04}.png' for n in range(len(found))])
    return len(found)


def test_a_movement_has_its_frames(limber):
    """A repetition in its tempo, one for each side where they take turns; a hold with two breaths."""
    tempo = {'segments': [{'phase': 'up', 'seconds': 1}, {'phase': 'down', 'seconds': 2}]}
    write(limber, 'hold', HOLD)
    write(limber, 'round', {**HOLD, 'loop': 'cycle'}, dose={'reps': 8, 'tempo': tempo})
    write(limber, 'turns', {**HOLD, 'loop': 'alternate'}, sides='alternating',
          dose={'reps': 8, 'tempo': tempo})
    write(limber, 'timed', {**HOLD, 'loop': 'cycle'}, dose={'seconds': 60})
    same(frames(limber, 'hold', 4), 94)
    same(frames(limber, 'round', 4), 12)
    same(frames(limber, 'turns', 4), 24)
    same(frames(limber, 'timed', 4), 16)


def test_a_file_is_drawn_as_well(limber):
    path = write(limber, 'hold', HOLD)
    limber.says('figure', path, '-o', limber.home / 'x.png')
    size(limber.home / 'x.png')


def test_a_sheet_has_all(limber):
    """One cell for each exercise with a figure."""
    path = limber.home / 'sheet.png'
    shipped = [p for p in (DATA / 'exercises').glob('*.json')
               if 'figure' in json.loads(p.read_text())]
    write(limber, 'hold', HOLD)
    write(limber, 'round', {**HOLD, 'loop': 'cycle'})
    write(limber, 'bare', None)
    limber.says('figure', '--sheet', '--size', '16x16', '--columns', '1', '-o', path)
    width, height = size(path)
    limber.says('figure', '--sheet', '--only', 'hold', '--size', '16x16', '--columns', '1',
                '-o', path)
    same(size(path)[0], width)
    same(height, size(path)[1] * (len(shipped) + 2))


def test_a_check_says_what_a_body_cannot_do(limber):
    write(limber, 'hold', HOLD)
    same(limber.says('figure', 'hold', '--check'), '')
    bad = {**HOLD, 'poses': [{'name': 'a', 'base': 'standing', 'head': {'twist': 100}}]}
    path = write(limber, 'bad', bad)
    result = limber.run('figure', 'bad', '--check')
    same(result.returncode, 1)
    has(result.stdout.decode(), f'{path}: ', 'head-twist')
    same(limber.run('figure', '--sheet', '--only', 'hold,bad', '--check').returncode, 1)
    limber.says('figure', '--sheet', '--only', 'hold', '--check')


def test_limber_check_looks_at_figures(limber):
    """A fault of the figure is one; what a body cannot do is a note."""
    path = write(limber, 'bad', {**HOLD, 'loop': 'round'})
    result = limber.run('check', path)
    same(result.returncode, 1)
    has(result.stdout.decode(), f'{path}: /figure/loop: ', 'alternate')
    path = write(limber, 'bad', {**HOLD, 'poses': [{'name': 'a', 'head': {'twist': 100}}]})
    result = limber.run('check', path)
    same(result.returncode, 0)
    has(result.stderr.decode(), f'{path}: note: /figure/poses/0: ', 'head-twist')
    same(limber.says('check', DATA / 'base-poses.json'), '')


def test_an_exercise_with_a_broken_figure_is_of_use(limber):
    write(limber, 'bad', {**HOLD, 'loop': 'round'})
    assert 'bad' in [e['id'] for e in json.loads(limber.says('list', '--json'))['exercises']]
    said = limber.refuses('figure', 'bad', '-o', limber.home / 'x.png', status=1)
    has(said, 'bad.json: /figure/loop: ')
    write(limber, 'bare', None)
    has(limber.refuses('figure', 'bare', '-o', limber.home / 'x.png', status=1),
        'bare.json', 'no figure')


def test_what_cannot_be_drawn(limber):
    write(limber, 'hold', HOLD)
    path = limber.home / 'x.png'
    has(limber.refuses('figure', 'gone', '-o', path, status=1), '"gone"', 'limber list')
    has(limber.refuses('figure', 'hold', '-o', limber.home / 'no' / 'x.png', status=1), 'x.png')
    (limber.home / 'file').write_text('')
    has(limber.refuses('figure', 'hold', '--frames', limber.home / 'file', status=1), 'file')
    assert not path.exists()


def test_what_is_no_wish(limber):
    write(limber, 'hold', HOLD)
    path = limber.home / 'x.png'
    for arguments, words in ((('hold',), '-o'),
                             (('-o', path), 'one exercise'),
                             (('hold', 'hold', '-o', path), 'one exercise'),
                             (('--sheet',), '-o'),
                             (('--sheet', 'hold', '-o', path), '--only'),
                             (('hold', '-o', path, '--look', 'martian'), 'martian'),
                             (('hold', '-o', path, '--side', 'top'), 'left or right'),
                             *((('hold', '-o', path, '--size', bad), '640x640') for bad in
                               ('0x0', '15x64', '64', 'axb', '64x64x', '5000x64', '99999x99999'))):
        has(limber.refuses('figure', *arguments), words)
    assert not path.exists()


if __name__ == '__main__':
    main(dict(globals()))

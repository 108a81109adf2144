#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber import and export: test_import.py LIMBER, TAP on standard output. The numbers in the names are
those of the faults that an import must survive."""

import copy
import json
import os
import pathlib
import resource
import socket
import subprocess
import sys
import threading
import time

from jsonschema import Draft202012Validator

from driver import DATA, ROOT, has, main, same

sys.path.insert(0, str(ROOT / 'tests' / 'share'))
sys.path.insert(0, str(ROOT / 'tests' / 'data'))

import definitions  # noqa: E402 pylint: disable=wrong-import-position
import foreign  # noqa: E402 pylint: disable=wrong-import-position
from program import exercise, routine  # noqa: E402 pylint: disable=wrong-import-position

MIB = 1024 * 1024


def bundle(*items):
    return {'format': 1, 'kind': 'limber-bundle',
            'exercises': [i for i in items if 'steps' not in i],
            'routines': [i for i in items if 'steps' in i]}


def put(limber, name, content):
    path = limber.home / name
    data = content if isinstance(content, bytes) else \
        (content if isinstance(content, str) else json.dumps(content)).encode()
    path.write_bytes(data)
    return path


def takes(limber, *words, status=0):
    result = limber.run('import', *words)
    same((result.returncode, result.stderr if status == 0 else b''), (status, b''))
    return result.stdout.decode(), result.stderr.decode()


def refused(limber, *words):
    """What is said when nothing at all came in."""
    before = mine(limber)
    result = limber.run('import', *words)
    same(result.returncode, 1)
    same(mine(limber), before)
    return result.stderr.decode()


def mine(limber):
    """All that the user has, hidden files too."""
    return {str(path.relative_to(limber.user)): path.read_bytes()
            for path in sorted(limber.user.rglob('*')) if path.is_file()}


def moved(value, prefix, names):
    """A schema with its references as they are once it is part of another one."""
    if isinstance(value, list):
        return [moved(item, prefix, names) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: moved(item, prefix, names) for key, item in value.items() if key != '$id'}
    reference = found.get('$ref')
    if isinstance(reference, str):
        found['$ref'] = names.get(reference) or reference.replace('#', '#' + prefix, 1)
    return found


def validators():
    """The schemas; what one of them takes from another is made part of it, since the validators of
    Debian 12 and 13 follow names in different ways."""
    schemas = {kind: definitions.read_schema(kind) for kind in ('bundle', 'exercise', 'routine')}
    names = {schemas[kind]['$id']: f'#/$defs/{kind}' for kind in ('exercise', 'routine')}
    whole = moved(schemas['bundle'], '', names)
    whole['$defs'] = {**whole.get('$defs', {}),
                      **{kind: moved(schemas[kind], f'/$defs/{kind}', names)
                         for kind in ('exercise', 'routine')}}
    return {'bundle': Draft202012Validator(whole),
            'exercise': Draft202012Validator(schemas['exercise']),
            'routine': Draft202012Validator(schemas['routine'])}


def test_what_is_shared_comes_in_elsewhere(limber):
    put_own = limber.user / 'exercises'
    put_own.mkdir(parents=True)
    (limber.user / 'routines').mkdir()
    own = exercise('my-stretch', 30, 'per-side', author='Ada', later={'kept': [1]})
    (put_own / 'my-stretch.json').write_text(json.dumps(own))
    (limber.user / 'routines' / 'hills.json').write_text(
        json.dumps(routine('hills', 'my-stretch', 'butterfly')))
    out = limber.home / 'hills.limber'
    has(limber.says('export', 'hills', 'core-a', '-o', out), '2 routines and 1 exercise')
    shared = json.loads(out.read_text())
    same(shared['exercises'], [own])
    same([r['id'] for r in shared['routines']], ['hills', 'core-a'])
    same(list(validators()['bundle'].iter_errors(shared)), [])
    same(json.loads(limber.says('export', 'hills', 'core-a', '-o', '-')), shared)

    for path in sorted(limber.user.rglob('*.json')):
        path.unlink()
    result = limber.run('import', out)
    same(result.returncode, 0)
    has(result.stdout.decode(), '1 routine and 1 exercise came in.', 'By Ada', 'is already there')
    has(result.stderr.decode(), 'note: /later')
    same(json.loads((put_own / 'my-stretch.json').read_text()), own)
    same(limber.run('check', *limber.user.rglob('*.json')).returncode, 0)


def test_what_comes_in_is_as_the_schemas_have_it(limber):
    judges = validators()
    takes(limber, put(limber, 'a.limber', bundle(exercise('a', 20), routine('r', 'a'))))
    limber.run('import', put(limber, 'fed.json', foreign.fed(60)), put(limber, 'w', foreign.wger(9)))
    paths = sorted(limber.user.rglob('*.json'))
    assert len(paths) > 40, len(paths)
    for path in paths:
        kind = 'routine' if path.parent.name == 'routines' else 'exercise'
        same([e.message for e in judges[kind].iter_errors(json.loads(path.read_text()))], [])
    limber.says('check', *paths)


def test_reader_and_schema_agree_on_bundles(limber):
    judge = validators()['bundle']
    good = bundle(exercise('a', 20), routine('r', 'a'))
    same(list(judge.iter_errors(good)), [])
    for member, value in (('format', 0), ('format', 2), ('format', '1'), ('format', None),
                          ('kind', 'other'), ('exercises', {}), ('exercises', 'a'), ('routines', 5),
                          ('exercises', [5]), ('exercises', [None]), ('routines', [[]]),
                          ('routines', [{}])):
        bad = {**copy.deepcopy(good), member: value}
        assert list(judge.iter_errors(bad)), bad
        result = limber.run('import', '--dry-run', put(limber, 'bad.limber', bad))
        same((member, value, result.returncode), (member, value, 1))
    for empty in ({'format': 1, 'kind': 'limber-bundle'}, bundle()):
        assert list(judge.iter_errors(empty))
        refused(limber, put(limber, 'empty.limber', empty))


def test_export_refuses(limber):
    has(limber.refuses('export', 'core-a'), '-o FILE.limber')
    has(limber.refuses('export', '-o', 'x'), 'routine')
    has(limber.refuses('export', 'no-such', '-o', limber.home / 'x', status=1), 'no-such')
    has(limber.refuses('import'), 'file')
    has(limber.refuses('import', '--skip', '--replace', 'x'), 'exclude')


def test_a15_export_goes_through_links_and_replaces_no_device(limber):
    real, link = limber.home / 'real.limber', limber.home / 'link.limber'
    real.write_text('old')
    link.symlink_to(real)
    limber.says('export', 'core-a', '-o', link)
    assert link.is_symlink() and 'core-a' in real.read_text()
    dangling = limber.home / 'dangling.limber'
    dangling.symlink_to(limber.home / 'nowhere')
    has(limber.refuses('export', 'core-a', '-o', dangling, status=1), 'dangling')
    assert dangling.is_symlink() and not (limber.home / 'nowhere').exists()
    fifo = limber.home / 'fifo'
    os.mkfifo(fifo)
    limber.refuses('export', 'core-a', '-o', fifo, status=1)
    assert fifo.is_fifo()


def test_choices(limber):
    (limber.user / 'exercises').mkdir(parents=True)
    path = limber.user / 'exercises' / 'a.json'
    path.write_text(json.dumps(exercise('a', 10)))
    other = put(limber, 'in.limber', bundle(exercise('a', 20)))
    before = mine(limber)
    has(takes(limber, '--dry-run', other)[0], 'comes in beside', '1 exercise would come in.')
    same(mine(limber), before)
    has(takes(limber, '--skip', other)[0], 'stays out', 'Nothing new came in.')
    same(mine(limber), before)
    has(takes(limber, other)[0], 'a-2', '1 exercise came in.')
    same(json.loads((path.parent / 'a-2.json').read_text())['name'], 'A (2)')
    same(path.read_bytes(), before['exercises/a.json'])
    has(takes(limber, '--replace', other)[0], 'is already there')
    third = put(limber, 'third.limber', bundle(exercise('a', 40)))
    has(takes(limber, '--replace', third)[0], 'replaces')
    same(json.loads(path.read_text())['dose']['seconds'], 40)


def test_a1_empty_files(limber):
    for content in (b'', b' \n', b'null', b'{}', b'[]', b'5', b'"x"', b'[{}]', b'[1, 2]'):
        path = put(limber, 'empty.limber', content)
        has(refused(limber, path), 'empty.limber: ')
        same(path.read_bytes(), content)


def test_a2_truncated_at_every_byte(limber):
    whole = json.dumps(bundle(exercise('a', 20), routine('r', 'a'))).encode()
    paths = [put(limber, f'cut-{n}.limber', whole[:n]) for n in range(len(whole))]
    said = refused(limber, *paths)
    same(len(said.splitlines()), len(paths))
    takes(limber, put(limber, 'whole.limber', whole))


def test_a3_other_bytes(limber):
    text = json.dumps(bundle(exercise('a', 20)))
    for name, data in {'bom': b'\xef\xbb\xbf' + text.encode(), 'utf-16': text.encode('utf-16'),
                       'utf-16-be': text.encode('utf-16-be'), 'utf-32': text.encode('utf-32'),
                       'latin-1': text.replace('"A"', '"\xe9"').encode('latin-1'),
                       'random': bytes((n * 197 + 13) % 256 for n in range(4000)),
                       'nul': text.encode() + b'\0', 'png': b'\x89PNG\r\n\x1a\n' + b'\0' * 64,
                       'zip': b'PK\x03\x04' + b'\0' * 64}.items():
        has(refused(limber, put(limber, name, data)), f'{name}: ')


def cpu_seconds(limber, path):
    """The processor's time, which does not depend on who else uses it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    limber.run('import', path)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a4_depth_bombs_cost_no_more_than_a_small_file(limber):
    # The yardstick: an import of next to nothing, measured in between.
    small = put(limber, 'small.limber', b'[]')
    for bomb in (b'[' * 100000, b'{"a":' * 100000, b'{"exercises":' + b'[' * 100000,
                 b'[' * 100000 + b']' * 100000):
        path = put(limber, 'bomb.limber', bomb)
        has(refused(limber, path), 'bomb.limber: ')
        extra = min(cpu_seconds(limber, path) - cpu_seconds(limber, small) for _ in range(5))
        assert extra < 0.05, extra


def test_a5_size(limber):
    flat = put(limber, 'flat.json', b'[' + b'1,' * (5 * MIB) + b'1]')
    has(refused(limber, flat), 'flat.json: ')
    long = put(limber, 'long.limber', b' ' * (16 * MIB + 1))
    has(refused(limber, long), '16384 KiB')
    # What is too long is not read at all.
    with open(limber.home / 'sparse.limber', 'wb') as sparse:
        sparse.truncate(1 << 40)
    has(refused(limber, limber.home / 'sparse.limber'), '16384 KiB')
    # A definition is no longer than a file of ours may be, wherever it comes from.
    big = exercise('big', 20)
    big['padding'] = ['x' * 400] * 700
    said = refused(limber, put(limber, 'big.limber', bundle(big)))
    has(said, 'longer than 256 KiB')
    # All files together are no longer than one may be.
    half = put(limber, 'half.limber', json.dumps(bundle(exercise('a', 20))).encode() + b' ' * 9 * MIB)
    result = limber.run('import', half, half)
    same(result.returncode, 1)
    has(result.stdout.decode(), '1 exercise came in.')


def test_a6_what_is_no_file(limber):
    fifo, folder, name = (limber.home / n for n in ('fifo', 'folder', 'socket'))
    os.mkfifo(fifo)
    folder.mkdir()
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(name))
        for path in (fifo, folder, name, '/dev/zero', '/proc/self/mem', '/dev/null',
                     limber.home / 'missing', '/proc/self/fd'):
            said = refused(limber, path)
            same(len(said.splitlines()), 1)
            has(said, pathlib.Path(path).name + ': ')
    loop = limber.home / 'loop'
    loop.symlink_to(loop)
    has(refused(limber, loop), 'loop: ')


WRONG = (None, True, 0, -1, 1.5, 1e300, '', 'x', 'x' * 2000, [], [None], [[]], {}, {'a': 1},
         99999999999999999, '\u202e', ['x'] * 600)


def walk(value, path=()):
    """Every place in a definition."""
    yield path
    items = value.items() if isinstance(value, dict) else \
        enumerate(value) if isinstance(value, list) else ()
    for key, part in items:
        yield from walk(part, path + (key,))


def changed(value, path, new):
    value = copy.deepcopy(value)
    part = value
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = new
    return value


def test_a7_wrong_types_in_every_place(limber):
    rich = json.loads((DATA / 'exercises' / 'bird-dog.json').read_text())
    rich.pop('figure', None)
    rich['id'] = 'rich'
    plan = routine('plan', {'exercise': 'rich', 'sets': 1, 'instead': [
        {'if': {'caution': 'flexion-sensitive'}, 'exercise': 'butterfly'}]})
    judge = validators()['bundle']
    whole = bundle(rich, plan)
    files, expected = [], {}
    for place in list(walk(whole))[1:]:
        for n, wrong in enumerate(WRONG):
            bad = changed(whole, place, wrong)
            name = f'{len(files)}.limber'
            files.append(put(limber, name, bad))
            expected[name] = (place, wrong, judge.is_valid(bad))
    assert len(files) > 600, len(files)
    said = {}
    for start in range(0, len(files), 200):
        result = limber.run('import', '--dry-run', *files[start:start + 200])
        assert result.returncode in (0, 1), result
        for line in result.stderr.decode().splitlines():
            said.setdefault(line.split(': ')[0], []).append(line)
    for name, (place, wrong, is_valid) in expected.items():
        if not is_valid and place[-1] not in ('id', 'exercise') and wrong != '\u202e':
            assert name in said, (place, wrong)
            # A fault within a definition names the place.
            if len(place) > 2 and place[0] in ('exercises', 'routines'):
                assert any('/' in line for line in said[name]), (place, said[name])


def test_a8_times(limber):
    for value in (0, -5, 10**9, 99999999999999999999, 1.5, '30', None, True, [30]):
        bad = exercise('a', 20)
        bad['dose']['seconds'] = value
        has(refused(limber, put(limber, 'bad.limber', bundle(bad))), '/dose/seconds' if not (
            isinstance(value, int) and value > 2**63) else 'bad.limber')
    text = json.dumps(bundle(exercise('a', 20)))
    for digits in ('1e999', '-0', '020', 'NaN', 'Infinity', '0x10', '1e'):
        refused(limber, put(limber, 'bad.limber', text.replace('"seconds": 20', f'"seconds": {digits}')))


def test_a9_ten_thousand_steps(limber):
    said = refused(limber, put(limber, 'long.limber', bundle(routine('long', *['butterfly'] * 10000))))
    has(said, '/steps', '500')
    day = routine('day', *[{'exercise': 'butterfly', 'seconds': 3600, 'sets': 20}] * 500)
    day['steps'][0]['seconds'] = 3601
    has(refused(limber, put(limber, 'day.limber', bundle(day))), '/steps/0/seconds')


def test_a10_a_newer_format_and_unknown_members(limber):
    newer = {**bundle(exercise('a', 20)), 'format': 2}
    has(refused(limber, put(limber, 'newer.limber', newer)), 'newer')
    has(refused(limber, put(limber, 'newer-item.limber', bundle({**exercise('a', 20), 'format': 7}))),
        'newer')
    known = bundle({**exercise('a', 20), 'mood': {'deep': [1, 'x']}})
    known['generator'] = 'something'
    result = limber.run('import', put(limber, 'more.limber', known))
    same(result.returncode, 0)
    has(result.stderr.decode(), 'note', 'mood')
    same(json.loads((limber.user / 'exercises' / 'a.json').read_text())['mood'], {'deep': [1, 'x']})


def test_a11_an_exercise_that_is_not_there(limber):
    has(refused(limber, put(limber, 'lost.limber', bundle(routine('lost', 'butterfly', 'no-such')))),
        '/steps/1/exercise', 'no-such')
    bad = exercise('bad', 20)
    bad['kind'] = 'nonsense'
    said = refused(limber, put(limber, 'lost.limber', bundle(bad, routine('lost', 'bad'))))
    has(said, 'Bad: /kind', 'Lost: /steps/0/exercise')


def test_a12_the_same_id_twice(limber):
    twins = bundle(exercise('a', 20), exercise('a', 30), exercise('a', 20), routine('r', 'a'),
                   routine('r', 'butterfly'))
    has(takes(limber, put(limber, 'twins.limber', twins))[0], '2 routines and 2 exercises came in.')
    doses = {path.stem: json.loads(path.read_text())['dose']['seconds']
             for path in (limber.user / 'exercises').iterdir()}
    same(doses, {'a': 20, 'a-2': 30})
    limber.says('check', *limber.user.rglob('*.json'))
    refused(limber, put(limber, 'twice.limber',
                        '{"format": 1, "format": 1, "kind": "limber-bundle", "exercises": []}'))


def test_a13_titles(limber):
    shown = {'Evil \u202egpj.exe': 'Evil gpj.exe', '<b>bold</b> & <img src=x>': '<b>bold</b> & <img src=x>',
             'two\nlines\tand a tab': 'two lines and a tab', '\u2067\u05e9\u05dc\u05d5\u05dd\u2069': '\u05e9\u05dc\u05d5\u05dd',
             '🏃\u200d♀️ run': '🏃\u200d♀️ run', 'bell\u0007\u001b[31m': 'bell[31m'}
    for n, (name, plain) in enumerate(shown.items()):
        path = put(limber, 'title.limber', bundle(exercise(f'title-{n}', 20, name=name)))
        said, _ = takes(limber, path)
        assert '\u202e' not in said and '\x1b' not in said, said
        same(json.loads((limber.user / 'exercises' / f'title-{n}.json').read_text())['name'], plain)
    has(refused(limber, put(limber, 'long.limber', bundle(exercise('a', 20, name='x' * MIB)))),
        '/name', '1 to 80')


def test_a14_names_are_never_paths(limber):
    for n, bad in enumerate(('../../../.config/autostart/x', '/etc/passwd', '.', '..', '', 'a/b', 'a\\b',
                             'CON', 'a.json', '-rf', '~', '$HOME', '%2e%2e%2f')):
        path = put(limber, f'{n}.limber', bundle(exercise(bad, 20, name=f'Named {n}'), routine('r', bad)))
        result = limber.run('import', path)
        same((bad, result.returncode), (bad, 0))
    inside = {p.parent.name for p in limber.user.rglob('*') if p.is_file()}
    same(inside, {'exercises', 'routines'})
    for path in limber.user.rglob('*.json'):
        assert set(path.stem) <= set('abcdefghijklmnopqrstuvwxyz0123456789-'), path
    limber.says('check', *limber.user.rglob('*.json'))


def test_a15_links_in_the_user_s_folder(limber):
    folder = limber.user / 'exercises'
    folder.mkdir(parents=True)
    elsewhere = limber.home / 'elsewhere.json'
    for n, target in enumerate((elsewhere, limber.home / 'nowhere', folder / 'own.json')):
        elsewhere.write_text(json.dumps(exercise('own', 10)))
        link = folder / 'own.json'
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        takes(limber, '--replace', put(limber, 'in.limber', bundle(exercise('own', 20 + n))))
        assert link.is_symlink() and os.readlink(link) == str(target)
        same(json.loads(elsewhere.read_text())['dose']['seconds'], 10)


def test_a16_the_same_file_at_once(limber):
    path = put(limber, 'in.limber', bundle(*(exercise(f'e{n}', 20) for n in range(30)),
                                           exercise('butterfly', 20), routine('r', 'e1', 'butterfly')))
    runs = [limber.spawn('import', path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for _ in range(6)]
    said = [run.communicate(timeout=60) for run in runs]
    same([run.returncode for run in runs], [0] * 6)
    same(sum(b'1 routine and 31 exercises came in.' in out for out, _ in said), 1)
    same(sum(b'Nothing new came in.' in out for out, _ in said), 5)
    same(len(mine(limber)), 32)
    has(takes(limber, path)[0], 'Nothing new came in.')


def test_a17_a_file_that_changes_while_it_is_read(limber):
    path = limber.home / 'in.limber'
    whole = json.dumps(bundle(*(exercise(f'e{n}', 20) for n in range(200)))).encode()
    done = threading.Event()

    def come_and_go():
        while not done.is_set():
            path.write_bytes(whole)
            os.truncate(path, len(whole) // 2)
            path.unlink()

    thread = threading.Thread(target=come_and_go)
    thread.start()
    try:
        for _ in range(20):
            result = limber.run('import', path)
            assert result.returncode in (0, 1), result
            assert len(mine(limber)) in (0, 200), len(mine(limber))
    finally:
        done.set()
        thread.join()
    assert not list(limber.user.glob('.batch-*'))


def test_a18_two_hundred_files(limber):
    paths = [put(limber, f'{n}.limber', bundle(exercise(f'e{n}', 20)) if n % 4 else b'broken')
             for n in range(200)]
    result = limber.run('import', *paths)
    same(result.returncode, 1)
    has(result.stdout.decode(), '150 exercises came in.')
    same(len(result.stderr.decode().splitlines()), 50)
    same(len(mine(limber)), 150)


def test_a20_a_full_disk_leaves_nothing(limber):
    (limber.user / 'exercises').mkdir(parents=True)
    path = put(limber, 'in.limber', bundle(*(exercise(f'e{n}', 20) for n in range(20)),
                                           {**exercise('fat', 20), 'padding': ['x' * 400] * 100}))
    before = mine(limber)
    result = limber.run('import', path, preexec_fn=lambda: resource.setrlimit(
        resource.RLIMIT_FSIZE, (20000, 20000)))
    assert result.returncode != 0, result
    limber.run('list')
    same(mine(limber), before)
    takes_all = limber.run('import', path)
    same(takes_all.returncode, 0)
    same(len(mine(limber)), 21)


def test_foreign_lists(limber):
    items = foreign.fed()
    same(len(items), 873)
    good = [item for item in items if foreign.fed_takeable(item)]
    started = time.process_time()
    result = limber.run('import', put(limber, 'exercises.json', items))
    same(result.returncode, 1)
    has(result.stdout.decode(), f'{len(good)} exercises came in.')
    same(len(result.stderr.decode().splitlines()), 873 - len(good))
    for line in result.stderr.decode().splitlines():
        has(line, 'exercises.json: ')
    assert time.process_time() - started < 5
    names = {json.loads(path.read_text())['name'] for path in (limber.user / 'exercises').iterdir()}
    same(names, {item['name'] for item in good})
    limber.says('check', *(limber.user / 'exercises').iterdir())
    # A file each is the same again.
    one = put(limber, 'one.json', good[0])
    has(takes(limber, one)[0], 'is already there')


def test_foreign_items_are_understood(limber):
    item = {'id': 'Heel_Reach', 'name': 'Heel Reach Stretch', 'force': 'static', 'level': 'beginner',
            'mechanic': None, 'equipment': 'foam roll', 'primaryMuscles': ['hamstrings'],
            'secondaryMuscles': ['calves', 'biceps'], 'category': 'stretching', 'images': ['a/0.jpg'],
            'instructions': ['Sit on the floor.', 'Hold for 10-20 seconds and switch legs.']}
    takes(limber, put(limber, 'one.json', item))
    found = json.loads((limber.user / 'exercises' / 'fed-heel-reach.json').read_text())
    same(found, {
        'format': 1, 'id': 'fed-heel-reach', 'name': 'Heel Reach Stretch', 'kind': 'static-stretch',
        'position': 'seated', 'sides': 'per-side', 'side-part': 'leg',
        'side-meaning': 'the leg that works', 'equipment': ['foam-roller'],
        'dose': {'sets': 2, 'seconds': 10, 'rest': 5},
        'muscles': {'primary': ['hamstrings'], 'secondary': ['calves']},
        'instructions': item['instructions']})
    barbell = {**item, 'id': 'x', 'name': 'Row', 'category': 'strength', 'force': 'pull',
               'equipment': 'barbell', 'instructions': ['Stand tall.', 'Do 8 reps.']}
    takes(limber, put(limber, 'two.json', [barbell]))
    found = json.loads((limber.user / 'exercises' / 'fed-x.json').read_text())
    same(found['instructions'], ['Stand tall.', 'Do 8 reps.', 'You need: barbell.'])
    same(found['dose'], {'sets': 2, 'reps': 8, 'self-paced': True, 'rest': 45})


def test_foreign_pages_speak_the_user_s_language(limber):
    page = put(limber, 'page.json', foreign.wger(4))
    for language, name in (('de', 'Ruhige Dehnung 0'), ('en', 'Quiet stretch 0'),
                           ('es', 'Estiramiento tranquilo 0'), ('fr', 'Quiet stretch 0')):
        has(limber.says('import', '--dry-run', page, env={'LANGUAGE': language}), name)
    takes(limber, page)
    found = json.loads((limber.user / 'exercises' / 'wger-quiet-stretch-2.json').read_text())
    same((found['licence'], found['author']), ('CC0-1.0', 'Author 2'))
    same(found['instructions'],
         ['Lie on your back.', 'Hold for 25 seconds & breathe.', 'Then repeat with the other leg.'])
    same((found['position'], found['sides'], found['dose']['seconds']), ('supine', 'per-side', 25))


def test_foreign_pages_with_what_is_not_honoured(limber):
    page = foreign.wger(1, (2,))
    page['results'][0]['translations'][0]['description'] = (
        '<p>Stand up.</p><script>evil()</script><img src="https://example.org/x.png" onerror="evil()">'
        '<a href="https://example.org/">a link</a><style>p{}</style><p>Hold for <b>20</b> seconds</p>')
    takes(limber, put(limber, 'page.json', page))
    text = next((limber.user / 'exercises').iterdir()).read_text()
    for bad in ('evil', 'https:', '<', 'p{}'):
        assert bad not in text, text
    has(text, 'a link')


if __name__ == '__main__':
    main(globals())

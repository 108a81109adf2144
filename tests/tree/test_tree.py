#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks of the tree as a whole: test_tree.py CHECK [--root DIR] [--build DIR], TAP on stdout."""

import argparse
import concurrent.futures
import fnmatch
import hashlib
import itertools
import json
import math
import os
import pathlib
import re
import shlex
import shutil
import statistics
import subprocess
import sys
from xml.etree import ElementTree

LICENCE = 'GPL-3.0-or-later'

# How a template says no.
NO = ('false', 'False', 'FALSE', '0', 'no')

# Which rooms a room may include, besides itself. Files straight in src/ are the room ''.
ROOMS = {
    'figure': set(),
    'content': {'figure'},
    'share': {'content'},
    'plan': {'content', 'figure'},
    'session': {'content', 'figure', 'plan'},
    'edit': {'figure', 'content', 'plan', 'session'},
    'history': {'content', 'plan'},
    'run': set(),
    'remind': set(),
    'coach': {'session'},
    'guide': {'figure', 'content', 'plan', 'session', 'coach', 'history'},
    'paper': {'figure', 'content', 'session', 'history', 'guide'},
    'desktop': set(),
    'cli': {'figure', 'content', 'share', 'plan', 'session', 'history', 'coach', 'guide', 'paper', 'run'},
    'app': {'figure', 'content', 'share', 'plan', 'session', 'edit', 'history', 'coach', 'guide', 'paper',
            'run', 'remind', 'desktop', 'cli'},
    '': {'app', 'cli'},
}

# Headers from outside that only these rooms may see.
OUTSIDE = [
    (r'canberra\.h', {'coach'}),
    (r'sqlite3\.h', {'history'}),
    (r'(speech-dispatcher/)?libspeechd\.h', {'coach'}),
    (r'gtk/.*|adwaita\.h', {'app', 'desktop'}),
]

# What reads a clock, and the only files that may: tests own the time everywhere else.
CLOCK = re.compile(r'(?<![\w>.])(g_get_monotonic_time|g_get_real_time|g_date_time_new_now\w*|clock_gettime'
                   r'|gettimeofday|time)\s*\(')
CLOCK_FILES = {
    'src/session/limber-system-clock.c': 'it is the clock',
    'src/app/limber-sight.c': 'it paints for so long and no longer, whatever time it is',
    'src/coach/limber-canberra-output.c': 'waits before it calls a lost sound server again',
    'src/coach/limber-canberra-sink.c': 'notices a sound server that hangs',
    'src/content/limber-follower.c': 'gathers changes on disk for a moment',
    'src/coach/limber-canberra-worker.c': 'gives up on a sound server that hangs',
    'src/coach/limber-speech.c': 'notices a speech server that hangs',
    'src/coach/limber-speech-worker.c': 'drops what comes too late, gives up on what does not end',
    'src/app/limber-coach-page.c': 'says until when a preview makes sense',
    'src/app/limber-frames.c': 'asks for the next frame when it is time for it',
    'src/app/limber-welcome-page.c': 'says until when a chime makes sense',
}

# Files without an SPDX line or a "licence" member, and why.
NO_LICENCE = [
    ('COPYING', 'the licence itself'),
    ('*.md', 'prose'),
    ('*.gitkeep', 'empty'),
    ('*.png', 'binary'),
    ('*.wav', 'binary'),
    ('*.og[ag]', 'binary'),
    ('data/schemas/*.json', 'read by validators that know the members'),
    ('data/sources.json', 'a list of what others published'),
    ('build-aux/*.json', 'members are set by the tool that reads it'),
    ('tests/*.json', 'corpus, broken on purpose or written by others'),
    ('tests/*.jsonl', 'corpus'),
    ('tests/*.limber', 'corpus'),
    ('tests/*.csv', 'corpus'),
    ('tests/*.txt', 'corpus'),
]

GPL_3 = '3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986'

LONGEST = 700

# Written so that this file does not contain what it looks for.
WORDS = [
    ("a machine's path", re.compile(r'(?<![\w.$}/-])/(?:work|home|root)(?=/|$|[\s"\'`),:;])', re.M)),
    ("a package registry's host", re.compile(
        r'\b(?:pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|crates[.]io|rubygems[.]org'
        r'|proxy[.]golang[.]org|repo[.]maven[.]|docker[.]io|ghcr[.]io|pkg[.]dev'
        r'|(?:deb|snapshot|ftp|security)[.]debian[.]org|archive[.]ubuntu[.]com)')),
]


class Tap:
    """Counts and prints results."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def ok(self, passed, name, *notes):
        """One result; the notes are shown when it is bad."""
        self.count += 1
        self.failed += not passed
        print('%s %d - %s' % ('ok' if passed else 'not ok', self.count, name))
        if not passed:
            self.note(*notes)
        return passed

    def none(self, faults, name):
        """Good if there are no faults; each is shown."""
        self.ok(not faults, name, *faults)

    def skip(self, name, reason):
        """One result that could not be had."""
        self.count += 1
        print('ok %d - %s # SKIP %s' % (self.count, name, reason))

    @staticmethod
    def note(*lines):
        """What is wrong, where meson shows it."""
        for line in '\n'.join(lines).splitlines():
            print(line, file=sys.stderr)

    @staticmethod
    def skip_all(reason):
        """Instead of a plan."""
        print('1..0 # SKIP ' + reason)
        sys.exit(0)

    def finish(self):
        """Prints the plan and leaves."""
        print('1..%d' % self.count)
        sys.exit(self.failed > 0)


class Tree:
    """The files of the tree, tracked ones where there is git."""

    def __init__(self, root, build):
        self.root = pathlib.Path(root).resolve()
        self.build = build and pathlib.Path(build).resolve()
        self.paths = sorted(path for path in self._tracked() or self._walked()
                            if (self.root / path).is_file())
        if not self.paths:
            sys.exit('There are no files in %s.' % self.root)

    def _git(self, *arguments):
        # A copy that belongs to another user is as good as our own for reading.
        return subprocess.run(['git', '-c', 'safe.directory=*', '-C', str(self.root), *arguments],
                              capture_output=True, text=True, check=False).stdout

    def _tracked(self):
        if not (self.root / '.git').exists() or not shutil.which('git'):
            return []
        return list(filter(None, self._git('ls-files', '-z').split('\0')))

    def _walked(self):
        paths = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = [f for f in folders if f not in ('.git', '__pycache__')
                          and (f == 'build-aux' or not f.startswith('build'))]
            paths += [os.path.relpath(os.path.join(folder, name), self.root) for name in names]
        return paths

    def find(self, *patterns):
        """Paths that match one of these; * matches slashes too."""
        return [path for path in self.paths
                if any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)]

    def text(self, path):
        """A file's text, None if it is binary."""
        data = (self.root / path).read_bytes()
        return None if b'\0' in data else data.decode('utf-8', 'replace')

    def shebang(self, path):
        """What a script is run by, '' if it is none."""
        text = self.text(path) or ''
        return text.splitlines()[0] if text.startswith('#!') else ''


def without(pattern, text):
    """Text with what matches blanked out, line breaks kept."""
    return re.sub(pattern, lambda match: re.sub(r'[^\n]', ' ', match.group()), text, flags=re.S)


def bare(text):
    """C without comments and the insides of strings."""
    return without(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', text)


def room_of(path):
    """src/ROOM/… -> ROOM."""
    parts = path.split('/')
    return parts[1] if len(parts) > 2 else ''


def place(path, text, match):
    """path:line for a match."""
    return '%s:%d' % (path, text.count('\n', 0, match.start()) + 1)


def flags_of(tree):
    """Room -> (folder, compiler, flags), as the build compiles that room."""
    rooms = {}
    with open(tree.build / 'compile_commands.json', encoding='utf-8') as commands:
        for entry in json.load(commands):
            path = os.path.relpath(os.path.join(entry['directory'], entry['file']), tree.root)
            words = shlex.split(entry['command'])
            if path.startswith('src/') and path.endswith('.c'):
                flags = [word for word in words if re.match(r'-(I|isystem|D|U|W|std=|pthread)', word)]
                # With ccache before it, the compiler is two words.
                compiler = list(itertools.takewhile(lambda word: not word.startswith('-'), words))
                rooms[room_of(path)] = (entry['directory'], compiler, flags)
    return rooms


def check_headers(tree, tap):
    """Every header compiles alone."""
    headers = tree.find('src/*.h')
    if not headers:
        tap.skip_all('there are no headers yet')
    rooms = flags_of(tree)
    strict = rooms.get('', next(iter(rooms.values())))

    def compile_alone(header):
        folder, compiler, flags = rooms.get(room_of(header), strict)
        return subprocess.run([*compiler, *flags, '-Werror', '-fsyntax-only', '-x', 'c', '-'],
                              input='#include "%s"\n' % (tree.root / header), cwd=folder,
                              capture_output=True, text=True, check=False)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for header, result in zip(headers, pool.map(compile_alone, headers)):
            tap.ok(result.returncode == 0, header, result.stderr)


def include_fault(tree, path, quoted, name):
    """What is wrong with one #include, None if nothing."""
    room = room_of(path)
    for pattern, rooms in OUTSIDE:
        if re.fullmatch(pattern, name) and room not in rooms:
            return '%s is for %s alone' % (name, ', '.join('src/' + r for r in sorted(rooms)))
    if not quoted:
        return None
    if '/' not in name:
        known = name == 'limber-config.h' or (tree.root / path).with_name(name).is_file()
        return None if known else '%s is not in this folder: write "room/file.h"' % name
    other = name.split('/')[0]
    if other not in ROOMS:
        return '%s is in no room that is known here' % name
    if other != room and other not in ROOMS[room]:
        return '%s may not look into src/%s' % ('src/' + room if room else path, other)
    return None


def check_arrows(tree, tap):
    """Includes between rooms run one way only."""
    faults = {}
    for path in tree.find('src/*.[ch]'):
        text = without(r'/\*.*?\*/', tree.text(path))
        room = room_of(path)
        faults.setdefault(room, [])
        if room not in ROOMS:
            faults[room].append('%s is in no room that is known here' % path)
            continue
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', text, re.M):
            fault = include_fault(tree, path, match[1] == '"', match[2])
            if fault:
                faults[room].append('%s: %s' % (place(path, text, match), fault))
    for room, found in sorted(faults.items()):
        tap.none(found, 'src/' + room)


def check_clock(tree, tap):
    """Only the clock reads the time."""
    faults = []
    readers = set()
    for path in tree.find('src/*.[ch]'):
        text = bare(tree.text(path))
        for match in CLOCK.finditer(text):
            readers.add(path)
            if path not in CLOCK_FILES:
                faults.append('%s: %s' % (place(path, text, match), match[1]))
    tap.none(faults, 'nothing else reads a clock')
    tap.none(sorted(path for path in CLOCK_FILES if path in tree.paths and path not in readers),
             'whoever may read a clock does so')


def licence_fault(tree, path):
    """What is wrong with a file's licence, None if nothing."""
    text = tree.text(path)
    if text is None:
        return 'binary, and not among the exceptions'
    if path.endswith('.json'):
        try:
            member = json.loads(text).get('licence')
        except (ValueError, AttributeError) as error:
            return str(error)
        return None if member == LICENCE else 'the member "licence" is %r' % member
    named = re.search(r'SPDX-License-Identifier: (\S+)', '\n'.join(text.splitlines()[:6]))
    if not named:
        return 'no SPDX line'
    # The text that software centres show is to be free for any use.
    allowed = {LICENCE, 'CC0-1.0'} if '.metainfo.xml' in path else {LICENCE}
    return None if named[1] in allowed else 'licence ' + named[1]


def check_licences(tree, tap):
    """Every file says that it is free."""
    faults = []
    for path in tree.paths:
        if not any(fnmatch.fnmatchcase(path, pattern) for pattern, _ in NO_LICENCE):
            fault = licence_fault(tree, path)
            if fault:
                faults.append('%s: %s' % (path, fault))
    tap.none(faults, 'every file names its licence')
    copying = tree.root / 'COPYING'
    tap.ok(copying.is_file() and hashlib.sha256(copying.read_bytes()).hexdigest() == GPL_3,
           'COPYING is version 3 of the GPL')


def check_formatting(tree, tap):
    """The C is as clang-format would have it."""
    if not shutil.which('clang-format'):
        tap.skip_all('clang-format is not installed')
    version = subprocess.run(['clang-format', '--version'], capture_output=True, text=True,
                             check=True).stdout.strip()
    if not re.search(r'version 14\.', version):
        tap.skip_all('formatting is that of clang-format 14, here is ' + version)
    files = tree.find('src/*.[ch]', 'tests/*.[ch]')
    result = subprocess.run(['clang-format', '--dry-run', '-Werror', '--style=file', *files],
                            cwd=tree.root, capture_output=True, text=True, check=False)
    tap.ok(result.returncode == 0, '%d files' % len(files), result.stderr)


def check_sizes(tree, tap):
    """No file of C is too long to be read in one go."""
    for folder in ('src', 'tests'):
        sizes = {path: tree.text(path).count('\n') for path in tree.find(folder + '/*.c')}
        if not sizes:
            tap.skip(folder, 'there is no C yet')
            continue
        ranks = sorted(sizes.values())
        tap.none(['%s: %d lines' % item for item in sizes.items() if item[1] > LONGEST],
                 '%s: %d files, median %d, 90th percentile %d, longest %d lines'
                 % (folder, len(ranks), statistics.median(ranks),
                    ranks[math.ceil(0.9 * len(ranks)) - 1], ranks[-1]))


def check_hidden(tree, tap):
    """What a template hides has a name, by which the program can show it."""
    templates = tree.find('ui/*.ui')
    faults = []
    for path in templates:
        for element in ElementTree.fromstring(tree.text(path)).iter('object'):
            hidden = any(each.get('name') == 'visible' and (each.text or '').strip() in NO
                         for each in element.findall('property'))
            if hidden and element.get('id') is None:
                faults.append('%s: a %s is never seen' % (path, element.get('class')))
    tap.none(faults, 'nothing in %d templates is hidden for good' % len(templates))


def check_po(tree, tap):
    """Translators see every text."""
    listed = [line.strip() for line in (tree.text('po/POTFILES') or '').splitlines()
              if line.strip() and not line.startswith('#')]
    spoken = [path for path in tree.find('src/*.[ch]')
              if re.search(r'(?<![\w"])(?:_|N_|C_|NC_|Q_|g?ngettext|g_dpgettext2?)\s*\(',
                           bare(tree.text(path)).replace('#define', ''))]
    spoken += [path for path in tree.find('ui/*.ui', 'ui/*.blp')
               if re.search(r'translatable="(yes|true|1)"', tree.text(path))]
    tap.none(sorted(set(spoken) - set(listed)), 'every file with texts is in po/POTFILES')
    tap.none([path for path in listed if not (tree.root / path).is_file()],
             'every entry of po/POTFILES exists')
    tap.none(sorted({path for path in listed if listed.count(path) > 1}),
             'no entry of po/POTFILES comes twice')


def check_shell(tree, tap, paths):
    """Shell scripts parse and shellcheck has nothing to say."""
    for path in paths:
        result = subprocess.run(['bash', '-n', path], cwd=tree.root, capture_output=True, text=True,
                                check=False)
        tap.ok(result.returncode == 0, path, result.stderr)
    if not shutil.which('shellcheck'):
        tap.skip('shellcheck', 'it is not installed')
    elif paths:
        result = subprocess.run(['shellcheck', '-x', '--format=gcc', *paths], cwd=tree.root,
                                capture_output=True, text=True, check=False)
        tap.ok(result.returncode == 0, 'shellcheck', result.stdout, result.stderr)


def check_scripts(tree, tap):
    """Scripts parse, and can be started."""
    scripts = {path: tree.shebang(path) for path in tree.paths}
    shell = [path for path, line in scripts.items()
             if re.search(r'\b(ba)?sh\b', line) or path.endswith('.sh')]
    check_shell(tree, tap, shell)
    for path in [p for p, line in scripts.items() if 'python' in line or p.endswith('.py')]:
        fault = ''
        try:
            compile(tree.text(path), path, 'exec')
        except (SyntaxError, ValueError) as error:
            fault = str(error)
        tap.ok(not fault, path, fault)
    tap.none([path for path, line in scripts.items()
              if line and not path.startswith('tests/') and not os.access(tree.root / path, os.X_OK)],
             'scripts are executable')
    tap.none([path for path, line in scripts.items()
              if 'python' in line and line != '#!/usr/bin/python3'],
             'Python is the one of the system')


def check_words(tree, tap):
    """Nothing that holds on one machine only is committed."""
    for what, pattern in WORDS:
        faults = []
        for path in tree.paths:
            text = tree.text(path) or ''
            faults += ['%s: %s' % (place(path, text, match), match[0])
                       for match in pattern.finditer(text)]
        tap.none(faults, 'no file names ' + what)


CHECKS = {name[len('check_'):]: function for name, function in globals().items()
          if name.startswith('check_') and name != 'check_shell'}


def main():
    """Runs one check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('check', choices=sorted(CHECKS))
    parser.add_argument('--root', default=pathlib.Path(__file__).parents[2])
    parser.add_argument('--build', help='where compile_commands.json is, for "headers"')
    arguments = parser.parse_args()
    tap = Tap()
    CHECKS[arguments.check](Tree(arguments.root, arguments.build), tap)
    tap.finish()


if __name__ == '__main__':
    main()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the checks of test_tree.py find what they are for: each is shown a sound tree, then
the same tree with one fault."""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
LINE = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
HASH = '# SPDX-License-Identifier: GPL-3.0-or-later\n'

SOUND = {
    '.clang-format': HASH + 'BasedOnStyle: GNU\n',
    'COPYING': (HERE.parents[1] / 'COPYING').read_text(encoding='utf-8'),
    'po/POTFILES': HASH + 'src/cli/limber-words.c\n',
    'data/exercises/cat.json': '{"id": "cat", "licence": "GPL-3.0-or-later"}\n',
    'src/main.c': LINE + '#include "cli/limber-words.h"\n',
    'src/cli/limber-words.h': LINE + '#pragma once\nconst char *limber_words (void);\n',
    'src/cli/limber-words.c': LINE + '#include "limber-words.h"\n#include "guide/limber-guide.h"\n'
                              '/* time (NULL) is not for us. */\n'
                              'const char *\nlimber_words (void)\n{\n  return _ ("time (0)");\n}\n',
    'src/guide/limber-guide.h': LINE + '#pragma once\n',
    'src/session/limber-system-clock.c': LINE + 'long\nnow (void)\n{\n  return time (0);\n}\n',
    'src/history/limber-store.c': LINE + '#include <sqlite3.h>\n',
    'build-aux/go': '#!/bin/sh\n' + HASH + 'echo hello\n',
    'tests/ok.py': '#!/usr/bin/python3\n' + HASH + 'print("hello")\n',
}

# Check, file, what the file holds instead. What no file may hold is put together here.
FAULTS = [
    ('headers', 'src/guide/limber-guide.h', LINE + '#pragma once\ngboolean limber_guide (void);\n'),
    ('arrows', 'src/history/limber-store.c', LINE + '#include "cli/limber-words.h"\n'),
    ('arrows', 'src/history/limber-store.c', LINE + '# include "limber-words.h"\n'),
    ('arrows', 'src/attic/limber-old.c', LINE + '#include <glib.h>\n'),
    ('arrows', 'src/cli/limber-words.c', LINE + '#include "attic/limber-old.h"\n'),
    ('arrows', 'src/guide/limber-guide.h', LINE + '#include <sqlite3.h>\n'),
    ('arrows', 'src/guide/limber-guide.h', LINE + '#include <canberra.h>\n'),
    ('arrows', 'src/guide/limber-guide.h', LINE + '#include <libspeechd.h>\n'),
    ('arrows', 'src/cli/limber-words.c', LINE + '#include <gtk/gtk.h>\n'),
    ('arrows', 'src/session/limber-system-clock.c', LINE + '#include <adwaita.h>\n'),
    ('clock', 'src/guide/limber-guide.h', LINE + 'x = g_get_monotonic_time ();\n'),
    ('clock', 'src/guide/limber-guide.h', LINE + 'x = g_date_time_new_now_utc ();\n'),
    ('clock', 'src/guide/limber-guide.h', LINE + 'x = time (0);\n'),
    ('clock', 'src/session/limber-system-clock.c', LINE),
    ('licences', 'src/main.c', 'int x;\n'),
    ('licences', 'src/main.c', LINE.replace('GPL', 'AGPL')),
    ('licences', 'data/exercises/cat.json', '{"id": "cat"}\n'),
    ('licences', 'COPYING', 'Do as you like.\n'),
    ('licences', 'data/blob', 'a\0b'),
    ('formatting', 'src/main.c', LINE + 'int main(){return 0;}\n'),
    ('sizes', 'src/main.c', LINE + '\n' * 700),
    ('hidden', 'ui/page.ui',
     '<interface><object class="GtkButton"><property name="visible">false</property></object>'
     '</interface>'),
    ('po', 'src/guide/limber-guide.c', LINE + 'x = NC_ ("a", "b");\n'),
    ('po', 'ui/page.ui', '<property translatable="yes">'),
    ('po', 'po/POTFILES', HASH + 'src/cli/limber-words.c\nsrc/gone.c\n'),
    ('po', 'po/POTFILES', HASH + 'src/cli/limber-words.c\nsrc/cli/limber-words.c\n'),
    ('scripts', 'build-aux/go', '#!/bin/sh\nif\n'),
    ('scripts', 'tests/ok.py', '#!/usr/bin/python3\nif\n'),
    ('scripts', 'tests/ok.py', '#!/usr/bin/env python3\n'),
    ('scripts', '.ci/run', '#!/bin/sh\n'),
    ('words', 'README.md', 'See ' + '/' + 'home/ann/x.\n'),
    ('words', 'README.md', 'See "' + '/' + 'work".\n'),
    ('words', 'README.md', 'From https://files.python' + 'hosted.org/x.\n'),
]


def write(root, path, text):
    """One file of a tree."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding='utf-8')
    if path == 'build-aux/go':
        target.chmod(0o755)


def run(check, changes):
    """The outcome of one check on the sound tree with changes."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder) / 'tree'
        for path, text in {**SOUND, **changes}.items():
            write(root, path, text)
        write(root, 'build/compile_commands.json', json.dumps([
            {'directory': str(root), 'command': 'cc -Isrc -DX -c ' + path, 'file': path}
            for path in SOUND if path.endswith('.c')]))
        return subprocess.run([sys.executable, str(HERE / 'test_tree.py'), check,
                               '--root', str(root), '--build', str(root / 'build')],
                              capture_output=True, text=True, check=False)


def main():
    """Prints TAP."""
    plan = [(check, {}) for check in dict.fromkeys(fault[0] for fault in FAULTS)]
    plan += [(check, {path: text}) for check, path, text in FAULTS]
    failed = 0
    for number, (check, changes) in enumerate(plan, 1):
        name = '%s, %s' % (check, ' '.join(changes) or 'nothing wrong')
        result = run(check, changes)
        if result.stdout.startswith('1..0 # SKIP'):
            print('ok %d - %s # SKIP %s' % (number, name, result.stdout[12:].strip()))
            continue
        found = result.returncode == 1 and '\nnot ok' in '\n' + result.stdout
        good = found if changes else result.returncode == 0
        failed += not good
        print('%s %d - %s' % ('ok' if good else 'not ok', number, name))
        for line in [] if good else (result.stdout + result.stderr).splitlines():
            print(line, file=sys.stderr)
    print('1..%d' % len(plan))
    sys.exit(failed > 0)


if __name__ == '__main__':
    if not shutil.which('cc'):
        sys.exit('There is no C compiler.')
    main()

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The type of our files, as a desktop finds it: test_mime_type.py DATA DESKTOP-FILE, TAP."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TYPE = 'application/vnd.limber+json'
ASK = ("import gi; gi.require_version('Gio', '2.0'); from gi.repository import Gio; import sys\n"
       "for n in sys.argv[1:]: print(Gio.File.new_for_path(n).query_info('standard::content-type,"
       "standard::icon', 0, None).get_content_type())")


def type_of(share, *paths):
    """What GIO takes files for, where only our types are known besides the system's."""
    env = {**os.environ, 'XDG_DATA_HOME': str(share),
           'XDG_DATA_DIRS': os.environ.get('XDG_DATA_DIRS', '/usr/local/share:/usr/share')}
    return subprocess.run([sys.executable, '-c', ASK, *map(str, paths)], env=env, check=True,
                          capture_output=True, text=True).stdout.split()


def main():
    data, desktop = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    results = []
    with tempfile.TemporaryDirectory() as folder:
        share = pathlib.Path(folder)
        (share / 'mime' / 'packages').mkdir(parents=True)
        for package in (data / 'mime').glob('*.xml'):
            shutil.copy(package, share / 'mime' / 'packages')
        made = subprocess.run(['update-mime-database', str(share / 'mime')], capture_output=True,
                              text=True, check=False)
        results.append(('the package is accepted', made.returncode == 0))
        named, other = share / 'x.limber', share / 'plain.json'
        named.write_text('{}')
        other.write_text('{"a": 1}')
        found = type_of(share, named, other)
        results.append(('a file is known by its name', found[0] == TYPE))
        results.append(('other JSON stays what it is', found[1] == 'application/json'))
    icon = re.search('<icon name="([^"]+)"', next((data / 'mime').glob('*.xml')).read_text())[1]
    results.append(('its icon is there', (data / 'icons' / 'hicolor' / 'scalable' / 'mimetypes'
                                          / (icon + '.svg')).is_file()))
    text = desktop.read_text()
    results.append(('Limber opens it', f'MimeType={TYPE};' in text and re.search('^Exec=limber %[UF]$',
                                                                               text, re.M)))
    print(f'1..{len(results)}')
    for n, (name, good) in enumerate(results, 1):
        print(f'{"ok" if good else "not ok"} {n} - {name}')
    sys.exit(not all(good for _, good in results))


if __name__ == '__main__':
    main()

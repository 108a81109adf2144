#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber sheet: test_sheet.py LIMBER, TAP on standard output."""

import os
import re
import zlib

from driver import has, main, same


def inflate(data):
    """All streams of a PDF, and what stands around them."""
    found = [data]
    for match in re.finditer(rb'stream\r?\n', data):
        try:
            found.append(zlib.decompressobj().decompress(data[match.end():]))
        except zlib.error:
            pass
    return b'\n'.join(found)


def pages(data):
    return len(re.findall(rb'/Type\s*/Page\b(?!s)', inflate(data)))


def boxes(data):
    return {tuple(round(float(n)) for n in box.split()) for box in
            re.findall(rb'/MediaBox\s*\[([^\]]*)\]', inflate(data))}


def test_a_routine_on_paper(limber):
    path = limber.home / 'x.pdf'
    same(limber.says('sheet', 'post-run-full', '-o', path), '')
    data = path.read_bytes()
    same(data[:5], b'%PDF-')
    same(boxes(data), {(0, 0, 595, 842)})
    assert 1 <= pages(data) <= 3, pages(data)
    # Curves of the figures, and letters.
    assert len(re.findall(rb' [lc][ \n]', inflate(data))) > 500
    assert b'/Font' in inflate(data)


def test_more_steps_need_more_paper(limber):
    short, full = limber.home / 'a.pdf', limber.home / 'b.pdf'
    limber.says('sheet', 'hamstring-break', '-o', short)
    limber.says('sheet', 'rest-day-long', '-o', full, '--paper', 'letter')
    same(pages(short.read_bytes()), 1)
    assert pages(full.read_bytes()) > 1
    same(boxes(full.read_bytes()), {(0, 0, 612, 792)})


def test_what_is_missing_is_said(limber):
    has(limber.refuses('sheet', 'post-run-full'), '-o')
    has(limber.refuses('sheet', '-o', 'x.pdf'), 'routine')
    has(limber.refuses('sheet', 'post-run-full', '-o', 'x.pdf', '--paper', 'napkin'), 'napkin')
    has(limber.refuses('sheet', 'nothing', '-o', 'x.pdf', status=1), 'nothing')
    assert not os.path.exists('x.pdf')


def test_what_cannot_be_written_leaves_what_was_there(limber):
    folder = limber.home / 'folder.pdf'
    folder.mkdir()
    (folder / 'mine').write_text('kept')
    has(limber.refuses('sheet', 'post-run-full', '-o', folder, status=1), 'folder.pdf')
    same((folder / 'mine').read_text(), 'kept')


if __name__ == '__main__':
    main(dict(globals()))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""limber report: test_report.py LIMBER, TAP on standard output."""

from driver import has, main, same
from test_sheet import boxes, pages


def test_one_page_of_what_was_done(limber):
    limber.run('play', 'hamstring-break', '--pace', '1000', '--silent')
    path = limber.home / 'x.pdf'
    same(limber.says('report', '-o', path), '')
    data = path.read_bytes()
    same(data[:5], b'%PDF-')
    same(pages(data), 1)
    same(boxes(data), {(0, 0, 595, 842)})


def test_nothing_was_done(limber):
    path = limber.home / 'x.pdf'
    has(limber.says('report', '-o', path), 'Nothing yet')
    assert not path.exists()
    assert not list(limber.home.rglob('history.db'))


def test_what_is_missing_is_said(limber):
    has(limber.refuses('report'), '-o')
    has(limber.refuses('report', '-o', 'x.pdf', '--goal', '-3'), '--goal')
    has(limber.refuses('report', 'more', '-o', 'x.pdf'), 'more')


if __name__ == '__main__':
    main(dict(globals()))

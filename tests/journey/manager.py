#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The smallest window manager: maps windows where they want to be, gives the keys to the newest,
and lets one fill the screen. A program is used under one, and behaves as it says."""

import ctypes
import sys
from ctypes import byref, c_char_p, c_int, c_long, c_uint, c_ulong, c_void_p

X = ctypes.CDLL("libX11.so.6")
for name, result, *arguments in (
        ("XOpenDisplay", c_void_p, c_char_p),
        ("XDefaultRootWindow", c_ulong, c_void_p),
        ("XInternAtom", c_ulong, c_void_p, c_char_p, c_int),
        ("XCreateSimpleWindow", c_ulong, c_void_p, c_ulong, c_int, c_int, c_uint, c_uint, c_uint,
         c_ulong, c_ulong),
        ("XChangeProperty", c_int, c_void_p, c_ulong, c_ulong, c_ulong, c_int, c_int, c_void_p,
         c_int),
        ("XSelectInput", c_int, c_void_p, c_ulong, c_long),
        ("XNextEvent", c_int, c_void_p, c_void_p),
        ("XMapRaised", c_int, c_void_p, c_ulong),
        ("XSetInputFocus", c_int, c_void_p, c_ulong, c_int, c_ulong),
        ("XMoveResizeWindow", c_int, c_void_p, c_ulong, c_int, c_int, c_uint, c_uint),
        ("XDisplayWidth", c_int, c_void_p, c_int),
        ("XDisplayHeight", c_int, c_void_p, c_int),
        ("XGetGeometry", c_int, c_void_p, c_ulong, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p,
         c_void_p, c_void_p),
        ("XConfigureWindow", c_int, c_void_p, c_ulong, c_uint, c_void_p)):
    getattr(X, name).restype = result
    getattr(X, name).argtypes = arguments

MAP_REQUEST, UNMAP, DESTROY, CONFIGURE_REQUEST, CLIENT_MESSAGE = 20, 18, 17, 23, 33
REDIRECT = (1 << 19) | (1 << 20)
GEOMETRY = 0b1111
XA_ATOM, XA_WINDOW, REVERT_TO_PARENT = 4, 33, 2
HandlerType = ctypes.CFUNCTYPE(c_int, c_void_p, c_void_p)


class Event(ctypes.Union):
    """What the server says: as long words, and as the halves of them."""

    _fields_ = [("words", c_long * 24), ("halves", c_int * 48)]


class Manager:
    """Windows in the order in which they came."""

    def __init__(self):
        # A window may be gone by the time something is done to it.
        self.handler = HandlerType(lambda *_: 0)
        X.XSetErrorHandler(self.handler)
        self.display = X.XOpenDisplay(None)
        self.root = X.XDefaultRootWindow(self.display)
        self.windows = []
        self.sizes = {}
        check = X.XCreateSimpleWindow(self.display, self.root, -1, -1, 1, 1, 0, 0, 0)
        for window in (self.root, check):
            self.put(window, "_NET_SUPPORTING_WM_CHECK", XA_WINDOW, check)
        self.state, self.full = self.atom("_NET_WM_STATE"), self.atom("_NET_WM_STATE_FULLSCREEN")
        self.put(self.root, "_NET_SUPPORTED", XA_ATOM, self.state, self.full)
        X.XSelectInput(self.display, self.root, REDIRECT)

    def atom(self, text):
        return X.XInternAtom(self.display, text.encode(), 0)

    def put(self, window, text, kind, *values):
        X.XChangeProperty(self.display, window, self.atom(text), kind, 32, 0,
                          (c_ulong * max(1, len(values)))(*values), len(values))

    def focus(self):
        if self.windows:
            X.XSetInputFocus(self.display, self.windows[-1], REVERT_TO_PARENT, 0)

    def measure(self, window):
        root, x, y, width, height, border, depth = c_ulong(), *(c_uint() for _ in range(6))
        X.XGetGeometry(self.display, window, byref(root), byref(x), byref(y), byref(width),
                       byref(height), byref(border), byref(depth))
        return width.value, height.value

    def map(self, window):
        if window not in self.windows:
            self.windows.append(window)
        X.XMapRaised(self.display, window)
        # The server takes the focus only to what can be seen: that is so when this is worked off.
        self.focus()

    def forget(self, window):
        if window in self.windows:
            self.windows.remove(window)
            self.focus()

    def fill(self, window, on):
        if on == (window in self.sizes):
            return
        if on:
            self.sizes[window] = self.measure(window)
            size = (X.XDisplayWidth(self.display, 0), X.XDisplayHeight(self.display, 0))
        else:
            size = self.sizes.pop(window)
        self.put(window, "_NET_WM_STATE", XA_ATOM, *([self.full] if on else []))
        X.XMoveResizeWindow(self.display, window, 0, 0, *size)

    def run(self):
        print("ready", flush=True)
        event = Event()
        while True:
            X.XNextEvent(self.display, byref(event))
            words, kind = event.words, event.halves[0]
            if kind == MAP_REQUEST:
                self.map(words[5])
            elif kind in (UNMAP, DESTROY):
                self.forget(words[5])
            elif kind == CONFIGURE_REQUEST and words[5] not in self.sizes:
                # What was not asked for is only what it was when it was not asked for.
                X.XConfigureWindow(self.display, words[5], words[11] & GEOMETRY,
                                   byref((c_int * 10)(*event.halves[12:16])))
            elif (kind == CLIENT_MESSAGE and words[5] == self.state
                  and self.full in words[8:10]):
                window, action = words[4], words[7]
                self.fill(window, action == 1 or (action == 2 and window not in self.sizes))


if __name__ == "__main__":
    sys.exit(Manager().run())

# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's side of the media keys: a shell that controls a player on the session bus."""

import ctypes
import subprocess

try:
    from gi.repository import Gio, GLib
except ImportError:
    # Whoever imports this says so; there is a package for it.
    Gio = GLib = None

NAME = "org.mpris.MediaPlayer2.app.limber.Limber"
PATH = "/org/mpris/MediaPlayer2"
PLAYER = "org.mpris.MediaPlayer2.Player"

KEY_PRESS = 2
GRAB_ASYNC = 1


class Player:
    """The player as the shell sees it."""

    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def _call(self, name, path, interface, method, parameters=None):
        return self.bus.call_sync(name, path, interface, method, parameters, None,
                                  Gio.DBusCallFlags.NO_AUTO_START, 5000, None).unpack()

    def is_there(self):
        return self._call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                          "NameHasOwner", GLib.Variant("(s)", (NAME,)))[0]

    def call(self, method, interface=PLAYER):
        self._call(NAME, PATH, interface, method)

    def get(self, name):
        return self._call(NAME, PATH, "org.freedesktop.DBus.Properties", "Get",
                          GLib.Variant("(ss)", (PLAYER, name)))[0]

    def status(self):
        return self.get("PlaybackStatus")

    def title(self):
        return self.get("Metadata")["xesam:title"]


class Grab:
    """A key that the shell keeps to itself, as desktops do with media keys on X11."""

    def __init__(self, key):
        self.xlib = ctypes.CDLL("libX11.so.6")
        self.xlib.XOpenDisplay.restype = ctypes.c_void_p
        self.xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.xlib.XStringToKeysym.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.xlib.XOpenDisplay(None))
        root = ctypes.c_ulong(self.xlib.XDefaultRootWindow(self.display))
        keysym = ctypes.c_ulong(self.xlib.XStringToKeysym(key.encode()))
        code = self.xlib.XKeysymToKeycode(self.display, keysym)
        self.xlib.XGrabKey(self.display, code, 0, root, 0, GRAB_ASYNC, GRAB_ASYNC)
        self.xlib.XSync(self.display, 0)

    def wait(self):
        """Until the key is pressed."""
        event = (ctypes.c_long * 24)()
        while ctypes.cast(event, ctypes.POINTER(ctypes.c_int))[0] != KEY_PRESS:
            self.xlib.XNextEvent(self.display, event)

    def close(self):
        self.xlib.XCloseDisplay(self.display)


class Elsewhere:
    """The window of another program, which has the keys."""

    def __init__(self):
        self.xlib = ctypes.CDLL("libX11.so.6")
        self.xlib.XOpenDisplay.restype = ctypes.c_void_p
        self.xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self.xlib.XCreateSimpleWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.xlib.XOpenDisplay(None))
        root = ctypes.c_ulong(self.xlib.XDefaultRootWindow(self.display))
        self.window = ctypes.c_ulong(self.xlib.XCreateSimpleWindow(
            self.display, root, 0, 0, 9, 9, 0, ctypes.c_ulong(0), ctypes.c_ulong(0)))
        self.xlib.XMapWindow(self.display, self.window)
        self.look()

    def look(self):
        """Takes the keys."""
        self.xlib.XSync(self.display, 0)
        self.xlib.XSetInputFocus(self.display, self.window, 2, ctypes.c_ulong(0))
        self.xlib.XSync(self.display, 0)

    def close(self):
        self.xlib.XCloseDisplay(self.display)


class Bus:
    """A session bus that can die."""

    def __init__(self):
        self.daemon = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"],
                                       stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.daemon.stdout.readline().strip()

    def die(self):
        self.daemon.kill()
        self.daemon.wait()
        self.daemon.stdout.close()

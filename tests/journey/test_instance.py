#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A second call of the program, and real keys on several keyboards:
test_instance.py PROGRAM [JOURNEY...]"""

import os
import re
import subprocess
import sys

from runner import Runner, wait_for
from travel import main


def call(runner, *arguments):
    """Calls the program once more, which hands over to the one that runs and goes."""
    again = subprocess.run([runner.program, *arguments], env=dict(os.environ), timeout=20,
                           capture_output=True, text=True, check=False)
    assert again.returncode == 0, (again.returncode, again.stderr)


def see(runner, text):
    """Waits for the text; what is asked for its name may be gone by then."""
    def find():
        try:
            return runner.sees(text)
        except AssertionError:
            raise
        except Exception:  # pylint: disable=broad-except
            return False
    wait_for("the text " + text, find)


def title_of(runner):
    try:
        return runner.title()
    except AssertionError:
        raise
    except Exception:  # pylint: disable=broad-except
        return ""


def wait_for_title(runner, text):
    try:
        wait_for("the title " + text, lambda: text in title_of(runner))
    except AssertionError as error:
        raise AssertionError("%s; it is %r" % (error, runner.title())) from None


def exercise(title):
    """What the window says one does, or is to get ready for."""
    return title.split(": ")[-1].split(" – ")[0]


def sessions(runner):
    ((count,),) = runner.ask("SELECT count(*) FROM session")
    return count


def raises(runner):
    """A second call brings the window that is there, and no other."""
    runner.start()
    call(runner)
    frames = [node for node in runner.nodes() if node.getRoleName() == "frame"]
    assert len(frames) == 1, [node.name for node in frames]
    call(runner, "--routine", "core-a")
    wait_for_title(runner, "Core strength for runners A")
    call(runner, "--routine=post-run-short")
    wait_for_title(runner, "Post-run stretch (6 minutes)")
    assert sessions(runner) == 0
    runner.quit()


def begins(runner):
    """A session begins by a second call, and no third one disturbs it."""
    runner.start()
    call(runner, "--routine", "post-run-short", "--start")
    wait_for_title(runner, "Get ready: ")
    before = runner.title()
    for arguments in (("--routine", "core-a", "--start"), ("--routine", "core-a"), ("--start",)):
        call(runner, *arguments)
        see(runner, "A session is on. End it first.")
        assert exercise(runner.title()) == exercise(before), (before, runner.title())
    assert sessions(runner) == 1
    runner.press("Next")
    wait_for("a second of work", lambda: runner.done() >= 1)
    runner.kill()


def unknown(runner):
    """A wrong name is told in the window."""
    runner.start()
    call(runner, "--routine", "no-such-thing", "--start")
    see(runner, "There is no routine")
    assert sessions(runner) == 0
    call(runner, "--routine", "core-a")
    wait_for_title(runner, "Core strength for runners A")
    runner.quit()


def unknown_first(runner):
    """So it is when it is the first call."""
    runner.start("--routine", "no-such-thing")
    see(runner, "There is no routine")
    wait_for("the start page", lambda: runner.buttons("Start"))
    runner.quit()


def length(runner):
    """Seconds of the exercise that is on, as the window is called."""
    found = re.search(r"(\d+) s$", title_of(runner))
    return int(found.group(1)) if found else None


def press_until(runner, key, seconds):
    runner.key(key)
    wait_for("%s to make it %d s, not %s" % (key, seconds, length(runner)),
             lambda: length(runner) == seconds)


def keyboards(runner):
    """Plus and minus, wherever they are."""
    runner.start("--routine", "pre-run-short", "--start")
    wait_for_title(runner, "Get ready")
    runner.focus()
    runner.key("Right")
    wait_for_title(runner, "March in place – 90 s")
    runner.key("space")
    wait_for("the pause", lambda: runner.buttons("Go on"))
    try:
        for layout in ("us", "de", "fr", "ru"):
            subprocess.run(["setxkbmap", layout], check=True)
            press_until(runner, "plus", 100)
            press_until(runner, "minus", 90)
            press_until(runner, "KP_Add", 100)
            press_until(runner, "KP_Subtract", 90)
    finally:
        subprocess.run(["setxkbmap", "us"], check=True)
    # The same key without Shift.
    press_until(runner, "equal", 100)
    # Caps Lock does not matter, and neither does a layout without Latin letters.
    runner.key("Right")
    wait_for("the next", lambda: "March in place – " not in (title_of(runner) or "March in place – "))
    runner.key("shift+Left")
    wait_for_title(runner, "March in place")
    runner.key("Caps_Lock")
    runner.key("h")
    see(runner, "Come out of it slowly.")
    runner.key("Caps_Lock")
    runner.kill()


def clicks(runner):
    """Clicks into the bar and goes there."""
    runner.start("--routine", "post-run-full", "--start")
    wait_for_title(runner, "Get ready")
    before = runner.title()
    runner.click_bar(.75)
    wait_for("another exercise than " + before,
             lambda: exercise(title_of(runner)) not in ("", exercise(before)))
    runner.kill()


SHARED = '''{"format": 1, "kind": "limber-bundle", "routines": [{"format": 1, "id": "hills",
  "name": "After the hill", "context": "post-run", "steps": [{"exercise": "butterfly"}]}]}'''


def files(runner):
    """A file that is opened is asked about in the window that is there; so it is when it is the first
    call. What is agreed to comes in, and can be taken back."""
    data = runner.database.parent.parent
    shared = data / "hills.limber"
    shared.write_text(SHARED)
    runner.start(str(shared))
    see(runner, "After the hill")
    runner.press("Cancel")
    call(runner, str(shared))
    see(runner, "1 routine comes in.")
    runner.press("Import")
    see(runner, "1 routine came in.")
    (found,) = data.rglob("routines/hills.json")
    runner.press("Undo")
    wait_for("the routine to be gone", lambda: not found.exists())
    runner.quit()


JOURNEYS = (raises, begins, unknown, unknown_first, files, keyboards, clicks)


def travel(journey, program):
    """Travels one, and leaves nothing behind."""
    runner = Runner(program)
    try:
        journey(runner)
    finally:
        runner.close()
        runner.forget()


if __name__ == "__main__":
    sys.exit(main(JOURNEYS, travel, 1, ("setxkbmap",)))

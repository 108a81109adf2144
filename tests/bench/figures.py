# SPDX-License-Identifier: GPL-3.0-or-later
"""How figures are taken from a process, and told."""

import time
from pathlib import Path


def tell(name, value, unit, budget=None):
    print(f"{name:<36} {value:12.3f} {unit}", flush=True)
    if budget is not None:
        missed = "   # missed" if value > budget else ""
        print(f"{name + '-budget':<36} {budget:12.3f} {unit}{missed}", flush=True)


def read_use(pid):
    """(processor seconds, how often it was woken) of each thread of a process so far."""
    use = {}
    for task in Path(f"/proc/{pid}/task").iterdir():
        try:
            used = int((task / "schedstat").read_text(encoding="ascii").split()[0]) / 1e9
            status = (task / "status").read_text(encoding="ascii")
        except OSError:
            # A thread that has just ended.
            continue
        woken = next(
            int(line.split()[1]) for line in status.splitlines()
            if line.startswith("voluntary_ctxt_switches")
        )
        use[task.name] = used, woken
    return use


def measure_use(pid, seconds, rest):
    """(percent of a processor, wake-ups a second)"""
    begin, since = read_use(pid), time.monotonic()
    rest(seconds)
    end, took = read_use(pid), time.monotonic() - since
    used = sum(use[0] - begin.get(thread, (0, 0))[0] for thread, use in end.items())
    woken = sum(use[1] - begin.get(thread, (0, 0))[1] for thread, use in end.items())
    return 100 * used / took, woken / took

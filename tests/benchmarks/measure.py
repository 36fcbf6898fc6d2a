"""A measure and its reference, taken in the same run: the ratio is compared.

Seconds are those of the processor: other programs and waiting for the disk do not count.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise

clock = time.process_time
NOISE = 1.25
"""The factor beyond which a time counts as growing faster than its data."""


@dataclass(frozen=True)
class Measure:
    """Seconds of ours and of the reference; the aim is a ratio to it, or milliseconds if it says so.

    The name is the same at each size. Megabytes are the most that its own process needed.
    """

    name: str
    ours: float
    reference: float | None
    what: str
    aim_ratio: float | None = None
    aim_milliseconds: float | None = None
    megabytes: float | None = None
    aim_megabytes: float | None = None

    def json(self) -> str:
        return json.dumps(asdict(self))

    def line(self) -> str:
        """One line for the report, which says if an aim is missed."""
        parts = [f"{self.name:58} {self.ours * 1000:10.1f} ms"]
        if self.reference:
            parts.append(f"{self.ours / self.reference:6.2f} x {self.what} ({self.reference * 1000:.1f} ms)")
        if self.aim_ratio is not None:
            parts.append(f"aim {self.aim_ratio:g} x")
        if self.aim_milliseconds is not None:
            parts.append(f"aim {self.aim_milliseconds:g} ms")
        if self.megabytes is not None:
            parts.append(f"{self.megabytes:.0f} MB")
        if self.aim_megabytes is not None:
            parts.append(f"aim {self.aim_megabytes:g} MB")
        return "  ".join(parts) + ("" if self.is_met() else "  MISSED")

    def is_met(self) -> bool:
        """Whether each aim is reached."""
        met = True
        if self.aim_ratio is not None and self.reference:
            met = self.ours / self.reference <= self.aim_ratio
        if self.aim_milliseconds is not None:
            met = met and self.ours * 1000 <= self.aim_milliseconds
        if self.aim_megabytes is not None and self.megabytes is not None:
            met = met and self.megabytes <= self.aim_megabytes
        return met


def grown_line(measures: Sequence[Measure], sizes: Sequence[int]) -> str:
    """The line of the largest size, with the growth of the seconds from size to size."""
    grown = [after.ours / before.ours for before, after in pairwise(measures)]
    data = [after / before for before, after in pairwise(sizes)]
    line = f"  {measures[-1].line()}  grown {', '.join(f'{by:.1f}' for by in grown)} x"
    return line + ("  FASTER THAN ITS DATA" if grown[-1] > NOISE * data[-1] else "")


def median_of(work: Callable[[], object], times: int = 5, clock: Callable[[], float] = clock) -> float:
    """The median of several runs, in seconds, after one that does not count."""
    work()
    taken = []
    for _ in range(times):
        gc.collect()
        start = clock()
        work()
        taken.append(clock() - start)
    return statistics.median(taken)


def once(work: Callable[[], object]) -> float:
    """The seconds of one run, for an act that changes the data."""
    gc.collect()
    start = clock()
    work()
    return clock() - start


def of_process(environment: dict[str, str], *words: str) -> tuple[float, float]:
    """The seconds and the largest memory, in megabytes, of a Python process with these arguments."""
    command = [sys.executable, *words]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    assert status == 0, words
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)

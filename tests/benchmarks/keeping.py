"""The cost of safety: opening with checks, writes that wait for the disk, locking and unlocking."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from desktop.database import connection
from desktop.database.connection import connect
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.models import Setting
from tests.benchmarks.measure import Measure, clock, median_of
from tests.benchmarks.practice_of import TODAY, practice_of

PASSPHRASE = "amber falcon under seven bridges"
_MORE_MILLISECONDS = 300
_WRITES = 60


def measures(folder: Path, size: int) -> Iterator[Measure]:
    file = folder / "practice.handover"
    shutil.copy(practice_of(size), file)
    open_practice(file, None, today=TODAY).close()  # upgraded, if it was made some time ago
    yield opening(file)
    yield from writing(folder)
    yield from locking(folder)


def opening(file: Path) -> Measure:
    """The aim is a fixed time on top of the reference, however large the practice is."""

    def bare() -> None:
        with closing(connect(file, None)) as opened:
            opened.execute("SELECT count(*) FROM users").fetchall()

    reference = median_of(bare)
    ours = median_of(lambda: open_practice(file, None, today=TODAY).close())
    aim = _MORE_MILLISECONDS + reference * 1000
    return Measure("opening with its checks", ours, reference, "a bare connection", aim_milliseconds=aim)


def writing(folder: Path) -> Iterator[Measure]:
    """Take turns, by the processor and by the wall clock: waiting for the disk is the disk's cost."""
    practices = {}
    for synchronous in ("FULL", "NORMAL"):
        kept, connection.SYNCHRONOUS = connection.SYNCHRONOUS, synchronous
        practices[synchronous] = create_practice(folder / f"{synchronous}.handover", None, name="Harbour")
        _note(practices[synchronous], 0)
        connection.SYNCHRONOUS = kept
    taken: dict[str, list[Taken]] = {synchronous: [] for synchronous in practices}
    for number in range(1, _WRITES + 1):
        for synchronous, practice in practices.items():
            taken[synchronous].append(_taken(lambda: _note(practice, number)))  # noqa: B023
    for practice in practices.values():
        practice.close()
    for name, part, aim in (("a write that is on the disk", 0, 1.2), ("the same, with its wait", 1, None)):
        full, normal = (statistics.median(one[part] for one in taken[kind]) for kind in practices)
        yield Measure(name, full, normal, "synchronous NORMAL", aim_ratio=aim)


def locking(folder: Path) -> Iterator[Measure]:
    practice = create_practice(folder / "locked.handover", PASSPHRASE, name="Harbour")
    locked, unlocked = [], []
    for _ in range(5):
        practice.read().__enter__().close()
        locked.append(_taken(practice.lock_up).of_processor)
        unlocked.append(_taken(lambda: practice.unlock(PASSPHRASE)).of_processor)
    practice.close()
    yield Measure("locking", statistics.median(locked), None, "", aim_milliseconds=500)
    derived = median_of(lambda: _derive(practice), times=3)
    yield Measure("unlocking", statistics.median(unlocked), derived, "256,000 rounds", aim_ratio=2)


def _derive(practice: Practice) -> bool:
    assert practice.key is not None
    return practice.key.comes_from(PASSPHRASE)


def _note(practice: Practice, number: int) -> None:
    with practice.work("note", "Noted something") as work:
        work.insert(Setting, [{"key": f"noted.{number}", "value": "something"}])


class Taken(NamedTuple):
    """The seconds of one act."""

    of_processor: float
    on_wall: float


def _taken(work: Callable[[], object]) -> Taken:
    processor, wall = clock(), time.perf_counter()
    work()
    return Taken(clock() - processor, time.perf_counter() - wall)

"""Data health of 100,000 clients, as in the window and `check`, compared with SQLite's own quick_check."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from desktop.database.connection import connect
from desktop.database.practice import open_practice
from desktop.services.duplicates.duplicates import possible_duplicates
from desktop.services.reports.findings import AT_ONCE, Kind, findings
from tests.benchmarks.measure import Measure, once
from tests.benchmarks.practice_of import TODAY, practice_of

WHAT = "quick_check"


def measures(folder: Path, size: int) -> Iterator[Measure]:
    file = folder / "practice.handover"
    shutil.copy(practice_of(size), file)
    plain = connect(file, None)
    reference = once(lambda: plain.execute("PRAGMA quick_check").fetchall())
    plain.close()
    practice = open_practice(file, None, today=TODAY)
    but_duplicates = tuple(kind for kind in Kind if kind is not Kind.POSSIBLE_DUPLICATES)
    first = once(lambda: findings(practice, TODAY, AT_ONCE))
    yield Measure("health, first findings", first, reference, WHAT, aim_milliseconds=500)
    rest = once(lambda: findings(practice, TODAY, but_duplicates))
    yield Measure("health, all but duplicates", rest, reference, WHAT, aim_milliseconds=3_000)
    found = once(lambda: possible_duplicates(practice))
    yield Measure("possible duplicates", found, reference, WHAT, aim_milliseconds=6_000)
    practice.close()

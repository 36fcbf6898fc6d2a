"""Verbs as whole processes, as a scheduler calls them, compared with the least that a script must do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from desktop.services.demo.demo import make_demo
from tests.benchmarks.measure import Measure, of_process
from tests.benchmarks.practice_of import TODAY, practice_of

RUNS = 5
BARE = "pass"
QUICK_CHECK = """
import sys
from pathlib import Path
from desktop.database.connection import connect
connection = connect(Path(sys.argv[1]), None, read_only=True)
assert connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
assert connection.execute("PRAGMA foreign_key_check").fetchone() is None
"""
BACKUP = """
import sys
from pathlib import Path
from desktop.database.connection import connect
source = connect(Path(sys.argv[1]), None, read_only=True)
copy = connect(Path(sys.argv[2]) / "copy", None, create=True)
source.backup(copy)
assert copy.execute("PRAGMA quick_check").fetchone() == ("ok",)
"""


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """Run each pair of processes in turn; the first pair does not count."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    small, large = folder / "demo.handover", practice_of(size)
    make_demo(small, None, today=TODAY).close()
    today = ("--today", TODAY.isoformat())

    def beside(
        name: str,
        verb: tuple[str, ...],
        script: str,
        given: tuple[str, ...],
        runs: int,
        what: str,
        **aim: float,
    ) -> Measure:
        pairs = [
            (of_process(environment, "-c", script, *given), of_process(environment, "-m", "desktop", *verb))
            for _ in range(runs + 1)
        ][1:]
        megabytes = max(peak for _, (_, peak) in pairs)
        ours, bare = (
            median(seconds for seconds, _ in runs) for runs in zip(*((o, b) for b, o in pairs), strict=True)
        )
        return Measure(name, ours, bare, what, megabytes=megabytes, **aim)

    yield beside("--version", ("--version",), BARE, (), RUNS, "bare Python", aim_milliseconds=100)
    caseload = ("report", "caseload", "--practice", str(small), *today)
    yield beside("report caseload on the demo", caseload, BARE, (), RUNS, "bare Python", aim_milliseconds=350)
    check = ("check", "--practice", str(large), *today)
    what = "quick_check and foreign_key_check"
    yield beside(
        "check", check, QUICK_CHECK, (str(large),), 1, what, aim_milliseconds=4_000, aim_megabytes=150
    )
    backup = ("backup", "--practice", str(large), "--to", str(folder), *today)
    what = "backup API and quick_check"
    yield beside(
        "backup with verification", backup, BACKUP, (str(large), str(folder)), 1, what, aim_ratio=1.2
    )

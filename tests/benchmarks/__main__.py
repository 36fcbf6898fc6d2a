"""`dev.py bench`: every measure with a reference from the same run and at three sizes, one line each."""

from __future__ import annotations

import argparse
import importlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measure import Measure, grown_line

OF_A_PRACTICE = (1_000, 10_000, 100_000)
GROUPS = {
    "start": OF_A_PRACTICE,
    "window": OF_A_PRACTICE,
    "wizard": (10, 100, 1_000),
    "verbs": OF_A_PRACTICE,
    "health": OF_A_PRACTICE,
    "keeping": OF_A_PRACTICE,
    "offboarding": (50, 500, 5_000),
    "clashes": (500, 5_000, 50_000),
    "plan": (50, 150, 500),
    "exchange": OF_A_PRACTICE,
    "pack": (5, 50, 500),
}
"""The modules with `measures(folder, size)`, and their sizes: clients, or moved appointments."""
NAMED = ("plans", "peers", "watch")
"""The groups that take minutes and run only when named: each has `lines(folder)`."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument(
        "groups", nargs="*", default=tuple(GROUPS), metavar="GROUP", help=", ".join((*GROUPS, *NAMED))
    )
    parser.add_argument("--size", type=int, help="one group at one size alone, as JSON")
    given = parser.parse_args()
    began = time.perf_counter()
    for group in given.groups:
        for line in lines(group, given.size):
            print(line, flush=True)
    if given.size is None:
        print(f"{time.perf_counter() - began:.0f} seconds in all")


def lines(group: str, size: int | None) -> Iterator[str]:
    """The lines of one group."""
    if group in GROUPS and size is None:
        yield from at_each_size(group, GROUPS[group])
        return
    module = importlib.import_module(f"tests.benchmarks.{group}")
    with tempfile.TemporaryDirectory() as folder:
        if size is None:
            yield from module.lines(Path(folder))
        else:
            yield from (measure.json() for measure in module.measures(Path(folder), size))


def at_each_size(group: str, sizes: tuple[int, ...]) -> Iterator[str]:
    """Run each size in its own process, so that memory and warm caches are not carried over."""
    command = [sys.executable, "-m", "tests.benchmarks", group, "--size"]
    found: dict[str, list[Measure]] = {}
    for size in sizes:
        printed = subprocess.run([*command, str(size)], check=True, stdout=subprocess.PIPE, text=True).stdout
        for measure in (Measure(**json.loads(line)) for line in printed.splitlines()):
            found.setdefault(measure.name, []).append(measure)
    yield f"{group}, {' / '.join(f'{size:,}' for size in sizes)}"
    yield from (grown_line(measures, sizes) for measures in found.values())


if __name__ == "__main__":
    main()

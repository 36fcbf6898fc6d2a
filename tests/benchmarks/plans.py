"""`dev.py bench plans`: the planner on each kind of caseload: time, proofs, and largest possible gap."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from desktop.rules.planning.model import (
    Caseload,
    SuggestedPlan,
    Wishes,
)
from desktop.rules.planning.plan import plan
from tests.assignment_problems import problems
from tests.benchmarks.caseloads import KINDS

SIZES = ((38, 10), (100, 10), (500, 20), (2_000, 20))
CASELOADS = 3
"""The number of caseloads of each kind and size."""

KNOWN_SECONDS = 20.0
"""The most seconds for one known problem."""


@dataclass(frozen=True)
class PlanMeasure:
    """One kind of caseload at one size: seconds of the first plan and of another one after a pin."""

    name: str
    first: list[float]
    again: list[float]
    plans: list[SuggestedPlan]

    def line(self) -> str:
        """One line of the table."""
        proved = sum(all(level.proved for level in found.levels) for found in self.plans)
        levels = [level for found in self.plans for level in found.levels if not level.proved]
        worst = max((level.gap for level in levels), default=0.0)
        names = ", ".join(sorted({level.name for level in levels}))
        return (
            f"{self.name:34} median {statistics.median(self.first):6.3f} s  slowest {max(self.first):6.3f} s"
            f"  after a pin {statistics.median(self.again):6.3f} s, {max(self.again):6.3f} s"
            f"  proved {proved} of {len(self.plans)}  gap {worst:7.2%} {names}"
        )


@dataclass(frozen=True)
class KnownMeasure:
    """The problems of one group of OR-Library: seconds, and how many reach the published value."""

    name: str
    seconds: list[float]
    reached: int
    gap: float

    def line(self) -> str:
        """One line of the table."""
        return (
            f"{self.name:34} median {statistics.median(self.seconds):6.3f} s  slowest {max(self.seconds):6.3f} s"
            f"  published value reached {self.reached} of {len(self.seconds)}  gap {self.gap:7.2%}"
        )


def known_measures() -> Iterator[KnownMeasure]:
    """The generalised assignment problems of OR-Library, a line for each size."""
    for name, group in groupby(problems(), key=lambda problem: problem.name.split("-")[0]):
        seconds, gaps = [], []
        for problem in group:
            start = time.perf_counter()
            found = problem.solve(seconds=KNOWN_SECONDS)
            seconds.append(time.perf_counter() - start)
            gaps.append(abs(found.objective - problem.published) / problem.published)
        yield KnownMeasure(f"OR-Library {name}", seconds, sum(gap < 1e-9 for gap in gaps), max(gaps))


def lines(folder: Path) -> Iterator[str]:
    """The lines of each kind of caseload at each size, then of known problems."""
    yield from (measure.line() for measure in plan_measures())
    yield from (measure.line() for measure in known_measures())


def plan_measures() -> Iterator[PlanMeasure]:
    """The measures of each kind of caseload at each size."""
    for clients, recipients in SIZES:
        for name, make in KINDS.items():
            made = [make(random.Random(seed), clients, recipients) for seed in range(CASELOADS)]
            measured = [_measure(caseload) for caseload in made]
            first, again, plans = (list(column) for column in zip(*measured, strict=True))
            yield PlanMeasure(f"plan {clients:,} x {recipients}, {name}", first, again, plans)


def _measure(caseload: Caseload) -> tuple[float, float, SuggestedPlan]:
    start = time.perf_counter()
    found = plan(caseload)
    first = time.perf_counter() - start
    client = caseload.clients[0]
    other = next(i for i in client.options if i != found.assignment[client.id])
    start = time.perf_counter()
    plan(caseload, Wishes(pins={client.id: other}), previous=found)
    return first, time.perf_counter() - start, found

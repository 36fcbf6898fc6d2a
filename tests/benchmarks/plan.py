"""The planner on fifty made-up caseloads of every kind: how long it takes, and the slowest of them."""

from __future__ import annotations

import random
import statistics
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from desktop.rules.planning.plan import plan
from tests.benchmarks.caseloads import KINDS
from tests.benchmarks.measure import Measure, once

RECIPIENTS = {50: 10, 150: 10, 500: 20}
CASELOADS = 50


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """The processor's seconds of all solver threads together."""
    made = [
        make(random.Random(seed), size, RECIPIENTS[size])
        for seed, make in enumerate(islice(cycle(KINDS.values()), CASELOADS))
    ]
    taken = [once(lambda: plan(caseload)) for caseload in made]  # noqa: B023
    yield Measure(
        "a plan, median of 50 made caseloads", statistics.median(taken), None, "", aim_milliseconds=300
    )
    yield Measure("the slowest of them", max(taken), None, "", aim_milliseconds=1_000)

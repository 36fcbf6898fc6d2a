"""`dev.py bench watch`: the whole story of the tour on the large practice, and what kept its windows waiting.

The tour itself says it, the longest wait first, each with what the program was doing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.app import run_tour
from tests.benchmarks.measure import Measure
from tests.benchmarks.practice_of import TODAY


def measures(folder: Path) -> Iterator[Measure]:
    """None: a wait has no reference beside it. The practice is made first, with a passphrase; that takes minutes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    ended = run_tour(folder, TODAY, practitioners=40, clients=100_000, appointments=1_000_000)
    if ended:
        sys.exit(ended)
    yield from ()

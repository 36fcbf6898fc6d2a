"""`dev.py bench watch`: the whole story of the tour on the large practice, and what kept its windows waiting.

The tour itself prints this, the longest wait first, with what the program was doing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from desktop.app import run_tour
from tests.benchmarks.practice_of import LARGEST, TODAY, practitioners_of


def lines(folder: Path) -> Iterator[str]:
    """No lines of its own. First makes the practice, with a passphrase, which takes minutes."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    ended = run_tour(
        folder,
        TODAY,
        practitioners=practitioners_of(LARGEST),
        clients=LARGEST,
        appointments=10 * LARGEST,
    )
    if ended:
        sys.exit(ended)
    yield from ()

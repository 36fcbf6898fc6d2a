"""The large practice of the bench and two smaller ones, made once in the system's folder for temporary files.

A practitioner has 250 clients and 32 appointments a week: full, but not more than one person can do.
"""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from desktop.services.demo.demo import make_demo

TODAY = date(2026, 11, 23)
LARGEST = 100_000
"""The number of clients; there are ten times as many appointments."""


def practitioners_of(clients: int) -> int:
    """The number of practitioners, at least the twenty side by side in a calendar."""
    return max(20, clients // 250)


def practice_of(clients: int) -> Path:
    """The file of a made-up practice of that size; the largest takes about 80 seconds to make."""
    file = Path(tempfile.gettempdir()) / f"handover-bench-{clients}-{practitioners_of(clients)}.handover"
    if not file.exists():
        partial = file.with_suffix(".making")
        partial.unlink(missing_ok=True)
        make_demo(
            partial,
            None,
            today=TODAY,
            practitioners=practitioners_of(clients),
            clients=clients,
            appointments=10 * clients,
        ).close()
        partial.rename(file)
    return file

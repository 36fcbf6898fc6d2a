"""The large practice of the bench: made once, kept in the system's folder for temporary files."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from desktop.services.demo.demo import make_demo

TODAY = date(2026, 11, 23)


def large_practice(clients: int = 100_000, appointments: int = 1_000_000, practitioners: int = 40) -> Path:
    """The file of a made-up practice of that size; about 80 seconds where it is not there yet."""
    file = Path(tempfile.gettempdir()) / f"handover-bench-{clients}-{appointments}-{practitioners}.handover"
    if not file.exists():
        partial = file.with_suffix(".making")
        partial.unlink(missing_ok=True)
        counts = {"practitioners": practitioners, "clients": clients, "appointments": appointments}
        make_demo(partial, None, today=TODAY, **counts).close()
        partial.rename(file)
    return file

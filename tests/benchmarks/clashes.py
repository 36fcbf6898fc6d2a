"""Clashes of moved appointments beside a plain sort of the same data, in steps of ten."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter
from pathlib import Path

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_list import find_clashes
from tests.benchmarks.measure import Measure, once

RECIPIENTS = 50
START = datetime(2026, 12, 14)


def measures(folder: Path) -> Iterator[Measure]:
    """500, 5,000 and 50,000 moved appointments against twenty times as many that stand already."""
    chance = random.Random(1)
    for incoming in (500, 5_000, 50_000):
        moved = [_booking(chance, n, incoming) for n in range(incoming)]
        existing = [_booking(chance, incoming + n, incoming) for n in range(20 * incoming)]
        recipients = [Practitioner(n, f"Recipient {n}") for n in range(RECIPIENTS)]
        plain = once(lambda: sorted((*moved, *existing), key=attrgetter("practitioner_id", "starts")))  # noqa: B023
        ours = once(lambda: find_clashes(moved, recipients, existing))  # noqa: B023
        name = f"clashes of {incoming:,} appointments with {20 * incoming:,}"
        aim = 1_000 if incoming == 50_000 else None
        yield Measure(name, ours, plain, "a plain sort", aim_milliseconds=aim)


def _booking(chance: random.Random, row_id: int, scale: int) -> Booking:
    """Half an hour somewhere in a span that keeps the density of a calendar the same at each step."""
    minutes = 30 * chance.randrange(max(1, scale * 20 // RECIPIENTS))
    starts = START + timedelta(minutes=minutes)
    return Booking(row_id, starts, starts + timedelta(minutes=30), chance.randrange(RECIPIENTS))

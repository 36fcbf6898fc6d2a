"""Clashes of moved appointments beside a plain sort of the same data, in steps of ten."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter
from pathlib import Path

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_list import Calendars, find_clashes
from tests.benchmarks.measure import Measure, median_of

RECIPIENTS = 50
START = datetime(2026, 12, 14)


def measures(folder: Path) -> Iterator[Measure]:
    """500, 5,000 and 50,000 moved appointments against twenty times as many that stand already.

    What stands there comes in columns of whole minutes, as the database gives it.
    """
    chance = random.Random(1)
    recipients = [Practitioner(n, f"Recipient {n}") for n in range(RECIPIENTS)]
    for incoming in (500, 5_000, 50_000):
        moved = [_booking(chance, n, incoming) for n in range(incoming)]
        existing = [_booking(chance, incoming + n, incoming) for n in range(20 * incoming)]
        calendars = Calendars.of(existing)
        by_time = attrgetter("practitioner_id", "starts")
        plain = median_of(lambda: sorted((*moved, *existing), key=by_time), 3)  # noqa: B023
        ours = median_of(lambda: find_clashes(moved, recipients, (), calendars=calendars), 3)  # noqa: B023
        name = f"clashes of {incoming:,} appointments with {20 * incoming:,}"
        yield Measure(name, ours, plain, "a plain sort", aim_ratio=0.15)


def _booking(chance: random.Random, row_id: int, scale: int) -> Booking:
    """Half an hour somewhere in a span that keeps the density of a calendar the same at each step."""
    minutes = 30 * chance.randrange(max(1, scale * 20 // RECIPIENTS))
    starts = START + timedelta(minutes=minutes)
    return Booking(row_id, starts, starts + timedelta(minutes=30), chance.randrange(RECIPIENTS))

"""Clashes of moved appointments, compared with a plain sort of the same data at equal density."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter
from pathlib import Path

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_list import Calendars, find_clashes
from tests.benchmarks.measure import Measure, once

RECIPIENTS = 50
START = datetime(2026, 12, 14)


def measures(folder: Path, size: int) -> Iterator[Measure]:
    """Compare with twenty times as many existing appointments, in columns of minutes as from a database."""
    chance = random.Random(1)
    recipients = [Practitioner(n, f"Recipient {n}") for n in range(RECIPIENTS)]
    moved = [_booking(chance, n, size) for n in range(size)]
    existing = [_booking(chance, size + n, size) for n in range(20 * size)]
    calendars = Calendars.of(existing)
    by_time = attrgetter("practitioner_id", "starts")
    plain = once(lambda: sorted((*moved, *existing), key=by_time))
    ours = once(lambda: find_clashes(moved, recipients, (), calendars=calendars))
    name = "clashes of moved appointments with twenty times as many"
    yield Measure(name, ours, plain, "a plain sort", aim_ratio=0.15, aim_milliseconds=400)


def _booking(chance: random.Random, row_id: int, scale: int) -> Booking:
    """Half an hour within a span that keeps the density of the calendar the same at each size."""
    minutes = 30 * chance.randrange(max(1, scale * 20 // RECIPIENTS))
    starts = START + timedelta(minutes=minutes)
    return Booking(row_id, starts, starts + timedelta(minutes=30), chance.randrange(RECIPIENTS))

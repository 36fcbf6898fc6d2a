"""The part of a series that is regular enough to be written as one repeated event."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop.rules.calendar import Booking
from desktop.rules.series import regular


@dataclass(frozen=True)
class Repetition:
    """Every `weeks` weeks from `slots[0]` on, as many times as there are slots.

    `held` says which booking, by its index, fills a slot: exactly at its time, or moved within
    its week. A slot that is not in it dropped out. Bookings without a slot are `alone`.
    """

    weeks: int
    slots: tuple[datetime, ...]
    held: dict[datetime, int]
    alone: tuple[int, ...]


def repetition(times: Sequence[tuple[datetime, datetime]]) -> Repetition | None:
    """The weekly rule behind some starts and ends; None if more dates would drop out of it than keep it."""
    bookings = [Booking(index, starts, ends) for index, (starts, ends) in enumerate(times)]
    usual = {booking.starts: booking.id for booking in reversed(regular(bookings))}
    starts = sorted(usual)
    if len(starts) < 2:
        return None
    gaps = [(later - earlier).days // 7 for earlier, later in itertools.pairwise(starts)]
    weeks = math.gcd(*gaps)
    count = sum(gaps) // weeks + 1
    if count > 2 * len(starts):
        return None
    slots = tuple(starts[0] + number * timedelta(weeks=weeks) for number in range(count))
    irregular = [booking for booking in bookings if booking.id not in usual.values()]
    return _with_moved(Repetition(weeks, slots, usual, ()), irregular)


def _with_moved(regular: Repetition, irregular: Sequence[Booking]) -> Repetition:
    """Give each free slot the booking that was moved within its week; the others are alone."""
    free = {_week(slot): slot for slot in regular.slots if slot not in regular.held}
    held = dict(regular.held)
    alone = []
    for booking in irregular:
        slot = free.pop(_week(booking.starts), None)
        if slot is None:
            alone.append(booking.id)
        else:
            held[slot] = booking.id
    return replace(regular, held=held, alone=tuple(alone))


def _week(moment: datetime) -> tuple[int, int]:
    year, week, _ = moment.isocalendar()
    return year, week

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

    @property
    def dropped_out(self) -> list[datetime]:
        """The slots that no booking has."""
        return [slot for slot in self.slots if slot not in self.held]


def repetition(times: Sequence[tuple[datetime, datetime]]) -> Repetition | None:
    """The weekly rule behind some starts and ends; None if more dates would drop out of it than keep it."""
    bookings = [Booking(index, starts, ends) for index, (starts, ends) in enumerate(times)]
    found = _weekly(_usual(bookings))
    return None if found is None else _with_moved(found, bookings)


def _usual(bookings: list[Booking]) -> dict[datetime, int]:
    """The regular bookings by their starts; the first one of equals."""
    return {booking.starts: booking.id for booking in reversed(regular(bookings))}


def _weekly(usual: dict[datetime, int]) -> Repetition | None:
    """The rule behind the starts of regular bookings."""
    starts = sorted(usual)
    if len(starts) < 2:
        return None
    gaps = _weeks_between(starts)
    weeks = math.gcd(*gaps)
    count = sum(gaps) // weeks + 1
    if count > 2 * len(starts):
        return None
    slots = tuple(starts[0] + number * timedelta(weeks=weeks) for number in range(count))
    return Repetition(weeks, slots, usual, ())


def _weeks_between(starts: Sequence[datetime]) -> list[int]:
    return [(later - earlier).days // 7 for earlier, later in itertools.pairwise(starts)]


def _with_moved(found: Repetition, bookings: Sequence[Booking]) -> Repetition:
    """Give each free slot the booking that was moved within its week; the others are alone."""
    free = {_week(slot): slot for slot in found.dropped_out}
    held = dict(found.held)
    alone = []
    for booking in _irregular(found, bookings):
        slot = free.pop(_week(booking.starts), None)
        if slot is None:
            alone.append(booking.id)
        else:
            held[slot] = booking.id
    return replace(found, held=held, alone=tuple(alone))


def _irregular(found: Repetition, bookings: Sequence[Booking]) -> list[Booking]:
    """The bookings that fill no slot at its time."""
    at_their_time = set(found.held.values())
    return [booking for booking in bookings if booking.id not in at_their_time]


def _week(moment: datetime) -> tuple[int, int]:
    year, week, _ = moment.isocalendar()
    return year, week

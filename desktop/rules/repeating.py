"""The dates of a new repetition, and the equivalent iCalendar rule."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count, takewhile
from typing import Literal

MOST = 104
"""The most dates of a repetition: two years of weeks."""

_BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LAST: Literal[5] = 5
"""Not every month has a fifth Tuesday: the fifth means the last."""


class Every(enum.StrEnum):
    """How often."""

    WEEK = "week"
    TWO_WEEKS = "two weeks"
    MONTH = "month"
    """On the same weekday: each second Tuesday."""


@dataclass(frozen=True)
class RepeatRule:
    """How often, and either `times` in all or until the `last_day`."""

    every: Every
    times: int | None = None
    last_day: date | None = None


def repeated(starts_at: datetime, repetition: RepeatRule) -> tuple[datetime, ...]:
    """All dates, including the first, at the same time of day; at most `MOST`."""
    last = repetition.last_day or date.max
    dates = takewhile(lambda at: at.date() <= last, _on_and_on(starts_at, repetition.every))
    most = MOST if repetition.times is None else min(MOST, repetition.times)
    return tuple(at for at, _ in zip(dates, range(most), strict=False))


def rrule(starts_at: datetime, repetition: RepeatRule) -> str:
    """The same as an RRULE: `FREQ=WEEKLY;COUNT=10`, `FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271231T235959`."""
    return _frequency(starts_at, repetition.every) + _limit(repetition)


def _frequency(starts_at: datetime, every: Every) -> str:
    if every is Every.MONTH:
        return f"FREQ=MONTHLY;BYDAY={_weekday_of_month(starts_at)}"
    return "FREQ=WEEKLY;INTERVAL=2" if every is Every.TWO_WEEKS else "FREQ=WEEKLY"


def _weekday_of_month(starts_at: datetime) -> str:
    """`2TU`, or `-1TU` for the last Tuesday."""
    place = week_of_month(starts_at.date())
    return f"{-1 if place == _LAST else place}{_BYDAY[starts_at.weekday()]}"


def _limit(repetition: RepeatRule) -> str:
    if repetition.times is not None:
        return f";COUNT={min(MOST, repetition.times)}"
    if repetition.last_day is not None:
        return f";UNTIL={repetition.last_day:%Y%m%d}T235959"
    return ""


def week_of_month(day: date) -> int:
    """1 for the first Tuesday of a month; 5 for the fifth, which is always the last."""
    return (day.day + 6) // 7


def _on_and_on(starts_at: datetime, every: Every) -> Iterator[datetime]:
    if every is Every.MONTH:
        return (_in_month(starts_at, months) for months in count())
    return _in_steps(starts_at, timedelta(weeks=2 if every is Every.TWO_WEEKS else 1))


def _in_steps(starts_at: datetime, step: timedelta) -> Iterator[datetime]:
    return (starts_at + place * step for place in count())


def _in_month(starts_at: datetime, later: int) -> datetime:
    """The same weekday of the month, this many months later, by its place in the month."""
    place, weekday = week_of_month(starts_at.date()), starts_at.weekday()
    year, month = divmod(starts_at.year * 12 + starts_at.month - 1 + later, 12)
    first = date(year, month + 1, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7, weeks=place - 1)
    if day.month != first.month:
        day -= timedelta(weeks=1)
    return datetime.combine(day, starts_at.time())

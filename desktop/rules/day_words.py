"""How dates read, for people: Fri 12 Mar 2027, in English whatever the computer speaks."""

from __future__ import annotations

from datetime import date, datetime


def day_text(day: date | None) -> str:
    """`Fri 12 Mar 2027`; empty for no date."""
    return "" if day is None else f"{short_day_text(day)} {day.year}"


def short_day_text(day: date | None) -> str:
    """`Fri 12 Mar`, where the year is plain from what stands around it."""
    return "" if day is None else f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTH_NAMES[day.month - 1][:3]}"


def moment_text(moment: datetime | None) -> str:
    """`Fri 12 Mar 2027, 09:00`."""
    return "" if moment is None else f"{day_text(moment.date())}, {moment:%H:%M}"


def short_moment_text(moment: datetime) -> str:
    """`Fri 12 Mar 09:00`, where the year is plain from what stands around it."""
    return f"{short_day_text(moment.date())} {moment:%H:%M}"


def month_text(day: date, seen_from: date) -> str:
    """The month of a past day: `March`, with its year where that is not within the last twelve months."""
    months_ago = (seen_from.year - day.year) * 12 + seen_from.month - day.month
    name = _MONTH_NAMES[day.month - 1]
    return name if 0 <= months_ago < 12 else f"{name} {day.year}"


_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

"""Where a last working day ends, and what lies after it. `today` is always an argument."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta


def first_moment_after(last_day: date) -> datetime:
    """Midnight at the end of the last working day: what starts now or later is handed over."""
    return datetime.combine(last_day + timedelta(days=1), time())


def is_over(last_day: date, today: date) -> bool:
    """Whether the last working day lies behind us; on the day itself the leaver still works."""
    return today > last_day


def is_upcoming(starts: datetime, today: date) -> bool:
    """Whether an open appointment is still to come: it starts today, at any hour, or later."""
    return starts.date() >= today


def spoken(day: date) -> str:
    """A date as people here write it: `Fri 12 Mar 2027`, in English whatever the computer speaks."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTH_NAMES[day.month - 1][:3]} {day.year}"


def month_words(day: date, seen_from: date) -> str:
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

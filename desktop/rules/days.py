"""Where a last working day ends, what lies after it, and how days are written. `today` is always an argument."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

_WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTHS = "January February March April May June July August September October November December".split()


def first_moment_after(last_day: date) -> datetime:
    """Midnight at the end of the last working day: what starts now or later is handed over."""
    return datetime.combine(last_day + timedelta(days=1), time())


def is_over(last_day: date, today: date) -> bool:
    """Whether the last working day lies behind us; on the day itself the leaver still works."""
    return today > last_day


def is_upcoming(starts: datetime, today: date) -> bool:
    """Whether an open appointment is still to come: it starts today, at any hour, or later."""
    return starts.date() >= today


def day_text(day: date | None) -> str:
    """`Fri 12 Mar 2027`, in English whatever the computer speaks; empty for no date."""
    return "" if day is None else f"{short_day_text(day)} {day.year}"


def short_day_text(day: date | None) -> str:
    """`Fri 12 Mar`, where the year is plain from what stands around it."""
    return "" if day is None else f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1][:3]}"


def moment_text(moment: datetime | None) -> str:
    """`Fri 12 Mar 2027, 09:00`; empty for no moment."""
    return "" if moment is None else f"{day_text(moment)}, {moment:%H:%M}"


def month_text(day: date, seen_from: date) -> str:
    """The month of a past day: `March`, with its year where that is not within the last twelve months."""
    months_ago = (seen_from.year - day.year) * 12 + seen_from.month - day.month
    name = _MONTHS[day.month - 1]
    return name if 0 <= months_ago < 12 else f"{name} {day.year}"


spoken = day_text

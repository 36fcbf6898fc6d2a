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


def is_plausible(day: date) -> bool:
    """Whether a practice can mean this day, and not a slip of the finger such as the year 9999."""
    return 1900 <= day.year < 2200

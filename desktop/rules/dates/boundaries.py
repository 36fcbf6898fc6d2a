"""The boundaries of days: where a last working day ends, and what is after it; `today` is an argument."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta


def first_moment_after(last_day: date) -> datetime:
    """Midnight at the end of the last working day: what starts then or later is handed over."""
    return datetime.combine(last_day + timedelta(days=1), time())


def is_over(last_day: date, today: date) -> bool:
    """Whether the last working day has passed; on the day itself the leaver still works."""
    return today > last_day


def is_upcoming(starts: datetime, today: date) -> bool:
    """Whether an open appointment is upcoming: it starts today, at any hour, or later."""
    return starts.date() >= today


def is_plausible(day: date) -> bool:
    """Whether a practice can mean this day, as opposed to a typing slip such as the year 9999."""
    return 1900 <= day.year < 2200

"""Dates and times as people read them, in the reader's language and region: Fri 12 Mar 2027, 09:00."""

from __future__ import annotations

from datetime import date, datetime, time

from desktop.language import say
from desktop.region import written


def day_text(day: date | None) -> str:
    """`Fri 12 Mar 2027`; empty for no date."""
    if day is None:
        return ""
    return say("{weekday} {day}", weekday=_weekday(day), day=date_text(day))


def short_day_text(day: date | None) -> str:
    """`Fri 12 Mar`, if the year is clear from the context."""
    if day is None:
        return ""
    if _month_first():
        return say("{weekday} {month} {day}", weekday=_weekday(day), day=day.day, month=_month(day))
    return say("{weekday} {day} {month}", weekday=_weekday(day), day=day.day, month=_month(day))


def date_text(day: date) -> str:
    """`14 Feb 1990`: for a birthday the weekday does not matter."""
    parts = {"day": day.day, "month": _month(day), "year": day.year}
    if written().order == "mdy":
        return say("{month} {day}, {year}", **parts)
    if written().order == "ymd":
        return say("{year} {month} {day}", **parts)
    return say("{day} {month} {year}", **parts)


def time_text(at: datetime | time) -> str:
    """`09:00`, or `9:00 am` for a twelve-hour clock."""
    if not written().twelve_hours:
        return f"{at.hour:02}:{at.minute:02}"
    half = say("am") if at.hour < 12 else say("pm")
    return f"{(at.hour + 11) % 12 + 1}:{at.minute:02} {half}"


def hour_text(hour: int) -> str:
    """A full hour on the scale of a day: `09:00` or `9 am`."""
    if not written().twelve_hours:
        return f"{hour:02}:00"
    return f"{(hour + 11) % 12 + 1} {say('am') if hour < 12 else say('pm')}"


def moment_text(moment: datetime | None) -> str:
    """`Fri 12 Mar 2027, 09:00`."""
    return "" if moment is None else f"{day_text(moment.date())}, {time_text(moment)}"


def short_moment_text(moment: datetime) -> str:
    """`Fri 12 Mar 09:00`, if the year is clear from the context."""
    return f"{short_day_text(moment.date())} {time_text(moment)}"


def month_text(day: date, seen_from: date) -> str:
    """The month of a past day: `March`, with its year unless within the last twelve months."""
    months_ago = (seen_from.year - day.year) * 12 + seen_from.month - day.month
    return say(MONTHS[day.month - 1]) if 0 <= months_ago < 12 else month_of_year_text(day)


def month_of_year_text(day: date) -> str:
    """`March 2027`."""
    return f"{say(MONTHS[day.month - 1])} {day.year}"


def _month_first() -> bool:
    return written().order != "dmy"


def _weekday(day: date) -> str:
    return say(WEEKDAYS[day.weekday()][:3])


def _month(day: date) -> str:
    return say(MONTHS[day.month - 1][:3])


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
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

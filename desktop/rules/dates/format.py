"""How dates read, for people: Fri 12 Mar 2027, in the language of the reader."""

from __future__ import annotations

from datetime import date, datetime

from desktop.language import say


def day_text(day: date | None) -> str:
    """`Fri 12 Mar 2027`; empty for no date."""
    if day is None:
        return ""
    return say("{weekday} {day}", weekday=_weekday(day), day=date_text(day))


def short_day_text(day: date | None) -> str:
    """`Fri 12 Mar`, where the year is plain from what stands around it."""
    if day is None:
        return ""
    return say("{weekday} {day} {month}", weekday=_weekday(day), day=day.day, month=_month(day))


def date_text(day: date) -> str:
    """`14 Feb 1990`: of a birthday nobody knows the weekday."""
    return say("{day} {month} {year}", day=day.day, month=_month(day), year=day.year)


def moment_text(moment: datetime | None) -> str:
    """`Fri 12 Mar 2027, 09:00`."""
    return "" if moment is None else f"{day_text(moment.date())}, {moment:%H:%M}"


def short_moment_text(moment: datetime) -> str:
    """`Fri 12 Mar 09:00`, where the year is plain from what stands around it."""
    return f"{short_day_text(moment.date())} {moment:%H:%M}"


def month_text(day: date, seen_from: date) -> str:
    """The month of a past day: `March`, with its year where that is not within the last twelve months."""
    months_ago = (seen_from.year - day.year) * 12 + seen_from.month - day.month
    return say(MONTHS[day.month - 1]) if 0 <= months_ago < 12 else month_of_year_text(day)


def month_of_year_text(day: date) -> str:
    """`March 2027`."""
    return f"{say(MONTHS[day.month - 1])} {day.year}"


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

"""A day as somebody types it, day first: 14/2/1990, 14.2.90, 14 Feb 1990, 1990-02-14."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAY = re.compile(r"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[ ,]+")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})")
_TOGETHER = re.compile(r"(\d{2})(\d{2})(\d{4})")


def parse_past_day(text: str, today: date) -> date | None:
    """The day that was typed, None where it is none. A year of two digits is the latest that is not to come."""
    typed = _WEEKDAY.sub("", " ".join(text.lower().split()))
    if found := _YEAR_FIRST.fullmatch(typed):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(typed) or _TOGETHER.fullmatch(typed):
        day, month, year = found.groups()
    else:
        return None
    try:
        return date(_year(year, today), _month(month), int(day))
    except ValueError:
        return None


def _month(typed: str) -> int:
    """Raises ValueError where it is none."""
    return int(typed) if typed.isdigit() else _MONTHS.index(typed[:3]) + 1


def _year(typed: str, today: date) -> int:
    if len(typed) == 4:
        return int(typed)
    year = today.year - today.year % 100 + int(typed)
    return year if year <= today.year else year - 100

"""Dates and times as others write them. Which of day and month comes first is read from the column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.files.table import Value

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "january"),
            ("feb", "february"),
            ("mar", "march"),
            ("apr", "april"),
            ("may",),
            ("jun", "june"),
            ("jul", "july"),
            ("aug", "august"),
            ("sep", "sept", "september"),
            ("oct", "october"),
            ("nov", "november"),
            ("dec", "december"),
        ),
        1,
    )
    for name in names
}
_WEEKDAY = re.compile(
    r"^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?,?\s+", re.I
)
_ISO = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s]+(.+))?$")
_NUMERIC = re.compile(r"^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:[T,\s]+(.+))?$")
_DAY_NAMED = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([A-Za-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})(?:[T,\s]+(.+))?$"
)
_NAMED_DAY = re.compile(r"^([A-Za-z]{3,9})\.?[-/ ]*(\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\d{4})(?:[T,\s]+(.+))?$")
_COMPACT = re.compile(r"^(\d{7,8})(?:[T\s]?(\d{4}(?:\d{2})?Z?))?$")
_SERIAL = re.compile(r"^(\d{5})(\.\d+)?$")
_CLOCK = re.compile(
    r"^(?:at\s+)?(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*([ap])?\.?(?:m\.?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$",
    re.I,
)
_BARE_CLOCK = re.compile(r"^(\d{1,2})(\d{2})(\d{2})?(Z?)$")
_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)
_YEARS = range(1850, 2151)


@dataclass(frozen=True)
class DateOrder:
    """How a column writes `03/04/2020`; `ambiguous` where nothing in it proves which."""

    day_first: bool
    ambiguous: bool


def date_order(values: Iterable[Value]) -> DateOrder:
    """What a column proves: a first number over 12 is a day, a second one a month-first date."""
    first_over = second_over = either = 0
    for value in values:
        match = _NUMERIC.match(_bare(value)) if isinstance(value, str) else None
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        first_over += first > 12
        second_over += second > 12 >= first
        either += first <= 12 and second <= 12 and first != second and match[2] != "."
    return DateOrder(
        not (second_over and not first_over), bool(either and not first_over and not second_over)
    )


def read_moment(value: Value, *, day_first: bool, newest_year: int, zone: ZoneInfo) -> datetime | date | None:
    """A date, or a date with its time on the wall clock of `zone`; None where the value is neither.

    A two-digit year is the latest one that is not after `newest_year`.
    """
    if isinstance(value, datetime):
        return _wall(value, zone)
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return None
    text = _bare(value)
    parts = _date_parts(text, day_first)
    if parts is None:
        return None
    year, month, day, rest = parts
    if year < 100:
        year += 2000 if 2000 + year <= newest_year else 1900
    if year not in _YEARS:
        return None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    if not rest:
        return found
    clock = _clock(rest)
    if clock is None:
        return None
    at, offset = clock
    moment = datetime.combine(found, at)
    return moment if offset is None else _wall((moment - offset).replace(tzinfo=ZoneInfo("UTC")), zone)


def read_time(value: Value) -> time | None:
    """A time of day: `9:00`, `09:00:00`, `9.30 am`, `0930`, a workbook's own, or a part of a day (`0.375`)."""
    if isinstance(value, datetime):
        return value.time().replace(second=0, microsecond=0)
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if re.fullmatch(r"0?\.\d{2,}", text):
        return (datetime.min + timedelta(minutes=round(float(text) * 1440))).time()
    clock = _clock(text)
    return None if clock is None else clock[0]


def read_minutes(value: Value) -> int | None:
    """A length: `50`, `50 min`, `1 h 30`, `1.5 hours`, `0:50`, `PT50M`."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    clock = re.fullmatch(r"(\d{1,3}):(\d{2})(?::\d{2})?", text)
    if clock:
        return int(clock[1]) * 60 + int(clock[2])
    named = re.fullmatch(r"(?:pt)?\s*(?:(\d+(?:\.\d+)?)\s*h[a-z]*\.?)?\s*(?:(\d+)\s*(?:m[a-z]*\.?)?)?", text)
    if named and (named[1] or named[2]):
        return round(float(named[1] or 0) * 60) + int(named[2] or 0)
    return None


def _bare(value: str) -> str:
    return _WEEKDAY.sub("", value.strip().removeprefix("'"))


def _date_parts(text: str, day_first: bool) -> tuple[int, int, int, str] | None:
    """Year, month, day and what follows."""
    if match := _ISO.match(text):
        return int(match[1]), int(match[2]), int(match[3]), match[4] or ""
    if match := _NUMERIC.match(text):
        day, month = (match[1], match[3]) if day_first or match[2] == "." else (match[3], match[1])
        return int(match[4]), int(month), int(day), match[5] or ""
    if match := _DAY_NAMED.match(text):
        month_number = _MONTHS.get(match[2].lower(), 0)
        return int(match[3]), month_number, int(match[1]), match[4] or ""
    if match := _NAMED_DAY.match(text):
        return int(match[3]), _MONTHS.get(match[1].lower(), 0), int(match[2]), match[4] or ""
    if match := _COMPACT.match(text):
        return _compact(match[1].zfill(8), match[2] or "")
    if match := _SERIAL.match(text):
        return _serial(int(match[1]), match[2])
    return None


def _compact(digits: str, rest: str) -> tuple[int, int, int, str]:
    """`20261122`, else ddmmyyyy (whose leading zero a spreadsheet may have lost): never both possible."""
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if year in _YEARS and 1 <= month <= 12:
        return year, month, day, rest
    return int(digits[4:]), int(digits[2:4]), int(digits[:2]), rest


def _serial(days: int, part: str | None) -> tuple[int, int, int, str] | None:
    """A workbook's day number, with the part of the day behind the point."""
    if days not in _SERIALS:
        return None
    minutes = round(float(part or 0) * 1440)
    moment = datetime.combine(_EXCEL_EPOCH, time()) + timedelta(days=days, minutes=minutes)
    return moment.year, moment.month, moment.day, moment.strftime("%H:%M") if part else ""


def _clock(text: str) -> tuple[time, timedelta | None] | None:
    """A time to the minute, and how far it is ahead of UTC where it says so."""
    text = text.strip()
    bare = _BARE_CLOCK.match(text)
    if bare and len(text.rstrip("Z")) >= 3:
        hour, minute, half, zone = int(bare[1]), int(bare[2]), "", bare[4]
    else:
        match = _CLOCK.match(text)
        if match is None or (match[2] is None and match[4] is None):
            return None
        hour, minute = int(match[1]), int(match[2] or 0)
        half, zone = (match[4] or "").lower(), (match[5] or "").upper()
    if half and not 1 <= hour <= 12:
        half = "" if hour < 24 and half == "p" else "?"
    if half == "?" or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23:
        return None
    return time(hour, minute), _offset(zone)


def _offset(zone: str) -> timedelta | None:
    if not zone:
        return None
    if zone in {"Z", "UTC", "GMT"}:
        return timedelta()
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    return sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is not None:
        moment = moment.astimezone(zone).replace(tzinfo=None)
    return moment.replace(second=0, microsecond=0)

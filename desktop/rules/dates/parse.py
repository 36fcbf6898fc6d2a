"""Dates as others write them, alone or with a time of day."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.rules.dates.clock import ClockTime, read_clock, read_spans
from desktop.rules.dates.format import MONTHS

_MONTH_NUMBERS = {
    name: number
    for number, month in enumerate(map(str.lower, MONTHS), 1)
    for name in (month, month[:3], *(("sept",) if month == "september" else ()))
}
_WEEKDAY = re.compile(
    r"^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?,?\s+", re.I
)
_ISO = re.compile(r"^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:(?P<mark>[T\s]+)(?P<rest>.+))?$")
_NUMERIC = re.compile(r"^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:(?P<mark>[T,\s]+)(?P<rest>.+))?$")
_DAY_NAMED = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th)?[-/. ]*([A-Za-z]{3,9})\.?[-/., ]*(\d{4}|\d{2})(?:(?P<mark>[T,\s]+)(?P<rest>.+))?$"
)
_NAMED_DAY = re.compile(
    r"^([A-Za-z]{3,9})\.?[-/ ]*(\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\d{4})(?:(?P<mark>[T,\s]+)(?P<rest>.+))?$"
)
_COMPACT = re.compile(r"^(\d{7,8})(?:(?P<mark>[T\s]?)(?P<rest>\d{4}(?:\d{2})?Z?))?$")
_SERIAL = re.compile(r"^(\d{5})(\.\d+)?$")
_AROUND_SEPARATOR = re.compile(r"\s*([-/.])\s*")
_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(10_000, 80_000)
_YEARS = range(1850, 2151)


class _Written(NamedTuple):
    """A date as written: `year` may have two digits, `rest` is the time after it."""

    year: int
    month: int
    day: int
    rest: str = ""
    has_t: bool = False


def read_moment(value: object, *, day_first: bool, latest: date, zone: ZoneInfo) -> datetime | date | None:
    """A date, or a date with its time on the wall clock of `zone`; None if the value is neither.

    A two-digit year is the latest one for which the date is not after `latest`. 24:00 is midnight at the
    end of the day. A span of times (`09:00-10:00`) is not one: `read_moment_span` reads it.
    """
    if isinstance(value, datetime):
        return _on_wall(value, zone)
    if isinstance(value, date):
        return value
    written = _written(value, day_first) if isinstance(value, str) else None
    day = None if written is None else _day(written, latest)
    if written is None or day is None or not written.rest:
        return day
    clock = _clock_behind(written)
    if clock is None:
        return None
    moment = datetime.combine(day + timedelta(days=clock.ends_day), clock.at)
    if clock.offset is None:
        return moment
    return _on_wall((moment - clock.offset).replace(tzinfo=ZoneInfo("UTC")), zone)


def read_day(value: object, *, day_first: bool, latest: date, zone: ZoneInfo) -> date | None:
    """A day, such as a birthday; midnight by the clock that it is written for means that day in every
    zone."""
    if (own := _own_midnight(value, day_first, latest)) is not None:
        return own
    found = read_moment(value, day_first=day_first, latest=latest, zone=zone)
    return found.date() if isinstance(found, datetime) else found


def _own_midnight(value: object, day_first: bool, latest: date) -> date | None:
    """The day that begins at a moment, by its own offset, such as `1980-03-14T00:00:00Z`."""
    if isinstance(value, datetime):
        return value.date() if value.time() == time() else None
    written = _written(value, day_first) if isinstance(value, str) else None
    clock = _clock_behind(written) if written is not None and written.rest else None
    if written is None or clock is None or clock.ends_day or clock.at != time():
        return None
    return _day(written, latest)


def read_moment_span(
    value: object, *, day_first: bool, latest: date, zone: ZoneInfo
) -> tuple[datetime, datetime] | None:
    """The start and the end of one span of times after a date: `4/01/2027 09:00-10:00`."""
    written = _written(value, day_first) if isinstance(value, str) else None
    day = None if written is None else _day(written, latest)
    if written is None or day is None or _clock_behind(written) is not None:
        return None
    spans = read_spans(written.rest)
    if len(spans) != 1:
        return None
    start, end = (datetime.combine(day, at) for at in spans[0])
    return start, end + timedelta(days=1) if end.time() == time() else end


def parse_past_day(text: str, today: date) -> date | None:
    """A day that somebody typed, day first; None if it is not one.

    A two-digit year never means a future one.
    """
    typed = _AROUND_SEPARATOR.sub(r"\1", " ".join(text.split()))
    if _SERIAL.match(typed):
        return None
    found = read_moment(typed, day_first=True, latest=today, zone=ZoneInfo("UTC"))
    return None if isinstance(found, datetime) else found


def numeric_pair(value: object) -> tuple[int, int] | None:
    """The first two numbers of a date whose order is open (`03/04/2020`); dots separate day and month
    only."""
    found = _NUMERIC.match(_bare(value)) if isinstance(value, str) else None
    if found is None or found[2] == ".":
        return None
    return int(found[1]), int(found[3])


def has_seconds(value: object) -> bool:
    """Whether a moment or a time of day is written with seconds, which are not kept."""
    if isinstance(value, datetime | time):
        return bool(value.second or value.microsecond)
    if not isinstance(value, str):
        return False
    written = _written(value, day_first=True)
    clock = read_clock(value if written is None else written.rest)
    return clock is not None and clock.seconds


def _bare(value: str) -> str:
    return _WEEKDAY.sub("", value.strip().removeprefix("'"))


def _written(value: str, day_first: bool) -> _Written | None:
    text = _bare(value)
    if found := _ISO.match(text):
        return _with_time(found, found[1], found[2], found[3])
    if found := _NUMERIC.match(text):
        day, month = (found[1], found[3]) if day_first or found[2] == "." else (found[3], found[1])
        return _with_time(found, found[4], month, day)
    if found := _DAY_NAMED.match(text):
        return _with_time(found, found[3], found[2], found[1])
    if found := _NAMED_DAY.match(text):
        return _with_time(found, found[3], found[1], found[2])
    if found := _COMPACT.match(text):
        year, month, day = _compact(found[1].zfill(8))
        return _with_time(found, year, month, day)
    if found := _SERIAL.match(text):
        return _serial(int(found[1]), found[2])
    return None


def _with_time(found: re.Match[str], year: str, month: str, day: str) -> _Written:
    number = int(month) if month.isdigit() else _MONTH_NUMBERS.get(month.lower(), 0)
    has_t = "T" in (found["mark"] or "")
    return _Written(int(year), number, int(day), found["rest"] or "", has_t)


def _compact(digits: str) -> tuple[str, str, str]:
    """`20261122`, else ddmmyyyy (whose leading zero a spreadsheet may have lost): never both possible."""
    year, month, day = digits[:4], digits[4:6], digits[6:]
    if int(year) in _YEARS and 1 <= int(month) <= 12:
        return year, month, day
    return digits[4:], digits[2:4], digits[:2]


def _serial(days: int, part: str | None) -> _Written | None:
    """A workbook's day number, with the part of the day after the point."""
    if days not in _SERIALS:
        return None
    minutes = round(float(part or 0) * 1440)
    moment = datetime.combine(_EXCEL_EPOCH, time()) + timedelta(days=days, minutes=minutes)
    return _Written(moment.year, moment.month, moment.day, moment.strftime("%H:%M") if part else "")


def _day(written: _Written, latest: date) -> date | None:
    """The valid day, in the century that `latest` allows."""
    centuries = (2000, 1900) if written.year < 100 else (0,)
    for century in centuries:
        year = century + written.year
        if year not in _YEARS:
            return None
        try:
            found = date(year, written.month, written.day)
        except ValueError:
            continue
        if not century or found <= latest:
            return found
    return None


def _clock_behind(written: _Written) -> ClockTime | None:
    """The time after a date.

    `09:00-10:00` is a span there, unless ISO's T or seconds make -10:00 an offset.
    """
    clock = read_clock(written.rest)
    exact = written.has_t or written.rest.count(":") > 2
    return None if clock is not None and read_spans(written.rest) and not exact else clock


def _on_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is not None:
        moment = moment.astimezone(zone).replace(tzinfo=None)
    return moment.replace(second=0, microsecond=0)

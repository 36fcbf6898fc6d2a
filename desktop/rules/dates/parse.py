"""Dates as others write them, alone or with a time of day."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from desktop.rules.dates.clock import ClockTime, TimeSpan, read_clock, read_spans
from desktop.rules.dates.format import MONTHS

_MONTH_NUMBERS = {
    name: number
    for number, month in enumerate(map(str.lower, MONTHS), 1)
    for name in (month, month[:3], *(("sept",) if month == "september" else ()))
}
_WEEKDAY = re.compile(
    r"^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|urday)?,?\s+", re.I
)
_ISO = re.compile(
    r"^(?P<year>\d{4})[-/. ](?P<month>\d{1,2})[-/. ](?P<day>\d{1,2})(?:(?P<mark>[T\s]+)(?P<rest>.+))?$"
)
_NUMERIC = re.compile(r"^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})(?:(?P<mark>[T,\s]+)(?P<rest>.+))?$")
_DAY_NAMED = re.compile(
    r"^(?P<day>\d{1,2})(?:st|nd|rd|th)?[-/. ]*(?P<month>[A-Za-z]{3,9})\.?[-/., ]*(?P<year>\d{4}|\d{2})"
    r"(?:(?P<mark>[T,\s]+)(?P<rest>.+))?$"
)
_NAMED_DAY = re.compile(
    r"^(?P<month>[A-Za-z]{3,9})\.?[-/ ]*(?P<day>\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(?P<year>\d{4})"
    r"(?:(?P<mark>[T,\s]+)(?P<rest>.+))?$"
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

    @property
    def is_exact(self) -> bool:
        """Whether ISO's T or seconds make the `-10:00` in `09:00-10:00` an offset."""
        return self.has_t or self.rest.count(":") > 2


def read_moment(value: object, *, day_first: bool, latest: date, zone: ZoneInfo) -> datetime | date | None:
    """A date, or a date with its time on the wall clock of `zone`; None if the value is neither.

    A two-digit year is the latest one for which the date is not after `latest`. 24:00 is midnight at the
    end of the day. A span of times (`09:00-10:00`) is not one: `read_moment_span` reads it.
    """
    if isinstance(value, datetime):
        return _on_wall(value, zone)
    if isinstance(value, date):
        return value
    written = _written(value, day_first)
    return None if written is None else _moment(written, latest, zone)


def _moment(written: _Written, latest: date, zone: ZoneInfo) -> datetime | date | None:
    day = _day(written, latest)
    if day is None or not written.rest:
        return day
    clock = _clock_behind(written)
    return None if clock is None else _at(day, clock, zone)


def _at(day: date, clock: ClockTime, zone: ZoneInfo) -> datetime:
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
        return _day_begun(value)
    written = _written(value, day_first)
    if written is None or not _is_midnight(written):
        return None
    return _day(written, latest)


def _day_begun(moment: datetime) -> date | None:
    return moment.date() if moment.time() == time() else None


def _is_midnight(written: _Written) -> bool:
    """Whether the time after a date is 00:00."""
    clock = _clock_behind(written)
    return clock is not None and clock.in_day == time()


def read_moment_span(
    value: object, *, day_first: bool, latest: date, zone: ZoneInfo
) -> tuple[datetime, datetime] | None:
    """The start and the end of one span of times after a date: `4/01/2027 09:00-10:00`."""
    written = _written(value, day_first)
    if written is None:
        return None
    day, span = _day(written, latest), _span_behind(written)
    return None if day is None or span is None else _span_on(day, span)


def _span_behind(written: _Written) -> TimeSpan | None:
    spans = read_spans(written.rest)
    return spans[0] if len(spans) == 1 and _clock_behind(written) is None else None


def _span_on(day: date, span: TimeSpan) -> tuple[datetime, datetime]:
    start, end = datetime.combine(day, span.start), datetime.combine(day, span.end)
    return start, end + timedelta(days=1) if span.end == time() else end


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
    found = _numeric(value)
    if found is None or found[2] == ".":
        return None
    return int(found[1]), int(found[3])


def _numeric(value: object) -> re.Match[str] | None:
    return _NUMERIC.match(_bare(value)) if isinstance(value, str) else None


def has_seconds(value: object) -> bool:
    """Whether a moment or a time of day is written with seconds, which are not kept."""
    if isinstance(value, datetime | time):
        return value.second > 0 or value.microsecond > 0
    return isinstance(value, str) and _is_written_with_seconds(value)


def _is_written_with_seconds(text: str) -> bool:
    written = _written(text, day_first=True)
    clock = read_clock(text if written is None else written.rest)
    return clock is not None and clock.seconds


def _bare(value: str) -> str:
    return _WEEKDAY.sub("", value.strip().removeprefix("'"))


def _written(value: object, day_first: bool) -> _Written | None:
    return _read(_bare(value), day_first) if isinstance(value, str) else None


def _read(text: str, day_first: bool) -> _Written | None:
    if found := _NUMERIC.match(text):
        return _in_order(found, day_first)
    for form, written_in in _FORMS:
        if found := form.match(text):
            return written_in(found)
    return None


def _in_order(found: re.Match[str], day_first: bool) -> _Written:
    first, separator, second, year = found.group(1, 2, 3, 4)
    day, month = (first, second) if day_first or separator == "." else (second, first)
    return _with_time(found, year, month, day)


def _by_parts(found: re.Match[str]) -> _Written:
    return _with_time(found, found["year"], found["month"], found["day"])


def _in_digits(found: re.Match[str]) -> _Written:
    return _with_time(found, *_compact(found[1].zfill(8)))


def _with_time(found: re.Match[str], year: str, month: str, day: str) -> _Written:
    has_t = "T" in (found["mark"] or "")
    return _Written(int(year), _month_number(month), int(day), found["rest"] or "", has_t)


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else _MONTH_NUMBERS.get(month.lower(), 0)


def _compact(digits: str) -> tuple[str, str, str]:
    """`20261122`, else ddmmyyyy (whose leading zero a spreadsheet may have lost): never both possible."""
    year, month, day = digits[:4], digits[4:6], digits[6:]
    if int(year) in _YEARS and 1 <= int(month) <= 12:
        return year, month, day
    return digits[4:], digits[2:4], digits[:2]


def _serial(found: re.Match[str]) -> _Written | None:
    """A workbook's day number, with the part of the day after the point."""
    days, part = int(found[1]), found[2]
    if days not in _SERIALS:
        return None
    minutes = round(float(part or 0) * 1440)
    moment = datetime.combine(_EXCEL_EPOCH, time()) + timedelta(days=days, minutes=minutes)
    return _Written(moment.year, moment.month, moment.day, moment.strftime("%H:%M") if part else "")


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], _Written | None]], ...] = (
    (_ISO, _by_parts),
    (_DAY_NAMED, _by_parts),
    (_NAMED_DAY, _by_parts),
    (_COMPACT, _in_digits),
    (_SERIAL, _serial),
)
"""How dates are written, apart from numbers whose order is open, and how each is read."""


def _day(written: _Written, latest: date) -> date | None:
    """The valid day, in the century that `latest` allows."""
    if written.year >= 100:
        return _valid_day(written, 0, date.max)
    return _valid_day(written, 2000, latest) or _valid_day(written, 1900, latest)


def _valid_day(written: _Written, century: int, latest: date) -> date | None:
    try:
        found = date(century + written.year, written.month, written.day)
    except ValueError:
        return None
    return found if found.year in _YEARS and found <= latest else None


def _clock_behind(written: _Written) -> ClockTime | None:
    """The time after a date; `09:00-10:00` is a span there, unless it is exact."""
    is_clock = written.is_exact or not read_spans(written.rest)
    return read_clock(written.rest) if is_clock else None


def _on_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    if moment.tzinfo is not None:
        moment = moment.astimezone(zone).replace(tzinfo=None)
    return moment.replace(second=0, microsecond=0)

"""Times of day, spans of them, and lengths, as others write them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, time, timedelta
from typing import NamedTuple

_OFFSET = r"(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
_CLOCK = re.compile(
    r"^(?:at\s+)?(?P<hour>\d{1,2})"
    r"(?:[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(?P<half>[ap])?\.?(?:m\.?)?\s*" + _OFFSET + "$",
    re.IGNORECASE,
)
_BARE = re.compile(r"^(?P<hour>\d{1,2})(?P<minute>\d{2})(?P<second>\d{2})?(?P<zone>Z)?$")
_PART_OF_DAY = re.compile(r"0?\.\d{2,}")
_ONE_TIME = r"\d{1,2}(?:[:.h]\d{2}(?:[:.]\d{2})?)?\s*(?:[ap]\.?m\.?|[ap](?=\W|$))?"
_SPAN = re.compile(
    rf"(?P<start>{_ONE_TIME})\s*(?:[-\u2010-\u2015]|to|until)\s*(?P<end>{_ONE_TIME})"
    r"\s*(?:[,;/&+\n]|and)?\s*",
    re.IGNORECASE,
)
"""A span of times, and what is between it and the next."""
_LENGTH_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?")
_LENGTH_NAMED = re.compile(r"(?:pt)?\s*(?:(\d+(?:\.\d+)?)\s*h[a-z]*\.?)?\s*(?:(\d+)\s*(?:m[a-z]*\.?)?)?")


_BEFORE_HALF = {"a": 0, "p": 12}
"""The hours of a day before its half."""


class ClockTime(NamedTuple):
    """A time to the minute; `offset` is how far it is ahead of UTC, if given.

    `seconds` says that seconds were cut off, `ends_day` that it was written as 24:00 (`at` is midnight).
    """

    at: time
    offset: timedelta | None = None
    seconds: bool = False
    ends_day: bool = False

    @property
    def in_day(self) -> time | None:
        """The time of day; None for the end of a day."""
        return None if self.ends_day else self.at


class TimeSpan(NamedTuple):
    """A start and an end as times of day; an end of midnight means the end of the day."""

    start: time
    end: time


def read_time(value: object) -> time | None:
    """A time of day: `9:00`, `09:00:00`, `9.30 am`, `0930`, a workbook's own, or a part of a day (`0.375`).

    24:00 is not one: it is the end of a day.
    """
    if isinstance(value, datetime | time):
        return _full_minute(value)
    return _time_in(value.strip()) if isinstance(value, str) else None


def _full_minute(value: datetime | time) -> time:
    at = value.time() if isinstance(value, datetime) else value
    return at.replace(second=0, microsecond=0, tzinfo=None)


def _time_in(text: str) -> time | None:
    if _PART_OF_DAY.fullmatch(text):
        return (datetime.min + timedelta(minutes=round(float(text) * 1440))).time()
    return None if read_spans(text) else _time_of_day(read_clock(text))


def _time_of_day(clock: ClockTime | None) -> time | None:
    return None if clock is None else clock.in_day


def read_minutes(value: object) -> int | None:
    """A length: `50`, `50 min`, `1 h 30`, `1.5 hours`, `0:50`, `PT50M`."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    return _minutes_in(value.strip().lower()) if isinstance(value, str) else None


def _minutes_in(text: str) -> int | None:
    if clock := _LENGTH_CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + int(clock[2])
    named = _LENGTH_NAMED.fullmatch(text)
    if named is None or named.lastindex is None:
        return None
    hours, minutes = named.groups("0")
    return round(float(hours) * 60) + int(minutes)


def read_spans(value: object) -> tuple[TimeSpan, ...]:
    """The spans in a cell that holds nothing else: `09:00-10:00`, `9am to 12pm, 1pm to 5pm`; empty for any
    other text."""
    return _spans_in(value.strip()) if isinstance(value, str) else ()


def _spans_in(text: str) -> tuple[TimeSpan, ...]:
    at, spans = 0, []
    while at < len(text):
        found = _SPAN.match(text, at)
        span = _span(found["start"].strip(), found["end"].strip()) if found else None
        if found is None or span is None:
            return ()
        spans.append(span)
        at = found.end()
    return tuple(spans)


def _span(start_text: str, end_text: str) -> TimeSpan | None:
    """A span of times; neither `9-5` nor a date such as `09-10` is one: one side has minutes, or am or pm."""
    if f"{start_text}{end_text}".isdigit():
        return None
    start, end = _time_of_day(_half_or_hour(start_text)), _half_or_hour(end_text)
    return None if start is None or end is None else TimeSpan(start, end.at)


def _half_or_hour(text: str) -> ClockTime | None:
    """A time in a span, in which a bare hour is allowed."""
    return read_clock(f"{text}:00" if text.isdigit() and len(text) <= 2 else text)


def read_clock(text: str) -> ClockTime | None:
    """A time to the minute, with its offset from UTC, if any."""
    found = _matched(text.strip())
    return None if found is None else _clock(found.groupdict(""))


def _clock(parts: Mapping[str, str]) -> ClockTime | None:
    hour = _hour(int(parts["hour"]), parts.get("half", "").lower())
    minute, second = _number(parts["minute"]), _number(parts["second"])
    if hour is None or max(minute, second) > 59:
        return None
    return _to_the_minute(hour, minute, second, _offset(parts["zone"].upper()))


def _to_the_minute(hour: int, minute: int, second: int, offset: timedelta | None) -> ClockTime | None:
    if hour == 24:
        return _end_of_day(minute, second, offset)
    return ClockTime(time(hour, minute), offset, seconds=second > 0)


def _end_of_day(minute: int, second: int, offset: timedelta | None) -> ClockTime | None:
    """24:00, which has no minutes after it."""
    return None if minute or second else ClockTime(time(), offset, ends_day=True)


def _number(digits: str) -> int:
    return int(digits or 0)


def _matched(text: str) -> re.Match[str] | None:
    """The parts of a time; an hour alone is not one, nor are two digits."""
    return _BARE.match(text) or _with_minutes_or_half(text)


def _with_minutes_or_half(text: str) -> re.Match[str] | None:
    found = _CLOCK.match(text)
    return found if found and found.group("minute", "half") != (None, None) else None


def _hour(hour: int, half: str) -> int | None:
    """The hour from 0 to 24, with `a` or `p` after it or not."""
    if half:
        return _hour_of_half(hour, half)
    return hour if hour <= 24 else None


def _hour_of_half(hour: int, half: str) -> int | None:
    """`13:00 pm` is one o'clock, `13:00 am` invalid."""
    if 1 <= hour <= 12:
        return hour % 12 + _BEFORE_HALF[half]
    return hour if half == "p" and 12 < hour < 24 else None


def _offset(zone: str) -> timedelta | None:
    if not zone:
        return None
    return timedelta() if zone in {"Z", "UTC", "GMT"} else _ahead_of_utc(zone)


def _ahead_of_utc(zone: str) -> timedelta:
    """How far `+10:00` or `-0930` is ahead."""
    digits = zone[1:].replace(":", "")
    hours = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -hours if zone[0] == "-" else hours

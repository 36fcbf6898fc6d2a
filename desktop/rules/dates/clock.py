"""Times of day, spans of them, and lengths, as others write them."""

from __future__ import annotations

import re
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
    rf"(?P<start>{_ONE_TIME})\s*(?:[-\u2010-\u2015]|to|until)\s*(?P<end>{_ONE_TIME})", re.IGNORECASE
)
_BETWEEN_SPANS = re.compile(r"\s*(?:[,;/&+\n]|and)?\s*", re.IGNORECASE)
_LENGTH_CLOCK = re.compile(r"(\d{1,3}):(\d{2})(?::\d{2})?")
_LENGTH_NAMED = re.compile(r"(?:pt)?\s*(?:(\d+(?:\.\d+)?)\s*h[a-z]*\.?)?\s*(?:(\d+)\s*(?:m[a-z]*\.?)?)?")


class ClockTime(NamedTuple):
    """A time to the minute; `offset` is how far it is ahead of UTC, if given.

    `seconds` says that seconds were cut off, `ends_day` that it was written as 24:00 (`at` is midnight).
    """

    at: time
    offset: timedelta | None = None
    seconds: bool = False
    ends_day: bool = False


class TimeSpan(NamedTuple):
    """A start and an end as times of day; an end of midnight means the end of the day."""

    start: time
    end: time


def read_time(value: object) -> time | None:
    """A time of day: `9:00`, `09:00:00`, `9.30 am`, `0930`, a workbook's own, or a part of a day (`0.375`).

    24:00 is not one: it is the end of a day.
    """
    if isinstance(value, datetime):
        return value.time().replace(second=0, microsecond=0)
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    if not isinstance(value, str):
        return None
    text = value.strip()
    if _PART_OF_DAY.fullmatch(text):
        return (datetime.min + timedelta(minutes=round(float(text) * 1440))).time()
    clock = read_clock(text)
    return None if clock is None or clock.ends_day or read_spans(text) else clock.at


def read_minutes(value: object) -> int | None:
    """A length: `50`, `50 min`, `1 h 30`, `1.5 hours`, `0:50`, `PT50M`."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    if clock := _LENGTH_CLOCK.fullmatch(text):
        return int(clock[1]) * 60 + int(clock[2])
    named = _LENGTH_NAMED.fullmatch(text)
    if named and (named[1] or named[2]):
        return round(float(named[1] or 0) * 60) + int(named[2] or 0)
    return None


def read_spans(value: object) -> tuple[TimeSpan, ...]:
    """The spans in a cell that holds nothing else: `09:00-10:00`, `9am to 12pm, 1pm to 5pm`; empty for any
    other text."""
    if not isinstance(value, str):
        return ()
    text, at, spans = value.strip(), 0, []
    while at < len(text):
        found = _SPAN.match(text, at)
        span = found and _span(found["start"].strip(), found["end"].strip())
        if not found or span is None:
            return ()
        spans.append(span)
        at = found.end()
        if between := _BETWEEN_SPANS.match(text, at):
            at = between.end()
    return tuple(spans)


def _span(start_text: str, end_text: str) -> TimeSpan | None:
    """A span of times; neither `9-5` nor a date such as `09-10` is one: one side has minutes, or am or pm."""
    if start_text.isdigit() and end_text.isdigit():
        return None
    end = _half_or_hour(end_text)
    start = _half_or_hour(start_text)
    if start is None or end is None or start.ends_day:
        return None
    return TimeSpan(start.at, end.at)


def _half_or_hour(text: str) -> ClockTime | None:
    """A time in a span, in which a bare hour is allowed."""
    return read_clock(f"{text}:00" if text.isdigit() and len(text) <= 2 else text)


def read_clock(text: str) -> ClockTime | None:
    """A time to the minute, with its offset from UTC, if any."""
    found = _matched(text.strip())
    if found is None:
        return None
    parts = {name: part or "" for name, part in found.groupdict().items()}
    hour = _hour(int(parts["hour"]), parts.get("half", "").lower())
    minute, second = int(parts["minute"] or 0), int(parts["second"] or 0)
    if hour is None or max(minute, second) > 59:
        return None
    offset = _offset(parts["zone"].upper())
    if hour < 24:
        return ClockTime(time(hour, minute), offset, seconds=second > 0)
    return ClockTime(time(), offset, ends_day=True) if minute == second == 0 else None


def _matched(text: str) -> re.Match[str] | None:
    """The parts of a time; an hour alone is not one, nor are two digits."""
    found = _BARE.match(text) if len(text.rstrip("Z")) >= 3 else None
    if found is not None:
        return found
    found = _CLOCK.match(text)
    return found if found and (found["minute"] is not None or found["half"] is not None) else None


def _hour(hour: int, half: str) -> int | None:
    """The hour from 0 to 24, with `a` or `p` after it or not; `13:00 pm` is one o'clock, `13:00 am`
    invalid."""
    if not half:
        return hour if hour <= 24 else None
    if 1 <= hour <= 12:
        return hour % 12 + (12 if half == "p" else 0)
    return hour if half == "p" and 12 < hour < 24 else None


def _offset(zone: str) -> timedelta | None:
    if not zone:
        return None
    if zone in {"Z", "UTC", "GMT"}:
        return timedelta()
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    return sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))

"""One event of a calendar as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from desktop.language import say
from desktop.rules.dates.format import day_text

OWN = ("REFERENCE", "CLIENTS", "SERIES", "STATUS")
"""The properties that our own calendars add to iCalendar's, each after `OWN_PREFIX`."""

OWN_PREFIX = "X-HANDOVER-"

YEARS = range(1900, 2151)

Moment: TypeAlias = date | datetime

Component: TypeAlias = Any
"""An icalendar.Event: a value in it may have any of thirty types, or be a list of them, or broken."""

TIMES = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")


@dataclass(frozen=True)
class Event:
    """One event, or one occurrence of a repeated one.

    `starts` and `ends` are dates for whole days (`ends` is the day after the last one) and have a zone
    if the file names one; an event without a length ends when it starts. `recurrence` says which
    occurrence it is by the start it was planned for, `rule` is the RRULE that it comes from; both are empty
    for an event that is not repeated. Addresses are without `mailto:` and in lower case.
    `own` is what our own calendars add, by the names in OWN.
    """

    uid: str
    recurrence: str
    starts: Moment
    ends: Moment
    summary: str = ""
    description: str = ""
    location: str = ""
    status: str = ""
    organizer: str = ""
    attendees: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    rule: str = ""
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def words(self) -> str:
        """`“Staff meeting” on Mon 23 Nov 2026`."""
        return _words(self.summary, self.starts)


@dataclass(frozen=True)
class BadEvent:
    """An event that cannot be imported; `problem` says which one it is and why."""

    problem: str


def planned_start(event: Component) -> set[str]:
    """The planned start of a changed occurrence, if it can be read."""
    values = [value.dt for value in several(event, "RECURRENCE-ID")]
    return {planned(value) for value in values if isinstance(value, date)}


def rules(event: Component) -> list[Any]:
    """Its repetitions; one is usual, none or several are allowed."""
    return list(several(event, "RRULE"))


def drop_empty_rules(event: Component) -> bool:
    """Remove empty repetitions (`RRULE:`) from an event; returns whether there were any."""
    kept = list(filter(None, rules(event)))
    if len(kept) == len(rules(event)):
        return False
    event.pop("RRULE")
    if kept:
        event["RRULE"] = kept
    return True


def is_repeated(event: Component) -> bool:
    """Whether it has more than one occurrence."""
    return "RRULE" in event or "RDATE" in event


def event_of(event: Component) -> Event:
    """The plain values of an event without a fault, except which occurrence is meant."""
    return Event(
        uid=text_of(event, "UID"),
        recurrence="",
        starts=event.start,
        ends=event.end,
        summary=text_of(event, "SUMMARY"),
        description=text_of(event, "DESCRIPTION"),
        location=text_of(event, "LOCATION"),
        status=text_of(event, "STATUS").upper(),
        organizer=_address(text_of(event, "ORGANIZER")),
        attendees=tuple(filter(None, map(_address, several(event, "ATTENDEE")))),
        categories=tuple(map(str, _categories(event))),
        own={name: text_of(event, OWN_PREFIX + name) for name in OWN if OWN_PREFIX + name in event},
    )


def _categories(event: Component) -> Iterator[Any]:
    for value in several(event, "CATEGORIES"):
        yield from getattr(value, "cats", ())


def several(event: Component, name: str) -> Iterable[Any]:
    """The values of a property, possibly none; none at all if one of them is broken."""
    if name in broken_names(event):
        return []
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]


def broken_names(event: Component) -> list[str]:
    """The properties that cannot be read, in the order of the file."""
    return [name for name, _ in event.errors]


def text_of(event: Component, name: str) -> str:
    """A property as trimmed text, the first one of several."""
    value = next(iter(several(event, name)), "")
    return str(value).strip()


def _address(value: Any) -> str:
    return re.sub(r"^mailto:", "", str(value).strip(), flags=re.I).lower()


def called(event: Component) -> str:
    """An event in words: `“Staff meeting” on Mon 23 Nov 2026`."""
    starts = [start.dt for start in several(event, "DTSTART") if isinstance(start.dt, date)]
    return _words(text_of(event, "SUMMARY"), next(iter(starts), None))


def _words(title: str, start: Moment | None) -> str:
    words = f"“{title}”" if title else say("An event")
    return words if start is None else say("{words} on {day_of}", words=words, day_of=day_text(day_of(start)))


def planned(moment: Moment) -> str:
    """The planned start of an occurrence, the same however its zone is written."""
    if not isinstance(moment, datetime):
        return f"{moment:%Y%m%d}"
    if moment.tzinfo is None:
        return f"{moment:%Y%m%dT%H%M%S}"
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def ordering(moment: Moment) -> datetime:
    """A sort key for dates, floating times and times with a zone."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), UTC)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def day_of(moment: Moment) -> date:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def on_wall(moment: Moment, zone: ZoneInfo) -> Moment:
    """The moment on the wall clock of the zone; a floating time and a date stay unchanged."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        return moment.astimezone(zone).replace(tzinfo=None)
    return moment

"""Reading calendars (.ics): each event, and each occurrence of a repeated one, as a plain value.

Zones are read from the file's own VTIMEZONE, from IANA names, and from Windows's names. What
is wrong with one event keeps only that event out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain
from typing import Any

from desktop.errors import Progress, UserError, untold
from desktop.files.calendars.event import (
    YEARS,
    BadEvent,
    Component,
    Event,
    called,
    day_of,
    drop_empty_rules,
    event_of,
    planned_start,
    rules,
    text_of,
)
from desktop.files.calendars.faults import fault
from desktop.files.calendars.group import EventGroup
from desktop.files.calendars.parsing import UNREADABLE, Calendar, parse
from desktop.files.calendars.rules import MOST_OCCURRENCES, TooMany
from desktop.files.text.encoding import decode
from desktop.language import say
from desktop.rules.dates.format import day_text
from desktop.rules.text import number_text

ENDLESS_YEARS = 2
"""How many years from today a repetition without an end is followed."""

FARTHEST_YEARS = 10
"""How many years from today one with an end is followed; a later end counts as no end."""


@dataclass(frozen=True)
class CalendarFile:
    """`name` is the calendar's own name, `notes` are sentences on what was guessed or left out."""

    name: str
    events: tuple[Event | BadEvent, ...]
    notes: tuple[str, ...]


def read_calendar(data: bytes, name: str, today: date, progress: Progress = untold) -> CalendarFile:
    """All events of a file; `progress` is told how many were followed.

    Raises UserError with one sentence for what is not a calendar or has no event.
    """
    parsed = parse(decode(data).text)
    reader = _Reader(today)
    found: list[Event | BadEvent] = [*parsed.lost]
    in_all = parsed.number_of_events()
    for event in chain.from_iterable(map(reader.events_of, parsed.calendars)):
        found.append(event)
        progress(min(len(found), in_all), in_all)
    if not found:
        raise UserError(
            say("{name} contains no events. Export the calendar again from the other program.", name=name)
        )
    return CalendarFile(parsed.title(), tuple(found), (*parsed.notes, *reader.notes()))


class _Reader:
    """Reads the events of one file and collects what to say about all of them."""

    def __init__(self, today: date) -> None:
        self._endless_until = _years_on(today, ENDLESS_YEARS)
        self._farthest = _years_on(today, FARTHEST_YEARS)
        self._cut = False
        self._unknown_zones: dict[str, None] = {}
        self._others = 0

    def events_of(self, calendar: Calendar) -> Iterator[Event | BadEvent]:
        groups: dict[str, EventGroup] = defaultdict(EventGroup)
        for number, event in enumerate(calendar.walk("VEVENT")):
            yield from self._add(event, groups[text_of(event, "UID") or f"\0{number}"])
        self._others += len(calendar.walk("VTODO")) + len(calendar.walk("VJOURNAL"))
        for group in groups.values():
            yield from self._occurrences(group, calendar.get("X-WR-TIMEZONE"))

    def notes(self) -> Iterator[str]:
        if self._cut:
            yield say(
                "Events that repeat without an end were followed until {endless_until}.",
                endless_until=day_text(self._endless_until),
            )
        yield from map(_unknown_zone, self._unknown_zones)
        if self._others:
            yield say("Not read: tasks and journal entries.")

    def _add(self, event: Component, group: EventGroup) -> Iterator[BadEvent]:
        """Add an event to its group, unless it has a fault; tells what is not read of it."""
        if reason := fault(event):
            yield BadEvent(f"{called(event)} {reason}")
            group.lost |= planned_start(event)
            return
        if drop_empty_rules(event):
            yield BadEvent(
                say("{called} has an empty repeat rule; only its first visit is read", called=called(event))
            )
        self._look_at_zone(event)
        group.add(event)

    def _look_at_zone(self, event: Component) -> None:
        start = event["DTSTART"]
        zone = str(start.params.get("TZID", ""))
        if zone and _is_floating(start.dt):
            self._unknown_zones[zone] = None

    def _occurrences(self, group: EventGroup, default_zone: object) -> Iterator[Event | BadEvent]:
        yield from map(_replaced, group.older)
        if group.masters or group.changes:
            yield from self._followed(group, default_zone)

    def _followed(self, group: EventGroup, default_zone: object) -> list[Event] | list[BadEvent]:
        """The occurrences of a group, or why it cannot be followed."""
        until = self._until(group)
        try:
            return _events(group, until, default_zone)
        except TooMany:
            why = say(
                "{called} repeats more than {most_occurrences} times",
                called=called(group.any_event),
                most_occurrences=number_text(MOST_OCCURRENCES),
            )
        except UNREADABLE:
            why = say(
                "{called} has times or a repeat rule that cannot be read", called=called(group.any_event)
            )
        return [BadEvent(why)]

    def _until(self, group: EventGroup) -> date:
        """How far the repetitions of a group are followed."""
        if not group.is_repeated:
            return date(YEARS[-1], 12, 31)
        if all(map(self._ends_in_time, chain.from_iterable(map(rules, group.masters)))):
            return self._farthest
        self._cut = True
        return self._endless_until

    def _ends_in_time(self, rule: Any) -> bool:
        """Whether a repetition has an end, and not one that is too far away."""
        return bool(rule.get("COUNT")) or any(
            day_of(until) <= self._farthest for until in rule.get("UNTIL", ())
        )


def _unknown_zone(zone: str) -> str:
    return say("The time zone “{zone}” is not known; its times are used as they are.", zone=zone)


def _replaced(older: Component) -> BadEvent:
    return BadEvent(say("{called} is in the file twice; the newer version is read", called=called(older)))


def _is_floating(moment: date) -> bool:
    """Whether a moment has a time and no zone."""
    return isinstance(moment, datetime) and moment.tzinfo is None


def _events(group: EventGroup, until: date, default_zone: object) -> list[Event]:
    """The occurrences of a group as plain values. Raises TooMany, or one of UNREADABLE."""
    rule = group.rule()
    return [
        replace(event_of(one.event), recurrence=one.planned_for, rule=rule, starts=one.starts, ends=one.ends)
        for one in group.occurrences(until, default_zone)
    ]


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)

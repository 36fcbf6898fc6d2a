"""Reading calendars (.ics): each event, and each occurrence of a repeated one, as a plain value.

Zones are read from the file's own VTIMEZONE, from IANA names, and from Windows's names. What
is wrong with one event keeps only that event out.
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import Any, TypeAlias

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
    fault,
    planned_start,
    rules,
    text_of,
)
from desktop.files.calendars.group import EventGroup
from desktop.files.calendars.rules import MOST_OCCURRENCES, TooMany
from desktop.files.text.encoding import decode
from desktop.language import later, say
from desktop.rules.dates.format import day_text
from desktop.rules.text import number_text

ENDLESS_YEARS = 2
"""How many years from today a repetition without an end is followed."""

FARTHEST_YEARS = 10
"""How many years from today one with an end is followed; a later end counts as no end."""

Calendar: TypeAlias = Any
"""An icalendar.Calendar."""

_BLOCK = re.compile(r"^BEGIN:VEVENT[ \t]*$.*?(?:^END:VEVENT[ \t]*$|\Z)", re.M | re.S | re.I)
_TITLE = re.compile(r"^SUMMARY[^:\n]*:(.+)$", re.M | re.I)
_START = re.compile(r"^BEGIN:VEVENT[ \t]*$", re.M | re.I)
_ESCAPED = re.compile(r"\\([,;\\])")
_DAMAGED = later("The file is damaged; its events are read one by one, and time zones by their names.")
_UNREADABLE = (ValueError, TypeError, AttributeError, KeyError, OverflowError, OSError)
"""What icalendar and recurring_ical_events raise for a file that breaks the standard."""


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
    text = decode(data).text
    calendars, lost, notes = _parsed(text)
    reader = _Reader(today)
    found: list[Event | BadEvent] = [*lost]
    in_all = sum(len(calendar.walk("VEVENT")) for calendar in calendars)
    for calendar in calendars:
        for event in reader.events_of(calendar):
            found.append(event)
            progress(min(len(found), in_all), in_all)
    if not found:
        raise UserError(
            say("{name} contains no events. Export the calendar again from the other program.", name=name)
        )
    title = next((text_of(c, "X-WR-CALNAME") for c in calendars if "X-WR-CALNAME" in c), "")
    return CalendarFile(_ESCAPED.sub(r"\1", title), tuple(found), (*notes, *reader.notes()))


def _parsed(text: str) -> tuple[list[Calendar], list[BadEvent], list[str]]:
    """The calendars of a file; if it breaks off or its zones are broken, its events one by one.

    Also returns the events that cannot be read at all, and what to say about that.
    """
    import icalendar

    # Forgets the zones of earlier files: this one may mean another by the same name.
    icalendar.timezone.tzp.use(_zones()())
    in_all = len(_START.findall(text))
    try:
        parts = icalendar.Calendar.from_ical(text, multiple=True)
    except _UNREADABLE:
        parts = []
    calendars = [part for part in parts if part.name == "VCALENDAR"]
    if in_all and sum(len(calendar.walk("VEVENT")) for calendar in calendars) == in_all:
        return calendars, [], []
    if not in_all:
        return [], [], []
    rescued, lost = _rescued(text)
    return [rescued], lost, [say(_DAMAGED)]


@functools.cache
def _zones() -> Any:
    from icalendar.timezone.zoneinfo import ZONEINFO

    class Zones(ZONEINFO):
        """Zones by name; a folder of zones (`America`) is unknown, and what zoneinfo raises for it varies by
        Python."""

        def timezone(self, name: str) -> tzinfo | None:
            try:
                return super().timezone(name)
            except OSError:
                return None

    return Zones


def _rescued(text: str) -> tuple[Calendar, list[BadEvent]]:
    """The events of a damaged file that can be read by themselves, and those that cannot."""
    import icalendar

    rescued = icalendar.Calendar()
    lost = []
    for block in _BLOCK.findall(text):
        try:
            rescued.add_component(icalendar.Event.from_ical(block))
        except _UNREADABLE:
            title = _TITLE.search(block)
            lost.append(
                BadEvent(
                    say(
                        "{event} cannot be read at all",
                        event=f"“{title[1].strip()}”" if title else "An event",
                    )
                )
            )
    return rescued, lost


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
            group = groups[text_of(event, "UID") or f"\0{number}"]
            if reason := fault(event):
                yield BadEvent(f"{called(event)} {reason}")
                group.lost |= planned_start(event)
                continue
            if drop_empty_rules(event):
                yield BadEvent(
                    say(
                        "{called} has an empty repeat rule; only its first visit is read",
                        called=called(event),
                    )
                )
            self._look_at_zone(event)
            group.add(event)
        self._others += sum(len(calendar.walk(name)) for name in ("VTODO", "VJOURNAL"))
        for group in groups.values():
            yield from self._occurrences(group, calendar.get("X-WR-TIMEZONE"))

    def notes(self) -> Iterator[str]:
        if self._cut:
            yield say(
                "Events that repeat without an end were followed until {endless_until}.",
                endless_until=day_text(self._endless_until),
            )
        for zone in self._unknown_zones:
            yield say("The time zone “{zone}” is not known; its times are used as they are.", zone=zone)
        if self._others:
            yield say("Not read: tasks and journal entries.")

    def _occurrences(self, group: EventGroup, default_zone: object) -> Iterator[Event | BadEvent]:
        for older in group.older:
            yield BadEvent(
                say(
                    "{called} is in the file twice; the newer version is read",
                    called=called(older),
                )
            )
        if not group.masters and not group.changes:
            return
        until = self._until(group.masters) if group.is_repeated else date(YEARS[-1], 12, 31)
        rule = group.rule()
        try:
            found = [
                replace(
                    event_of(one.event),
                    recurrence=one.planned_for,
                    rule=rule,
                    starts=one.starts,
                    ends=one.ends,
                )
                for one in group.occurrences(until, default_zone)
            ]
        except TooMany:
            yield BadEvent(
                say(
                    "{called} repeats more than {most_occurrences} times",
                    called=called(group.any_event),
                    most_occurrences=number_text(MOST_OCCURRENCES),
                )
            )
        except _UNREADABLE:
            yield BadEvent(
                say("{called} has times or a repeat rule that cannot be read", called=called(group.any_event))
            )
        else:
            yield from found

    def _until(self, masters: list[Component]) -> date:
        for rule in (rule for event in masters for rule in rules(event)):
            ends = [day_of(until) for until in rule.get("UNTIL", ())]
            if not rule.get("COUNT") and not any(end <= self._farthest for end in ends):
                self._cut = True
                return self._endless_until
        return self._farthest

    def _look_at_zone(self, event: Component) -> None:
        start = event["DTSTART"]
        zone = str(start.params.get("TZID", ""))
        if zone and isinstance(start.dt, datetime) and start.dt.tzinfo is None:
            self._unknown_zones[zone] = None


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=min(day.day, 28) if day.month == 2 else day.day)

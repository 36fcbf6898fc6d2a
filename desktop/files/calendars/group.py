"""All events of one UID: the repeated one, the occurrences that were changed, and which version of each counts."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import NamedTuple

from desktop.files.calendars.event import (
    TIMES,
    YEARS,
    Component,
    Moment,
    day_of,
    is_repeated,
    ordering,
    planned,
    rules,
    text_of,
)
from desktop.files.calendars.rules import Rule, ended

_LONG_AGO = datetime(1, 1, 2, tzinfo=UTC)


class Occurrence(NamedTuple):
    """One time at which an event takes place; `planned_for` is empty if it is not repeated.

    `event` is the component with everything else about it.
    """

    planned_for: str
    starts: Moment
    ends: Moment
    event: Component


@dataclass
class EventGroup:
    """The events of one UID. `lost` are the planned starts of changed occurrences that cannot be read.

    `older` are versions that a newer one in the same file replaces.
    """

    masters: list[Component] = field(default_factory=list)
    changes: dict[str, Component] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    older: list[Component] = field(default_factory=list)

    def add(self, event: Component) -> None:
        """Add an event without a fault to the group, replacing an older version of it."""
        if "RECURRENCE-ID" in event:
            self._add_change(event)
        else:
            self.masters = [self._newest(event, *self.masters)]

    def _add_change(self, event: Component) -> None:
        key = planned(event["RECURRENCE-ID"].dt)
        before = [self.changes[key]] if key in self.changes else []
        self.changes[key] = self._newest(event, *before)

    def _newest(self, event: Component, *before: Component) -> Component:
        """The newest version, the last one of equals; the others are kept as older ones."""
        newest = max((event, *before), key=_version)
        self.older += (one for one in (event, *before) if one is not newest)
        return newest

    @property
    def any_event(self) -> Component:
        return self.masters[0] if self.masters else next(iter(self.changes.values()))

    @property
    def is_repeated(self) -> bool:
        return any(map(is_repeated, self.masters))

    def rule(self) -> str:
        """The RRULE, as text."""
        return next((rule.to_ical().decode() for event in self.masters for rule in rules(event)), "")

    def occurrences(self, until: date, default_zone: object = None) -> list[Occurrence]:
        """All of them in order, each as the file changed it.

        `default_zone` is the calendar's X-WR-TIMEZONE, in which events written in UTC repeat.
        Raises TooMany, and what recurring_ical_events raises for a repetition that cannot be followed.
        """
        changes = dict(self.changes)
        found = []
        for occurrence in self._kept(until, default_zone):
            change = changes.pop(occurrence.planned_for, None)
            found.append(
                self._moved(occurrence) if change is None else _changed(occurrence.planned_for, change)
            )
        found += itertools.starmap(_changed, changes.items())
        return sorted(found, key=lambda occurrence: ordering(occurrence.starts))

    def _kept(self, until: date, default_zone: object) -> Iterator[Occurrence]:
        """The occurrences as planned, without those whose change cannot be read."""
        for event in self.masters:
            planned_ones = self._planned(event, until, default_zone)
            yield from (one for one in planned_ones if one.planned_for not in self.lost)

    def _planned(self, event: Component, until: date, default_zone: object) -> Iterator[Occurrence]:
        """The occurrences of an event as planned."""
        if is_repeated(event):
            for starts, ends in _expanded(event, until, default_zone):
                yield Occurrence(planned(starts), starts, ends, event)
        else:
            yield _changed(planned(event.start) if self._is_changed else "", event)

    @property
    def _is_changed(self) -> bool:
        """Whether the file changes an occurrence, readable or not."""
        return bool(self.changes or self.lost)

    def _moved(self, occurrence: Occurrence) -> Occurrence:
        """An occurrence after a change that holds for all later ones (RANGE=THISANDFUTURE, RFC 5545,
        3.2.13)."""
        change = self._last_range_before(occurrence.starts)
        if change is None:
            return occurrence
        starts = _shifted(occurrence.starts, change["RECURRENCE-ID"].dt, change.start)
        if starts is None:
            return occurrence
        return Occurrence(occurrence.planned_for, starts, starts + (change.end - change.start), change)

    def _last_range_before(self, moment: Moment) -> Component | None:
        """The last change that holds for an occurrence at that moment, too."""
        ranges = [event for event in self.changes.values() if _holds_on(event, moment)]
        return max(ranges, key=_planned_order, default=None)


def _planned_order(event: Component) -> datetime:
    return ordering(event["RECURRENCE-ID"].dt)


def _changed(planned_for: str, event: Component) -> Occurrence:
    """An occurrence at the times of the event itself."""
    return Occurrence(planned_for, event.start, event.end, event)


def _holds_on(event: Component, moment: Moment) -> bool:
    is_range = str(event["RECURRENCE-ID"].params.get("RANGE", "")).upper() == "THISANDFUTURE"
    return is_range and _planned_order(event) <= ordering(moment)


def _shifted(moment: Moment, planned_for: Moment, starts: Moment) -> Moment | None:
    """A start, moved as far on the wall clock as the change moved its own; None if one of them has no
    time."""
    clocks = _with_a_time(moment, planned_for, starts)
    if len(clocks) == 3:
        return _shifted_on_the_wall(*clocks)
    return None if clocks else moment + (day_of(starts) - day_of(planned_for))


def _with_a_time(*moments: Moment) -> list[datetime]:
    return [moment for moment in moments if isinstance(moment, datetime)]


def _shifted_on_the_wall(moment: datetime, planned_for: datetime, starts: datetime) -> datetime:
    there, here = _naive(planned_for, starts), _naive(moment, starts)
    return (here + (_naive(starts, starts) - there)).replace(tzinfo=starts.tzinfo)


def _naive(moment: datetime, beside: datetime) -> datetime:
    """On the wall clock of another moment's zone."""
    if moment.tzinfo is not None and beside.tzinfo is not None:
        moment = moment.astimezone(beside.tzinfo)
    return moment.replace(tzinfo=None)


def _expanded(event: Component, until: date, default_zone: object) -> Iterator[tuple[Moment, Moment]]:
    """Start and end of each occurrence of a repeated event."""
    import icalendar
    import recurring_ical_events

    alone = icalendar.Calendar()
    if default_zone:
        alone["X-WR-TIMEZONE"] = default_zone
    alone.add_component(_only_times(event, until))
    found = recurring_ical_events.of(alone).between(date(YEARS[0], 1, 1), until)
    for occurrence in sorted(found, key=_planned_order):
        yield occurrence["RECURRENCE-ID"].dt, _end_of(occurrence)


def _only_times(event: Component, until: date) -> Component:
    """An event with nothing but the times of another, and an end of its repetitions."""
    import icalendar

    times = icalendar.Event({name: event[name] for name in TIMES if name in event})
    times["UID"] = "alone"
    times.pop("RRULE", None)
    kept = _ended_rules(event, until)
    if kept:
        times["RRULE"] = kept
    return times


def _ended_rules(event: Component, until: date) -> list[Rule]:
    """The repetitions that have a day until then, each with an end."""
    return list(filter(None, (ended(rule, event.start, until) for rule in rules(event))))


def _end_of(occurrence: Component) -> Moment:
    end: Moment = occurrence.end
    return end


def _version(event: Component) -> tuple[int, datetime, datetime]:
    """The version of an event, by which later ones are greater: SEQUENCE, else LAST-MODIFIED, else DTSTAMP
    (RFC 5546, 2.1.5)."""
    sequence = text_of(event, "SEQUENCE")
    return (
        int(sequence) if sequence.isascii() and sequence.isdigit() else 0,
        _moment_of(event, "LAST-MODIFIED"),
        _moment_of(event, "DTSTAMP"),
    )


def _moment_of(event: Component, name: str) -> datetime:
    value = getattr(event.get(name), "dt", None)
    return ordering(value) if isinstance(value, date) else _LONG_AGO

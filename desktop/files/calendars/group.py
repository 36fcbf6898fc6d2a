"""All events of one UID: the repeated one, the occurrences that were changed, and which version of each counts."""

from __future__ import annotations

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
from desktop.files.calendars.rules import ended

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
        if "RECURRENCE-ID" not in event:
            self._add_master(event)
            return
        key = planned(event["RECURRENCE-ID"].dt)
        before = self.changes.get(key)
        if before is not None and _version(before) > _version(event):
            self.older.append(event)
            return
        if before is not None:
            self.older.append(before)
        self.changes[key] = event

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
        for occurrence, moment in self._planned(until, default_zone):
            if occurrence.planned_for in self.lost:
                continue
            change = changes.pop(occurrence.planned_for, None)
            if change is not None:
                found.append(_changed(occurrence.planned_for, change))
            else:
                found.append(self._moved(occurrence, moment))
        found += [_changed(key, event) for key, event in changes.items()]
        return sorted(found, key=lambda occurrence: ordering(occurrence.starts))

    def _add_master(self, event: Component) -> None:
        if self.masters and _version(self.masters[0]) > _version(event):
            self.older.append(event)
            return
        self.older += self.masters
        self.masters = [event]

    def _planned(self, until: date, default_zone: object) -> Iterator[tuple[Occurrence, Moment]]:
        """The occurrences as planned, each with its start."""
        for event in self.masters:
            if not is_repeated(event):
                key = planned(event.start) if self.changes or self.lost else ""
                yield Occurrence(key, event.start, event.end, event), event.start
                continue
            for starts, ends in _expanded(event, until, default_zone):
                yield Occurrence(planned(starts), starts, ends, event), starts

    def _moved(self, occurrence: Occurrence, moment: Moment) -> Occurrence:
        """An occurrence after a change that holds for all later ones (RANGE=THISANDFUTURE, RFC 5545,
        3.2.13)."""
        changes = [event for event in self.changes.values() if _holds_on(event, moment)]
        if not changes:
            return occurrence
        change = max(changes, key=lambda event: ordering(event["RECURRENCE-ID"].dt))
        starts = _shifted(moment, change["RECURRENCE-ID"].dt, change.start)
        if starts is None:
            return occurrence
        return Occurrence(occurrence.planned_for, starts, starts + (change.end - change.start), change)


def _changed(planned_for: str, event: Component) -> Occurrence:
    return Occurrence(planned_for, event.start, event.end, event)


def _holds_on(event: Component, moment: Moment) -> bool:
    identity = event["RECURRENCE-ID"]
    is_range = str(identity.params.get("RANGE", "")).upper() == "THISANDFUTURE"
    return is_range and ordering(identity.dt) <= ordering(moment)


def _shifted(moment: Moment, planned_for: Moment, starts: Moment) -> Moment | None:
    """A start, moved as far on the wall clock as the change moved its own; None if one of them has no
    time."""
    if (
        not isinstance(moment, datetime)
        or not isinstance(planned_for, datetime)
        or not isinstance(starts, datetime)
    ):
        all_days = not any(isinstance(one, datetime) for one in (moment, planned_for, starts))
        return moment + (day_of(starts) - day_of(planned_for)) if all_days else None
    here, there, new = (_naive(one, starts) for one in (moment, planned_for, starts))
    return (here + (new - there)).replace(tzinfo=starts.tzinfo)


def _naive(moment: datetime, beside: datetime) -> datetime:
    """On the wall clock of another moment's zone."""
    if moment.tzinfo is not None and beside.tzinfo is not None:
        moment = moment.astimezone(beside.tzinfo)
    return moment.replace(tzinfo=None)


def _expanded(event: Component, until: date, default_zone: object) -> Iterator[tuple[Moment, Moment]]:
    """Start and end of each occurrence of a repeated event."""
    import icalendar
    import recurring_ical_events

    times = icalendar.Event({name: event[name] for name in TIMES if name in event})
    times["UID"] = "alone"
    kept = [ended(rule, event.start, until) for rule in rules(event)]
    times.pop("RRULE", None)
    if any(kept):
        times["RRULE"] = [rule for rule in kept if rule]
    alone = icalendar.Calendar()
    if default_zone:
        alone["X-WR-TIMEZONE"] = default_zone
    alone.add_component(times)
    found = recurring_ical_events.of(alone).between(date(YEARS[0], 1, 1), until)
    for occurrence in sorted(found, key=lambda one: ordering(one["RECURRENCE-ID"].dt)):
        yield occurrence["RECURRENCE-ID"].dt, _end_of(occurrence)


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

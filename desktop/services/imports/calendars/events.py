"""The events of one calendar as rows, each an appointment or a leave."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from desktop.files.calendars.event import BadEvent, Event, Moment, on_wall
from desktop.files.table import RowProblem, Value
from desktop.language import say
from desktop.models import AppointmentStatus
from desktop.services.calendar.bookings import LONGEST
from desktop.services.calendar.event_uids import is_ours, known_identity
from desktop.services.imports.calendars.words import Place, Words
from desktop.services.imports.intake import Bad

_STATUS = {
    "CONFIRMED": AppointmentStatus.CONFIRMED,
    "TENTATIVE": AppointmentStatus.BOOKED,
    "CANCELLED": AppointmentStatus.CANCELLED,
}

Row = dict[str, Value]


class EventKey(NamedTuple):
    """The references of one event's visits here: that of its series, and that of a single visit."""

    series: str
    single: str


class Span(NamedTuple):
    """The time of an appointment, on the wall clock of its site."""

    starts: datetime
    ends: datetime

    @property
    def end(self) -> datetime | None:
        """The end; None if the event has no length."""
        return self.ends if self.ends > self.starts else None


class LeaveTimes(NamedTuple):
    """The time of a leave: whole days, or times on the wall clock of the practice."""

    starts: Moment
    ends: Moment


class EventReader:
    """Turns the events of one calendar into rows; `whose` is the practitioner's reference, if given."""

    def __init__(self, session: Session, zone: ZoneInfo, whose: str, calendar_name: str) -> None:
        self.words = Words(session)
        self.problems: list[RowProblem] = []
        self._identity = known_identity(session)
        self._zone = zone
        self._whose = whose
        self._calendar_name = calendar_name
        self._nameless: set[str] = set()
        self.keys: dict[int, EventKey] = {}

    def row(self, number: int, event: Event | BadEvent, kind: str) -> Row:
        """Raises Bad for an event that is not a row of that kind."""
        if isinstance(event, BadEvent):
            raise Bad(event.problem)
        return self._leave(event) if kind == "leave" else self._appointment(number, event)

    def _leave(self, event: Event) -> Row:
        if event.status == "CANCELLED":
            raise Bad(say("{words} is cancelled", words=event.words))
        absence = _absence(event, self._zone)
        return {
            "Practitioner": self._practitioner(event),
            "Start": absence.starts,
            "End": absence.ends,
            "Reason": event.summary or event.description,
        }

    def _appointment(self, number: int, event: Event) -> Row:
        site = self.words.site(event.location)
        span = _span(event, self._zone_at(site))
        practitioner = self._practitioner(event)
        clients = self._clients(number, event)
        return {
            **self._identified(number, event, practitioner),
            "Start": span.starts,
            "End": span.end,
            "Practitioner": practitioner,
            "Clients": clients or "",
            "Status": _status(event),
            "Appointment Type": self.words.appointment_type(event.categories),
            "Site": "" if site is None else site.name,
            "Series Rule": event.rule,
            "Notes": _notes(event, site, with_title=clients is None),
        }

    def _zone_at(self, site: Place | None) -> ZoneInfo:
        return self._zone if site is None else site.zone

    def _identified(self, number: int, event: Event, practitioner: str) -> Row:
        """The references of the visit and of its series; a foreign event is remembered by its key."""
        if self._is_ours(event):
            # Most visits in our own calendars have no reference: they are found by their times.
            return {"Reference": event.own.get("REFERENCE", ""), "Series": event.own.get("SERIES", "")}
        if event.uid:
            self.keys[number] = _key(practitioner, event)
        return {"Reference": _reference(practitioner, event), "Series": _series(practitioner, event)}

    def _is_ours(self, event: Event) -> bool:
        return is_ours(event.uid, self._identity)

    def _clients(self, number: int, event: Event) -> str | None:
        """The clients: our own calendars name them; any other is searched for names (None: there are
        none)."""
        own = event.own.get("CLIENTS") if self._is_ours(event) else None
        if own is not None:
            return own
        found = self.words.clients(event)
        if found is None:
            self._tell_nameless(number, event)
        return found

    def _tell_nameless(self, number: int, event: Event) -> None:
        """Report an event without a client; a repeated one only once."""
        if event.uid not in self._nameless:
            problem = say(
                "{event} names no client of the practice; it is imported without one", event=event.words
            )
            self.problems.append(RowProblem(number, problem))
        self._nameless.add(event.uid or str(number))

    def _practitioner(self, event: Event) -> str:
        return self._whose or self.words.practitioner(event, self._calendar_name)


def _absence(event: Event, zone: ZoneInfo) -> LeaveTimes:
    """Raises Bad for a leave without a length."""
    starts, ends = on_wall(event.starts, zone), on_wall(event.ends, zone)
    if not isinstance(starts, datetime):
        return LeaveTimes(starts, max(starts, ends - timedelta(days=1)))
    if ends == starts:
        raise Bad(say("{words} has no length", words=event.words))
    return LeaveTimes(starts, ends)


def _status(event: Event) -> str:
    return event.own.get("STATUS") or str(_STATUS.get(event.status, AppointmentStatus.BOOKED))


def _span(event: Event, zone: ZoneInfo) -> Span:
    """Raises Bad for a length that no appointment can have."""
    starts, ends = on_wall(event.starts, zone), on_wall(event.ends, zone)
    if not isinstance(starts, datetime) or not isinstance(ends, datetime):
        raise Bad(
            say("{words} lasts all day, which no appointment does; import it as leave", words=event.words)
        )
    if ends - starts > LONGEST:
        raise Bad(say("{words} lasts longer than 24 hours; import it as leave", words=event.words))
    return Span(starts, ends)


def _notes(event: Event, site: Place | None, *, with_title: bool) -> str:
    """Everything in the event that no other column holds."""
    return "\n".join(filter(None, _said(event, site, with_title=with_title)))


def _said(event: Event, site: Place | None, *, with_title: bool) -> Iterator[str]:
    if with_title:
        yield event.summary
    yield event.description
    if site is None and event.location:
        yield f"Place: {event.location}"


def _reference(practitioner: str, event: Event) -> str:
    """The same reference for the same event of the same practitioner; empty if the calendar gives it no
    UID."""
    return _hashed(practitioner, event.uid, event.recurrence) if event.uid else ""


def _key(practitioner: str, event: Event) -> EventKey:
    """The references that the visits of a foreign event have."""
    return EventKey(_hashed(practitioner, event.uid), _hashed(practitioner, event.uid, ""))


def _series(practitioner: str, event: Event) -> str:
    return _hashed(practitioner, event.uid) if event.uid and event.recurrence else ""


def _hashed(*parts: str) -> str:
    return f"ICS-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:16].upper()}"

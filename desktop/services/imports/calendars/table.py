"""A calendar (.ics) as the rows that a file of appointments or of leave would have.

From there on it is like any other file: matched, previewed, stored and undone by the same steps.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.icalendar_event import BadEvent, Event, on_wall
from desktop.files.icalendar_in import read_calendar
from desktop.files.table import RowProblem, Table, Value
from desktop.models import AppointmentStatus
from desktop.services.calendar.bookings import LONGEST
from desktop.services.calendar.event_uids import is_ours, known_identity
from desktop.services.imports.calendars.vanished import SeriesInPractice, VisitInPractice
from desktop.services.imports.calendars.words import Words
from desktop.services.imports.intake import Bad
from desktop.services.practice.lookup import find_user

LEAVE = ("Practitioner", "Start", "End", "Reason")
APPOINTMENTS = (
    "Reference", "Start", "End", "Practitioner", "Clients", "Status", "Appointment Type", "Site", "Series",
    "Series Rule", "Notes",
)  # fmt: skip
_MAY_BE_ABSENT = ("Appointment Type", "Site", "Series", "Series Rule", "Notes")
"""Columns that are left out where no event says anything, so that what the practice knows stays."""

_STATUS = {
    "CONFIRMED": AppointmentStatus.CONFIRMED,
    "TENTATIVE": AppointmentStatus.BOOKED,
    "CANCELLED": AppointmentStatus.CANCELLED,
}

Row = dict[str, Value]


def calendar_table(practice: Practice, data: bytes, name: str, kind: str, practitioner: str = "") -> Table:
    """The rows of a calendar as `kind`, appointments or leave, of `practitioner` (a REF).

    Without one, they are the guest, the organizer or the name of the calendar that is a practitioner here.
    Times are brought to the wall clock of the site. An event's UID and its planned start make its
    reference. An event that names no client comes in without one, its title in the notes. Raises UserError for what is no calendar, another kind, or a calendar that is nobody's.
    """
    if kind not in ("appointments", "leave"):
        raise UserError(f"{name} is a calendar. Import it as leave or as appointments.")
    calendar = read_calendar(data, name, practice.today())
    with practice.read() as session:
        whose = find_user(session, practitioner).reference if practitioner else ""
        reader = _Reader(session, practice.zone, whose, calendar.name)
        rows = []
        for number, event in enumerate(calendar.events, 1):
            try:
                rows.append((number, reader.row(number, event, kind)))
            except Bad as bad:
                reader.problems.append(RowProblem(number, str(bad)))
        gone = _vanished(session, reader.keys, dict(rows), practice.today())
        cancelled = list(enumerate(gone.rows, len(calendar.events) + 1))
        rows += cancelled
    if rows and not any(row["Practitioner"] for _, row in rows):
        raise UserError(
            f"{name} does not say whose calendar it is. Choose the practitioner (--practitioner REF)."
        )
    notes = (*calendar.notes, *reader.words.notes())
    headers = _headers(kind, [row for _, row in rows])
    return Table(
        headers=headers,
        rows=tuple(tuple(_cells(row, headers)) for _, row in rows),
        row_numbers=tuple(number for number, _ in rows),
        problems=tuple(reader.problems),
        notes=notes,
        vanished=tuple(number for number, _ in cancelled),
        instead=gone.instead,
    )


class EventKey(NamedTuple):
    """The references that the visits of one event have here: that of its series, and that of a single one."""

    series: str
    single: str


class _Vanished(NamedTuple):
    """A row that cancels each visit that its event no longer has, and the numbers of the rows that are new for it."""

    rows: list[Row]
    instead: tuple[int, ...]


def _vanished(
    session: Session, keys: Mapping[int, EventKey], rows: Mapping[int, Row], today: date
) -> _Vanished:
    if not keys:
        return _Vanished([], ())
    series, singles = (set(column) - {""} for column in zip(*keys.values(), strict=True))
    there = SeriesInPractice.read(session, series, singles, today)
    gone = there.vanished({str(row["Reference"]) for row in rows.values()})
    known = {visit.reference for visit in there.visits}
    events = {visit.series or visit.reference for visit in gone}
    new = [number for number, row in rows.items() if row["Reference"] not in known]
    instead = tuple(number for number in new if events.intersection(keys.get(number, ())))
    return _Vanished([_cancelled(visit) for visit in gone], instead)


def _cancelled(visit: VisitInPractice) -> Row:
    return {
        "Reference": visit.reference,
        "Start": visit.starts,
        "End": visit.ends,
        "Practitioner": visit.practitioner,
        "Clients": visit.clients,
        "Status": str(AppointmentStatus.CANCELLED),
        "Appointment Type": visit.appointment_type,
        "Site": visit.site,
        "Series": visit.series,
        "Series Rule": "",
        "Notes": "",
    }


class _Reader:
    """Turns the events of one calendar into rows; `whose` is the practitioner's reference, if one is given."""

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
        """Raises Bad for an event that is no row of that kind."""
        if isinstance(event, BadEvent):
            raise Bad(event.problem)
        return self._leave(event) if kind == "leave" else self._appointment(number, event)

    def _leave(self, event: Event) -> Row:
        if event.status == "CANCELLED":
            raise Bad(f"{event.words} is cancelled")
        starts, ends = on_wall(event.starts, self._zone), on_wall(event.ends, self._zone)
        if isinstance(starts, datetime):
            if ends == starts:
                raise Bad(f"{event.words} has no length")
        else:
            ends = max(starts, ends - timedelta(days=1))
        return {
            "Practitioner": self._practitioner(event),
            "Start": starts,
            "End": ends,
            "Reason": event.summary or event.description,
        }

    def _appointment(self, number: int, event: Event) -> Row:
        ours = is_ours(event.uid, self._identity)
        site = self.words.site(event.location)
        zone = self._zone if site is None else site.zone
        starts, ends = on_wall(event.starts, zone), on_wall(event.ends, zone)
        if not isinstance(starts, datetime) or not isinstance(ends, datetime):
            raise Bad(f"{event.words} lasts all day, which no appointment does; import it as leave")
        if ends - starts > LONGEST:
            raise Bad(f"{event.words} lasts longer than 24 hours; import it as leave")
        practitioner = self._practitioner(event)
        own = event.own if ours else {}
        clients = own["CLIENTS"] if "CLIENTS" in own else self.words.clients(event)
        if clients is None:
            self._tell_nameless(number, event)
        if event.uid and not ours:
            # Most visits of our own calendars carry no reference: they are found by their times.
            self.keys[number] = _key(practitioner, event)
        return {
            "Reference": own.get("REFERENCE", "") if ours else _reference(practitioner, event),
            "Start": starts,
            "End": ends if ends > starts else None,
            "Practitioner": practitioner,
            "Clients": clients or "",
            "Status": event.own.get("STATUS") or str(_STATUS.get(event.status, AppointmentStatus.BOOKED)),
            "Appointment Type": self.words.appointment_type(event.categories),
            "Site": "" if site is None else site.name,
            "Series": own.get("SERIES", "") if ours else _series(practitioner, event),
            "Series Rule": event.rule,
            "Notes": "\n".join(
                filter(None, _notes(event, with_title=clients is None, with_place=site is None))
            ),
        }

    def _tell_nameless(self, number: int, event: Event) -> None:
        """Report an event without a client, a repeated one only once."""
        if event.uid not in self._nameless:
            problem = f"{event.words} names no client of the practice; it came in without one"
            self.problems.append(RowProblem(number, problem))
        self._nameless.add(event.uid or str(number))

    def _practitioner(self, event: Event) -> str:
        return self._whose or self.words.practitioner(event, self._calendar_name)


def _headers(kind: str, rows: list[Row]) -> tuple[str, ...]:
    headers = LEAVE if kind == "leave" else APPOINTMENTS
    return tuple(h for h in headers if h not in _MAY_BE_ABSENT or any(row[h] for row in rows))


def _cells(row: Row, headers: tuple[str, ...]) -> Iterator[Value]:
    """The cells of a row; notes, which stand last, are absent where an event has none, and not empty."""
    return (row[header] or None for header in headers if header != "Notes" or row[header])


def _notes(event: Event, *, with_title: bool, with_place: bool) -> Iterator[str]:
    if with_title:
        yield event.summary
    yield event.description
    if with_place and event.location:
        yield f"Place: {event.location}"


def _reference(practitioner: str, event: Event) -> str:
    """The same for the same event of the same practitioner; none where the calendar gives it no UID."""
    return _hashed(practitioner, event.uid, event.recurrence) if event.uid else ""


def _key(practitioner: str, event: Event) -> EventKey:
    """What the visits of an event that is not our own have as references."""
    return EventKey(_hashed(practitioner, event.uid), _hashed(practitioner, event.uid, ""))


def _series(practitioner: str, event: Event) -> str:
    return _hashed(practitioner, event.uid) if event.uid and event.recurrence else ""


def _hashed(*parts: str) -> str:
    return f"ICS-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:16].upper()}"

"""A calendar (.ics) as the rows of a file of appointments or leave.

After that it is like any other file: matched, previewed, stored and undone by the same steps.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Progress, UserError, untold
from desktop.files.calendars.event import BadEvent, Event
from desktop.files.calendars.incoming import read_calendar
from desktop.files.table import RowProblem, Table, Value
from desktop.language import say
from desktop.models import AppointmentStatus
from desktop.services.imports.calendars.events import EventKey, EventReader, Row
from desktop.services.imports.calendars.holidays import holiday_table
from desktop.services.imports.calendars.vanished import SeriesInPractice, VisitInPractice
from desktop.services.imports.intake import Bad
from desktop.services.practice.lookup import find_user

KINDS = ("appointments", "leave", "holidays")
"""What a calendar may hold."""

LEAVE = ("Practitioner", "Start", "End", "Reason")
APPOINTMENTS = (
    "Reference", "Start", "End", "Practitioner", "Clients", "Status", "Appointment Type", "Site", "Series",
    "Series Rule", "Notes",
)  # fmt: skip
_MAY_BE_ABSENT = ("Appointment Type", "Site", "Series", "Series Rule", "Notes")
"""Columns that are left out if no event fills them, so that what the practice knows stays."""


def calendar_table(
    practice: Practice,
    data: bytes,
    name: str,
    kind: str,
    practitioner: str = "",
    progress: Progress = untold,
) -> Table:
    """The rows of a calendar as `kind`, appointments or leave, of `practitioner` (a REF), or public holidays.

    Without one, the guest, the organizer or the calendar's name that is a practitioner here is taken.
    Times are converted to the wall clock of the site. An event's UID and its planned start make its
    reference. An event that names no client is imported without one, its title in the notes. Raises
    UserError for what is not a calendar, another kind, or a calendar without a practitioner.
    """
    _require_kind(kind, name)
    calendar = read_calendar(data, name, practice.today(), progress)
    if kind == "holidays":
        return holiday_table(calendar, name)
    with practice.read() as session:
        reader = EventReader(session, practice.zone, _whose(session, practitioner), calendar.name)
        rows = _rows_of(reader, calendar.events, kind, progress)
        gone = _vanished(session, reader.keys, rows, practice.today())
    cancelled = dict(enumerate(gone.rows, len(calendar.events) + 1))
    rows |= cancelled
    _require_somebody(rows.values(), name)
    headers = _headers(kind, list(rows.values()))
    return Table(
        headers=headers,
        rows=tuple(tuple(_cells(row, headers)) for row in rows.values()),
        row_numbers=tuple(rows),
        problems=tuple(reader.problems),
        notes=(*calendar.notes, *reader.words.notes()),
        vanished=tuple(cancelled),
        instead=gone.instead,
    )


def _require_kind(kind: str, name: str) -> None:
    if kind not in KINDS:
        raise UserError(
            say("{name} is a calendar. Import it as appointments, leave or public holidays.", name=name)
        )


def _whose(session: Session, practitioner: str) -> str:
    """The reference of the practitioner; empty if none is given."""
    return find_user(session, practitioner).reference if practitioner else ""


def _rows_of(
    reader: EventReader, events: Sequence[Event | BadEvent], kind: str, progress: Progress
) -> dict[int, Row]:
    """The events by their number; one that is not a row of that kind becomes a problem of the reader."""
    rows = {}
    for number, event in enumerate(events, 1):
        progress(number, len(events))
        try:
            rows[number] = reader.row(number, event, kind)
        except Bad as bad:
            reader.problems.append(RowProblem(number, str(bad)))
    return rows


def _require_somebody(rows: Collection[Row], name: str) -> None:
    if rows and not any(row["Practitioner"] for row in rows):
        raise UserError(
            say(
                "{name} does not say whose calendar it is. Choose the practitioner (--practitioner REF).",
                name=name,
            )
        )


class _Vanished(NamedTuple):
    """The rows that cancel visits no longer in their events, and the numbers of the new rows in their
    place."""

    rows: list[Row]
    instead: tuple[int, ...]


def _vanished(
    session: Session, keys: Mapping[int, EventKey], rows: Mapping[int, Row], today: date
) -> _Vanished:
    if not keys:
        return _Vanished([], ())
    there = _visits_there(session, keys.values(), today)
    gone = there.vanished(_references(rows.values()))
    return _Vanished([_cancelled(visit) for visit in gone], _new_rows(keys, rows, there, gone))


def _references(rows: Iterable[Row]) -> set[str]:
    return {str(row["Reference"]) for row in rows}


def _visits_there(session: Session, keys: Collection[EventKey], today: date) -> SeriesInPractice:
    series = {key.series for key in keys}
    singles = {key.single for key in keys}
    return SeriesInPractice.read(session, series, singles, today)


def _new_rows(
    keys: Mapping[int, EventKey],
    rows: Mapping[int, Row],
    there: SeriesInPractice,
    gone: Iterable[VisitInPractice],
) -> tuple[int, ...]:
    """The rows that the practice does not have yet, from the events that lost a visit."""
    lost = {visit.event for visit in gone}
    new = _unknown(rows, there.references)
    return tuple(number for number in new if lost.intersection(keys.get(number, ())))


def _unknown(rows: Mapping[int, Row], references: Collection[str]) -> list[int]:
    return [number for number, row in rows.items() if row["Reference"] not in references]


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


def _headers(kind: str, rows: list[Row]) -> tuple[str, ...]:
    if kind == "leave":
        return LEAVE
    return tuple(header for header in APPOINTMENTS if _is_present(header, rows))


def _is_present(header: str, rows: list[Row]) -> bool:
    return header not in _MAY_BE_ABSENT or any(row[header] for row in rows)


def _cells(row: Row, headers: tuple[str, ...]) -> Iterator[Value]:
    """The cells of a row; if an event has no notes, their cell, the last one, is absent and not empty."""
    return (row[header] or None for header in headers if _has_cell(row, header))


def _has_cell(row: Row, header: str) -> bool:
    return header != "Notes" or bool(row[header])

"""Calendars (.ics) that leave the program, each recorded like every other file that does (rule 10).

A calendar ends up on phones and in other firms' calendar programs and cannot be protected, so by default
it gives initials and references in place of clients' names.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.atomic import write_file
from desktop.files.calendars.incoming import read_calendar
from desktop.files.calendars.outgoing import CalendarVisit, calendar_bytes
from desktop.files.names import free_path, safe_name
from desktop.language import say
from desktop.models import Activity, Appointment, Offboarding, User
from desktop.rules.text import count
from desktop.services.calendar.event_uids import identity
from desktop.services.calendar.visits import VisitForm, visits
from desktop.services.history.operations import NoChange
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.outgoing.outgoing import Outgoing, leaving
from desktop.services.practice.lookup import find_user

SUFFIX = ".ics"


@dataclass(frozen=True)
class CalendarWritten:
    """A calendar that was written: its practitioner, and how many appointments are in it."""

    file: Path
    sha256: str
    practitioner: str
    appointments: int


def export_calendar(
    practice: Practice, file: Path, practitioner: str, *, names: bool = False
) -> CalendarWritten:
    """Write all appointments of a practitioner (a REF), the cancelled ones as such.

    `names` writes clients' names in place of initials and references. Raises UserError, having written
    nothing.
    """
    file = file.expanduser().absolute()
    shown = VisitForm(identity(practice), practice.zone.key, names)
    with practice.read() as session:
        user = find_user(session, practitioner)
        found = visits(session, Appointment.user_id == user.id, shown)
        calendar = _Calendar(user.id, user.name, found, say("Calendar of {name}", name=user.name))
    if not found:
        raise UserError(
            say("{name} has no appointments, so there is no calendar to write.", name=calendar.practitioner)
        )
    with leaving(practice, NoChange.EXPORT) as out:
        written = _write(practice, out, file, calendar, names=names)
        out.summary = say(
            "Exported a calendar of {appointments} for {name}",
            appointments=count(written.appointments, "appointment"),
            name=calendar.practitioner,
        )
    return written


@dataclass(frozen=True)
class _Calendar:
    """What one file will hold: whose visits, and what for."""

    user_id: int
    practitioner: str
    visits: list[CalendarVisit]
    purpose: str


def recipient_calendars(
    practice: Practice, offboarding_id: int, folder: Path, *, names: bool = False
) -> tuple[CalendarWritten, ...]:
    """Write a calendar for each recipient into the folder: what they took over and still have.

    Raises UserError if the offboarding was not applied, or handed over no appointments.
    """
    folder = chosen_folder(folder)
    shown = VisitForm(identity(practice), practice.zone.key, names)
    with practice.read() as session:
        leaver, calendars = _recipients(session, offboarding_id, shown)
    if not calendars:
        raise UserError(
            say(
                "Nobody has an appointment that {leaver} handed over, so there is no calendar to write.",
                leaver=leaver,
            )
        )
    written = []
    with leaving(practice, NoChange.EXPORT) as out:
        for calendar in calendars:
            stem = f"Appointments from {safe_name(leaver)} to {safe_name(calendar.practitioner)}"
            file = free_path(folder, f"{stem} {practice.today()}", SUFFIX)
            written.append(_write(practice, out, file, calendar, names=names))
        out.summary = say(
            "Exported {calendars} of what {leaver} handed over",
            calendars=count(len(written), "calendar"),
            leaver=leaver,
        )
    return tuple(written)


def _recipients(session: Session, offboarding_id: int, shown: VisitForm) -> tuple[str, list[_Calendar]]:
    """The leaver's name, and a calendar for each recipient who still has something that they took over."""
    leaver, operation_id = _applied(session, offboarding_id)
    given = _given(session, operation_id)
    purpose = say("Appointments taken over from {leaver}", leaver=leaver)
    calendars = []
    for user in session.scalars(select(User).where(in_ids(User.id, given)).order_by(User.sort_name)):
        still_theirs = and_(in_ids(Appointment.id, given[user.id]), Appointment.user_id == user.id)
        calendars.append(_Calendar(user.id, user.name, visits(session, still_theirs, shown), purpose))
    return leaver, [calendar for calendar in calendars if calendar.visits]


def _applied(session: Session, offboarding_id: int) -> tuple[str, int]:
    """The leaver's name, and the operation that carried the offboarding out."""
    offboarding = session.get(Offboarding, offboarding_id)
    if offboarding is None:
        raise UserError(say("There is no offboarding {offboarding_id}.", offboarding_id=offboarding_id))
    leaver = session.get_one(User, offboarding.leaver_id).name
    if offboarding.operation_id is None:
        raise UserError(
            say(
                "The offboarding of {leaver} is not carried out yet, so nobody has taken over anything.",
                leaver=leaver,
            )
        )
    return leaver, offboarding.operation_id


def _given(session: Session, operation_id: int) -> dict[int, list[int]]:
    """The appointments that an operation gave to each user."""
    rows = session.execute(
        select(Activity.row_id, Activity.after).where(
            Activity.operation_id == operation_id, Activity.table_name == Appointment.__tablename__
        )
    )
    given: defaultdict[int, list[int]] = defaultdict(list)
    for appointment_id, after in rows:
        recipient = json.loads(after or "{}").get("user_id")
        if recipient is not None:
            given[recipient].append(appointment_id)
    return given


def _write(
    practice: Practice, out: Outgoing, file: Path, calendar: _Calendar, *, names: bool
) -> CalendarWritten:
    number = len(calendar.visits)
    stamp = practice.now().replace(tzinfo=practice.zone).astimezone(UTC)
    data = calendar_bytes(calendar.practitioner, calendar.visits, stamp)
    _read_back(practice, file, data, number)
    out.claim(file)
    written = CalendarWritten(file, write_file(file, data), calendar.practitioner, number)
    clients = ("Client Names",) if names else ("Client Initials", "Client References")
    out.add(
        file,
        written.sha256,
        calendar.purpose,
        columns=(
            "Reference",
            "Start",
            "End",
            *clients,
            "Appointment Type",
            "Site",
            "Room",
            "Status",
            "Series",
        ),
        counts={"appointments": number},
        user_id=calendar.user_id,
        recipient=calendar.practitioner,
    )
    return written


def _read_back(practice: Practice, file: Path, data: bytes, appointments: int) -> None:
    """Raises UserError if the file would not hold each appointment exactly once."""
    if len(read_calendar(data, file.name, practice.today()).events) != appointments:
        raise UserError(
            say(
                "{name} could not be read back as it was written. Nothing was kept; please tell whoever looks "
                "after Handover for you.",
                name=file.name,
            )
        )

"""Calendars (.ics) that leave the program, each recorded like every other file that does (rule 10).

A calendar ends up on phones and in other firms' calendar programs and cannot be protected, so by default
it gives initials and references in place of clients' names.
"""

from __future__ import annotations

import json
import os
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
from desktop.services.calendar.visits import visits
from desktop.services.history.operations import NoChange
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
    ours, home = identity(practice), practice.zone.key
    with practice.read() as session:
        user = find_user(session, practitioner)
        theirs = Appointment.user_id == user.id
        found = visits(session, theirs, identity=ours, home=home, names=names)
        user_id, name = user.id, user.name
    if not found:
        raise UserError(say("{name} has no appointments, so there is no calendar to write.", name=name))
    with leaving(practice, NoChange.EXPORT) as out:
        written = _write(
            practice, out, file, user_id, name, found, say("Calendar of {name}", name=name), names=names
        )
        out.summary = say(
            "Exported a calendar of {appointments} for {name}",
            appointments=count(written.appointments, "appointment"),
            name=name,
        )
    return written


def recipient_calendars(
    practice: Practice, offboarding_id: int, folder: Path, *, names: bool = False
) -> tuple[CalendarWritten, ...]:
    """Write a calendar for each recipient into the folder: what they took over and still have.

    Raises UserError if the offboarding was not applied, or handed over no appointments.
    """
    folder = folder.expanduser().absolute()
    if not os.path.isdir(folder):
        raise UserError(say("There is no folder {folder}. Make it first, or choose another.", folder=folder))
    ours, home = identity(practice), practice.zone.key
    with practice.read() as session:
        leaver, taken = _taken_over(session, offboarding_id)
        recipients = {
            user: visits(
                session,
                and_(in_ids(Appointment.id, ids), Appointment.user_id == user[0]),
                identity=ours,
                home=home,
                names=names,
            )
            for user, ids in taken.items()
        }
    if not any(recipients.values()):
        raise UserError(
            say(
                "Nobody has an appointment that {leaver} handed over, so there is no calendar to write.",
                leaver=leaver,
            )
        )
    written = []
    with leaving(practice, NoChange.EXPORT) as out:
        for (user_id, name), found in recipients.items():
            if found:
                stem = f"Appointments from {safe_name(leaver)} to {safe_name(name)} {practice.today()}"
                file = free_path(folder, stem, SUFFIX)
                purpose = say("Appointments taken over from {leaver}", leaver=leaver)
                written.append(_write(practice, out, file, user_id, name, found, purpose, names=names))
        out.summary = say(
            "Exported {calendars} of what {leaver} handed over",
            calendars=count(len(written), "calendar"),
            leaver=leaver,
        )
    return tuple(written)


def _taken_over(session: Session, offboarding_id: int) -> tuple[str, dict[tuple[int, str], list[int]]]:
    """The leaver's name, and for each recipient (id and name) the appointments that went to them."""
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
    users = {user.id: user.name for user in session.scalars(select(User).order_by(User.sort_name))}
    given: dict[int, list[int]] = {user_id: [] for user_id in users}
    rows = session.execute(
        select(Activity.row_id, Activity.after).where(
            Activity.operation_id == offboarding.operation_id,
            Activity.table_name == Appointment.__tablename__,
        )
    )
    for appointment_id, after in rows:
        recipient = json.loads(after or "{}").get("user_id")
        if recipient is not None:
            given[recipient].append(appointment_id)
    return leaver, {(user_id, users[user_id]): ids for user_id, ids in given.items() if ids}


def _write(
    practice: Practice,
    out: Outgoing,
    file: Path,
    user_id: int,
    name: str,
    found: list[CalendarVisit],
    purpose: str,
    *,
    names: bool,
) -> CalendarWritten:
    stamp = practice.now().replace(tzinfo=practice.zone).astimezone(UTC)
    data = calendar_bytes(name, found, stamp)
    _read_back(practice, file, data, len(found))
    out.claim(file)
    written = CalendarWritten(file, write_file(file, data), name, len(found))
    clients = ("Client Names",) if names else ("Client Initials", "Client References")
    columns = ("Reference", "Start", "End", *clients, "Appointment Type", "Site", "Room", "Status", "Series")
    counts = {"appointments": len(found)}
    out.add(file, written.sha256, purpose, columns=columns, counts=counts, user_id=user_id, recipient=name)
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

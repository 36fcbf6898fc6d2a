"""Whether an appointment can stand at a time with a practitioner, and in words what is in its way."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.errors import UserError
from desktop.models import (
    BUSY_SQL,
    UNFINISHED_STATES,
    Leave,
    Offboarding,
    OffboardingState,
    Site,
    User,
    UserSite,
    WorkingHours,
)
from desktop.rules.calendar import Absence, Booking, Hours, Practitioner
from desktop.rules.clashes import Clash, ClashKind, clashes_of
from desktop.rules.recipients import refusal
from desktop.services.calendar.entries import LONGEST


@dataclass(frozen=True, slots=True)
class DescribedClash:
    """One thing in the way of an appointment; `words` say it to the supervisor, without a full stop."""

    kind: ClashKind
    with_id: int | None
    words: str


def clashes_for(session: Session, booking: Booking) -> tuple[DescribedClash, ...]:
    """What is in the way of `booking` with its `practitioner_id`, most telling first.

    Raises UserError where there is no such practitioner.
    """
    recipient = practitioner_in(session, booking.practitioner_id)
    found = clashes_of(booking, recipient, _met_by(session, booking))
    return tuple(DescribedClash(c.kind, c.with_id, _words(session, c, booking, recipient)) for c in found)


def check_bookable(session: Session, user_id: int, at: datetime) -> None:
    """Raises UserError where nobody may be booked with this user at that time (rules 2 and 6)."""
    someone = practitioner_in(session, user_id)
    sentence = refusal(someone, None, at.date())
    if sentence is not None:
        raise UserError(f"{sentence.rstrip('.')}: choose another practitioner.")


def practitioner_in(session: Session, user_id: int | None) -> Practitioner:
    """One user as the rules know them, active or not. Raises UserError for an id that is not there."""
    user = session.get(User, user_id) if user_id is not None else None
    if user is None:
        raise UserError("There is no such practitioner. Choose one from the list.")
    hours = session.execute(
        select(WorkingHours.weekday, WorkingHours.starts, WorkingHours.ends, WorkingHours.site_id).where(
            WorkingHours.user_id == user.id
        )
    )
    leave = session.execute(select(Leave.starts_at, Leave.ends_at).where(Leave.user_id == user.id))
    return Practitioner(
        id=user.id,
        name=user.name,
        active=user.active,
        access_level=user.access_level,
        discipline=user.discipline,
        site_ids=frozenset(session.scalars(select(UserSite.site_id).where(UserSite.user_id == user.id))),
        hours=tuple(Hours(*row) for row in hours),
        leave=tuple(Absence(*row) for row in leave),
        last_day=_last_day(session, user.id),
    )


def _last_day(session: Session, user_id: int) -> date | None:
    """The last working day of somebody who leaves; nobody who left and came back has one."""
    still_to_come = Offboarding.state.in_(UNFINISHED_STATES)
    leaving = (Offboarding.state == OffboardingState.APPLIED) & Offboarding.deactivation_id.is_(None)
    return session.scalar(
        select(func.min(Offboarding.last_day)).where(
            Offboarding.leaver_id == user_id, still_to_come | leaving
        )
    )


def _met_by(session: Session, booking: Booking) -> list[Booking]:
    """All that takes time while `booking` does and shares its practitioner, its room or one of its clients."""
    connection = session.connection()
    within = {
        "user": booking.practitioner_id,
        "site": booking.site_id,
        "room": booking.room,
        "clients": json.dumps(booking.client_ids),
        "earliest": (booking.starts - LONGEST).isoformat(" ", "minutes"),
        "starts": booking.starts.isoformat(" ", "minutes"),
        "ends": booking.ends.isoformat(" ", "minutes"),
    }
    overlapping = f"a.starts_at >= :earliest AND a.starts_at < :ends AND a.ends_at > :starts AND a.{BUSY_SQL}"
    queries = [
        f"SELECT a.id FROM appointments a WHERE a.user_id = :user AND {overlapping}",
        # The plus signs keep SQLite from walking all of a day where a client's few appointments do.
        "SELECT a.id FROM appointment_clients p JOIN appointments a ON a.id = p.appointment_id"
        " WHERE p.client_id IN (SELECT value FROM json_each(:clients))"
        f" AND {overlapping.replace('a.starts_at', '+a.starts_at')}",
    ]
    if booking.room:
        queries.append(
            "SELECT a.id FROM appointments a WHERE a.room = :room AND a.site_id IS :site AND " + overlapping
        )
    rows = connection.exec_driver_sql(
        "SELECT a.id, a.starts_at, a.ends_at, a.user_id, a.site_id, a.room,"
        " (SELECT json_group_array(p.client_id) FROM appointment_clients p WHERE p.appointment_id = a.id)"
        f" FROM appointments a WHERE a.id IN ({' UNION '.join(queries)})",
        within,
    )
    moment = datetime.fromisoformat
    return [
        Booking(row_id, moment(starts), moment(ends), user_id, site_id, room, tuple(json.loads(clients)))
        for row_id, starts, ends, user_id, site_id, room, clients in rows
        if row_id != booking.id
    ]


def _words(session: Session, clash: Clash, booking: Booking, recipient: Practitioner) -> str:
    if clash.kind == ClashKind.HOURS:
        return f"outside {recipient.name}'s working hours"
    if clash.kind == ClashKind.LEAVE:
        reason = session.scalar(
            select(Leave.reason).where(
                Leave.user_id == recipient.id, Leave.starts_at < booking.ends, Leave.ends_at > booking.starts
            )
        )
        return f"{recipient.name} is on leave" + (f" ({reason})" if reason else "")
    if clash.kind == ClashKind.SITE:
        site = session.get(Site, booking.site_id)
        return f"{recipient.name} does not work at {site.name if site else 'this site'} then"
    other = _Met.read(session, clash.with_id)
    if clash.kind == ClashKind.ROOM:
        return f"{booking.room} is taken {other.time} by {other.practitioner}"
    if clash.kind == ClashKind.CLIENT:
        shared = other.name_of(booking.client_ids)
        return f"{shared} is with {other.practitioner} {other.time}"
    return f"{recipient.name} has {other.clients} {other.time}"


@dataclass(frozen=True, slots=True)
class _Met:
    """The other appointment of a clash."""

    time: str
    practitioner: str
    names: tuple[tuple[int, str], ...]

    @classmethod
    def read(cls, session: Session, appointment_id: int | None) -> _Met:
        connection = session.connection()
        starts, ends, practitioner = connection.exec_driver_sql(
            "SELECT a.starts_at, a.ends_at, trim(u.first_name || ' ' || u.last_name) FROM appointments a"
            " JOIN users u ON u.id = a.user_id WHERE a.id = ?",
            (appointment_id,),
        ).one()
        names = connection.exec_driver_sql(
            "SELECT c.id, trim(c.first_name || ' ' || c.last_name) FROM appointment_clients p"
            " JOIN clients c ON c.id = p.client_id WHERE p.appointment_id = ? ORDER BY c.sort_name",
            (appointment_id,),
        )
        return cls(f"{starts[11:]}–{ends[11:]}", practitioner, tuple((i, name) for i, name in names))

    @property
    def clients(self) -> str:
        if not self.names:
            return "something else"
        first = self.names[0][1]
        return first if len(self.names) == 1 else f"{first} and {len(self.names) - 1} more"

    def name_of(self, client_ids: Sequence[int]) -> str:
        return next((name for client_id, name in self.names if client_id in client_ids), "the client")

"""Clients and appointments named in the lines of a refusal or a report."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import Appointment, Client
from desktop.rules.clashes import ClashKind
from desktop.rules.dates.format import moment_text
from desktop.rules.text import spoken_name
from desktop.services.offboarding.plan import PlannedAppointment

CLASHES = {
    ClashKind.BOOKED: "is already booked",
    ClashKind.HOURS: "does not work then",
    ClashKind.LEAVE: "is on leave",
    ClashKind.SITE: "is at another site",
    ClashKind.ROOM: "finds the room taken",
    ClashKind.CLIENT: "would see a client who is booked elsewhere",
    ClashKind.PROVIDER: "has no provider number there and cannot claim",
    ClashKind.TRAVEL: "is at another site just before or after, too far to travel",
}


def clients(session: Session, ids: Collection[int], what: str) -> Iterator[str]:
    """One line for each client, in order of name."""
    if not ids:
        return
    rows = session.execute(
        select(Client.reference, Client.first_name, Client.last_name)
        .where(in_ids(Client.id, ids))
        .order_by(Client.sort_name, Client.id)
    )
    for reference, first, last in rows:
        yield f"Client {spoken_name(first, last)} ({reference}) {what}."


def appointments(session: Session, ids: Collection[int], what: str) -> Iterator[str]:
    """One line for each appointment, in order of time."""
    if not ids:
        return
    rows = session.execute(
        select(Appointment.reference, Appointment.starts_at)
        .where(in_ids(Appointment.id, ids))
        .order_by(Appointment.starts_at, Appointment.id)
    )
    for reference, starts_at in rows:
        yield f"Appointment {reference} on {moment_text(starts_at)} {what}."


def clashes(
    session: Session, planned: Iterable[PlannedAppointment], names: Mapping[int, str]
) -> Iterator[str]:
    """One line for each appointment that cannot keep its time, and why."""
    planned = list(planned)
    with_ids = {clash.with_id for a in planned for clash in a.clashes if clash.with_id}
    known = dict(
        session.execute(
            select(Appointment.id, Appointment.reference).where(
                in_ids(Appointment.id, {*with_ids, *(a.appointment_id for a in planned)})
            )
        ).all()
    )
    for a in planned:
        why = ", ".join(
            dict.fromkeys(
                CLASHES[c.kind] + (f" ({known[c.with_id]})" if c.with_id in known else "") for c in a.clashes
            )
        )
        yield f"Appointment {known[a.appointment_id]}: {names.get(a.recipient_id or 0, 'the recipient')} {why}."

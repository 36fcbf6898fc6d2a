"""The news of an applied leaving, from the record and the practice as it is now."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, time
from typing import Any

from sqlalchemy import Select, select, text
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import (
    OPEN_SQL,
    Activity,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    ClientDecision,
    ClientStatus,
    Disposition,
    Offboarding,
)
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.letters.case_news import ClientNews, News, VisitChange, VisitNews, by_client
from desktop.services.letters.visit_names import named_appointments


def applied(session: Session, found: Offboarding) -> News:
    """The clients and the visits as they are now."""
    before = changed_before(session, found, Appointment.__tablename__)
    visits = list(_visits_now(session, found, {**_visits_left(session, found), **before}))
    of_client = by_client(visits)
    decisions = _decisions(session, found)
    clients = session.scalars(select(Client).where(in_ids(Client.id, _handed_over(session, found))))
    return {
        client.id: _client_now(client, found, decisions.get(client.id), of_client[client.id])
        for client in clients
    }, visits


def _decisions(session: Session, found: Offboarding) -> dict[int, Disposition]:
    decided = select(ClientDecision.client_id, ClientDecision.disposition).where(
        ClientDecision.offboarding_id == found.id
    )
    return dict(session.execute(decided).all())


def _client_now(
    client: Client, found: Offboarding, decided: Disposition | None, visits: tuple[VisitNews, ...]
) -> ClientNews:
    recipient_id = _recipient_now(client, found)
    return ClientNews(client.id, _disposition_now(client, recipient_id, decided), recipient_id, visits)


def _recipient_now(client: Client, found: Offboarding) -> int | None:
    """The case manager of a Current client, unless that is still the leaver."""
    if client.status is not ClientStatus.CURRENT or client.case_manager_id == found.leaver_id:
        return None
    return client.case_manager_id


def _disposition_now(client: Client, recipient_id: int | None, decided: Disposition | None) -> Disposition:
    if recipient_id is not None:
        return Disposition.TRANSFER
    if client.status is ClientStatus.CURRENT:
        return Disposition.UNDECIDED
    ends = (Disposition.FOLLOWS, Disposition.REFERRED, Disposition.CLOSED)
    return decided if decided in ends else Disposition.CLOSED


def changed_before(session: Session, found: Offboarding, table: str) -> dict[int, dict[str, Any]]:
    """The values before the offboarding changed them in one table, by row."""
    rows = session.execute(
        select(Activity.row_id, Activity.before).where(
            Activity.operation_id == found.operation_id,
            Activity.table_name == table,
            Activity.before.is_not(None),
        )
    )
    return {row_id: json.loads(old or "{}") for row_id, old in rows}


def _handed_over(session: Session, found: Offboarding) -> set[int]:
    """The clients whose file the offboarding handed over or closed, and those who wait for one on leave."""
    changed = set(changed_before(session, found, Client.__tablename__))
    return changed if found.returns_on is None else changed | set(session.scalars(waiting_for(found)))


def waiting_for(found: Offboarding) -> Select[int]:
    """The clients who stay with one on leave."""
    return select(Client.id).where(
        Client.case_manager_id == found.leaver_id, Client.status == ClientStatus.CURRENT
    )


def _visits_left(session: Session, found: Offboarding) -> dict[int, dict[str, Any]]:
    """The open visits after the last day that nobody takes over: nothing of them changed."""
    left = select(Appointment.id).where(
        Appointment.user_id == found.leaver_id,
        Appointment.starts_at >= first_moment_after(found.last_day),
        text(f"appointments.{OPEN_SQL}"),
    )
    if found.returns_on is not None:
        left = left.where(Appointment.starts_at < datetime.combine(found.returns_on, time()))
    return {appointment_id: {} for appointment_id in session.scalars(left)}


def _visits_now(
    session: Session, found: Offboarding, before: Mapping[int, Mapping[str, Any]]
) -> Iterator[VisitNews]:
    members = _members(session, before)
    named = named_appointments(session, before)
    for appointment in session.scalars(select(Appointment).where(in_ids(Appointment.id, before))):
        was = _earlier_time(appointment, before[appointment.id])
        change = _change_now(appointment, was, before[appointment.id], found)
        yield VisitNews(
            appointment.id,
            tuple(members[appointment.id]),
            was,
            appointment.starts_at,
            change,
            None if change in (VisitChange.CANCELLED, VisitChange.STAYS) else appointment.user_id,
            *named[appointment.id],
        )


def _members(session: Session, appointment_ids: Collection[int]) -> dict[int, list[int]]:
    """The clients of each appointment."""
    found: dict[int, list[int]] = defaultdict(list)
    for appointment_id, client_id in session.execute(
        select(AppointmentClient.appointment_id, AppointmentClient.client_id)
        .where(in_ids(AppointmentClient.appointment_id, appointment_ids))
        .order_by(AppointmentClient.client_id)
    ):
        found[appointment_id].append(client_id)
    return found


def _earlier_time(appointment: Appointment, old: Mapping[str, Any]) -> datetime:
    earlier = old.get("starts_at")
    return datetime.fromisoformat(earlier) if earlier else appointment.starts_at


def _change_now(
    appointment: Appointment, was: datetime, old: Mapping[str, Any], found: Offboarding
) -> VisitChange:
    if appointment.status is AppointmentStatus.CANCELLED:
        return VisitChange.CANCELLED
    if appointment.status is AppointmentStatus.WAITING_LIST:
        return VisitChange.WAITING if "status" in old else VisitChange.STILL_WAITING
    if appointment.starts_at != was:
        return VisitChange.MOVED
    return VisitChange.STAYS if _is_left(appointment, found) else VisitChange.TRANSFERRED


def _is_left(appointment: Appointment, found: Offboarding) -> bool:
    """Whether the leaver still has it after the last day."""
    return appointment.user_id == found.leaver_id and appointment.starts_at >= first_moment_after(
        found.last_day
    )

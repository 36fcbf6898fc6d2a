"""What an applied offboarding actually did, read from the record: for show, certificate and undo."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.name_sql import spoken_name_sql
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    Activity,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    Offboarding,
    OffboardingState,
    Operation,
    User,
)
from desktop.rules.text import listed_name
from desktop.services.caseload.report import NO_CASE_MANAGER


class ClientOutcome(enum.Enum):
    """What became of a client."""

    GIVEN = enum.auto()
    CLOSED = enum.auto()
    NOBODY = enum.auto()


class VisitOutcome(enum.StrEnum):
    """What was done with an appointment, in the words of `offboard show`."""

    TRANSFERRED = "transferred"
    MOVED = "moved"
    WAITING = "on the waiting list"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ClientLine:
    """One client: `to` is who took over or, without `to_reference`, what became of the file."""

    reference: str
    name: str
    to: str
    outcome: ClientOutcome
    to_reference: str | None = None


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """One appointment: `was` and `starts_at` are its time before and after; `to` is who has it."""

    reference: str
    clients: str
    was: datetime
    starts_at: datetime
    to: str
    what: VisitOutcome
    reason: str
    to_reference: str | None = None


@dataclass(frozen=True)
class OffboardingRecord:
    """The whole of one offboarding that was applied, or has been undone since."""

    id: int
    leaver: str
    leaver_reference: str
    last_day: date
    state: OffboardingState
    inactive: bool
    applied_at: datetime | None
    actor: str
    clash_reason: str
    unassigned_reason: str
    pack_skip_reason: str
    clients: tuple[ClientLine, ...]
    appointments: tuple[AppointmentLine, ...]
    record_hash: str


def record_of(practice: Practice, offboarding_id: int) -> OffboardingRecord:
    """Read it. For a draft the lists are empty. Raises UserError for an unknown offboarding."""
    with practice.read() as session:
        found = session.get(Offboarding, offboarding_id)
        if found is None:
            raise UserError(say("There is no offboarding {offboarding_id}.", offboarding_id=offboarding_id))
        leaver = session.get_one(User, found.leaver_id)
        operation = session.get(Operation, found.operation_id) if found.operation_id else None
        users = {user.id: user for user in session.scalars(select(User))}
        return OffboardingRecord(
            id=found.id,
            leaver=leaver.name,
            leaver_reference=leaver.reference,
            last_day=found.last_day,
            state=found.state,
            inactive=not leaver.active,
            applied_at=found.applied_at,
            actor=operation.actor if operation else "",
            clash_reason=found.clash_reason,
            unassigned_reason=found.unassigned_reason,
            pack_skip_reason=found.pack_skip_reason,
            clients=tuple(_clients(session, found.operation_id, users)),
            appointments=tuple(_appointments(session, found.operation_id, users)),
            record_hash=session.scalar(
                select(Activity.hash)
                .where(Activity.operation_id == found.operation_id)
                .order_by(Activity.id.desc())
                .limit(1)
            )
            or "",
        )


def _clients(session: Session, operation_id: int | None, users: Mapping[int, User]) -> Iterator[ClientLine]:
    rows = session.execute(
        select(Client, Activity.after)
        .join(Activity, Activity.row_id == Client.id)
        .where(Activity.operation_id == operation_id, Activity.table_name == Client.__tablename__)
        .order_by(Client.sort_name, Client.id)
    )
    for client, text in rows:
        after = json.loads(text or "{}")
        name = listed_name(client.last_name, client.first_name)
        if "case_manager_id" not in after:
            yield ClientLine(
                client.reference,
                name,
                say("File {status}", status=say(after["status"])),
                ClientOutcome.CLOSED,
            )
        elif (to := after["case_manager_id"]) is None:
            yield ClientLine(client.reference, name, say(NO_CASE_MANAGER), ClientOutcome.NOBODY)
        else:
            taker = users[to]
            yield ClientLine(client.reference, name, taker.name, ClientOutcome.GIVEN, taker.reference)


def _appointments(
    session: Session, operation_id: int | None, users: Mapping[int, User]
) -> Iterator[AppointmentLine]:
    who = (
        select(func.group_concat(spoken_name_sql(Client), ", "))
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .where(AppointmentClient.appointment_id == Appointment.id)
        .scalar_subquery()
    )
    rows = session.execute(
        select(Appointment, Activity.before, Activity.after, who)
        .join(Activity, Activity.row_id == Appointment.id)
        .where(Activity.operation_id == operation_id, Activity.table_name == Appointment.__tablename__)
        .order_by(Appointment.starts_at, Appointment.id)
    )
    for appointment, old, new, clients in rows:
        before, after = json.loads(old), json.loads(new)
        what = _what(after)
        to = None if what is VisitOutcome.CANCELLED else users[after.get("user_id", appointment.user_id)]
        yield AppointmentLine(
            appointment.reference,
            clients or "",
            _moment(before, appointment),
            _moment(after, appointment),
            to.name if to else "",
            what,
            after.get("cancel_reason") or after.get("overlap_reason") or "",
            to.reference if to else None,
        )


def _what(after: dict[str, Any]) -> VisitOutcome:
    if after.get("status") == AppointmentStatus.CANCELLED:
        return VisitOutcome.CANCELLED
    if "status" in after:
        return VisitOutcome.WAITING
    return VisitOutcome.MOVED if "starts_at" in after else VisitOutcome.TRANSFERRED


def _moment(values: dict[str, Any], appointment: Appointment) -> datetime:
    text = values.get("starts_at")
    return datetime.fromisoformat(text) if text else appointment.starts_at

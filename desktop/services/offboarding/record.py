"""What an applied offboarding actually did, read from the record: for show, certificate and undo."""

from __future__ import annotations

import enum
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.name_sql import spoken_name_sql
from desktop.database.practice import Practice
from desktop.language import say
from desktop.models import (
    Activity,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    Client,
    OffboardingState,
    Operation,
    User,
)
from desktop.rules.text import listed_name
from desktop.services.caseload.report import NO_CASE_MANAGER
from desktop.services.offboarding.looking_up import offboarding_in


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

    @property
    def client_outcomes(self) -> Counter[ClientOutcome]:
        return Counter(line.outcome for line in self.clients)

    @property
    def visit_outcomes(self) -> Counter[VisitOutcome]:
        return Counter(line.what for line in self.appointments)

    @property
    def clients_taken(self) -> Counter[str]:
        """How many clients went to whom, by name."""
        return Counter(line.to for line in self.clients if line.outcome is ClientOutcome.GIVEN)

    @property
    def appointments_taken(self) -> Counter[str]:
        """How many appointments went to whom, by name."""
        return Counter(line.to for line in self.appointments if line.to)


def record_of(practice: Practice, offboarding_id: int) -> OffboardingRecord:
    """Read it. For a draft the lists are empty. Raises UserError for an unknown offboarding."""
    with practice.read() as session:
        found = offboarding_in(session, offboarding_id)
        leaver = session.get_one(User, found.leaver_id)
        users = {user.id: user for user in session.scalars(select(User))}
        return OffboardingRecord(
            id=found.id,
            leaver=leaver.name,
            leaver_reference=leaver.reference,
            last_day=found.last_day,
            state=found.state,
            inactive=not leaver.active,
            applied_at=found.applied_at,
            actor=_actor(session, found.operation_id),
            clash_reason=found.clash_reason,
            unassigned_reason=found.unassigned_reason,
            pack_skip_reason=found.pack_skip_reason,
            clients=tuple(_clients(session, found.operation_id, users)),
            appointments=tuple(_appointments(session, found.operation_id, users)),
            record_hash=_last_hash(session, found.operation_id),
        )


def _actor(session: Session, operation_id: int | None) -> str:
    actor = session.scalar(select(Operation.actor).where(Operation.id == operation_id))
    return actor or ""


def _last_hash(session: Session, operation_id: int | None) -> str:
    """The hash of the last entry of the operation, which stands for all of them."""
    last = session.scalar(
        select(Activity.hash)
        .where(Activity.operation_id == operation_id)
        .order_by(Activity.id.desc())
        .limit(1)
    )
    return last or ""


def _clients(session: Session, operation_id: int | None, users: Mapping[int, User]) -> Iterator[ClientLine]:
    rows = session.execute(
        select(Client, Activity.after)
        .join(Activity, Activity.row_id == Client.id)
        .where(Activity.operation_id == operation_id, Activity.table_name == Client.__tablename__)
        .order_by(Client.sort_name, Client.id)
    )
    for client, text in rows:
        yield _client_line(client, json.loads(text or "{}"), users)


def _client_line(client: Client, after: Mapping[str, Any], users: Mapping[int, User]) -> ClientLine:
    name = listed_name(client.last_name, client.first_name)
    if "case_manager_id" not in after:
        became = say("File {status}", status=say(after["status"]))
        return ClientLine(client.reference, name, became, ClientOutcome.CLOSED)
    if after["case_manager_id"] is None:
        return ClientLine(client.reference, name, say(NO_CASE_MANAGER), ClientOutcome.NOBODY)
    taker = users[after["case_manager_id"]]
    return ClientLine(client.reference, name, taker.name, ClientOutcome.GIVEN, taker.reference)


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
        select(Appointment, Activity.before, Activity.after, func.coalesce(who, ""))
        .join(Activity, Activity.row_id == Appointment.id)
        .where(Activity.operation_id == operation_id, Activity.table_name == Appointment.__tablename__)
        .order_by(Appointment.starts_at, Appointment.id)
    )
    for appointment, old, new, clients in rows:
        before, after = json.loads(old), json.loads(new)
        line = AppointmentLine(
            appointment.reference,
            clients,
            _moment(before, appointment),
            _moment(after, appointment),
            "",
            _what(after),
            _reason(after),
        )
        if line.what is not VisitOutcome.CANCELLED:
            holder = users[after.get("user_id", appointment.user_id)]
            line = replace(line, to=holder.name, to_reference=holder.reference)
        yield line


def _reason(after: Mapping[str, Any]) -> str:
    return after.get("cancel_reason") or after.get("overlap_reason") or ""


def _what(after: dict[str, Any]) -> VisitOutcome:
    if after.get("status") == AppointmentStatus.CANCELLED:
        return VisitOutcome.CANCELLED
    if "status" in after:
        return VisitOutcome.WAITING
    return VisitOutcome.MOVED if "starts_at" in after else VisitOutcome.TRANSFERRED


def _moment(values: dict[str, Any], appointment: Appointment) -> datetime:
    text = values.get("starts_at")
    return datetime.fromisoformat(text) if text else appointment.starts_at

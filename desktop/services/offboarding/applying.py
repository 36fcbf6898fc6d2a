"""The plan carried out: checked again and written in one transaction, or refused with the list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused, UserError
from desktop.models import (
    Appointment,
    AppointmentAction,
    AppointmentStatus,
    Client,
    ClientStatus,
    Disposition,
    Offboarding,
    OffboardingState,
    User,
)
from desktop.rules.days import first_moment_after, is_over
from desktop.rules.recipients import refusal
from desktop.services import case_managers
from desktop.services.offboarding import wording
from desktop.services.offboarding.following import with_clashes
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.series_parts import later_parts
from desktop.services.offboarding.situation import Situation, refusal_of, situation
from desktop.services.series import split_off
from desktop.services.users import deactivate_in


@dataclass(frozen=True)
class Applied:
    """What applying a plan did."""

    offboarding_id: int
    operation_id: int
    leaver: str
    clients_transferred: int
    clients_closed: int
    clients_unassigned: int
    appointments_transferred: int
    appointments_moved: int
    appointments_cancelled: int
    appointments_waiting: int
    made_inactive: bool


def apply_plan(
    practice: Practice,
    plan: Plan,
    *,
    offboarding_id: int | None = None,
    accept_clashes: str = "",
    accept_unassigned: str = "",
) -> Applied:
    """Carry out a plan in one transaction, with its conditions checked again inside it.

    `accept_clashes` and `accept_unassigned` are typed reasons that let all open clashes stand, and leave
    clients without a case manager and appointments with the leaver; both are recorded. The leaver becomes
    inactive at once if the last working day is over, else when it is (see `due`). Raises Refused with the
    list of what stands in the way.
    """
    accept_clashes, accept_unassigned = accept_clashes.strip(), accept_unassigned.strip()
    reason = "; ".join(filter(None, (accept_clashes, accept_unassigned)))
    with practice.work("offboard", "Offboarded a practitioner", reason=reason) as work:
        leaver = work.session.get(User, plan.leaver_id)
        if leaver is None or not leaver.active:
            raise UserError("The practitioner is inactive already: this offboarding was done before.")
        found = situation(work.session, plan.leaver_id, plan.last_day, plan.returns_on)
        _refuse_second(work.session, plan, found, offboarding_id)
        _refuse_stale(work.session, plan, found)
        _refuse_recipients(work.session, found, plan)
        checked = tuple(with_clashes(work.session, found, plan.appointments))
        plan = replace(plan, appointments=checked)
        _refuse_open(work.session, found, plan, accept_clashes, accept_unassigned)
        _write_clients(work, found, plan)
        _write_appointments(work, found, plan, accept_clashes)
        over = plan.returns_on is None and is_over(plan.last_day, work.now.date())
        if over:
            deactivate_in(work, plan.leaver_id, work.now.date(), accept_unassigned)
        work.summary = f"Offboarded {leaver.name}" if plan.returns_on is None else f"Covered {leaver.name}"
        record = {
            "state": OffboardingState.APPLIED,
            "applied_at": work.now,
            "operation_id": work.operation_id,
            "deactivation_id": work.operation_id if over else None,
            "clash_reason": accept_clashes,
            "unassigned_reason": accept_unassigned,
        }
        return _counted(_keep_record(work, plan, offboarding_id, record), work, leaver.name, plan, over)


def _refuse_second(session: Session, plan: Plan, found: Situation, offboarding_id: int | None) -> None:
    """Applying twice: what was applied before is found by its record, also where nothing was left to move."""
    if offboarding_id is not None and session.get_one(Offboarding, offboarding_id).state not in (
        OffboardingState.DRAFT,
        OffboardingState.SCHEDULED,
    ):
        raise UserError("This offboarding was applied already. Undo it first to apply it anew.")
    before = session.scalars(
        select(Offboarding).where(
            Offboarding.leaver_id == plan.leaver_id,
            Offboarding.state == OffboardingState.APPLIED,
            Offboarding.deactivation_id.is_(None),
        )
    ).first()
    if before is not None and not found.clients and not found.appointments:
        raise UserError(
            f"{found.leaver.name} was offboarded already: nothing is left to hand over. "
            "They become inactive when the last working day is over."
        )


def _refuse_stale(session: Session, plan: Plan, found: Situation) -> None:
    """A plan speaks of exactly the clients and appointments that are there now."""
    planned_clients = {c.client_id for c in plan.clients}
    planned = {a.appointment_id for a in plan.appointments}
    lines = (
        *wording.clients(
            session, planned_clients - found.clients.keys(), "is not a Current client of theirs any more"
        ),
        *wording.clients(
            session, found.clients.keys() - planned_clients, "is their client and not in the plan"
        ),
        *wording.appointments(
            session, planned - found.appointments.keys(), "is not theirs or not open any more"
        ),
        *wording.appointments(session, found.appointments.keys() - planned, "is theirs and not in the plan"),
    )
    if lines:
        raise Refused(
            "The practice has changed since the plan was made. Make the plan anew; nothing was changed.",
            lines,
        )


def _refuse_recipients(session: Session, found: Situation, plan: Plan) -> None:
    """Rule 6, for each client and each appointment."""
    faults: dict[str, None] = {}
    given: list[tuple[int | None, date | None]] = [
        (c.recipient_id, None) for c in plan.clients if c.disposition is Disposition.TRANSFER
    ]
    first_day = first_moment_after(plan.last_day)
    for a in plan.appointments:
        if a.action is AppointmentAction.CANCEL:
            continue
        at = a.starts_at or found.appointments[a.appointment_id].starts
        if a.action is AppointmentAction.STAY:
            if at >= first_day:
                faults["An appointment after the last working day cannot stay with the leaver."] = None
            continue
        given.append((a.recipient_id, at.date()))
    for recipient_id, day in given:
        if recipient_id is None:
            continue
        candidate = found.practitioners.get(recipient_id)
        fault = (
            refusal_of(session, found, recipient_id)
            if candidate is None
            else refusal(candidate, found.leaver.id, day)
        )
        if fault:
            faults[fault] = None
    if faults:
        raise Refused(
            "Somebody in the plan cannot take over. Choose another recipient; nothing was changed.",
            tuple(faults),
        )


def _refuse_open(
    session: Session, found: Situation, plan: Plan, accept_clashes: str, accept_unassigned: str
) -> None:
    if plan.undecided and not accept_unassigned and plan.returns_on is None:
        lines = wording.clients(session, [c.client_id for c in plan.undecided], "has no recipient")
        raise Refused(
            f"{wording.count(len(plan.undecided), 'client')} would be left without a case manager. "
            "Choose who takes over, or accept it with a reason; nothing was changed.",
            tuple(lines),
        )
    if plan.vanishing and not accept_unassigned:
        ids = [a.appointment_id for a in plan.vanishing]
        raise Refused(
            f"{wording.count(len(ids), 'appointment')} would vanish from the calendar. "
            "Choose who takes over, or cancel with a reason; nothing was changed.",
            tuple(wording.appointments(session, ids, "has no recipient")),
        )
    if plan.clashing and not accept_clashes:
        names = {i: p.name for i, p in found.practitioners.items()}
        raise Refused(
            f"{wording.count(len(plan.clashing), 'appointment')} cannot keep the time. "
            "Move or cancel them, or accept the clash with a reason; nothing was changed.",
            tuple(wording.clashes(session, plan.clashing, names)),
        )


def _write_clients(work: UnitOfWork, found: Situation, plan: Plan) -> None:
    today = work.now.date()
    on = min(today, first_moment_after(plan.last_day).date())
    given = {c.client_id: c.recipient_id for c in plan.clients if c.disposition is Disposition.TRANSFER}
    if plan.returns_on is None:
        given |= {c.client_id: None for c in plan.clients if c.disposition is Disposition.UNDECIDED}
    case_managers.assign(work, given, on)
    closed = [
        c.client_id
        for c in plan.clients
        if c.disposition in (Disposition.FOLLOWS, Disposition.REFERRED, Disposition.CLOSED)
    ]
    work.update(Client, {i: {"status": ClientStatus.CLOSED} for i in closed})


def _write_appointments(work: UnitOfWork, found: Situation, plan: Plan, accept_clashes: str) -> None:
    sequences = work.stored("appointments", ("sequence",), [a.appointment_id for a in plan.appointments])
    changes: dict[int, dict[str, Any]] = {}
    for a in plan.appointments:
        booking = found.appointments[a.appointment_id]
        values: dict[str, Any] = {}
        if a.action is AppointmentAction.CANCEL:
            values = {
                "status": AppointmentStatus.CANCELLED,
                "cancel_reason": a.reason or f"{found.leaver.name} is leaving",
            }
        else:
            if a.action is not AppointmentAction.STAY and a.recipient_id is not None:
                values["user_id"] = a.recipient_id
            if a.starts_at is not None and a.starts_at != booking.starts:
                ends_at = a.starts_at + (booking.ends - booking.starts)
                values |= {"starts_at": a.starts_at, "ends_at": ends_at}
            if a.action is AppointmentAction.WAIT:
                values["status"] = AppointmentStatus.WAITING_LIST
            if a.clashes:
                values["overlap_reason"] = a.accepted or accept_clashes
        if values:
            changes[a.appointment_id] = {**values, "sequence": sequences[a.appointment_id][0] + 1}
    _cut_series(work, found, plan, changes)
    work.update(Appointment, changes)


def _cut_series(work: UnitOfWork, found: Situation, plan: Plan, changes: dict[int, dict[str, Any]]) -> None:
    """Let the later parts of a series that comes apart be series of their own; what stays as it is stays in it."""
    later = [
        (series_id, ids)
        for series_id, part in later_parts(found, plan)
        if (ids := [i for i in part if i in changes])
    ]
    new = split_off(work, [series_id for series_id, _ in later]) if later else []
    for series_id, (_, ids) in zip(new, later, strict=True):
        for appointment_id in ids:
            changes[appointment_id]["series_id"] = series_id


def _keep_record(work: UnitOfWork, plan: Plan, offboarding_id: int | None, record: Mapping[str, Any]) -> int:
    with work.notes():
        if offboarding_id is not None:
            work.update(Offboarding, {offboarding_id: record})
            return offboarding_id
        new = {"leaver_id": plan.leaver_id, "last_day": plan.last_day, "returns_on": plan.returns_on}
        new |= {"created_at": work.now, "page": "done"}
        return work.insert(Offboarding, [{**new, **record}])[0]


def _counted(offboarding_id: int, work: UnitOfWork, leaver: str, plan: Plan, inactive: bool) -> Applied:
    actions: dict[AppointmentAction, list[PlannedAppointment]] = defaultdict(list)
    for a in plan.appointments:
        actions[a.action].append(a)
    moved = len(actions[AppointmentAction.MOVE])
    transferred = [a for a in actions[AppointmentAction.TRANSFER] if a.recipient_id is not None]
    dispositions = [c.disposition for c in plan.clients]
    given = dispositions.count(Disposition.TRANSFER)
    undecided = dispositions.count(Disposition.UNDECIDED)
    return Applied(
        offboarding_id=offboarding_id,
        operation_id=work.operation_id,
        leaver=leaver,
        clients_transferred=given,
        clients_closed=len(dispositions) - given - undecided,
        clients_unassigned=undecided,
        appointments_transferred=len(transferred),
        appointments_moved=moved,
        appointments_cancelled=len(actions[AppointmentAction.CANCEL]),
        appointments_waiting=len(actions[AppointmentAction.WAIT]),
        made_inactive=inactive,
    )

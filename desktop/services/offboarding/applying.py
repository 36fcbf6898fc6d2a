"""The carrying out of a plan: checked again and written in one transaction, or refused with the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
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
from desktop.rules.dates.boundaries import first_moment_after, is_over
from desktop.rules.planning.model import Wishes
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.calendar.series import split_off
from desktop.services.clients import case_managers
from desktop.services.offboarding.drafts import unfinished_of
from desktop.services.offboarding.elsewhere import waits_for
from desktop.services.offboarding.following import as_planned, with_clashes
from desktop.services.offboarding.papers.filed_plan import keep_filed_plan
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.preconditions import refuse_impossible, refuse_open
from desktop.services.offboarding.series_parts import later_parts
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.users.users import deactivate_in


@dataclass(frozen=True)
class Applied:
    """What applying a plan did. `appointments_left` stay with the leaver, because nobody takes over."""

    offboarding_id: int
    operation_id: int
    leaver: str
    leaver_reference: str
    clients_transferred: int
    clients_closed: int
    clients_unassigned: int
    appointments_transferred: int
    appointments_moved: int
    appointments_cancelled: int
    appointments_waiting: int
    appointments_left: int
    made_inactive: bool


def apply_plan(
    practice: Practice,
    plan: Plan,
    *,
    offboarding_id: int | None = None,
    accept_clashes: str = "",
    accept_unassigned: str = "",
) -> Applied:
    """Carry out a plan in one transaction, checking its conditions again inside it.

    A plan without an `offboarding_id` came from a file: it belongs to the leaver's unfinished case, if any.

    `accept_clashes` and `accept_unassigned` are typed reasons that accept all open clashes, and leave
    clients without a case manager and appointments with the leaver; both are recorded. The leaver becomes
    inactive at once if the last working day is over, else once it is (see `due`); if the records are in
    another system, not before they are inactive there. Raises Refused with the
    list of what is in the way.
    """
    accept_clashes, accept_unassigned = accept_clashes.strip(), accept_unassigned.strip()
    reason = "; ".join(filter(None, (accept_clashes, accept_unassigned)))
    take_snapshot(practice, "offboarding")
    with practice.work("offboard", say("Offboarded a practitioner"), reason=reason) as work:
        leaver = work.session.get(User, plan.leaver_id)
        if leaver is None or not leaver.active:
            raise UserError(say("The practitioner is inactive already: this offboarding was done before."))
        found = situation(work.session, plan.leaver_id, plan.last_day, plan.returns_on)
        refuse_impossible(work.session, found, plan, work.now.date(), offboarding_id)
        wishes = Wishes(widened=plan.widened)
        checked = tuple(with_clashes(work.session, found, plan.appointments, wishes))
        plan = replace(plan, appointments=checked)
        refuse_open(work.session, found, plan, accept_clashes, accept_unassigned)
        _write_clients(work, found, plan)
        _write_appointments(work, found, plan, accept_clashes)
        over = plan.returns_on is None and is_over(plan.last_day, work.now.date())
        case_id = offboarding_id or unfinished_of(work.session, plan.leaver_id)
        over = over and not waits_for(work.session, case_id)
        if over:
            deactivate_in(work, plan.leaver_id, work.now.date(), accept_unassigned)
        work.summary = (
            say("Offboarded {leaver}", leaver=leaver.name)
            if plan.returns_on is None
            else say("Covered {leaver}", leaver=leaver.name)
        )
        record = {
            "state": OffboardingState.APPLIED,
            "applied_at": work.now,
            "operation_id": work.operation_id,
            "deactivation_id": work.operation_id if over else None,
            "clash_reason": accept_clashes,
            "unassigned_reason": accept_unassigned,
        }
        kept = _keep_record(work, found, plan, offboarding_id, record)
        return _counted(kept, work, leaver, plan, over)


def _write_clients(work: UnitOfWork, found: Situation, plan: Plan) -> None:
    today = work.now.date()
    on = min(today, first_moment_after(plan.last_day).date())
    given: dict[int, int | None] = {
        c.client_id: c.recipient_id for c in plan.clients if c.recipient_id is not None
    }
    if plan.returns_on is None:
        given |= {c.client_id: None for c in plan.undecided}
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
        if values := _changed_values(found, a, accept_clashes):
            changes[a.appointment_id] = {**values, "sequence": sequences[a.appointment_id][0] + 1}
    _cut_series(work, found, plan, changes)
    work.update(Appointment, changes)


def _changed_values(found: Situation, planned: PlannedAppointment, accept_clashes: str) -> dict[str, Any]:
    """The columns of one appointment that the plan changes."""
    if planned.action is AppointmentAction.CANCEL:
        reason = planned.reason or say("{leaver} is leaving", leaver=found.leaver.name)
        return {"status": AppointmentStatus.CANCELLED, "cancel_reason": reason}
    values: dict[str, Any] = {}
    if planned.action is not AppointmentAction.STAY and planned.recipient_id is not None:
        values["user_id"] = planned.recipient_id
    booking = found.appointments[planned.appointment_id]
    there = as_planned(booking, planned, None)
    if there.moved:
        values |= {"starts_at": there.starts, "ends_at": there.ends}
    if planned.action is AppointmentAction.WAIT:
        values["status"] = AppointmentStatus.WAITING_LIST
    if planned.clashes:
        values["overlap_reason"] = planned.accepted or accept_clashes
    return values


def _cut_series(work: UnitOfWork, found: Situation, plan: Plan, changes: dict[int, dict[str, Any]]) -> None:
    """Make the later parts of a series that splits series of their own; what is unchanged stays in it."""
    later = [
        (series_id, ids)
        for series_id, part in later_parts(found, plan)
        if (ids := [i for i in part if i in changes])
    ]
    new = split_off(work, [series_id for series_id, _ in later]) if later else []
    for series_id, (_, ids) in zip(new, later, strict=True):
        for appointment_id in ids:
            changes[appointment_id]["series_id"] = series_id


def _keep_record(
    work: UnitOfWork, found: Situation, plan: Plan, offboarding_id: int | None, record: Mapping[str, Any]
) -> int:
    """Keep what was applied and, for a plan from a file, its decisions."""
    with work.unrecorded():
        if offboarding_id is None:
            return keep_filed_plan(work, found, plan, record)
        work.update(Offboarding, {offboarding_id: record})
        return offboarding_id


def _counted(offboarding_id: int, work: UnitOfWork, leaver: User, plan: Plan, inactive: bool) -> Applied:
    taken = Counter(a.action for a in plan.appointments if a.recipient_id is not None)
    given = sum(c.recipient_id is not None for c in plan.clients)
    return Applied(
        offboarding_id=offboarding_id,
        operation_id=work.operation_id,
        leaver=leaver.name,
        leaver_reference=leaver.reference,
        clients_transferred=given,
        clients_closed=len(plan.clients) - given - len(plan.undecided),
        clients_unassigned=len(plan.undecided),
        appointments_transferred=taken[AppointmentAction.TRANSFER],
        appointments_moved=taken[AppointmentAction.MOVE],
        appointments_cancelled=sum(a.action is AppointmentAction.CANCEL for a in plan.appointments),
        appointments_waiting=taken[AppointmentAction.WAIT],
        appointments_left=len(plan.vanishing),
        made_inactive=inactive,
    )

"""The carrying out of a plan: checked again and written in one transaction, or refused with the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    AppointmentAction,
    Client,
    ClientStatus,
    Offboarding,
    OffboardingState,
    User,
)
from desktop.rules.dates.boundaries import first_moment_after, is_over
from desktop.rules.planning.model import Wishes
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.clients import case_managers
from desktop.services.offboarding.drafted import Drafted
from desktop.services.offboarding.drafts import unfinished_of
from desktop.services.offboarding.elsewhere import waits_for
from desktop.services.offboarding.papers.filed_plan import keep_filed_plan
from desktop.services.offboarding.plan import Plan, given_to
from desktop.services.offboarding.plan_clashes import with_clashes
from desktop.services.offboarding.preconditions import refuse_impossible, refuse_open
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.offboarding.writing.appointments import write_appointments
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


def apply_draft(practice: Practice, draft: Drafted) -> Applied:
    """Carry out the plan of a draft, with the reasons that were typed in it."""
    return apply_plan(
        practice,
        draft.plan,
        offboarding_id=draft.answers.id,
        accept_clashes=draft.answers.clash_reason,
        accept_unassigned=draft.answers.unassigned_reason,
    )


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
    typed = _Typed(accept_clashes.strip(), accept_unassigned.strip())
    take_snapshot(practice, "offboarding")
    with practice.work("offboard", say("Offboarded a practitioner"), reason=typed.both) as work:
        leaver = _active_leaver(work.session, plan)
        found = situation(work.session, plan.leaver_id, plan.last_day, plan.returns_on)
        refuse_impossible(work.session, found, plan, work.now.date(), offboarding_id)
        plan = _with_present_clashes(work.session, found, plan)
        refuse_open(work.session, found, plan, typed.for_clashes, typed.for_unassigned)
        _write_clients(work, plan)
        write_appointments(work, found, plan, typed.for_clashes)
        ends = _ends_now(work, plan, offboarding_id)
        if ends:
            deactivate_in(work, plan.leaver_id, work.now.date(), typed.for_unassigned)
        work.summary = _summary(plan, leaver)
        kept = _keep_record(work, found, plan, offboarding_id, _record(work, typed, ends))
        return _counted(kept, work, leaver, plan, ends)


@dataclass(frozen=True)
class _Typed:
    """The reasons that were typed; empty where there is none."""

    for_clashes: str
    for_unassigned: str

    @property
    def both(self) -> str:
        return "; ".join(filter(None, (self.for_clashes, self.for_unassigned)))


def _active_leaver(session: Session, plan: Plan) -> User:
    leaver = session.get(User, plan.leaver_id)
    if leaver is None or not leaver.active:
        raise UserError(say("The practitioner is inactive already: this offboarding was done before."))
    return leaver


def _with_present_clashes(session: Session, found: Situation, plan: Plan) -> Plan:
    wishes = Wishes(widened=plan.widened)
    return replace(plan, appointments=tuple(with_clashes(session, found, plan.appointments, wishes)))


def _ends_now(work: UnitOfWork, plan: Plan, offboarding_id: int | None) -> bool:
    """Whether the leaver becomes inactive at once."""
    if plan.covers or not is_over(plan.last_day, work.now.date()):
        return False
    return not waits_for(work.session, offboarding_id or unfinished_of(work.session, plan.leaver_id))


def _summary(plan: Plan, leaver: User) -> str:
    if plan.covers:
        return say("Covered {leaver}", leaver=leaver.name)
    return say("Offboarded {leaver}", leaver=leaver.name)


def _record(work: UnitOfWork, typed: _Typed, ends: bool) -> dict[str, Any]:
    return {
        "state": OffboardingState.APPLIED,
        "applied_at": work.now,
        "operation_id": work.operation_id,
        "deactivation_id": work.operation_id if ends else None,
        "clash_reason": typed.for_clashes,
        "unassigned_reason": typed.for_unassigned,
    }


def _write_clients(work: UnitOfWork, plan: Plan) -> None:
    on = min(work.now.date(), first_moment_after(plan.last_day).date())
    case_managers.assign(work, _new_case_managers(plan), on)
    work.update(Client, {i: {"status": ClientStatus.CLOSED} for i in plan.closed_ids})


def _new_case_managers(plan: Plan) -> dict[int, int | None]:
    """By client, who takes over; None for those left behind."""
    return {**given_to(plan.clients), **{c.client_id: None for c in plan.left_behind}}


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
    given = len(given_to(plan.clients))
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
        appointments_cancelled=sum(a.is_cancelled for a in plan.appointments),
        appointments_waiting=taken[AppointmentAction.WAIT],
        appointments_left=len(plan.vanishing),
        made_inactive=inactive,
    )

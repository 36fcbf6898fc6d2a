"""What a plan must be before it is carried out; each is looked at again inside the transaction."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import Refused, UserError
from desktop.models import (
    UNFINISHED_STATES,
    AppointmentAction,
    Disposition,
    Offboarding,
    OffboardingState,
)
from desktop.rules.calendar import Booking
from desktop.rules.dates.boundaries import first_moment_after, is_upcoming
from desktop.rules.recipients import refusal
from desktop.rules.text import count
from desktop.services.offboarding import wording
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.situation import Situation, refusal_of
from desktop.services.practice.refusal_words import refusal_sentence


def refuse_impossible(
    session: Session, found: Situation, plan: Plan, today: date, offboarding_id: int | None
) -> None:
    """Raises UserError for what no reason makes possible: a plan that was applied before or is out of date,
    somebody who cannot take over (rule 6), a time that cannot be.
    """
    _refuse_second(session, plan, found, offboarding_id)
    _refuse_stale(session, plan, found)
    _refuse_recipients(session, found, plan)
    _refuse_times(session, found, plan, today)
    _refuse_deceased(session, found, plan)


def _refuse_second(session: Session, plan: Plan, found: Situation, offboarding_id: int | None) -> None:
    """Applying twice: what was applied before is found by its record, also where nothing was left to move."""
    if (
        offboarding_id is not None
        and session.get_one(Offboarding, offboarding_id).state not in UNFINISHED_STATES
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
    moved = [
        a.appointment_id
        for a in plan.appointments
        if a.booked_at
        and a.appointment_id in found.appointments
        and a.booked_at != found.appointments[a.appointment_id].starts
    ]
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
        *wording.appointments(session, moved, "had another time when the plan was made"),
    )
    if lines:
        raise Refused(
            "The practice has changed since the plan was made. Make the plan anew; nothing was changed.",
            lines,
        )


def _refuse_recipients(session: Session, found: Situation, plan: Plan) -> None:
    """Rule 6, for each client and each appointment."""
    faults: dict[str, None] = {}
    first_day = first_moment_after(plan.last_day)
    given: list[tuple[int | None, date]] = [
        (c.recipient_id, first_day.date()) for c in plan.clients if c.disposition is Disposition.TRANSFER
    ]
    for a in plan.appointments:
        if a.action not in (AppointmentAction.CANCEL, AppointmentAction.STAY):
            # What waits for a time may bear a day before the last one: it still goes over after that.
            at = max(a.starts_at or found.appointments[a.appointment_id].starts, first_day)
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
            faults[refusal_sentence(fault)] = None
    if faults:
        raise Refused(
            "Somebody in the plan cannot take over. Choose another recipient; nothing was changed.",
            tuple(faults),
        )


def _refuse_times(session: Session, found: Situation, plan: Plan, today: date) -> None:
    past = [
        a.appointment_id for a in plan.appointments if a.starts_at and not is_upcoming(a.starts_at, today)
    ]
    if past:
        raise Refused(
            f"{count(len(past), 'appointment')} would move to a day that is over. "
            "Choose a time from today on; nothing was changed.",
            tuple(wording.appointments(session, past, "would move into the past")),
        )
    first_day = first_moment_after(plan.last_day)
    late = [
        a.appointment_id
        for a in plan.appointments
        if a.action is AppointmentAction.STAY
        and _remains(found.appointments[a.appointment_id], a.starts_at, first_day)
    ]
    if late:
        raise Refused(
            f"{count(len(late), 'appointment')} after the last working day cannot stay with "
            f"{found.leaver.name}. Choose who takes over, or an earlier time; nothing was changed.",
            tuple(wording.appointments(session, late, "cannot stay")),
        )


def _remains(booking: Booking, starts_at: datetime | None, first_day: datetime) -> bool:
    """Whether it would still be open with the leaver after the last day; what waits for a time would."""
    return not booking.takes_time or (starts_at or booking.starts) >= first_day


def _refuse_deceased(session: Session, found: Situation, plan: Plan) -> None:
    """Rule 14: nobody takes over the appointments of somebody who has died."""
    ids = [
        a.appointment_id
        for a in plan.appointments
        if a.action is not AppointmentAction.CANCEL
        and found.is_of_deceased(found.appointments[a.appointment_id])
    ]
    if ids:
        raise Refused(
            f"{count(len(ids), 'appointment')} of clients who have died would be kept. "
            "Cancel them in the plan; nothing was changed.",
            tuple(wording.appointments(session, ids, "is of a client who has died")),
        )


def refuse_open(
    session: Session, found: Situation, plan: Plan, accept_clashes: str, accept_unassigned: str
) -> None:
    """Raises Refused for clients and appointments that nobody takes over, and for clashes, without a reason."""
    if plan.undecided and not accept_unassigned and plan.returns_on is None:
        lines = wording.clients(session, [c.client_id for c in plan.undecided], "has no recipient")
        raise Refused(
            f"{count(len(plan.undecided), 'client')} would be left without a case manager. "
            "Choose who takes over, or accept it with a reason; nothing was changed.",
            tuple(lines),
        )
    if plan.vanishing and not accept_unassigned:
        ids = [a.appointment_id for a in plan.vanishing]
        raise Refused(
            f"{count(len(ids), 'appointment')} would vanish from the calendar. "
            "Choose who takes over, or cancel with a reason; nothing was changed.",
            tuple(wording.appointments(session, ids, "has no recipient")),
        )
    if plan.clashing and not accept_clashes:
        names = {i: p.name for i, p in found.practitioners.items()}
        raise Refused(
            f"{count(len(plan.clashing), 'appointment')} cannot keep the time. "
            "Move or cancel them, or accept the clash with a reason; nothing was changed.",
            tuple(wording.clashes(session, plan.clashing, names)),
        )

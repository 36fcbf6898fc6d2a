"""The plan that a draft stands for: its decisions, and where nobody decided, what follows from them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import AppointmentAction, AppointmentDecision, ClientDecision, Disposition
from desktop.rules.calendar import Booking
from desktop.services.offboarding import drafts
from desktop.services.offboarding.following import follow, with_clashes
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.offboarding.suggesting import Wishes, suggest_clients


@dataclass(frozen=True)
class Drafted:
    """A draft as it stands: its answers, how things stand around the leaver, and the plan."""

    answers: drafts.DraftAnswers
    situation: Situation
    plan: Plan


def drafted(practice: Practice, offboarding_id: int) -> Drafted:
    """Read a draft and all that its plan depends on. Slow for a large caseload: call it off the GUI thread.

    Raises UserError where there is no such offboarding or the leaver is inactive already.
    """
    with practice.read() as session:
        return drafted_in(session, offboarding_id)


def drafted_in(session: Session, offboarding_id: int) -> Drafted:
    """The same for a caller that has a session."""
    answers = drafts.answers_in(session, offboarding_id)
    found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on)
    clients = {c.client_id: c for c in _clients(session, offboarding_id, found)}
    choices = {
        d.appointment_id: d
        for d in session.scalars(
            select(AppointmentDecision).where(AppointmentDecision.offboarding_id == offboarding_id)
        )
    }
    planned = []
    for booking in found.appointments.values():
        default = follow(found, booking, clients)
        choice = choices.get(booking.id)
        planned.append(
            default if choice is None or _is_overtaken(found, booking, choice) else _chosen(choice, default)
        )
    plan = Plan(
        answers.leaver_id,
        answers.last_day,
        tuple(clients.values()),
        tuple(with_clashes(session, found, planned)),
        returns_on=answers.returns_on,
    )
    return Drafted(answers, found, plan)


def _clients(session: Session, offboarding_id: int, found: Situation) -> list[PlannedClient]:
    decisions = {
        d.client_id: d
        for d in session.scalars(
            select(ClientDecision).where(ClientDecision.offboarding_id == offboarding_id)
        )
    }
    planned = []
    for client_id in found.clients:
        d = decisions.get(client_id)
        if d is None or (d.disposition is Disposition.TRANSFER and d.recipient_id not in found.practitioners):
            planned.append(PlannedClient(client_id, Disposition.UNDECIDED))
        else:
            reasons = tuple(filter(None, d.reasons.split("\n")))
            planned.append(PlannedClient(client_id, d.disposition, d.recipient_id, reasons, d.pinned))
    return planned


def _is_overtaken(found: Situation, booking: Booking, choice: AppointmentDecision) -> bool:
    """Whether the client has died since somebody was chosen to see them."""
    return choice.action is not AppointmentAction.CANCEL and found.is_of_deceased(booking)


def _chosen(choice: AppointmentDecision, default: PlannedAppointment) -> PlannedAppointment:
    if choice.action is AppointmentAction.CANCEL:
        return PlannedAppointment(
            choice.appointment_id, choice.action, reason=choice.reason, chosen=True, stale=choice.stale
        )
    return PlannedAppointment(
        choice.appointment_id,
        choice.action,
        choice.recipient_id or default.recipient_id,
        choice.starts_at,
        accepted=choice.reason,
        chosen=True,
        stale=choice.stale,
    )


def suggest(
    practice: Practice, offboarding_id: int, *, wishes: Wishes | None = None, anew: bool = False
) -> dict[str, object]:
    """Fill the undecided clients of a draft with the best plan around what is decided, and keep it.

    `anew` fills all again but those that were chosen by hand. Returns how good the plan is, level by level (see rules.planning_model.LEVELS).
    """
    with practice.read() as session:
        answers = drafts.answers_in(session, offboarding_id)
        found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on)
        decided = {
            c.client_id: c
            for c in _clients(session, offboarding_id, found)
            if c.disposition is not Disposition.UNDECIDED and (c.pinned or not anew)
        }
        pins = {i: c.recipient_id for i, c in decided.items()}
        given = wishes or Wishes()
        clients, levels = suggest_clients(
            session, found, Wishes({**pins, **(given.pins or {})}, given.excluded, given.maxima, given.only)
        )
    drafts.decide_clients(
        practice,
        offboarding_id,
        {
            c.client_id: (c.disposition, c.recipient_id, c.reasons)
            for c in clients
            if c.client_id not in decided
        },
        pinned=False,
    )
    return levels

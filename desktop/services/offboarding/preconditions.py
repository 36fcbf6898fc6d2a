"""The preconditions of carrying out a plan, checked again inside the transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models import UNFINISHED_STATES, Offboarding, OffboardingState
from desktop.rules.recipients import Refusal, refusal
from desktop.rules.text import count
from desktop.services.offboarding.obstacles import Obstacles, impossible, stale, takers, unassigned
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.situation import Situation, refusal_of
from desktop.services.offboarding.wording.cases import clash_lines, obstacle_head, obstacle_lines
from desktop.services.practice.refusal_words import refusal_sentence


def refuse_impossible(
    session: Session, found: Situation, plan: Plan, today: date, offboarding_id: int | None
) -> None:
    """Raises UserError for problems that a typed reason cannot override.

    They are a plan already applied or out of date, a recipient who cannot take over (rule 6), and an
    impossible time.
    """
    if offboarding_id is not None:
        _refuse_finished(session, offboarding_id)
    _refuse_second(session, plan, found)
    if out_of_date := stale(found, plan):
        _refuse(session, found, out_of_date)
    _refuse_recipients(session, found, plan)
    _refuse_each(session, found, impossible(found, plan, today))


def refuse_open(
    session: Session, found: Situation, plan: Plan, accept_clashes: str, accept_unassigned: str
) -> None:
    """Raises Refused for clients and appointments that nobody takes over, and for clashes, if without a
    reason."""
    if not accept_unassigned:
        _refuse_each(session, found, unassigned(plan))
    if plan.clashing and not accept_clashes:
        raise _clashes_open(session, found, plan)


def _clashes_open(session: Session, found: Situation, plan: Plan) -> Refused:
    names = {p.id: p.name for p in (found.leaver, *found.practitioners.values())}
    return Refused(
        say(
            "{appointments} cannot keep the time. Move or cancel them, or accept the clash with a "
            "reason; nothing was changed.",
            appointments=count(len(plan.clashing), "appointment"),
        ),
        tuple(clash_lines(session, plan.clashing, names)),
    )


def _refuse_each(session: Session, found: Situation, each: Iterable[Obstacles]) -> None:
    for obstacles in each:
        _refuse(session, found, [obstacles])


def _refuse(session: Session, found: Situation, obstacles: list[Obstacles]) -> None:
    lines = tuple(line for each in obstacles for line in obstacle_lines(session, each))
    raise Refused(obstacle_head(obstacles[0], found.leaver.name), lines)


def _refuse_finished(session: Session, offboarding_id: int) -> None:
    if session.get_one(Offboarding, offboarding_id).state not in UNFINISHED_STATES:
        raise UserError(say("This offboarding was applied already. Undo it first to apply it again."))


def _refuse_second(session: Session, plan: Plan, found: Situation) -> None:
    """Refuse applying twice: an applied plan is found by its record, even if nothing was left to move."""
    if _nothing_is_left(found) and _is_applied(session, plan.leaver_id):
        raise UserError(
            say(
                "{name} was offboarded already: nothing is left to hand over. They become inactive when "
                "the last working day is over.",
                name=found.leaver.name,
            )
        )


def _nothing_is_left(found: Situation) -> bool:
    return not found.clients and not found.appointments


def _is_applied(session: Session, leaver_id: int) -> bool:
    """Whether an offboarding was applied and the leaver is still active."""
    applied = select(Offboarding.id).where(
        Offboarding.leaver_id == leaver_id,
        Offboarding.state == OffboardingState.APPLIED,
        Offboarding.deactivation_id.is_(None),
    )
    return session.scalars(applied).first() is not None


def _refuse_recipients(session: Session, found: Situation, plan: Plan) -> None:
    """Refuse recipients by rule 6, for each client and each appointment."""
    faults = dict.fromkeys(_faults(session, found, plan))
    if faults:
        raise Refused(
            say("Somebody in the plan cannot take over. Choose another recipient; nothing was changed."),
            tuple(faults),
        )


def _faults(session: Session, found: Situation, plan: Plan) -> Iterator[str]:
    for recipient_id, day in takers(found, plan):
        refused = _refusal_on(session, found, recipient_id, day)
        if refused is not None:
            yield refusal_sentence(refused)


def _refusal_on(session: Session, found: Situation, recipient_id: int, day: date) -> Refusal | None:
    candidate = found.practitioners.get(recipient_id)
    if candidate is None:
        return refusal_of(session, found, recipient_id)
    return refusal(candidate, found.leaver.id, day)

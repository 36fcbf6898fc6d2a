"""The preconditions of carrying out a plan, checked again inside the transaction."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models import UNFINISHED_STATES, Offboarding, OffboardingState
from desktop.rules.recipients import refusal
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
    _refuse_second(session, plan, found, offboarding_id)
    if out_of_date := stale(found, plan):
        _refuse(session, found, out_of_date)
    _refuse_recipients(session, found, plan)
    for obstacles in impossible(found, plan, today):
        _refuse(session, found, [obstacles])


def refuse_open(
    session: Session, found: Situation, plan: Plan, accept_clashes: str, accept_unassigned: str
) -> None:
    """Raises Refused for clients and appointments that nobody takes over, and for clashes, if without a
    reason."""
    for obstacles in () if accept_unassigned else unassigned(plan):
        _refuse(session, found, [obstacles])
    if plan.clashing and not accept_clashes:
        names = {p.id: p.name for p in (found.leaver, *found.practitioners.values())}
        raise Refused(
            say(
                "{appointments} cannot keep the time. Move or cancel them, or accept the clash with a "
                "reason; nothing was changed.",
                appointments=count(len(plan.clashing), "appointment"),
            ),
            tuple(clash_lines(session, plan.clashing, names)),
        )


def _refuse(session: Session, found: Situation, obstacles: list[Obstacles]) -> None:
    lines = tuple(line for each in obstacles for line in obstacle_lines(session, each))
    raise Refused(obstacle_head(obstacles[0], found.leaver.name), lines)


def _refuse_second(session: Session, plan: Plan, found: Situation, offboarding_id: int | None) -> None:
    """Refuse applying twice: an applied plan is found by its record, even if nothing was left to move."""
    if (
        offboarding_id is not None
        and session.get_one(Offboarding, offboarding_id).state not in UNFINISHED_STATES
    ):
        raise UserError(say("This offboarding was applied already. Undo it first to apply it again."))
    before = session.scalars(
        select(Offboarding).where(
            Offboarding.leaver_id == plan.leaver_id,
            Offboarding.state == OffboardingState.APPLIED,
            Offboarding.deactivation_id.is_(None),
        )
    ).first()
    if before is not None and not found.clients and not found.appointments:
        raise UserError(
            say(
                "{name} was offboarded already: nothing is left to hand over. They become inactive when "
                "the last working day is over.",
                name=found.leaver.name,
            )
        )


def _refuse_recipients(session: Session, found: Situation, plan: Plan) -> None:
    """Refuse recipients by rule 6, for each client and each appointment."""
    faults: dict[str, None] = {}
    for recipient_id, day in takers(found, plan):
        candidate = found.practitioners.get(recipient_id)
        if candidate is None:
            refused = refusal_of(session, found, recipient_id)
        else:
            refused = refusal(candidate, found.leaver.id, day)
        if refused is not None:
            faults[refusal_sentence(refused)] = None
    if faults:
        raise Refused(
            say("Somebody in the plan cannot take over. Choose another recipient; nothing was changed."),
            tuple(faults),
        )

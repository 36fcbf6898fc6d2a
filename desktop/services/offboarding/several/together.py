"""Several leavers at once: one plan for all their clients, within everybody else's limits.

Each leaver keeps a separate offboarding, which is carried out and undone by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.rules.planning.model import NO_WISHES, Wishes
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import Applied, apply_draft
from desktop.services.offboarding.decisions import decide_clients
from desktop.services.offboarding.drafted import PlanningTask, drafted, pinning, task_in
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.jointly import best_plans, leaving_out
from desktop.services.offboarding.planning.wishes import keep_wishes, wishes_in
from desktop.services.offboarding.several.review import TogetherReview, review_together
from desktop.services.offboarding.situation import situation


def plans_together(
    session: Session, leavings: Mapping[int, date], wishes: Wishes = NO_WISHES
) -> tuple[Plan, ...]:
    """A plan for each leaver (id: last day), made as one. Raises UserError for fewer than two leavers.

    Planning all at once weighs every client against every place; one after another sees which appointments
    would overlap. The better of both is taken: fewest clients without a recipient, then fewest clashes.
    """
    _refuse_few(leavings)
    return best_plans(session, [situation(session, i, day) for i, day in leavings.items()], wishes)


def _refuse_few(leavings: Mapping[int, date]) -> None:
    if len(leavings) < 2:
        raise UserError(
            say("Choose two or more people who are leaving. For one person, use Offboard a practitioner.")
        )


def start_together(practice: Practice, leavings: Mapping[int, date]) -> tuple[int, ...]:
    """Begin a draft for each, or continue it, in which the other leavers are not offered."""
    _refuse_few(leavings)
    ids = tuple(drafts.start(practice, leaver_id, day) for leaver_id, day in leavings.items())
    for offboarding_id in ids:
        with practice.read() as session:
            wishes = wishes_in(session, offboarding_id)
        keep_wishes(practice, offboarding_id, leaving_out(wishes, leavings))
    return ids


def suggest_together(practice: Practice, offboarding_ids: Sequence[int]) -> None:
    """Fill every client of these drafts who was not decided by hand from one plan for all of them."""
    with practice.read() as session:
        tasks = [task_in(session, offboarding_id, anew=True) for offboarding_id in offboarding_ids]
        plans = best_plans(session, [task.situation for task in tasks], _all_wishes(tasks))
    for offboarding_id, task, plan in zip(offboarding_ids, tasks, plans, strict=True):
        decide_clients(practice, offboarding_id, task.undecided(plan.clients), pinned=False)


def _all_wishes(tasks: Iterable[PlanningTask]) -> Wishes:
    """Whom any of them leaves out, the maxima of all, and who is decided in each."""
    wishes = NO_WISHES
    pins: dict[int, int | None] = {}
    for task in tasks:
        wishes = leaving_out(wishes, task.wishes.excluded)
        wishes = replace(wishes, maxima={**wishes.maxima, **task.wishes.maxima})
        pins |= {client_id: client.recipient_id for client_id, client in task.decided.items()}
    return pinning(wishes, pins)


def apply_together(practice: Practice, offboarding_ids: Sequence[int]) -> tuple[Applied, ...]:
    """Carry all of them out, each in its own transaction.

    Raises Refused, with nothing done, while one needs more.

    If a later one is refused anyway, the sentence says who is done.
    """
    _refuse_unsettled(review_together(practice, offboarding_ids))
    done: list[Applied] = []
    for offboarding_id in offboarding_ids:
        draft = drafted(practice, offboarding_id)
        try:
            done.append(apply_draft(practice, draft))
        except UserError as error:
            raise _stopped_after(done, error) from None
    return tuple(done)


def _refuse_unsettled(review: TogetherReview) -> None:
    if not review.ready:
        lines = tuple(f"{leaver.name}: {leaver.missing}" for leaver in review.leavers if leaver.missing)
        raise Refused(say("Not everything is settled; nothing was changed."), lines)


def _stopped_after(done: Iterable[Applied], error: UserError) -> Refused:
    names = ", ".join(one.leaver for one in done) or say("nobody")
    sentence = say("Offboarded so far: {names}. Then: {why}", names=names, why=error)
    return Refused(sentence, getattr(error, "items", ()))

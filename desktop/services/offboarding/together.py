"""Several leavers at once: one plan for all their clients, within everybody else's limits.

Each leaver keeps a separate offboarding, which is carried out and undone by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.rules.calendar import Booking
from desktop.rules.planning import plan as planning
from desktop.rules.planning.model import NO_WISHES, Caseload, PlanRecipient, SuggestedPlan, Wishes
from desktop.rules.text import count
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import Applied, apply_plan
from desktop.services.offboarding.board import Board, read_board
from desktop.services.offboarding.drafted import drafted, drafted_in, pinning, task_in
from desktop.services.offboarding.following import TIMELESS, as_planned, with_clashes
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.suggesting import Suggestion, planned_clients, whole_plan
from desktop.services.offboarding.planning.weighing import caseload_of
from desktop.services.offboarding.planning.wishes import keep_wishes, wishes_in
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.offboarding.steps import StepKey, steps


@dataclass(frozen=True, slots=True)
class TogetherLeaver:
    """One of several leavers: their plan in numbers, and what it still needs before all can be carried out.

    `with_others` is appointments that overlap one of another leaver's at the same colleague.
    """

    offboarding_id: int
    name: str
    last_day: date
    clients: int
    undecided: int
    appointments: int
    clashing: int
    with_others: int
    missing: str


@dataclass(frozen=True, slots=True)
class TogetherLoad:
    """A colleague's clients before and after all leavings; `maximum` is None if there is no limit."""

    name: str
    before: int
    after: int
    maximum: int | None


@dataclass(frozen=True)
class TogetherReview:
    """Before and after, for all leavers together."""

    leavers: tuple[TogetherLeaver, ...]
    loads: tuple[TogetherLoad, ...]

    @property
    def ready(self) -> bool:
        return all(not leaver.missing for leaver in self.leavers)


def plans_together(
    session: Session, leavings: Mapping[int, date], wishes: Wishes = NO_WISHES
) -> tuple[Plan, ...]:
    """A plan for each leaver (id: last day), made as one. Raises UserError for fewer than two leavers.

    Planning all at once weighs every client against every place; one after another sees which appointments
    would overlap. The better of both is taken: fewest clients without a recipient, then fewest clashes.
    """
    _refuse_few(leavings)
    return _best(session, [situation(session, i, day) for i, day in leavings.items()], wishes)


def _refuse_few(leavings: Mapping[int, date]) -> None:
    if len(leavings) < 2:
        raise UserError(
            say("Choose two or more people who are leaving. For one person, use Offboard a practitioner.")
        )


def _best(session: Session, situations: Sequence[Situation], wishes: Wishes) -> tuple[Plan, ...]:
    leavings = [one.leaver.id for one in situations]
    wishes = replace(wishes, excluded=frozenset(wishes.excluded).union(leavings))
    found = [_without(one, leavings) for one in situations]
    made = [_at_once(session, found, wishes)]
    made += [_in_turn(session, order, wishes) for order in (found, found[::-1])]
    best = min(made, key=_badness)
    by_leaver = {plan.leaver_id: plan for plan in best}
    return tuple(by_leaver[leaver_id] for leaver_id in leavings)


def start_together(practice: Practice, leavings: Mapping[int, date]) -> tuple[int, ...]:
    """Begin a draft for each, or continue it, in which the other leavers are not offered."""
    _refuse_few(leavings)
    ids = tuple(drafts.start(practice, leaver_id, day) for leaver_id, day in leavings.items())
    for offboarding_id in ids:
        with practice.read() as session:
            wishes = wishes_in(session, offboarding_id)
        keep_wishes(
            practice, offboarding_id, replace(wishes, excluded=frozenset(wishes.excluded) | leavings.keys())
        )
    return ids


def suggest_together(practice: Practice, offboarding_ids: Sequence[int]) -> None:
    """Fill every client of these drafts who was not decided by hand from one plan for all of them."""
    pins: dict[int, int | None] = {}
    decided: dict[int, set[int]] = {}
    situations: list[Situation] = []
    wishes = NO_WISHES
    with practice.read() as session:
        for offboarding_id in offboarding_ids:
            task = task_in(session, offboarding_id, anew=True)
            situations.append(task.situation)
            pins |= {client_id: client.recipient_id for client_id, client in task.decided.items()}
            decided[task.situation.leaver.id] = set(task.decided)
            excluded = frozenset(wishes.excluded) | frozenset(task.wishes.excluded)
            wishes = replace(wishes, excluded=excluded, maxima={**wishes.maxima, **task.wishes.maxima})
        plans = _best(session, situations, pinning(wishes, pins))
    for offboarding_id, plan in zip(offboarding_ids, plans, strict=True):
        drafts.decide_clients(
            practice,
            offboarding_id,
            {
                client.client_id: (client.disposition, client.recipient_id, client.reasons)
                for client in plan.clients
                if client.client_id not in decided[plan.leaver_id]
            },
            pinned=False,
        )


def review_together(practice: Practice, offboarding_ids: Sequence[int]) -> TogetherReview:
    """Read it. Grows with the caseloads: call it on the worker."""
    boards = [read_board(practice, offboarding_id) for offboarding_id in offboarding_ids]
    with practice.read() as session:
        met = _meetings(session, [board.answers.id for board in boards if board.plan is not None])
    return TogetherReview(
        tuple(_leaver(board, met.get(board.answers.id, 0)) for board in boards), tuple(_loads(boards))
    )


def apply_together(practice: Practice, offboarding_ids: Sequence[int]) -> tuple[Applied, ...]:
    """Carry all of them out, each in its own transaction.

    Raises Refused, with nothing done, while one needs more.

    If a later one is refused anyway, the sentence says who is done.
    """
    review = review_together(practice, offboarding_ids)
    if not review.ready:
        lines = tuple(f"{leaver.name}: {leaver.missing}" for leaver in review.leavers if leaver.missing)
        raise Refused(say("Not everything is settled; nothing was changed."), lines)
    done: list[Applied] = []
    for offboarding_id in offboarding_ids:
        draft = drafted(practice, offboarding_id)
        try:
            done.append(
                apply_plan(
                    practice,
                    draft.plan,
                    offboarding_id=offboarding_id,
                    accept_clashes=draft.answers.clash_reason,
                    accept_unassigned=draft.answers.unassigned_reason,
                )
            )
        except UserError as error:
            names = ", ".join(one.leaver for one in done) or say("nobody")
            sentence = say("Offboarded so far: {names}. Then: {why}", names=names, why=error)
            raise Refused(sentence, getattr(error, "items", ())) from None
    return tuple(done)


def _without(found: Situation, leavings: Iterable[int]) -> Situation:
    """The situation without the other leavers among those who can take anything."""
    gone = set(leavings)
    return replace(found, practitioners={i: p for i, p in found.practitioners.items() if i not in gone})


def _at_once(session: Session, found: Sequence[Situation], wishes: Wishes) -> list[Plan]:
    caseload = _joined([caseload_of(session, one) for one in found])
    return _finished(session, found, planning.plan(caseload, wishes), caseload, wishes)


def _in_turn(session: Session, found: Sequence[Situation], wishes: Wishes) -> list[Plan]:
    """Plan one after another: later ones see what the earlier ones brought into each calendar."""
    pins = dict(wishes.pins)
    coming: list[Booking] = []
    weighed: list[Caseload] = []
    for place, one in enumerate(found, 1):
        weighed.append(caseload_of(session, one, coming))
        caseload = _joined(weighed)
        suggested = planning.plan(caseload, replace(wishes, pins=pins))
        plans = _finished(session, found[:place], suggested, caseload, wishes)
        pins |= {client_id: suggested.assignment[client_id] for client_id in one.clients}
        coming += _incoming(one, plans[-1])
    return plans


def _joined(weighed: Sequence[Caseload]) -> Caseload:
    recipients: dict[int, PlanRecipient] = {}
    for caseload in weighed:
        for recipient in caseload.recipients:
            known = recipients.setdefault(recipient.id, recipient)
            if recipient.minutes > known.minutes:
                recipients[recipient.id] = recipient
    return Caseload(
        clients=[client for caseload in weighed for client in caseload.clients],
        recipients=list(recipients.values()),
        visits=[visit for caseload in weighed for visit in caseload.visits],
    )


def _finished(
    session: Session,
    found: Sequence[Situation],
    suggested: SuggestedPlan,
    caseload: Caseload,
    wishes: Wishes,
) -> list[Plan]:
    """The plan of each, with its clashes with those before it."""
    plans: list[Plan] = []
    coming: list[Booking] = []
    for one in found:
        clients = planned_clients(one, suggested, wishes)
        plan = whole_plan(session, one, Suggestion(clients, suggested, caseload), wishes, coming)
        coming += _incoming(one, plan)
        plans.append(plan)
    return plans


def _incoming(found: Situation, plan: Plan) -> list[Booking]:
    """What a plan brings into the calendars of others."""
    return [
        as_planned(found.appointments[planned.appointment_id], planned, planned.recipient_id)
        for planned in plan.appointments
        if planned.action not in TIMELESS and planned.recipient_id is not None
    ]


def _badness(plans: Sequence[Plan]) -> tuple[int, int]:
    undecided = sum(len(plan.undecided) for plan in plans)
    return undecided, sum(bool(a.clashes) for plan in plans for a in plan.appointments)


def _meetings(session: Session, offboarding_ids: Sequence[int]) -> dict[int, int]:
    """For each draft, how many of its appointments overlap one that an earlier draft brings."""
    coming: list[Booking] = []
    found: dict[int, int] = {}
    for offboarding_id in offboarding_ids:
        draft = drafted_in(session, offboarding_id)
        before = {a.appointment_id: a.clashes for a in draft.plan.appointments}
        after = with_clashes(session, draft.situation, draft.plan.appointments, also=coming)
        found[offboarding_id] = sum(a.clashes != before[a.appointment_id] for a in after)
        coming += _incoming(draft.situation, draft.plan)
    return found


def _leaver(board: Board, with_others: int) -> TogetherLeaver:
    plan = board.plan
    return TogetherLeaver(
        board.answers.id,
        board.leaver,
        board.answers.last_day,
        len(board.clients),
        len(board.undecided),
        len(board.appointments),
        len(plan.clashing) if plan is not None else 0,
        with_others,
        _missing(board, with_others),
    )


def _missing(board: Board, with_others: int) -> str:
    if board.finished:
        return say("This offboarding is {state} already.", state=say(board.answers.state.value))
    review = next(step for step in steps(board, StepKey.REVIEW) if step.key is StepKey.REVIEW)
    if review.missing or not with_others or board.answers.clash_reason.strip():
        return review.missing
    return say(
        "{appointments} would meet one of another leaver. Move them, or type why they may clash.",
        appointments=count(with_others, "appointment"),
    )


def _loads(boards: Sequence[Board]) -> list[TogetherLoad]:
    found: dict[int, TogetherLoad] = {}
    for board in boards:
        for load in board.loads:
            known = found.get(load.user_id)
            given = load.clients_after - load.clients_before
            before = load.clients_before if known is None else known.before
            after = before + given if known is None else known.after + given
            found[load.user_id] = TogetherLoad(load.name, before, after, load.maximum_clients)
    leaving = {board.answers.leaver_id for board in boards}
    return [load for user_id, load in found.items() if user_id not in leaving]

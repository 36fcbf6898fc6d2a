"""Several leavings together, in numbers: what each still needs, and everybody else's clients."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.calendar import Booking
from desktop.rules.text import count
from desktop.services.offboarding.board import Board, read_board
from desktop.services.offboarding.drafted import Drafted, drafted_in
from desktop.services.offboarding.loads import ColleagueLoad
from desktop.services.offboarding.plan_clashes import brought_in, with_clashes
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


def review_together(practice: Practice, offboarding_ids: Sequence[int]) -> TogetherReview:
    """Read it. Grows with the caseloads: call it on the worker."""
    boards = [read_board(practice, offboarding_id) for offboarding_id in offboarding_ids]
    met = _meetings(practice, boards)
    leavers = tuple(_leaver(board, met.get(board.answers.id, 0)) for board in boards)
    return TogetherReview(leavers, tuple(_loads(boards)))


def _meetings(practice: Practice, boards: Iterable[Board]) -> dict[int, int]:
    """For each draft, how many of its appointments overlap one that an earlier draft brings."""
    ids = [board.answers.id for board in boards if board.plan is not None]
    coming: list[Booking] = []
    found: dict[int, int] = {}
    with practice.read() as session:
        for offboarding_id in ids:
            draft = drafted_in(session, offboarding_id)
            found[offboarding_id] = _meeting(session, draft, coming)
            coming += brought_in(draft.situation, draft.plan)
    return found


def _meeting(session: Session, draft: Drafted, coming: Sequence[Booking]) -> int:
    before = draft.plan.appointments
    after = with_clashes(session, draft.situation, before, also=coming)
    return sum(a.clashes != b.clashes for a, b in zip(after, before, strict=True))


def _leaver(board: Board, with_others: int) -> TogetherLeaver:
    return TogetherLeaver(
        board.answers.id,
        board.leaver,
        board.answers.last_day,
        len(board.clients),
        len(board.undecided),
        len(board.appointments),
        0 if board.plan is None else len(board.plan.clashing),
        with_others,
        _missing(board, with_others),
    )


def _missing(board: Board, with_others: int) -> str:
    if board.finished:
        return say("This offboarding is {state} already.", state=say(board.answers.state.value))
    return _review_needs(board) or _meetings_need(board, with_others)


def _review_needs(board: Board) -> str:
    return next(step.missing for step in steps(board, StepKey.REVIEW) if step.key is StepKey.REVIEW)


def _meetings_need(board: Board, with_others: int) -> str:
    if not with_others or board.answers.clash_reason.strip():
        return ""
    return say(
        "{appointments} would meet one of another leaver. Move them, or type why they may clash.",
        appointments=count(with_others, "appointment"),
    )


def _loads(boards: Sequence[Board]) -> list[TogetherLoad]:
    """Everybody's but the leavers'."""
    found: dict[int, TogetherLoad] = {}
    for load in chain.from_iterable(board.loads for board in boards):
        found[load.user_id] = _with_more(found.get(load.user_id), load)
    for board in boards:
        found.pop(board.answers.leaver_id, None)
    return list(found.values())


def _with_more(known: TogetherLoad | None, load: ColleagueLoad) -> TogetherLoad:
    """The load after one more leaving."""
    if known is None:
        return TogetherLoad(load.name, load.clients_before, load.clients_after, load.maximum_clients)
    return replace(known, after=known.after + load.clients_after - load.clients_before)

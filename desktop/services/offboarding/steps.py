"""The wizard's logic without a window: which step is done, which needs the supervisor, and what is missing."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.language import say
from desktop.models import OffboardingState
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.step_needs import (
    Need,
    appointments_need,
    backup_need,
    clients_need,
    done_need,
    elsewhere_missing,
    no_need,
    pack_need,
    review_need,
    vendor_need,
)


class StepKey(enum.StrEnum):
    """The steps in their usual order. The draft keeps the one to continue with."""

    PRACTITIONER = "practitioner"
    CALLS = "calls"
    BACKUP = "backup"
    PACK = "pack"
    CLIENTS = "clients"
    APPOINTMENTS = "appointments"
    REVIEW = "review"
    VENDOR = "vendor"
    DONE = "done"


_WITHOUT_NOTICE = (
    StepKey.PRACTITIONER,
    StepKey.CALLS,
    StepKey.CLIENTS,
    StepKey.APPOINTMENTS,
    StepKey.BACKUP,
    StepKey.PACK,
    StepKey.REVIEW,
    StepKey.VENDOR,
    StepKey.DONE,
)
"""The order if the leaver has already gone: today's clients are called first."""

_SELDOM = (StepKey.CALLS, StepKey.VENDOR)
"""The steps that only some offboardings have."""

_AFTER_REVIEW = (StepKey.VENDOR, StepKey.DONE)


class StepState(enum.Enum):
    DONE = enum.auto()
    NEEDS_YOU = enum.auto()
    NOT_YET = enum.auto()


@dataclass(frozen=True)
class Step:
    """The present state of one step.

    `missing` says in one line what it still needs, or is empty; Review needs its button pressed. `holds_back`
    says that the wizard does not continue until then; `reachable`, that it may be opened at all.
    """

    key: StepKey
    state: StepState
    missing: str = ""
    holds_back: bool = False
    reachable: bool = True


def steps(board: Board | None, shown: StepKey = StepKey.PRACTITIONER) -> tuple[Step, ...]:
    """The steps of this offboarding; without a board nobody has been chosen yet.

    There is a step for the other system only if the records are there, and one for calls only if there was no
    notice. A step after the one `shown` that was never opened does not yet say what it needs.
    """
    if board is None:
        return tuple(_before_anybody())
    if board.finished:
        return tuple(_after_all(board, key) for key in _order(board))
    return tuple(_under_way(board, shown))


def _before_anybody() -> Iterator[Step]:
    yield Step(StepKey.PRACTITIONER, StepState.NEEDS_YOU, say("Choose who leaves."), holds_back=True)
    for key in StepKey:
        if key not in (StepKey.PRACTITIONER, *_SELDOM):
            yield Step(key, StepState.NOT_YET, reachable=False)


def _under_way(board: Board, shown: StepKey) -> Iterator[Step]:
    order = _order(board)
    farthest = max(order.index(_page(board)), order.index(shown))
    reachable = True
    for place, key in enumerate(order):
        step = _step(board, key, opened=place <= farthest, reachable=reachable)
        yield step
        reachable = reachable and not step.holds_back


def _order(board: Board) -> list[StepKey]:
    order = _WITHOUT_NOTICE if board.answers.unplanned else tuple(StepKey)
    has = {StepKey.CALLS: board.answers.unplanned, StepKey.VENDOR: board.elsewhere is not None}
    return [key for key in order if has.get(key, True)]


def _after_all(board: Board, key: StepKey) -> Step:
    """A step of an offboarding that was applied or cancelled: the last two stay open."""
    if board.answers.state is not OffboardingState.APPLIED:
        return Step(key, StepState.NOT_YET, reachable=key is StepKey.DONE)
    if key not in _AFTER_REVIEW:
        return Step(key, StepState.DONE, reachable=False)
    missing = elsewhere_missing(board)
    return Step(key, StepState.NEEDS_YOU if missing else StepState.DONE, missing)


def _step(board: Board, key: StepKey, *, opened: bool, reachable: bool) -> Step:
    """One step; `reachable` says that no earlier step holds back."""
    if key in _AFTER_REVIEW:
        return _step_after_review(board, key)
    missing, holds_back = _NEEDS[key](board)
    state = _state(key, missing) if opened else StepState.NOT_YET
    return Step(key, state, missing, holds_back, reachable or opened)


def _state(key: StepKey, missing: str) -> StepState:
    return StepState.NEEDS_YOU if missing or key is StepKey.REVIEW else StepState.DONE


def _step_after_review(board: Board, key: StepKey) -> Step:
    """One of the last two, which open once it is applied or scheduled."""
    missing, holds_back = _NEEDS[key](board)
    scheduled = _is_scheduled(board)
    state = StepState.NEEDS_YOU if missing and scheduled else StepState.NOT_YET
    return Step(key, state, missing, holds_back, scheduled)


def first_open(board: Board) -> StepKey:
    """Where to continue: the page that the supervisor left, or after Review the other system's page, or
    Done."""
    if _is_settled(board):
        return StepKey.VENDOR if elsewhere_missing(board) else StepKey.DONE
    return _page(board)


def _is_settled(board: Board) -> bool:
    return board.finished or _is_scheduled(board)


def _page(board: Board) -> StepKey:
    try:
        page = StepKey(board.answers.page)
    except ValueError:
        return StepKey.PRACTITIONER
    if page in _AFTER_REVIEW:
        return StepKey.REVIEW
    return page if page in _order(board) else StepKey.PRACTITIONER


def _is_scheduled(board: Board) -> bool:
    return board.answers.state is OffboardingState.SCHEDULED


_NEEDS: dict[StepKey, Callable[[Board], Need]] = {
    StepKey.PRACTITIONER: no_need,
    StepKey.CALLS: no_need,
    StepKey.BACKUP: backup_need,
    StepKey.PACK: pack_need,
    StepKey.CLIENTS: clients_need,
    StepKey.APPOINTMENTS: appointments_need,
    StepKey.REVIEW: review_need,
    StepKey.VENDOR: vendor_need,
    StepKey.DONE: done_need,
}

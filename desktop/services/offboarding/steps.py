"""The wizard's logic without a window: which step is done, which needs the supervisor, and what is missing."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass

from desktop.language import later, say
from desktop.models import OffboardingState
from desktop.rules.text import count, joined
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.rows import VisitState

_BACK_UP_AGAIN = later("The practice has changed since the last backup. Back up once more.")


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
        first = Step(StepKey.PRACTITIONER, StepState.NEEDS_YOU, say("Choose who leaves."), holds_back=True)
        rest = (key for key in StepKey if key is not StepKey.PRACTITIONER and key not in _SELDOM)
        return first, *(Step(key, StepState.NOT_YET, reachable=False) for key in rest)
    order = _order(board)
    if board.finished:
        return tuple(_after_all(board, key) for key in order)
    farthest = max(order.index(_page(board)), order.index(shown))
    found: list[Step] = []
    reachable = True
    for place, key in enumerate(order):
        step = _step(board, key, opened=place <= farthest, reachable=reachable)
        found.append(step)
        reachable = reachable and not step.holds_back
    return tuple(found)


def _order(board: Board) -> list[StepKey]:
    order = _WITHOUT_NOTICE if board.answers.unplanned else tuple(StepKey)
    has = {StepKey.CALLS: board.answers.unplanned, StepKey.VENDOR: board.elsewhere is not None}
    return [key for key in order if has.get(key, True)]


def _after_all(board: Board, key: StepKey) -> Step:
    """A step of an offboarding that was applied or cancelled: the last two stay open."""
    if board.answers.state is not OffboardingState.APPLIED:
        return Step(key, StepState.NOT_YET, reachable=key is StepKey.DONE)
    missing = elsewhere_missing(board) if key in (StepKey.VENDOR, StepKey.DONE) else ""
    state = StepState.NEEDS_YOU if missing else StepState.DONE
    return Step(key, state, missing, reachable=key in (StepKey.VENDOR, StepKey.DONE))


def elsewhere_missing(board: Board) -> str:
    """What is missing in the practice's other system; empty if nothing, or if there is none."""
    return board.elsewhere.missing if board.elsewhere is not None else ""


def _step(board: Board, key: StepKey, *, opened: bool, reachable: bool) -> Step:
    """One step; `reachable` says that no earlier step holds back."""
    missing, holds_back = _NEEDS[key](board)
    if key is StepKey.VENDOR:
        state = StepState.NEEDS_YOU if missing and _is_scheduled(board) else StepState.NOT_YET
        return Step(key, state, missing, holds_back, _is_scheduled(board))
    if key is StepKey.DONE:
        return Step(key, StepState.NOT_YET, missing, True, _is_scheduled(board))
    state = StepState.NOT_YET
    if opened:
        state = StepState.NEEDS_YOU if missing or key is StepKey.REVIEW else StepState.DONE
    return Step(key, state, missing, holds_back, reachable or opened)


def first_open(board: Board) -> StepKey:
    """Where to continue: the page that the supervisor left, or after Review the other system's page, or
    Done."""
    if board.finished or _is_scheduled(board):
        return StepKey.VENDOR if elsewhere_missing(board) else StepKey.DONE
    return _page(board)


def _page(board: Board) -> StepKey:
    try:
        page = StepKey(board.answers.page)
    except ValueError:
        return StepKey.PRACTITIONER
    if page in (StepKey.VENDOR, StepKey.DONE):
        return StepKey.REVIEW
    return page if page in _order(board) else StepKey.PRACTITIONER


def _is_scheduled(board: Board) -> bool:
    return board.answers.state is OffboardingState.SCHEDULED


def _practitioner(board: Board) -> tuple[str, bool]:
    return "", False


def _backup(board: Board) -> tuple[str, bool]:
    if board.backup is None:
        return say("Back up now, so that there is a way back whatever happens."), True
    if not board.backup_is_fresh:
        return say(_BACK_UP_AGAIN), True
    return "", False


def _pack(board: Board) -> tuple[str, bool]:
    if board.covers or not board.clients:
        return "", False
    if board.answers.pack_id is None and not board.answers.pack_skip_reason.strip():
        return say("Create the handover pack, or say why there is none."), True
    return "", False


def _clients(board: Board) -> tuple[str, bool]:
    if board.undecided and not board.covers:
        return f"{count(len(board.undecided), 'client is undecided', 'clients are undecided')}.", False
    return "", False


def _appointments(board: Board) -> tuple[str, bool]:
    clashing = board.in_state[VisitState.CLASHES]
    nobody = board.in_state[VisitState.NOBODY]
    stale = sum(row.stale for row in board.needing) - sum(row.stale for row in (*clashing, *nobody))
    parts = (
        (
            len(clashing),
            count(len(clashing), "appointment cannot keep the time", "appointments cannot keep the time"),
        ),
        (
            len(nobody),
            count(len(nobody), "appointment has nobody to go to", "appointments have nobody to go to"),
        ),
        (stale, count(stale, "earlier choice needs another look", "earlier choices need another look")),
    )
    said = [words for number, words in parts if number]
    return f"{', '.join(said)}." if said else "", False


def _review(board: Board) -> tuple[str, bool]:
    """What keeps the offboarding from being applied; a typed reason counts as a decision."""
    needs = (
        _backup(board)[0] and say(_BACK_UP_AGAIN),
        _pack(board)[0],
        _lost(board),
        _clashing(board),
        _stale(board),
    )
    missing = next(filter(None, needs), "")
    return missing, bool(missing)


def _lost(board: Board) -> str:
    undecided = () if board.covers else board.undecided
    counts = ((len(undecided), "client"), (len(board.in_state[VisitState.NOBODY]), "appointment"))
    lost = joined([count(number, noun) for number, noun in counts if number])
    if not lost or board.answers.unassigned_reason.strip():
        return ""
    return say("{lost} would be lost from view. Decide on them, or type why they may be.", lost=lost)


def _clashing(board: Board) -> str:
    clashing = len(board.in_state[VisitState.CLASHES])
    if not clashing or board.answers.clash_reason.strip():
        return ""
    return say(
        "{appointments} cannot keep the time. Move or cancel, or type why they may clash.",
        appointments=count(clashing, "appointment"),
    )


def _stale(board: Board) -> str:
    if not any(row.stale for row in board.needing):
        return ""
    return say("Some appointments were decided before an earlier answer changed. Look at them again.")


def _calls(board: Board) -> tuple[str, bool]:
    return "", False


def _vendor(board: Board) -> tuple[str, bool]:
    return elsewhere_missing(board), False


def _done(board: Board) -> tuple[str, bool]:
    return "", False


_NEEDS: dict[StepKey, Callable[[Board], tuple[str, bool]]] = {
    StepKey.PRACTITIONER: _practitioner,
    StepKey.CALLS: _calls,
    StepKey.BACKUP: _backup,
    StepKey.PACK: _pack,
    StepKey.CLIENTS: _clients,
    StepKey.APPOINTMENTS: _appointments,
    StepKey.REVIEW: _review,
    StepKey.VENDOR: _vendor,
    StepKey.DONE: _done,
}

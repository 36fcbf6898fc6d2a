"""What each step of the wizard still needs: a sentence, and whether the wizard waits for it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from desktop.language import later, say
from desktop.rules.text import count, joined
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.rows import VisitState

Need: TypeAlias = "tuple[str, bool]"
"""What is missing, or empty, and whether the wizard does not continue until then."""

NOTHING: Need = ("", False)

_BACK_UP_AGAIN = later("The practice has changed since the last backup. Back up once more.")


def no_need(board: Board) -> Need:
    return NOTHING


def backup_need(board: Board) -> Need:
    if board.backup is None:
        return say("Back up now, so that there is a way back whatever happens."), True
    if not board.backup_is_fresh:
        return say(_BACK_UP_AGAIN), True
    return NOTHING


def pack_need(board: Board) -> Need:
    if not _takes_a_pack(board) or _is_packed(board):
        return NOTHING
    return say("Create the handover pack, or say why there is none."), True


def _takes_a_pack(board: Board) -> bool:
    """Whether the leaver goes for good, and has clients."""
    return not board.covers and bool(board.clients)


def _is_packed(board: Board) -> bool:
    return board.answers.pack_id is not None or bool(board.answers.pack_skip_reason.strip())


def clients_need(board: Board) -> Need:
    if not board.left_behind:
        return NOTHING
    return f"{count(len(board.left_behind), 'client is undecided', 'clients are undecided')}.", False


def appointments_need(board: Board) -> Need:
    said = [words for number, words in _troubles(board) if number]
    return (f"{', '.join(said)}.", False) if said else NOTHING


def _troubles(board: Board) -> Iterator[tuple[int, str]]:
    clashing = len(board.in_state[VisitState.CLASHES])
    yield clashing, count(clashing, "appointment cannot keep the time", "appointments cannot keep the time")
    nobody = len(board.in_state[VisitState.NOBODY])
    yield nobody, count(nobody, "appointment has nobody to go to", "appointments have nobody to go to")
    stale = _only_stale(board)
    yield stale, count(stale, "earlier choice needs another look", "earlier choices need another look")


def _only_stale(board: Board) -> int:
    """How many earlier choices would be fine, had not another answer changed since."""
    in_trouble = (*board.in_state[VisitState.CLASHES], *board.in_state[VisitState.NOBODY])
    return sum(row.stale for row in board.needing) - sum(row.stale for row in in_trouble)


def review_need(board: Board) -> Need:
    """What keeps the offboarding from being applied; a typed reason counts as a decision."""
    needs = (
        backup_need(board)[0] and say(_BACK_UP_AGAIN),
        pack_need(board)[0],
        _lost(board),
        _clashing(board),
        _stale(board),
    )
    missing = next(filter(None, needs), "")
    return missing, bool(missing)


def _lost(board: Board) -> str:
    lost = _would_be_lost(board)
    if not lost or board.answers.unassigned_reason.strip():
        return ""
    return say("{lost} would be lost from view. Decide on them, or type why they may be.", lost=lost)


def _would_be_lost(board: Board) -> str:
    nobody = len(board.in_state[VisitState.NOBODY])
    counts = ((len(board.left_behind), "client"), (nobody, "appointment"))
    return joined([count(number, noun) for number, noun in counts if number])


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


def vendor_need(board: Board) -> Need:
    return elsewhere_missing(board), False


def elsewhere_missing(board: Board) -> str:
    """What is missing in the practice's other system; empty if nothing, or if there is none."""
    return board.elsewhere.missing if board.elsewhere is not None else ""


def done_need(board: Board) -> Need:
    """Nothing to say, but the offboarding must be applied first."""
    return "", True

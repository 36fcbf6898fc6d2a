"""The case history, decisions and requests of a duplicate, moved to the survivor of a merge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from sqlalchemy import select

from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    UNFINISHED_STATES,
    CaseAssignment,
    Client,
    ClientDecision,
    Disposition,
    Offboarding,
    User,
    VendorItem,
)
from desktop.services.duplicates.move import Move, without


def move_decisions(move: Move) -> None:
    """Move the decisions; of two in one offboarding, the one that was made stays.

    Raises UserError if an unfinished offboarding has decided differently about the two.
    """
    mine, theirs = move.rows(ClientDecision)
    kept = {decision.offboarding_id: decision for decision in mine}
    needless = [d for d in theirs if _is_needless(move, kept.get(d.offboarding_id), d)]
    coming = without(theirs, needless)
    move.drop(ClientDecision, [*_replaced(kept, coming), *needless])
    move.take_over(ClientDecision, coming)


def _is_needless(move: Move, own: ClientDecision | None, decision: ClientDecision) -> bool:
    """Whether the survivor's own decision in the same offboarding stays instead."""
    if own is None:
        return False
    if decision.disposition is not Disposition.UNDECIDED and not _same(own, decision):
        return _is_decided(move, own)
    return True


def _is_decided(move: Move, own: ClientDecision) -> bool:
    """Whether the survivor's decision was made. Raises UserError if it may still be changed."""
    if own.disposition is Disposition.UNDECIDED:
        return False
    _refuse_unfinished(move, own.offboarding_id)
    return True


def _replaced(kept: Mapping[int, ClientDecision], coming: Iterable[ClientDecision]) -> list[ClientDecision]:
    return [kept[decision.offboarding_id] for decision in coming if decision.offboarding_id in kept]


def _same(one: ClientDecision, other: ClientDecision) -> bool:
    return (one.disposition, one.recipient_id) == (other.disposition, other.recipient_id)


def _refuse_unfinished(move: Move, offboarding_id: int) -> None:
    offboarding = move.work.session.get_one(Offboarding, offboarding_id)
    if offboarding.state in UNFINISHED_STATES:
        leaver = move.work.session.get_one(User, offboarding.leaver_id).name
        raise UserError(
            say(
                "The offboarding of {leaver} has decided differently about the two. Decide the same for "
                "both there, then merge them.",
                leaver=leaver,
            )
        )


def move_assignments(move: Move, case_manager_id: int | None) -> None:
    """Join both case histories; one episode stays open, that of the case manager who is kept."""
    mine, theirs = move.rows(CaseAssignment)
    known = set(map(_episode, mine))
    coming = [row for row in theirs if _episode(row) not in known]
    move.drop(CaseAssignment, without(theirs, coming))
    move.take_over(CaseAssignment, coming)
    _end_episodes(move, _episodes_to_end([*mine, *coming], case_manager_id), case_manager_id)


def _end_episodes(move: Move, over: Iterable[CaseAssignment], case_manager_id: int | None) -> None:
    """End episodes yesterday; one shorter than a day, or the kept case manager's second, is dropped."""
    today = move.work.now.date()
    for row in over:
        if row.starts_on >= today or row.user_id == case_manager_id:
            move.drop(CaseAssignment, [row])
        else:
            move.change(CaseAssignment, {row.id: {"ends_on": today - timedelta(days=1)}})


def _episode(row: CaseAssignment) -> tuple[int, date, date | None]:
    return row.user_id, row.starts_on, row.ends_on


def _episodes_to_end(episodes: Iterable[CaseAssignment], case_manager_id: int | None) -> list[CaseAssignment]:
    """The open episodes, except the earliest one of the case manager who is kept."""
    still_open = [row for row in episodes if row.ends_on is None]
    return without(still_open, [_earliest(still_open, case_manager_id)])


def _earliest(episodes: Iterable[CaseAssignment], user_id: int | None) -> CaseAssignment | None:
    theirs = (row for row in episodes if row.user_id == user_id)
    return min(theirs, key=lambda row: row.starts_on, default=None)


def move_requests(move: Move) -> None:
    """Requests to the vendor about the duplicate become requests about the survivor."""
    known = _offboardings_of(_requests_about(move, move.survivor_id))
    theirs = _requests_about(move, move.duplicate_id)
    coming = [item for item in theirs if item.offboarding_id not in known]
    move.drop(VendorItem, without(theirs, coming))
    move.change(VendorItem, {item.id: {"record_id": move.survivor_id} for item in coming})


def _offboardings_of(items: Iterable[VendorItem]) -> set[int]:
    return {item.offboarding_id for item in items}


def _requests_about(move: Move, client_id: int) -> list[VendorItem]:
    about = select(VendorItem).where(
        VendorItem.kind == Client.__tablename__, VendorItem.record_id == client_id
    )
    return list(move.work.session.scalars(about))

"""The appointments settled together, and the choice that does it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.models import (
    AppointmentAction,
    Engagement,
    OffboardingState,
    RecordOwner,
)
from desktop.rules.clashes import ClashKind
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.decisions import AppointmentChoice
from desktop.services.offboarding.drafts import DraftAnswers
from desktop.services.offboarding.rows import AppointmentRow, VisitState
from desktop.services.offboarding.settling.resolving import alike, following, in_series, kept, moved
from tests.unit.services.offboarding.plan_rows import FIRST, LEAVER, PRIYA, SAM, clash, visit

ANSWERS = DraftAnswers(
    id=1,
    leaver_id=LEAVER,
    last_day=date(2026, 12, 4),
    returns_on=None,
    state=OffboardingState.DRAFT,
    reason="",
    engagement=Engagement.UNKNOWN,
    record_owner=RecordOwner.UNKNOWN,
    page="",
    created_at=FIRST,
    applied_at=None,
    operation_id=None,
    backup_id=None,
    pack_id=None,
    pack_skip_reason="",
    clash_reason="",
    unassigned_reason="",
    owner_told=False,
)


def board(*rows: AppointmentRow) -> Board:
    return Board(ANSWERS, "Alex Lee", date(2026, 11, 23), None, backup_is_fresh=False, appointments=rows)


def test_alike_are_the_others_in_the_same_trouble() -> None:
    front, same = clash(1), clash(2)
    others = (visit(3), clash(4, kinds=(ClashKind.LEAVE,)), clash(5, recipient_id=SAM), clash(6, stale=True))
    shown = board(front, same, *others)
    assert [row.id for row in alike(shown, front)] == [2, 6]
    assert alike(shown, others[0]) == []


def test_a_series_is_what_goes_to_the_same_recipient() -> None:
    rows = [visit(n) for n in range(5)]
    rows[1] = visit(1, recipient_id=SAM)
    rows[2] = visit(2, state=VisitState.CANCELLED)
    shown = board(*rows, visit(9, series_id=None), visit(10, series_id=None))
    assert [row.id for row in in_series(shown, rows[3])] == [0, 3, 4]
    assert [row.id for row in following(shown, rows[3])] == [3, 4]
    assert in_series(shown, shown.appointments[-1]) == []


@pytest.mark.parametrize("front", [0, 4])
def test_nothing_follows_the_first_which_is_all_nor_the_last(front: int) -> None:
    rows = [visit(n) for n in range(5)]
    assert following(board(*rows), rows[front]) == []


def test_one_is_moved_with_whoever_has_it_and_back_to_its_own_time() -> None:
    later = FIRST + timedelta(hours=2)
    shown = board(visit(0), visit(1, starts_at=later), visit(2, recipient_id=LEAVER))
    gone = 99
    times = {0: later, 1: shown.appointments[1].was, 2: later, gone: later}
    assert moved(shown, times) == {
        0: AppointmentChoice(AppointmentAction.MOVE, PRIYA, later),
        1: AppointmentChoice(AppointmentAction.TRANSFER, PRIYA),
        2: AppointmentChoice(AppointmentAction.STAY, starts_at=later),
    }


def test_one_is_kept_where_it_stands_also_where_the_leaver_sees_them_still() -> None:
    earlier = datetime(2026, 12, 3, 9)
    rows = clash(0), clash(1, starts_at=FIRST), clash(2, recipient_id=LEAVER, starts_at=earlier)
    assert kept(board(*rows), rows, "Agreed") == {
        0: AppointmentChoice(AppointmentAction.TRANSFER, PRIYA, reason="Agreed"),
        1: AppointmentChoice(AppointmentAction.MOVE, PRIYA, FIRST, "Agreed"),
        2: AppointmentChoice(AppointmentAction.STAY, starts_at=earlier, reason="Agreed"),
    }

"""One plan for several leavers: nobody who goes is offered, and calendars are shared."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from desktop.database.practice import Practice
from desktop.rules.planning.model import NO_WISHES, Wishes
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.jointly import best_plans, leaving_out
from desktop.services.offboarding.situation import situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import LAST_DAY

ALEX, BO, PRIYA, SAM = 1, 2, 3, 4
AT = "2026-12-14 09:00"


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex and Bo leave one client each, who come at the same time; Priya and Sam stay."""
    made = Made(practice)
    for name in ("Alex Lee", "Bo Tran", "Priya Nair", "Sam Cooper"):
        made.user(name)
    made.appointment(ALEX, AT, made.client("Ava Nguyen", ALEX))
    made.appointment(BO, AT, made.client("Ben Okafor", BO))
    return made


def plans(made: Made, leavers: Sequence[int], wishes: Wishes = NO_WISHES) -> tuple[Plan, ...]:
    with made.practice.read() as session:
        return best_plans(session, [situation(session, i, LAST_DAY) for i in leavers], wishes)


def test_who_leaves_too_takes_nobody_and_times_are_kept(made: Made) -> None:
    alex, bo = plans(made, [ALEX, BO])
    assert (alex.leaver_id, bo.leaver_id) == (ALEX, BO)
    takers = {alex.clients[0].recipient_id, bo.clients[0].recipient_id}
    assert takers == {PRIYA, SAM}
    assert not alex.clashing
    assert not bo.clashing


def test_the_plans_come_in_the_order_of_the_leavers(made: Made) -> None:
    assert [plan.leaver_id for plan in plans(made, [BO, ALEX])] == [BO, ALEX]


def test_with_one_colleague_the_second_visit_clashes_with_the_first(made: Made) -> None:
    alex, bo = plans(made, [ALEX, BO], Wishes(excluded=frozenset({SAM})))
    assert alex.clients[0].recipient_id == bo.clients[0].recipient_id == PRIYA
    assert len(alex.clashing) + len(bo.clashing) >= 1


def test_a_maximum_holds_for_all_of_them_together(made: Made) -> None:
    few = Wishes(excluded=frozenset({SAM}), maxima={PRIYA: 1})
    assert sorted(len(plan.undecided) for plan in plans(made, [ALEX, BO], few)) == [0, 1]


def test_leaving_out_adds_to_those_left_out_before() -> None:
    wishes = leaving_out(Wishes(excluded=frozenset({PRIYA})), [ALEX, BO])
    assert wishes.excluded == {ALEX, BO, PRIYA}

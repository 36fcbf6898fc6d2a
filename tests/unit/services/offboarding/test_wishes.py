"""The wishes for a plan come back as they were kept, each offboarding's by itself."""

from __future__ import annotations

from sqlalchemy import select

from desktop.models import Setting
from desktop.rules.planning.model import Order, Wishes
from desktop.rules.recipients import Rule
from desktop.services.offboarding.planning.wishes import ORDER, keep_wishes, wishes_in
from tests.made import Made

ALL = Wishes(
    excluded=frozenset({2, 3}),
    maxima={2: 40, 3: 5},
    widened={Rule.AGE: None, Rule.NOT_WITH: frozenset({7, 8})},
    order=Order.LOAD,
    care={7: "Psychology"},
)


def read(leaving: Made, draft: int) -> Wishes:
    with leaving.practice.read() as session:
        return wishes_in(session, draft)


def test_wishes_come_back_as_they_were_kept_and_the_last_ones_hold(leaving: Made, draft: int) -> None:
    keep_wishes(leaving.practice, draft, Wishes(excluded=frozenset({9})))
    keep_wishes(leaving.practice, draft, ALL)
    assert read(leaving, draft) == ALL
    with leaving.practice.read() as session:
        kept = session.scalars(select(Setting.key).where(Setting.key.like("offboarding.%"))).all()
    assert len(kept) == 1


def test_pins_are_not_kept_here(leaving: Made, draft: int) -> None:
    keep_wishes(leaving.practice, draft, Wishes(pins={1: 2}))
    assert read(leaving, draft).pins == {}


def test_without_wishes_the_practice_says_what_weighs_more(leaving: Made, draft: int) -> None:
    assert read(leaving, draft).order is Order.MATCH
    with leaving.work() as work:
        work.insert(Setting, [{"key": ORDER, "value": Order.LOAD.value}])
    assert read(leaving, draft).order is Order.LOAD
    keep_wishes(leaving.practice, draft, Wishes(order=Order.MATCH))
    assert read(leaving, draft).order is Order.MATCH
    assert read(leaving, draft + 1).order is Order.LOAD

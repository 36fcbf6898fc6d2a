"""A new series has a reference of its own; one that is split off has the rule of its original."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.services.calendar.series_rows import new_series, split_off


def stored(practice: Practice) -> dict[int, tuple[str, str]]:
    return {
        row_id: (reference, rule)
        for row_id, reference, rule in practice.rows("SELECT id, reference, rule FROM series")
    }


def test_each_series_has_its_rule_and_a_reference_that_no_other_has(practice: Practice) -> None:
    with practice.work("test", "test") as work:
        ids = [new_series(work, rule) for rule in ("FREQ=WEEKLY", "FREQ=DAILY", "FREQ=WEEKLY")]
    found = stored(practice)
    assert [found[row_id][1] for row_id in ids] == ["FREQ=WEEKLY", "FREQ=DAILY", "FREQ=WEEKLY"]
    assert len({reference for reference, _ in found.values()}) == 3


def test_series_are_split_off_in_the_order_of_their_originals(practice: Practice) -> None:
    with practice.work("test", "test") as work:
        weekly, daily = new_series(work, "FREQ=WEEKLY"), new_series(work, "FREQ=DAILY")
    before = stored(practice)
    with practice.work("test", "test") as work:
        ids = split_off(work, [daily, weekly, daily])
    after = stored(practice)
    assert [after[row_id][1] for row_id in ids] == ["FREQ=DAILY", "FREQ=WEEKLY", "FREQ=DAILY"]
    assert {row_id: after[row_id] for row_id in before} == before
    assert len({reference for reference, _ in after.values()}) == 5


def test_nothing_is_split_off_from_nothing(practice: Practice) -> None:
    with practice.work("test", "test") as work:
        assert split_off(work, []) == []
    assert stored(practice) == {}

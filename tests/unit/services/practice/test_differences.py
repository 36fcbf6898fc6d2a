"""The difference between stored rows and wanted ones: applied, it leaves the wanted ones, each once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.practice.differences import differences

ROWS = st.tuples(st.integers(0, 3), st.sampled_from("ab"))
STORED = st.dictionaries(st.integers(1, 9), ROWS)


@given(STORED, st.lists(ROWS))
def test_what_stays_and_what_is_added_are_the_wanted_rows_each_once(
    stored: dict[int, tuple[int, str]], wanted: list[tuple[int, str]]
) -> None:
    missing, gone = differences(stored, iter(wanted))
    staying = [values for row_id, values in stored.items() if row_id not in gone]
    assert sorted([*staying, *missing]) == sorted(set(wanted))


@given(STORED, st.lists(ROWS))
def test_no_row_goes_that_is_wanted_and_there_once(
    stored: dict[int, tuple[int, str]], wanted: list[tuple[int, str]]
) -> None:
    _, gone = differences(stored, wanted)
    there = list(stored.values())
    assert all(stored[row_id] not in wanted or there.count(stored[row_id]) > 1 for row_id in gone)


def test_missing_rows_come_in_the_order_in_which_they_are_wanted() -> None:
    assert differences({1: (2,)}, [(3,), (2,), (1,), (3,)]) == ([(3,), (1,)], [])

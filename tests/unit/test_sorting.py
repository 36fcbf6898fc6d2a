"""The order of small tables."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.widgets.tables.sorting import Cell, in_order, orders_text, read_orders, sorted_by

CELLS = st.one_of(
    st.text(alphabet="aBÄ 0129", max_size=5),
    st.builds(Cell, st.text(max_size=3), st.none() | st.integers(0, 30) | st.dates()),
)
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=12)


def shown(texts: list[str | Cell], downwards: bool = False) -> list[str]:
    order = in_order([(text,) for text in texts], ((0, downwards),))
    return [text if isinstance(text := texts[place], str) else text.text for place in order]


@given(ROWS, st.lists(st.tuples(st.integers(0, 1), st.booleans()), max_size=2))
def test_every_row_is_shown_once_whatever_its_cells_hold(
    rows: list[tuple[str | Cell, str | Cell]], orders: list[tuple[int, bool]]
) -> None:
    assert sorted(in_order(rows, tuple(orders))) == list(range(len(rows)))


@pytest.mark.parametrize(
    "texts",
    [
        ["9 clients", "10 clients", "100 clients"],
        ["Ábel", "adam", "Zoë"],
        [Cell("Fri 5 Mar", date(2027, 3, 5)), Cell("Mon 1 Nov", date(2027, 11, 1))],
        [Cell("1,200", 1200), Cell("3,4", 3400.5)],
    ],
)
def test_numbers_and_days_sort_by_what_they_mean(texts: list[str | Cell]) -> None:
    plain = [text if isinstance(text, str) else text.text for text in texts]
    assert shown(texts[::-1]) == plain
    assert shown(texts, downwards=True) == plain[::-1]


@pytest.mark.parametrize("downwards", [False, True])
def test_empty_cells_come_last_both_ways_in_their_own_order(downwards: bool) -> None:
    found = shown(["", "b", Cell("not yet", None), "a"], downwards)
    assert found[2:] == ["", "not yet"]


def test_a_second_column_orders_equal_rows_and_equal_ones_keep_their_own_order() -> None:
    rows = [("b", "1"), ("a", "1"), ("b", "2"), ("a", "1")]
    orders = sorted_by(sorted_by((), 1, True), 0, False)
    assert in_order(rows, orders) == [1, 3, 2, 0]


def test_a_column_counts_once_only_the_last_two_do_and_none_is_the_rows_own_order() -> None:
    orders = sorted_by(sorted_by(sorted_by((), 0, False), 1, False), 0, True)
    assert orders == ((0, True), (1, False))
    assert sorted_by(orders, 2, False) == ((2, False), (0, True))
    assert sorted_by(orders, -1, False) == ()


@given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=2).map(tuple))
def test_orders_are_remembered(orders: tuple[tuple[int, bool], ...]) -> None:
    assert read_orders(orders_text(orders), 5) == orders


@pytest.mark.parametrize("text", ["", None, "[[7, true]]", "[[-1, true]]", "[1]", '{"a": 1}', "[[0]]"])
def test_damaged_orders_are_none(text: str | None) -> None:
    assert read_orders(text, 3) == ()

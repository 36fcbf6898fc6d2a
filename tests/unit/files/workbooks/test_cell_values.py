"""The values of a workbook's cells as a person would write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from desktop.files.table import Value
from desktop.files.workbooks.cell_values import value_of
from desktop.files.workbooks.merged import MergedCells


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("x", "x"),
        ("", None),
        (None, None),
        (True, "Yes"),
        (False, "No"),
        (412345678.0, "412345678"),
        (-0.5, "-0.5"),
        (0.0, "0"),
        (999_999_999_999_999.0, "999999999999999"),
        (1e15, "1.00000E+15"),
        (-1e15, "-1.00000E+15"),
        (7, "7"),
        (timedelta(hours=25, minutes=5), "25:05"),
        (timedelta(seconds=29), "0:00"),
        (timedelta(seconds=31), "0:01"),
        (date(2027, 3, 12), date(2027, 3, 12)),
        (datetime(2027, 3, 12, 8, 59, 59, 500_000), datetime(2027, 3, 12, 9)),
        (datetime(2027, 3, 12, 8, 59, 59, 499_999), datetime(2027, 3, 12, 8, 59, 59)),
        (time(8, 59, 59, 999_000), time(9)),
        (time(9), time(9)),
    ],
)
def test_a_cell_as_it_is_kept(cell: object, value: Value) -> None:
    found = value_of(cell)
    assert (type(found), found) == (type(value), value)


def filled(
    ranges: list[tuple[tuple[int, int], tuple[int, int]]], rows: list[list[Value]]
) -> list[list[Value]]:
    merged = MergedCells(ranges)
    return [merged.filled(index, row) for index, row in enumerate(rows)]


def test_a_merged_cell_counts_for_each_row_that_it_spans_and_no_other() -> None:
    rows: list[list[Value]] = [["a", "x"], [None, "y"], [None, "z"], [None, "w"]]
    assert filled([((0, 0), (2, 0))], rows) == [["a", "x"], ["a", "y"], ["a", "z"], [None, "w"]]


def test_a_merged_cell_covers_nothing_that_is_filled_or_beyond_the_row() -> None:
    rows: list[list[Value]] = [["a", "b"], ["own", None], [None]]
    assert filled([((0, 0), (2, 0)), ((0, 1), (2, 1))], rows) == [["a", "b"], ["own", "b"], ["a"]]


def test_a_cell_merged_only_across_columns_fills_nothing() -> None:
    rows: list[list[Value]] = [["a", None], [None, None]]
    assert filled([((0, 0), (0, 1))], rows) == [["a", None], [None, None]]


def test_a_second_merged_cell_takes_over_in_its_column() -> None:
    rows: list[list[Value]] = [["a"], [None], ["b"], [None]]
    assert filled([((0, 0), (1, 0)), ((2, 0), (3, 0))], rows) == [["a"], ["a"], ["b"], ["b"]]


def test_of_cells_merged_side_by_side_each_counts_in_its_own_column_and_to_its_own_end() -> None:
    rows: list[list[Value]] = [["a", "x"], [None, None], [None, None], [None, None]]
    assert filled([((0, 0), (1, 0)), ((0, 1), (2, 1))], rows) == [
        ["a", "x"],
        ["a", "x"],
        [None, "x"],
        [None, None],
    ]


def test_without_merged_cells_a_row_is_the_same_list() -> None:
    row: list[Value] = ["a", None]
    assert MergedCells([]).filled(0, row) is row

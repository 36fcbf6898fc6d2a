"""The place of a table's header, and the width of the table."""

from __future__ import annotations

import itertools
import string

import pytest

from desktop.files.table import Table, Value, unique_headers
from desktop.files.tabling import HeaderHint, make_table

EMPTY = Table((), (), ())
BY_EVIDENCE = HeaderHint()


def table(*rows: tuple[Value, ...], hint: HeaderHint = BY_EVIDENCE) -> Table:
    return make_table(EMPTY, "a.csv", list(enumerate(rows, 1)), hint)


@pytest.mark.parametrize(
    ("rows", "headers", "left_above"),
    [
        ([("Client ID", "Surname"), ("C1", "Ash")], ("Client ID", "Surname"), 0),
        ([("Clients of Harbour",), ("Client ID", "Surname"), ("C1", "Ash")], ("Client ID", "Surname"), 1),
        ([(None, "given", "family"), ("1", "Cleo", "Crane"), ("2", "Dan", "Drake")], ("Column A", "given", "family"), 0),
        ([("x", None, "y"), ("1", "2", "3"), ("4", "5", "6")], ("x", "Column B", "y"), 0),
        ([("Report", None, None), ("a", "b", "c"), ("1", "2", "3")], ("a", "b", "c"), 1),
        ([("a", "a", "a"), ("1", "2", "3")], ("a", "a (2)", "a (3)"), 0),
        ([("a", "a (2)", "a"), ("1", "2", "3")], ("a", "a (2)", "a (3)"), 0),
    ],
)  # fmt: skip
def test_the_header(rows: list[tuple[Value, ...]], headers: tuple[str, ...], left_above: int) -> None:
    found = table(*rows)
    assert found.headers == headers
    assert found.rows == tuple(rows[left_above + 1 :])
    assert any("read as the header" in note for note in found.notes) == bool(left_above)


def test_without_a_header_the_columns_have_letters() -> None:
    found = table(("ann@home.example", "14/3/1980"), ("ben@home.example", "15/3/1980"))
    assert (found.headers, len(found.rows), found.header) == (("Column A", "Column B"), 2, False)


def test_many_equal_headers_are_told_apart_by_counting() -> None:
    number = 2_000
    found = table(tuple("Phone" for _ in range(number)), tuple("1" for _ in range(number)))
    assert (found.headers[0], found.headers[-1], len(set(found.headers))) == (
        "Phone",
        f"Phone ({number})",
        number,
    )


@pytest.mark.parametrize(("ragged", "problems"), [(False, 1), (True, 0)])
def test_short_rows_are_a_fault_of_text_files_only(ragged: bool, problems: int) -> None:
    found = table(("a", "b", "c"), ("1", "2"), ("1", "2", "3"), hint=HeaderHint(header=True, ragged=ragged))
    assert (len(found.rows), len(found.problems)) == (2, problems)


def test_a_row_that_is_too_wide_is_left_out_with_its_cells() -> None:
    found = table(("a", "b"), ("1", "2", "3"), ("1", "2"), ("1", "2", None))
    assert [(problem.row, problem.cells) for problem in found.problems] == [(2, ("1", "2", "3"))]
    assert found.row_numbers == (3, 4)


def test_a_column_without_a_header_is_named_as_in_a_spreadsheet() -> None:
    letters = string.ascii_uppercase
    expected = [*letters, *map("".join, itertools.product(letters, repeat=2)), "AAA"]
    assert unique_headers([None] * len(expected)) == tuple(f"Column {name}" for name in expected)

"""The place of a table's header, and the width of the table."""

from __future__ import annotations

import itertools
import string
from dataclasses import replace
from datetime import date

import pytest

from desktop.errors import UserError
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


def test_how_many_rows_above_the_header_are_left_out_is_told_after_what_else_is() -> None:
    for above, told in ((1, "1 above it was"), (2, "2 above it were")):
        rows = [(None, (f"Report {number}",)) for number in range(above)]
        rows += [(None, ("Client ID", "Surname")), (None, ("C1", "Ash"))]
        numbered = [(number, cells) for number, (_, cells) in enumerate(rows, 5)]
        found = make_table(replace(EMPTY, notes=("Before.",)), "a.csv", numbered, BY_EVIDENCE)
        assert found.notes == (
            "Before.",
            f"Row {5 + above} is read as the header; the {told} left out.",
        )
        assert (found.row_numbers, found.header) == ((6 + above,), True)


@pytest.mark.parametrize(("above", "is_found"), [(39, True), (40, False)])
def test_a_known_header_is_looked_for_in_the_first_forty_rows(above: int, is_found: bool) -> None:
    found = table(*[("x", "y")] * above, ("Client ID", "Surname"), ("C1", "Ash"))
    assert (found.headers == ("Client ID", "Surname")) is is_found
    assert len(found.rows) == (1 if is_found else 41)


@pytest.mark.parametrize(
    ("rows", "hint", "headers", "kept"),
    [
        ([("Surname", "Email"), ("Surname", "Email")], BY_EVIDENCE, ("Surname", "Email"), 1),
        ([("Surname", "a@b.example"), ("Ash", "x@b.example")], BY_EVIDENCE, ("Surname", "a@b.example"), 1),
        ([("x", "a@b.example"), ("y", "x@b.example")], HeaderHint(header=True), ("x", "a@b.example"), 1),
        ([("Surname", "Email"), ("Ash", "x")], HeaderHint(header=False), ("Column A", "Column B"), 2),
        ([("Surname", "Email"), ("Ash", "x")], HeaderHint(named=("P", "Q")), ("P", "Q"), 2),
        ([(None, "title"), ("a", "b"), ("1", "2")], BY_EVIDENCE, ("a", "b"), 1),
        ([("a", "b", None), ("1", "2", "3")], HeaderHint(header=True), ("a", "b", "Column C"), 1),
        ([("a", "b", None), ("1", "2", None)], HeaderHint(header=True), ("a", "b"), 1),
        ([("1", "2", ""), ("1", "2", None)], HeaderHint(header=False), ("Column A", "Column B"), 2),
    ],
)
def test_which_row_names_the_columns(
    rows: list[tuple[Value, ...]], hint: HeaderHint, headers: tuple[str, ...], kept: int
) -> None:
    found = table(*rows, hint=hint)
    assert (found.headers, len(found.rows), found.problems) == (headers, kept, ())
    assert found.header == (hint.header is not False and not hint.named)


@pytest.mark.parametrize(
    ("cell", "is_data"),
    [
        (date(2027, 3, 12), True), ("a@b.example", True), ("2027-03-12", True), ("1.2.27 9:00", True),
        (" 12/3/2027 ", True), ("0400 000 000", True), ("+61 400 000", True), ("12345678", True), ("1234567", False),
        ("12345678 x", False), ("a@b", False), ("Week 1", False), (None, False),
    ],
)  # fmt: skip
def test_a_first_row_with_data_in_it_is_no_header(cell: Value, is_data: bool) -> None:
    found = table(("x", "y", cell), ("z", "w", cell))
    assert found.header is not is_data
    assert any("called by their letters" in note for note in found.notes) is is_data


@pytest.mark.parametrize(("before", "width"), [(999, 2), (1_000, 1)])
def test_the_first_thousand_rows_make_the_width(before: int, width: int) -> None:
    found = table(*[("x",)] * before, ("y", "z"), *[("x",)] * 100, hint=HeaderHint(header=False, ragged=True))
    assert len(found.headers) == width
    assert len(found.rows) == before + 100 + (width == 2)
    assert [problem.row for problem in found.problems] == [before + 1] * (width == 1)


def test_what_is_wrong_with_a_row_is_told_in_numbers() -> None:
    found = table(("a", "b", "c"), ("1", "2"), ("1", "2", "3", "4", None), hint=HeaderHint(header=True))
    assert [problem.problem for problem in found.problems] == [
        "has 2 cells for 3 columns; what is missing stays as it is",
        "has 4 cells for 3 columns, so it is not clear which is which",
    ]
    assert [problem.cells for problem in found.problems] == [(), ("1", "2", "3", "4")]


def test_a_file_without_rows_is_refused_by_its_name() -> None:
    with pytest.raises(UserError, match=r"^a\.csv holds no rows"):
        table()

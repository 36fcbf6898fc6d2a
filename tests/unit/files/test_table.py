"""A table's own words: headers, errors of cells, guesses."""

from __future__ import annotations

import pytest

from desktop.errors import UserError
from desktop.files.table import CellError, LettersGuess, Table, Value, unique_headers
from desktop.files.tabling import HEADER_WITHIN, HeaderHint, make_table

EMPTY = Table((), (), ())


def table(*rows: tuple[Value, ...], hint: HeaderHint | None = None) -> Table:
    return make_table(EMPTY, "a.csv", list(enumerate(rows, 1)), hint or HeaderHint())


def test_headers_are_one_line_each_and_an_error_is_called_by_its_code() -> None:
    assert unique_headers(["a\n b ", CellError("#N/A"), "  ", CellError()]) == (
        "a b",
        "#N/A",
        "Column C",
        "Column D",
    )


def test_a_number_that_is_taken_is_passed_over() -> None:
    assert unique_headers(["a", "a (2)", "a", "a"]) == ("a", "a (2)", "a (3)", "a (4)")


def test_an_error_and_a_missing_value_are_told_apart() -> None:
    assert "#N/A" in CellError("#N/A").words
    assert "formula without a value" in CellError().words


def test_a_guess_shows_its_words() -> None:
    assert (
        LettersGuess("cp1250", "Central European", ("Łuk", "Żak")).preview
        == "Central European (cp1250): “Łuk”, “Żak”"
    )


def test_a_file_without_rows_is_a_sentence() -> None:
    with pytest.raises(UserError, match=r"a\.csv holds no rows"):
        table()


def test_two_known_headers_are_a_header_wherever_they_are_among_the_first_rows() -> None:
    above: tuple[tuple[Value, ...], ...] = (("x", "y"),) * (HEADER_WITHIN - 1)
    head: tuple[Value, ...] = ("Surname", "Date of Birth")
    assert table(*above, head, ("Ash", "1/2/1990")).row_numbers == (HEADER_WITHIN + 1,)
    assert table(*above, ("x", "y"), head).headers != head


def test_one_known_header_is_only_the_first_full_row() -> None:
    found = table(("Report", None), ("Surname", "Thing"), ("Ash", "1"), ("Elm", "2"))
    assert (found.headers, found.row_numbers) == (("Surname", "Thing"), (3, 4))
    assert found.notes == ("Row 2 is read as the header; the 1 above it was left out.",)


def test_several_rows_above_are_counted() -> None:
    found = table(("Report", None), ("2027", None), ("Surname", "Date of Birth"), ("Ash", "1/2/1990"))
    assert found.notes == ("Row 3 is read as the header; the 2 above it were left out.",)


def test_what_somebody_says_about_the_header_counts() -> None:
    rows: tuple[tuple[Value, ...], ...] = (("ann@home.example", "x"), ("ben@home.example", "y"))
    assert table(*rows).header is False
    assert table(*rows, hint=HeaderHint(header=True)).headers == ("ann@home.example", "x")
    known: tuple[tuple[Value, ...], ...] = (("Surname", "Date of Birth"), ("Ash", "1/2/1990"))
    assert len(table(*known, hint=HeaderHint(header=False)).rows) == 2
    named = table(*known, hint=HeaderHint(named=("A", "B")))
    assert (named.headers, len(named.rows), named.header) == (("A", "B"), 2, False)


def test_a_known_header_is_one_even_above_data_alone() -> None:
    assert table(("Surname", "ann@home.example"), ("Ash", "x")).header is True


def test_columns_beyond_the_header_are_kept_only_within_its_cells() -> None:
    found = table(("Surname", "Date of Birth", None), ("Ash", "1/2/1990", "more"))
    assert found.headers == ("Surname", "Date of Birth", "Column C")
    narrow = table(("Surname", "Date of Birth", None), ("Ash", "1/2/1990", ""))
    assert narrow.headers == ("Surname", "Date of Birth")
    wide = table(("Surname", "Date of Birth"), ("Ash", "1/2/1990", "more"))
    assert [problem.row for problem in wide.problems] == [2]


def test_a_short_row_says_how_short_it_is() -> None:
    (problem,) = table(("Surname", "Date of Birth", "Email"), ("Ash", "1/2/1990")).problems
    assert problem.problem == "has 2 cells for 3 columns; what is missing stays as it is"
    assert problem.cells == ()

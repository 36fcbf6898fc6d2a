"""Columns of fixed width, found by what is blank in every line, and the layouts that are known."""

from __future__ import annotations

import pytest

from desktop.files.text.fixed_width import all_as_wide, cut_rows, find_widths
from desktop.files.text.layouts import LAYOUTS, layout_of

TEXT = "ID   Name     Town\nC1   Ann Ash  Sydney\nC2   Tom      Perth\n"


def test_the_widths_are_those_between_blank_places() -> None:
    assert find_widths(TEXT) == (5, 9, 6)
    assert find_widths("\n\n" + TEXT) == (5, 9, 6)


@pytest.mark.parametrize("text", ["", "a b\nc d\n", "abc\ndef\nghi\n", "a  \nb  \nc  \n"])
def test_too_few_lines_or_one_column_have_no_widths(text: str) -> None:
    assert find_widths(text) is None


def test_three_lines_are_enough() -> None:
    assert find_widths("a b\nc d\ne f\n") == (2, 1)


def test_only_the_first_lines_are_looked_at() -> None:
    many = "a b\n" * 299
    assert find_widths(many + "a b\n" + "xyz\n") == (2, 1)
    assert find_widths(many + "xyz\n") is None


def test_rows_are_cut_without_padding_and_the_last_column_has_the_rest() -> None:
    assert list(cut_rows("C1   Ann Ash  Sydney and more\nC2\n", (5, 9, 6))) == [
        ["C1", "Ann Ash", "Sydney and more"],
        ["C2", "", ""],
    ]


def test_every_line_has_the_width() -> None:
    assert all_as_wide("abc\ndef\n\n", 3)
    assert not all_as_wide("abc\nde\n", 3)
    assert not all_as_wide("", 0)


def known_line(dob: str) -> str:
    layout = LAYOUTS[0]
    values = {"UR_NO": "C1", "SURNAME": "Ash", "DOB": dob}
    return "".join(values.get(name, "").ljust(width) for name, width in layout.columns) + "\n"


@pytest.mark.parametrize("dob", ["14/02/1990", ""])
def test_a_known_layout_is_known_by_its_width_and_its_proof(dob: str) -> None:
    assert layout_of(known_line(dob) * 2) is LAYOUTS[0]
    assert layout_of("\n" + known_line(dob)) is LAYOUTS[0]


def test_another_width_or_no_date_is_not_the_layout() -> None:
    assert layout_of(known_line("14-02-1990")) is None
    assert layout_of(known_line("14/02/1990") + "short\n") is None
    assert layout_of("") is None


def test_a_layout_cuts_its_own_columns() -> None:
    layout = LAYOUTS[0]
    (row,) = cut_rows(known_line("14/02/1990"), layout.widths)
    held = dict(zip(layout.headers, row, strict=True))
    assert (held["UR_NO"], held["SURNAME"], held["DOB"]) == ("C1", "Ash", "14/02/1990")

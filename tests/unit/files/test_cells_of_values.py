"""Cells as text, words of others as ours."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from desktop.files.table import CellError, Value
from desktop.files.values import (
    CLIENT_STATUS,
    error_in,
    gender,
    guarded,
    text_of,
    unguarded,
    weekday,
    word,
    yes_no,
)
from desktop.models import ClientStatus
from desktop.rules.dates.format import WEEKDAYS


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x", "x"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        (None, ""),
        (CellError("#N/A"), "#N/A"),
        (datetime(2027, 3, 12, 9, 5, 30), "2027-03-12 09:05"),
        (date(2027, 3, 12), "2027-03-12"),
        (time(9, 5, 30), "09:05"),
    ],
)
def test_a_cell_as_text(value: Value, text: str) -> None:
    assert text_of(value) == text


def test_a_weekday_is_known_by_two_letters_or_more_of_its_name() -> None:
    for number, name in enumerate(WEEKDAYS):
        for length in range(len(name) + 1):
            expected = number if length >= 2 else None
            assert weekday(name[:length]) == weekday(name[:length].upper() + ".") == expected
        assert weekday(name + "s") is None


def test_only_cells_of_text_and_errors_hold_errors() -> None:
    assert error_in(CellError("#N/A")) == CellError("#N/A")
    assert error_in(" err:502 ") == CellError("err:502")
    assert error_in("[OBJECT Object]") == CellError("[OBJECT Object]")
    assert error_in(None) is None
    assert error_in(date(2027, 3, 12)) is None
    assert error_in("###") is None


def test_gender_and_yes_no() -> None:
    assert [gender(text) for text in ("f", " M ", "FEMALE", "male", "x", "")] == [
        "Female", "Male", "Female", "Male", "x", "",
    ]  # fmt: skip
    assert [yes_no(text) for text in ("Yes", "no", "", "perhaps")] == [True, False, False, None]


@pytest.mark.parametrize("sign", list("=+-@\t\r\n＝＋－＠"))
def test_each_sign_that_makes_a_spreadsheet_calculate_is_guarded_and_comes_back(sign: str) -> None:
    for spreadsheet in (False, True):
        assert guarded(f"{sign}x", spreadsheet=spreadsheet) == f"'{sign}x"
        assert guarded(f"x{sign}", spreadsheet=spreadsheet) == f"x{sign}"
    assert unguarded(f"'{sign}x") == f"{sign}x"


def test_an_empty_text_needs_no_guard() -> None:
    assert guarded("", spreadsheet=True) == guarded("", spreadsheet=False) == ""


def test_every_word_for_yes_and_no_is_known_however_it_is_written() -> None:
    for words, expected in (
        ("yes y true t 1 active current x", True),
        ("no n false f 0 inactive archived", False),
    ):
        for text in words.split():
            assert yes_no(text) is yes_no(text.upper()) is yes_no(f" {text}. ") is expected


@pytest.mark.parametrize(
    "text",
    [
        "0412", "012", "298725123456", "5E10", "1.5E+3", "2e-1", "1.50", ".0", "(5)", "1-2", "3/4/2020", "MAR1", "mar 2020",
        "1 Mar", "12-march-27", "Sept5", "true", "FALSE",
    ],
)  # fmt: skip
def test_what_a_double_click_would_change_is_guarded_for_a_spreadsheet_alone(text: str) -> None:
    assert guarded(text, spreadsheet=True) == f"'{text}"
    assert guarded(text, spreadsheet=False) == text
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize(
    "text", ["0", "412", "29872512345", "1.55", "1.5", "()", "1-2-3-4", "March", "Mark 1", "untrue", "x1", "12345-1"]
)  # fmt: skip
def test_what_a_double_click_leaves_as_it_is_needs_no_guard(text: str) -> None:
    assert guarded(text, spreadsheet=True) == text


def test_a_word_of_others_is_ours_without_case_and_punctuation_or_none() -> None:
    assert [word(text, CLIENT_STATUS) for text in ("Active", " IN-ACTIVE ", "Died.", "Moved")] == [
        ClientStatus.CURRENT, ClientStatus.CLOSED, ClientStatus.DECEASED, None,
    ]  # fmt: skip

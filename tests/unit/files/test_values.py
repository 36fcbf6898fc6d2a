"""The words, names and numbers of other systems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.files.status_words import read_appointment_status
from desktop.files.values import (
    SUSPECT,
    error_in,
    guarded,
    is_damaged,
    means_nothing,
    unguarded,
    weekday,
    yes_no,
)
from desktop.models import AppointmentStatus


@given(st.text(), st.booleans())
def test_a_guard_loses_nothing_and_leaves_no_formula(text: str, spreadsheet: bool) -> None:
    out = guarded(text, spreadsheet=spreadsheet)
    assert unguarded(out) == text
    assert not out.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text())
def test_a_text_that_does_not_begin_suspiciously_needs_no_guard(text: str) -> None:
    assert text[:1] in SUSPECT or guarded(text, spreadsheet=False) == text


@pytest.mark.parametrize(
    "text", ["'=1", "''+", "'0412", "'", "''", "=", "-", "'t Hooft", "0412", "1-2", "1e5"]
)
@pytest.mark.parametrize("spreadsheet", [True, False])
def test_guards_on_awkward_texts(text: str, spreadsheet: bool) -> None:
    assert unguarded(guarded(text, spreadsheet=spreadsheet)) == text


@pytest.mark.parametrize("text", ["0412345678", "298725123456789", "1-2", "3/4/2020", "12E4"])
def test_digits_that_a_double_click_would_bend_are_kept(text: str) -> None:
    assert guarded(text, spreadsheet=True) == f"'{text}"
    assert guarded(text, spreadsheet=False) == text


def test_damaged_numbers() -> None:
    assert is_damaged("2.98725E+13")
    assert is_damaged("4E+12")
    assert is_damaged("2.98725E13")
    assert not is_damaged("E12")
    assert not is_damaged("5E10")
    assert not is_damaged("2987251234567")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No Show", AppointmentStatus.DID_NOT_ATTEND), ("DNA", AppointmentStatus.DID_NOT_ATTEND),
        ("Did not arrive", AppointmentStatus.DID_NOT_ATTEND), ("completed", AppointmentStatus.ATTENDED),
        ("Canceled", AppointmentStatus.CANCELLED), ("Waiting List", AppointmentStatus.WAITING_LIST),
        *((status.value, status) for status in AppointmentStatus),
    ],
)  # fmt: skip
def test_statuses(text: str, status: AppointmentStatus) -> None:
    assert read_appointment_status(text) == status


@pytest.mark.parametrize(
    "text",
    [
        "CANCELED_BY_CLIENT",
        "Cancelled - late notice",
        "Client cancelled <24h",
        "Late Cancel (50%)",
        "cxl by phone",
    ],
)
def test_wordings_of_a_cancellation(text: str) -> None:
    assert read_appointment_status(text) is AppointmentStatus.CANCELLED


@pytest.mark.parametrize(
    "text",
    [
        "No show - charged",
        "DNA (fee)",
        "NO_SHOW",
        "Didn't attend",
        "did not turn up",
        "FTA/charged",
        "Missed appt",
    ],
)
def test_wordings_of_a_missed_appointment(text: str) -> None:
    assert read_appointment_status(text) is AppointmentStatus.DID_NOT_ATTEND


@pytest.mark.parametrize(
    "text",
    [
        "Cancellation requested", "not cancelled", "Uncancelled", "Cancelled, rescheduled", "Cancelled / no show",
        "Rescheduled", "Tentative hold", "",
    ],
)  # fmt: skip
def test_wordings_that_must_be_asked_about(text: str) -> None:
    assert read_appointment_status(text) is None


def test_yes_no_and_weekdays() -> None:
    assert (yes_no("Y"), yes_no("0"), yes_no(""), yes_no("maybe")) == (True, False, False, None)
    assert [weekday(text) for text in ("Monday", "tue", "Th", "t", "someday")] == [0, 1, 3, None, None]


@pytest.mark.parametrize(
    "text",
    [
        "#N/A", "#n/a", "#REF!", "#DIV/0!", "#NAME?", "#NV", "#WERT!", "#BEZUG!", "#ZAHL!", "#ÜBERLAUF!", "#VALEUR!",
        "#NOM?", "#¡VALOR!", "#¿NOMBRE?", "#N/D", "#DEEL/0!", "#Н/Д", "#ЗНАЧ!", "#SAYI/0!", "Err:502", "#####",
        " #WERT! ", "[object Object]",
    ],
)  # fmt: skip
def test_the_errors_of_spreadsheets_are_known_in_every_language(text: str) -> None:
    found = error_in(text)
    assert found is not None
    assert found.code == text.strip()


@pytest.mark.parametrize(
    "text", ["#1", "#", "# 5!", "#12!", "#wow!", "#Wert!", "Null", "NV", "#NVX", "a #WERT!", ""]
)
def test_other_texts_are_no_errors(text: str) -> None:
    assert error_in(text) is None


def test_a_word_for_nothing_is_a_programs_own_and_never_a_name() -> None:
    assert all(map(means_nothing, ["NULL", " null ", "\\N", "NaN", "<NA>", "(blank)"]))
    assert not any(map(means_nothing, ["Null", "Nan", "None", "N/A", "-", "", None]))

"""A cell becomes a value of ours, or is refused with a reason that names it."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

import pytest

from desktop.files.table import Value
from desktop.models import ClientStatus
from desktop.services.imports import convert
from desktop.services.imports.intake import Bad, Intake
from tests.unit.services.imports.made import intake_of


@pytest.fixture
def theirs() -> Intake:
    return intake_of({"born": "Born"}, ["1990-02-14"])


@pytest.fixture
def ours() -> Intake:
    return intake_of({"born": "Born"}, ["1990-02-14"], own=True)


def refused(conversion: convert.Convert, value: Value) -> str:
    with pytest.raises(Bad) as caught:
        conversion(value)
    return str(caught.value)


def test_a_text_is_trimmed_and_unguarded_in_a_file_of_others(theirs: Intake, ours: Intake) -> None:
    assert convert.text(theirs)("  Ann ") == "Ann"
    assert convert.text(ours)("  Ann ") == "  Ann "
    assert convert.text(theirs)("'=1+1") == "=1+1"
    workbook = intake_of({"born": "Born"}, ["x"], delimiter=None)
    assert convert.text(workbook)("'=1+1") == "'=1+1"
    assert "“José”" in refused(convert.text(theirs), "JosÃ©")
    assert convert.text(ours)("JosÃ©") == "JosÃ©"


def test_a_number_keeps_its_digits_or_is_refused(theirs: Intake, ours: Intake) -> None:
    as_number = convert.number(theirs)
    assert as_number("0412 345 678") == "0412 345 678"
    assert as_number("'0412") == "0412"
    assert as_number("2000.0") == "2000"
    assert len(theirs.notes) == 1
    assert as_number("2000.05") == "2000.05"
    assert convert.number(ours)("2000.0") == "2000.0"
    own_workbook = intake_of({"born": "Born"}, ["x"], own=True, delimiter=None)
    assert convert.number(own_workbook)("'0412") == "'0412"
    assert not ours.notes
    assert "digits are lost" in refused(as_number, "4.12E+09")
    for value in (date(2027, 3, 12), datetime(2027, 3, 12), time(9)):
        assert "date or a time" in refused(as_number, value)


def test_a_phone_number_has_a_digit_and_is_no_time(theirs: Intake, ours: Intake) -> None:
    phone = convert.phone(theirs)
    assert phone("0412 345 678 (mum)") == "0412 345 678 (mum)"
    assert phone("") == ""
    for wrong in ("none", "09:30", "9:30:15", "1/2/90", "01/02/1990", "1990-02-14"):
        assert wrong in refused(phone, wrong)
    assert convert.phone(ours)("ask") == "ask"


def test_an_address_is_read_out_of_what_holds_it(theirs: Intake, ours: Intake) -> None:
    assert convert.email(theirs)("Ann Ash <ann@example.org>") == "ann@example.org"
    assert convert.email(theirs)("mailto:ann@example.org") == "ann@example.org"
    assert convert.email(theirs)("") == ""
    assert "“ann”" in refused(convert.email(theirs), "ann")
    refused(convert.email(ours), "Ann Ash <ann@example.org>")


def test_our_words_and_what_others_call_them(theirs: Intake) -> None:
    status = convert.enum(
        theirs, lambda text: ClientStatus.CURRENT if text == "active" else None, ClientStatus
    )
    assert status(" active ") is ClientStatus.CURRENT
    assert refused(status, "gone").endswith("Current, Closed, Deceased")


def test_yes_and_no(theirs: Intake) -> None:
    flag = convert.flag(theirs)
    assert [flag(text) for text in ("Yes", "no", "Y", "0", "TRUE")] == [True, False, True, False, True]
    assert "neither Yes nor No" in refused(flag, "maybe")


def test_whether_it_happened_is_said_by_a_date_or_by_yes(theirs: Intake) -> None:
    happened = convert.happened(theirs)
    said = ("Yes", "No", "2026-01-02", "31/12/2025", "12/31/2025", "2026-01-02 09:30")
    assert [happened(text) for text in said] == [True, False, True, True, True, True]
    assert "neither a date" in refused(happened, "soon")


def test_several_words_stand_one_a_line_and_once(theirs: Intake, ours: Intake) -> None:
    assert convert.parts(" a ; b\nc;; a ") == ["a", "b", "c"]
    assert convert.listed(theirs)("a, b;c") == "a\nb\nc"
    assert convert.listed(ours)("a, b;c") == "a, b\nc"


def test_genders_in_full(theirs: Intake, ours: Intake) -> None:
    assert [convert.sex(theirs)(text) for text in ("f", "M", "Non-binary")] == [
        "Female",
        "Male",
        "Non-binary",
    ]
    assert convert.sex(ours)("f") == "f"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", None), ("0", 0), ("10,000", 10_000), ("1,0,0", 100), ("000000010", 10)],
)
def test_a_count(theirs: Intake, text: str, expected: int | None) -> None:
    assert convert.whole_number(theirs, "maximum_clients")(text) == expected


@pytest.mark.parametrize("text", ["-1", "1.5", "²", "٣", "ten", "10001", "0000000010", "1234567890"])
def test_no_count(theirs: Intake, text: str) -> None:
    refused(convert.whole_number(theirs, "maximum_clients"), text)


def test_days_and_times_of_a_rota() -> None:
    assert [convert.day_of_week(text) for text in ("Monday", "sun", "Wed")] == [0, 6, 2]
    refused(convert.day_of_week, "someday")
    assert convert.start_time("9:30") == time(9, 30)
    assert convert.start_time(time(9, 30)) == time(9, 30)
    assert "24:00" in refused(convert.start_time, "24:00")
    assert convert.end_time("24:00") == time()
    assert convert.end_time("17:00") == time(17)
    refused(convert.end_time, "late")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("", None), ("  ", None), ("50", 50), ("1 h 30", 90), (time(0, 50), 50), ("10080", 10_080)],
)
def test_a_length(value: Value, expected: int | None) -> None:
    assert convert.minutes(value) == expected


@pytest.mark.parametrize("text", ["10081", "long", "9" * 25])
def test_no_length(text: str) -> None:
    refused(convert.minutes, text)


def test_a_length_has_twenty_four_signs_at_most() -> None:
    assert convert.minutes("0" * 22 + "50") == 50
    assert "too long to be" in refused(convert.minutes, "0" * 23 + "50")


def test_the_length_of_a_kind_of_visit_is_a_day_at_most() -> None:
    assert convert.visit_minutes("1") == 1
    assert convert.visit_minutes("1440") == 1440
    for text in ("", "0", "1441"):
        refused(convert.visit_minutes, text)


def test_a_colour() -> None:
    assert convert.colour(" #7EA6D8 ") == convert.colour("7ea6d8") == "#7ea6d8"
    for text in ("#7ea6d", "#7ea6d80", "blue", "", "##7ea6d8"):
        refused(convert.colour, text)


@pytest.mark.parametrize("reader", [convert.birthday, convert.past_day])
def test_a_day_that_is_not_to_come(theirs: Intake, reader: Any) -> None:
    day = reader(theirs, "born")
    assert day("1990-02-14") == date(1990, 2, 14)
    assert day("2026-11-23") == date(2026, 11, 23)
    assert day("") is None
    assert refused(day, "2026-11-24").startswith("2026-11-24")
    assert "not a date that exists" in refused(day, "1990-02-30")


def test_nobody_is_older_than_anybody_was(theirs: Intake) -> None:
    assert "years old" in refused(convert.birthday(theirs, "born"), "1890-01-01")
    assert convert.past_day(theirs, "born")("1890-01-01") == date(1890, 1, 1)

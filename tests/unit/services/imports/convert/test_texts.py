"""A text keeps what it says, or is refused with a reason that names it."""

from __future__ import annotations

from datetime import date, datetime, time

from desktop.services.imports.convert import texts
from desktop.services.imports.intake import Intake
from tests.unit.services.imports.made import intake_of, refused


def test_a_text_is_trimmed_and_unguarded_in_a_file_of_others(theirs: Intake, ours: Intake) -> None:
    assert texts.text(theirs)("  Ann ") == "Ann"
    assert texts.text(ours)("  Ann ") == "  Ann "
    assert texts.text(theirs)("'=1+1") == "=1+1"
    workbook = intake_of({"born": "Born"}, ["x"], delimiter=None)
    assert texts.text(workbook)("'=1+1") == "'=1+1"
    assert "“José”" in refused(texts.text(theirs), "JosÃ©")
    assert texts.text(ours)("JosÃ©") == "JosÃ©"


def test_a_number_keeps_its_digits_or_is_refused(theirs: Intake, ours: Intake) -> None:
    as_number = texts.number(theirs)
    assert as_number("0412 345 678") == "0412 345 678"
    assert as_number("'0412") == "0412"
    assert as_number("2000.0") == "2000"
    assert len(theirs.notes) == 1
    assert as_number("2000.05") == "2000.05"
    assert texts.number(ours)("2000.0") == "2000.0"
    own_workbook = intake_of({"born": "Born"}, ["x"], own=True, delimiter=None)
    assert texts.number(own_workbook)("'0412") == "'0412"
    assert not ours.notes
    assert "digits are lost" in refused(as_number, "4.12E+09")
    for value in (date(2027, 3, 12), datetime(2027, 3, 12), time(9)):
        assert "date or a time" in refused(as_number, value)


def test_a_phone_number_has_a_digit_and_is_no_time(theirs: Intake, ours: Intake) -> None:
    phone = texts.phone(theirs)
    assert phone("0412 345 678 (mum)") == "0412 345 678 (mum)"
    assert phone("") == ""
    for wrong in ("none", "09:30", "9:30:15", "1/2/90", "01/02/1990", "1990-02-14"):
        assert wrong in refused(phone, wrong)
    assert texts.phone(ours)("ask") == "ask"


def test_an_address_is_read_out_of_what_holds_it(theirs: Intake, ours: Intake) -> None:
    assert texts.email(theirs)("Ann Ash <ann@example.org>") == "ann@example.org"
    assert texts.email(theirs)("mailto:ann@example.org") == "ann@example.org"
    assert texts.email(theirs)("") == ""
    assert "“ann”" in refused(texts.email(theirs), "ann")
    refused(texts.email(ours), "Ann Ash <ann@example.org>")


def test_several_words_stand_one_a_line_and_once(theirs: Intake, ours: Intake) -> None:
    assert texts.parts(" a ; b\nc;; a ") == ["a", "b", "c"]
    assert texts.listed(theirs)("a, b;c") == "a\nb\nc"
    assert texts.listed(ours)("a, b;c") == "a, b\nc"

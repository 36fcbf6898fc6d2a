"""A word of others becomes one of ours, or is refused."""

from __future__ import annotations

from desktop.models import ClientStatus
from desktop.services.imports.convert import words
from desktop.services.imports.intake import Intake
from tests.unit.services.imports.made import refused


def test_our_words_and_what_others_call_them(theirs: Intake) -> None:
    status = words.enum(theirs, lambda text: ClientStatus.CURRENT if text == "active" else None, ClientStatus)
    assert status(" active ") is ClientStatus.CURRENT
    assert refused(status, "gone").endswith("Current, Closed, Deceased")


def test_yes_and_no(theirs: Intake) -> None:
    flag = words.flag(theirs)
    assert [flag(text) for text in ("Yes", "no", "Y", "0", "TRUE")] == [True, False, True, False, True]
    assert "neither Yes nor No" in refused(flag, "maybe")


def test_whether_it_happened_is_said_by_a_date_or_by_yes(theirs: Intake) -> None:
    happened = words.happened(theirs)
    said = ("Yes", "No", "2026-01-02", "31/12/2025", "12/31/2025", "2026-01-02 09:30")
    assert [happened(text) for text in said] == [True, False, True, True, True, True]
    assert "neither a date" in refused(happened, "soon")


def test_genders_in_full(theirs: Intake, ours: Intake) -> None:
    assert [words.sex(theirs)(text) for text in ("f", "M", "Non-binary")] == [
        "Female",
        "Male",
        "Non-binary",
    ]
    assert words.sex(ours)("f") == "f"


def test_a_colour() -> None:
    assert words.colour(" #7EA6D8 ") == words.colour("7ea6d8") == "#7ea6d8"
    for text in ("#7ea6d", "#7ea6d80", "blue", "", "##7ea6d8"):
        refused(words.colour, text)

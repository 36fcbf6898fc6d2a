"""The first name and surname of a row, from their own columns or from one with both."""

from __future__ import annotations

import pytest

from desktop.services.imports.names import read_names, require_names
from tests.unit.services.imports.made import intake_of


@pytest.mark.parametrize(
    ("mapping", "cells", "expected"),
    [
        ("first_name last_name", ["Ava", "Nguyen"], ("Ava", "Nguyen")),
        ("first_name last_name name_suffix", ["Ava", "Nguyen", "Jr"], ("Ava", "Nguyen Jr")),
        ("first_name last_name name_suffix", ["Ava", "Nguyen Jr", "Jr"], ("Ava", "Nguyen Jr")),
        ("first_name last_name name_suffix", ["Ava", None, "Jr"], ("Ava", None)),
        ("full_name", ["Ava Nguyen"], ("Ava", "Nguyen")),
        ("full_name", ["Nguyen, Ava"], ("Ava", "Nguyen")),
        ("full_name first_name", ["Ava Nguyen", "Ava Mai"], ("Ava", "Nguyen")),
        ("full_name first_name", ["Nguyen,", "Ava Mai"], ("Ava Mai", "Nguyen")),
        ("full_name last_name", ["Somebody Else", "Nguyen"], (None, "Nguyen")),
        ("full_name", [None], (None, None)),
    ],
)
def test_a_name_is_read(
    mapping: str, cells: list[str | None], expected: tuple[str | None, str | None]
) -> None:
    intake = intake_of({name: name.title() for name in mapping.split()}, cells)
    read_names(intake)
    record = intake.records[2]
    assert (record.get("first_name"), record.get("last_name")) == expected
    assert "full_name" not in record or "last_name" in intake.mapping
    assert "name_suffix" not in record


@pytest.mark.parametrize(
    ("cells", "way"),
    [
        (["Lee, A", "Ng, B", "C Wu"], "“Surname, First”"),
        (["Lee, A", "B Ng"], "“First Surname”"),
        (["A Lee", None, "B Ng"], "“First Surname”"),
        (["Lee, A", None, None], "“Surname, First”"),
    ],
)
def test_the_note_says_how_most_of_the_names_are_written(cells: list[str | None], way: str) -> None:
    intake = intake_of({"full_name": "Who"}, *([cell] for cell in cells))
    read_names(intake)
    (note,) = intake.notes
    assert note.startswith("“Who” holds whole names")
    assert way in note


@pytest.mark.parametrize(
    ("names", "column"), [("last_name first_name", "Last_Name"), ("full_name", "Full_Name")]
)
def test_a_new_record_needs_a_name_or_what_stands_in_for_it(names: str, column: str) -> None:
    mapping = {name: name.title() for name in (*names.split(), "email")}
    intake = intake_of(mapping, [None] * len(mapping), [None] * (len(mapping) - 1) + ["a@b.example"])
    read_names(intake)
    intake.records[3]["email"] = "a@b.example"
    require_names(intake, intake.rows(), ("email",))
    assert [(one.row, one.column, one.problem) for one in intake.problems] == [(2, column, "has no name")]
    assert [number for number, _ in intake.rows()] == [3]
    require_names(intake, intake.rows())
    assert intake.rows() == []

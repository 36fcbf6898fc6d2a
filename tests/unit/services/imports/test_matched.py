"""The references that a file names, and its rows as those of new and of known records."""

from __future__ import annotations

from desktop.services.imports.intake import Intake
from desktop.services.imports.matched import divided_by, references_of_file, tell_changes
from desktop.services.imports.result import FieldChange
from tests.unit.services.imports.made import intake_of

MAPPING = {"reference": "Ref", "last_name": "Surname"}


def intake(*rows: tuple[str, str]) -> Intake:
    return intake_of(MAPPING, *rows)


def test_the_references_of_a_file_are_those_that_can_be_read() -> None:
    found = references_of_file(
        intake(("C1", "Ash"), (" C2 ", "Bo"), ("", "Cy"), ("1.2E+15", "Di"), ("7", "Ed"))
    )
    assert found == {"C1", "C2", "7"}
    assert references_of_file(intake_of({"last_name": "Surname"}, ["Ash"])) == frozenset()


def test_rows_are_divided_by_their_matches_and_those_left_out_are_in_neither() -> None:
    told = intake(("C1", "Ash"), ("C2", "Bo"), ("C3", "Cy"))
    told.skipped.add(4)
    new, known = divided_by(told, {2: 50, 4: 60})
    assert [number for number, _ in new] == [3]
    assert {row_id: number for row_id, (number, _) in known.items()} == {50: 2}


def test_a_change_beside_the_columns_joins_what_the_row_changes() -> None:
    told = intake(("C1", "Ash"))
    told.list_updated(2, "C1", lambda: (FieldChange("Surname", "Ask", "Ash"),))
    tell_changes(told, {50: (2, {"reference": "C1"})}, {50: FieldChange("Sites", "", "Hill")})
    (listed,) = told.updated_rows
    assert [change.header for change in listed.values] == ["Surname", "Sites"]

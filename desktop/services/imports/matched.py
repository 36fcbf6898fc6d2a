"""The match of a file's rows with records of the practice: what tells them apart, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.services.imports import convert
from desktop.services.imports.intake import Bad, Intake, Record
from desktop.services.imports.result import FieldChange
from desktop.services.imports.store import Divided, References


def references_of_file(intake: Intake) -> frozenset[str]:
    """All references that the file names; none if it has no such column."""
    return frozenset(_read_references(intake)) - {""} if intake.has("reference") else frozenset()


def _read_references(intake: Intake) -> Iterator[str]:
    read = convert.number(intake)
    for cell in intake.cells("reference"):
        try:
            yield read(cell)
        except Bad:
            continue


def divided_by(intake: Intake, matches: Mapping[int, int]) -> Divided:
    """The rows that are still to be imported: those with a match by its id, and all others."""
    found = Divided([], {})
    for number, record in intake.rows():
        if number in matches:
            found.known[matches[number]] = (number, record)
        else:
            found.new.append((number, record))
    return found


def tell_created(intake: Intake, claims: References, new: list[tuple[int, Record]]) -> None:
    """List the rows of new records, which all have a reference by now."""
    intake.list_created([number for number, _ in new])
    claims.keep((number, record["reference"]) for number, record in new)


def tell_changes(
    intake: Intake, known: Mapping[int, tuple[int, Record]], changes: Mapping[int, FieldChange]
) -> None:
    """List changes outside a record's own columns, by its id."""
    for row_id, change in changes.items():
        number, record = known[row_id]
        intake.add_change(number, record.get("reference", ""), change)

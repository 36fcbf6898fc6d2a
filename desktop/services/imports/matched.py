"""The rows of a batch whose records are known or new by their matches."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.store import Divided, References


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

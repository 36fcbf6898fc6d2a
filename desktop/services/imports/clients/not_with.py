"""The practitioners whom clients are not to be seen by, updated from a file."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import select

from desktop.database.in_ids import in_ids
from desktop.files.table import Value
from desktop.models import NotWith
from desktop.services.imports import convert
from desktop.services.imports.columns import read
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.pairs import Pair, PairChanges
from desktop.services.imports.people import Practitioners
from desktop.services.imports.result import FieldChange


def read_not_with(intake: Intake, directory: Practitioners) -> None:
    """Practitioners by reference or name, divided by semicolons; a cell with an unknown one is a problem."""
    as_text = convert.text(intake)

    def people(value: Value) -> frozenset[int]:
        return frozenset(directory.find(part) for part in convert.parts(str(as_text(value))))

    read(intake, "not_with", people)


def bring_not_with(
    intake: Intake, records: Mapping[int, Record], directory: Practitioners
) -> dict[int, FieldChange]:
    """Make it as the rows say for clients (by id), and return what changed, by client."""
    named = {client_id: record["not_with"] for client_id, record in records.items() if "not_with" in record}
    pairs = PairChanges(_there(intake, named), _wanted(named))
    _write(intake, pairs)
    return pairs.changes("Not With", directory.names_of)


def _there(intake: Intake, client_ids: Collection[int]) -> dict[Pair, int]:
    rows = intake.session.scalars(select(NotWith).where(in_ids(NotWith.client_id, list(client_ids))))
    return {(row.client_id, row.user_id): row.id for row in rows}


def _wanted(named: Mapping[int, frozenset[int]]) -> frozenset[Pair]:
    return frozenset((client_id, user_id) for client_id, users in named.items() for user_id in users)


def _write(intake: Intake, pairs: PairChanges) -> None:
    gone = pairs.gone
    added = [{"client_id": client_id, "user_id": user_id} for client_id, user_id in pairs.added]
    intake.work.insert(NotWith, added, subject=lambda row: f"clients:{row['client_id']}")
    intake.work.delete(NotWith, gone, subject=lambda row: f"clients:{gone[row['id']]}")

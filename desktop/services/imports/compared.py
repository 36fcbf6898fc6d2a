"""A file read and matched like an import, for a comparison: nothing of it is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import is_own
from desktop.language import say
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.client_matching import DIFFERENT, OTHER_REFERENCE
from desktop.services.imports.clients import matched_clients
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.mapping.headers import check_required, overridden, propose_mapping
from desktop.services.imports.odd_rows import without_odd_rows
from desktop.services.imports.questions.about_table import rows_meant
from desktop.services.imports.result import Problem
from desktop.services.imports.source import FileSource
from desktop.services.imports.visits.appointments import matched_appointments


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """One row: its number in the file, what it says, and the record of the practice that it means (None: none)."""

    number: int
    record: Record
    record_id: int | None


@dataclass(frozen=True)
class MatchedFile:
    """The rows that could be read, and the problems of the others."""

    rows: tuple[MatchedRow, ...]
    problems: tuple[Problem, ...]


class _NothingStored(Exception):
    """Ends the transaction; it never leaves this module."""


_MATCHED: dict[str, Callable[[Intake], Iterator[tuple[int, Record, int | None]]]] = {
    "clients": matched_clients,
    "appointments": matched_appointments,
}


def match_file(
    practice: Practice, source: FileSource, kind: str, answers: FileAnswers = UNDECIDED
) -> MatchedFile:
    """Read clients or appointments from a file and match them. Raises UserError for a file that cannot be read.

    A row with a reference that the practice does not know means no record, unless the answers say otherwise.
    """
    if kind not in _MATCHED:
        raise UserError(say("Only clients and appointments can be compared. Choose another file."))
    if OTHER_REFERENCE not in answers.said:
        answers = answers.answered(OTHER_REFERENCE, DIFFERENT)
    table = rows_meant(without_odd_rows(source.table), answers)
    mapping = overridden(kind, table.headers, propose_mapping(kind, table.headers), answers.mapping)
    check_required(kind, mapping | dict(answers.everywhere), source.file.name)
    rows: list[MatchedRow] = []
    try:
        with practice.work("compare a file", "Compared a file") as work:
            own, today = is_own(kind, table.headers), work.now.date()
            intake = Intake(work, kind, table, mapping, own, today, practice.zone, answers=answers)
            rows += [MatchedRow(*row) for row in _MATCHED[kind](intake)]
            raise _NothingStored
    except _NothingStored:
        pass
    return MatchedFile(tuple(rows), tuple(intake.problems))

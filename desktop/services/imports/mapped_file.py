"""A file of which it is decided what it holds and which column is what, before any row is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Progress, untold
from desktop.files.headers import is_own
from desktop.files.table import Table
from desktop.services.imports.answers import FileAnswers
from desktop.services.imports.intake import Intake
from desktop.services.imports.mapping.headers import check_required, overridden, propose_mapping
from desktop.services.imports.mapping.recognise import propose
from desktop.services.imports.odd_rows import without_odd_rows
from desktop.services.imports.questions.about_table import rows_meant
from desktop.services.imports.source import FileSource


@dataclass(frozen=True)
class MappedFile:
    """The rows of a file that are meant, the column of each field, and the answers about it."""

    kind: str
    table: Table
    mapping: Mapping[str, str]
    answers: FileAnswers

    @property
    def fields(self) -> frozenset[str]:
        """The fields that the file has, or that were given for all its rows."""
        return frozenset(self.mapping) | frozenset(self.answers.everywhere)

    def intake(self, practice: Practice, work: UnitOfWork, progress: Progress = untold) -> Intake:
        """The file as it is read into a practice."""
        return Intake(
            work,
            self.kind,
            self.table,
            self.mapping,
            is_own(self.kind, self.table.headers),
            work.now.date(),
            practice.zone,
            progress,
            self.answers,
        )


def mapped(
    practice: Practice, source: FileSource, kind: str, profile: str | None, answers: FileAnswers
) -> MappedFile:
    """The file with the mapping and the answers of a profile, if there is one, below the supervisor's own.

    Raises UserError if a needed column is missing.
    """
    table = rows_meant(without_odd_rows(source.table), answers)
    mapping: Mapping[str, str] = propose_mapping(kind, table.headers)
    if profile:
        proposal = propose(practice, source, kind, profile)
        mapping, answers = proposal.mapping, answers.over(proposal.answers)
    chosen = overridden(kind, table.headers, mapping, answers.mapping)
    check_required(kind, chosen | dict(answers.everywhere), source.file.name)
    return MappedFile(kind, table, chosen, answers)

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
from desktop.services.imports.mapping.headers import check_required, overridden


@dataclass(frozen=True)
class MappedFile:
    """The rows of a file that are meant, the column of each field, and the answers about it."""

    kind: str
    table: Table
    mapping: Mapping[str, str]
    answers: FileAnswers

    @classmethod
    def of(
        cls, name: str, kind: str, table: Table, mapping: Mapping[str, str], answers: FileAnswers
    ) -> MappedFile:
        """The file with the supervisor's own choices of columns. Raises UserError if a needed one is
        missing."""
        chosen = overridden(kind, table.headers, mapping, answers.mapping)
        check_required(kind, chosen | dict(answers.everywhere), name)
        return cls(kind, table, chosen, answers)

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

"""A file read and matched like an import, for comparison only: nothing is stored."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import is_own
from desktop.language import say
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.clients.clients import matched_clients
from desktop.services.imports.intake import EMPTY, Intake, Record
from desktop.services.imports.mapping.headers import check_required, overridden, propose_mapping
from desktop.services.imports.mapping.profiles import profile_for, save_profile, saved_profiles
from desktop.services.imports.mapping.recognise import propose
from desktop.services.imports.odd_rows import without_odd_rows
from desktop.services.imports.questions.about_table import rows_meant
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME
from desktop.services.imports.result import Problem, Question
from desktop.services.imports.shown import questions_of
from desktop.services.imports.source import FileSource
from desktop.services.imports.visits.appointments import matched_appointments


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """A row: its number in the file, its values, and the record of the practice that it means, or None.

    An `unsure` row waits for the answer to a question.
    """

    number: int
    record: Record
    record_id: int | None
    unsure: bool = False


@dataclass(frozen=True)
class MatchedFile:
    """The readable rows, the problems of the others, and the questions for the supervisor.

    `fields` are those that the file has.
    """

    rows: tuple[MatchedRow, ...]
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...] = ()
    fields: frozenset[str] = frozenset()

    @property
    def waits(self) -> bool:
        """Whether there are rows that wait for an answer."""
        return any(question.rows for question in self.questions)


class _NothingStored(Exception):
    """Ends the transaction; it never leaves this module."""


_MATCHED: dict[str, Callable[[Intake], Iterator[tuple[int, Record, int | None]]]] = {
    "clients": matched_clients,
    "appointments": matched_appointments,
}
_UNKNOWN_REFERENCE = {"clients": SAME, "appointments": DIFFERENT}
"""How a row is taken, unless answered otherwise, if it has the name and birthday, or the practitioner, time
and clients, of a record that the practice knows under another reference."""


def match_file(
    practice: Practice, source: FileSource, kind: str, answers: FileAnswers = UNDECIDED
) -> MatchedFile:
    """Read clients or appointments from a file and match them. Raises UserError for a file that cannot be read.

    Answers about words and dates are remembered for the header row, and hold for the next file with it.
    """
    if kind not in _MATCHED:
        raise UserError(say("Only clients and appointments can be compared. Choose another file."))
    said = answers
    table = rows_meant(without_odd_rows(source.table), answers)
    mapping, answers = _mapping_of(practice, source, kind, table.headers, answers)
    check_required(kind, mapping | dict(answers.everywhere), source.file.name)
    if OTHER_REFERENCE not in answers.said:
        answers = answers.answered(OTHER_REFERENCE, _UNKNOWN_REFERENCE[kind])
    rows: list[MatchedRow] = []
    try:
        with practice.work("compare a file", say("Compared a file")) as work:
            own, today = is_own(kind, table.headers), work.now.date()
            intake = Intake(work, kind, table, mapping, own, today, practice.zone, answers=answers)
            rows += [MatchedRow(*row) for row in _MATCHED[kind](intake)]
            questions = tuple(one for one in questions_of(intake) if one.open and one.key != EMPTY)
            raise _NothingStored
    except _NothingStored:
        pass
    if said.words or said.day_first:
        _remember(practice, kind, table.headers, mapping, answers)
    fields = frozenset(mapping) | frozenset(answers.everywhere)
    return MatchedFile(_with_doubts(rows, questions), tuple(intake.problems), questions, fields)


def _with_doubts(rows: Iterable[MatchedRow], questions: Iterable[Question]) -> tuple[MatchedRow, ...]:
    """The rows, with those that wait for an answer marked."""
    unsure = {number for question in questions for number in question.rows}
    return tuple(replace(row, unsure=row.number in unsure) for row in rows)


def _mapping_of(
    practice: Practice, source: FileSource, kind: str, headers: tuple[str, ...], answers: FileAnswers
) -> tuple[dict[str, str], FileAnswers]:
    """The column of each field, and the answers, with what is remembered for this header row."""
    mapping = propose_mapping(kind, headers)
    known = profile_for(practice, headers)
    if known is not None and known.kind == kind:
        proposal = propose(practice, source, kind, known.name)
        mapping, answers = dict(proposal.mapping), answers.over(proposal.answers)
    return overridden(kind, headers, mapping, answers.mapping), answers


def _remember(
    practice: Practice, kind: str, headers: tuple[str, ...], mapping: Mapping[str, str], answers: FileAnswers
) -> None:
    """Keep the answers in the profile of this header row, making one if there is none."""
    known, saved = profile_for(practice, headers), saved_profiles(practice)
    if known is not None and known.kind == kind and known.name in saved:
        name = known.name
    else:
        numbered = (
            say("Compared {kind} {number}", kind=kind, number=number) for number in itertools.count(1)
        )
        name = next(name for name in numbered if name not in saved)
    save_profile(practice, name, kind, mapping, headers, answers)

"""A file read and matched like an import, for comparison only: nothing is stored."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.clients.clients import matched_clients
from desktop.services.imports.intake import EMPTY, Intake, Record
from desktop.services.imports.mapped_file import MappedFile, mapped
from desktop.services.imports.mapping.profiles import profile_of_kind, save_profile, saved_profiles
from desktop.services.imports.questions.same_record import DIFFERENT, OTHER_REFERENCE, SAME
from desktop.services.imports.questions_shown import questions_of
from desktop.services.imports.result import Problem, Question
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
    profile = profile_of_kind(practice, source.table.headers, kind)
    file = mapped(practice, source, kind, profile, _with_usual_answer(kind, answers))
    matched = _matched(practice, file)
    if answers.has_words_or_dates:
        _remember(practice, file)
    return matched


def _with_usual_answer(kind: str, answers: FileAnswers) -> FileAnswers:
    """The answers, with the usual one about records known under another reference if none was given."""
    if OTHER_REFERENCE in answers.said:
        return answers
    return answers.answered(OTHER_REFERENCE, _UNKNOWN_REFERENCE[kind])


def _matched(practice: Practice, file: MappedFile) -> MatchedFile:
    """What the rows mean; the transaction in which that is found out stores nothing."""
    with suppress(_NothingStored), practice.work("compare a file", say("Compared a file")) as work:
        matched = _match_rows(file, file.intake(practice, work))
        raise _NothingStored
    return matched


def _match_rows(file: MappedFile, intake: Intake) -> MatchedFile:
    rows = [MatchedRow(*row) for row in _MATCHED[file.kind](intake)]
    questions = tuple(question for question in questions_of(intake) if _is_to_be_asked(question))
    return MatchedFile(_with_doubts(rows, questions), tuple(intake.problems), questions, file.fields)


def _is_to_be_asked(question: Question) -> bool:
    """Whether a question is open, and not only about what would be stored."""
    return question.open and question.key != EMPTY


def _with_doubts(rows: Iterable[MatchedRow], questions: Iterable[Question]) -> tuple[MatchedRow, ...]:
    """The rows, with those that wait for an answer marked."""
    unsure = {number for question in questions for number in question.rows}
    return tuple(replace(row, unsure=row.number in unsure) for row in rows)


def _remember(practice: Practice, file: MappedFile) -> None:
    """Keep the answers in the profile of this header row, making one if there is none."""
    name = _saved_profile(practice, file) or _new_name(practice, file.kind)
    save_profile(practice, name, file.kind, file.mapping, file.table.headers, file.answers)


def _saved_profile(practice: Practice, file: MappedFile) -> str:
    """The profile that somebody saved for this header row; empty if there is none."""
    name = profile_of_kind(practice, file.table.headers, file.kind)
    return name if name in saved_profiles(practice) else ""


def _new_name(practice: Practice, kind: str) -> str:
    taken = saved_profiles(practice)
    for number in itertools.count(1):
        name = say("Compared {kind} {number}", kind=kind, number=number)
        if name not in taken:
            break
    return name

"""An import from start to finish: read, mapped, checked and stored in one transaction, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Progress, untold
from desktop.files.headers import FAULT, normal
from desktop.files.table import Reading
from desktop.language import say
from desktop.models.fields import FIELDS
from desktop.rules.text import count, number_text
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.imports.answers import UNDECIDED, FileAnswers
from desktop.services.imports.clients.clients import import_clients
from desktop.services.imports.clients.contacts import import_contacts
from desktop.services.imports.holidays import import_holidays
from desktop.services.imports.intake import Intake
from desktop.services.imports.mapped_file import MappedFile, mapped
from desktop.services.imports.mapping.headers import fields_of
from desktop.services.imports.mapping.profiles import save_profile
from desktop.services.imports.odd_rows import repeated_headers
from desktop.services.imports.questions.about_letters import ENCODING
from desktop.services.imports.questions.about_table import SHEET, ask_about_table
from desktop.services.imports.questions_shown import questions_of
from desktop.services.imports.result import ImportResult, Question
from desktop.services.imports.source import FileSource, read_source_as
from desktop.services.imports.types import import_types
from desktop.services.imports.users.rota import import_hours, import_leave
from desktop.services.imports.users.users import import_users
from desktop.services.imports.visits.appointments import import_appointments

_IMPORTS: dict[str, Callable[[Intake], None]] = {
    "users": import_users,
    "hours": import_hours,
    "leave": import_leave,
    "clients": import_clients,
    "contacts": import_contacts,
    "types": import_types,
    "holidays": import_holidays,
    "appointments": import_appointments,
}


class _NothingStored(Exception):
    """Ends the transaction of a dry run; it never leaves this module."""


def run_import(
    practice: Practice,
    path: Path,
    kind: str,
    answers: FileAnswers = UNDECIDED,
    *,
    dry_run: bool = False,
    progress: Progress = untold,
    password: str | None = None,
    practitioner: str = "",
    sheet: str = "",
) -> ImportResult:
    """Read a file and import it; see `import_source`.

    `practitioner` (a REF) says whose calendar it is, `sheet` which sheet of a workbook is meant.
    """
    fields_of(kind)
    how = _reading(kind, sheet, answers)
    source = read_source_as(
        practice, path, kind, practitioner=practitioner, password=password, how=how, progress=progress
    )
    return import_source(practice, source, kind, answers, dry_run=dry_run, progress=progress)


def _reading(kind: str, sheet: str, answers: FileAnswers) -> Reading:
    """How to read the file, as far as somebody said."""
    encoding = answers.answer(ENCODING) or None
    return Reading(encoding=encoding, sheet=sheet or answers.answer(SHEET) or None, kind=kind)


def import_source(
    practice: Practice,
    source: FileSource,
    kind: str,
    answers: FileAnswers = UNDECIDED,
    *,
    dry_run: bool = False,
    progress: Progress = untold,
) -> ImportResult:
    """Import a file that was already read; with `dry_run`, say what that would do and store nothing.

    `progress` is told rows done and rows in total, and may raise errors.Cancelled; then nothing is stored,
    nor if UserError is raised. Answers about words and dates are remembered in the named profile.
    """
    file = mapped(practice, source, kind, answers.profile, answers)
    if dry_run:
        return _previewed(practice, file, progress)
    result = _stored(practice, file, progress)
    if answers.profile and answers.has_words_or_dates:
        save_profile(practice, answers.profile, kind, file.mapping, file.table.headers, file.answers)
    return result


def _previewed(practice: Practice, file: MappedFile, progress: Progress) -> ImportResult:
    """What the import would do; the transaction in which that is found out stores nothing."""
    with suppress(_NothingStored), _work(practice, file.kind) as work:
        intake, questions = _imported(file, file.intake(practice, work, progress))
        raise _NothingStored
    return _result(intake, questions, None)


def _stored(practice: Practice, file: MappedFile, progress: Progress) -> ImportResult:
    take_snapshot(practice, "import")
    with _work(practice, file.kind) as work:
        intake, questions = _imported(file, file.intake(practice, work, progress))
        work.summary = _summary(intake)
    return _result(intake, questions, work.operation_id)


def _work(practice: Practice, kind: str) -> AbstractContextManager[UnitOfWork]:
    return practice.work(f"import {kind}", say("Imported {kind}", kind=kind))


def _imported(file: MappedFile, intake: Intake) -> tuple[Intake, tuple[Question, ...]]:
    """The intake after all rows were read and stored, and the questions that came up."""
    ask_about_table(intake)
    _IMPORTS[file.kind](intake)
    intake.tell_all_done()
    return intake, questions_of(intake)


def _summary(intake: Intake) -> str:
    return say(
        "Imported {kind}: {created} created, {updated} updated, {unchanged} unchanged, {left} left out",
        kind=intake.kind,
        created=number_text(intake.created),
        updated=number_text(intake.updated),
        unchanged=number_text(intake.unchanged),
        left=number_text(len(intake.skipped)),
    )


def _result(intake: Intake, questions: tuple[Question, ...], operation_id: int | None) -> ImportResult:
    table = intake.table
    return ImportResult(
        kind=intake.kind,
        created=intake.created,
        updated=intake.updated,
        unchanged=intake.unchanged,
        skipped=len(intake.skipped),
        problems=tuple(sorted(intake.problems, key=lambda problem: problem.row)),
        notes=tuple(_notes(intake)),
        mapping=dict(intake.mapping),
        encoding=table.encoding,
        delimiter=table.delimiter,
        dry_run=operation_id is None,
        operation_id=operation_id,
        skipped_rows=frozenset(intake.skipped),
        created_rows=tuple(intake.created_rows),
        updated_rows=tuple(intake.updated_rows),
        questions=questions,
        words={name: dict(words) for name, words in intake.words.items()},
        references={} if operation_id is None else dict(intake.references),
    )


def _notes(intake: Intake) -> Iterator[str]:
    yield from intake.table.notes
    yield from intake.notes
    yield from _notes_on_columns(intake)
    if intake.skipped:
        yield say("{rows} left out; the problems say why.", rows=count(len(intake.skipped), "row"))


def _notes_on_columns(intake: Intake) -> Iterator[str]:
    for header in repeated_headers(intake.table.headers):
        yield say(
            "Several columns are called “{header}”; they are told apart as “{header}”, “{header} "
            "(2)” and so on.",
            header=header,
        )
    if unread := _unread(intake):
        yield say("Not read, because there is no field for this: {list}.", list=", ".join(unread))


def _unread(intake: Intake) -> list[str]:
    """The headers of the file that no field is read from."""
    expected = set(intake.mapping.values())
    return [
        header
        for header in intake.table.headers
        if header not in expected and not _is_never_read(intake.kind, header)
    ]


def _is_never_read(kind: str, header: str) -> bool:
    """Whether we write such a column for people to read: names next to references, and faults."""
    return normal(header) in _names_beside(kind) or header.startswith(FAULT)


def _names_beside(kind: str) -> set[str]:
    return {normal(field.beside) for field in FIELDS[kind] if field.beside}

"""An import from start to finish: read, map, check and store in one transaction, or in none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import FAULT, KINDS, is_own, normal
from desktop.files.incoming import Incoming, incoming
from desktop.files.reading import read_table
from desktop.files.table import Reading, Table
from desktop.services.imports.answers import Answers
from desktop.services.imports.appointments import import_appointments
from desktop.services.imports.clients import import_clients
from desktop.services.imports.contacts import import_contacts
from desktop.services.imports.intake import Intake, Progress, count
from desktop.services.imports.mapping import check_required, fields_of, overridden, propose_mapping
from desktop.services.imports.profiles import profile_mapping
from desktop.services.imports.records import records_table
from desktop.services.imports.result import Doubt, ImportResult
from desktop.services.imports.rota import import_hours, import_leave
from desktop.services.imports.shown import doubts
from desktop.services.imports.users import import_users

_IMPORTS: dict[str, Callable[[Intake], None]] = {
    "users": import_users,
    "hours": import_hours,
    "leave": import_leave,
    "clients": import_clients,
    "contacts": import_contacts,
    "appointments": import_appointments,
}


@dataclass(frozen=True)
class Source:
    """A file that was read, before it is decided what it is."""

    file: Incoming
    table: Table


class _NothingStored(Exception):
    """Ends the transaction of a dry run; it never leaves this module."""


def read_source(file: Path | Incoming, password: str | None = None, how: Reading | None = None) -> Source:
    """Read a file; `how` goes before what the file shows. Raises UserError (PasswordNeeded too)."""
    table = read_table(file, password, how or Reading())
    return Source(file if isinstance(file, Incoming) else Incoming(file), table)


def read_source_as(
    practice: Practice,
    file: Path | Incoming,
    kind: str,
    *,
    practitioner: str = "",
    password: str | None = None,
    how: Reading | None = None,
) -> Source:
    """As `read_source`, and calendars and FHIR too: what their rows are depends on the kind and the practice.

    `practitioner` (a REF) says whose calendar it is.
    """
    table = records_table(practice, file, kind, practitioner)
    if table is None:
        return read_source(_only_file(file), password, how)
    return Source(file if isinstance(file, Incoming) else Incoming(file), table)


def _only_file(file: Path | Incoming) -> Incoming:
    """The file itself, or the one that a zip holds. Raises UserError for a zip of several."""
    if isinstance(file, Incoming):
        return file
    found = incoming([file])
    if len(found) > 1:
        names = ", ".join(member.name for member in found[:3]) + (", ..." if len(found) > 3 else "")
        raise UserError(
            f"{file.name} holds {len(found)} files: {names}. Unpack it and import one after the other,"
            " or choose the zip in the window."
        )
    return found[0]


def preview(
    practice: Practice,
    source: Source,
    kind: str,
    *,
    mapping: Mapping[str, str] | None = None,
    profile: str | None = None,
    answers: Answers | None = None,
    progress: Progress | None = None,
) -> ImportResult:
    """What importing the file would do; nothing is stored."""
    return import_source(
        practice,
        source,
        kind,
        mapping=mapping,
        profile=profile,
        dry_run=True,
        answers=answers,
        progress=progress,
    )


def run_import(
    practice: Practice,
    path: Path,
    kind: str,
    *,
    mapping: Mapping[str, str] | None = None,
    profile: str | None = None,
    dry_run: bool = False,
    answers: Answers | None = None,
    progress: Progress | None = None,
    password: str | None = None,
    practitioner: str = "",
) -> ImportResult:
    """Read a file and import it. `mapping` (our field to their header) goes before what is recognised.

    `progress` is told rows done and rows in all, and may raise errors.Cancelled; nothing is stored then,
    nor where UserError is raised.
    """
    fields_of(kind)
    source = read_source_as(practice, path, kind, practitioner=practitioner, password=password)
    return import_source(
        practice,
        source,
        kind,
        mapping=mapping,
        profile=profile,
        dry_run=dry_run,
        answers=answers,
        progress=progress,
    )


def import_source(
    practice: Practice,
    source: Source,
    kind: str,
    *,
    mapping: Mapping[str, str] | None = None,
    profile: str | None = None,
    dry_run: bool = False,
    answers: Answers | None = None,
    progress: Progress | None = None,
) -> ImportResult:
    """Import a file that was read already; see `run_import`. `answers` is what a supervisor decided."""
    table = source.table
    chosen = propose_mapping(kind, table.headers)
    if profile is not None:
        chosen = overridden(
            kind, table.headers, chosen, profile_mapping(practice, profile, kind, table.headers)
        )
    chosen = overridden(kind, table.headers, chosen, mapping or {})
    answers = answers or Answers()
    check_required(kind, chosen | dict(answers.everywhere), source.file.name)
    try:
        with practice.work(f"import {kind}", f"Imported {kind}") as work:
            intake = Intake(
                work,
                kind,
                table,
                chosen,
                is_own(kind, table.headers),
                work.now.date(),
                practice.zone,
                progress,
                answers,
            )
            _IMPORTS[kind](intake)
            intake.tell_all_done()
            doubted = doubts(intake)
            work.summary = (
                f"Imported {kind}: {intake.created:,} created, {intake.updated:,} updated,"
                f" {intake.unchanged:,} unchanged, {len(intake.skipped):,} left out"
            )
            if dry_run:
                raise _NothingStored
    except _NothingStored:
        pass
    return _result(intake, doubted, None if dry_run else work.operation_id)


def _result(intake: Intake, doubted: tuple[Doubt, ...], operation_id: int | None) -> ImportResult:
    table = intake.table
    beside = {normal(field.beside) for field in KINDS[intake.kind] if field.beside}
    used = set(intake.mapping.values())
    unread = [
        header
        for header in table.headers
        if header not in used and normal(header) not in beside and not header.startswith(FAULT)
    ]
    notes = [*table.notes, *intake.notes]
    if unread:
        notes.append(
            f"Not read, because there is no field for {'it' if len(unread) == 1 else 'them'}: {', '.join(unread)}."
        )
    if intake.skipped:
        notes.append(f"{count(len(intake.skipped), 'row')} did not come in; the problems say why.")
    return ImportResult(
        kind=intake.kind,
        created=intake.created,
        updated=intake.updated,
        unchanged=intake.unchanged,
        skipped=len(intake.skipped),
        problems=tuple(sorted(intake.problems, key=lambda problem: problem.row)),
        notes=tuple(notes),
        mapping=dict(intake.mapping),
        encoding=table.encoding,
        delimiter=table.delimiter,
        dry_run=operation_id is None,
        operation_id=operation_id,
        skipped_rows=frozenset(intake.skipped),
        created_rows=tuple(intake.created_rows),
        updated_rows=tuple(intake.updated_rows),
        doubts=doubted,
        questions=tuple(intake.questions.values()),
        words={name: dict(words) for name, words in intake.words.items()},
        references={} if operation_id is None else dict(intake.references),
    )

"""Exports of one kind of record as a file, each recorded (rule 10)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.text.text_out import Style, flavour, write_text
from desktop.files.workbook import write_workbook
from desktop.gc_pause import gc_paused
from desktop.language import say
from desktop.rules.text import number_text
from desktop.services.exports.cells import Row
from desktop.services.exports.rows import rows_of
from desktop.services.history.operations import NoChange
from desktop.services.imports.mapping.headers import fields_of
from desktop.services.outgoing.outgoing import Outgoing, leaving
from desktop.services.practice.lookup import find_user

_WRAPPED = frozenset({"Notes"})


@dataclass(frozen=True)
class Exported:
    """A file that was written; `replaced` names the cells with a character that a workbook cannot hold."""

    file: Path
    sha256: str
    rows: int
    protected: bool
    replaced: tuple[str, ...] = ()


def export(
    practice: Practice,
    kind: str,
    file: Path,
    *,
    practitioner: str | None = None,
    style: Style = Style.PLAIN,
    password: str | None = None,
    replace: bool = True,
) -> Exported:
    """Write all rows of a kind, or those of one practitioner (a REF), to .xlsx, .csv or .txt.

    Without `replace` an existing file is refused.

    A client belongs to their case manager, a contact to their client's case manager. A `password` protects a
    workbook; a text file cannot be protected. Raises UserError, having written nothing.
    """
    fields_of(kind)
    file = file.expanduser().absolute()
    refuse_existing(file, replace)
    if not _is_workbook(file):
        _refuse_text_file(file, style, password)
    with gc_paused(), leaving(practice, NoChange.EXPORT) as out, practice.read() as session:
        user_id = None if practitioner is None else find_user(session, practitioner).id
        exported = write_kind(out, session, kind, file, user_id, style, password)
        out.summary = say(
            "Exported {number} {kind} to {file}", number=number_text(exported.rows), kind=kind, file=file.name
        )
    return exported


def _is_workbook(file: Path) -> bool:
    return file.suffix.lower() == ".xlsx"


def _refuse_text_file(file: Path, style: Style, password: str | None) -> None:
    """Raises UserError for a text file that cannot be written that way."""
    flavour(file, style)
    if password is not None:
        raise UserError(
            say(
                "A text file cannot be protected. Name {stem}.xlsx instead, or leave the password out.",
                stem=file.stem,
            )
        )


def refuse_existing(file: Path, replace: bool) -> None:
    """Raises UserError for an existing file, unless it may be replaced."""
    if not replace and os.path.exists(file.expanduser()):
        raise UserError(
            say("{name} already exists. Choose another name, or replace it with --replace.", name=file.name)
        )


def write_kind(
    out: Outgoing,
    session: Session,
    kind: str,
    file: Path,
    user_id: int | None = None,
    style: Style = Style.PLAIN,
    password: str | None = None,
) -> Exported:
    """Write it as one of several files that leave together."""
    rows, headers = list(rows_of(session, kind, user_id)), own_headers(kind)
    replaced: tuple[str, ...] = ()
    out.claim(file)
    if _is_workbook(file):
        written = write_workbook(file, [_sheet(kind, headers, rows)], password)
        sha256, replaced = written.sha256, written.replaced
    else:
        sha256 = write_text(file, headers, rows, style)
    protected, counts = password is not None, {kind: len(rows)}
    purpose = say("Export of {kind}", kind=kind)
    out.add(file, sha256, purpose, columns=headers, counts=counts, user_id=user_id, protected=protected)
    return Exported(file, sha256, len(rows), protected, replaced)


def _sheet(kind: str, headers: Sequence[str], rows: list[Row]) -> Sheet:
    columns = [SheetColumn(header, wrap=header in _WRAPPED) for header in headers]
    return Sheet(kind.capitalize(), columns, rows)

"""What leaves the program as a file of one kind, and the record that it did (rule 10)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.files.text_out import Style, flavour, write_text
from desktop.files.workbook import Column, Sheet, write_workbook
from desktop.models import PackRecord
from desktop.services.export_rows import rows_of
from desktop.services.imports.mapping import fields_of
from desktop.services.lookup import find_user

_WRAPPED = frozenset({"Notes"})


@dataclass(frozen=True)
class Exported:
    """A file that was written; `replaced` names the cells in which a workbook cannot hold a character."""

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
) -> Exported:
    """Write all rows of a kind, or those of one practitioner (a REF), to .xlsx, .csv or .txt.

    Clients belong to their case manager, contacts to their client's. A `password` protects a workbook;
    a text file cannot be protected. Raises UserError, having written nothing.
    """
    fields_of(kind)
    file = file.expanduser().absolute()
    workbook = file.suffix.lower() == ".xlsx"
    if not workbook:
        flavour(file, style)
        if password is not None:
            raise UserError(
                f"A text file cannot be protected. Name {file.stem}.xlsx instead, or leave the password out."
            )
    with practice.read() as session:
        user_id = None if practitioner is None else find_user(session, practitioner).id
        rows = list(rows_of(session, kind, user_id))
    headers = own_headers(kind)
    replaced: tuple[str, ...] = ()
    if workbook:
        columns = [Column(header, wrap=header in _WRAPPED) for header in headers]
        written = write_workbook(file, [Sheet(kind.capitalize(), columns, rows)], password)
        sha256, replaced = written.sha256, written.replaced
    else:
        sha256 = write_text(file, headers, rows, style)
    exported = Exported(file, sha256, len(rows), password is not None, replaced)
    try:
        _record(practice, kind, exported, user_id)
    except BaseException:
        file.unlink(missing_ok=True)
        raise
    return exported


def _record(practice: Practice, kind: str, exported: Exported, user_id: int | None) -> None:
    """Keep what left: nothing leaves the program without this."""
    with practice.work("export", f"Exported {exported.rows:,} {kind} to {exported.file.name}") as work:
        row = {
            "file": str(exported.file),
            "sha256": exported.sha256,
            "made_at": work.now,
            "user_id": user_id,
            "purpose": f"Export of {kind}",
            "columns": ", ".join(own_headers(kind)),
            "counts": json.dumps({kind: exported.rows}),
            "protected": exported.protected,
        }
        work.insert(PackRecord, [row])

"""The record as files for others to read: who did what, when and why, with the state of the record."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.database.practice import Practice
from desktop.files.atomic import write_file
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.history.record_list import RecordQuery, entries, entry_ids
from desktop.services.history.witness import witness_of
from desktop.services.outgoing.document import Document, DocumentTable, Draw, Section
from desktop.services.outgoing.outgoing import leaving
from desktop.services.practice.settings import preferences

HEADERS = ("Number", "When", "Who", "Kind", "What", "Why")
MOST = 20_000
"""The most operations in one file, the newest ones."""

_Row = tuple[int, datetime, str, str, str, str]
"""What stands under HEADERS."""


def write_record(
    practice: Practice, file: Path, asked: RecordQuery, draw: Draw | None = None, password: str | None = None
) -> int:
    """Write what matches as a workbook or, with `draw`, as a PDF; returns how many operations.

    Raises UserError.

    It is recorded like every file that leaves.
    """
    found = entries(practice, entry_ids(practice, asked, None, MOST))
    rows: list[_Row] = [(one.id, one.at, one.actor, one.action, one.summary, one.reason) for one in found]
    about = _about(practice, len(rows))
    with leaving(practice, NoChange.EXPORT, say("Exported the record to {file}", file=file.name)) as out:
        out.claim(file)
        if draw is None:
            sha256 = _write_workbook(file, rows, about, password)
        else:
            sha256 = write_file(file, draw([_document(practice, rows, about)]))
        out.add(
            file,
            sha256,
            say("The record of the practice"),
            columns=HEADERS,
            counts={"operations": len(rows)},
            protected=password is not None,
        )
    return len(rows)


def _write_workbook(file: Path, rows: list[_Row], about: tuple[str, ...], password: str | None) -> str:
    """Write the record and what it is, a sheet each; returns the file's hash."""
    columns = [SheetColumn(header, wrap=header in ("What", "Why")) for header in HEADERS]
    told = Sheet("About", [SheetColumn("About", 100, wrap=True)], [(line,) for line in about])
    return write_workbook(file, [Sheet("Record", columns, rows), told], password).sha256


def _document(practice: Practice, rows: list[_Row], about: tuple[str, ...]) -> Document:
    texts = tuple((str(number), moment_text(at), *more) for number, at, *more in rows)
    subtitle = f"{preferences(practice).name}, {day_text(practice.today())}"
    section = Section("", paragraphs=about, table=DocumentTable(HEADERS, texts, (0,)))
    return Document("Record", subtitle, (section,), subtitle)


def _about(practice: Practice, number: int) -> tuple[str, ...]:
    return (
        say("{operations}, the newest first.", operations=count(number, "operation")),
        say("It stood at the {text}.", text=witness_of(practice).text),
    )

"""The record as files for others to read: who did what, when and why, with the state of the record."""

from __future__ import annotations

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


def write_record(
    practice: Practice, file: Path, asked: RecordQuery, draw: Draw | None = None, password: str | None = None
) -> int:
    """Write what matches as a workbook or, with `draw`, as a PDF; returns how many operations.

    Raises UserError.

    It is recorded like every file that leaves.
    """
    found = entries(practice, entry_ids(practice, asked, None, MOST))
    rows = [(one.id, one.at, one.actor, one.action, one.summary, one.reason) for one in found]
    with leaving(practice, NoChange.EXPORT, say("Exported the record to {file}", file=file.name)) as out:
        out.claim(file)
        if draw is None:
            columns = [SheetColumn(header, wrap=header in ("What", "Why")) for header in HEADERS]
            told = Sheet(
                "About",
                [SheetColumn("About", 100, wrap=True)],
                [(line,) for line in _about(practice, len(rows))],
            )
            sha256 = write_workbook(file, [Sheet("Record", columns, rows), told], password).sha256
        else:
            texts = tuple((str(number), moment_text(at), *more) for number, at, *more in rows)
            sha256 = write_file(file, draw([_document(practice, texts)]))
        out.add(
            file,
            sha256,
            say("The record of the practice"),
            columns=HEADERS,
            counts={"operations": len(rows)},
            protected=password is not None,
        )
    return len(rows)


def _document(practice: Practice, rows: tuple[tuple[str, ...], ...]) -> Document:
    name = preferences(practice).name
    subtitle = f"{name}, {day_text(practice.today())}"
    table = DocumentTable(HEADERS, rows, (0,))
    return Document(
        "Record", subtitle, (Section("", paragraphs=_about(practice, len(rows)), table=table),), subtitle
    )


def _about(practice: Practice, number: int) -> tuple[str, ...]:
    return (
        say("{operations}, the newest first.", operations=count(number, "operation")),
        say("It stood at the {text}.", text=witness_of(practice).text),
    )

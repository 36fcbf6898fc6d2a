"""The reading of any text file or workbook into one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from desktop.errors import Progress, UserError, untold
from desktop.files.incoming import OLE, ZIP, Incoming, as_incoming
from desktop.files.table import Reading, Table
from desktop.files.tabling import HeaderHint, make_table
from desktop.files.text.text_tables import read_text
from desktop.files.workbooks.process import ReadSheet, read_sheet
from desktop.language import say
from desktop.rules.text import number_text

_WORKBOOKS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_BY_EVIDENCE = Reading()
_MOST_NAMED = 5


def read_table(
    source: Path | Incoming,
    password: str | None = None,
    how: Reading = _BY_EVIDENCE,
    progress: Progress = untold,
) -> Table:
    """Read a file's one table; `how` overrides what is found.

    `progress` may raise errors.Cancelled. Raises UserError with one sentence for a file that is missing,
    empty, protected or not a table.
    """
    file = as_incoming(source)
    start = file.read(len(OLE))
    if not start:
        raise UserError(say("{name} is empty. Export it again from the other system.", name=file.name))
    if start.startswith((ZIP, OLE)):
        return _from_workbook(file, password, how, progress)
    if file.suffix in _WORKBOOKS:
        raise UserError(
            say(
                "{name} is not a workbook, whatever its name says. Give it the ending .csv or .txt if it "
                "is text.",
                name=file.name,
            )
        )
    return read_text(file, how, progress)


def _from_workbook(file: Incoming, password: str | None, how: Reading, progress: Progress) -> Table:
    found = read_sheet(file, password, how, progress)
    table = make_table(
        _without_rows(found), file.name, found.rows, HeaderHint(header=how.header, ragged=True)
    )
    return replace(table, notes=(*table.notes, *_hidden_columns_note(table.headers, found)))


def _without_rows(found: ReadSheet) -> Table:
    """A table that only says where it is from."""
    hidden = tuple(number for number, _ in found.rows if number in found.hidden_rows)
    return Table(
        headers=(),
        rows=(),
        row_numbers=(),
        sheet=found.name,
        sheets=found.sheets,
        fitting=found.fitting,
        hidden_rows=hidden,
        notes=(*_sheet_notes(found), *_row_notes(found, len(hidden))),
    )


def _sheet_notes(found: ReadSheet) -> Iterator[str]:
    """Which sheet is read, if there are others."""
    if found.others:
        yield say("Sheet: “{name}”.", name=found.name)
        yield _not_read(found.others)


def _not_read(sheets: Sequence[str]) -> str:
    if len(sheets) > 1:
        return say("Not read: the sheets {listed}.", listed=_listed(sheets))
    return say("Not read: the sheet {listed}.", listed=_listed(sheets))


def _row_notes(found: ReadSheet, hidden: int) -> Iterator[str]:
    """What the sheet hides or merges among its rows."""
    if hidden:
        yield _hidden_rows_note(hidden, found.filtered)
    if found.spanning:
        yield say(
            "Cells that are merged over several rows: {spanning}; each of those rows has their value.",
            spanning=number_text(found.spanning),
        )


def _hidden_rows_note(hidden: int, filtered: bool) -> str:
    why = say("filtered out") if filtered else say("hidden")
    return say("Rows that are {why} in the workbook: {hidden}.", why=why, hidden=number_text(hidden))


def _hidden_columns_note(headers: Sequence[str], found: ReadSheet) -> list[str]:
    columns = [headers[place] for place in found.hidden_columns if place < len(headers)]
    if not columns:
        return []
    return [say("Columns that are hidden in the workbook are read too: {listed}.", listed=_listed(columns))]


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return shown
    return say("{shown} and {names} more", shown=shown, names=number_text(len(names) - _MOST_NAMED))

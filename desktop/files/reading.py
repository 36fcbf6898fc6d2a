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
    hidden = [number for number, _ in found.rows if number in found.hidden_rows]
    frame = Table(
        headers=(),
        rows=(),
        row_numbers=(),
        sheet=found.name,
        sheets=found.sheets,
        fitting=found.fitting,
        hidden_rows=tuple(hidden),
        notes=tuple(_notes(found, len(hidden))),
    )
    table = make_table(frame, file.name, found.rows, HeaderHint(header=how.header, ragged=True))
    columns = [table.headers[place] for place in found.hidden_columns if place < len(table.headers)]
    if not columns:
        return table
    note = say("Columns that are hidden in the workbook are read too: {listed}.", listed=_listed(columns))
    return replace(table, notes=(*table.notes, note))


def _notes(found: ReadSheet, hidden: int) -> Iterator[str]:
    """Notes about the sheets, and about what the chosen one hides or merges."""
    left = [name for name in found.sheets if name != found.name]
    if left:
        yield say("Sheet: “{name}”.", name=found.name)
        yield (
            say("Not read: the sheets {listed}.", listed=_listed(left))
            if len(left) > 1
            else say("Not read: the sheet {listed}.", listed=_listed(left))
        )
    if hidden:
        why = say("filtered out") if found.filtered else say("hidden")
        yield say("Rows that are {why} in the workbook: {hidden}.", why=why, hidden=number_text(hidden))
    if found.spanning:
        yield (
            say(
                "Cells that are merged over several rows: {spanning}; each of those rows has their value.",
                spanning=number_text(found.spanning),
            )
        )


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    return (
        say("{shown} and {names} more", shown=shown, names=number_text(len(names) - _MOST_NAMED))
        if len(names) > _MOST_NAMED
        else shown
    )

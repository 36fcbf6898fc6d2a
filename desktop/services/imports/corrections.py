"""The rows with problems as a workbook, each fault next to its cell, to be fixed and imported again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from desktop.database.practice import Practice
from desktop.files.headers import FAULT
from desktop.files.sheet import Sheet, SheetColumn, Value
from desktop.files.table import CellError, Table
from desktop.files.table import Value as Cell
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.models.fields import FIELDS
from desktop.rules.text import count
from desktop.services.history.operations import NoChange
from desktop.services.imports.result import ImportResult
from desktop.services.imports.shown import value_text
from desktop.services.imports.source import FileSource
from desktop.services.outgoing.outgoing import leaving

_FAULT_WIDTH = 44


def write_problem_rows(
    practice: Practice, source: FileSource, result: ImportResult, file: Path, password: str | None
) -> int:
    """Write the rows to `file` (.xlsx), recorded as an export (rule 10), and return how many there are.

    A row that was imported without a reference gets its new one, so that it finds its record
    when it is imported again. Raises UserError if the file cannot be written.
    """
    sheet = _FaultSheet(source.table, result)
    columns, rows = list(sheet.columns()), list(sheet.rows())
    with leaving(practice, NoChange.EXPORT) as out:
        out.claim(file)
        written = write_workbook(file, [Sheet(say("Rows to fix"), columns, rows)], password)
        out.summary = say(
            "Exported {rows} of {kind} with a problem to {file}",
            rows=count(len(rows), "row"),
            kind=result.kind,
            file=file.name,
        )
        out.add(
            file,
            written.sha256,
            say("Rows of {kind} to fix", kind=result.kind),
            columns=[column.header for column in columns],
            counts={result.kind: len(rows)},
            protected=password is not None,
        )
    return len(rows)


class _FaultSheet:
    """The file's columns, each followed by its faults if a row has a problem there."""

    def __init__(self, table: Table, result: ImportResult) -> None:
        self._table = table
        self._result = result
        self._faults: dict[int, dict[str, str]] = defaultdict(dict)
        for problem in result.problems:
            of_row = self._faults[problem.row]
            listed = of_row.get(problem.column)
            of_row[problem.column] = f"{listed}; {problem.problem}" if listed else problem.problem
        self._faulty = {header for of_row in self._faults.values() for header in of_row}
        self._given = _reference_header(table, result)
        self._wide = {problem.row: problem.cells for problem in table.problems if problem.cells}

    def columns(self) -> Iterator[SheetColumn]:
        yield SheetColumn(f"{FAULT}row", _FAULT_WIDTH, wrap=True)
        if self._given:
            yield SheetColumn(self._given)
        for header in self._table.headers:
            yield SheetColumn(header)
            if header in self._faulty:
                yield SheetColumn(f"{FAULT}{header}", _FAULT_WIDTH, wrap=True)
        if self._wide:
            yield SheetColumn(f"{FAULT}further cells", _FAULT_WIDTH, wrap=True)

    def rows(self) -> Iterator[list[Value]]:
        numbered = zip(self._table.row_numbers, self._table.rows, strict=True)
        fitting = {number: cells for number, cells in numbered if number in self._faults}
        for number, cells in sorted((fitting | self._wide).items()):
            yield list(self._row(number, cells))

    def _row(self, number: int, cells: tuple[Cell, ...]) -> Iterator[Value]:
        width, of_row = len(self._table.headers), self._faults[number]
        yield (
            say("Row {number}: {of_row}", number=number, of_row=of_row[""])
            if "" in of_row
            else say("Row {number}", number=number)
        )
        if self._given:
            yield self._result.references.get(number, "")
        padded: tuple[Cell, ...] = (*cells[:width], *(None,) * (width - len(cells)))
        for header, cell in zip(self._table.headers, padded, strict=True):
            yield cell.code if isinstance(cell, CellError) else cell
            if header in self._faulty:
                yield of_row.get(header, "")
        if self._wide:
            yield "; ".join(value_text(cell) for cell in cells[width:])


def _reference_header(table: Table, result: ImportResult) -> str:
    """Our header for references, if the file has no such column and some rows now have one."""
    if "reference" in result.mapping or not result.references:
        return ""
    field = next((field for field in FIELDS[result.kind] if field.name == "reference"), None)
    return "" if field is None or field.header in table.headers else field.header

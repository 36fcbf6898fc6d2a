"""The rows with problems as a workbook, each fault next to its cell, to be fixed and imported again."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
from desktop.services.imports.result import ImportResult, Problem
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
        self._faults = _faults_of_rows(result.problems)
        self._faulty = frozenset(itertools.chain.from_iterable(self._faults.values()))
        self._given = _reference_header(table, result)
        self._wide = _wide_rows(table)

    def columns(self) -> Iterator[SheetColumn]:
        yield _fault_column("row")
        if self._given:
            yield SheetColumn(self._given)
        for header in self._table.headers:
            yield from self._columns_of(header)
        if self._wide:
            yield _fault_column("further cells")

    def _columns_of(self, header: str) -> Iterator[SheetColumn]:
        yield SheetColumn(header)
        if header in self._faulty:
            yield _fault_column(header)

    def rows(self) -> Iterator[list[Value]]:
        fitting = {number: cells for number, cells in self._table.numbered_rows() if number in self._faults}
        for number, cells in sorted((fitting | self._wide).items()):
            yield list(self._row(number, cells))

    def _row(self, number: int, cells: tuple[Cell, ...]) -> Iterator[Value]:
        width, faults = len(self._table.headers), self._faults[number]
        yield _row_words(number, faults)
        if self._given:
            yield self._result.references.get(number, "")
        for header, cell in zip(self._table.headers, _padded(cells, width), strict=True):
            yield from self._cells_of(header, cell, faults)
        if self._wide:
            yield "; ".join(map(value_text, cells[width:]))

    def _cells_of(self, header: str, cell: Cell, faults: Mapping[str, str]) -> Iterator[Value]:
        yield cell.code if isinstance(cell, CellError) else cell
        if header in self._faulty:
            yield faults.get(header, "")


def _wide_rows(table: Table) -> dict[int, tuple[Cell, ...]]:
    """The rows that are not in the table, by number, above all those with too many cells."""
    return {problem.row: problem.cells for problem in table.problems if problem.cells}


def _fault_column(title: str) -> SheetColumn:
    return SheetColumn(f"{FAULT}{title}", _FAULT_WIDTH, wrap=True)


def _row_words(number: int, faults: Mapping[str, str]) -> str:
    """The row's number in the file, and what is wrong with the whole row."""
    if "" in faults:
        return say("Row {number}: {of_row}", number=number, of_row=faults[""])
    return say("Row {number}", number=number)


def _padded(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    return (*cells[:width], *(None,) * (width - len(cells)))


def _faults_of_rows(problems: Iterable[Problem]) -> dict[int, dict[str, str]]:
    """What is wrong in each row by the file's headers; empty for the whole row."""
    faults: dict[int, dict[str, str]] = defaultdict(dict)
    for problem in problems:
        of_row = faults[problem.row]
        listed = of_row.get(problem.column)
        of_row[problem.column] = f"{listed}; {problem.problem}" if listed else problem.problem
    return faults


def _reference_header(table: Table, result: ImportResult) -> str:
    """Our header for references, if the file has no such column and some rows now have one."""
    if "reference" in result.mapping or not result.references:
        return ""
    header = _own_reference_header(result.kind)
    return "" if header in table.headers else header


def _own_reference_header(kind: str) -> str:
    return next((field.header for field in FIELDS[kind] if field.name == "reference"), "")

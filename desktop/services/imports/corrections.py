"""The rows with a problem as a workbook, the fault beside each cell, to be fixed and imported again."""

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
    """Write the rows to `file` (.xlsx), recorded as an export (rule 10), and return how many they are.

    A row that came in without a reference of its own gets the one it has now, so that it finds its record
    when it is imported again. Raises UserError where the file cannot be written.
    """
    faults: dict[int, dict[str, str]] = defaultdict(dict)
    for problem in result.problems:
        listed = faults[problem.row].get(problem.column)
        faults[problem.row][problem.column] = f"{listed}; {problem.problem}" if listed else problem.problem
    faulty = {header for of_row in faults.values() for header in of_row} - {""}
    columns = [SheetColumn(f"{FAULT}row", _FAULT_WIDTH, wrap=True)]
    given = _reference_header(source.table, result)
    if given:
        columns.append(SheetColumn(given))
    for header in source.table.headers:
        columns.append(SheetColumn(header))
        if header in faulty:
            columns.append(SheetColumn(f"{FAULT}{header}", _FAULT_WIDTH, wrap=True))
    if any(problem.cells for problem in source.table.problems):
        columns.append(SheetColumn(f"{FAULT}further cells", _FAULT_WIDTH, wrap=True))
    rows = list(_rows(source.table, result, faults, faulty, given))
    with leaving(practice, NoChange.EXPORT) as out:
        out.claim(file)
        written = write_workbook(file, [Sheet("Rows to fix", columns, rows)], password)
        out.summary = f"Exported {count(len(rows), 'row')} of {result.kind} with a problem to {file.name}"
        out.add(
            file,
            written.sha256,
            f"Rows of {result.kind} to fix",
            columns=[column.header for column in columns],
            counts={result.kind: len(rows)},
            protected=password is not None,
        )
    return len(rows)


def _rows(
    table: Table, result: ImportResult, faults: dict[int, dict[str, str]], faulty: set[str], given: str
) -> Iterator[list[Value]]:
    width = len(table.headers)
    wide = {problem.row: problem.cells for problem in table.problems if problem.cells}
    fitting = {
        number: cells for number, cells in zip(table.row_numbers, table.rows, strict=True) if number in faults
    }
    for number, cells in sorted((fitting | wide).items()):
        of_row = faults[number]
        row: list[Value] = [f"Row {number}: {of_row['']}" if "" in of_row else f"Row {number}"]
        if given:
            row.append(result.references.get(number, ""))
        padded: tuple[Cell, ...] = (*cells[:width], *(None,) * (width - len(cells)))
        for header, cell in zip(table.headers, padded, strict=True):
            row.append(cell.code if isinstance(cell, CellError) else cell)
            if header in faulty:
                row.append(of_row.get(header, ""))
        if wide:
            row.append("; ".join(value_text(cell) for cell in cells[width:]))
        yield row


def _reference_header(table: Table, result: ImportResult) -> str:
    """Our header for references, where the file has no such column and rows of it have one now."""
    if "reference" in result.mapping or not result.references:
        return ""
    field = next((field for field in FIELDS[result.kind] if field.name == "reference"), None)
    return "" if field is None or field.header in table.headers else field.header

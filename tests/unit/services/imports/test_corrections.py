"""The rows to fix are a workbook with each fault next to its cell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.files.incoming import Incoming
from desktop.files.reading import read_table
from desktop.files.table import CellError, RowProblem, Table, Value
from desktop.services.imports.corrections import write_problem_rows
from desktop.services.imports.result import ImportResult, Problem
from desktop.services.imports.source import FileSource
from tests.unit.services.imports.made import table_of

Write = Callable[[Table, ImportResult], list[dict[str, Value]]]
TABLE = table_of(("Surname", "DOB"), ["Lee", "31/02/1990"], ["Ng", "1/1/1990"], ["Wu"])


def result_of(*problems: Problem, **more: object) -> ImportResult:
    base = ImportResult("clients", 0, 0, 0, 0, problems, (), {"last_name": "Surname"}, None, None)
    return replace(base, **more)  # type: ignore[arg-type]


@pytest.fixture
def written(practice: Practice, tmp_path: Path) -> Write:
    """The workbook read again, row by row under its headers."""

    def write(table: Table, result: ImportResult) -> list[dict[str, Value]]:
        book = tmp_path / "fix.xlsx"
        source = FileSource(Incoming(Path("list.csv")), table)
        count = write_problem_rows(practice, source, result, book, None)
        found = read_table(book)
        assert count == len(found.rows)
        return [
            dict(zip(found.headers, (*row, *[None] * len(found.headers)), strict=False)) for row in found.rows
        ]

    return write


def test_only_rows_with_a_problem_are_there_with_it_beside_its_cell(written: Write) -> None:
    rows = written(TABLE, result_of(Problem(2, "DOB", "is odd"), Problem(4, "", "has no name")))
    assert rows == [
        {"Problem: row": "Row 2", "Surname": "Lee", "DOB": "31/02/1990", "Problem: DOB": "is odd"},
        {"Problem: row": "Row 4: has no name", "Surname": "Wu", "DOB": None, "Problem: DOB": None},
    ]


def test_several_faults_of_a_cell_are_all_named(written: Write) -> None:
    (row,) = written(TABLE, result_of(Problem(2, "DOB", "is odd"), Problem(2, "DOB", "is old")))
    assert row["Problem: DOB"] == "is odd; is old"


@pytest.mark.parametrize(
    ("mapping", "references", "has_column"),
    [
        ({"last_name": "Surname"}, {2: "C000001"}, True),
        ({"last_name": "Surname"}, {}, False),
        ({"reference": "Surname"}, {2: "C000001"}, False),
    ],
)
def test_a_row_has_its_new_reference_unless_the_file_has_such_a_column(
    written: Write, mapping: dict[str, str], references: dict[int, str], has_column: bool
) -> None:
    problems = (Problem(2, "DOB", "is odd"), Problem(3, "DOB", "is odd"))
    rows = written(TABLE, result_of(*problems, mapping=mapping, references=references))
    assert ("Reference" in rows[0]) is has_column
    if has_column:
        assert [row["Reference"] for row in rows] == ["C000001", None]


def test_a_file_with_our_own_header_for_references_keeps_its_column_alone(written: Write) -> None:
    table = table_of(("Surname", "Reference"), ["Lee", "old"])
    (row,) = written(table, result_of(Problem(2, "", "is odd"), references={2: "C000001"}))
    assert row == {"Problem: row": "Row 2: is odd", "Surname": "Lee", "Reference": "old"}


def test_a_row_with_too_many_cells_keeps_all_of_them_in_its_place(written: Write) -> None:
    wide = RowProblem(3, "is longer than the header", ("Ng", "1/1/1990", "more", "yet more"))
    table = replace(TABLE, rows=TABLE.rows[::2], row_numbers=(2, 4), problems=(wide,))
    rows = written(table, result_of(Problem(4, "", "is odd"), Problem(3, "", wide.problem)))
    assert [row["Problem: row"] for row in rows] == ["Row 3: is longer than the header", "Row 4: is odd"]
    assert [row["Problem: further cells"] for row in rows] == ["more; yet more", None]
    assert rows[0]["DOB"] == "1/1/1990"


def test_an_error_of_a_spreadsheet_is_shown_as_it_was(written: Write) -> None:
    table = table_of(("Surname",), [CellError("#N/A")])
    (row,) = written(table, result_of(Problem(2, "Surname", "holds an error")))
    assert row["Problem: Surname"] == "holds an error"
    assert row["Surname"] in ("#N/A", CellError("#N/A"))

"""A sheet of a workbook as a table: what it hides or merges is read, and said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.files import reading
from desktop.files.reading import read_table
from desktop.files.table import Table
from desktop.files.workbooks.process import ReadSheet

ROWS = [
    (1, ("Surname", "First Name", "Notes")),
    (2, ("Lee", "Alex", "a")),
    (3, ("Nair", "Priya")),
    (4, ("Wu", None, "c")),
]


def table_of(monkeypatch: pytest.MonkeyPatch, folder: Path, **more: Any) -> Table:
    found = {
        "name": "A",
        "sheets": ("A",),
        "fitting": ("A",),
        "hidden_columns": (),
        "hidden_rows": frozenset(),
    }
    sheet = ReadSheet(**{**found, "filtered": False, "spanning": 0, "rows": ROWS, **more})  # type: ignore[arg-type]
    monkeypatch.setattr(reading, "read_sheet", lambda *_: sheet)
    file = folder / "a.xlsx"
    file.write_bytes(b"PK\x03\x04")
    return read_table(file)


def test_one_sheet_with_nothing_hidden_needs_no_note(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = table_of(monkeypatch, tmp_path)
    assert table.notes == ()
    assert table.headers == ("Surname", "First Name", "Notes")
    assert table.row_numbers == (2, 3, 4)
    assert table.hidden_rows == ()


def test_a_row_may_be_shorter_than_the_header_without_a_fault(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    table = table_of(monkeypatch, tmp_path)
    assert table.problems == ()
    assert table.rows[1][:2] == ("Nair", "Priya")


@pytest.mark.parametrize(
    ("others", "note"),
    [
        (("B",), "Not read: the sheet “B”."),
        (("B", "C"), "Not read: the sheets “B”, “C”."),
        (tuple("BCDEF"), "Not read: the sheets “B”, “C”, “D”, “E”, “F”."),
        (tuple("BCDEFG"), "Not read: the sheets “B”, “C”, “D”, “E”, “F” and 1 more."),
    ],
)
def test_sheets_that_are_not_read_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, others: tuple[str, ...], note: str
) -> None:
    table = table_of(monkeypatch, tmp_path, sheets=("A", *others))
    assert table.notes == ("Sheet: “A”.", note)
    assert table.sheet == "A"
    assert table.sheets == ("A", *others)


@pytest.mark.parametrize(("filtered", "why"), [(True, "filtered out"), (False, "hidden")])
def test_rows_and_columns_that_are_hidden_are_read_and_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, filtered: bool, why: str
) -> None:
    hidden = frozenset({3, 99})
    table = table_of(monkeypatch, tmp_path, hidden_rows=hidden, filtered=filtered, hidden_columns=(2, 3))
    assert table.hidden_rows == (3,)
    assert table.notes == (
        f"Rows that are {why} in the workbook: 1.",
        "Columns that are hidden in the workbook are read too: “Notes”.",
    )


def test_merged_cells_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (note,) = table_of(monkeypatch, tmp_path, spanning=2).notes
    assert note.startswith("Cells that are merged over several rows: 2;")

"""A workbook is opened within its limits, with its password, and its errors stay where they are."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.table import CellError
from desktop.files.workbook import write_workbook
from desktop.files.workbooks.guard import _extent
from desktop.files.workbooks.spreadsheet import PasswordNeeded, _with_errors, read_workbook


def test_a_protected_workbook_opens_with_its_password_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_workbook(file, [Sheet("S", [SheetColumn("Text")], [["x"]])], "seven herons")
    assert read_workbook(file, "seven herons") == {"S": [("Text",), ("x",)]}
    with pytest.raises(PasswordNeeded, match="Give its password"):
        read_workbook(file)


@pytest.mark.parametrize(
    ("row", "errors", "expected"),
    [
        ([], {2: "#N/A"}, [None, None, CellError("#N/A")]),
        (["a", "b"], {0: "#N/A"}, [CellError("#N/A"), "b"]),
        (["a"], None, ["a"]),
    ],
)
def test_an_error_is_in_its_own_column(
    row: list[object], errors: dict[int, str] | None, expected: list[object]
) -> None:
    assert _with_errors(row, errors) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("xml", "extent"),
    [
        (b"<sheetData/>", (0, 0)),
        (b'<c r="B3"><v>1</v></c><c r="AA2"><v>1</v></c>', (3, 27)),
    ],
)
def test_the_extent_of_a_sheet_is_that_of_its_cells(xml: bytes, extent: tuple[int, int]) -> None:
    with zipfile.ZipFile(BytesIO(), "w") as archive:
        archive.writestr("sheet.xml", xml)
        assert _extent(archive, archive.getinfo("sheet.xml")) == extent

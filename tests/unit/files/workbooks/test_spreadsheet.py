"""A workbook is opened within its limits, with its password, and its errors stay where they are."""

from __future__ import annotations

import itertools
import zipfile
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.errors import UserError
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.table import CellError
from desktop.files.workbook import write_workbook
from desktop.files.workbooks.guard import refuse_giants
from desktop.files.workbooks.spreadsheet import PasswordNeeded, read_workbook


def test_a_protected_workbook_opens_with_its_password_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    write_workbook(file, [Sheet("S", [SheetColumn("Text")], [["x"]])], "seven herons")
    assert read_workbook(file, "seven herons") == {"S": [("Text",), ("x",)]}
    with pytest.raises(PasswordNeeded, match="Give its password"):
        read_workbook(file)


def test_an_error_is_in_its_own_column_also_where_nothing_else_is(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["a", "b"])
    sheet["C2"], sheet["A3"], sheet["B3"] = "#N/A", "#REF!", "b"
    sheet["B6"] = "#DIV/0!"
    book.save(tmp_path / "a.xlsx")
    assert read_workbook(tmp_path / "a.xlsx")["Sheet"] == [
        ("a", "b", None),
        (None, None, CellError("#N/A")),
        (CellError("#REF!"), "b", None),
        (None, CellError("#DIV/0!"), *(None,) * 1),
    ]


def archive_with(xml: bytes) -> BytesIO:
    """An .xlsx whose one sheet is this XML."""
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", '<sheet name="S" r:id="r1"/>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels", '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
        )
        archive.writestr("xl/worksheets/sheet1.xml", xml)
    return data


@pytest.mark.parametrize("cells", [(), ("B3", "AA2"), ("A12000000",), ("L1000000",), ("XFD1",)])
def test_a_sheet_within_the_limits_is_let_through(cells: tuple[str, ...]) -> None:
    refuse_giants("a.xlsx", archive_with(b"".join(b'<c r="%s"><v>1</v></c>' % one.encode() for one in cells)))


@pytest.mark.parametrize(
    ("cells", "rows", "columns"),
    [
        (("XFD800000",), "800,000", "16,384"),
        (("A3", "B1000000", "L2", "M1"), "1,000,000", "13"),
        (("XFE1",), "1", "16,385"),
    ],
)
def test_a_sheet_that_spans_too_far_is_refused_by_its_farthest_cells(
    cells: tuple[str, ...], rows: str, columns: str
) -> None:
    for order in itertools.permutations(cells):
        xml = b"".join(b'<c r="%s"><v>1</v></c>' % one.encode() for one in order)
        with pytest.raises(UserError, match=rf"spans {rows} rows and {columns} columns"):
            refuse_giants("a.xlsx", archive_with(xml))


def test_a_cell_without_anything_in_it_spans_nothing() -> None:
    refuse_giants("a.xlsx", archive_with(b'<c r="XFD1048576"/><c r="XFD1048575" s="1"/>'))


@pytest.mark.parametrize(("times", "is_refused"), [(10_000, False), (10_001, True)])
def test_a_filled_row_is_repeated_ten_thousand_times_at_most(times: int, is_refused: bool) -> None:
    data = BytesIO()
    row = f'<table:table-row table:number-rows-repeated="{times}"><text:p>x</text:p></table:table-row>'
    empty = '<table:table-row table:number-rows-repeated="99999"><table:table-cell/></table:table-row>'
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", empty + row)
    with pytest.raises(UserError, match="10,001 times") if is_refused else nullcontext():
        refuse_giants("a.ods", data)

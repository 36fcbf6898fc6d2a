"""A workbook is opened within its limits, with its password, and its errors stay where they are."""

from __future__ import annotations

import itertools
import zipfile
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from desktop.errors import UserError
from desktop.files.incoming import Incoming
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.table import CellError
from desktop.files.workbook import write_workbook
from desktop.files.workbooks import guard
from desktop.files.workbooks.guard import refuse_giants
from desktop.files.workbooks.spreadsheet import PasswordNeeded, open_book, read_workbook


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


def test_all_members_together_may_unpack_to_as_much_as_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    data = archive_with(b"x" * 100)
    with zipfile.ZipFile(data) as archive:
        size = sum(entry.file_size for entry in archive.infolist())
    monkeypatch.setattr(guard, "MOST_BYTES_UNPACKED", size)
    refuse_giants("a.xlsx", data)
    monkeypatch.setattr(guard, "MOST_BYTES_UNPACKED", size - 1)
    with pytest.raises(UserError, match="unpack to more than 2 GB"):
        refuse_giants("a.xlsx", data)


@pytest.mark.parametrize(
    ("row", "is_refused"),
    [
        ('<table:table-row table:number-rows-repeated="20000"><c office:value="1"/></table:table-row>', True),
        ('<table:table-row a="b" table:number-rows-repeated="20000" c="d"><text:p/></table:table-row>', True),
        ('<table:table-row table:number-rows-repeated="20000"><c office:date-value="x"/></table:table-row>', True),
        ('<table:table-row table:number-rows-repeated="20000"><c office:style="x"/></table:table-row>', False),
        ('<table:table-row table:number-rows-repeated="20000"/><table:table-row><text:p/></table:table-row>', False),
        ('<table:table-row table:number-rows-repeated="9999"><text:p/></table:table-row>', False),
    ],
)  # fmt: skip
def test_only_a_row_that_holds_anything_is_repeated_too_often(row: str, is_refused: bool) -> None:
    data = BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("content.xml", row)
    with pytest.raises(UserError, match="20,000 times") if is_refused else nullcontext():
        refuse_giants("a.ods", data)


def test_the_sheets_of_a_book_say_whether_they_are_hidden_and_charts_are_none(tmp_path: Path) -> None:
    made = Workbook()
    made.worksheets[0].title = "Shown"
    for state in ("hidden", "veryHidden"):
        made.create_sheet(state).sheet_state = state
    made.create_chartsheet("Chart").add_chart(BarChart())
    made.save(tmp_path / "a.xlsx")
    book = open_book(Incoming(tmp_path / "a.xlsx"))
    sheets = map(book.sheet, book.metadata())
    assert [(sheet.name, sheet.hidden, sheet.last_row) for sheet in sheets] == [
        ("Shown", False, 0),
        ("hidden", True, 0),
        ("veryHidden", True, 0),
    ]


def test_the_rows_of_a_book_are_numbered_and_its_head_is_the_first_of_them(tmp_path: Path) -> None:
    made = Workbook()
    for row in (["a"], [], ["b"], ["c"]):
        made.worksheets[0].append(row)
    made.save(tmp_path / "a.xlsx")
    book = open_book(Incoming(tmp_path / "a.xlsx"))
    sheet = book.sheet(book.metadata()[0])
    assert list(sheet.numbered()) == [(1, ("a",)), (3, ("b",)), (4, ("c",))]
    assert (sheet.head(2), sheet.last_row, sheet.spanning) == ([("a",), ("b",)], 4, 0)

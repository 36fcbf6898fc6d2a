"""Errors, formulas without a value, and hidden parts, in each kind of workbook."""

from __future__ import annotations

import struct
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.filters import FilterColumn, Filters

from desktop.errors import UserError
from desktop.files.reading import read_table
from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.table import CellError, Reading
from desktop.files.workbook import write_workbook
from desktop.files.workbooks.all_marks import marks_of
from desktop.files.workbooks.binary_marks import xls_marks, xlsb_marks
from desktop.files.workbooks.guard import refuse_wide
from desktop.files.workbooks.marks import Marks

HEADER = ["Client ID", "Surname", "Mobile"]


def saved(book: openpyxl.Workbook, folder: Path) -> Path:
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


def rewritten(file: Path, old: str, new: str) -> None:
    """The same workbook with a text in its sheets replaced."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data.replace(old.encode(), new.encode()) if "sheet" in name else data)


def clients(*rows: list[object]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in [HEADER, *rows]:
        book.active.append(row)
    return book


def test_errors_and_formulas_without_a_value(tmp_path: Path) -> None:
    book = clients(["C1", "=1+1", None], [None, None, None], ["C2", "Ng", "0400"])
    page = book.active
    assert page is not None
    page["C2"].value, page["C2"].data_type = "#DIV/0!", "e"
    page["A9"].value = "=A1"
    table = read_table(saved(book, tmp_path))
    assert table.rows == (
        ("C1", CellError(""), CellError("#DIV/0!")), ("C2", "Ng", "0400"), (CellError(""),),
    )  # fmt: skip
    assert table.row_numbers == (2, 4, 9)


def test_a_formula_with_its_value_is_that_value(tmp_path: Path) -> None:
    file = saved(clients(["C1", "=1+1", "=2+2"]), tmp_path)
    rewritten(file, "<v></v>", "<v>2</v>")
    rewritten(file, "<v />", "<v>2</v>")
    rewritten(file, "<v/>", "<v>2</v>")
    assert read_table(file).rows == (("C1", "2", "2"),)


@pytest.mark.parametrize(("old", "new"), [('t="e"', "t = 'e'"), ('r="C2"', "r='C2'"), (' r="C2"', "")])
def test_however_the_xml_is_spelled(tmp_path: Path, old: str, new: str) -> None:
    book = clients(["C1", "Ash", None])
    assert book.active is not None
    book.active["C2"].value, book.active["C2"].data_type = "#N/A", "e"
    file = saved(book, tmp_path)
    rewritten(file, old, new)
    assert read_table(file).rows == (("C1", "Ash", CellError("#N/A")),)


@pytest.mark.parametrize("filtered", [True, False])
def test_hidden_rows_and_columns(tmp_path: Path, filtered: bool) -> None:
    book = clients(*([f"C{n}", f"S{n}", f"0{n}"] for n in range(1, 5)))
    page = book.active
    assert page is not None
    for number in (3, 5):
        page.row_dimensions[number].hidden = True
    page.column_dimensions["C"].hidden = True
    if filtered:
        page.auto_filter.ref = "A1:C5"
        page.auto_filter.filterColumn.append(FilterColumn(colId=0, filters=Filters(filter=["C1", "C3"])))
    file = saved(book, tmp_path)
    table = read_table(file)
    assert (len(table.rows), table.hidden_rows) == (4, (3, 5))
    word = "filtered out" if filtered else "hidden"
    assert f"Rows that are {word} in the workbook: 2." in table.notes
    assert "Columns that are hidden in the workbook are read too: “Mobile”." in table.notes


def test_a_cell_merged_over_several_rows_counts_for_each(tmp_path: Path) -> None:
    book = clients(["C1", "Ash", "0400"], ["C2", None, "0401"], ["C3", "Bay", "0402"])
    assert book.active is not None
    book.active.merge_cells("B2:B3")
    table = read_table(saved(book, tmp_path))
    assert [row[1] for row in table.rows] == ["Ash", "Ash", "Bay"]
    assert any("merged" in note for note in table.notes)


ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.3">
<office:body><office:spreadsheet><table:table table:name="S">
<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
<table:table-row>{head}</table:table-row>
<table:table-row table:visibility="filter">{first}</table:table-row>
<table:table-row>{second}</table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(folder: Path) -> Path:
    def cell(text: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'

    error = (
        '<table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value=""'
        ' calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>'
    )
    content = ODS.format(
        head="".join(map(cell, HEADER)),
        first=cell("C1") + error + cell("0400"),
        second=cell("C2") + cell("Ng") + cell("0401"),
    )
    with zipfile.ZipFile(folder / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
    return folder / "a.ods"


def test_an_open_document(tmp_path: Path) -> None:
    table = read_table(ods(tmp_path))
    assert table.rows == (("C1", CellError("#N/A"), "0400"), ("C2", "Ng", "0401"))
    assert table.hidden_rows == (2,)
    assert "Columns that are hidden in the workbook are read too: “Mobile”." in table.notes


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def test_the_records_of_an_old_workbook() -> None:
    bof, eof = record(0x0809, bytes(16)), record(0x000A, b"")
    name = "Ä1".encode("utf-16-le")
    bound = record(0x0085, struct.pack("<IHBB", 0, 0, 2, 1) + name)
    start = len(bof) + len(bound) + len(eof)
    bound = record(0x0085, struct.pack("<IHBB", start, 0, 2, 1) + name)
    error = record(0x0205, struct.pack("<HHHBB", 1, 2, 0, 0x2A, 1))
    yes = record(0x0205, struct.pack("<HHHBB", 1, 3, 0, 1, 0))
    formula = record(0x0006, struct.pack("<HHH", 4, 0, 0) + b"\x02\0\x17\0\0\0\xff\xff" + bytes(8))
    number = record(0x0006, struct.pack("<HHHd", 5, 0, 0, 1.5) + bytes(8))
    hidden = record(0x0208, struct.pack("<HHHHHHHH", 6, 0, 3, 255, 0, 0, 0x20, 0))
    shown = record(0x0208, struct.pack("<HHHHHHHH", 7, 0, 3, 255, 0, 0, 0x00, 0))
    columns = record(0x007D, struct.pack("<HHHHHH", 2, 3, 0, 0, 1, 0))
    chart = bof + record(0x0205, struct.pack("<HHHBB", 9, 9, 0, 0x2A, 1)) + eof
    sheet = (
        bof + error + yes + formula + number + hidden + shown + columns + record(0x009B, b"") + chart + eof
    )
    marks = xls_marks(bof + bound + eof + sheet)
    assert marks == {"Ä1": Marks({(1, 2): "#N/A", (4, 0): "#REF!"}, {6}, {2, 3}, True)}


def binary_record(kind: int, body: bytes) -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    return head + bytes([len(body)]) + body


def text(value: str) -> bytes:
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def test_the_records_of_a_binary_workbook() -> None:
    rows = b"".join(
        [
            binary_record(60, struct.pack("<IIIIH", 1, 1, 0, 0, 1)),
            binary_record(0, struct.pack("<IIHBB", 4, 0, 0, 0, 0x10) + bytes(5)),
            binary_record(3, struct.pack("<II", 2, 0) + b"\x07"),
            binary_record(0, struct.pack("<IIHBB", 5, 0, 0, 0, 0) + bytes(5)),
            binary_record(11, struct.pack("<II", 0, 0) + b"\x0f" + bytes(6)),
            binary_record(163, bytes(4)),
        ]
    )
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "xl/workbook.bin", binary_record(156, struct.pack("<II", 0, 1) + text("rId1") + text("Data"))
        )
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            '<Relationships><Relationship Target="worksheets/s1.bin" Id="rId1"/></Relationships>',
        )
        archive.writestr("xl/worksheets/s1.bin", rows)
    with zipfile.ZipFile(buffer) as archive:
        found = xlsb_marks(archive)
    assert found == {"Data": Marks({(4, 2): "#DIV/0!", (5, 0): "#VALUE!"}, {4}, {1}, True)}
    assert marks_of(buffer, is_zip=True) == found


def test_dates_and_texts_are_as_before(tmp_path: Path) -> None:
    book = clients(["C1", date(2027, 3, 15), "#N/A as text"])
    assert read_table(saved(book, tmp_path)).rows == (("C1", date(2027, 3, 15), "#N/A as text"),)


def three_sheets(folder: Path, names: tuple[str, str, str]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    people, patients, visits = map(book.create_sheet, names)
    for row in (["Reference", "First Name", "Last Name", "Email"], ["U1", "A", "B", "a@b.example"]):
        people.append(row)
    for row in (
        ["Reference", "First Name", "Last Name", "Date of Birth", "Case Manager"],
        ["C1", "C", "D", None, "U1"],
    ):
        patients.append(row)
    for row in (
        ["Reference", "Start", "End", "Practitioner", "Clients"],
        ["A1", "2027-03-01 09:00", None, "U1", "C1"],
    ):
        visits.append(row)
    return saved(book, folder)


@pytest.mark.parametrize(
    "names", [("Practitioners", "Clients", "Appointments"), ("Sheet1", "Sheet2", "Sheet3")]
)
@pytest.mark.parametrize(("kind", "place"), [("users", 0), ("clients", 1), ("appointments", 2)])
def test_the_sheet_that_fits_what_is_asked_for(
    tmp_path: Path, names: tuple[str, str, str], kind: str, place: int
) -> None:
    table = read_table(three_sheets(tmp_path, names), how=Reading(kind=kind))
    assert (table.sheet, table.sheets) == (names[place], names)
    if names[0] == "Practitioners":
        assert table.fitting == (names[place],)


def test_several_sheets_that_fit_are_named_and_one_may_be_chosen(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name in ("Clients 2025", "Clients 2026"):
        page = book.create_sheet(name)
        page.append(HEADER)
        page.append([name, "Ash", "0400"])
    file = saved(book, tmp_path)
    assert read_table(file, how=Reading(kind="clients")).fitting == ("Clients 2025", "Clients 2026")
    chosen = read_table(file, how=Reading(kind="clients", sheet="clients 2026"))
    assert (chosen.sheet, chosen.rows[0][0], chosen.fitting) == (
        "Clients 2026",
        "Clients 2026",
        ("Clients 2026",),
    )
    with pytest.raises(UserError, match=r"no sheet “Staff”.*“Clients 2025”, “Clients 2026”"):
        read_table(file, how=Reading(sheet="Staff"))


def test_two_sheets_of_one_name_are_refused(tmp_path: Path) -> None:
    book = clients(["C1", "Ash", "0400"])
    book.create_sheet("Other").append(HEADER)
    file = saved(book, tmp_path)
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data.replace(b'name="Other"', b'name="Sheet"'))
    with pytest.raises(UserError, match=r"several sheets called “Sheet”"):
        read_table(file)


def test_cells_that_are_scattered_too_far_are_refused_whatever_the_format() -> None:
    with pytest.raises(UserError, match=r"spans 1,048,576 rows and 16,384 columns"):
        refuse_wide("a.xlsb", 1_048_576, 16_384)
    with pytest.raises(UserError, match=r"spans 60 rows and 16,385 columns"):
        refuse_wide("a.xls", 60, 16_385)
    refuse_wide("a.xlsb", 300_000, 27)
    refuse_wide("a.xlsx", 60, 16_384)


def ods_marks_of(content: str) -> Marks:
    """The marks of one sheet with this in it."""
    spaces = "".join(f' xmlns:{name}="urn:{name}"' for name in ("table", "text", "calcext"))
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("content.xml", f'<table:table{spaces} table:name="S">{content}</table:table>')
    return marks_of(buffer, is_zip=True)["S"]


ODS_ERROR = '<table:table-cell calcext:value-type="error"{}><text:p>{}</text:p></table:table-cell>'


@pytest.mark.parametrize(
    ("rows", "hidden", "filtered"),
    [
        ("", set[int](), False),
        ('<table:table-row table:visibility="visible"/>', set[int](), False),
        ('<table:table-row/><table:table-row table:visibility="collapse"/>', {1}, False),
        ('<table:table-row/><table:table-row table:visibility="filter"/>', {1}, True),
        (
            '<table:table-row table:visibility="collapse"/><table:table-row table:visibility="filter"/>',
            {0, 1},
            True,
        ),
        (
            '<table:table-row table:visibility="filter"/><table:table-row table:visibility="collapse"/>',
            {0, 1},
            True,
        ),
        (
            '<table:table-row table:number-rows-repeated="2"/>'
            '<table:table-row table:visibility="filter" table:number-rows-repeated="3"/>'
            '<table:table-row/><table:table-row table:visibility="collapse"/>',
            {2, 3, 4, 6},
            True,
        ),
        (
            '<table:table-row table:number-rows-repeated="1048574"/>'
            '<table:table-row table:visibility="collapse" table:number-rows-repeated="9"/>',
            {1_048_574, 1_048_575},
            False,
        ),
    ],
)
def test_the_rows_that_an_open_document_hides(rows: str, hidden: set[int], filtered: bool) -> None:
    assert ods_marks_of(rows) == Marks({}, hidden, set(), filtered)


def test_the_columns_that_an_open_document_hides_and_no_more_than_a_thousand_at_once() -> None:
    columns = (
        '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>'
        '<table:table-column table:number-columns-repeated="5"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="1001"/>'
    )
    assert ods_marks_of(columns).hidden_columns == {1, 3, 4, *range(10, 1_010)}


def test_an_error_of_an_open_document_stands_where_its_cell_does() -> None:
    repeated = ' table:number-columns-repeated="3"'
    cells = (
        f"<table:table-row><table:table-cell{repeated}><text:p>x</text:p></table:table-cell>"
        f"{ODS_ERROR.format('', ' #N/A ')}<table:covered-table-cell/>{ODS_ERROR.format('', '')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="4"/>'
        f"<table:table-row>{ODS_ERROR.format(repeated, '#REF!')}{ODS_ERROR.format('', 'Err:502')}</table:table-row>"
    )
    assert ods_marks_of(cells).errors == {
        (0, 3): "#N/A",
        (0, 5): "#ERROR",
        (5, 0): "#REF!",
        (5, 3): "Err:502",
    }


def test_an_open_document_that_breaks_off_has_the_marks_before_that() -> None:
    assert ods_marks_of('<table:table-row table:visibility="filter"/><broken>') == Marks({}, {0}, set(), True)


def test_what_is_no_workbook_has_no_marks(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("A")], [["x"]])], "six calm words")
    with (tmp_path / "a.xlsx").open("rb") as encrypted:
        assert marks_of(encrypted, is_zip=False) == {}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    assert marks_of(buffer, is_zip=True) == {}

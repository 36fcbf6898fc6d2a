"""Workbooks keep every character, or a visible mark for it, and never a formula."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.files.reading import read_table
from desktop.files.sheet import LONGEST_TEXT, MARK, Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.files.workbooks.spreadsheet import PasswordNeeded, read_workbook
from tests.data import DATA

AWKWARD = [
    "=1+1", "+61 400 000 000", "-3", "@SUM(1)", "0412345678", "#N/A", " spaced ", "'quoted", "_x0041_", "two\nlines",
    "2.98725E+13", "TRUE", "日本語", "👩‍👩‍👧", "\u202eabc", "<&>", "298725123456789012",
]  # fmt: skip


def test_texts_stay_texts_and_dates_are_dates(tmp_path: Path) -> None:
    file = tmp_path / "a.xlsx"
    dates = (date(1990, 2, 14), datetime(2027, 3, 15, 9), time(9, 30))
    rows = [[text, *dates, 3, None] for text in AWKWARD]
    columns = [SheetColumn(name) for name in ("Text", "Born", "Start", "At", "Count", "Empty")]
    written = write_workbook(file, [Sheet("Clients", columns, rows)])
    assert (dict(written.rows), written.replaced) == ({"Clients": len(AWKWARD)}, ())
    header, *back = read_workbook(file)["Clients"]
    assert header == ("Text", "Born", "Start", "At", "Count", "Empty")
    assert [row[0] for row in back] == AWKWARD
    assert {row[1:] for row in back} == {(*dates, "3", None)}
    page = openpyxl.load_workbook(file).active
    assert page is not None
    assert {cell.data_type for cell in page["A"]} == {"s"}
    assert (page.freeze_panes, page.auto_filter.ref) == ("A2", f"A1:F{len(AWKWARD) + 1}")


def test_what_a_workbook_cannot_hold_is_marked_and_listed(tmp_path: Path) -> None:
    written = write_workbook(
        tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("Text")], [["a\x00b"], ["fine"], ["\ufffe\x1f"]])]
    )
    assert written.replaced == ("S!A2", "S!A4")
    assert read_workbook(tmp_path / "a.xlsx")["S"][1:] == [(f"a{MARK}b",), ("fine",), (MARK * 2,)]


def test_a_text_too_long_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    for text in ("x" * (LONGEST_TEXT + 1), "👩" * (LONGEST_TEXT // 2 + 1)):
        with pytest.raises(UserError, match="Row 2"):
            write_workbook(tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("Notes")], [[text]])])
    assert not list(tmp_path.iterdir())
    write_workbook(tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("Notes")], [["x" * LONGEST_TEXT]])])
    assert read_workbook(tmp_path / "a.xlsx")["S"][1] == ("x" * LONGEST_TEXT,)


def test_old_dates_are_text_that_reads_as_a_date(tmp_path: Path) -> None:
    write_workbook(
        tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("D")], [[date(1899, 12, 31)], [date(1900, 2, 28)]])]
    )
    assert read_workbook(tmp_path / "a.xlsx")["S"][1:] == [("1899-12-31",), ("1900-02-28",)]


def test_a_time_that_is_some_milliseconds_short_is_the_full_hour(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.append(["Start", "At"])
    page.append([46461.33333330, 0.37499999])
    page["A2"].number_format, page["B2"].number_format = "yyyy-mm-dd hh:mm", "hh:mm"
    book.save(tmp_path / "a.xlsx")
    assert read_workbook(tmp_path / "a.xlsx")["Sheet"][1] == (datetime(2027, 3, 15, 8), time(9))


def test_sheet_names_are_safe_and_differ(tmp_path: Path) -> None:
    names = ["a/b:c", "A b c", "", "History", "x" * 40, "x" * 40]
    write_workbook(tmp_path / "a.xlsx", [Sheet(name, [SheetColumn("A")], []) for name in names])
    found = list(read_workbook(tmp_path / "a.xlsx"))
    assert len({name.casefold() for name in found}) == len(names)
    assert all(0 < len(name) <= 31 for name in found)


def test_a_password_protects_and_nothing_unprotected_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "no such folder"))
    write_workbook(
        tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("Name")], [["Zoë Müller"]])], "six calm words"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["a.xlsx"]
    assert b"sheet1.xml" not in (tmp_path / "a.xlsx").read_bytes()
    for wrong in (None, "other"):
        with pytest.raises(PasswordNeeded):
            read_table(tmp_path / "a.xlsx", wrong)
    assert read_table(tmp_path / "a.xlsx", "six calm words").rows == (("Zoë Müller",),)


texts = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffe\uffff"), min_size=1
)


@settings(max_examples=30, deadline=None)
@given(rows=st.lists(st.tuples(texts, texts), min_size=1, max_size=5))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]) -> None:
    file = tmp_path_factory.mktemp("any") / "a.xlsx"
    write_workbook(file, [Sheet("S", [SheetColumn("A"), SheetColumn("B")], rows)])
    assert read_workbook(file)["S"][1:] == rows


def test_ids_hidden_sheets_and_stray_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "Data"
    for row in (
        ("Client ID", "Surname", "Mobile", "Time"),
        (12345, "Lee", 412345678, time(9, 30)),
        (1.5, "Ng", 2.98725e20, None),
    ):
        page.append(row)
    hidden = book.create_sheet("Hidden")
    hidden.append(("Client ID", "Surname", "Mobile", "Email", "DOB"))
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    table = read_table(tmp_path / "a.xlsx")
    assert table.rows == (("12345", "Lee", "412345678", time(9, 30)), ("1.5", "Ng", "2.98725E+20", None))
    assert (table.sheet, table.encoding, table.delimiter) == ("Data", None, None)
    page["XFD1048576"] = "stray"
    book.save(tmp_path / "b.xlsx")
    with pytest.raises(UserError, match="stray cells"):
        read_table(tmp_path / "b.xlsx")


def test_hostile_texts(each_samples: Path, tmp_path: Path) -> None:
    strings = json.loads((each_samples / "hostile-text" / "blns.json").read_text(encoding="utf-8"))
    strings += (each_samples / "hostile-text" / "payloads.txt").read_text(encoding="utf-8").splitlines()
    strings += ["   ", "\t", "\n", "\r", "a\r\nb", " both ", "_x000D_", "_x0041_"]
    columns = [SheetColumn("No"), SheetColumn("Name"), SheetColumn("Notes", wrap=True)]
    rows = [[number, text, text] for number, text in enumerate(strings)]
    written = write_workbook(tmp_path / "a.xlsx", [Sheet("S", columns, rows)])
    marked = {int(cell.removeprefix("S!B")) - 2 for cell in written.replaced if cell.startswith("S!B")}
    assert [f"S!C{index + 2}" in written.replaced for index in sorted(marked)] == [True] * len(marked)
    page = openpyxl.load_workbook(tmp_path / "a.xlsx")["S"]
    first = [(*row, None, None)[1:3] for row in read_workbook(tmp_path / "a.xlsx")["S"][1:]]
    second = [row[1:3] for row in page.iter_rows(min_row=2, values_only=True)]
    for index, text in enumerate(strings):
        held = text or None
        if index in marked:
            held = "".join(
                MARK if c not in "\t\n\r" and (c < " " or c in "\ufffe\uffff") else c for c in text
            )
            assert MARK in held
        assert first[index] == (held, held), index
        assert second[index] == (held, held), index


def test_texts_stand_in_one_table_which_is_all_that_some_readers_know(tmp_path: Path) -> None:
    write_workbook(tmp_path / "a.xlsx", [Sheet("S", [SheetColumn("Name")], [["Zoë"], ["Zoë"], ["<&>"]])])
    with ZipFile(tmp_path / "a.xlsx") as archive:
        assert archive.testzip() is None
        sheet, texts, relations = (
            archive.read(f"xl/{name}").decode()
            for name in ("worksheets/sheet1.xml", "sharedStrings.xml", "_rels/workbook.xml.rels")
        )
    assert "sharedStrings.xml" in relations
    assert "inlineStr" not in sheet
    assert texts.count("Zoë") == 1
    assert "&lt;&amp;&gt;" in texts


def test_it_prints_across_the_page_with_its_header_on_each(tmp_path: Path) -> None:
    many = [SheetColumn(f"SheetColumn {number}", width=20) for number in range(24)]
    sheets = [Sheet("Wide", many, []), Sheet("Narrow", [SheetColumn("A")], [["x"]])]
    write_workbook(tmp_path / "a.xlsx", sheets)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    wide, narrow = book["Wide"], book["Narrow"]
    assert (wide.page_setup.fitToWidth, wide.page_setup.fitToHeight) == (3, 0)
    assert (narrow.page_setup.fitToWidth, narrow.page_setup.orientation) == (1, "landscape")
    assert wide.sheet_properties.pageSetUpPr is not None
    assert wide.sheet_properties.pageSetUpPr.fitToPage
    assert (wide.print_title_rows, wide.print_title_cols) == ("$1:$1", "$A:$C")


def test_awkward_workbooks_of_our_own() -> None:
    folder = DATA / "samples" / "workbooks"
    found = {file.name: next(iter(read_workbook(file).values())) for file in folder.glob("*.xlsx")}
    assert found["date_1904.xlsx"][0][0] == date(2026, 12, 1)
    assert found["date_iso.xlsx"][1][0] == datetime(2026, 12, 1, 9, 30, 15)
    assert found["claims_far_more.xlsx"] == [("Surname", "First Name"), ("Lee", "Alex")]
    assert found["empty_sheet.xlsx"] == []
    assert found["merged.xlsx"][1:] == [("Lee", "Alex"), ("Lee", "Priya")]
    assert [row[0] for row in found["spaces.xlsx"]][2] == "<&>'\""
    with pytest.raises(UserError, match="no sheet with anything"):
        read_table(folder / "empty_sheet.xlsx")


def test_awkward_workbooks(samples: Path) -> None:
    folder = samples / "workbooks"
    found = {file.name: next(iter(read_workbook(file).values())) for file in folder.glob("*.xlsx")}
    assert found["date_1904.xlsx"][0][0] == date(2021, 1, 1)
    assert found["date_iso.xlsx"][1][0] == datetime(2021, 1, 1, 10, 10, 10)
    assert len(found["issue_174.xlsx"]) == 2
    assert not found["empty_sheet.xlsx"]
    with pytest.raises(UserError, match="no sheet with anything"):
        read_table(folder / "empty_sheet.xlsx")


def test_the_private_parts_of_openpyxl_that_write_a_workbook_are_there() -> None:
    """pyproject.toml holds openpyxl below 3.2 because of these; a newer one must be checked against them."""
    from openpyxl.packaging.manifest import Manifest
    from openpyxl.workbook._writer import WorkbookWriter
    from openpyxl.worksheet._writer import WorksheetWriter

    book = openpyxl.Workbook(write_only=True)
    page: Any = book.create_sheet("Clients")
    page._id = 7
    assert page.path == "/xl/worksheets/sheet7.xml"
    out = BytesIO()
    WorksheetWriter(page, out).write()
    assert out.getvalue().count(b"<sheetData></sheetData>") == 1
    writer: Any = WorkbookWriter(book)
    assert b"officeDocument" in writer.write_root_rels()
    assert b'sheetId="1"' in writer.write()
    assert hasattr(writer.rels, "append")
    assert callable(Manifest()._write)


def test_dates_stand_as_people_write_them_and_stay_dates(tmp_path: Path) -> None:
    file = tmp_path / "dates.xlsx"
    columns = [SheetColumn("Day"), SheetColumn("Moment")]
    write_workbook(file, [Sheet("Days", columns, [(date(2027, 3, 12), datetime(2027, 3, 12, 9, 30))])], None)
    page = openpyxl.load_workbook(file).active
    assert [cell.number_format for cell in page[2]] == ["ddd d mmm yyyy", "ddd d mmm yyyy hh:mm"]
    assert [cell.value for cell in page[2]] == [datetime(2027, 3, 12), datetime(2027, 3, 12, 9, 30)]
    assert page.page_setup.orientation == "landscape"
    assert page.print_title_rows == "$1:$1"


def test_a_row_has_room_for_each_line_of_a_wrapped_text(tmp_path: Path) -> None:
    columns = [SheetColumn("Text", 20, wrap=True), SheetColumn("Other", 20)]
    rows = [
        ("short", "x"),
        ("word " * 16, "x"),
        ("one\ntwo\nthree", "x"),
        ("x", "word " * 16),
        ("a" * 9_000, ""),
    ]
    file = tmp_path / "wrapped.xlsx"
    write_workbook(file, [Sheet("Texts", columns, rows)], None)
    heights = [openpyxl.load_workbook(file)["Texts"].row_dimensions[number].height for number in range(1, 7)]
    assert heights[:2] == [None, None]
    assert heights[2] >= 4 * 15
    assert heights[3] == 3 * 15
    assert heights[4] is None
    assert heights[5] <= 409

"""How a written workbook looks: widths, heights, arrows, lists and pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from desktop.errors import UserError
from desktop.files.sheet import LONGEST_TEXT, Sheet, SheetColumn, Value
from desktop.files.workbook import write_workbook


def written(folder: Path, *sheets: Sheet) -> Any:
    write_workbook(folder / "a.xlsx", sheets)
    return openpyxl.load_workbook(folder / "a.xlsx")


def page_of(folder: Path, column: SheetColumn, *cells: Value, filtered: bool = True) -> Any:
    return written(folder, Sheet("S", [column], [[cell] for cell in cells], filtered=filtered))["S"]


@pytest.mark.parametrize(
    ("header", "cells", "width"),
    [
        ("H", [], 6),
        ("H", [None, "", 0], 6),
        ("Header", [], 10),
        ("H", ["x" * 10], 12),
        ("H", ["x\n" + "y" * 9 + "\nz"], 11),
        ("H", ["x" * 58], 60),
        ("H", ["x" * 59], 60),
        ("H", [date(2027, 3, 12)], 17),
        ("H", [datetime(2027, 3, 12, 9)], 23),
        ("H", [1234567890], 12),
    ],
)
def test_a_column_is_as_wide_as_its_longest_line_within_limits(
    tmp_path: Path, header: str, cells: Sequence[Value], width: float
) -> None:
    assert page_of(tmp_path, SheetColumn(header), *cells).column_dimensions["A"].width == width


def test_a_width_that_is_given_counts_and_only_the_first_rows_are_measured(tmp_path: Path) -> None:
    assert page_of(tmp_path, SheetColumn("H", width=9), "x" * 40).column_dimensions["A"].width == 9
    late = page_of(tmp_path, SheetColumn("H"), *["x"] * 200, "y" * 40)
    assert late.column_dimensions["A"].width == 6
    assert late.max_row == 202


@pytest.mark.parametrize(("lines", "height"), [(1, None), (2, 30), (27, 405), (28, 405)])
def test_a_row_is_as_high_as_its_lines_within_a_limit(
    tmp_path: Path, lines: int, height: float | None
) -> None:
    page = page_of(tmp_path, SheetColumn("H", width=10, wrap=True), "\n".join("x" * lines))
    assert page.row_dimensions[2].height == height


def test_a_long_line_takes_several(tmp_path: Path) -> None:
    column = SheetColumn("H", width=10, wrap=True)
    assert page_of(tmp_path, column, "x" * 9).row_dimensions[2].height is None
    assert page_of(tmp_path, column, "x" * 10).row_dimensions[2].height == 30
    assert page_of(tmp_path, column, "x\n\ny").row_dimensions[2].height == 45
    assert page_of(tmp_path, column, date(2027, 3, 12)).row_dimensions[2].height is None
    assert page_of(tmp_path, SheetColumn("H", width=10), "x" * 100).row_dimensions[2].height is None


def test_the_header_has_arrows_and_stays_if_the_sheet_is_filtered(tmp_path: Path) -> None:
    columns = [SheetColumn("A"), SheetColumn("B")]
    page = written(tmp_path, Sheet("S", columns, [["x", "y"]] * 3))["S"]
    assert (page.auto_filter.ref, page.freeze_panes, page.print_title_rows) == ("A1:B4", "A2", "$1:$1")
    plain = written(tmp_path, Sheet("S", columns, [["x", "y"]], filtered=False))["S"]
    assert (plain.auto_filter.ref, plain.freeze_panes, plain.print_title_rows) == (None, None, None)


def test_a_wide_sheet_repeats_its_first_columns_on_each_page(tmp_path: Path) -> None:
    narrow = written(tmp_path, Sheet("S", [SheetColumn(str(n), width=60) for n in range(4)], []))["S"]
    assert (narrow.page_setup.fitToWidth, narrow.print_title_cols) == (1, None)
    wide = written(tmp_path, Sheet("S", [SheetColumn(str(n), width=60) for n in range(5)], []))["S"]
    assert (wide.page_setup.fitToWidth, wide.print_title_cols) == (2, "$A:$C")
    assert written(tmp_path, Sheet("S", [SheetColumn("A")], []))["S"].page_setup.fitToWidth == 1


def test_a_list_is_offered_for_the_rows_there_are(tmp_path: Path) -> None:
    columns = [SheetColumn("A"), SheetColumn("B", choices='"Yes,No"')]
    (choice,) = written(tmp_path, Sheet("S", columns, [["x", "Yes"]] * 3))[
        "S"
    ].data_validations.dataValidation
    assert (str(choice.sqref), choice.formula1, bool(choice.showErrorMessage)) == ("B2:B4", '"Yes,No"', False)
    assert not written(tmp_path, Sheet("S", columns, []))["S"].data_validations.dataValidation


def test_a_text_may_be_as_long_as_a_cell_and_no_longer(tmp_path: Path) -> None:
    assert len(page_of(tmp_path, SheetColumn("H"), "x" * LONGEST_TEXT)["A2"].value) == LONGEST_TEXT
    for text in ("x" * (LONGEST_TEXT + 1), "\N{GRINNING FACE}" * (LONGEST_TEXT // 2 + 1)):
        with pytest.raises(UserError, match=r"Row 3 has a text of .* characters in “H”"):
            page_of(tmp_path, SheetColumn("H"), "x", text)
    page_of(tmp_path, SheetColumn("H"), "\N{GRINNING FACE}" * (LONGEST_TEXT // 2))


def test_dates_are_dates_from_march_1900_on(tmp_path: Path) -> None:
    page = page_of(
        tmp_path,
        SheetColumn("H"),
        date(1900, 3, 1),
        date(1900, 2, 28),
        datetime(1900, 3, 1, 9),
        datetime(1900, 2, 28, 9),
        time(9, 30),
        1.5,
    )
    assert [page[f"A{row}"].value for row in range(2, 8)] == [
        datetime(1900, 3, 1), "1900-02-28", datetime(1900, 3, 1, 9), "1900-02-28 09:00", time(9, 30), 1.5,
    ]  # fmt: skip


def test_names_of_sheets_are_short_and_none_is_used_twice(tmp_path: Path) -> None:
    names = ("History", "a" * 31, "A" * 40, "a/b", "[]", " 'x' ")
    book = written(tmp_path, *(Sheet(name, [SheetColumn("H")], []) for name in names))
    assert book.sheetnames == ["History (2)", "a" * 31, "A" * 27 + " (2)", "a b", "Sheet", "x"]


def test_how_many_rows_each_sheet_has_is_told(tmp_path: Path) -> None:
    sheets = [
        Sheet(name, [SheetColumn("H")], [["x"]] * rows) for name, rows in (("A", 0), ("B", 201), ("C", 400))
    ]
    assert write_workbook(tmp_path / "a.xlsx", sheets).rows == {"A": 0, "B": 201, "C": 400}


def test_a_page_is_a4_with_narrow_margins_and_its_number_below(tmp_path: Path) -> None:
    page = page_of(tmp_path, SheetColumn("H"), "x")
    assert (int(page.page_setup.paperSize), page.page_setup.orientation) == (9, "landscape")
    margins = page.page_margins
    assert (margins.left, margins.right, margins.top, margins.bottom) == (0.4, 0.4, 0.5, 0.6)
    assert (margins.header, margins.footer) == (0.3, 0.3)
    assert page.oddFooter.center.text == "&A, page &P of &N"


def test_each_kind_of_cell_has_its_own_look(tmp_path: Path) -> None:
    columns = [SheetColumn("Text"), SheetColumn("Long", wrap=True), *map(SheetColumn, ("D", "M", "C", "N"))]
    row = ("x", "y", date(2027, 3, 12), datetime(2027, 3, 12, 9), time(9), 5)
    page = written(tmp_path, Sheet("S", columns, [row]))["S"]
    assert [cell.number_format for cell in page[2]] == [
        "@", "@", "ddd d mmm yyyy", "ddd d mmm yyyy hh:mm", "hh:mm", "General",
    ]  # fmt: skip
    assert [cell.alignment.horizontal for cell in page[2]] == [None, None, "left", "left", "left", None]
    assert [bool(cell.alignment.wrap_text) for cell in page[2]] == [False, True, False, False, False, False]
    assert {cell.alignment.vertical for cell in (*page[1], *page[2])} == {"top"}
    assert {(cell.font.b, cell.fill.fgColor.rgb) for cell in page[1]} == {(True, "00E3EAF2")}
    assert not any(cell.font.b for cell in page[2])


def test_the_look_of_an_escape_is_kept_as_a_text(tmp_path: Path) -> None:
    texts = ("_x0041_", "_x00G1_", "a_x000d_b", "_x0041")
    page = page_of(tmp_path, SheetColumn("H"), *texts)
    assert [page[f"A{row}"].value for row in range(2, 6)] == list(texts)


def test_the_workbook_says_who_made_it_and_each_sheet_is_listed_once(tmp_path: Path) -> None:
    book = written(tmp_path, *(Sheet(name, [SheetColumn("H")], [[name]]) for name in "AB"))
    assert book.properties.creator == "Handover"
    assert [(page.title, page["A2"].value) for page in book] == [("A", "A"), ("B", "B")]

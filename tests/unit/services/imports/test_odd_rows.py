"""The totals, footers and repeated headers are not records; records are."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.files.table import CellError, RowProblem, Value
from desktop.services.imports.odd_rows import repeated_headers, without_odd_rows
from tests.unit.services.imports.made import table_of

HEADERS = ("Name", "Born", "Balance")
RECORD = ("Ann Ash", date(1990, 2, 14), "$5.00")


@pytest.mark.parametrize(
    "row",
    [
        ("Total", None, "$1,250.00"),
        ("Grand total:", "3"),
        ("Sub-total for June", None, "12 hrs"),
        ("Totals",),
        ("Count:", "12"),
        ("average", "3.5"),
        ("Number of clients", "12"),
        ("12 records",),
        ("3,400 rows exported",),
        ("Clients: 12",),
        ("Page 3 of 4",),
        ("Report generated 23/11/2026",),
        ("End of report",),
        (None, "-----", "====="),
        ("---",),
        (None, None, " total "),
        ("Total", CellError("#N/A"), "5"),
    ],
)
def test_what_is_no_record_is_left_out_and_named(row: tuple[Value, ...]) -> None:
    found = without_odd_rows(table_of(HEADERS, RECORD, row, RECORD))
    assert found.rows == (RECORD, RECORD)
    assert found.row_numbers == (2, 4)
    assert [(one.row, one.cells) for one in found.problems] == [(3, row)]
    assert "total or a footer" in found.problems[0].problem


@pytest.mark.parametrize(
    "row",
    [
        ("Total", "Ann"),
        ("Ann Total",),
        ("Sum Yung", "5"),
        ("Paige 3",),
        ("5", "12"),
        ("", None),
        (None,),
        ("A", "-", "-"),
        ("Mean", "Street 5"),
        ("Name", "Ann", "Balance"),
        ("Name",),
    ],
)
def test_what_may_be_a_record_stays(row: tuple[Value, ...]) -> None:
    table = table_of(HEADERS, RECORD, row)
    assert without_odd_rows(table) is table


def test_a_header_that_comes_again_is_no_record_where_the_file_has_one() -> None:
    again = ("name", " BORN", "Balance ")
    part = (None, "Born", "Balance")
    found = without_odd_rows(table_of(HEADERS, RECORD, again, part))
    assert found.rows == (RECORD,)
    assert {one.problem for one in found.problems} == {"repeats the header row"}
    headless = table_of(HEADERS, RECORD, again, header=False)
    assert without_odd_rows(headless) is headless


def test_the_problems_of_the_reader_stay_first() -> None:
    before = RowProblem(9, "is longer than the header")
    found = without_odd_rows(table_of(HEADERS, RECORD, ("Total", "5"), problems=(before,)))
    assert found.problems[0] is before
    assert len(found.problems) == 2


def test_names_that_several_columns_have() -> None:
    assert repeated_headers(["Phone", "Name", "Phone (2)", "Phone (3)", "Fax (2)"]) == ["Phone"]

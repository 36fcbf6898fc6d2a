"""The caseload report as a file: every row, numbers as numbers, and a total that adds up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.files.workbooks.spreadsheet import read_workbook
from desktop.services.caseload.report import CaseloadReport, CaseloadRow
from desktop.services.reports.files import (
    CASELOAD_HEADERS,
    caseload_document,
    caseload_rows,
    write_caseload_workbook,
)

AMY = CaseloadRow("U1", "Amy Chen", True, 12, 30, 400)
BO = CaseloadRow("U2", "Bo Young", False, 1, 0, 0)
NOBODY = CaseloadRow(None, "No case manager", True, 3, 0, 0)
REPORT = CaseloadReport((AMY, BO, NOBODY), 16)

NUMBERS = st.integers(0, 9999)
ROWS = st.builds(
    CaseloadRow, st.none() | st.just("U1"), st.just("Amy"), st.booleans(), NUMBERS, NUMBERS, NUMBERS
)


@given(st.lists(ROWS).map(tuple), NUMBERS)
def test_the_last_row_is_the_total_of_those_before(rows: tuple[CaseloadRow, ...], clients: int) -> None:
    *shown, total = caseload_rows(CaseloadReport(rows, clients))
    assert len(shown) == len(rows)
    assert total[2:] == (clients, sum(int(row[3]) for row in shown), sum(int(row[4]) for row in shown), "")


def test_whoever_is_nobody_has_neither_a_reference_nor_a_status() -> None:
    assert caseload_rows(REPORT)[:3] == [
        ("Amy Chen", "U1", 12, 30, 400, "Active"),
        ("Bo Young", "U2", 1, 0, 0, "Inactive"),
        ("No case manager", "", 3, 0, 0, ""),
    ]


def test_a_workbook_holds_the_rows_under_their_headers(tmp_path: Path) -> None:
    write_caseload_workbook(REPORT, tmp_path / "caseload.xlsx")
    header, *rows = read_workbook(tmp_path / "caseload.xlsx")["Caseload"]
    assert tuple(header) == CASELOAD_HEADERS
    assert [row[2] for row in rows] == ["12", "1", "3", "16"]
    assert len(rows) == 4


def test_the_paper_says_whose_report_it_is_and_of_which_day() -> None:
    paper = caseload_document(REPORT, "Harbour Practice", date(2026, 11, 23))
    (section,) = paper.sections
    assert paper.subtitle == "Harbour Practice, Mon 23 Nov 2026"
    assert section.paragraphs[0].startswith("16 current clients.")
    assert section.table is not None
    assert section.table.rows[0] == ("Amy Chen", "U1", "12", "30", "400", "Active")

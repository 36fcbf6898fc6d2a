"""Reports as files for others to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from desktop.files.sheet import Sheet, SheetColumn
from desktop.files.workbook import write_workbook
from desktop.language import say
from desktop.rules.dates.format import day_text
from desktop.rules.text import number_text
from desktop.services.caseload.report import WEEKS, CaseloadReport, CaseloadRow
from desktop.services.outgoing.document import Document, DocumentTable, Section

CASELOAD_HEADERS = (
    "Case Manager",
    "Reference",
    "Clients",
    "Upcoming Appointments",
    "Weekly Minutes",
    "Status",
)


def caseload_rows(report: CaseloadReport) -> list[Sequence[str | int]]:
    """The rows under CASELOAD_HEADERS, followed by the total of all Current clients."""
    upcoming = sum(row.upcoming_appointments for row in report.rows)
    minutes = sum(row.weekly_minutes for row in report.rows)
    total = (say("All current clients"), "", report.current_clients, upcoming, minutes, "")
    return [*map(_cells, report.rows), total]


def _cells(row: CaseloadRow) -> Sequence[str | int]:
    return (
        row.name,
        row.case_manager or "",
        row.clients,
        row.upcoming_appointments,
        row.weekly_minutes,
        _state(row),
    )


def _state(row: CaseloadRow) -> str:
    if row.case_manager is None:
        return ""
    return "Active" if row.active else "Inactive"


def write_caseload_workbook(report: CaseloadReport, file: Path) -> None:
    """Write one sheet, with numbers as numbers. Raises UserError if it cannot be written."""
    columns = [SheetColumn(header) for header in CASELOAD_HEADERS]
    write_workbook(file, [Sheet("Caseload", columns, caseload_rows(report))])


def caseload_document(report: CaseloadReport, practice_name: str, today: date) -> Document:
    """The report for paper: one section, with room for the chart above its table."""
    rows = tuple(tuple(map(str, row)) for row in caseload_rows(report))
    numbers = (2, 3, 4)
    paragraph = say(
        "{number} current clients. Weekly minutes are the average of the open appointments "
        "in the next {weeks} weeks.",
        number=number_text(report.current_clients),
        weeks=WEEKS,
    )
    section = Section("", paragraphs=(paragraph,), table=DocumentTable(CASELOAD_HEADERS, rows, numbers))
    subtitle = f"{practice_name}, {day_text(today)}"
    return Document("Caseload", subtitle, (section,), subtitle)

"""The caseload report: who looks after how many, as a table and as bars; saved as a workbook or a PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QWidget,
)

from desktop.errors import UserError
from desktop.rules.text import count, decimal_text, number_text, user_name
from desktop.services.caseload import report as reports
from desktop.services.caseload.report import CaseloadReport, CaseloadRow
from desktop.services.practice import settings
from desktop.ui.core import messages, theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.scroll_area import ScrollArea
from desktop.ui.widgets.bar_chart import Bar, BarChart
from desktop.ui.widgets.buttons import make_button
from desktop.ui.widgets.choosing import choose_file_to_save
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell

SIZE = QSize(1080, 640)
PICTURE_WIDTH = 640
SHOWN_TABLES = frozenset({"users", "clients", "appointments"})
_ALIGNMENT = Qt.ItemDataRole.TextAlignmentRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CaseloadWindow(Dialog):
    """Follows the practice while it is open."""

    def __init__(self, context: PracticeContext, parent: QWidget | None = None) -> None:
        super().__init__("caseloadWindow", self.tr("Caseload"), parent)
        self.resize(SIZE)
        self._context = context
        self._report: CaseloadReport | None = None
        self._heading = QLabel(self.tr("Counting..."))
        self._heading.setObjectName("caseloadTotal")
        theme.set_heading(self._heading)
        self._table = self._make_table()
        self._chart = BarChart("caseloadChart", self.tr("Current clients by case manager"))
        self._lay_out()
        context.bus.changed.connect(self._changed)
        self._ask()

    def _make_table(self) -> SmallTable:
        headers = (
            self.tr("Case manager"),
            self.tr("Clients"),
            self.tr("Upcoming"),
            self.tr("Hours a week"),
        )
        table = SmallTable("caseloadTable", self.tr("Caseload"), headers, self.tr("No case managers."))
        for column in range(1, len(headers)):
            table.model().setHeaderData(column, Qt.Orientation.Horizontal, _RIGHT, _ALIGNMENT)
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(header.fontMetrics().horizontalAdvance(headers[0]) + 2 * theme.SPACE)
        return table

    def _lay_out(self) -> None:
        scroll = ScrollArea()
        scroll.setWidget(self._chart)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self._table)
        split.addWidget(scroll)
        split.setHandleWidth(3 * theme.SPACE)
        split.setChildrenCollapsible(False)
        split.setSizes([4 * SIZE.width() // 7, 3 * SIZE.width() // 7])
        buttons = QHBoxLayout()
        for name, text, picture, act in (
            ("saveWorkbook", self.tr("Save as workbook..."), "table", self._ask_workbook),
            ("savePdf", self.tr("Save as PDF..."), "document", self._ask_pdf),
        ):
            buttons.addWidget(make_button(name, text, act, picture))
        buttons.addStretch(1)
        buttons.addWidget(make_button("closeCaseload", self.tr("Close"), self.close))
        self.column.addWidget(self._heading)
        self.column.addWidget(split, 1)
        self.column.addLayout(buttons)

    def _changed(self, tables: frozenset[str]) -> None:
        if tables & SHOWN_TABLES:
            self._ask()

    def _ask(self) -> None:
        practice = self._context.practice
        today = practice.today()
        self._context.tasks.start(lambda report: reports.caseload(practice, today), self._show)

    def _show(self, report: CaseloadReport) -> None:
        self._report = report
        self._heading.setText(count(report.current_clients, "current client"))
        self._table.show_rows([_cells(row) for row in report.rows])
        cells = self._table.model()
        for row in range(len(report.rows)):
            for column in range(1, self._table.columnCount()):
                cells.setData(cells.index(row, column), _RIGHT, _ALIGNMENT)
        self._table.show_columns_whole()
        self._chart.set_bars([self._bar(row) for row in report.rows])

    def _bar(self, row: CaseloadRow) -> Bar:
        slipping = bool(row.clients) and (row.case_manager is None or not row.active)
        words = count(row.clients, "client")
        return Bar(
            user_name(row.name, row.active),
            row.clients,
            words,
            theme.Tone.WARNING if slipping else theme.Tone.ACCENT,
        )

    def _ask_workbook(self) -> None:
        self._choose(self.tr("Save as workbook"), "xlsx", self.write_workbook)

    def _ask_pdf(self) -> None:
        self._choose(self.tr("Save as PDF"), "pdf", self.write_pdf)

    def _choose(self, title: str, ending: str, write: Callable[[Path], None]) -> None:
        name = f"Caseload {self._context.practice.today()}.{ending}"
        choose_file_to_save(self, title, "report", name, f"*.{ending}", write)

    def write_workbook(self, file: Path) -> None:
        """Write the report as it is on screen to a workbook."""
        from desktop.services.reports.files import write_caseload_workbook

        report = self._report
        if report is not None:
            self._context.tasks.start(
                lambda _: write_caseload_workbook(report, file),
                lambda _: self._written(file),
                self._failed,
                owner=self,
            )

    def write_pdf(self, file: Path) -> None:
        """Write the report as it is on screen to a PDF."""
        from desktop.services.reports.files import caseload_document
        from desktop.ui.core.printing import write_pdf

        if self._report is None:
            return
        practice = self._context.practice
        name = settings.preferences(practice).name
        document = caseload_document(self._report, name, practice.today())
        try:
            write_pdf(file, document, {0: self._chart.picture(PICTURE_WIDTH)})
        except UserError as error:
            self._failed(error)
        else:
            self._written(file)

    def _written(self, file: Path) -> None:
        messages.tell(self, self.tr("Saved as {name}.").format(name=file.name), messages.show_folder(file))

    def _failed(self, error: Exception) -> None:
        messages.tell_error(self, error)


def _cells(row: CaseloadRow) -> tuple[str | Cell, ...]:
    return (
        user_name(row.name, row.active),
        Cell(number_text(row.clients), row.clients),
        Cell(number_text(row.upcoming_appointments), row.upcoming_appointments),
        Cell(decimal_text(row.weekly_minutes / 60), row.weekly_minutes),
    )

"""The page of calls after a leaving without notice: this week's clients by time, and who could see them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop.rules.dates.format import short_moment_text
from desktop.rules.text import count
from desktop.services.cases.call_list import UrgentVisit, urgent_visits
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core import theme
from desktop.ui.core.tasks import Task
from desktop.ui.offboarding.case import Case
from desktop.ui.offboarding.pages.page import Page
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell


class CallsPage(Page):
    """Reads the week each time it is shown. The information for a call is at the left, one number a line."""

    key = StepKey.CALLS

    def __init__(self, case: Case) -> None:
        super().__init__(case)
        self.title = self.tr("Call first: today and this week")
        self.explanation = self.tr(
            "These clients expect somebody who will not come. Call them in this order; whoever is named as "
            "free can see them at the booked time. Nothing is changed here."
        )
        self._asked: Task | None = None
        self._today = QLabel()
        self._today.setObjectName("callsToday")
        theme.set_heading(self._today, 1.1)
        headers = (
            self.tr("When"),
            self.tr("Call"),
            self.tr("Telephone"),
            self.tr("Free at that time"),
        )
        self._table = SmallTable(
            "callList", self.tr("Whom to call"), headers, self.tr("Nobody is booked today or this week.")
        )
        self._table.setWordWrap(True)
        self._table.setMinimumHeight(10 * self.fontMetrics().height())
        self.column.addWidget(self._today)
        self.column.addWidget(self._table, 1)

    def entered(self) -> None:
        board, offboarding_id = self.case.board, self.case.offboarding_id
        if board is None or offboarding_id is None or not board.answers.unplanned:
            return
        practice = self.case.practice
        self._asked = self.case.context.tasks.latest(
            self._asked, lambda report: urgent_visits(practice, offboarding_id), self._show
        )

    def show_board(self, board: Board | None) -> None:
        if self.isVisible():
            self.entered()

    def _show(self, visits: tuple[UrgentVisit, ...]) -> None:
        today = self.case.practice.today()
        now = sum(visit.starts_at.date() == today for visit in visits)
        self._today.setText(
            self.tr("{today} today, {later} later this week").format(
                today=count(now, "visit"), later=count(len(visits) - now, "visit")
            )
        )
        self._table.show_rows([self._row(visit) for visit in visits])
        self._table.resizeRowsToContents()

    def _row(self, visit: UrgentVisit) -> tuple[str | Cell, ...]:
        phones = "\n".join(visit.phones) or (self.tr(visit.why.value) if visit.why is not None else "")
        return (
            Cell(short_moment_text(visit.starts_at), visit.starts_at),
            self._whom(visit),
            phones,
            ", ".join(visit.free) or self.tr("nobody"),
        )

    def _whom(self, visit: UrgentVisit) -> str:
        """The person to call, and for whom if that is somebody else."""
        if not visit.guardian:
            return visit.client
        return self.tr("{name} (guardian)\nfor {client}").format(name=visit.call, client=visit.client)

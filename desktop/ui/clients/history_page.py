"""The history of a client: who has looked after them, and what was changed in the file."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import user_name
from desktop.services.clients import history as client_history
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.widgets.tables.sorting import Cell


class HistoryPage(QWidget):
    """Read once, when the dialog opens."""

    def __init__(self, context: PracticeContext, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        cases = SmallTable(
            "caseHistory",
            self.tr("Case managers"),
            (self.tr("Case manager"), self.tr("From"), self.tr("To")),
            self.tr("This client has had no case manager yet."),
        )
        changes = SmallTable(
            "clientChanges",
            self.tr("Changes"),
            (self.tr("When"), self.tr("Who"), self.tr("What")),
            self.tr("Nothing has been changed in this client file yet."),
        )
        cases.show_rows(
            [
                (
                    user_name(case.case_manager, case.active),
                    Cell(day_text(case.starts_on), case.starts_on),
                    Cell(day_text(case.ends_on) or self.tr("now"), case.ends_on or date.max),
                )
                for case in client_history.case_history(context.practice, client_id)
            ]
        )
        changes.show_rows(
            [
                (Cell(moment_text(done.at), done.at), done.actor, done.summary)
                for done in client_history.changes(context.practice, client_id)
            ]
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.SPACE)
        column.addWidget(QLabel(self.tr("Case managers")))
        column.addWidget(cases, 1)
        column.addWidget(QLabel(self.tr("Changes")))
        column.addWidget(changes, 1)

"""The leaver's answers as differences; nothing is kept before the supervisor agrees."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from desktop.rules.text import count
from desktop.services.cases.answer_changes import AnswerChange, answer_changes
from desktop.services.cases.answer_workbook import AnswersRead, keep_workbook
from desktop.ui.core.context import PracticeContext
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.tables.small import SmallTable


class AnswersDialog(Dialog):
    """Accepted once the answers are kept."""

    def __init__(
        self,
        context: PracticeContext,
        offboarding_id: int,
        read: AnswersRead,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("answersDialog", self.tr("The leaver's answers"), parent, 760)
        self._context = context
        self._offboarding_id = offboarding_id
        self._read = read
        self._heading = QLabel(
            self.tr(
                "{clients} answered, {changed} new or different. Nothing is kept until you say so."
            ).format(clients=count(len(read.answers), "client"), changed=len(read.changed))
        )
        self._heading.setObjectName("answersHeading")
        self._heading.setWordWrap(True)
        headers = (self.tr("Client"), self.tr("Question"), self.tr("Before"), self.tr("Answer"))
        self._table = SmallTable(
            "answersTable", self.tr("Differences"), headers, self.tr("Nothing differs from what is kept.")
        )
        self.column.addWidget(self._heading)
        self.column.addWidget(self._table, 1)
        if troubles := self._troubles():
            self.column.addWidget(self._build_troubles(troubles))
        keep = self.add_buttons("answersKeep", self.tr("&Keep the answers"), self._keep)
        keep.setEnabled(bool(read.changed))
        practice = context.practice
        context.tasks.start(
            lambda _: answer_changes(practice, offboarding_id, read.changed), self._show_changes, owner=self
        )

    def _troubles(self) -> list[str]:
        missing = [self.tr("Missing on the list: {name}").format(name=name) for name in self._read.missing]
        return missing + [
            self.tr("Row {row}, {column}: {problem}.").format(row=p.row, column=p.column, problem=p.problem)
            for p in self._read.problems
        ]

    def _build_troubles(self, troubles: list[str]) -> QListWidget:
        shown = QListWidget()
        shown.setObjectName("answersTroubles")
        shown.setAccessibleName(self.tr("What could not be read, and who is missing"))
        shown.addItems(troubles)
        shown.setWordWrap(True)
        shown.setMaximumHeight(6 * self.fontMetrics().height())
        return shown

    def _show_changes(self, changes: tuple[AnswerChange, ...]) -> None:
        self._table.show_rows([(c.client, c.question, c.was or "-", c.now or "-") for c in changes])

    def _keep(self) -> None:
        practice, case_id, read = self._context.practice, self._offboarding_id, self._read
        self._context.write(self, lambda: keep_workbook(practice, case_id, read), lambda _: self.accept())

"""The dialog on one file of the vendor's export: unknown names, possible matches, unclear dates."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.services.imports import FileAnswers, Question
from desktop.services.vendor.standing import FileCompared, Reconciliation
from desktop.ui.core.context import PracticeContext
from desktop.ui.exchange.questions_panel import QuestionsPanel
from desktop.ui.widgets.dialog import Dialog

Compare = Callable[[FileAnswers], Reconciliation]
"""Compares all chosen files again, with these answers for the one asked about."""


class CompareDialog(Dialog):
    """`compared` carries the last comparison, None if there was no other, when the dialog is left."""

    compared = Signal(object)

    def __init__(
        self,
        context: PracticeContext,
        file: FileCompared,
        compare: Compare,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("compareDialog", self.tr("Questions about the export"), parent, 640)
        self.resize(720, 520)
        self._context, self._file, self._run = context, file, compare
        self._found: Reconciliation | None = None
        self._answers = FileAnswers()
        lead = QLabel(
            self.tr(
                "{name} can be compared when this is answered. Names are remembered for the next file."
            ).format(name=file.name)
        )
        lead.setObjectName("compareLead")
        lead.setWordWrap(True)
        self._questions = QuestionsPanel()
        self._questions.answered.connect(self._answer)
        self.column.addWidget(lead)
        self.column.addWidget(self._questions, 1)
        self.add_buttons("compareGo", self.tr("Co&mpare"), self._compare)
        self.finished.connect(lambda _: self.compared.emit(self._found))
        self._questions.show_questions(file.questions, self._answers)

    def _answer(self, key: str, value: str) -> None:
        self._answers = self._answers.answered(key, value)

    def _compare(self) -> None:
        answers = self._answers
        self._context.write(self, lambda: self._run(answers), self._show_found)

    def _show_found(self, found: Reconciliation) -> None:
        self._found = found
        self._questions.show_questions(self._open_questions(found), self._answers)
        if not self._questions.waiting:
            self.accept()

    def _open_questions(self, found: Reconciliation) -> tuple[Question, ...]:
        """The open questions about the same file, or the same part of a zip."""
        same = (one for one in found.files if (one.file, one.name) == (self._file.file, self._file.name))
        return tuple(question for one in same for question in one.questions)

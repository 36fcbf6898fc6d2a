"""What the vendor's export leaves open: other names for practitioners, rows that may be somebody, unclear dates."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.services.imports import FileAnswers
from desktop.services.vendor.reconciling import Reconciliation, reconcile
from desktop.ui.core.context import PracticeContext
from desktop.ui.exchange.questions_panel import QuestionsPanel
from desktop.ui.widgets.dialog import Dialog


class CompareDialog(Dialog):
    """`compared` carries the last comparison, answered or not, when the dialog is left."""

    compared = Signal(object)

    def __init__(
        self,
        context: PracticeContext,
        offboarding_id: int,
        file: Path,
        found: Reconciliation,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("compareDialog", self.tr("Questions about the export"), parent, 640)
        self.resize(720, 520)
        self._context, self._offboarding_id, self._file = context, offboarding_id, file
        self._found = found
        self._answers = FileAnswers()
        lead = QLabel(
            self.tr(
                "{name} can be compared when this is said. Names are remembered for the next file."
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
        self._questions.show_questions(found.questions, self._answers)

    def _answer(self, key: str, value: str) -> None:
        self._answers = self._answers.answered(key, value)

    def _compare(self) -> None:
        practice, case_id, file, answers = (
            self._context.practice,
            self._offboarding_id,
            self._file,
            self._answers,
        )
        self._context.write(
            self, lambda: reconcile(practice, case_id, [file], answers=answers), self._show_found
        )

    def _show_found(self, found: Reconciliation) -> None:
        self._found = found
        self._questions.show_questions(found.questions, self._answers)
        if not self._questions.waiting:
            self.accept()

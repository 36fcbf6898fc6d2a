"""The dialog for a reason, which is recorded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from desktop.ui.widgets.question_dialog import QuestionDialog


class ReasonDialog(QuestionDialog):
    """`given` carries the reason, never empty; common ones can be `offered`, and any other typed."""

    given = Signal(str)

    def __init__(
        self, question: str, button: str, parent: QWidget | None = None, offered: Sequence[str] = ()
    ) -> None:
        self._typed = QLineEdit()
        field: QWidget = self._typed
        if offered:
            field = choice = QComboBox()
            choice.setEditable(True)
            choice.addItems(list(offered))
            choice.setLineEdit(self._typed)
            choice.setCurrentIndex(-1)
        field.setObjectName("reasonText")
        super().__init__("reasonDialog", question, field, button, parent)
        self._typed.setPlaceholderText(
            self.tr("Choose or type a reason") if offered else self.tr("The reason is recorded")
        )
        self._typed.textChanged.connect(self._judge)
        self._judge()

    def _judge(self) -> None:
        self.button.setEnabled(bool(self._typed.text().strip()))

    def accept(self) -> None:
        reason = self._typed.text().strip()
        if reason:
            super().accept()
            self.given.emit(reason)

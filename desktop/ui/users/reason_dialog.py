"""Asks for a reason, which is recorded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui import theme


class ReasonDialog(QDialog):
    """`given` carries the reason, never an empty one; `answer` is what the button says."""

    given = Signal(str)

    def __init__(self, question: str, answer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reasonDialog")
        self.setWindowTitle(self.tr("Reason"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        label = QLabel(question)
        label.setWordWrap(True)
        self._reason = QLineEdit()
        self._reason.setObjectName("reason")
        self._reason.setAccessibleName(question)
        self._reason.setPlaceholderText(self.tr("The reason is recorded"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        # "Cancel" would stand beside "Cancel appointment".
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Go back"))
        self._go_on = buttons.addButton(answer, QDialogButtonBox.ButtonRole.AcceptRole)
        self._go_on.setObjectName("giveReason")
        self._go_on.setEnabled(False)
        self._reason.textChanged.connect(lambda text: self._go_on.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        for widget in (label, self._reason, buttons):
            column.addWidget(widget)

    def accept(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            super().accept()
            self.given.emit(reason)

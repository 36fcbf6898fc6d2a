"""One question: a sentence, a field, and a button that says what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui import theme


class QuestionDialog(QDialog):
    """Whoever derives from it tells the answer in `accept`. The button is called `name` with Button behind."""

    def __init__(self, name: str, question: str, field: QWidget, button: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(self.tr("Handover"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        text = QLabel(question)
        text.setWordWrap(True)
        field.setAccessibleName(question)
        field.setMinimumHeight(32)
        self.button = QPushButton(button)
        self.button.setObjectName(f"{name}Button")
        self.button.setAccessibleName(button)
        theme.make_primary(self.button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        # "Cancel" would stand beside "Cancel appointment".
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Go back"))
        buttons.setObjectName(f"{name}Buttons")
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 20, 20, theme.ROOMY)
        self.column.setSpacing(theme.ROOMY)
        self.column.addWidget(text)
        self.column.addWidget(field)
        self.column.addWidget(buttons)
        self.button.setDefault(True)

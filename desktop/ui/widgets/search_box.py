"""The search field: searches as you type, Escape empties it, Down goes to the results."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.core.icons import icon


class SearchBox(QLineEdit):
    """`textChanged` is the search; `left_downwards` asks for the focus to go to the results."""

    left_downwards = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setMinimumWidth(260)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def type_ahead(self, text: str) -> None:
        """Begin a search with text typed elsewhere, in the table below."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(text)

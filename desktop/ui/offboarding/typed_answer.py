"""The field for a line of text that becomes an answer as it is typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

REST = 300
"""Milliseconds without a key after which the text counts as answered."""


class TypedAnswer(QLineEdit):
    """`answered` carries the text after a moment's rest, when the field is left, or on `keep`."""

    answered = Signal(str)

    def __init__(self, name: str, accessible_name: str, placeholder: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST)
        self._timer.timeout.connect(self._tell)
        self.textEdited.connect(lambda _: self._timer.start())

    def show_answer(self, text: str) -> None:
        """Show what is kept, unless something newer is being typed."""
        if not self.hasFocus() and not self._timer.isActive() and self.text() != text:
            self.setText(text)

    def keep(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()

    def _tell(self) -> None:
        self.answered.emit(self.text().strip())

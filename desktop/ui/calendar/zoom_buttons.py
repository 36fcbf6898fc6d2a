"""The two buttons above the hours that make them higher and lower."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop.ui.core.icons import icon


class ZoomButtons(QWidget):
    """`pressed` carries 1 for higher hours and -1 for lower ones."""

    pressed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self._button("calendarLower", "remove", self.tr("Shorter hours"), "Ctrl+−", -1))
        row.addWidget(self._button("calendarHigher", "add", self.tr("Taller hours"), "Ctrl++", 1))
        row.addStretch(1)

    def _button(self, name: str, picture: str, words: str, key: str, steps: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setIcon(icon(picture))
        button.setAccessibleName(words)
        button.setToolTip(self.tr("{words} ({key}, or Ctrl and the wheel)").format(words=words, key=key))
        button.setAutoRaise(True)
        button.setMinimumSize(24, 24)
        button.clicked.connect(lambda: self.pressed.emit(steps))
        return button

"""The buttons for the calendar's view: Day, Work week, Week, Month."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from desktop.ui.calendar.span import Mode
from desktop.ui.core import theme

KEYS = {Mode.DAY: "D", Mode.WORK_WEEK: "K", Mode.WEEK: "W", Mode.MONTH: "M"}
"""The letter that chooses each view."""


class ModeButtons(QWidget):
    """`chosen` carries a Mode. The present one is filled, which can be told apart in light and dark."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for mode, words in (
            (Mode.DAY, self.tr("Day")),
            (Mode.WORK_WEEK, self.tr("Work week")),
            (Mode.WEEK, self.tr("Week")),
            (Mode.MONTH, self.tr("Month")),
        ):
            row.addWidget(self._button(mode, words))
        theme.make_segments(self)

    def show_mode(self, mode: Mode) -> None:
        """Mark the view that is shown."""
        for button in self._group.buttons():
            button.setChecked(button.property("mode") == mode.value)

    def _button(self, mode: Mode, words: str) -> QToolButton:
        button = QToolButton()
        button.setText(words)
        button.setObjectName(f"calendar{mode.value.title().replace(' ', '')}")
        button.setToolTip(self.tr("{words} ({key})").format(words=words, key=KEYS[mode]))
        button.setCheckable(True)
        button.setProperty("mode", mode.value)
        button.clicked.connect(lambda: self.chosen.emit(mode))
        self._group.addButton(button)
        return button

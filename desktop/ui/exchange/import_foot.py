"""The foot of the import window: its buttons, with what is missing before the next step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.core import theme
from desktop.ui.widgets.buttons import make_button, set_words
from desktop.ui.widgets.flow_layout import FlowLayout


class ImportFoot(QWidget):
    """Each signal is the press of a button."""

    cancelled = Signal()
    left_out = Signal()
    went_back = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing = QLabel()
        self._missing.setObjectName("importMissing")
        self._missing.setWordWrap(True)
        self._cancel = make_button("importCancel", self.tr("Cancel"), self.cancelled.emit)
        self._skip = make_button("importSkip", self.tr("Leave this file out"), self.left_out.emit)
        self._back = make_button("importBack", self.tr("< Back"), self.went_back.emit)
        self._next = make_button("importNow", self.tr("Next >"), self.went_on.emit)
        theme.make_primary(self._next)
        self._next.setDefault(True)
        buttons = FlowLayout()
        buttons.push_right()
        for button in (self._cancel, self._skip, self._back, self._next):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._missing)
        column.addLayout(buttons)

    def offer(self, text: str, missing: str, *, about_one: bool, several: bool, done: bool) -> None:
        """`text` is that of the button to go on; with `missing` it is disabled.

        `about_one` means that the step is about one file, maybe of `several`; `done` that it is the last.
        """
        self._missing.setText(missing)
        set_words(self._next, text)
        self._next.setEnabled(not missing)
        self._back.setVisible(about_one)
        self._skip.setVisible(about_one and several)
        self._cancel.setVisible(not done)

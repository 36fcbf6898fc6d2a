"""The foot of the import window: its buttons, and beside them what is missing before one can go on."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui import theme


class ImportFoot(QWidget):
    """Each signal is a button that was pressed."""

    cancelled = Signal()
    left_out = Signal()
    went_back = Signal()
    went_on = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._missing = QLabel()
        self._missing.setObjectName("importMissing")
        self._missing.setWordWrap(True)
        self._cancel = self._button("importCancel", self.tr("Cancel"), self.cancelled)
        self._skip = self._button("importSkip", self.tr("Leave this file out"), self.left_out)
        self._back = self._button("importBack", self.tr("< Back"), self.went_back)
        self._next = self._button("importNow", self.tr("Next >"), self.went_on)
        theme.make_primary(self._next)
        self._next.setDefault(True)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SPACE)
        line.addWidget(self._missing, 1)
        for button in (self._cancel, self._skip, self._back, self._next):
            line.addWidget(button)

    def _button(self, name: str, text: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.strip("<> "))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: pressed.emit())
        return button

    def offer(self, text: str, missing: str, *, about_one: bool, several: bool, done: bool) -> None:
        """`text` is what going on is called; with `missing` it cannot be pressed.

        `about_one` says that the step is about one file, of `several` maybe; `done` that it is the last step.
        """
        self._missing.setText(missing)
        self._next.setText(text)
        self._next.setAccessibleName(text.strip("> "))
        self._next.setEnabled(not missing)
        self._back.setVisible(about_one)
        self._skip.setVisible(about_one and several)
        self._cancel.setVisible(not done)

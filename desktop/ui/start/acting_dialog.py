"""The dialog for who is working: a supervisor, named in the record and on papers from then on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QListWidget, QWidget

from desktop.ui.widgets.dialog import Dialog


class ActingDialog(Dialog):
    """`chosen` carries the name."""

    chosen = Signal(str)

    def __init__(self, names: Sequence[str], current: str, parent: QWidget | None = None) -> None:
        super().__init__("actingDialog", self.tr("Who is working?"), parent, 420)
        words = QLabel(
            self.tr(
                "The record and the papers say that it was you. Only active supervisors of the practice are here."
            )
        )
        words.setWordWrap(True)
        self._names = QListWidget()
        self._names.setObjectName("actingNames")
        self._names.setAccessibleName(self.tr("Supervisors"))
        self._names.addItems(list(names))
        self._names.setCurrentRow(names.index(current) if current in names else 0)
        self._names.itemActivated.connect(lambda _: self._choose())
        self.column.addWidget(words)
        self.column.addWidget(self._names, 1)
        self.add_buttons("actAs", self.tr("That is me"), self._choose).setEnabled(bool(names))

    def _choose(self) -> None:
        shown = self._names.currentItem()
        if shown is not None:
            self.accept()
            self.chosen.emit(shown.text())

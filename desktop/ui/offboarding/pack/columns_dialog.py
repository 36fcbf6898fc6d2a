"""The dialog for the single columns of a handover pack."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QWidget

from desktop.services.packs.columns import COLUMNS
from desktop.ui.widgets.dialog import Dialog

_KEY = Qt.ItemDataRole.UserRole


class ColumnsDialog(Dialog):
    """`chosen` carries the keys of the ticked columns, in the order of the pack; never none."""

    chosen = Signal(tuple)

    def __init__(self, ticked: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__("packColumnsDialog", self.tr("Columns of the pack"), parent, 420)
        label = QLabel(
            self.tr("Tick what the pack says about each client. Give the leaver no more than they need.")
        )
        label.setWordWrap(True)
        self._list = QListWidget()
        self._list.setObjectName("packColumnsList")
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.setMinimumHeight(12 * self.fontMetrics().height())
        for column in COLUMNS:
            words = self.tr("{column} (confidential)") if column.confidential else "{column}"
            item = QListWidgetItem(words.format(column=self.tr(column.header)), self._list)
            item.setData(_KEY, column.key)
            item.setCheckState(Qt.CheckState.Checked if column.key in ticked else Qt.CheckState.Unchecked)
        self._list.setCurrentRow(0)
        self._list.itemChanged.connect(lambda _: self._judge())
        self.column.addWidget(label)
        self.column.addWidget(self._list, 1)
        self._take = self.add_buttons("packColumnsTake", self.tr("Use these columns"), self._choose)
        self._judge()

    @property
    def _ticked(self) -> tuple[str, ...]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return tuple(item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked)

    def _judge(self) -> None:
        self._take.setEnabled(bool(self._ticked))

    def _choose(self) -> None:
        self.chosen.emit(self._ticked)
        self.accept()

"""The first rows of a handover pack, exactly as they will stand in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

from desktop.rules.day_words import day_text, moment_text
from desktop.services.pack_rows import PackPreview
from desktop.ui.widgets.table_view import TableView

SHOWN = 200
"""More rows than anybody reads in a preview."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class PackModel(QAbstractTableModel):
    """Rows and columns of a PackPreview's clients."""

    def __init__(self) -> None:
        super().__init__()
        self._preview: PackPreview | None = None

    def show_preview(self, preview: PackPreview) -> None:
        self.beginResetModel()
        self._preview = preview
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if self._preview is None or parent.isValid() else min(SHOWN, len(self._preview.clients))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if self._preview is None or parent.isValid() else len(self._preview.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        wanted = role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal
        return self._preview.columns[section].header if self._preview is not None and wanted else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._preview is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self._preview.clients[index.row()][index.column()]
        if isinstance(value, datetime):
            return moment_text(value)
        return day_text(value) if isinstance(value, date) else "" if value is None else str(value)


class PackTable(TableView):
    """Read only; columns as wide as what stands in them."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setObjectName("packPreview")
        self.setAccessibleName(accessible_name)
        self._rows = PackModel()
        self.setModel(self._rows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.setTabKeyNavigation(False)

    def show_preview(self, preview: PackPreview) -> None:
        self._rows.show_preview(preview)
        self.resizeColumnsToContents()

"""The first rows of a handover pack, exactly as they will be in it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt

from desktop.rules.dates.format import date_text, moment_text
from desktop.services.packs.columns import Value
from desktop.services.packs.rows import PackPreview
from desktop.ui.widgets.tables.rows_model import Index, RowsModel
from desktop.ui.widgets.tables.view import TableView, set_up_table

SHOWN = 200
"""The rows of a preview, more than anybody reads."""


MEASURED = 30
"""The first rows, which set the widths of the columns."""


class PackTable(TableView):
    """Read only, with columns as wide as their contents."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        set_up_table(self, "packPreview", accessible_name)
        self.setAlternatingRowColors(True)
        self._rows = _PackModel(())
        self.setModel(self._rows)
        self.horizontalHeader().setResizeContentsPrecision(MEASURED)

    def show_preview(self, preview: PackPreview) -> None:
        self._rows.show_preview(preview)
        self.resizeColumnsToContents()


class _PackModel(RowsModel[tuple[Value, ...]]):
    def show_preview(self, preview: PackPreview) -> None:
        self.beginResetModel()
        self.headers = tuple(column.header for column in preview.columns)
        self.rows = list(preview.clients[:SHOWN])
        self.endResetModel()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return _text(self.rows[index.row()][index.column()])


def _text(value: Value) -> str:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return date_text(value)
    return "" if value is None else str(value)

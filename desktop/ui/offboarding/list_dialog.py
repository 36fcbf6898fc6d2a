"""The full list behind a number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.ui.core import theme
from desktop.ui.widgets.dialog import Dialog
from desktop.ui.widgets.tables.rows_model import Index, RowsModel
from desktop.ui.widgets.tables.view import TableView, set_up_table

WIDEST = 420


class _Rows(RowsModel[Sequence[str]]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        return None


class ListDialog(Dialog):
    """Read only; open it with `open`."""

    def __init__(
        self, title: str, headers: Sequence[str], rows: Sequence[Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__("listDialog", self.tr("Handover"), parent)
        self.resize(QSize(820, 520))
        heading = QLabel(title)
        theme.set_heading(heading, 1.2)
        table = TableView()
        set_up_table(table, "fullList", title)
        table.setModel(_Rows(headers, rows, self))
        table.setAlternatingRowColors(True)
        table.resizeColumnsToContents()
        header = table.horizontalHeader()
        for column in range(len(headers)):
            header.resizeSection(column, min(WIDEST, header.sectionSize(column) + theme.ROOMY))
        header.setStretchLastSection(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("listButtons")
        buttons.rejected.connect(self.reject)
        self.column.setSpacing(theme.ROOMY - 4)
        self.column.addWidget(heading)
        self.column.addWidget(table, 1)
        self.column.addWidget(buttons)

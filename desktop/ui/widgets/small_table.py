"""A table of a few rows that are all in memory, such as one client's contacts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
)

from desktop.ui.core import theme
from desktop.ui.widgets.table_view import let_breathe, set_up_table


class SmallTable(QTableWidget):
    """`opened` carries the row that was double-clicked or entered. Without rows it says `empty_text`."""

    opened = Signal(int)

    def __init__(self, name: str, accessible_name: str, headers: Sequence[str], empty_text: str) -> None:
        super().__init__(0, len(headers))
        set_up_table(self, name, accessible_name)
        let_breathe(self)
        self.setHorizontalHeaderLabels(list(headers))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if headers[-1]:
            self._keep_last_heading_whole(len(headers) - 1)
        header.setStretchLastSection(True)
        self._empty = QLabel(empty_text)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        theme.set_muted(self._empty)
        QStackedLayout(self.viewport()).addWidget(self._empty)
        self.cellDoubleClicked.connect(lambda row, _: self.opened.emit(row))

    def _keep_last_heading_whole(self, last: int) -> None:
        """Stretch the last column to the room left; if too little for its heading, to its own size."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(header.sectionSizeHint(last))
        header.resizeSection(last, header.sectionSizeHint(last))

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these rows, keeping the chosen row if there is one."""
        chosen = self.currentRow()
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(row, column, item)
        self._empty.setVisible(not rows)
        if rows:
            self.selectRow(max(0, min(chosen, len(rows) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

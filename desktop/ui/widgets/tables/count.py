"""The line below a table that says how many rows are shown, and how many of them are selected."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from desktop.rules.text import number_text
from desktop.ui.core import theme
from desktop.ui.widgets.tables.id_view import IdTableView


class TableCount(QLabel):
    """`12 selected, 342 shown`, always up to date."""

    def __init__(self, table: IdTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{table.objectName()}Count")
        theme.set_muted(self)
        self._table = table
        model = table.model()
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved, table.selection_changed):
            signal.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        there, selected = self._table.model().rowCount(), self._table.selected_count()
        shape = self.tr("{n} shown") if self._table.is_complete else self.tr("More than {n} shown")
        shown = shape.format(n=number_text(there))
        if selected > 1:
            shown = self.tr("{n} selected, {shown}").format(n=number_text(selected), shown=shown)
        self.setText(shown)

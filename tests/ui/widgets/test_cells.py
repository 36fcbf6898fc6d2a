"""The painted cells of a table of ids match its model, with or without a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tables.id_model import IdTableModel, TableColumn
from desktop.ui.widgets.tables.id_view import IdTableView
from desktop.ui.widgets.tables.view import AiryDelegate


@dataclass(frozen=True)
class Line:
    id: int
    name: str


class Lines:
    """Five of them; the last is gone by the time it is shown."""

    def ids(self, after: int | None, limit: int) -> list[int]:
        return [1, 2, 3, 4, 5]

    def rows(self, ids: Sequence[int]) -> Sequence[Line]:
        return [Line(i, "" if i == 2 else f"Name {i}") for i in ids if i < 5]


def picture(line: Line) -> QIcon | None:
    return QIcon(QPixmap(8, 8)) if line.id == 3 else None


@pytest.mark.parametrize("row", range(5))
@pytest.mark.parametrize("column", range(3))
def test_a_cell_is_painted_as_the_model_says(qtbot: QtBot, row: int, column: int) -> None:
    table = IdTableView("lines", "Lines")
    qtbot.addWidget(table)
    model = IdTableModel[Line](
        [
            TableColumn("Name", lambda line: line.name, "name"),
            TableColumn("Number", lambda line: str(line.id), align_right=True),
            TableColumn("Marked", lambda line: line.name, decoration=picture),
        ],
        table,
    )
    model.on_sort = lambda key, descending: model.show(Lines())
    table.adopt(model, (10, 10, 10))
    model.show(Lines())
    index = model.index(row, column)
    ours, usual = QStyleOptionViewItem(), QStyleOptionViewItem()
    table.itemDelegate().initStyleOption(ours, index)
    AiryDelegate(table).initStyleOption(usual, index)
    assert ours.text == usual.text
    assert ours.icon.isNull() == usual.icon.isNull()
    assert ours.displayAlignment == usual.displayAlignment
    assert ours.features == usual.features
    assert ours.index == usual.index

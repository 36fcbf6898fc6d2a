"""The menu that sorts a table without the mouse: a list of its headings, and Copy."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QHeaderView, QMenu, QTableView

from desktop.ui.widgets.tables.copying import copy_rows


def offer_sorting(table: QTableView) -> None:
    """Give a table without a menu of its own one for the right button and the menu key."""
    table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    table.customContextMenuRequested.connect(lambda at: _show(table, at))


def _show(table: QTableView, at: QPoint) -> None:
    menu = QMenu(table)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    add_table_actions(menu, table, range(table.horizontalHeader().count()))
    menu.popup(table.viewport().mapToGlobal(at))


def add_table_actions(menu: QMenu, table: QTableView, sortable: Iterable[int]) -> None:
    """Append what is the same for every table: copying, and sorting by a column."""
    copy = menu.addAction(_tr("&Copy"), lambda: copy_rows(table))
    copy.setEnabled(table.selectionModel().hasSelection())
    by = sort_menu(table.horizontalHeader(), menu, sortable)
    if by.actions():
        menu.addMenu(by)


def sort_menu(header: QHeaderView, parent: QMenu, sortable: Iterable[int]) -> QMenu:
    """One entry for each such column, as if its heading was clicked; the column sorted by is ticked."""
    menu = QMenu(_tr("&Sort by"), parent)
    for column in sortable:
        title = header.model().headerData(column, Qt.Orientation.Horizontal)
        if title and not header.isSectionHidden(column):
            action = menu.addAction(str(title).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(header.sortIndicatorSection() == column)
            action.triggered.connect(lambda _, column=column: _sort(header, column))
    return menu


def _sort(header: QHeaderView, column: int) -> None:
    """Sort by a column; by the same one again, the other way."""
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    again = header.sortIndicatorSection() == column and header.sortIndicatorOrder() == up
    header.setSortIndicator(column, down if again else up)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SortMenu", text)

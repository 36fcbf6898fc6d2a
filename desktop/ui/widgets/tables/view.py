"""The base of all tables."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.ui.widgets.tables.copying import offer_copy

ROW_PADDING = 12
CHOICE_PADDING = 18
"""The padding of rows with a combo box."""

LINE_SEPARATOR = "\u2028"
"""Qt's sign for the end of a line in a cell."""

BREATH = "\N{EN SPACE}"
"""The space on both sides of a text, so that right-aligned and left-aligned neighbours keep apart."""


MARKING_STYLE = "windows11"
"""The style that marks each selected cell of a table by a stroke over the first letter."""

HAS_MARKING_STYLE = sys.platform == "win32"
"""No other widget is asked for its style before the first paint: PySide would load all of QStyle."""


class TableView(QTableView):
    """A table whose model is written in Python: it stays quick while the worker computes.

    A painted screen asks the model a thousand times and more, and each question from outside Python would
    wait for the worker to pause: seconds for one picture. Inside one call of Python nothing waits.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)

    def selectRow(self, row: int) -> None:  # noqa: N802 (Qt's name)
        choose_row(self, row)


def choose_row(table: QTableView, row: int) -> None:
    """Select a row: Qt's own `selectRow` selects none where columns run from right to left."""
    table.setCurrentIndex(table.model().index(row, 0))


def set_up_table(
    table: QTableView, name: str, accessible_name: str, *, row_padding: int = ROW_PADDING
) -> None:
    """Set up whole rows to read, one line high, without a grid; Tab leaves the table."""
    table.setObjectName(name)
    table.setAccessibleName(accessible_name)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + row_padding)
    _set_up_header(table.horizontalHeader())
    if HAS_MARKING_STYLE and table.style().objectName() == MARKING_STYLE:
        table.setItemDelegate(ClearOfMarkDelegate(table))
    offer_copy(table)


def let_breathe(table: QTableView) -> None:
    """Keep neighbouring columns apart in the painting only: copied or spoken text has no extra spaces."""
    table.setItemDelegate(AiryDelegate(table))
    header = _AiryHeader(Qt.Orientation.Horizontal, table)
    header.setSectionsClickable(True)
    _set_up_header(header)
    table.setHorizontalHeader(header)


def _set_up_header(header: QHeaderView) -> None:
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class ClearOfMarkDelegate(QStyledItemDelegate):
    """Starts a text next to the stroke that marks a selected cell."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        clear_of_mark(option)


def clear_of_mark(option: QStyleOptionViewItem) -> None:
    """Keep a text apart from the mark of a style that has one."""
    if option.text and option.widget.style().objectName() == MARKING_STYLE:
        option.text = f"{BREATH}{option.text}"


class AiryDelegate(QStyledItemDelegate):
    def displayText(self, value: Any, locale: QLocale | QLocale.Language) -> str:  # noqa: N802 (Qt's name)
        lines = super().displayText(value, locale).splitlines()
        return LINE_SEPARATOR.join(f"{BREATH}{line}{BREATH}" for line in lines)


class _AiryHeader(QHeaderView):
    def initStyleOptionForIndex(self, option: QStyleOptionHeader, index: int) -> None:  # noqa: N802 (Qt's name)
        super().initStyleOptionForIndex(option, index)
        option.text = f"{BREATH}{option.text}{BREATH}"

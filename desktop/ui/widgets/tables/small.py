"""A table of a few rows that are all in memory, such as one client's contacts; a click on a heading sorts."""

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
from desktop.ui.core.remembered import remembered
from desktop.ui.widgets.tables.sort_menu import offer_sorting
from desktop.ui.widgets.tables.sorting import (
    Cell,
    Orders,
    in_order,
    orders_text,
    read_orders,
    sorted_by,
    text_of,
)
from desktop.ui.widgets.tables.view import choose_row, let_breathe, set_up_table


class _Item(QTableWidgetItem):
    """A cell; that of the first column knows the place of its row among the rows given, and in the order."""

    def __init__(self, text: str, place: int) -> None:
        super().__init__(text)
        self.setToolTip(text)
        self.place = self.rank = place

    def __lt__(self, other: QTableWidgetItem) -> bool:
        return isinstance(other, _Item) and self.rank < other.rank


class SmallTable(QTableWidget):
    """`opened` says that a row was double-clicked or entered. Without rows it says `empty_text`.

    Rows are known by their places among those given, in whatever order they are shown. The order is
    remembered here; a third click on a heading brings back the rows' own.
    """

    opened = Signal()

    def __init__(
        self,
        name: str,
        accessible_name: str,
        headers: Sequence[str],
        empty_text: str,
        *,
        sortable: bool = True,
    ) -> None:
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
        self._rows: tuple[Sequence[str | Cell], ...] = ()
        self._orders: Orders = ()
        if sortable:
            self._let_sort()
        self._empty = QLabel(empty_text)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        theme.set_muted(self._empty)
        QStackedLayout(self.viewport()).addWidget(self._empty)
        self.cellDoubleClicked.connect(lambda *_: self.opened.emit())

    def _let_sort(self) -> None:
        header = self.horizontalHeader()
        self._orders = read_orders(remembered().value(self._settings_key), self.columnCount())
        column, downwards = self._orders[0] if self._orders else (-1, False)
        order = Qt.SortOrder.DescendingOrder if downwards else Qt.SortOrder.AscendingOrder
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(column, order)
        header.sortIndicatorChanged.connect(self._order_by)
        offer_sorting(self)

    @property
    def _settings_key(self) -> str:
        return f"order/{self.objectName()}/{self.columnCount()}"

    def _order_by(self, column: int, order: Qt.SortOrder) -> None:
        self._orders = sorted_by(self._orders, column, order == Qt.SortOrder.DescendingOrder)
        remembered().setValue(self._settings_key, orders_text(self._orders))
        self._put_in_order()
        self.scrollTo(self.currentIndex())

    def _put_in_order(self) -> None:
        """Move the rows with all that they hold; what is selected stays selected."""
        items = {item.place: item for item in self._first_items()}
        for rank, place in enumerate(in_order(self._rows, self._orders)):
            items[place].rank = rank
        self.model().sort(0)

    def _first_items(self) -> list[_Item]:
        return [item for row in range(self.rowCount()) if isinstance(item := self.item(row, 0), _Item)]

    def _keep_last_heading_whole(self, last: int) -> None:
        """Stretch the last column to the room left; if too little for its heading, to its own size."""
        header = self.horizontalHeader()
        header.setSectionResizeMode(last, QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(header.sectionSizeHint(last))
        header.resizeSection(last, header.sectionSizeHint(last))

    @property
    def place(self) -> int:
        """The place of the current row among those given; -1 for none."""
        return self.place_at(self.currentRow())

    def place_at(self, row: int) -> int:
        """The place of a shown row among those given; -1 for none."""
        item = self.item(row, 0)
        return item.place if isinstance(item, _Item) else -1

    @property
    def places(self) -> list[int]:
        """The places of the selected rows, from the top down."""
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        return [item.place for row, item in enumerate(self._first_items()) if row in rows]

    def item_of(self, place: int, column: int) -> QTableWidgetItem:
        """The cell of a row given."""
        row = next(item.row() for item in self._first_items() if item.place == place)
        item = self.item(row, column)
        assert item is not None
        return item

    def show_rows(self, rows: Sequence[Sequence[str | Cell]]) -> None:
        """Show these rows, keeping the chosen row if there is one."""
        chosen = self.place
        self._rows = tuple(rows)
        self.setRowCount(len(rows))
        for place, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                self.setItem(place, column, _Item(text_of(cell), place))
        self._put_in_order()
        self._empty.setVisible(not rows)
        if rows:
            self.selectRow(0) if chosen < 0 else self.select_place(min(chosen, len(rows) - 1))

    def selectRow(self, row: int) -> None:  # noqa: N802 (Qt's name)
        choose_row(self, row)

    def show_columns_whole(self) -> None:
        """Be wide enough for the longest text of each column."""
        header = self.horizontalHeader()
        widths = [max(self.sizeHintForColumn(n), header.sectionSizeHint(n)) for n in range(header.count())]
        beside = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        self.setMinimumWidth(sum(widths) + beside)

    def wrap(self, column: int) -> None:
        """Give a column the room that the others leave, its text in as many lines as that takes."""
        header = self.horizontalHeader()
        self.setWordWrap(True)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_: self.resizeRowsToContents())

    def select_place(self, place: int) -> None:
        """Choose a row given."""
        self.selectRow(self.item_of(place, 0).row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

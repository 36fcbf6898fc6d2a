"""The view of an IdTableModel: remembers columns and order, opens rows, offers a menu for the selection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.core.remembered import remembered
from desktop.ui.widgets.tables.columns import columns_text, restore_columns, set_width
from desktop.ui.widgets.tables.id_model import FIRST, IdTableModel, RowSource
from desktop.ui.widgets.tables.sort_menu import add_table_actions
from desktop.ui.widgets.tables.view import BREATH, AiryDelegate, TableView, let_breathe, set_up_table

REST = 500
"""Milliseconds before new column widths are remembered, so that pulling writes no file."""


_HAS_TEXT = QStyleOptionViewItem.ViewItemFeature.HasDisplay


class _CellDelegate(AiryDelegate):
    """Asks the model once for each cell with only text; Qt would ask it seven times."""

    def __init__(self, model: IdTableModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = self._model.plain_cell(index.row(), index.column())
        if cell is None:
            super().initStyleOption(option, index)
            return
        text, alignment = cell
        option.index = index  # type: ignore[assignment]
        option.displayAlignment = alignment
        option.features = _HAS_TEXT
        option.text = f"{BREATH}{text}{BREATH}" if text else ""


class IdTableView(TableView):
    """`opened` carries the id of the row that was double-clicked or entered; `selection_changed` is
    emitted after any change of the selection; `typed` carries text typed into the table, for the search box.

    `menu_for` is handed the selected ids and returns the first part of the context menu (None: nothing).
    """

    opened = Signal(int)
    selection_changed = Signal()
    typed = Signal(str)

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_up_table(self, name, accessible_name)
        let_breathe(self)
        self.menu_for: Callable[[list[int]], QMenu | None] | None = None
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionsMovable(True)
        self.doubleClicked.connect(lambda index: self.opened.emit(self._table.id_at(index.row())))
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._remember_columns)
        # Not in the viewport: asking for the first widget of Qt's own makes PySide load all of them.
        self._empty = QLabel(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setObjectName(f"{name}Empty")
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._empty.hide()

    def adopt(self, model: IdTableModel[Any], widths: Sequence[int]) -> None:
        """Show `model`, whose `on_sort` must be set: it is called with the remembered order at once.

        `widths` are in characters and hold until the supervisor pulls a column.
        """
        self._table = model
        self.setModel(model)
        self.setItemDelegate(_CellDelegate(model, self))
        header = self.horizontalHeader()
        # The table's own: the header would ask of every row whether it is selected, to paint itself.
        header.setSelectionModel(QItemSelectionModel(model, header))
        for column, width in enumerate(widths):
            set_width(header, column, width)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        restore_columns(header, remembered().value(self._settings_key))
        header.setStretchLastSection(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        self._sorted_by = header.sortIndicatorSection(), header.sortIndicatorOrder()
        self.setSortingEnabled(True)
        header.sortIndicatorChanged.connect(self._keep_to_sortable_columns)
        for changed in (header.sectionResized, header.sectionMoved, header.sortIndicatorChanged):
            changed.connect(lambda *_: self._rest.start())
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._show_emptiness)
        self._show_emptiness()

    def show_source(self, source: RowSource[Any]) -> None:
        """Show another source, or the same one again; selected and current rows stay if they are there."""
        selected = self.selected_ids() if self.selectionModel().hasSelection() else []
        place = self.verticalScrollBar().value()
        self._table.show(source)
        if selected:
            self.select_ids(selected)
            self.verticalScrollBar().setValue(place)

    def show_anew(self, source: RowSource[Any]) -> None:
        """Show the same list after a change: as many rows, at the same place, with the same selection."""
        current, selected = self.current_id(), self.selected_ids()
        place = self.verticalScrollBar().value()
        self._table.show(source, max(FIRST, self._table.rowCount()))
        self.select_ids(selected)
        row = self._table.place_of(current) if current is not None else None
        if row is not None:
            index = self._table.index(row, 0)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.verticalScrollBar().setValue(place)

    def set_empty_text(self, text: str) -> None:
        """Set the text in the middle of a table without rows."""
        self._empty.setText(text)
        if self.model() is not None:
            self._show_emptiness()

    def selected_ids(self) -> list[int]:
        """The ids of the selected rows, from the top down."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._table.id_at(row) for row in rows]

    @property
    def is_complete(self) -> bool:
        """Whether the table has every row, and not only those scrolled to."""
        return self._table.is_complete

    def selected_count(self) -> int:
        """The number of selected rows, without a list of them."""
        return sum(chosen.height() for chosen in self.selectionModel().selection().toList())

    def current_id(self) -> int | None:
        index = self.currentIndex()
        return self._table.id_at(index.row()) if index.isValid() else None

    def select_ids(self, ids: Sequence[int]) -> None:
        """Select these rows, as far as they have been scrolled past, and show the first of them."""
        places = [place for row_id in ids if (place := self._table.place_of(row_id)) is not None]
        chosen = QItemSelection()
        for place in places:
            index = self._table.index(place, 0)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        if places:
            self.selectionModel().setCurrentIndex(self._table.index(places[0], 0), flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row_id = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row_id is not None:
            self.opened.emit(row_id)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 (Qt's name)
        self.typed.emit(search)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.row_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def row_menu(self) -> QMenu:
        """What can be done with the selected rows, and then with the table: also for hands without a mouse."""
        menu = self.menu_for(self.selected_ids()) if self.menu_for is not None else None
        menu = menu or QMenu(self)
        menu.addSeparator()
        sortable = [n for n, column in enumerate(self._table.columns) if column.sort_key is not None]
        add_table_actions(menu, self, sortable)
        shown = self.column_menu()
        shown.setTitle(self.tr("C&olumns"))
        menu.addMenu(shown)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below_header = self.contentsRect().adjusted(0, self.horizontalHeader().height(), 0, 0)
        self._empty.setGeometry(below_header.adjusted(24, 24, -24, -24))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._rest.isActive():
            self._rest.stop()
            self._remember_columns()

    @property
    def _settings_key(self) -> str:
        return f"columns/{self.objectName()}/{len(self._table.columns)}"

    def _remember_columns(self) -> None:
        remembered().setValue(self._settings_key, columns_text(self.horizontalHeader()))

    def column_menu(self) -> QMenu:
        """The menu of the columns shown; the first, with the name, always is."""
        menu, header = QMenu(self), self.horizontalHeader()
        for column in range(1, self._table.columnCount()):
            title = self._table.headerData(column, Qt.Orientation.Horizontal)
            action = menu.addAction(str(title))
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(column))
            action.toggled.connect(lambda shown, column=column: self._show_column(column, shown))
        return menu

    def _offer_columns(self, place: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

    def _show_column(self, column: int, shown: bool) -> None:
        self.horizontalHeader().setSectionHidden(column, not shown)
        self._rest.start()

    def _keep_to_sortable_columns(self, section: int, order: Qt.SortOrder) -> None:
        if self._table.columns[section].sort_key is None:
            self.horizontalHeader().setSortIndicator(*self._sorted_by)
        else:
            self._sorted_by = section, order

    def _show_emptiness(self) -> None:
        self._empty.setVisible(self._table.rowCount() == 0 and bool(self._empty.text()))

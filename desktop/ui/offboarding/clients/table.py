"""The table of the Clients page: arrows move, a number transfers, Delete goes back to undecided."""

from __future__ import annotations

from heapq import nlargest

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QStyledItemDelegate, QStyleOptionViewItem

from desktop.services.offboarding.wording.rows import why_parts
from desktop.ui.core import theme
from desktop.ui.offboarding.clients.model import BOOKED, CLIENT, GOES_TO, NEEDS, VISIT, WHY, ClientsModel
from desktop.ui.offboarding.table_keys import digit, is_enter, is_plain
from desktop.ui.widgets.tables.columns import set_width
from desktop.ui.widgets.tables.rows_model import Index
from desktop.ui.widgets.tables.view import TableView, clear_of_mark, set_up_table

WIDTHS = {CLIENT: 22, NEEDS: 12, VISIT: 12, BOOKED: 8, GOES_TO: 14}
"""The least widths in characters; the last column takes the rest."""

WIDEST = {CLIENT: 28, NEEDS: 24, VISIT: 16, GOES_TO: 28}
"""The widths in characters up to which these columns grow to show each cell whole."""


MEASURED = 20
"""The number of the longest texts whose width is measured: measuring all takes too long."""


class DecisionsTable(TableView):
    """`digit_pressed` carries 0 for the key 1, and so on; `menu_wanted` a place on the screen."""

    digit_pressed = Signal(int)
    clear_pressed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ClientsModel) -> None:
        super().__init__()
        set_up_table(self, "clientDecisions", self.tr("What happens to each client"))
        self._clients = model
        self.setModel(model)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        header = self.horizontalHeader()
        for column, width in WIDTHS.items():
            set_width(header, column, width)
        self.setItemDelegateForColumn(WHY, WhyDelegate(self))
        self._why_needs = 0
        """The width of the longest first reason, in pixels."""
        for signal in (model.modelReset, model.dataChanged):
            signal.connect(lambda *_: self._measure())
        header.sectionResized.connect(lambda *_: self._widen_why())
        header.setSortIndicator(CLIENT, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._ask_for_menu)
        self._empty = QLabel(self.viewport())
        self._empty.setObjectName("clientDecisionsEmpty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().installEventFilter(self)
        model.modelReset.connect(self._show_emptiness)

    def sizeHint(self) -> QSize:
        """The size that it needs; spare room comes from its stretch."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def set_empty_text(self, text: str) -> None:
        self._empty.setText(text)
        self._show_emptiness()

    def selected_ids(self) -> list[int]:
        """The ids of the selected clients, from the top down."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._clients.rows[place].id for place in places]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_answered(event):
            super().keyPressEvent(event)

    def _is_answered(self, event: QKeyEvent) -> bool:
        """Answer to a key of this table; False for any other."""
        if is_enter(event) and self.currentIndex().isValid():
            self._ask_for_menu(self.currentIndex())
            return True
        place = digit(event)
        if place is not None:
            self.digit_pressed.emit(place)
            return True
        return self._is_clearing(event)

    def _is_clearing(self, event: QKeyEvent) -> bool:
        """Go back to undecided for Delete or Backspace."""
        clears = is_plain(event) and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        if clears:
            self.clear_pressed.emit()
        return clears

    def _ask_for_menu(self, index: Index) -> None:
        """Ask for the menu below a cell."""
        spot = self.visualRect(index).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(spot))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_ids():
            self.menu_wanted.emit(event.globalPos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._empty.setGeometry(self.viewport().rect())
            self._widen_why()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        for column, widest in WIDEST.items():
            self._widen(column, widest)
        self._measure_why()

    def _widen(self, column: int, widest: int) -> None:
        """Widen a column to its longest text and icon; never make it narrower than somebody set it."""
        header, metrics = self.horizontalHeader(), self.fontMetrics()
        longest = nlargest(MEASURED, self._clients.texts(column), len)
        needed = max(map(metrics.horizontalAdvance, longest), default=0) + 2 * theme.SPACE
        if column == CLIENT:
            needed += self.iconSize().width() + theme.SPACE
        most = widest * metrics.averageCharWidth()
        header.resizeSection(column, max(header.sectionSize(column), min(needed, most)))

    def _measure_why(self) -> None:
        first_reasons = {_in_short(why_parts(row), 1) for row in self._clients.rows}
        longest = nlargest(MEASURED, {self._clients.headers[WHY], *first_reasons}, len)
        self._why_needs = max(map(self.fontMetrics().horizontalAdvance, longest)) + 2 * theme.ROOMY
        self._widen_why()

    def _widen_why(self) -> None:
        """Give the last column the rest of the room, at least what shows every first reason whole."""
        header = self.horizontalHeader()
        used = sum(header.sectionSize(column) for column in range(WHY))
        header.resizeSection(WHY, max(self.viewport().width() - used, self._why_needs))

    def _show_emptiness(self) -> None:
        self._empty.setVisible(not self._clients.rows)


class WhyDelegate(QStyledItemDelegate):
    """Draws as many whole reasons as fit, and the number of the rest."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        parts: list[str] = index.data(ClientsModel.PartsRole) or []
        room = option.rect.width() - theme.SPACE
        width = option.fontMetrics.horizontalAdvance
        fitting = (n for n in range(len(parts), 1, -1) if width(_in_short(parts, n)) <= room)
        option.text = _in_short(parts, next(fitting, 1))
        clear_of_mark(option)


def _in_short(parts: list[str], number: int) -> str:
    """The first `number` of the reasons, and the number of the rest: `free at all 6; same site (+2)`."""
    more = len(parts) - number
    return "; ".join(parts[:number]) + (f" (+{more})" if more > 0 else "")

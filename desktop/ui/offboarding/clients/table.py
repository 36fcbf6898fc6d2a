"""The table of the Clients page: arrows move, a number transfers, Delete goes back to undecided."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel

from desktop.ui.offboarding.clients.model import BOOKED, CLIENT, GOES_TO, VISIT, WHY, ClientsModel
from desktop.ui.widgets.table_view import TableView, set_up_table

WIDTHS = {CLIENT: 26, VISIT: 14, BOOKED: 9, GOES_TO: 22}
"""In characters; the last column takes the rest."""


class DecisionsTable(TableView):
    """`digit_pressed` carries 0 for the key 1, and so on; `menu_wanted` a place on the screen."""

    digit_pressed = Signal(int)
    clear_pressed = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, model: ClientsModel) -> None:
        super().__init__()
        set_up_table(self, "clientDecisions", self.tr("What becomes of each client"))
        self._clients = model
        self.setModel(model)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        header = self.horizontalHeader()
        character = self.fontMetrics().averageCharWidth()
        for column, width in WIDTHS.items():
            header.resizeSection(column, width * character)
        header.setSectionResizeMode(WHY, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(CLIENT, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(
            lambda index: self.menu_wanted.emit(
                self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            )
        )
        self._empty = QLabel(self.viewport())
        self._empty.setObjectName("clientDecisionsEmpty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.viewport().installEventFilter(self)
        model.modelReset.connect(self._show_emptiness)

    def set_empty_text(self, text: str) -> None:
        self._empty.setText(text)
        self._show_emptiness()

    def selected_ids(self) -> list[int]:
        """The ids of the selected clients, from the top down."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._clients.rows[place].id for place in places]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            self.digit_pressed.emit(event.key() - Qt.Key.Key_1)
        elif plain and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            spot = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(spot))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_ids():
            self.menu_wanted.emit(event.globalPos())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._empty.setGeometry(self.viewport().rect())
        return super().eventFilter(watched, event)

    def _show_emptiness(self) -> None:
        self._empty.setVisible(not self._clients.rows)

"""The list of appointments: N and P go to the next and previous one to settle, a number picks a free time."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from desktop.services.calendar.words import CLASH_SHORT
from desktop.services.offboarding.wording.rows import state_words
from desktop.ui.offboarding.appointments.model import CLIENT, STATE, WHEN, AppointmentsModel
from desktop.ui.offboarding.table_keys import digit, is_enter, is_plain
from desktop.ui.widgets.tables.view import ROW_PADDING, TableView, set_up_table

_STEPS: Mapping[int, int] = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}

ICON_ROOM = 34
PADDING = 12


class AppointmentsTable(TableView):
    """`stepped` carries 1 for the next and -1 for the previous one, `digit_pressed` 0 for the key 1, and so
    on; `menu_wanted` a place on the screen.
    """

    stepped = Signal(int)
    digit_pressed = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, model: AppointmentsModel) -> None:
        super().__init__()
        words = self.tr("What happens to each appointment")
        set_up_table(self, "appointmentDecisions", words, row_padding=ROW_PADDING - 2)
        self._appointments = model
        self.setModel(model)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        width = self.fontMetrics().horizontalAdvance
        header.resizeSection(WHEN, width("Wed 22 Dec 00:00") + ICON_ROOM)
        header.resizeSection(CLIENT, width("Papadopoulos, A"))
        header.setSectionResizeMode(STATE, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(WHEN, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        model.modelReset.connect(self._make_room)
        self._make_room()
        self.doubleClicked.connect(lambda _: self._ask_for_menu())

    def _make_room(self) -> None:
        """Keep the state of each appointment whole, up to the longest text of a clash."""
        header, width = self.horizontalHeader(), self.fontMetrics().horizontalAdvance
        clash = max((self.tr(words) for words in CLASH_SHORT.values()), key=width)
        kept = width(self.tr("kept, though {kinds}").format(kinds=clash))
        said = max(map(width, {state_words(row) for row in self._appointments.rows}), default=0)
        bar = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        state = max(width(clash), min(said, kept)) + PADDING
        self.setMinimumWidth(header.sectionSize(WHEN) + header.sectionSize(CLIENT) + state + bar)

    def _ask_for_menu(self) -> None:
        spot = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_wanted.emit(self.viewport().mapToGlobal(spot))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected_ids():
            self.menu_wanted.emit(event.globalPos())

    def selected_ids(self) -> list[int]:
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._appointments.rows[place].id for place in places]

    def select_id(self, appointment_id: int) -> None:
        """Select one appointment if it is shown."""
        place = self._appointments.place_of(appointment_id)
        if place is not None:
            index = self._appointments.index(place, 0)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)

    def select_ids(self, ids: Collection[int]) -> None:
        """Select several as far as they are shown."""
        chosen = QItemSelection()
        for place, row in enumerate(self._appointments.rows):
            if row.id in ids:
                index = self._appointments.index(place, 0)
                chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_answered(event):
            super().keyPressEvent(event)

    def _is_answered(self, event: QKeyEvent) -> bool:
        """Answer to a key of this table; False for any other."""
        if is_enter(event) and self.selected_ids():
            self._ask_for_menu()
            return True
        place = digit(event)
        if place is not None:
            self.digit_pressed.emit(place)
            return True
        return self._is_step(event)

    def _is_step(self, event: QKeyEvent) -> bool:
        """Go on or back for N or P."""
        by = _STEPS.get(event.key()) if is_plain(event) else None
        if by is not None:
            self.stepped.emit(by)
        return by is not None

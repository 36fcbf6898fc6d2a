"""The list of practitioners whose columns the calendar shows."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.rules.text import user_name
from desktop.services.calendar.pages import CalendarPractitioner

_ID = Qt.ItemDataRole.UserRole


class PractitionerList(QListWidget):
    """A tick shows somebody; a double-click or Enter shows only them. `chosen` carries the ids, in order."""

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[CalendarPractitioner, ...] = ()
        self.setObjectName("calendarPractitioners")
        self.setAccessibleName(self.tr("Practitioners shown"))
        self.setToolTip(self.tr("Tick whom to show. A double-click shows one alone."))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.itemChanged.connect(self._tell)
        self.itemActivated.connect(self._show_alone)

    def offer(self, people: Sequence[CalendarPractitioner], ticked: Collection[int]) -> None:
        """List these people, with these ids ticked, without a signal."""
        self.blockSignals(True)
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._list_anew()
        shown = set(ticked)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.data(_ID) in shown else Qt.CheckState.Unchecked)
        self.blockSignals(False)

    def _list_anew(self) -> None:
        current = self.currentRow()
        self.clear()
        for someone in self._people:
            item = QListWidgetItem(user_name(someone.name, someone.active), self)
            item.setData(_ID, someone.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            if not someone.active and someone.upcoming:
                item.setToolTip(self.tr("Inactive, but still has upcoming appointments"))
        self.setCurrentRow(min(max(current, 0), self.count() - 1))

    def ticked(self) -> list[int]:
        """The ids of those who are shown, in the order of the list."""
        return [item.data(_ID) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def tick(self, user_id: int) -> bool:
        """Show somebody in addition; False if they are not in the list."""
        item = next((item for item in self._items() if item.data(_ID) == user_id), None)
        if item is not None:
            item.setCheckState(Qt.CheckState.Checked)
        return item is not None

    def _show_alone(self, alone: QListWidgetItem) -> None:
        self.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item is alone else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self._tell()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _tell(self) -> None:
        self.chosen.emit(self.ticked())

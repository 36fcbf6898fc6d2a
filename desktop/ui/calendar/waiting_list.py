"""The waiting list, next to the calendar, as it takes no time in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.rules.dates.format import short_day_text
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.words import entry_words

_ID = Qt.ItemDataRole.UserRole


class WaitingList(QListWidget):
    """`opened` carries the id of a waiting appointment."""

    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendarWaitingList")
        self.setAccessibleName(self.tr("Waiting list"))
        self.setWordWrap(True)
        self.itemActivated.connect(lambda item: self.opened.emit(item.data(_ID)))

    def show_entries(self, entries: Iterable[Entry], name_of: Callable[[int], str]) -> None:
        """List the waiting appointments."""
        self.clear()
        for entry in entries:
            who, name = entry.clients or self.tr("No client"), name_of(entry.user_id)
            day = short_day_text(entry.starts_at.date())
            item = QListWidgetItem(f"{who}\n{day}, {name}", self)
            item.setData(_ID, entry.id)
            item.setToolTip(entry_words(entry, name))

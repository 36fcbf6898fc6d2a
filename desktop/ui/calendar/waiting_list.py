"""Those who wait for a time: beside the calendar, because they take none in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.models import AppointmentStatus
from desktop.services.calendar import CalendarPage
from desktop.ui.calendar.words import entry_words
from desktop.ui.dates import short_day_text

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

    def show_page(self, page: CalendarPage) -> None:
        """List who waits in the days of the page."""
        self.clear()
        names = {someone.id: someone.name for someone in page.practitioners}
        for entry in page.appointments:
            if entry.status != AppointmentStatus.WAITING_LIST:
                continue
            who = entry.clients or self.tr("No client")
            day = short_day_text(entry.starts_at.date())
            item = QListWidgetItem(f"{who}\n{day}, {names.get(entry.user_id, '')}", self)
            item.setData(_ID, entry.id)
            item.setToolTip(entry_words(entry, names.get(entry.user_id, "")))

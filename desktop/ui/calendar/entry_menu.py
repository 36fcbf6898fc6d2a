"""What a right-click on an appointment offers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.models import OPEN_STATUSES, AppointmentStatus
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.actions import AppointmentActions

_NEXT = (
    AppointmentStatus.CONFIRMED,
    AppointmentStatus.ARRIVED,
    AppointmentStatus.ATTENDED,
    AppointmentStatus.DID_NOT_ATTEND,
)


class EntryMenu(QMenu):
    """Open, say how it went, cancel: what the appointment's status allows."""

    def __init__(self, entry: Entry, actions: AppointmentActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entryMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Open"), lambda: actions.open(entry.id))
        if entry.status not in OPEN_STATUSES:
            return
        self.addSeparator()
        for status in _NEXT:
            if status != entry.status:
                self.addAction(status.value, lambda chosen=status: actions.set_status(entry.id, chosen))
        self.addSeparator()
        self.addAction(self.tr("Cancel appointment..."), lambda: actions.cancel(entry.id))

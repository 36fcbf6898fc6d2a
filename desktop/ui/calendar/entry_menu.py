"""The context menus of the calendar: on an appointment, and on free time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.services.calendar.details import StoredAppointment
from desktop.services.calendar.pages import CalendarPractitioner
from desktop.ui.calendar.actions import AppointmentActions
from desktop.ui.calendar.drag import DragProposal
from desktop.ui.calendar.statuses import STYLES


class EntryMenu(QMenu):
    """Open it or its clients, say how it went, move, copy, repeat, cancel: whatever its status allows."""

    def __init__(
        self,
        stored: StoredAppointment,
        colleagues: tuple[CalendarPractitioner, ...],
        actions: AppointmentActions,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entryMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._stored, self._actions = stored, actions
        self.addAction(self.tr("Open"), lambda: actions.open(stored.id))
        self._offer_clients()
        self.addAction(self.tr("Copy"), lambda: actions.copy(stored.id))
        if stored.details.is_open:
            self._offer_changes(colleagues)

    def _offer_changes(self, colleagues: tuple[CalendarPractitioner, ...]) -> None:
        """What may be done with an appointment that is open."""
        self.addSeparator()
        self._offer_statuses()
        self.addSeparator()
        self._offer_colleagues(colleagues)
        if self._stored.series_id is None:
            self.addAction(self.tr("Repeat..."), lambda: self._actions.repeat(self._stored.id))
        self.addAction(self.tr("Cancel appointment..."), lambda: self._actions.cancel(self._stored.id))

    def _offer_statuses(self) -> None:
        for status, style in STYLES.items():
            if style.in_menu and status != self._stored.details.status:
                set_status = partial(self._actions.set_status, self._stored.id, status)
                self.addAction(self.tr(status.value), set_status)

    def _offer_clients(self) -> None:
        """The client's file; for a group each one's."""
        clients = list(zip(self._stored.details.client_ids, self._stored.client_names, strict=True))
        if len(clients) == 1:
            ((client_id, _),) = clients
            self.addAction(self.tr("Open client"), lambda: self._actions.client_wanted.emit(client_id))
        elif clients:
            menu = self.addMenu(self.tr("Open client"))
            for client_id, name in clients:
                menu.addAction(name, partial(self._actions.client_wanted.emit, client_id))

    def _offer_colleagues(self, colleagues: tuple[CalendarPractitioner, ...]) -> None:
        details = self._stored.details
        menu = self.addMenu(self.tr("Move to colleague"))
        menu.setObjectName("moveToColleague")
        for someone in colleagues:
            if someone.active and someone.id != details.user_id:
                place = DragProposal(someone.id, details.starts_at, details.ends_at)
                menu.addAction(someone.name, partial(self._actions.move, self._stored.id, place))
        menu.setEnabled(not menu.isEmpty())


class TimeMenu(QMenu):
    """Book a new appointment at that time, or the copied one again."""

    def __init__(self, proposal: DragProposal, actions: AppointmentActions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("timeMenu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("New appointment..."), lambda: actions.add(proposal))
        paste = self.addAction(self.tr("Paste appointment..."), lambda: actions.paste(proposal))
        paste.setEnabled(actions.copied is not None)

"""The three tabs: the first is there at once, the others are built when shown, or when idle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.core.reachable import make_reachable
from desktop.ui.users.users_tab import UsersTab
from desktop.ui.widgets.search_box import SearchBox

if TYPE_CHECKING:
    from desktop.ui.calendar.calendar_tab import CalendarTab
    from desktop.ui.clients.clients_tab import ClientsTab


class TabPlaces(QObject):
    """Keeps a frame in the place of each tab; its content is built when it is first wanted."""

    filled = Signal()
    """A tab was built."""

    def __init__(self, tabs: QTabWidget, context: PracticeContext) -> None:
        super().__init__(tabs)
        self._tabs, self._context = tabs, context
        self.users = UsersTab(context)
        self._clients: ClientsTab | None = None
        self._calendar: CalendarTab | None = None
        self._searched: dict[QWidget, str] = {}
        tabs.addTab(self.users, icon("users"), self.tr("Users"))
        self._clients_frame = self._add_frame("clientsTab", "clients", self.tr("Clients"))
        self._calendar_frame = self._add_frame("calendarTab", "calendar", self.tr("Calendar"))
        tabs.currentChanged.connect(self._fill_shown)

    def show_users(self) -> UsersTab:
        self._tabs.setCurrentWidget(self.users)
        return self.users

    def show_clients(self) -> ClientsTab:
        self._tabs.setCurrentWidget(self._clients_frame)
        return self._fill_clients()

    def show_calendar(self) -> CalendarTab:
        self._tabs.setCurrentWidget(self._calendar_frame)
        return self._fill_calendar()

    def search(self) -> SearchBox:
        """The search field of the tab on screen."""
        shown = self._tabs.currentWidget()
        if shown is self.users:
            return self.users.search
        return (self._fill_clients() if shown is self._clients_frame else self._fill_calendar()).search

    def help_page(self) -> str:
        """The page of the help about the tab on screen."""
        return "4-calendar.md" if self._tabs.currentWidget() is self._calendar_frame else "1-first-steps.md#3"

    def build_all(self) -> None:
        """Build the missing tabs one at a time, leaving the window free in between."""
        if not self._tabs.isVisible():
            return
        if self._clients is None:
            self._fill_clients()
            QTimer.singleShot(0, self, self.build_all)
        else:
            self._fill_calendar()

    def forget(self) -> None:
        """Drop the data about clients and appointments while the window is locked."""
        self._searched = {frame: tab.search.text() for frame, tab in self._built()}
        for frame, tab in self._built():
            _empty(frame, tab)
        self._clients = self._calendar = None

    def remember(self) -> None:
        """Build the tab on screen again, with its search."""
        self._fill_shown()
        for frame, tab in self._built():
            tab.search.setText(self._searched.get(frame, ""))

    def _built(self) -> list[tuple[QWidget, ClientsTab | CalendarTab]]:
        pairs = ((self._clients_frame, self._clients), (self._calendar_frame, self._calendar))
        return [(frame, tab) for frame, tab in pairs if tab is not None]

    def _add_frame(self, name: str, picture: str, title: str) -> QWidget:
        frame = QWidget()
        frame.setObjectName(name)
        QVBoxLayout(frame).setContentsMargins(0, 0, 0, 0)
        self._tabs.addTab(frame, icon(picture), title)
        return frame

    def _fill_shown(self) -> None:
        shown = self._tabs.currentWidget()
        if shown is self._clients_frame:
            self._fill_clients()
        elif shown is self._calendar_frame:
            self._fill_calendar()

    def _fill_clients(self) -> ClientsTab:
        if self._clients is None:
            from desktop.ui.clients.clients_tab import ClientsTab

            self._clients = ClientsTab(self._context)
            _fill(self._clients_frame, self._clients)
            self.filled.emit()
        return self._clients

    def _fill_calendar(self) -> CalendarTab:
        if self._calendar is None:
            from desktop.ui.calendar.calendar_tab import CalendarTab

            self._calendar = CalendarTab(self._context)
            _fill(self._calendar_frame, self._calendar)
            self.filled.emit()
        return self._calendar


def _empty(frame: QWidget, tab: QWidget) -> None:
    frame.setFocusProxy(None)  # type: ignore[arg-type]
    filling = frame.layout()
    assert filling is not None
    filling.removeWidget(tab)
    tab.hide()
    tab.deleteLater()


def _fill(frame: QWidget, tab: QWidget) -> None:
    tab.setObjectName(f"{frame.objectName()}Content")
    filling = frame.layout()
    assert filling is not None
    filling.addWidget(tab)
    frame.setFocusProxy(tab)
    make_reachable(tab)  # a hidden frame needs no layout from the window

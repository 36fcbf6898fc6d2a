"""The three tabs: the first is there at once, the others are built when they are shown or at leisure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.ui.icons import icon
from desktop.ui.users.users_tab import UsersTab

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class TabPlaces(QObject):
    """Keeps an empty page in the place of a tab that is not built yet."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = window.tabs
        self._makers: dict[str, Callable[[], QWidget]] = {
            "clientsTab": self._make_clients,
            "calendarTab": self._make_calendar,
        }
        self.users = UsersTab(window.desk)
        self.users.counted.connect(window.status.show_users)
        self.users.offboarding_wanted.connect(window.acts.offboard)
        self.users.clients_wanted.connect(window.acts.show_clients_of)
        self.users.calendar_wanted.connect(window.acts.show_calendar_of)
        self._tabs.addTab(self.users, icon("users"), self.tr("Users"))
        self._add_empty("clientsTab", "clients", self.tr("Clients"))
        self._add_empty("calendarTab", "calendar", self.tr("Calendar"))
        self._tabs.currentChanged.connect(self._build_current)

    def go(self, name: str) -> Any:
        """Show the tab of that object name, and return it."""
        tab = self._build(name)
        self._tabs.setCurrentWidget(tab)
        return tab

    def current(self) -> QWidget:
        return self._build(self._widget(self._tabs.currentIndex()).objectName())

    def build_all(self) -> None:
        """Build what is not there yet, one tab at a time, leaving the window free in between."""
        if self._makers and self._window.isVisible():
            self._build(next(iter(self._makers)))
            QTimer.singleShot(0, self, self.build_all)

    def _add_empty(self, name: str, picture: str, title: str) -> None:
        empty = QWidget()
        empty.setObjectName(name)
        self._tabs.addTab(empty, icon(picture), title)

    def _build_current(self, place: int) -> None:
        self._build(self._widget(place).objectName())

    def _build(self, name: str) -> QWidget:
        place = next(i for i in range(self._tabs.count()) if self._widget(i).objectName() == name)
        empty = self._widget(place)
        make = self._makers.pop(name, None)
        if make is None:
            return empty
        title, picture = self._tabs.tabText(place), self._tabs.tabIcon(place)
        was_shown = self._tabs.currentIndex() == place
        built = make()
        self._tabs.blockSignals(True)
        self._tabs.removeTab(place)
        self._tabs.insertTab(place, built, picture, title)
        if was_shown:
            self._tabs.setCurrentIndex(place)
        self._tabs.blockSignals(False)
        empty.deleteLater()
        return built

    def _widget(self, place: int) -> QWidget:
        found = self._tabs.widget(place)
        assert found is not None
        return found

    def _make_clients(self) -> QWidget:
        from desktop.ui.clients.clients_tab import ClientsTab

        return ClientsTab(self._window.desk)

    def _make_calendar(self) -> QWidget:
        from desktop.ui.calendar.calendar_tab import CalendarTab

        return CalendarTab(self._window.desk)

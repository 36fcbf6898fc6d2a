"""The three tabs: the first is there at once, the others are built when they are shown or at leisure."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.users.users_tab import UsersTab

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class TabPlaces(QObject):
    """Keeps a frame in the place of each tab; what stands in it is built when it is first wanted."""

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
        self.users.import_wanted.connect(window.acts.import_files)
        self._built: dict[str, QWidget] = {"usersTab": self.users}
        self._frames: dict[str, QWidget] = {"usersTab": self.users}
        self._tabs.addTab(self.users, icon("users"), self.tr("Users"))
        self._add_frame("clientsTab", "clients", self.tr("Clients"))
        self._add_frame("calendarTab", "calendar", self.tr("Calendar"))
        self._tabs.currentChanged.connect(lambda place: self.current())

    def go(self, name: str) -> Any:
        """Show the tab of that object name, and return what stands in it."""
        built = self._build(name)
        self._tabs.setCurrentWidget(self._frames[name])
        return built

    def current(self) -> QWidget:
        """What stands in the tab on screen."""
        shown = self._tabs.currentWidget()
        return self._build(next(name for name, frame in self._frames.items() if frame is shown))

    def build_all(self) -> None:
        """Build what is not there yet, one tab at a time, leaving the window free in between."""
        if self._makers and self._window.isVisible():
            self._build(next(iter(self._makers)))
            QTimer.singleShot(0, self, self.build_all)

    def _add_frame(self, name: str, picture: str, title: str) -> None:
        frame = QWidget()
        frame.setObjectName(name)
        filling = QVBoxLayout(frame)
        filling.setContentsMargins(0, 0, 0, 0)
        self._frames[name] = frame
        self._tabs.addTab(frame, icon(picture), title)

    def _build(self, name: str) -> QWidget:
        make = self._makers.pop(name, None)
        if make is not None:
            frame = self._frames[name]
            built = self._built[name] = make()
            built.setObjectName(f"{name}Content")
            filling = frame.layout()
            assert filling is not None
            filling.addWidget(built)
            frame.setFocusProxy(built)
        return self._built[name]

    def _make_clients(self) -> QWidget:
        from desktop.ui.clients.clients_tab import ClientsTab

        return ClientsTab(self._window.desk)

    def _make_calendar(self) -> QWidget:
        from desktop.ui.calendar.calendar_tab import CalendarTab

        return CalendarTab(self._window.desk)

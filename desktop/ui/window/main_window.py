"""The main window: three tabs, the button that starts an offboarding, a banner, and a status bar of links."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QDragEnterEvent, QDropEvent, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.own_memory import overwrite_native
from desktop.services.practice import settings
from desktop.services.practice.opening import Practice
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.icons import icon
from desktop.ui.core.screen_fit import ScreenFit
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.lock.dialog_hider import DialogHider
from desktop.ui.lock.idle_lock import IdleLock
from desktop.ui.widgets.elided_label import ElidedLabel, shortened
from desktop.ui.widgets.notice import Notice
from desktop.ui.window.actions import WindowActions
from desktop.ui.window.file_keeper import FileKeeper
from desktop.ui.window.main_menu import MainMenu
from desktop.ui.window.overview import OverviewRefresher
from desktop.ui.window.status_bar import StatusBar
from desktop.ui.window.tab_places import TabPlaces

if TYPE_CHECKING:
    from desktop.services.users.user_list import ListedUser
    from desktop.ui.lock.lock_page import LockPage

SIZE = QSize(1280, 800)
SMALLEST = QSize(900, 600)


class MainWindow(QMainWindow):
    """One open practice, which it owns: closing the window releases the database.

    Its signals ask for another practice instead, or for the welcome window.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    restore_wanted = Signal()
    welcome_wanted = Signal()
    sheet_wanted = Signal()

    def __init__(self, practice: Practice) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.context = PracticeContext(practice, self)
        self.preferences = settings.preferences(practice)
        self._shown_once = False
        self.asks_who = False
        """Whether to ask who is working if that is unknown: somebody opened the practice by hand."""
        self.banner = Notice("offboardingBanner")
        self.file_banner = Notice("fileBanner")
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setAccessibleName(self.tr("Users, clients and calendar"))
        self.tabs.setDocumentMode(True)
        self.tabs.setIconSize(QSize(18, 18))
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self._lock_page: LockPage | None = None
        self._dialog_hider = DialogHider(practice, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._content())
        self.setCentralWidget(self._pages)
        self.places = TabPlaces(self.tabs, self.context)
        self.commands = WindowActions(self.context, self.places, self)
        self.menu = MainMenu(self, self.commands.by_name() | self._own_actions())
        self.overview = OverviewRefresher(self.context, self.status, self.banner, self)
        self.keeper = FileKeeper(self.context, self.file_banner, self)
        self._idle: IdleLock | None = None
        self._set_up_lock()
        self._connect()
        self._say_name()
        self.resize(SIZE)
        self.setMinimumSize(SMALLEST)
        ScreenFit(self)
        self.setAcceptDrops(True)
        self.places.filled.connect(self.status.come_last)
        self.status.come_last()
        self.places.users.setFocus()

    def _own_actions(self) -> dict[str, Callable[[], object]]:
        """The menu entries that concern the window rather than the practice."""
        return {
            "new": self.new_wanted.emit,
            "open": self.open_wanted.emit,
            "restore": self.restore_wanted.emit,
            "lock": self.lock,
            "close": lambda: self._close_when_done(self.welcome_wanted.emit),
            "quit": lambda: self._close_when_done(self.close),
        }

    def _content(self) -> QWidget:
        self._name = ElidedLabel()
        self._name.setObjectName("practiceName")
        theme.set_heading(self._name)
        offboard = self._offboard = QPushButton(icon("handover", QColor("white")), "")
        offboard.setObjectName("startOffboarding")
        theme.make_primary(offboard)
        offboard.clicked.connect(lambda _: self._start_offboarding())
        head = QHBoxLayout()
        head.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.SPACE)
        head.addWidget(self._name)
        head.addStretch(1)
        head.addWidget(offboard)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.file_banner)
        column.addWidget(self.banner)
        column.addWidget(self.tabs, 1)
        return content

    @property
    def _selected_leaver(self) -> ListedUser | None:
        users = self.places.users
        return users.selected_leaver if self.tabs.currentWidget() is users else None

    def _name_leaver(self) -> None:
        """Name the selected user, who would be offboarded, on the button."""
        leaver = self._selected_leaver
        words = self.tr("Offboard a practitioner...")
        if leaver is not None:
            words = self.tr("Offboard {name}...").format(name=shortened(leaver.name))
        self._offboard.setText(words)
        self._offboard.setAccessibleName(words.removesuffix("..."))

    def _start_offboarding(self) -> None:
        leaver = self._selected_leaver
        self.commands.offboard(leaver.id if leaver is not None else None)

    def _connect(self) -> None:
        users = self.places.users
        self._name_leaver()
        users.chosen.connect(self._name_leaver)
        self.tabs.currentChanged.connect(lambda _: self._name_leaver())
        users.counted.connect(self.status.show_users)
        users.offboarding_wanted.connect(self.commands.offboard)
        users.clients_wanted.connect(lambda user_id: self.places.show_clients().show_clients_of(user_id))
        users.calendar_wanted.connect(lambda user_id: self.places.show_calendar().show_practitioner(user_id))
        users.import_wanted.connect(self.commands.import_files)
        self.status.users_pressed.connect(self.places.show_users)
        self.status.unassigned_pressed.connect(self.commands.show_unassigned)
        self.status.backup_pressed.connect(self.commands.back_up)
        self.status.lock_pressed.connect(self.lock)
        self.menu.edit.aboutToShow.connect(self._name_undo)
        self.commands.preferences_saved.connect(self.preferences_changed)
        self.commands.passphrase_set.connect(self._set_up_lock)
        self.overview.applied_found.connect(self.commands.end_applied)
        self.overview.finish_wanted.connect(self.commands.finish_due)
        self.overview.resume_wanted.connect(self.commands.resume)
        self.keeper.restore_wanted.connect(self.restore_wanted)
        self.context.tasks.crashed.connect(self._tell_error)

    def _name_undo(self) -> None:
        """Show in the Edit menu what Undo and Redo would reverse."""
        self.menu.undo.setText(self.commands.undo_text())
        self.menu.redo.setText(self.commands.redo_text())

    @property
    def today(self) -> date:
        return self.context.practice.today()

    @property
    def locked(self) -> bool:
        return self._pages.currentIndex() > 0

    def preferences_changed(self) -> None:
        """Read the preferences again, and apply them."""
        self.preferences = settings.preferences(self.context.practice)
        self._say_name()
        self._set_up_lock()
        self.overview.refresh()

    def lock(self) -> None:
        """Hide everything until the passphrase is typed; only a practice that has one can be locked."""
        if not self.context.practice.protected or self.locked:
            return
        from desktop.ui.core.clipboard import forget_copied_secrets

        self._dialog_hider.hide_all()
        forget_copied_secrets()
        page = self._lock_page = self._lock_page or self._make_lock_page()
        self._pages.setCurrentWidget(page)
        self.status.hide()
        self.menu.set_enabled(False)
        page.ask()
        self.places.forget()
        practice = self.context.practice
        self.context.tasks.start(lambda report: practice.lock_up(), self._forget)

    def _forget(self, _: object) -> None:
        """Overwrite this thread's freed memory a moment after the worker's."""
        QTimer.singleShot(0, self, self._overwrite)

    def _overwrite(self) -> None:
        from desktop.ui.lock.last_cell import forget_last_cell

        forget_last_cell(self)
        gc.collect()
        overwrite_native()
        self.keeper.forget()

    def _make_lock_page(self) -> LockPage:
        from desktop.ui.lock.lock_page import LockPage

        page = LockPage(self.context)
        page.unlocked.connect(self._unlock)
        page.sheet_wanted.connect(self.sheet_wanted)
        self._pages.addWidget(page)
        return page

    def _unlock(self) -> None:
        self._pages.setCurrentIndex(0)
        self.places.remember()
        self.status.show()
        self.menu.set_enabled(True)
        self._dialog_hider.restore()
        self.keeper.start()
        self._set_up_lock()

    def _set_up_lock(self) -> None:
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()
            self._idle = None
        minutes = self.preferences.lock_minutes
        protected = self.context.practice.protected
        self.menu.passphrase.setText(
            self.tr("Change &passphrase...") if protected else self.tr("Set a &passphrase...")
        )
        for action in (self.menu.lock, self.menu.sheet):
            action.setVisible(protected)
        self.status.show_lock(None)
        if protected and minutes:
            self._idle = IdleLock(minutes, self)
            self._idle.ticked.connect(self.status.show_lock)
            self._idle.expired.connect(self.lock)
            self._idle.start()

    def _tell_error(self, error: Exception) -> None:
        from desktop.ui.core import messages

        messages.tell_error(self, error)

    def _say_name(self) -> None:
        self._name.setText(self.preferences.name)
        self.setWindowTitle(f"{self.preferences.name} - Handover")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._shown_once:
            self._shown_once = True
            QTimer.singleShot(0, self, self._after_first_paint)

    def _after_first_paint(self) -> None:
        """Do what can wait until after the first paint."""
        if not self.isVisible():
            return
        # On this thread only once the worker has imported SQLAlchemy: the window would have to wait.
        self.context.tasks.busy_changed.connect(lambda busy: None if busy else self.places.build_all())
        self.places.users.count()
        self.overview.refresh()
        self.commands.settle_actor(ask=self.asks_who)
        self.keeper.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.locked:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import files that are dropped anywhere on the window."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths and not self.locked:
            event.acceptProposedAction()
            self.commands.import_files(paths)

    def _close_when_done(self, leave: Callable[[], object]) -> None:
        """Leave now, or ask whether to wait for the work under way."""
        if not self.context.tasks.shows_progress:
            leave()
            return
        from desktop.ui.window.closing_dialog import ClosingDialog

        asked = ClosingDialog(self.context.tasks, self)
        asked.accepted.connect(leave)
        asked.open()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.context.tasks.shows_progress:
            event.ignore()
            self._close_when_done(self.close)
            return
        super().closeEvent(event)
        content = self.takeCentralWidget()
        if content is None:
            return
        self.hide()  # a write may have to end, with nobody watching
        # A deferred deletion can wait for an outer event loop; timers would then query a closed practice.
        for timer in content.findChildren(QTimer):
            timer.stop()
        if self._idle is not None:
            self._idle.stop()
        self._dialog_hider.stop()
        self.keeper.stop()
        self.context.close()
        for runner in self.findChildren(TaskRunner):  # of the windows that have a worker of their own
            runner.close()
        content.deleteLater()

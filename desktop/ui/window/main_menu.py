"""The menus of the main window, with the shortcuts and places that each system expects."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.ui.reports.windows import REPORTS

Key = QKeySequence.StandardKey
Role = QAction.MenuRole

_WHILE_LOCKED = ("fileMenu", "close", "quit")


class MainMenu:
    """Fills the menu bar of `window`; each entry calls a function of `actions` by its name there.

    `undo` is the Edit menu's entry, whose text says what it would reverse; `lock` the File menu's.
    """

    def __init__(self, window: QMainWindow, actions: dict[str, Callable[[], object]]) -> None:
        self._window = window
        self._actions = actions
        self._not_while_locked = QActionGroup(window)
        self._not_while_locked.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        file = self._menu("fileMenu", _tr("&File"))
        self._add(file, "new", _tr("&New practice..."), Key.New)
        self._add(file, "open", _tr("&Open practice..."), Key.Open)
        file.addSeparator()
        self._add(file, "import", _tr("&Import..."), "Ctrl+I")
        self._add(file, "export", _tr("&Export..."), "Ctrl+E")
        file.addSeparator()
        self._add(file, "backup", _tr("&Back up now..."), "Ctrl+B")
        self._add(file, "backups", _tr("B&ackups..."))
        self._add(file, "restore", _tr("&Restore from a backup..."))
        file.addSeparator()
        self._add(file, "actor", _tr("&Who is working..."))
        self.passphrase = self._add(file, "passphrase", _tr("Change &passphrase..."))
        self.sheet = self._add(file, "sheet", _tr("Recovery &sheet..."))
        self.lock = self._add(file, "lock", _tr("&Lock now"), "Ctrl+L")
        self._add(file, "close", _tr("&Close"), Key.Close)
        self._add(file, "quit", _tr("&Quit"), Key.Quit, Role.QuitRole)

        self.edit = self._menu("editMenu", _tr("&Edit"))
        self.undo = self._add(self.edit, "undo", _tr("&Undo"), Key.Undo)
        self.redo = self._add(self.edit, "redo", _tr("&Redo"), Key.Redo)
        self._add(self.edit, "record", _tr("R&ecord..."), "Ctrl+Shift+H")
        self.edit.addSeparator()
        self._add(self.edit, "find", _tr("&Find"), Key.Find)
        self.edit.addSeparator()
        self._add(self.edit, "types", _tr("Appointment &types..."))
        self._add(self.edit, "sites", _tr("&Sites and rooms..."))
        self._add(self.edit, "preferences", _tr("&Preferences..."), Key.Preferences, Role.PreferencesRole)

        view = self._menu("viewMenu", _tr("&View"))
        self._add(view, "users", _tr("&Users"), "Ctrl+1")
        self._add(view, "clients", _tr("&Clients"), "Ctrl+2")
        self._add(view, "calendar", _tr("C&alendar"), "Ctrl+3")
        view.addSeparator()
        self._add(view, "refresh", _tr("&Refresh"), Key.Refresh)

        practitioners = self._menu("practitionersMenu", _tr("&Offboarding"))
        self._add(practitioners, "offboard", _tr("&Offboard a practitioner..."), "Ctrl+Shift+O")
        self._add(practitioners, "cases", _tr("O&ffboardings..."), "Ctrl+Shift+F")

        reports = self._menu("reportsMenu", _tr("&Reports"))
        for entry in REPORTS:
            self._add(reports, entry.name, _tr(entry.title), entry.keys)
        self._add(reports, "check", _tr("Data &health..."))
        self._add(reports, "duplicates", _tr("Possible &duplicates..."))

        about = self._menu("helpMenu", _tr("&Help"))
        self._add(about, "help", _tr("Handover &help"), Key.HelpContents)
        about.addSeparator()
        self._add(about, "checkProgram", _tr("&Check what works here..."))
        self._add(about, "openLog", _tr("Open the &log's folder"))
        about.addSeparator()
        self._add(about, "about", _tr("&About Handover"), None, Role.AboutRole)

    def set_enabled(self, enabled: bool) -> None:
        """Allow only closing a locked window; entries disabled for another reason stay so.

        Even the other menus stay closed: Undo names what was done last, and to whom.
        """
        self._not_while_locked.setEnabled(enabled)

    def _menu(self, name: str, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        menu.setObjectName(name)
        self._group(name, menu.menuAction())
        return menu

    def _group(self, name: str, action: QAction) -> None:
        if name not in _WHILE_LOCKED:
            self._not_while_locked.addAction(action)

    def _add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        keys: QKeySequence.StandardKey | str | None = None,
        role: QAction.MenuRole = Role.NoRole,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(f"{name}Action")
        action.setMenuRole(role)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda *_: self._actions[name]())
        menu.addAction(action)
        self._group(name, action)
        return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainMenu", text)

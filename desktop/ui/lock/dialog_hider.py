"""The dialogs of a locked window: hidden, including those that open meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from desktop.services.practice.opening import Practice
from desktop.ui.lock.put_away import PutAway

_UNSEEN = Qt.WidgetAttribute.WA_DontShowOnScreen


class DialogHider(QObject):
    """Hides dialogs, also those that open while the window is locked; the main menu is left alone."""

    def __init__(self, practice: Practice, parent: QObject) -> None:
        super().__init__(parent)
        self._practice = practice
        self._hidden: list[QDialog] = []
        self._put_away: PutAway | None = None

    def hide_all(self) -> None:
        """Hide every dialog, put away its contents, and close every list and menu for good."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, QDialog) and window.isVisible():
                self._hide(window)
            elif window.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
                window.hide()
        self._put_away = PutAway(self._practice, self._hidden)
        self._application.installEventFilter(self)

    def restore(self) -> None:
        """Show the hidden dialogs that were not closed meanwhile."""
        self.stop()
        hidden, self._hidden = self._hidden, []
        if self._put_away is not None:
            self._put_away.bring_back()
            self._put_away = None
        for dialog in hidden:
            if isValid(dialog):
                dialog.show()

    def stop(self) -> None:
        """Stop hiding: the window was unlocked or closed, and new dialogs are not its concern."""
        self._application.removeEventFilter(self)

    @property
    def _application(self) -> QCoreApplication:
        application = QCoreApplication.instance()
        assert application is not None
        return application

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QDialog) and watched.isWindow():
            # It cannot be hidden before it is shown, but it need not appear on screen for that moment.
            watched.setAttribute(_UNSEEN)
            QTimer.singleShot(0, watched, lambda: self._hide(watched))
        return False

    def _hide(self, dialog: QDialog) -> None:
        dialog.hide()
        dialog.setAttribute(_UNSEEN, False)
        self._hidden.append(dialog)

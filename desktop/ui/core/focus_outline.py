"""The outline around focused lists, texts and flat buttons, for which styles draw no sign of the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QWidget
from shiboken6 import isValid

from desktop.ui.core import theme


class FocusOutline(QWidget):
    """Covers the focused widget, and leaves the mouse to it."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(around.rect())
        around.installEventFilter(self)
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme.colour(theme.Tone.ACCENT, self.palette()), 2))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


class FocusOutliner(QObject):
    """Moves the outline along with the focus of an application."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._outline: FocusOutline | None = None
        application.focusChanged.connect(self._move)

    def _move(self, _: QWidget | None, now: QWidget | None) -> None:
        if self._outline is not None and isValid(self._outline):
            self._outline.hide()
            self._outline.deleteLater()
        self._outline = FocusOutline(now) if now is not None and _shows_none(now) else None


def _shows_none(widget: QWidget) -> bool:
    if isinstance(widget, QPushButton):
        return widget.isFlat()
    return isinstance(widget, QAbstractScrollArea) or widget.property("outlined") is True

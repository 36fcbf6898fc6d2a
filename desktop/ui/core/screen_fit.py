"""Windows that fit their screen: frame inside it, contents scrolled rather than cut, place remembered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QBoxLayout,
    QDialog,
    QLayout,
    QLayoutItem,
    QLineEdit,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from desktop.ui.core.help_key import ask_for_help, is_help_key
from desktop.ui.core.reachable import make_reachable
from desktop.ui.core.remembered import remembered
from desktop.ui.core.scroll_area import ScrollArea

TITLE, BORDER = 32, 8
"""The assumed height of the title and width of the frame in pixels, until the real ones are known."""


class FittedDialog(QDialog):
    """A dialog that fits its screen; every dialog of the program derives from it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ScreenFit(self)

    def help_topic(self) -> str:
        """The topic of the help for the present contents, if that changes; empty for all other dialogs."""
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_help_key(event):
            ask_for_help(self)
        else:
            super().keyPressEvent(event)


class ScreenFit(QObject):
    """Keeps one window on its screen, whatever the size of screen, font and contents.

    A window whose code gave it a size (`resize`) is remembered by its object name, and comes back to its
    place as far as it still fits. Contents that need more than the screen get scroll bars; a last row with
    buttons stays outside of them.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._begun = False
        self._remembers = False
        self._enclosed = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, window = event.type(), getattr(self, "_window", None)
        if window is None or not isValid(window):  # the events of its end come here too
            return False
        if kind == QEvent.Type.Show and not event.spontaneous():
            self._begin()
            self.fit()
            # By then the window system has told the frame's real size.
            QTimer.singleShot(0, self, self._settle)
        elif kind == QEvent.Type.LayoutRequest and self._window.isVisible():
            QTimer.singleShot(0, self, self._settle)
        elif kind == QEvent.Type.Hide and not event.spontaneous() and self._remembers:
            self._remember()
        return False

    def _settle(self) -> None:
        """Fit again after a change of the contents."""
        if isValid(self._window):
            make_reachable(self._window)
            self.fit()

    def fit(self) -> None:
        """Bring the window's frame onto the screen, smaller if it is larger than that."""
        window = self._window
        if not isValid(window) or not window.isWindow() or window.isMaximized() or window.isFullScreen():
            return
        room = room_for(window)
        needed = _needed(window, room.width())
        if not self._enclosed and _exceeds(needed, room.size()):
            self._enclosed = _enclose(window)
            needed = _needed(window, room.width()).expandedTo(needed.boundedTo(room.size()))
        if window.minimumWidth() > room.width() or window.minimumHeight() > room.height():
            window.setMinimumSize(window.minimumSize().boundedTo(room.size()))
        size = window.size().expandedTo(needed).boundedTo(room.size())
        place = QRect(_into(window.geometry().topLeft(), size, room), size)
        if place != window.geometry():
            window.setGeometry(place)

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        window = self._window
        self._remembers = window.testAttribute(Qt.WidgetAttribute.WA_Resized) and bool(window.objectName())
        stored = remembered().value(self._key) if self._remembers else None
        if isinstance(stored, QRect) and stored.isValid():
            window.setGeometry(stored)
        elif not self._remembers:
            # Qt's own first size is at most two thirds of the screen.
            window.resize(window.size().expandedTo(window.sizeHint()))
        if self._remembers and remembered().value(f"{self._key}Maximized") in (True, "true"):
            window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)

    def _remember(self) -> None:
        window = self._window
        remembered().setValue(
            self._key, window.normalGeometry() if window.isMaximized() else window.geometry()
        )
        remembered().setValue(f"{self._key}Maximized", window.isMaximized())

    @property
    def _key(self) -> str:
        return f"place/{self._window.objectName()}"


def room_for(window: QWidget) -> QRect:
    """The area for a window's contents: its screen without the task bar and the window's frame."""
    return window.screen().availableGeometry().marginsRemoved(_frame(window))


def _frame(window: QWidget) -> QMargins:
    handle = window.windowHandle()
    real = handle.frameMargins() if handle is not None else QMargins()
    if not real.isNull():
        return real
    title = max(TITLE, window.fontMetrics().height() + 2 * BORDER)
    return QMargins(BORDER, title, BORDER, BORDER)


def _needed(window: QWidget, width: int) -> QSize:
    """The least size for the contents, with their height at `width`."""
    layout = window.layout()
    if isinstance(window, QMainWindow) or layout is None:
        return window.minimumSizeHint()
    least = layout.totalMinimumSize()
    wide = max(least.width(), min(width, window.width()))
    if layout.hasHeightForWidth():
        least.setHeight(max(least.height(), layout.totalMinimumHeightForWidth(wide)))
    return least


def _exceeds(needed: QSize, room: QSize) -> bool:
    return needed.width() > room.width() or needed.height() > room.height()


def _into(corner: QPoint, size: QSize, room: QRect) -> QPoint:
    """The corner, moved so that a window of that size is inside the area."""
    right, bottom = room.right() + 1 - size.width(), room.bottom() + 1 - size.height()
    return QPoint(
        max(room.left(), min(corner.x(), right)),
        max(room.top(), min(corner.y(), bottom)),
    )


def _enclose(window: QWidget) -> bool:
    """Put the contents of a window into a scroll area, and return whether that was possible."""
    scroll = ScrollArea()
    scroll.setObjectName(f"{window.objectName()}Scroll")
    # Tab reaches the parts inside, which then scroll into view.
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if isinstance(window, QMainWindow):
        content = window.takeCentralWidget()
        if content is None:
            return False
        scroll.setWidget(content)
        window.setCentralWidget(scroll)
        scroll.show()
        return True
    contents = window.layout()
    if contents is None:
        return False
    foot = _take_foot(contents)
    margins = contents.contentsMargins()
    held = QWidget()
    held.setLayout(contents)
    scroll.setWidget(held)
    outer = QVBoxLayout(window)
    outer.setContentsMargins(0, 0, 0, margins.bottom() if foot is not None else 0)
    outer.addWidget(scroll, 1)
    if foot is not None:
        _add_foot(outer, foot, margins)
    scroll.show()  # its layout would do that later, and leave a window empty that is on screen
    return True


def _take_foot(contents: QLayout) -> QLayoutItem | None:
    """Take the last row of the contents out of their layout, if it has buttons."""
    last = contents.itemAt(contents.count() - 1) if contents.count() else None
    if last is None or not _has_buttons(last):
        return None
    return contents.takeAt(contents.count() - 1)


def _has_buttons(item: QLayoutItem | None) -> bool:
    """Whether a row has buttons, and nothing that scrolls or is typed into."""
    if item is None:
        return False
    widget, layout = item.widget(), item.layout()
    if widget is not None:
        parts = [widget, *widget.findChildren(QWidget)]
        return any(isinstance(part, QAbstractButton) for part in parts) and not any(
            isinstance(part, QAbstractScrollArea | QLineEdit) for part in parts
        )
    if layout is None:
        return False
    return any(_has_buttons(layout.itemAt(place)) for place in range(layout.count()))


def _add_foot(outer: QBoxLayout, foot: QLayoutItem, margins: QMargins) -> None:
    row = QVBoxLayout()
    row.setContentsMargins(margins.left(), 0, margins.right(), 0)
    widget, layout = foot.widget(), foot.layout()
    if widget is not None:
        row.addWidget(widget)
    elif layout is not None:
        layout.setParent(None)
        row.addLayout(layout)
    outer.addLayout(row)

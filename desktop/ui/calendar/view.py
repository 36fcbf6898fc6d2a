"""The calendar to work with: select, open, add, drag and resize, by mouse and by keys.

It knows no service: it is given its page and emits signals for what is wanted.
"""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.drag import NEW_STEP, Drag, Hold
from desktop.ui.calendar.interactive import InteractiveCalendar
from desktop.ui.calendar.keys import CalendarKeys
from desktop.ui.calendar.mouse import CalendarMouse
from desktop.ui.calendar.words import card_lines
from desktop.ui.calendar.zoom_buttons import ZoomButtons


class CalendarView(InteractiveCalendar):
    """The events of mouse and keyboard, handed to `CalendarMouse` and `CalendarKeys`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mouse = CalendarMouse(self)
        self._keys = CalendarKeys(self)
        self._zooming = ZoomButtons(self)
        self._zooming.pressed.connect(lambda steps: self.set_zoom(self.zoom + steps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the two buttons in the corner above the hours."""
        super().resizeEvent(event)
        wanted = self._zooming.sizeHint()
        left = max(0, (self.gutter - wanted.width()) // 2)
        self._zooming.setGeometry(QRect(QPoint(self.before_columns + left, 0), wanted))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self.drag is None:
            self._show_card(event)
            return True
        return super().viewportEvent(event)

    def _show_card(self, event: QHelpEvent) -> None:
        piece = self.piece_at(event.pos())
        card = "" if piece is None else self.card(piece.entry)
        QToolTip.showText(event.globalPos(), card, self.viewport())

    def card(self, entry: Entry) -> str:
        """The card of the appointment under the pointer, in lines."""
        title, *lines = map(escape, card_lines(entry, self.name_of(entry.user_id)))
        return "<br>".join((f"<b>{title}</b>", *lines))

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._keys.is_own(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Make the hours higher and lower with Ctrl and the wheel."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.set_zoom(self.zoom + (1 if turned > 0 else -1), round(event.position().y()))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The Menu key means the selected appointment, wherever the pointer is."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            piece = self.piece_at(event.pos())
            self._offer_menu(None if piece is None else piece.entry, event.pos())
        elif self.selected_id is not None:
            self.reveal(self.selected_id)
            spot = self.rect_of(self.selected_id).intersected(self.body).center()
            self._offer_menu(self.entry(self.selected_id), spot)

    def _offer_menu(self, entry: Entry | None, spot: QPoint) -> None:
        where = self.viewport().mapToGlobal(spot)
        if entry is not None:
            self.menu_wanted.emit(entry, where)
        else:
            self._offer_time(spot, where)

    def _offer_time(self, position: QPoint, where: QPoint) -> None:
        """Show the menu of free time after a right-click."""
        spot = self.spot_at(position, NEW_STEP)
        if self.books and self.body.contains(position) and spot is not None:
            self.time_menu_wanted.emit(Drag(Hold.FREE_TIME, spot.user_id, spot.moment).start, where)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

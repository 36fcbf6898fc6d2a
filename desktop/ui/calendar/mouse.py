"""The mouse in a calendar: select, open, drag, resize by the lower edge, draw a new time."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.calendar.drag import NEW_STEP, Drag, Hold
from desktop.ui.calendar.interactive import InteractiveCalendar
from desktop.ui.calendar.layout import EntryPiece

_EDGE = 6
"""The pixels of the lower edge that resize."""
_SCROLL_ZONE = 28
_SCROLL_PIXELS = 14
_SCROLL_MILLISECONDS = 30


class CalendarMouse(QObject):
    """Keeps the place where a button went down until it is clear whether that is a click or a drag."""

    def __init__(self, view: InteractiveCalendar) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._at = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MILLISECONDS)
        self._scrolling.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        piece = self._view.piece_at(position)
        entry_id = None if piece is None else piece.entry.id
        if event.button() == Qt.MouseButton.LeftButton:
            self._view.end_drag()
            self._view.select(entry_id)
            self._pressed = position if self._view.body.contains(position) else None
        elif event.button() == Qt.MouseButton.RightButton and entry_id is not None:
            self._view.select(entry_id)

    def move(self, event: QMouseEvent) -> None:
        self._at = event.position().toPoint()
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(self._at)
        elif self._is_dragging(self._pressed):
            self._propose()
            self._scrolling.start() if self._scroll_by() else self._scrolling.stop()

    def _is_dragging(self, pressed: QPoint) -> bool:
        """Whether the pointer has moved so far that this is no click; then a drag has begun."""
        if self._view.drag is None:
            if (self._at - pressed).manhattanLength() < QApplication.startDragDistance():
                return False
            self._begin(pressed)
        return True

    def release(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = None
        self._scrolling.stop()
        self._view.end_drag(drop=True)

    def double_click(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        if event.button() != Qt.MouseButton.LeftButton or not self._view.body.contains(position):
            return
        self._pressed = None
        if self._view.books:
            self._open_at(position)

    def _open_at(self, position: QPoint) -> None:
        """Open the appointment or the leave there, or book the free time."""
        piece, away = self._view.piece_at(position), self._view.leave_at(position)
        spot = self._view.spot_at(position)
        if piece is not None:
            self._view.opened.emit(piece.entry.id)
        elif away is not None:
            self._view.leave_opened.emit(away.id)
        elif spot is not None:
            begin = spot.moment.replace(minute=spot.moment.minute // NEW_STEP * NEW_STEP)
            self._view.time_chosen.emit(Drag(Hold.FREE_TIME, spot.user_id, begin).start)

    def _begin(self, pressed: QPoint) -> None:
        piece = self._view.piece_at(pressed)
        if piece is None:
            self._begin_new(pressed)
        elif self._view.movable(piece.entry):
            self._take_hold(piece, pressed)

    def _begin_new(self, pressed: QPoint) -> None:
        """Draw a new time from there."""
        spot = self._view.spot_at(pressed, NEW_STEP)
        if self._view.books and spot is not None:
            self._view.begin_drag(Drag(Hold.FREE_TIME, spot.user_id, spot.moment), pressed)

    def _take_hold(self, piece: EntryPiece, pressed: QPoint) -> None:
        """Hold the appointment there, or its end."""
        spot = self._view.spot_at(pressed)
        if spot is not None:
            hold = Hold.END if self._is_lower_edge(piece, pressed) else Hold.WHOLE
            self._view.begin_drag(Drag(hold, spot.user_id, spot.moment, piece.entry), pressed)

    def _propose(self) -> None:
        drag = self._view.drag
        if drag is None:
            return
        spot = self._view.spot_at(self._at, NEW_STEP if drag.hold is Hold.FREE_TIME else 1)
        if spot is not None:
            self._view.propose(drag.to(spot.user_id, spot.moment), self._at)

    def _show_cursor(self, position: QPoint) -> None:
        piece = self._view.piece_at(position)
        edge = piece is not None and self._is_lower_edge(piece, position) and self._view.movable(piece.entry)
        self._view.viewport().setCursor(Qt.CursorShape.SizeVerCursor if edge else Qt.CursorShape.ArrowCursor)

    def _is_lower_edge(self, piece: EntryPiece, position: QPoint) -> bool:
        """Whether a drag from there changes the length."""
        if not self._view.books:
            return False
        box = self._view.scene.grid.box(piece)
        return box.top + box.height - self._view.to_content(position).y() <= min(_EDGE, box.height // 3)

    def _scroll_by(self) -> QPoint:
        """The pixels to scroll while the pointer is held near an edge."""
        body = self._view.body
        return QPoint(
            _scroll_near(self._at.x(), body.left(), body.right()),
            _scroll_near(self._at.y(), body.top(), body.bottom()),
        )

    def _scroll_on(self) -> None:
        by = self._scroll_by()
        down = self._view.verticalScrollBar()
        self._view.scroll_across(by.x())
        down.setValue(down.value() + by.y())
        self._propose()


def _scroll_near(at: int, first: int, last: int) -> int:
    """The pixels to scroll in one direction for a pointer near its first or last pixel."""
    if at < first + _SCROLL_ZONE:
        return -_SCROLL_PIXELS
    return _SCROLL_PIXELS if at > last - _SCROLL_ZONE else 0

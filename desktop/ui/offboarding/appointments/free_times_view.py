"""The calendar that draws free times as slots to press."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip

from desktop.models import AppointmentStatus
from desktop.rules.dates.format import short_moment_text, time_text
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.view import CalendarView


class FreeTimesView(CalendarView):
    """`free_chosen` carries the start of a pressed free time."""

    free_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._free: tuple[Entry, ...] = ()
        self._pressed: Entry | None = None
        self.books = False

    def set_free(self, user_id: int, spans: Sequence[tuple[datetime, datetime]]) -> None:
        """Offer these times of a practitioner, each [begin, end)."""
        self._free = tuple(
            Entry(0, user_id, begin, end, AppointmentStatus.BOOKED, "", "", "", "", "", None, "")
            for begin, end in spans
        )
        self._pressed = None
        times = ", ".join(short_moment_text(slot.starts_at) for slot in self._free)
        self.setAccessibleDescription(self.tr("Free: {times}").format(times=times) if times else "")
        self.viewport().update()

    def rect_of_free(self, starts_at: datetime) -> QRect:
        """The rectangle of the free time with that start; empty if there is none."""
        rects = [rect for slot in self._free if slot.starts_at == starts_at for rect in self._rects(slot)]
        return rects[0].translated(self.body.topLeft() - self._origin()) if rects else QRect()

    def _rects(self, slot: Entry) -> list[QRect]:
        """The rectangles of a free time, in the content."""
        return [QRect(box.left, box.top, box.width, box.height) for box in self.boxes_of(slot)]

    def paint_over(self, painter: QPainter) -> None:
        for slot in self._free:
            for rect in self._rects(slot):
                self._paint_free(painter, QRectF(rect), slot)
        super().paint_over(painter)

    def _paint_free(self, painter: QPainter, area: QRectF, slot: Entry) -> None:
        tint = QColor(self._colours.good)
        tint.setAlpha(26)
        painter.setBrush(tint)
        painter.setPen(QPen(self._colours.good, 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = QFont(self.font())
        font.setPixelSize(max(6, min(self.fontInfo().pixelSize(), int(area.height()) - 1)))
        painter.setFont(font)
        painter.setPen(self._colours.text)
        words = self.tr("free {time}").format(time=time_text(slot.starts_at))
        if painter.fontMetrics().horizontalAdvance(words) > area.width() - 4:
            words = self.tr("free")
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _free_at(self, position: QPoint) -> Entry | None:
        if not self.body.contains(position) or self.piece_at(position) is not None:
            return None
        spot = self.to_content(position)
        under = (slot for slot in self._free if self._covers(slot, spot))
        return next(under, None)

    def _covers(self, slot: Entry, spot: QPoint) -> bool:
        return any(rect.contains(spot) for rect in self._rects(slot))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._free_at(event.position().toPoint()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            return
        if not event.buttons() and self._free_at(event.position().toPoint()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif self._free_at(event.position().toPoint()) == pressed:
            self.free_chosen.emit(pressed.starts_at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._free_at(event.position().toPoint()) is None:
            super().mouseDoubleClickEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._told_free(event) or super().viewportEvent(event)
        return super().viewportEvent(event)

    def _told_free(self, event: QHelpEvent) -> bool:
        """Tell what a press here would do; False if there is no free time or something is dragged."""
        slot = self._free_at(event.pos()) if self.drag is None else None
        if slot is None:
            return False
        words = self.tr("Free: move it to {time}").format(time=short_moment_text(slot.starts_at))
        QToolTip.showText(event.globalPos(), words, self.viewport())
        return True

"""The canvas of days and practitioners side by side, painted; the view adds the actions."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap

from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.painting.entry_painter import PLAIN, EntryLook
from desktop.ui.calendar.placed import PlacedCalendar


@dataclass(frozen=True)
class Picture:
    """The painted page; valid while it is laid out as it was and `of` is the same."""

    of: tuple[object, ...]
    pixels: QPixmap


class CalendarCanvas(PlacedCalendar):
    """Paints the page once, and again only if something changed; what moves is painted over it."""

    _picture: Picture | None = None

    def _lay_out(self) -> None:
        super()._lay_out()
        self._picture = None

    def look_of(self, entry: Entry) -> EntryLook:
        """The look of an appointment; the view adds to it."""
        if not self._incoming_ids and not self._clashing:
            return PLAIN
        incoming, clashing = entry.id in self._incoming_ids, entry.id in self._clashing
        return EntryLook(incoming=incoming, clashing=clashing) if incoming or clashing else PLAIN

    def paintEvent(self, event: QPaintEvent) -> None:
        body = self.body
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._painted())
        painter.setClipRect(body)
        painter.translate(body.topLeft() - self._origin())
        self._painter.paint_now(painter, self._now)
        self.paint_over(painter)
        painter.end()

    def marked(self) -> tuple[object, ...]:
        """The marks of `look_of` that change without a new layout."""
        return ()

    def _painted(self) -> QPixmap:
        """The page as it is seen, without what moves over it; painted again only if something changed."""
        viewport = self.viewport()
        of = (viewport.size(), viewport.devicePixelRatioF(), self._origin(), *self.marked())
        if self._picture is None or self._picture.of != of:
            self._picture = Picture(of, self._painted_anew())
        return self._picture.pixels

    def _painted_anew(self) -> QPixmap:
        viewport = self.viewport()
        scale = viewport.devicePixelRatioF()
        pixels = QPixmap(ceil(viewport.width() * scale), ceil(viewport.height() * scale))
        pixels.setDevicePixelRatio(scale)
        painter = QPainter(pixels)
        painter.setLayoutDirection(self.layoutDirection())
        self._paint_page(painter)
        painter.end()
        return pixels

    def _paint_page(self, painter: QPainter) -> None:
        body, origin = self.body, self._origin()
        heads = QRect(body.left(), 0, body.width(), self._heads.height)
        hours = QRect(self.before_columns, body.top(), self._gutter, body.height())
        painter.fillRect(QRect(hours.left(), 0, self._gutter, body.top()), self._colours.window)
        self._heads.paint_heads(painter, heads, origin.x())
        self._heads.paint_hours(painter, hours, origin.y())
        painter.setClipRect(body)
        painter.fillRect(body, self._colours.base)
        painter.translate(body.topLeft() - origin)
        if not body.isEmpty():
            self._painter.paint(painter, body.translated(origin - body.topLeft()), self.look_of)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what is above the page, in content pixels."""

"""The painter of one appointment: its type's colour, name and time, and its state by word and shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle

from desktop.language import say
from desktop.models import AppointmentStatus
from desktop.rules.dates.format import time_text
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.layout import Box
from desktop.ui.calendar.painting.colours import Colours, Tint
from desktop.ui.calendar.statuses import STYLES, Mark
from desktop.ui.calendar.words import joint_text

_STRIPE = 4
_MARKED = 2
"""The width of the edge of a marked appointment; any other has one pixel."""

_ROOM_FOR_MARKS = 40
_SLIVER = 9
"""The width or height below which only the type's colour fits."""


@dataclass(frozen=True, slots=True)
class EntryLook:
    """The marking of an appointment: chosen, being dragged away, coming from somebody else, clashing."""

    selected: bool = False
    lifted: bool = False
    incoming: bool = False
    clashing: bool = False


PLAIN = EntryLook()


class EntryPainter:
    """Keeps fonts, and shortened texts and widths once measured. A `mirrored` one is read from the right."""

    def __init__(self, colours: Colours, font: QFont, *, mirrored: bool = False) -> None:
        self._colours = colours
        self._mirrored = mirrored
        self._direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        self._font = font
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._struck = QFont(self._bold)
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetrics(font)
        self._bold_metrics = QFontMetrics(self._bold)
        self._line = self._metrics.height()
        self._shortened: dict[tuple[str, int, bool], str] = {}
        self._widths: dict[str, int] = {}

    def paint(self, painter: QPainter, box: Box, entry: Entry, look: EntryLook, with_site: bool) -> None:
        """Paint an appointment; `with_site` if the practitioner works at several, so the site matters."""
        tint = self._colours.tint(entry.colour)
        if look is PLAIN and (box.width < _SLIVER or box.height < _SLIVER):
            painter.fillRect(box.left, box.top, box.width, box.height, tint.stripe)
            return
        if look.lifted:
            painter.setOpacity(0.35)
        self._frame(painter, box, tint, not STYLES[entry.status].takes_time, look)
        width = box.width - _STRIPE - 5
        if width >= 12 and box.height >= self._line - 3:
            self._text(painter, box, width, entry, look, with_site)
        painter.setOpacity(1)

    def _frame(self, painter: QPainter, box: Box, tint: Tint, free: bool, look: EntryLook) -> None:
        marked = self._marking(look)
        width = 1 if marked is None else _MARKED
        painter.setPen(marked or (tint.free_edge if free else tint.edge))
        painter.setBrush(self._colours.base if free else tint.fill)
        outline = QRectF(box.left + width / 2, box.top + width / 2, box.width - width, box.height - width)
        painter.drawRoundedRect(outline, 4, 4)
        left = box.left + box.width - _STRIPE if self._mirrored else box.left + 1
        painter.fillRect(left, box.top + 2, _STRIPE - 1, box.height - 4, tint.stripe)

    def _marking(self, look: EntryLook) -> QPen | None:
        """The edge of a marked appointment."""
        if look is PLAIN:
            return None
        if look.selected:
            return QPen(self._colours.highlight, _MARKED)
        if look.clashing:
            return QPen(self._colours.clash, _MARKED, Qt.PenStyle.DashLine)
        return QPen(self._colours.good, _MARKED) if look.incoming else None

    def _text(
        self, painter: QPainter, box: Box, width: int, entry: Entry, look: EntryLook, with_site: bool
    ) -> None:
        """The name; the times with the mark of the state; then, as far as they fit, type, site and room."""
        left, lines = box.left + _STRIPE + 3, max(1, (box.height - 2) // self._line)
        top = box.top + (1 if box.height < self._line + 4 else 2)
        is_single = lines == 1
        mark, series = self._marks(
            painter, QRect(box.left, top, box.width - 3, self._line), entry, look, is_single
        )
        taken = series + (mark if is_single else 0)
        painter.setPen(self._colours.text)
        painter.setFont(self._struck if entry.status == AppointmentStatus.CANCELLED else self._bold)
        first = self._short(_title(entry), width - taken, bold=True)
        self._put(painter, box, QPointF(left, top + self._bold_metrics.ascent()), first)
        painter.setFont(self._font)
        used = self._bold_metrics.horizontalAdvance(first) + 6 if is_single else 0
        times = self._times(entry, width - used - (taken if is_single else mark))
        row = 0 if is_single else 1
        self._put(painter, box, QPointF(left + used, top + row * self._line + self._metrics.ascent()), times)
        for number, text in enumerate(_details(entry, with_site)[: max(0, lines - 2)], 2):
            baseline = top + number * self._line + self._metrics.ascent()
            self._put(painter, box, QPointF(left, baseline), self._short(text, width))

    def _marks(
        self, painter: QPainter, first_row: QRect, entry: Entry, look: EntryLook, is_single: bool
    ) -> tuple[int, int]:
        """Draw the marks of state and series, and return their widths: 0 if there is no room."""
        if first_row.width() + 3 <= _ROOM_FOR_MARKS:
            return 0, 0
        row = first_row if is_single else first_row.translated(0, self._line)
        mark = self._mark(painter, row, entry.status, look.clashing)
        if entry.series_id is None:
            return mark, 0
        return mark, self._series(painter, first_row, mark if is_single else 0)

    def _put(self, painter: QPainter, box: Box, at: QPointF, words: str) -> None:
        """Write from a place counted from the side where reading begins."""
        if self._mirrored:
            width = painter.fontMetrics().horizontalAdvance(words)
            at = QPointF(2 * box.left + box.width - at.x() - width, at.y())
        painter.drawText(at, words)

    def _times(self, entry: Entry, width: int) -> str:
        """As much of `09:00–09:50 Confirmed` as fits."""
        begin = time_text(entry.starts_at)
        both = f"{begin}–{time_text(entry.ends_at)}"
        state = f" {say(entry.status)}" if STYLES[entry.status].in_words else ""
        for words in (both + state, both, begin):
            if self._width(words) <= width:
                return words
        return ""

    def _mark(self, painter: QPainter, row: QRect, status: AppointmentStatus, clashing: bool) -> int:
        """Draw a small sign at the right end of a row, and return its width."""
        size = min(11, row.height() - 4)
        spot = QRect(row.right() - size, row.top() + (row.height() - size) // 2, size, size)
        spot = QStyle.visualRect(self._direction, row, spot)
        mark = STYLES[status].mark
        if clashing:
            return self._sign(painter, row, "!", self._colours.clash)
        if mark is Mark.NONE:
            return 0
        if mark is Mark.DNA:
            return self._sign(painter, row, "DNA", self._colours.clash)
        if mark is Mark.DOT:
            return self._dot(painter, spot)
        self._tick(painter, spot, self._colours.text)
        if mark is Mark.TICK:
            return size + 2
        self._tick(painter, spot.translated(-5, 0), self._colours.text)
        return size + 7

    def _dot(self, painter: QPainter, spot: QRect) -> int:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.good)
        painter.drawEllipse(QRectF(spot).adjusted(1, 1, -1, -1))
        return spot.width() + 2

    def _series(self, painter: QPainter, row: QRect, taken: int) -> int:
        """Draw the sign of a series, an open circle with an arrowhead, and return its width."""
        size = min(10, row.height() - 5)
        place = QRect(row.right() - taken - size, row.top() + (row.height() - size) // 2, size, size)
        spot = QRectF(QStyle.visualRect(self._direction, row, place))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._colours.secondary, 1.4))
        painter.drawArc(spot, 60 * 16, 290 * 16)
        painter.setBrush(self._colours.secondary)
        painter.drawPolygon(_arrow(size).translated(spot.topLeft()))
        return size + 4

    @staticmethod
    def _tick(painter: QPainter, spot: QRect, ink: QColor) -> None:
        painter.setPen(QPen(ink, 1.6))
        side, left, top = spot.width(), spot.left(), spot.top()
        corners = ((0.1, 0.55), (0.4, 0.85), (0.9, 0.15))
        painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in corners])

    def _sign(self, painter: QPainter, row: QRect, sign: str, ink: QColor) -> int:
        painter.setFont(self._bold)
        painter.setPen(ink)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, sign)
        return self._bold_metrics.horizontalAdvance(sign) + 4

    def _width(self, text: str) -> int:
        if text not in self._widths:
            self._widths[text] = self._metrics.horizontalAdvance(text)
        return self._widths[text]

    def _short(self, text: str, width: int, *, bold: bool = False) -> str:
        key = (text, width, bold)
        if key not in self._shortened:
            metrics = self._bold_metrics if bold else self._metrics
            self._shortened[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return self._shortened[key]


@cache
def _arrow(size: int) -> QPolygonF:
    """The arrowhead of a series, in a square of that size."""
    tip, reach = QPointF(size * 0.77, size * 0.06), size * 0.38
    return QPolygonF([tip, tip + QPointF(-reach, -reach * 0.7), tip + QPointF(-reach * 0.8, reach * 0.75)])


def _title(entry: Entry) -> str:
    return entry.clients or entry.type_name or say("No client")


def _details(entry: Entry, with_site: bool) -> list[str]:
    """The other clients, type, site and room, as far as known and not in the title."""
    place = ", ".join(filter(None, (entry.site_name if with_site else "", entry.room)))
    return list(filter(None, (joint_text(entry), entry.type_name if entry.clients else "", place)))

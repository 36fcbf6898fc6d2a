"""Paints one appointment: its type's colour, name and time, and its state by word and shape."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from desktop.models import AppointmentStatus
from desktop.services.calendar import Entry
from desktop.ui.calendar.colours import Colours, Tint
from desktop.ui.calendar.layout import Box

_STRIPE = 4
_FREE = (AppointmentStatus.CANCELLED, AppointmentStatus.DID_NOT_ATTEND, AppointmentStatus.WAITING_LIST)
"""What takes no time, and is drawn with a dashed edge and no filling."""


@dataclass(frozen=True, slots=True)
class EntryLook:
    """How an appointment stands out: chosen, being dragged away, coming in from somebody else, clashing."""

    selected: bool = False
    lifted: bool = False
    incoming: bool = False
    clashing: bool = False


PLAIN = EntryLook()


class EntryPainter:
    """Keeps the fonts, and the shortened texts once they are measured."""

    def __init__(self, colours: Colours, font: QFont) -> None:
        self._colours = colours
        self._font = font
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._struck = QFont(self._bold)
        self._struck.setStrikeOut(True)
        self._metrics = QFontMetrics(font)
        self._bold_metrics = QFontMetrics(self._bold)
        self._line = self._metrics.height()
        self._shortened: dict[tuple[str, int, bool], str] = {}

    def paint(self, painter: QPainter, box: Box, entry: Entry, look: EntryLook, with_site: bool) -> None:
        """`with_site` says that the practitioner works at several, so that the site matters."""
        tint = self._colours.tint(entry.colour)
        area = QRectF(box.left, box.top, box.width, box.height)
        if look.lifted:
            painter.setOpacity(0.35)
        self._frame(painter, area, tint, entry.status in _FREE, look)
        mark = self._mark(painter, box, entry.status, look.clashing) if box.width > 44 else 0
        self._text(painter, box, entry, mark, with_site)
        painter.setOpacity(1)

    def _frame(self, painter: QPainter, area: QRectF, tint: Tint, free: bool, look: EntryLook) -> None:
        edge = QPen(tint.edge, 1, Qt.PenStyle.DashLine if free else Qt.PenStyle.SolidLine)
        if look.selected:
            edge = QPen(self._colours.highlight, 2)
        elif look.clashing:
            edge = QPen(self._colours.clash, 2, Qt.PenStyle.DashLine)
        elif look.incoming:
            edge = QPen(self._colours.good, 2)
        painter.setPen(edge)
        painter.setBrush(self._colours.base if free else tint.fill)
        inset = edge.width() / 2
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), 4, 4)
        painter.fillRect(
            QRectF(area.left() + inset, area.top() + 2, _STRIPE - inset, area.height() - 4), tint.stripe
        )

    def _text(self, painter: QPainter, box: Box, entry: Entry, mark: int, with_site: bool) -> None:
        left, width = box.left + _STRIPE + 3, box.width - _STRIPE - 5
        if width < 12 or box.height < self._line - 3:
            return
        state = (
            "" if entry.status == AppointmentStatus.BOOKED else f" {_SHORT.get(entry.status, entry.status)}"
        )
        cancelled = entry.status == AppointmentStatus.CANCELLED
        name = entry.clients or entry.type_name or "No client"
        lines = max(1, (box.height - 2) // self._line)
        top = box.top + (1 if box.height < self._line + 4 else 2)
        painter.setPen(self._colours.text)
        painter.setFont(self._struck if cancelled else self._bold)
        first = self._short(name, width - mark, bold=True)
        painter.drawText(QPointF(left, top + self._bold_metrics.ascent()), first)
        painter.setFont(self._font)
        if lines == 1:
            used = self._bold_metrics.horizontalAdvance(first) + 6
            time = f"{entry.starts_at:%H:%M}"
            if used + self._metrics.horizontalAdvance(time) <= width - mark:
                painter.drawText(QPointF(left + used, top + self._metrics.ascent()), time)
            return
        times = f"{entry.starts_at:%H:%M}–{entry.ends_at:%H:%M}"
        if self._metrics.horizontalAdvance(times) > width:
            times = f"{entry.starts_at:%H:%M}"
        details = [times + state]
        place = ", ".join(filter(None, (entry.site_name if with_site else "", entry.room)))
        details += filter(None, (entry.type_name if entry.clients else "", place))
        for number, text in enumerate(details[: lines - 1], 1):
            baseline = top + number * self._line + self._metrics.ascent()
            painter.drawText(QPointF(left, baseline), self._short(text, width))

    def _mark(self, painter: QPainter, box: Box, status: AppointmentStatus, clashing: bool) -> int:
        """A small shape in the upper right corner; returns the width that it takes from the first line."""
        size = min(12, box.height - 4)
        spot = QRect(box.left + box.width - size - 4, box.top + 4, size, size)
        if clashing:
            self._sign(painter, spot, "!", self._colours.clash)
        elif status == AppointmentStatus.CONFIRMED:
            self._tick(painter, spot, self._colours.text)
        elif status == AppointmentStatus.ATTENDED:
            self._tick(painter, spot, self._colours.text)
            self._tick(painter, spot.translated(-5, 0), self._colours.text)
            return size + 9
        elif status == AppointmentStatus.ARRIVED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours.good)
            painter.drawEllipse(QRectF(spot).adjusted(1, 1, -1, -1))
        else:
            return 0
        return size + 4

    @staticmethod
    def _tick(painter: QPainter, spot: QRect, ink: QColor) -> None:
        painter.setPen(QPen(ink, 2))
        side, left, top = spot.width(), spot.left(), spot.top()
        corners = ((0.1, 0.55), (0.4, 0.85), (0.9, 0.15))
        painter.drawPolyline([QPointF(left + x * side, top + y * side) for x, y in corners])

    def _sign(self, painter: QPainter, spot: QRect, sign: str, ink: QColor) -> None:
        painter.setFont(self._bold)
        painter.setPen(ink)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, sign)

    def _short(self, text: str, width: int, *, bold: bool = False) -> str:
        key = (text, width, bold)
        if key not in self._shortened:
            metrics = self._bold_metrics if bold else self._metrics
            self._shortened[key] = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        return self._shortened[key]


_SHORT = {AppointmentStatus.DID_NOT_ATTEND: "DNA", AppointmentStatus.WAITING_LIST: "waiting"}

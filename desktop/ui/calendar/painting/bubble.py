"""The bubble next to the pointer during a drag: the proposed place and what is in the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from desktop.ui.calendar.painting.colours import Colours

_GAP = 16
_PADDING = 8


@dataclass(frozen=True)
class Bubble:
    """The words in a bubble. Clashes have a dashed edge and a sign as well as words."""

    title: str
    lines: Sequence[str]
    clashes: bool

    @property
    def shown(self) -> list[str]:
        return [f"⚠ {line}" for line in self.lines] if self.clashes else list(self.lines)

    def edge(self, colours: Colours) -> QPen:
        style = Qt.PenStyle.DashLine if self.clashes else Qt.PenStyle.SolidLine
        return QPen(colours.clash if self.clashes else colours.good, 2, style)


def paint_bubble(painter: QPainter, within: QRect, spot: QPoint, bubble: Bubble, colours: Colours) -> None:
    """Paint it next to `spot`, inside `within`."""
    shown, edge = bubble.shown, bubble.edge(colours)
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    plain_metrics, bold_metrics = painter.fontMetrics(), QFontMetrics(bold)
    widths = [bold_metrics.horizontalAdvance(bubble.title), *map(plain_metrics.horizontalAdvance, shown)]
    line = bold_metrics.height() + 2
    size = QSize(max(widths) + 2 * _PADDING + 2, line * (1 + len(shown)) + 2 * _PADDING)
    box = _box_beside(spot, size, within)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(edge)
    painter.setBrush(colours.base)
    painter.drawRoundedRect(box, 6, 6)
    row = QRect(box.left() + _PADDING, box.top() + _PADDING, box.width() - 2 * _PADDING, line)
    painter.setPen(colours.text)
    painter.setFont(bold)
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, bubble.title)
    bold.setWeight(QFont.Weight.Normal)
    painter.setFont(bold)
    painter.setPen(edge.color())
    for text in shown:
        row.translate(0, line)
        shortened = plain_metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shortened)


def _box_beside(spot: QPoint, size: QSize, within: QRect) -> QRect:
    """A box of that size below and right of a spot, or on the other side where it would leave `within`."""
    box = QRect(spot + QPoint(_GAP, _GAP), QSize(min(size.width(), within.width()), size.height()))
    if box.right() > within.right():
        box.moveRight(min(spot.x() - _GAP, within.right()))
    if box.bottom() > within.bottom():
        box.moveBottom(min(spot.y() - _GAP, within.bottom()))
    box.moveTopLeft(QPoint(max(box.left(), within.left()), max(box.top(), within.top())))
    return box

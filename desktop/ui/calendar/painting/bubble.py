"""The bubble next to the pointer during a drag: the proposed place and what is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from desktop.ui.calendar.painting.colours import Colours

_GAP = 16
_PADDING = 8


def paint_bubble(
    painter: QPainter,
    within: QRect,
    spot: QPoint,
    title: str,
    lines: Sequence[str],
    colours: Colours,
    *,
    clashes: bool,
) -> None:
    """Paint it next to `spot`, inside `within`. Clashes have a dashed edge and a sign as well as words."""
    shown = [f"⚠ {line}" for line in lines] if clashes else list(lines)
    bold = QFont(painter.font())
    bold.setWeight(QFont.Weight.DemiBold)
    plain_metrics, bold_metrics = painter.fontMetrics(), QFontMetrics(bold)
    widths = [bold_metrics.horizontalAdvance(title), *map(plain_metrics.horizontalAdvance, shown)]
    width = min(max(widths) + 2 * _PADDING + 2, within.width())
    line = bold_metrics.height() + 2
    box = QRect(spot.x() + _GAP, spot.y() + _GAP, width, line * (1 + len(shown)) + 2 * _PADDING)
    if box.right() > within.right():
        box.moveRight(min(spot.x() - _GAP, within.right()))
    if box.bottom() > within.bottom():
        box.moveBottom(min(spot.y() - _GAP, within.bottom()))
    box.moveTopLeft(QPoint(max(box.left(), within.left()), max(box.top(), within.top())))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = colours.clash if clashes else colours.good
    painter.setPen(QPen(ink, 2, Qt.PenStyle.DashLine if clashes else Qt.PenStyle.SolidLine))
    painter.setBrush(colours.base)
    painter.drawRoundedRect(box, 6, 6)
    row = QRect(box.left() + _PADDING, box.top() + _PADDING, box.width() - 2 * _PADDING, line)
    painter.setPen(colours.text)
    painter.setFont(bold)
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, title)
    bold.setWeight(QFont.Weight.Normal)
    painter.setFont(bold)
    painter.setPen(ink)
    for text in shown:
        row.translate(0, line)
        shortened = plain_metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shortened)

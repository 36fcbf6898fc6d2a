"""Horizontal bars, each with its label and its number in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.core import theme
from desktop.ui.core.accessible import AccessiblePart, tell_parts
from desktop.ui.core.mirroring import as_read

ROW_PADDING = 14
LONGEST_LABEL = 30
"""The most characters of a label."""
SHORTEST = 40
"""The least length of the longest bar."""


@dataclass(frozen=True)
class Bar:
    """`text` is shown after the bar (`23 clients`); a `tone` other than the accent sets it apart."""

    label: str
    value: float
    text: str
    tone: theme.Tone = theme.Tone.ACCENT


class BarChart(QWidget):
    """Draws its bars from the top down, the longest over the whole width."""

    def __init__(self, name: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._bars: tuple[Bar, ...] = ()
        tell_parts(self)

    def accessible_parts(self) -> list[AccessiblePart]:
        """The bars, by their labels."""
        height = self._row_height
        return [
            AccessiblePart(
                bar.label, f"{bar.label}: {bar.text}", QRect(0, place * height, self.width(), height)
            )
            for place, bar in enumerate(self._bars)
        ]

    def set_bars(self, bars: Sequence[Bar]) -> None:
        self._bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.text}" for bar in self._bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, max(1, len(self._bars)) * self._row_height)

    def minimumSizeHint(self) -> QSize:
        left, right = self._beside()
        return QSize(max(320, left + right + SHORTEST), self.sizeHint().height())

    def picture(self, width: int) -> QImage:
        """The bars on white paper, for a document."""
        paper = QPalette(Qt.GlobalColor.white)
        paper.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.black)
        drawn = QImage(2 * width, 2 * self.sizeHint().height(), QImage.Format.Format_RGB32)
        drawn.setDevicePixelRatio(2)
        drawn.fill(Qt.GlobalColor.white)
        painter = QPainter(drawn)
        painter.setFont(self.font())
        painter.setLayoutDirection(self.layoutDirection())
        self._draw(painter, width, paper)
        painter.end()
        return drawn

    def paintEvent(self, event: QPaintEvent) -> None:
        self._draw(QPainter(self), self.width(), self.palette())

    def _draw(self, painter: QPainter, width: int, palette: QPalette) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = self.fontMetrics()
        height = self._row_height
        left, right = self._beside()
        room = max(1.0, width - left - right)
        longest = max((bar.value for bar in self._bars), default=0) or 1
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        ink = palette.color(QPalette.ColorRole.WindowText)
        for place, bar in enumerate(self._bars):
            top = place * height
            painter.setPen(ink)
            label = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, left - theme.SPACE)
            painter.drawText(as_read(self, QRectF(0, top, left, height), width), middle, label)
            length = room * bar.value / longest
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(bar.tone, palette))
            drawn = QRectF(left, top + 5, max(length, 2), height - 10)
            painter.drawRoundedRect(as_read(self, drawn, width), 3, 3)
            painter.setPen(ink)
            said = QRectF(left + length + theme.SPACE, top, right, height)
            painter.drawText(as_read(self, said, width), middle, bar.text)

    def _beside(self) -> tuple[int, int]:
        """The room for the labels before the bars, and for the words after the longest."""
        metrics = self.fontMetrics()
        left = min(
            LONGEST_LABEL * metrics.averageCharWidth(),
            max((metrics.horizontalAdvance(bar.label) for bar in self._bars), default=0) + theme.ROOMY,
        )
        right = max((metrics.horizontalAdvance(bar.text) for bar in self._bars), default=0) + theme.ROOMY
        return left, right

    @property
    def _row_height(self) -> int:
        return self.fontMetrics().height() + ROW_PADDING

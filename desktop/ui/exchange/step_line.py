"""The steps of the import in one line: past, present and future."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.core import theme
from desktop.ui.core.icons import icon

_DISC = 22
_GAP = 10
_LINE = 36


class _Inks(NamedTuple):
    """The colours of a palette that the steps are painted in."""

    ink: QColor
    ground: QColor
    accent: QColor
    faint: QColor

    @classmethod
    def of(cls, palette: QPalette) -> _Inks:
        ink, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
        return cls(ink, ground, theme.colour(theme.Tone.ACCENT, palette), theme.mixed(ink, ground, 0.55))


class StepLine(QWidget):
    """Shows the present step; it cannot be pressed."""

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("importSteps")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._titles = titles
        self._current = 0
        self.show_step(0)

    def show_step(self, current: int) -> None:
        self._current = current
        shape = self.tr("Step {n} of {all}: {title}")
        self.setAccessibleName(
            shape.format(n=current + 1, all=len(self._titles), title=self._titles[current])
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(480, _DISC + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inks = _Inks.of(self.palette())
        left = 1.0
        for place in range(len(self._titles)):
            left = self._paint_step(painter, place, left, inks)

    def _paint_step(self, painter: QPainter, place: int, left: float, inks: _Inks) -> float:
        """Paint one step, and return where the next one begins."""
        disc = QRectF(left, (self.height() - _DISC) / 2, _DISC, _DISC)
        self._paint_disc(painter, place, disc, inks)
        right = self._paint_title(painter, place, disc.right() + 8, inks) + _GAP
        if place + 1 < len(self._titles):
            painter.setPen(QPen(inks.faint, 1.2))
            painter.drawLine(int(right), self.height() // 2, int(right) + _LINE, self.height() // 2)
        painter.setFont(self.font())
        return right + _LINE + _GAP

    def _paint_disc(self, painter: QPainter, place: int, disc: QRectF, inks: _Inks) -> None:
        reached = place <= self._current
        painter.setPen(QPen(inks.accent if reached else inks.faint, 1.4))
        painter.setBrush(inks.accent if reached else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc)
        if place < self._current:
            icon("check", inks.ground).paint(painter, disc.adjusted(5, 5, -5, -5).toRect())
        else:
            painter.setPen(inks.ground if reached else inks.faint)
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(place + 1))

    def _paint_title(self, painter: QPainter, place: int, left: float, inks: _Inks) -> float:
        """Paint the title, and return where it ends."""
        title = self._titles[place]
        painter.setFont(self._title_font(place))
        painter.setPen(inks.ink if place <= self._current else inks.faint)
        width = painter.fontMetrics().horizontalAdvance(title) + 2
        text = QRectF(left, 0, width, self.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, title)
        return text.right()

    def _title_font(self, place: int) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if place == self._current else QFont.Weight.Normal)
        return font

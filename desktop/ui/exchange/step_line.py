"""The steps of the import in one line: past, present and future."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.core import theme
from desktop.ui.core.icons import icon

_DISC = 22
_GAP = 10


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
        palette = self.palette()
        ink, ground = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
        accent, faint = theme.colour(theme.Tone.ACCENT, palette), theme.mixed(ink, ground, 0.55)
        left = 1.0
        top = (self.height() - _DISC) / 2
        for place, title in enumerate(self._titles):
            disc = QRectF(left, top, _DISC, _DISC)
            reached = place <= self._current
            painter.setPen(QPen(accent if reached else faint, 1.4))
            painter.setBrush(accent if reached else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc)
            if place < self._current:
                icon("check", ground).paint(painter, disc.adjusted(5, 5, -5, -5).toRect())
            else:
                painter.setPen(ground if reached else faint)
                painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(place + 1))
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold if place == self._current else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(ink if reached else faint)
            width = painter.fontMetrics().horizontalAdvance(title) + 2
            text = QRectF(disc.right() + 8, 0, width, self.height())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, title)
            left = text.right() + _GAP
            if place + 1 < len(self._titles):
                painter.setPen(QPen(faint, 1.2))
                painter.drawLine(int(left), self.height() // 2, int(left) + 36, self.height() // 2)
                left += 36 + _GAP
            painter.setFont(self.font())

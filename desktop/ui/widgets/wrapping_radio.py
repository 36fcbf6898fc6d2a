"""The radio button whose words wrap, unlike Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

LEAST = 24
"""The characters that always fit in a line."""


class WrappingRadio(QRadioButton):
    """`set_words` is its `setText`: the text itself contains the line breaks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_words(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words.replace("&", ""))
        self._wrap()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside() + LEAST * self.fontMetrics().averageCharWidth(), self.sizeHint().height())

    def _beside(self) -> int:
        """The width of the circle, with the space next to it."""
        style, metric = self.style(), QStyle.PixelMetric
        circle = style.pixelMetric(metric.PM_ExclusiveIndicatorWidth, None, self)
        return circle + style.pixelMetric(metric.PM_RadioButtonLabelSpacing, None, self) + 8

    def _wrap(self) -> None:
        room, lines = self.width() - self._beside(), [""]
        for word in self._words.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.fontMetrics().horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        wrapped = "\n".join(lines)
        if wrapped != self.text():
            self.setText(wrapped)
            self.updateGeometry()

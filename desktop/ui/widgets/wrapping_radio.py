"""A radio button whose words wrap, as none of Qt's own does."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle, QWidget

LEAST = 24
"""Characters for which there is always room in a line."""


class WrappingRadio(QRadioButton):
    """`set_words` is its `setText`: the text itself holds the breaks of the lines."""

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
        """What the circle takes, with the space beside it."""
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

"""The pictures of the tour show a dialog in the middle of its window, at every scale of the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.tour.guide import in_front


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_dialog_is_in_the_middle_of_its_window(qapp: QApplication, scale: float) -> None:
    window = drawn(QSize(400, 300), scale, "white")
    dialog = drawn(QSize(100, 60), scale, "red")
    both = in_front(window, dialog, QPalette())
    assert both.deviceIndependentSize() == QSize(400, 300)
    picture = both.toImage()

    def colour(x: int, y: int) -> QColor:
        return picture.pixelColor(QPoint(x, y) * scale)

    red = QColor("red")
    assert all(colour(x, y) == red for x in (155, 200, 245) for y in (125, 150, 175))
    assert not any(colour(x, y) == red for x, y in ((140, 150), (260, 150), (200, 110), (200, 190), (2, 2)))


def drawn(size: QSize, scale: float, colour: str) -> QPixmap:
    made = QPixmap(size * scale)
    made.setDevicePixelRatio(scale)
    made.fill(QColor(colour))
    return made

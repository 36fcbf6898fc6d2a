"""The picture of a window: how far the ink of a control contrasts with its background."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

Pixels = NDArray[np.uint8]


def picture(window: QWidget) -> Pixels:
    """The window as it is painted now: rows of pixels of red, green and blue."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def part(pixels: Pixels, window: QWidget, control: QWidget, place: QRect | None = None) -> Pixels:
    """The part of the picture with the control, or with that place of it."""
    area = place or control.rect()
    spot = control.mapTo(window, QPoint(0, 0)) + area.topLeft()
    left, top = max(0, spot.x()), max(0, spot.y())
    return pixels[top : max(top, spot.y() + area.height()), left : max(left, spot.x() + area.width())]


def strongest(pixels: Pixels) -> float:
    """The contrast (WCAG 2) of the background, the most frequent colour, and the one furthest from it."""
    if not pixels.size:
        return 21.0
    flat = pixels.reshape(-1, 3)
    coded = flat[:, 0].astype(np.uint32) << 16 | flat[:, 1].astype(np.uint32) << 8 | flat[:, 2]
    colours, counts = np.unique(coded, return_counts=True)
    shades = _luminance(np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], axis=1))
    ground = shades[counts.argmax()]
    lighter, darker = np.maximum(shades, ground), np.minimum(shades, ground)
    return float(((lighter + 0.05) / (darker + 0.05)).max())


def _luminance(colours: NDArray[np.uint32]) -> NDArray[np.float64]:
    parts = colours / 255
    linear = np.where(parts <= 0.03928, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))

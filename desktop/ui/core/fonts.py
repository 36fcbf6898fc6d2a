"""Fonts for a program without a screen, and whether letters can be told apart."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

NO_FONTS = "Qt finds no fonts here, so every letter is a box. Name a folder of fonts in QT_QPA_FONTDIR."


def find_fonts_offscreen() -> None:
    """Call it before an application is made: Qt's offscreen plugin looks for no fonts on Windows by itself."""
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:\\Windows"))
        os.environ.setdefault("QT_QPA_FONTDIR", str(windows / "Fonts"))


def draws_letters() -> bool:
    """Without fonts each letter is the same box; a text that is only counted or measured hides that."""
    return _drawn("m") != _drawn("w")


def _drawn(letter: str) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return image

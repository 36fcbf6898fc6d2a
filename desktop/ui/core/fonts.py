"""Fonts for a program without a screen, and the check that letters differ."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

NO_FONTS = "Qt finds no fonts here, so every letter is a box. Name a folder of fonts in QT_QPA_FONTDIR."


def find_fonts_offscreen() -> None:
    """Find fonts before an application is made: Qt's offscreen plugin does not search for them on Windows."""
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:\\Windows"))
        os.environ.setdefault("QT_QPA_FONTDIR", str(windows / "Fonts"))


def draws_letters() -> bool:
    """Whether letters differ: without fonts each is the same box, which counting and measuring hide."""
    return _drawn("m") != _drawn("w")


def _drawn(letter: str) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, letter)
    painter.end()
    return image

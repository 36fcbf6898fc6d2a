"""Text on paper: black on white whatever the screen is, and without ligatures."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QPalette, QTextDocument

POINT_SIZE = 10.0

_LIGATURES = ("liga", "clig", "dlig")
"""OpenType's names for standard, contextual and discretionary ligatures."""


def paper_font(point_size: float) -> QFont:
    """The font without ligatures, so that a name or a hash copied from a PDF has all its letters."""
    font = QFont()
    font.setPointSizeF(point_size)
    for ligatures in _LIGATURES:
        font.setFeature(QFont.Tag(ligatures), 0)
    return font


def draw_text(text: QTextDocument, painter: QPainter, part: QRectF) -> None:
    """Draw the `part` of a laid-out text at the origin of the painter."""
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = _paper_palette()
    context.clip = part
    painter.setClipRect(part)
    text.documentLayout().draw(painter, context)


def _paper_palette() -> QPalette:
    palette = QPalette(Qt.GlobalColor.white)
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    return palette

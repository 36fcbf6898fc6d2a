"""Contents that scroll where their window is too small for them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class YieldingScrollArea(QScrollArea):
    """Wants no more height than its minimum: what else there is room for it gets by its stretch."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


def scrolled(content: QWidget) -> QScrollArea:
    """A scroll area without a frame around `content`, as wide and as high as there is room; Tab passes it by."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area

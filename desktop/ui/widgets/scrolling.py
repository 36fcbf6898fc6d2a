"""The scroll area for contents too large for their window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.core.scroll_area import ScrollArea


class YieldingScrollArea(ScrollArea):
    """Wants no more height than its minimum: spare room comes from its stretch."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())


def scrolled(content: QWidget) -> ScrollArea:
    """`content` in a scroll area that fills its place; Tab skips the area itself."""
    area = ScrollArea()
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area

"""The scroll area whose contents are all reachable, even those added later."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.ui.core.reachable import make_reachable


class ScrollArea(QScrollArea):
    """Has no frame, and its contents take its size. The program uses no other.

    Qt keeps layout requests of the contents to itself, so the window would not hear of a new control there.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and isValid(self):
            QTimer.singleShot(0, self, self._reach)
        return super().eventFilter(watched, event)

    def _reach(self) -> None:
        if (contents := self.widget()) is not None:
            make_reachable(contents)

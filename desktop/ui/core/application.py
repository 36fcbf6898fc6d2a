"""Qt's application, which also hears which file macOS opens with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop.ui.core.focus_outline import FocusOutliner
from desktop.ui.core.garbage import GarbageCollector


class HandoverApplication(QApplication):
    """A Mac sends a double-clicked file as an event; Windows and Linux name it on the command line."""

    file_opened = Signal(Path)

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        FocusOutliner(self)
        GarbageCollector(self)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)

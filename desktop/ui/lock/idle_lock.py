"""The idle lock: after some minutes the window hides its content and asks for the passphrase."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

_TICK_MILLISECONDS = 15_000
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleLock(QObject):
    """Counts down since the last key or movement. `ticked` carries the minutes left, `expired` comes at 0."""

    ticked = Signal(int)
    expired = Signal()

    def __init__(self, minutes: int, parent: QObject) -> None:
        super().__init__(parent)
        self._minutes = minutes
        self._last_sign = _clocks()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.check)

    def start(self) -> None:
        """Start to count, or start again."""
        self._last_sign = _clocks()
        application = QApplication.instance()
        if application is not None and not self._timer.isActive():
            application.installEventFilter(self)
            self._timer.start()
        self.check()

    def stop(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self._timer.stop()

    def check(self) -> None:
        """Report the minutes left, or the end."""
        left = self._seconds_left()
        if left <= 0:
            self.stop()
            self.expired.emit()
        else:
            self.ticked.emit(math.ceil(left / 60))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for activity; if it comes too late, only lock."""
        if event.type() not in _SIGNS_OF_LIFE:
            return False
        if self._seconds_left() <= 0:
            self.check()
            return True
        self._last_sign = _clocks()
        return False

    def _seconds_left(self) -> float:
        idle = max(now - then for now, then in zip(_clocks(), self._last_sign, strict=True))
        return self._minutes * 60 - idle


def _clocks() -> tuple[float, float]:
    """Two clocks: one that nobody can set but that may stop during sleep, and one that runs on."""
    return time.monotonic(), time.time()

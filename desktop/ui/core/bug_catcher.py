"""The catcher of uncaught errors, on any thread, which are reported as a fault of the program."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication


class BugCatcher(QObject):
    """Replaces `sys.excepthook` and `threading.excepthook`, and reports a bug on the GUI thread."""

    _caught = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._caught.connect(self._tell)

    def install(self) -> None:
        sys.excepthook = self._catch
        threading.excepthook = lambda args: self._catch(args.exc_type, args.exc_value, args.exc_traceback)

    def _catch(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
        elif error is not None:
            self._caught.emit(error)

    def _tell(self, error: BaseException) -> None:
        from desktop.ui.core import messages

        messages.tell_error(QApplication.activeWindow(), error)

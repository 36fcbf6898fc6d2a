"""Python's search for reference cycles, on the GUI thread only.

Python searches on whichever thread happens to make an object. On a worker's it would let go of the Python halves
of layouts and other parts of windows while Qt deletes the rest of them on the GUI thread: the process ends, or a
new object at the same place in memory loses its own half.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000
"""In milliseconds."""


class GarbageCollector(QObject):
    """Turns Python's own search off, and makes it from the event loop. Must be made on the GUI thread.

    What is there already, modules for the most part, is never searched.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._searches = 0
        timer = QTimer(self)
        timer.timeout.connect(self.search)
        timer.start(EVERY)

    def search(self) -> None:
        """Search if as much is new as Python itself would wait for; at every tenth time among older objects too."""
        if gc.get_count()[0] < gc.get_threshold()[0]:
            return
        self._searches += 1
        gc.collect(_generation(self._searches))


def _generation(searches: int) -> int:
    if searches % 100 == 0:
        return 2
    return 1 if searches % 10 == 0 else 0

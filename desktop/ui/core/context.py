"""What every window of an open practice is handed: the practice, the worker and the news of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.database.practice import Practice
from desktop.ui.core.tasks import TaskRunner

if TYPE_CHECKING:
    from desktop.database.unit_of_work import Change


class ChangeBus(QObject):
    """`changed` carries the names of the tables that a commit touched, on the GUI thread."""

    changed = Signal(frozenset)


class PracticeContext(QObject):
    """Owned by the main window. `practice` is handed to services and never read here by SQL.

    `closing` comes while the practice is open still, for those who have something to keep.
    """

    closing = Signal()

    def __init__(self, practice: Practice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.practice = practice
        self.tasks = TaskRunner(self)
        self.bus = ChangeBus(self)
        practice.subscribe(self._tell)

    def _tell(self, change: Change) -> None:
        self.bus.changed.emit(change.tables)

    def close(self) -> None:
        """End the work under way and let the database go."""
        self.closing.emit()
        self.tasks.close()
        self.practice.close()

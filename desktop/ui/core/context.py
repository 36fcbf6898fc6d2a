"""The context of an open practice, handed to every window: the practice, the worker and the change bus."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from desktop.services.practice.opening import Practice
from desktop.ui.core.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from desktop.services.practice.opening import Change

Result = TypeVar("Result")


class ChangeBus(QObject):
    """`changed` carries the names of the tables that a commit touched, on the GUI thread."""

    changed = Signal(frozenset)


class PracticeContext(QObject):
    """Owned by the main window. Services receive `practice`; no window queries it.

    `closing` is emitted while the practice is still open, so that unsaved answers can be kept.
    """

    closing = Signal()

    def __init__(self, practice: Practice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.practice = practice
        self.tasks = TaskRunner(self)
        self.bus = ChangeBus(self)
        practice.subscribe(self._publish)

    def write(
        self,
        owner: QWidget,
        work: Callable[[], Result],
        then: Callable[[Result], object] | None = None,
        refused: Callable[[Exception], object] | None = None,
    ) -> Task:
        """Run `work`, a service that writes, on the worker; `then` gets its result on the GUI thread.

        Every write of a window goes through here or another method of `tasks`: the GUI thread must not wait
        while another program writes. An `owner` that is a dialog stays open and disabled until the answer.
        Without `refused` the owner shows the error. The write completes even if the window closes meanwhile.
        """
        release = _held(owner)

        def succeed(result: Result) -> None:
            release()
            if then is not None:
                then(result)

        def fail(error: Exception) -> None:
            release()
            if refused is not None:
                refused(error)
                return
            from desktop.ui.core.messages import tell_error

            tell_error(owner, error)

        return self.tasks.start(lambda report: work(), succeed, fail, owner=owner, finish_on_close=True)

    def _publish(self, change: Change) -> None:
        self.bus.changed.emit(change.tables)

    def close(self) -> None:
        """End the work under way and close the database."""
        self.closing.emit()
        self.tasks.close()
        self.practice.close()


def _held(owner: QWidget) -> Callable[[], None]:
    """Disable a dialog; the function returned enables it again and gives the focus back."""
    if not isinstance(owner, QDialog):
        return lambda: None
    focused = owner.focusWidget()
    owner.setEnabled(False)

    def release() -> None:
        owner.setEnabled(True)
        if focused is not None and isValid(focused):
            focused.setFocus()

    return release

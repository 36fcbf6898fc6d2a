"""Background work: one worker thread, progress and Cancel, with results delivered on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from desktop.errors import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Task(QObject):
    """One piece of work under way; its signals are emitted on the GUI thread.

    `finished` carries the result, `failed` the exception (a UserError is shown to the supervisor); `stopped`
    means that Cancel took effect. Exactly one of the three is emitted. `progressed` carries done and total.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, parent: QObject, finish_on_close: bool) -> None:
        super().__init__(parent)
        self.finish_on_close = finish_on_close
        self._cancel = threading.Event()
        self._dropped = False
        self._reports = False
        self._is_over = False

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._cancel.set()

    def drop(self) -> None:
        """Ask the work to stop and discard its result: `stopped` is emitted in any case."""
        self._dropped = True
        self.cancel()

    @property
    def can_stop(self) -> bool:
        """Whether the work has reported progress, and so reacts to `cancel`."""
        return self._reports

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def run(self, work: Callable[[Progress], Result]) -> Result:
        """Called by the worker. Raises Cancelled if Cancel was pressed before it began."""
        if self._cancel.is_set():
            raise Cancelled
        return work(self.report)

    def report(self, done: int, total: int) -> None:
        """Called by the work, from its own thread. Raises Cancelled once Cancel was pressed."""
        if self._cancel.is_set():
            raise Cancelled
        self._reports = True
        self.progressed.emit(done, total)

    def deliver(self, result: object, error: Exception | None) -> None:
        """Report how it ended, once, on the GUI thread."""
        if self._is_over:
            return
        self._is_over = True
        if self._dropped or isinstance(error, Cancelled):
            self.stopped.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        self.deleteLater()


class TaskRunner(QObject):
    """Runs tasks one after the other on one worker thread; owned by the window, closed with it.

    `crashed` carries errors without an `on_failed`, or whose owner is gone, so that no error is lost.
    `busy_changed` is emitted when work begins and when the last of it is done.
    """

    crashed = Signal(object)
    busy_changed = Signal(bool)

    _ended = Signal(object, object, object)
    """The runner's own, because its task may be deleted before the worker returns from the call of the signal."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way: set[Task] = set()
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # after the first paint

        return ThreadPoolExecutor(max_workers=1, thread_name_prefix="handover-work")

    def start(
        self,
        work: Callable[[Progress], Result],
        on_finished: Callable[[Result], None] | None = None,
        on_failed: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
        finish_on_close: bool = False,
    ) -> Task:
        """Queue `work`, which receives a function to report progress with, and return its task.

        `work` must touch no widget. The two callbacks run on the GUI thread, and only while their `owner`
        exists: a closure that uses a widget must name it as owner, a bound method of a widget need not.
        With `finish_on_close` the work runs even if the window closes first, so that no answer is lost. After
        `close` nothing is begun: the task is stopped.
        """
        task = Task(self, finish_on_close)
        if self._closed:
            self._ended.emit(task, None, Cancelled())
            return task
        on_result, on_error = on_finished or _ignore, on_failed or self.crashed.emit
        if owner is not None:
            on_result = _if_alive(owner, on_result, _ignore)
            on_error = _if_alive(owner, on_error, self.crashed.emit)
        task.finished.connect(on_result)
        task.failed.connect(on_error)
        self._under_way.add(task)
        if len(self._under_way) == 1:
            self.busy_changed.emit(True)
        future = self._pool.submit(task.run, work)
        future.add_done_callback(lambda done: self._hand_over(task, done))
        return task

    def latest(
        self,
        previous: Task | None,
        work: Callable[[Progress], Result],
        on_finished: Callable[[Result], None],
        *,
        owner: QObject | None = None,
    ) -> Task:
        """Start work whose result replaces that of `previous`, which is discarded; `owner` as in `start`."""
        if previous is not None and previous in self._under_way:
            previous.drop()
        return self.start(work, on_finished, owner=owner)

    @property
    def busy(self) -> bool:
        return bool(self._under_way)

    @property
    def shows_progress(self) -> bool:
        """Whether somebody waits: for a write, or for work that reports progress."""
        return any(task.finish_on_close or task.can_stop for task in self._under_way)

    def close(self) -> None:
        """Cancel the work under way, except tasks that finish on close, and wait for the worker to end.

        Whoever waits for an answer, such as a progress dialog, is told that there will be none.
        """
        if self._closed:
            return
        self._closed = True
        self.cancel(keep_writes=True)
        self._pool.shutdown(wait=True)
        for task in tuple(self._under_way):
            self._deliver(task, None, Cancelled())

    def cancel(self, *, keep_writes: bool = False) -> None:
        """Ask all work to stop, or all except the tasks that finish on close."""
        for task in self._under_way:
            if not (keep_writes and task.finish_on_close):
                task.cancel()

    def _hand_over(self, task: Task, done: Future[Any]) -> None:
        if self._closed or not isValid(self):
            return
        error = done.exception()
        self._ended.emit(task, None if error else done.result(), error)

    def _deliver(self, task: Task, result: object, error: Exception | None) -> None:
        """Forget the task before its callbacks run: one of them may call `latest` again at once."""
        self._forget(task)
        if isValid(task):
            task.deliver(result, error)

    def _forget(self, task: Task) -> None:
        self._under_way.discard(task)
        if not self._under_way and not self._closed:
            self.busy_changed.emit(False)


def _ignore(_: object) -> None:
    """The callback of a result that nobody waits for."""


def _if_alive(
    owner: QObject, callback: Callable[[Any], None], otherwise: Callable[[Any], None]
) -> Callable[[Any], None]:
    """`callback` as long as `owner` exists, else `otherwise`."""
    return lambda answer: (callback if isValid(owner) else otherwise)(answer)

"""Slow work off the GUI thread: one worker, progress and Cancel, and the result back on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.errors import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")


class Task(QObject):
    """One piece of work under way. Its signals arrive on the GUI thread.

    `finished` carries the result, `failed` the exception (a UserError is for the supervisor's eyes),
    `stopped` that Cancel took effect; exactly one of the three comes. `progressed` carries done and total.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    _ended = Signal(object, object)

    def __init__(self, parent: QObject, to_the_end: bool) -> None:
        super().__init__(parent)
        self.to_the_end = to_the_end
        self._cancel = threading.Event()
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def run(self, work: Callable[[Callable[[int, int], None]], Result]) -> Result:
        """Called by the worker. Raises Cancelled where Cancel was pressed before it began."""
        if self._cancel.is_set():
            raise Cancelled
        return work(self.report)

    def report(self, done: int, total: int) -> None:
        """Called by the work, from its own thread. Raises Cancelled once Cancel was pressed."""
        if self._cancel.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def _deliver(self, result: object, error: Exception | None) -> None:
        if isinstance(error, Cancelled):
            self.stopped.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)
        self.deleteLater()


class TaskRunner(QObject):
    """Runs tasks one after the other on one worker thread; owned by the window, closed with it.

    `crashed` carries what no `on_failed` was given for, so that no error is lost. `busy_changed` tells
    when work begins and when the last is done.
    """

    crashed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way: set[Task] = set()
        self._closed = False

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
        to_the_end: bool = False,
    ) -> Task:
        """Queue `work`, which is handed a function to report progress with, and return its task.

        `work` must touch no widget. The two callbacks run on the GUI thread. With `to_the_end` it is done
        even where the window closes meanwhile: what somebody said must not be lost.
        """
        task = Task(self, to_the_end)
        # Forgotten before the answer is handed over: a callback may ask for the `latest` anew at once.
        for ended in (task.finished, task.failed, task.stopped):
            ended.connect(lambda *_: self._forget(task))
        if on_finished is not None:
            task.finished.connect(on_finished)
        task.failed.connect(on_failed if on_failed is not None else self.crashed)
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
    ) -> Task:
        """Start work whose answer replaces that of `previous`: the older one's answer is dropped."""
        if previous is not None and previous in self._under_way:
            previous.finished.disconnect()
            previous.finished.connect(lambda *_: self._forget(previous))
            previous.cancel()
        return self.start(work, on_finished)

    @property
    def busy(self) -> bool:
        return bool(self._under_way)

    def close(self) -> None:
        """Cancel what is under way, but for what is done to the end, and wait for the worker to end."""
        self._closed = True
        for task in self._under_way:
            if not task.to_the_end:
                task.cancel()
        self._pool.shutdown(wait=True)

    def _hand_over(self, task: Task, done: Future[Any]) -> None:
        if self._closed:
            return
        error = done.exception()
        task._ended.emit(None if error else done.result(), error)

    def _forget(self, task: Task) -> None:
        self._under_way.discard(task)
        if not self._under_way:
            self.busy_changed.emit(False)

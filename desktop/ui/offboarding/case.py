"""The offboarding that a wizard is open on: its board, and every answer on its way to the draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.database.practice import Practice
from desktop.errors import Progress
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import Board, read_board
from desktop.ui.desk import Desk
from desktop.ui.tasks import Task

Result = TypeVar("Result")


class Case(QObject):
    """`board` is None until somebody was chosen who leaves. `changed` comes after it was read anew."""

    changed = Signal()
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, desk: Desk, offboarding_id: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.offboarding_id = offboarding_id
        self.board: Board | None = None
        self._begun_here: int | None = None
        self._reading: Task | None = None
        self._under_way = 0
        desk.bus.changed.connect(self._follow)

    @property
    def practice(self) -> Practice:
        return self.desk.practice

    @property
    def busy(self) -> bool:
        """Whether something that was asked for is still being done."""
        return self._under_way > 0

    @property
    def may_choose_leaver(self) -> bool:
        """Whether another leaver can be chosen: nothing was begun before this window was opened."""
        return self.offboarding_id is None or self.offboarding_id == self._begun_here

    def begin(self, leaver_id: int, last_day: date) -> None:
        """Go on with this practitioner's draft, or begin it; one begun a moment ago for another is dropped."""
        if self.board is not None and self.board.answers.leaver_id == leaver_id:
            return
        known = {answers.id for answers in drafts.unfinished(self.practice)}
        started = drafts.start(self.practice, leaver_id, last_day)
        if self._begun_here is not None and self._begun_here != started:
            drafts.cancel(self.practice, self._begun_here)
        self._begun_here = None if started in known else started
        self.offboarding_id = started
        self.board = None
        self.refresh()
        self.changed.emit()

    def give_up(self) -> None:
        """Drop the draft; the practice stays as it is."""
        if self.offboarding_id is not None:
            drafts.cancel(self.practice, self.offboarding_id)

    def answer(self, **values: Any) -> None:
        """Keep answers at once; what follows from them is shown as after any other change."""
        if self.offboarding_id is None or self.board is None or self.board.finished:
            return
        if any(getattr(self.board.answers, name) != value for name, value in values.items()):
            drafts.answer(self.practice, self.offboarding_id, **values)

    def refresh(self) -> None:
        """Read the board anew, on the worker."""
        if self.offboarding_id is not None:
            wanted = self.offboarding_id
            self._reading = self.desk.tasks.latest(
                self._reading, lambda report: read_board(self.practice, wanted), self._take
            )

    def run(
        self,
        work: Callable[[Practice, Progress], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> Task:
        """Do something on the worker, then read the board anew; `then` is called once it is shown."""
        wanted = self.offboarding_id

        def both(report: Progress) -> tuple[Result, Board | None]:
            result = work(self.practice, report)
            return result, None if wanted is None else read_board(self.practice, wanted)

        def finished(both_done: tuple[Result, Board | None]) -> None:
            if not isValid(self):
                return
            self._end()
            result, board = both_done
            if board is not None:
                self._take(board)
            if then is not None:
                then(result)

        def went_wrong(error: Exception) -> None:
            if not isValid(self):
                return
            self._end()
            if failed is not None:
                failed(error)
            self.failed.emit(error)

        self._under_way += 1
        self.busy_changed.emit(True)
        task = self.desk.tasks.start(both, finished, went_wrong)
        task.stopped.connect(self._end)
        return task

    def _end(self) -> None:
        self._under_way -= 1
        self.busy_changed.emit(self.busy)

    def _take(self, board: Board) -> None:
        if board != self.board:
            self.board = board
            self.changed.emit()

    def _follow(self, tables: frozenset[str]) -> None:
        """Any change may make the backup too old, so all are followed; `run` reads the board itself."""
        if not self.busy:
            self.refresh()

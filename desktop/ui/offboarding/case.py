"""The offboarding shown by a wizard: its board, and every answer on its way to the draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.errors import Progress
from desktop.services.calendar.last_day import proposed_last_day
from desktop.services.cases.cases import open_case_of
from desktop.services.offboarding import drafts
from desktop.services.offboarding.board import Board
from desktop.services.offboarding.settling.alternatives import Alternatives
from desktop.services.offboarding.settling.reading import read_alternatives
from desktop.services.practice.opening import Practice
from desktop.services.vendor.overview import read_case
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.tasks import Task

Result = TypeVar("Result")


class Case(QObject):
    """`board` is None until a leaver is chosen. `changed` is emitted when another board was read.

    `alternatives` is None until `read_alternatives`, and may belong to an older board until `alternatives_read`.
    """

    changed = Signal()
    alternatives_read = Signal()
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, context: PracticeContext, offboarding_id: int | None, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.offboarding_id = offboarding_id
        self.board: Board | None = None
        self.alternatives: Alternatives | None = None
        self._alternatives_of: Board | None = None
        self._looking: Task | None = None
        self._begun_before = {answers.id for answers in drafts.unfinished(self.practice)}
        self._begun_here: int | None = None  # its own, whose tasks run one after the other
        self._beginning: Task | None = None
        self._reading: Task | None = None
        self._under_way = 0
        context.bus.changed.connect(self._follow)

    @property
    def practice(self) -> Practice:
        return self.context.practice

    @property
    def busy(self) -> bool:
        """Whether some requested work is still being done."""
        return self._under_way > 0

    @property
    def may_choose_leaver(self) -> bool:
        """Whether another leaver can be chosen: nothing was begun before this window opened."""
        return self.offboarding_id not in self._begun_before

    def begin(self, leaver_id: int, last_day: date | None) -> None:
        """Go on with this practitioner's case, or begin it; one just begun for another is dropped.

        Without a last day it begins with the proposed one.
        """
        if self.board is not None and self.board.answers.leaver_id == leaver_id:
            return
        if self._beginning is not None:
            self._beginning.cancel()
        self.board = None
        self._beginning = self._start(
            lambda report: (None, self._begun(leaver_id, last_day)), failed=self._stay, finish_on_close=True
        )
        self.changed.emit()

    def _begun(self, leaver_id: int, last_day: date | None) -> Board:
        """The board of this practitioner's case, begun if there is none; on the worker."""
        there = open_case_of(self.practice, leaver_id)
        started = there or self._begin_draft(leaver_id, last_day)
        if self._begun_here not in (None, started):
            drafts.cancel(self.practice, self._begun_here)
        self._begun_here = started if there in (None, self._begun_here) else None
        return read_case(self.practice, started)

    def _begin_draft(self, leaver_id: int, last_day: date | None) -> int:
        return drafts.start(self.practice, leaver_id, last_day or proposed_last_day(self.practice, leaver_id))

    def _stay(self, _: Exception) -> None:
        self.offboarding_id = self._begun_here

    def give_up(self) -> None:
        """Drop the draft; the practice stays as it is."""
        offboarding_id = self.offboarding_id
        if offboarding_id is None:
            return

        def cancel(report: Progress) -> tuple[None, None]:
            drafts.cancel(self.practice, offboarding_id)
            return None, None

        self._start(cancel, finish_on_close=True)

    def answer(self, **values: Any) -> None:
        """Keep answers at once, whatever the window does next; they are shown as after any other change."""
        offboarding_id = self.offboarding_id
        if offboarding_id is not None and self._is_news(values):
            self.run(
                lambda practice, report: drafts.answer(practice, offboarding_id, **values),
                finish_on_close=True,
            )

    def _is_news(self, values: Mapping[str, Any]) -> bool:
        """Whether answers differ from those shown, or may differ from those on their way."""
        if self.board is None or self.board.finished:
            return False
        shown = self.board.answers
        return self.busy or any(getattr(shown, name) != value for name, value in values.items())

    def refresh(self) -> None:
        """Read the board again, on the worker; work under way does so by itself."""
        if self.offboarding_id is not None and not self.busy:
            wanted = self.offboarding_id
            self._reading = self.context.tasks.latest(
                self._reading, lambda report: read_case(self.practice, wanted), self._take_read
            )

    def read_alternatives(self) -> None:
        """Read on the worker, once for each board, where its appointments could go instead."""
        wanted, board = self.offboarding_id, self.board
        if wanted is not None and board is not None and self._alternatives_of is not board:
            self._look_for_alternatives(wanted, board)

    def _look_for_alternatives(self, wanted: int, board: Board) -> None:
        if board.plan is None:
            return
        self._alternatives_of = board
        self._looking = self.context.tasks.latest(
            self._looking, lambda report: read_alternatives(self.practice, wanted), self._take_alternatives
        )

    def run(
        self,
        work: Callable[[Practice, Progress], Result],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        *,
        finish_on_close: bool = False,
    ) -> Task:
        """Do something on the worker, then read the board again; `then` is called once it is shown."""
        wanted = self.offboarding_id

        def both(report: Progress) -> tuple[Result, Board | None]:
            result = work(self.practice, report)
            return result, None if wanted is None else read_case(self.practice, wanted)

        return self._start(both, then, failed, finish_on_close)

    def _start(
        self,
        work: Callable[[Progress], tuple[Result, Board | None]],
        then: Callable[[Result], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        finish_on_close: bool = False,
    ) -> Task:
        """Run `work`, which answers with its result and the board after it."""

        def finished(both: tuple[Result, Board | None]) -> None:
            result, board = both
            self._finish(board, is_shown=then is not None)
            if then is not None:
                then(result)

        def went_wrong(error: Exception) -> None:
            if failed is not None:
                failed(error)
            self._give_back()
            self.failed.emit(error)

        self._under_way += 1
        self.busy_changed.emit(True)
        task = self.context.tasks.start(
            work, finished, went_wrong, owner=self, finish_on_close=finish_on_close
        )
        task.stopped.connect(self._give_back)
        return task

    def _finish(self, board: Board | None, *, is_shown: bool) -> None:
        """Count work as done; its board `is_shown`, or else the last one's of all under way."""
        self._under_way -= 1
        if board is not None and (is_shown or not self.busy):
            self._take(board)
        self.busy_changed.emit(self.busy)

    def _give_back(self) -> None:
        """Show what is kept, as nothing came of it."""
        self._under_way -= 1
        self.changed.emit()
        self.busy_changed.emit(self.busy)
        self.refresh()

    def _take_read(self, board: Board) -> None:
        """Show the board, unless other work was started meanwhile: that reads a newer one."""
        if not self.busy and board.answers.id == self.offboarding_id:
            self._take(board)

    def _take(self, board: Board) -> None:
        if board != self.board:
            self.offboarding_id, self.board = board.answers.id, board
            self.changed.emit()

    def _take_alternatives(self, alternatives: Alternatives) -> None:
        self.alternatives = alternatives
        self.alternatives_read.emit()

    def _follow(self, tables: frozenset[str]) -> None:
        """Follow all changes: any may make the backup too old."""
        self.refresh()

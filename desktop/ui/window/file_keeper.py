"""The keeper of the practice's file: checks it after opening and writes it back when idle."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.own_memory import overwrite_what_was_freed
from desktop.ui.core import theme
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from desktop.services.backups.watch import Watched

IDLE_SECONDS = 20
"""The seconds without a write before the log is written back into the file."""

AGAIN_SECONDS = 60
"""The seconds between checks whether the file is still the one that was opened."""

FIRST_SECONDS = 3
"""The seconds from the first paint to the check of the file: the window's own reading comes first."""


class FileKeeper(QObject):
    """Owned by the main window.

    Findings are shown in a banner; `restore_wanted` is emitted if only a backup helps.

    The full check reads every page, so it has a worker of its own: the practice stays usable meanwhile.
    """

    restore_wanted = Signal()
    looked = Signal()

    def __init__(self, context: PracticeContext, banner: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._banner = context, banner
        self._tasks = TaskRunner(self)
        self._found: Watched | None = None
        self._ends = False
        self._first = self._timer(FIRST_SECONDS, self.look)
        self._idle = self._timer(IDLE_SECONDS, self.write_back)
        self._again = self._timer(AGAIN_SECONDS, self.ask_again)
        self._again.setSingleShot(False)
        banner.pressed.connect(self._act)
        context.bus.changed.connect(self._idle.start)

    def _timer(self, seconds: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(seconds * 1000)
        timer.timeout.connect(act)
        return timer

    def start(self) -> None:
        self._first.start()
        self._again.start()

    def stop(self) -> None:
        """End the work under way; the practice is about to be closed."""
        for timer in (self._first, self._idle, self._again):
            timer.stop()
        self._ends = True
        self._tasks.close()

    def forget(self) -> None:
        """Overwrite what was read of a locked practice, once the work under way has its answer."""
        self._tasks.start(lambda report: None, self._overwrite, self._ignore)

    def _overwrite(self, _: object) -> None:
        self._tasks.start(lambda report: overwrite_what_was_freed(all_of_it=True), None, self._ignore)

    def look(self) -> None:
        """Do the checks that are due, and show their findings."""
        self._tasks.start(lambda report: self._watch(), self._show, self._ignore)

    def _watch(self) -> Watched:
        from desktop.services.backups.watch import watch

        return watch(self._context.practice, lambda: self._ends)

    def write_back(self) -> None:
        """Write everything in the log back into the file."""
        practice = self._context.practice
        self._tasks.start(lambda report: practice.checkpoint(), None, self._ignore)

    def ask_again(self) -> None:
        """Check whether another program has replaced the file, so that it is known before somebody writes."""
        practice = self._context.practice
        if not (practice.is_let_go or practice.stopped or self._tasks.busy):
            self._tasks.start(lambda report: practice.check_file(), None, self._tell_stopped)

    def _tell_stopped(self, error: Exception) -> None:
        stopped = self._context.practice.stopped
        if stopped:
            self._banner.tell(stopped, theme.Tone.DANGER)

    @staticmethod
    def _ignore(error: Exception) -> None:
        """Ignore a practice that is busy, moved or stopped: writing reports that."""

    def _show(self, found: Watched) -> None:
        self._found = found
        if found.damage:
            self._banner.tell(found.damage, theme.Tone.DANGER, action=self.tr("Restore a backup..."))
        elif found.advice:
            self._banner.tell(
                found.advice[0].sentence, theme.Tone.WARNING, action=self.tr("I have read this")
            )
        else:
            self._banner.hide()
        self.looked.emit()

    def _act(self) -> None:
        if self._found is None:
            return
        if self._found.damage:
            self.restore_wanted.emit()
            return
        from desktop.services.backups.watch import Watched, note_read

        read, *rest = self._found.advice
        practice = self._context.practice
        self._context.write(self._banner, lambda: note_read(practice, read))
        self._show(Watched(advice=tuple(rest)))

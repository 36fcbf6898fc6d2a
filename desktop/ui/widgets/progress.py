"""The progress dialog of slow work, with Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.errors import Progress
from desktop.ui.core import theme
from desktop.ui.core.screen_fit import FittedDialog
from desktop.ui.core.tasks import Task, TaskRunner

Result = TypeVar("Result")

PATIENCE_MILLISECONDS = 300
"""Work that ends sooner shows no dialog."""


class ProgressDialog(FittedDialog):
    """Modal while its task is under way, shown after a moment.

    Cancel and Escape ask the task to stop; they are offered only for work that reports progress.
    """

    def __init__(self, task: Task, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("progressDialog")
        self.setWindowTitle(self.tr("Handover"))
        self.setModal(True)
        self._task = task
        self._label = QLabel(text)
        self._label.setObjectName("progressText")
        self._bar = QProgressBar()
        self._bar.setObjectName("progressBar")
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 0)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._buttons.setObjectName("progressButtons")
        self._buttons.rejected.connect(self.reject)
        self._buttons.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.ROOMY, theme.ROOMY, theme.ROOMY, theme.ROOMY)
        column.setSpacing(theme.ROOMY)
        column.addWidget(self._label)
        column.addWidget(self._bar)
        column.addWidget(self._buttons)
        self.setMinimumWidth(420)
        task.progressed.connect(self._show_progress)
        for ended in (task.finished, task.failed, task.stopped):
            ended.connect(self._end)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._timer.start(PATIENCE_MILLISECONDS)

    def reject(self) -> None:
        if not self._task.can_stop:
            return
        self._task.cancel()
        self._label.setText(self.tr("Stopping..."))
        self._buttons.setEnabled(False)

    def _begin(self) -> None:
        # It may have reported before this dialog listened.
        self._buttons.setVisible(self._task.can_stop)
        self.open()

    def _show_progress(self, done: int, total: int) -> None:
        self._buttons.show()
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _end(self) -> None:
        self._timer.stop()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()


def run_with_progress(
    parent: QWidget,
    tasks: TaskRunner,
    text: str,
    work: Callable[[Progress], Result],
    on_finished: Callable[[Result], None] | None = None,
    on_failed: Callable[[Exception], None] | None = None,
) -> Task:
    """Start `work` on the worker and show `text`, progress and Cancel while it takes longer than a moment.

    The outcome is reported as long as `parent` exists.
    """
    task = tasks.start(work, on_finished, on_failed, owner=parent)
    ProgressDialog(task, text, parent)
    return task

"""The self-test on this computer, each check as its result comes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QProgressBar, QWidget

from desktop.errors import Progress
from desktop.services.self_test import CHECKS, Check, self_test
from desktop.ui.core import theme
from desktop.ui.core.icons import icon
from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.dialog import Dialog


class CheckWindow(Dialog):
    """Tries everything on a made-up practice in a temporary folder; the open practice is not touched.

    The work has its own worker, so that the practice stays usable.
    """

    checked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("checkWindow", self.tr("Check what works here"), parent, 520)
        self.resize(600, 460)
        self._tasks = TaskRunner(self)
        self._sentence = QLabel(
            self.tr("Handover does its main work once, on a made-up practice that is thrown away.")
        )
        self._sentence.setObjectName("checkSentence")
        self._sentence.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setObjectName("checkProgress")
        self._progress.setAccessibleName(self.tr("Checks done"))
        self._progress.setMaximum(CHECKS)
        self._list = QListWidget()
        self._list.setObjectName("checkList")
        self._list.setAccessibleName(self.tr("What was checked"))
        self._list.setIconSize(QSize(18, 18))
        self._list.setWordWrap(True)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("checkWindowButtons")
        close.rejected.connect(self.reject)
        for part in (self._sentence, self._progress, self._list, close):
            self.column.addWidget(part)
        self.checked.connect(self._show)
        self._tasks.start(self._work, self._end, self._fail)

    def _work(self, report: Progress) -> bool:
        """The work on the worker; Cancel (closing the window) takes effect between two checks."""
        done = 0

        def on_check(check: Check) -> None:
            nonlocal done
            done += 1
            self.checked.emit(check)
            report(done, CHECKS)

        return self_test(on_check)

    def _show(self, check: Check) -> None:
        tone = theme.Tone.GOOD if check.ok else theme.Tone.WARNING
        picture = icon("done" if check.ok else "warning", theme.colour(tone, self.palette()))
        outcome = self.tr("works") if check.ok else self.tr("does not work")
        text = self.tr("{name}: {outcome} ({detail})")
        self._list.addItem(
            QListWidgetItem(picture, text.format(name=check.name, outcome=outcome, detail=check.detail))
        )
        self._list.scrollToBottom()
        self._progress.setValue(self._progress.value() + 1)

    def _end(self, ok: bool) -> None:
        self._progress.setValue(CHECKS)
        if ok:
            self._sentence.setText(self.tr("Everything works on this computer."))
        else:
            self._sentence.setText(
                self.tr(
                    "This copy of Handover is incomplete. Install it again; your practices stay as they are."
                )
            )

    def _fail(self, error: Exception) -> None:
        self._end(False)
        self._list.addItem(f"{type(error).__name__}: {error}")

    def done(self, result: int) -> None:
        self._tasks.close()
        super().done(result)

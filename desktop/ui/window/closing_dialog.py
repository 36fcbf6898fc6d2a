"""The question when a window is closed during work: to wait, to stop the work, or to stay open."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget

from desktop.ui.core.tasks import TaskRunner
from desktop.ui.widgets.buttons import set_words
from desktop.ui.widgets.dialog import Dialog


class ClosingDialog(Dialog):
    """Accepted once no work is left; rejected if the window is to stay open."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__("closingDialog", self.tr("Still at work"), parent, 460)
        self._tasks = tasks
        self._text = QLabel(
            self.tr(
                "Handover is still at work. It closes by itself as soon as that is done; nothing gets lost."
            )
        )
        self._text.setObjectName("closingText")
        self._text.setWordWrap(True)
        self.column.addWidget(self._text)
        self._stop = self.add_buttons("stopAndClose", self.tr("&Stop it and close"), self._stop_work)
        stay = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        stay.setObjectName("stayOpen")
        set_words(stay, self.tr("&Keep it open"))
        tasks.busy_changed.connect(self._follow)

    def _follow(self, busy: bool) -> None:
        if not busy:
            self.accept()

    def _stop_work(self) -> None:
        """Stop the work, except writes, which are done in a moment."""
        self._tasks.cancel(keep_writes=True)
        self._stop.setEnabled(False)
        self._text.setText(self.tr("Stopping. Handover closes as soon as that is done."))

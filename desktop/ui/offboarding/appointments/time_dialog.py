"""The dialog for another time of an appointment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from desktop.ui.widgets.day_edit import MomentEdit
from desktop.ui.widgets.question_dialog import QuestionDialog


class TimeDialog(QuestionDialog):
    """`given` carries the time; `judge` answers what would be in the way."""

    given = Signal(object)

    def __init__(
        self, question: str, starts_at: datetime, judge: Callable[[datetime], Sequence[str]], parent: QWidget
    ) -> None:
        self._field = MomentEdit(starts_at)
        self._field.setObjectName("newTime")
        super().__init__("timeDialog", question, self._field, self.tr("Move"), parent)
        self._judge = judge
        self._verdict = QLabel()
        self._verdict.setObjectName("newTimeVerdict")
        self._verdict.setWordWrap(True)
        self.column.insertWidget(2, self._verdict)
        self._field.dateTimeChanged.connect(lambda _: self._show_verdict())
        self._show_verdict()

    @property
    def time(self) -> datetime:
        found = self._field.dateTime().toPython()
        assert isinstance(found, datetime)
        return found.replace(second=0, microsecond=0)

    def _show_verdict(self) -> None:
        problems = self._judge(self.time)
        words = self.tr("In the way: {what}.").format(what=", ".join(problems))
        self._verdict.setText(words if problems else self.tr("Free."))

    def accept(self) -> None:
        self.given.emit(self.time)
        super().accept()

"""Two small questions: why, and when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.ui import theme
from desktop.ui.widgets.day_edit import MomentEdit


class _Question(QDialog):
    """A sentence, a field and a button that says what it does."""

    def __init__(self, name: str, question: str, field: QWidget, button: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(self.tr("Handover"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(440)
        text = QLabel(question)
        text.setWordWrap(True)
        self.button = QPushButton(button)
        self.button.setObjectName(f"{name}Button")
        self.button.setAccessibleName(button)
        theme.make_primary(self.button)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Go back"))
        buttons.setObjectName(f"{name}Buttons")
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 20, 20, theme.ROOMY)
        self.column.setSpacing(theme.ROOMY)
        self.column.addWidget(text)
        self.column.addWidget(field)
        self.column.addWidget(buttons)
        self.button.setDefault(True)


class ReasonDialog(_Question):
    """`given` carries the reason; common ones are offered, and any other can be typed."""

    given = Signal(str)

    def __init__(self, question: str, offered: Sequence[str], button: str, parent: QWidget) -> None:
        self._field = QComboBox()
        self._field.setObjectName("reasonText")
        self._field.setEditable(True)
        self._field.setMinimumHeight(32)
        super().__init__("reasonDialog", question, self._field, button, parent)
        self._field.setAccessibleName(question)
        self._field.addItems(list(offered))
        self._field.setCurrentIndex(-1)
        typed = self._field.lineEdit()
        assert typed is not None
        typed.setPlaceholderText(self.tr("Choose or type a reason"))
        self._field.currentTextChanged.connect(lambda text: self.button.setEnabled(bool(text.strip())))
        self.button.setEnabled(False)

    def accept(self) -> None:
        reason = self._field.currentText().strip()
        if reason:
            self.given.emit(reason)
            super().accept()


class TimeDialog(_Question):
    """`given` carries the time; `judge` says what would be in the way."""

    given = Signal(object)

    def __init__(
        self, question: str, starts_at: datetime, judge: Callable[[datetime], Sequence[str]], parent: QWidget
    ) -> None:
        self._field = MomentEdit(starts_at)
        self._field.setObjectName("newTime")
        self._field.setMinimumHeight(32)
        super().__init__("timeDialog", question, self._field, self.tr("Move"), parent)
        self._field.setAccessibleName(question)
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

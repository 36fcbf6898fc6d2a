"""The field for a date of birth, typed day first, which shows the date it understood, and the age."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.rules.dates.format import date_text
from desktop.rules.dates.parse import parse_past_day
from desktop.services.clients.details import InvalidDetail
from desktop.ui.clients.words import age_text
from desktop.ui.core import theme


class BirthField(QWidget):
    """`changed` is emitted for each key."""

    changed = Signal()

    def __init__(self, born: date | None, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._line = QLineEdit("" if born is None else f"{born.day}/{born.month}/{born.year}")
        self._line.setObjectName("dateOfBirthText")
        self._line.setAccessibleName(self.tr("Date of birth, day first"))
        self._line.setPlaceholderText(self.tr("day/month/year"))
        self._line.setFixedWidth(self.fontMetrics().horizontalAdvance(self._line.placeholderText()) + 24)
        self._understood = QLabel()
        self._understood.setObjectName("age")
        theme.set_muted(self._understood)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._line)
        row.addWidget(self._understood, 1)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._tell)
        self._tell()

    def day(self) -> date | None:
        """What was typed (None: nothing). Raises InvalidDetail if it is not a day."""
        born = parse_past_day(self._line.text(), self._today)
        if born is None and self._line.text().strip():
            raise InvalidDetail(
                "date_of_birth", self.tr("That is not a date. Type day/month/year, such as 14/2/1990.")
            )
        return born

    def understood(self) -> date | None:
        """The typed day, if it is one."""
        return parse_past_day(self._line.text(), self._today)

    def _tell(self) -> None:
        born = self.understood()
        if born is None or born > self._today:
            self._understood.clear()
        else:
            text = self.tr("{day}, {age}").format(day=date_text(born), age=age_text(born, self._today))
            self._understood.setText(text)
        self.changed.emit()

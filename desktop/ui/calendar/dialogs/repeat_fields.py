"""The fields for how often an appointment repeats, and until when."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.rules.dates.format import WEEKDAYS
from desktop.rules.repeating import MOST, Every, RepeatRule, week_of_month
from desktop.ui.core import theme
from desktop.ui.core.dates import from_qdate
from desktop.ui.widgets.day_edit import DayEdit

_USUAL = 10
_TIMES, _UNTIL = "times", "until"


class RepeatFields(QWidget):
    """`repetition` is None if it does not repeat; `once` says whether that can be chosen at all."""

    changed = Signal()

    def __init__(self, day: date, *, once: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._every = self._combo("appointmentRepeats", self.tr("Repeats"))
        if once:
            self._every.addItem(self.tr("Does not repeat"), None)
        self._every.addItem(self.tr("Every week"), Every.WEEK)
        self._every.addItem(self.tr("Every 2 weeks"), Every.TWO_WEEKS)
        self._every.addItem("", Every.MONTH)
        self._end = self._combo("appointmentRepeatEnd", self.tr("Ends"))
        self._end.addItem(self.tr("for"), _TIMES)
        self._end.addItem(self.tr("until"), _UNTIL)
        self._times = QSpinBox()
        self._times.setObjectName("appointmentRepeatTimes")
        self._times.setAccessibleName(self.tr("Number of appointments"))
        self._times.setRange(2, MOST)
        self._times.setValue(_USUAL)
        self._times.setSuffix(self.tr(" appointments"))
        self._last = DayEdit(day + timedelta(weeks=_USUAL))
        self._last.setObjectName("appointmentRepeatUntil")
        self._last.setAccessibleName(self.tr("Last day"))
        self._ending = QWidget()
        row = QHBoxLayout(self._ending)
        row.setContentsMargins(0, 0, 0, 0)
        for field in (self._end, self._times, self._last):
            row.addWidget(field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._every)
        column.addWidget(self._ending)
        self._every.currentIndexChanged.connect(self._show_fields)
        self._end.currentIndexChanged.connect(self._show_fields)
        self._times.valueChanged.connect(self.changed)
        self._last.dateChanged.connect(self.changed)
        self.setFocusProxy(self._every)
        self.show_day(day)
        self._show_fields()

    @property
    def repetition(self) -> RepeatRule | None:
        every = self._every.currentData()
        if every is None:
            return None
        if self._end.currentData() == _TIMES:
            return RepeatRule(Every(every), times=self._times.value())
        return RepeatRule(Every(every), last_day=from_qdate(self._last.date()))

    def show_day(self, day: date) -> None:
        """Say what every month means for a series that begins on that day."""
        words = (self.tr("first"), self.tr("second"), self.tr("third"), self.tr("fourth"), self.tr("last"))
        place = words[week_of_month(day) - 1]
        text = self.tr("Every month, on the {place} {weekday}")
        row = self._every.findData(Every.MONTH)
        self._every.setItemText(row, text.format(place=place, weekday=self.tr(WEEKDAYS[day.weekday()])))

    def _show_fields(self) -> None:
        repeats = self._every.currentData() is not None
        by_number = self._end.currentData() == _TIMES
        self._ending.setVisible(repeats)
        self._times.setVisible(by_number)
        self._last.setVisible(not by_number)
        self.changed.emit()

    @staticmethod
    def _combo(name: str, words: str) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(name)
        combo.setAccessibleName(words)
        return combo

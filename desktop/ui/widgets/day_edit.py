"""The fields for a day, a day with its time, and a time alone, as written in this region, quick to type."""

from __future__ import annotations

from datetime import date, datetime, time

from PySide6.QtCore import QDateTime, Qt, QTime
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QTimeEdit, QWidget

from desktop.ui.core.dates import begin_weeks, day_form, spoken_locale, time_form, to_qdate


class DayEdit(QDateEdit):
    """Typing starts at the day of the month: the weekday before it only follows."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(to_qdate(day), parent)
        _set_up(self, day_form())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _pass_weekday(self, event)


class MomentEdit(QDateTimeEdit):
    """A DayEdit with hours and minutes."""

    def __init__(self, moment: datetime, parent: QWidget | None = None) -> None:
        super().__init__(QDateTime(to_qdate(moment.date()), QTime(moment.hour, moment.minute)), parent)
        _set_up(self, f"{day_form()}  {time_form()}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        _pass_weekday(self, event)


class TimeEdit(QTimeEdit):
    """Hours and minutes; `words` are its accessible name."""

    def __init__(self, at: time, words: str, parent: QWidget | None = None) -> None:
        super().__init__(QTime(at.hour, at.minute), parent)
        self.setAccessibleName(words)
        self.setDisplayFormat(time_form())

    @property
    def at(self) -> time:
        return time(self.time().hour(), self.time().minute())


def _set_up(edit: QDateTimeEdit, form: str) -> None:
    edit.setLocale(spoken_locale())
    edit.setDisplayFormat(form)
    edit.setCalendarPopup(True)
    begin_weeks(edit.calendarWidget())


def _pass_weekday(edit: QDateTimeEdit, event: QFocusEvent) -> None:
    if edit.currentSectionIndex() == 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
        edit.setCurrentSectionIndex(1)
        edit.setSelectedSection(edit.currentSection())

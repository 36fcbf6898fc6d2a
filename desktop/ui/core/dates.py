"""Days between Python and Qt."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale


def first_weekday() -> int:
    """On which weekday a week begins in the region of this computer; 0 is Monday."""
    return QLocale.system().firstDayOfWeek().value - 1


ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.Australia)
"""Fields show days and months in English, as all our dates read, whatever the computer speaks."""


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())

"""Dates between Python and Qt, and how they read: Fri 12 Mar 2027."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale

from desktop.rules.day_words import day_text, moment_text, short_day_text

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.Australia)
"""Fields show days and months in English, as all our dates read, whatever the computer speaks."""


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())


__all__ = ["ENGLISH", "day_text", "from_qdate", "moment_text", "short_day_text", "to_qdate"]

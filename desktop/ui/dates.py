"""Dates and times as people here write them: Fri 12 Mar 2027."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QDate


def day_text(day: date | None) -> str:
    """Fri 12 Mar 2027; empty for no date."""
    return "" if day is None else f"{day:%a} {day.day} {day:%b} {day.year}"


def short_day_text(day: date | None) -> str:
    """Fri 12 Mar, where the year is plain from what stands around it."""
    return "" if day is None else f"{day:%a} {day.day} {day:%b}"


def moment_text(moment: datetime | None) -> str:
    """Fri 12 Mar 2027, 09:00."""
    return "" if moment is None else f"{day_text(moment.date())}, {moment:%H:%M}"


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())

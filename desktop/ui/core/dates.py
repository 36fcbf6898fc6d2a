"""Dates between Python and Qt."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import QCalendarWidget

from desktop.language import code
from desktop.region import Region, written


def system_region() -> Region:
    """The way in which this computer's region writes dates, times and numbers."""
    locale, short = QLocale.system(), QLocale.FormatType.ShortFormat
    form = locale.dateFormat(short).lower()
    order = "".join(sorted("dmy", key=form.find))
    order = order if order in ("mdy", "ymd") else "dmy"
    return Region(
        order,
        twelve_hours="a" in locale.timeFormat(short).lower(),
        first_weekday=locale.firstDayOfWeek().value - 1,
        thousands="" if locale.name() == "C" else locale.groupSeparator(),
        decimal="" if locale.name() == "C" else locale.decimalPoint(),
    )


_DAY_FORMS = {"de": "ddd, d. MMM yyyy"}
"""The format of a day in languages that write it in another way than English does."""


def day_form() -> str:
    """The format of a day in a field, as Qt writes formats."""
    forms = {"mdy": "ddd MMM d, yyyy", "ymd": "ddd yyyy MMM d"}
    return forms.get(written().order) or _DAY_FORMS.get(code(), "ddd d MMM yyyy")


def time_form() -> str:
    return "h:mm ap" if written().twelve_hours else "HH:mm"


def begin_weeks(month: QCalendarWidget) -> None:
    """Make a month's weeks begin as the region does."""
    month.setFirstDayOfWeek(Qt.DayOfWeek(written().first_weekday + 1))


def spoken_locale() -> QLocale:
    """The locale of fields: days and months in the language of the program, whatever the computer's is."""
    return QLocale(code()) if code() != "en" else QLocale(QLocale.Language.English, QLocale.Country.Australia)


def to_qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def from_qdate(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())

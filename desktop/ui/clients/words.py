"""The words of the Clients tab and the client dialog."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desktop.rules.age import age_on, is_minor
from desktop.rules.dates.format import date_text, day_text
from desktop.rules.text import count


def birth_text(born: date | None, today: date) -> str:
    """`14 Feb 2012 (14)`: the day and the age."""
    return "" if born is None else f"{date_text(born)} ({age_on(born, today)})"


def age_text(born: date | None, today: date) -> str:
    """`36 years old`, `14 years old, under 18`; empty if the date of birth is not known."""
    if born is None:
        return ""
    years = age_on(born, today)
    text = tr("{years} old").format(years=count(years, "year"))
    return tr("{age}, under 18").format(age=text) if is_minor(born, today) else text


def kept_text(until: date | None) -> str:
    """`Records are kept until Tue 14 Mar 2034`; empty before the first service."""
    return "" if until is None else tr("Records are kept until {day}").format(day=day_text(until))


def tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)

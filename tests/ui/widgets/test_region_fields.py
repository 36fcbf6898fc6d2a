"""The system's region, and fields that follow it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from desktop.region import Region, write_as
from desktop.ui.core import dates
from desktop.ui.widgets.day_edit import DayEdit, TimeEdit


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    write_as(Region())


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("en_AU", Region("dmy", True, 0, ",", ".")),
        ("en_US", Region("mdy", True, 6, ",", ".")),
        ("de_DE", Region("dmy", False, 0, ".", ",")),
        ("sv_SE", Region("ymd", False, 0, "\xa0", ",")),
        ("C", Region("dmy", False, 0, "")),
    ],
)
def test_the_region_of_the_system_is_understood(
    monkeypatch: pytest.MonkeyPatch, name: str, region: Region
) -> None:
    system = QLocale(name)
    monkeypatch.setattr(dates.QLocale, "system", staticmethod(lambda: system))
    assert dates.system_region() == region


def test_fields_follow_the_region(qtbot: QtBot) -> None:
    write_as(Region("mdy", twelve_hours=True, first_weekday=6))
    day, at = DayEdit(date(2027, 3, 12)), TimeEdit(time(14, 5), "Start")
    for field in (day, at):
        qtbot.addWidget(field)
    assert (day.text(), at.text().lower()) == ("Fri Mar 12, 2027", "2:05 pm")
    assert day.calendarWidget().firstDayOfWeek() == Qt.DayOfWeek.Sunday
    assert at.at == time(14, 5)

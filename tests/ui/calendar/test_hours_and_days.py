"""The part of a day on screen, the days shown, and the small month next to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import AccessLevel, User, WorkingHours
from desktop.ui.calendar.calendar_tab import CalendarTab
from desktop.ui.calendar.mini_month import MiniMonth
from desktop.ui.calendar.placed import ZOOMS
from desktop.ui.calendar.span import Mode
from desktop.ui.core.context import PracticeContext
from desktop.ui.core.dates import from_qdate
from tests.ui.conftest import child

WORKED = (0, 2, 5)
"""The working days: Monday, Wednesday and Saturday."""


@pytest.fixture
def context(practice: Practice, qtbot: QtBot) -> Iterator[PracticeContext]:
    with practice.work("test", "Made a clinic", recorded=False) as work:
        rows = [
            {
                "reference": name, "first_name": name, "last_name": "Lee", "active": active,
                "access_level": AccessLevel.CASE_MANAGER, "sort_name": name.lower(),
            }
            for name, active in (("Alex", True), ("Tom", False))
        ]  # fmt: skip
        alex, tom = work.insert(User, rows)
        hours = [(alex, day) for day in WORKED] + [(tom, 6)]
        work.insert(
            WorkingHours,
            [{"user_id": who, "weekday": day, "starts": time(9), "ends": time(17)} for who, day in hours],
        )
    made = PracticeContext(practice)
    yield made
    made.tasks.close()


@pytest.fixture
def tab(context: PracticeContext, qtbot: QtBot) -> Iterator[CalendarTab]:
    made = _shown(context, qtbot)
    yield made
    made.close()


def _shown(context: PracticeContext, qtbot: QtBot) -> CalendarTab:
    tab = CalendarTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    qtbot.waitExposed(tab)
    return tab


def _turn_wheel(tab: CalendarTab, spot: QPoint, notches: int, held: Qt.KeyboardModifier) -> None:
    port = tab.view.viewport()
    event = QWheelEvent(
        QPointF(spot), QPointF(port.mapToGlobal(spot)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def test_a_work_week_has_the_days_that_active_practitioners_work(tab: CalendarTab) -> None:
    tab.set_mode(Mode.WORK_WEEK)
    assert [column.day.weekday() for column in tab.view.scene.grid.columns] == list(WORKED)
    assert child(tab, QPushButton, "calendarDate").text() == "Mon 23 Nov to Sat 28 Nov 2026"
    assert child(tab, QToolButton, "calendarWorkWeek").isChecked()


def test_the_wheel_with_ctrl_makes_hours_higher_and_keeps_the_time_under_the_pointer(
    tab: CalendarTab,
) -> None:
    before, spot = tab.view.scene.grid.hour_height, tab.view.body.center()
    at = tab.view.moment_at(spot)
    _turn_wheel(tab, spot, 1, Qt.KeyboardModifier.ControlModifier)
    assert tab.view.scene.grid.hour_height > before
    assert at is not None
    now = tab.view.moment_at(spot)
    assert now is not None
    assert abs((now - at).total_seconds()) <= 120


def test_the_wheel_alone_scrolls(tab: CalendarTab) -> None:
    before, at = tab.view.zoom, tab.view.top_minute
    _turn_wheel(tab, tab.view.body.center(), -1, Qt.KeyboardModifier.NoModifier)
    assert tab.view.zoom == before
    assert tab.view.top_minute > at


def test_keys_and_buttons_zoom_within_limits(qtbot: QtBot, tab: CalendarTab) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for _ in ZOOMS:
        child(tab, QToolButton, "calendarHigher").click()
    assert tab.view.zoom == ZOOMS[-1]
    qtbot.keyClick(tab.view, Qt.Key.Key_Minus, control)
    assert tab.view.zoom == ZOOMS[-1] - 1
    qtbot.keyClick(tab.view, Qt.Key.Key_0, control)
    assert tab.view.zoom == 0
    for _ in ZOOMS:
        child(tab, QToolButton, "calendarLower").click()
    assert tab.view.zoom == ZOOMS[0]


def test_the_hours_are_found_again_as_they_were_left(
    qtbot: QtBot, context: PracticeContext, tab: CalendarTab
) -> None:
    tab.view.set_zoom(3)
    tab.view.verticalScrollBar().setValue(tab.view.scene.grid.y(11 * 60))
    left = tab.view.top_minute
    tab.close()
    again = _shown(context, qtbot)
    assert (again.view.zoom, again.view.top_minute) == (3, left)
    again.close()


def test_the_small_month_follows_and_leads(qtbot: QtBot, tab: CalendarTab) -> None:
    month = child(tab, MiniMonth, "calendarMiniMonth")
    tab.go_to(date(2027, 3, 9))
    assert from_qdate(month.selectedDate()) == date(2027, 3, 9)
    month.setSelectedDate(month.selectedDate().addDays(1))
    assert {column.day for column in tab.view.scene.grid.columns} == {date(2027, 3, 10)}

"""The Calendar tab on a practice of two practitioners, for every test of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import AccessLevel, Client, User, WorkingHours
from desktop.services.calendar import appointments
from desktop.services.calendar.details import AppointmentDetails
from desktop.ui.calendar.calendar_tab import CalendarTab
from desktop.ui.calendar.layout import minute_in
from desktop.ui.core.context import PracticeContext

MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)


def at(hour: int, minute: int = 0, day: date = MONDAY) -> datetime:
    return datetime.combine(day, time(hour, minute))


@dataclass
class Opened:
    """The tab on a practice of two practitioners who work 9 to 17, one inactive, and a visit at 10."""

    tab: CalendarTab
    context: PracticeContext
    alex: int
    priya: int
    visit: int

    @property
    def practice(self) -> Practice:
        return self.context.practice

    def stored(self, appointment_id: int | None = None) -> AppointmentDetails:
        return appointments.appointment(self.practice, appointment_id or self.visit).details

    def spot(self, user_id: int, moment: datetime) -> QPoint:
        """The place of that time of that practitioner in the viewport."""
        view = self.tab.view
        grid = view.scene.grid
        column = next(c for c in grid.columns if (c.day, c.user_id) == (moment.date(), user_id))
        content = QPoint(column.left + column.width // 3, grid.y(minute_in(moment, column.day)))
        return content - view.to_content(QPoint(0, 0))

    def dialog(self, name: str) -> QDialog:
        found = [d for d in self.tab.findChildren(QDialog, name) if d.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def opened(practice: Practice, qtbot: QtBot) -> Iterator[Opened]:
    with practice.work("test", "Made a clinic", recorded=False) as work:
        people = [("Alex", "Lee", True), ("Priya", "Nair", True), ("Tom", "Brown", False)]
        users = [
            {
                "reference": first, "first_name": first, "last_name": last, "active": active,
                "access_level": AccessLevel.CASE_MANAGER, "sort_name": last.lower(),
            }
            for first, last, active in people
        ]  # fmt: skip
        alex, priya, _ = work.insert(User, users)
        hours = [
            {"user_id": user, "weekday": day, "starts": time(9), "ends": time(17)}
            for user in (alex, priya)
            for day in range(5)
        ]
        work.insert(WorkingHours, hours)
        client = {"reference": "C1", "first_name": "Ava", "last_name": "Nguyen"}
        work.insert(Client, [{**client, "sort_name": "nguyen, ava", "search_text": "ava nguyen"}])
    visit = appointments.add_appointment(practice, AppointmentDetails(alex, at(10), at(10, 50), (1,)))
    context = PracticeContext(practice)
    tab = CalendarTab(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 700)
    tab.show()
    qtbot.waitExposed(tab)
    yield Opened(tab, context, alex, priya, visit)
    tab.close()
    context.tasks.close()


def saved(qtbot: QtBot, opened: Opened) -> None:
    """Wait until the worker has stored a dialog's content, and the calendar shows it."""
    qtbot.waitUntil(lambda: not opened.context.tasks.busy)


def press(qtbot: QtBot, opened: Opened, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(opened.tab.view, key, held or Qt.KeyboardModifier.NoModifier)
        saved(qtbot, opened)

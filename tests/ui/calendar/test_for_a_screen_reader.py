"""The actions of a screen reader on an appointment of the calendar, and on a day of the month."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from pytestqt.qtbot import QtBot

from desktop.ui.calendar.span import Mode
from tests.ui.calendar.conftest import MONDAY, TUESDAY, Opened, saved

GO, PRESS, MENU = (
    QAccessibleActionInterface.setFocusAction(),
    QAccessibleActionInterface.pressAction(),
    QAccessibleActionInterface.showMenuAction(),
)


def first_part(opened: Opened, qtbot: QtBot) -> QAccessibleInterface:
    opened.tab.go_to(MONDAY)
    saved(qtbot, opened)
    return QAccessible.queryAccessibleInterface(opened.tab.view).child(0)


def test_an_appointment_is_gone_to_opened_and_asked_what_can_be_done(opened: Opened, qtbot: QtBot) -> None:
    part = first_part(opened, qtbot)
    can = part.actionInterface()
    assert can.actionNames() == [GO, PRESS, MENU]
    can.doAction("no such thing")
    assert opened.tab.view.selected_id is None
    can.doAction(GO)
    assert opened.tab.view.selected_id == opened.visit
    assert part.state().selected
    opened.tab.view.menu_wanted.disconnect()
    asked: list[tuple[int, bool]] = []
    inside = opened.tab.view.rect_of(opened.visit)
    opened.tab.view.menu_wanted.connect(
        lambda entry, at: asked.append(
            (entry.id, inside.contains(opened.tab.view.viewport().mapFromGlobal(at)))
        )
    )
    can.doAction(MENU)
    assert asked == [(opened.visit, True)]
    can.doAction(PRESS)
    saved(qtbot, opened)
    opened.dialog("appointmentDialog").reject()


def test_where_nothing_is_booked_nothing_opens(opened: Opened, qtbot: QtBot) -> None:
    opened.tab.view.books = False
    asked: list[int] = []
    opened.tab.view.opened.connect(asked.append)
    first_part(opened, qtbot).actionInterface().doAction(PRESS)
    assert asked == []
    assert opened.tab.view.selected_id == opened.visit


def test_a_day_of_the_month_is_gone_to_and_opened(opened: Opened, qtbot: QtBot) -> None:
    opened.tab.go_to(MONDAY)
    opened.tab.set_mode(Mode.MONTH)
    saved(qtbot, opened)
    month = QAccessible.queryAccessibleInterface(opened.tab.month)
    days = [month.child(place) for place in range(month.childCount())]
    tuesday = next(day for day in days if " 24 Nov 2026" in day.text(QAccessible.Text.Name))
    can = tuesday.actionInterface()
    assert can.actionNames() == [GO, PRESS]
    can.doAction(GO)
    saved(qtbot, opened)
    assert tuesday.state().selected
    can.doAction(PRESS)
    saved(qtbot, opened)
    page = opened.tab.view.page
    assert (page.first_day, page.days) == (TUESDAY, 1)

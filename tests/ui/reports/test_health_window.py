"""The data health report names its findings, and leads to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTreeWidget, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.ui.calendar.span import Mode
from desktop.ui.reports.health_window import HealthWindow
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog

Opener = Callable[[], HealthWindow]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opener:
    def open_it() -> HealthWindow:
        child(window, QAction, "checkAction").trigger()
        at_rest(qtbot, window)
        found = open_dialog("healthWindow")
        assert isinstance(found, HealthWindow)
        return found

    return open_it


def row(health: HealthWindow, title: str) -> QTreeWidgetItem:
    tree = child(health, QTreeWidget, "healthFindings")
    item = tree.findItems(title, Qt.MatchFlag.MatchStartsWith)[0]
    tree.setCurrentItem(item)
    return item


def show_button(health: HealthWindow) -> QPushButton:
    return child(health, QPushButton, "healthShow")


def test_a_sound_practice_passes(opened: Opener) -> None:
    health = opened()
    assert child(health, QLabel, "healthHeading").text() == "All 10 checks passed"
    assert not show_button(health).isVisible()
    health.close()


def test_clients_without_a_case_manager_are_shown_in_their_tab(
    window: MainWindow, practice: Practice, opened: Opener
) -> None:
    Made(practice).client("Ava Nguyen")
    health = opened()
    item = row(health, "Current clients without")
    assert (item.text(1), item.child(0).text(0)) == ("1 client", "Ava Nguyen (C1)")
    assert show_button(health).text() == "&Show these clients"
    show_button(health).click()
    assert window.tabs.currentWidget().objectName() == "clientsTab"
    assert not health.isVisible()


def test_a_client_is_opened_by_enter(qtbot: QtBot, practice: Practice, opened: Opener) -> None:
    Made(practice).client("Ava Nguyen")
    health = opened()
    tree = child(health, QTreeWidget, "healthFindings")
    tree.setCurrentItem(row(health, "Current clients without").child(0))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    open_dialog("clientDialog").close()
    health.close()


def test_possible_duplicates_are_reviewed(
    qtbot: QtBot, window: MainWindow, practice: Practice, opened: Opener
) -> None:
    made = Made(practice)
    for _ in range(2):
        made.client("Ava Nguyen", date_of_birth=date(1990, 2, 14))
    health = opened()
    assert row(health, "Clients who may be entered twice").text(1) == "1 pair"
    assert show_button(health).text() == "&Review them..."
    show_button(health).click()
    at_rest(qtbot, window)
    open_dialog("duplicatesWindow").close()
    health.close()


def test_a_double_booking_is_shown_in_the_calendar_and_checked_again(
    qtbot: QtBot, window: MainWindow, practice: Practice, opened: Opener
) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    for time in ("09:00", "09:30"):
        made.appointment(alex, f"2026-12-14 {time}", made.client("Ava Nguyen", alex))
    made.appointment(alex, "2026-11-20 09:00", reference="PAST")
    health = opened()
    assert row(health, "Double").child(0).text(0) == (
        "Mon 14 Dec 2026, 09:00, Alex Lee (A1) and Mon 14 Dec 2026, 09:30, Alex Lee (A2)"
    )
    assert row(health, "Past").child(0).text(0) == "Fri 20 Nov 2026, 09:00, Alex Lee (PAST)"
    child(health, QPushButton, "healthAgain").click()
    at_rest(qtbot, window)
    row(health, "Double")
    show_button(health).click()
    at_rest(qtbot, window)
    shown = window.places.show_calendar()._span
    assert (shown.mode, shown.day) == (Mode.WEEK, date(2026, 12, 14))

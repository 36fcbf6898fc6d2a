"""An offboarding and its undo without a mouse: every key goes to the window in front."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.services.offboarding.steps import StepKey
from desktop.ui.core.messages import MessageDialog
from tests.ui.conftest import child
from tests.ui.keyboard import ALT, CTRL, Key, Keyboard
from tests.ui.story import furnished_in_front, holdings, must_be_handed_over, rows

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def keyboard(qtbot: QtBot, practice: Practice) -> Iterator[Keyboard]:
    with furnished_in_front(qtbot, practice) as window:
        yield Keyboard(qtbot, window)


def to_backup(keyboard: Keyboard) -> None:
    keyboard.begin_offboarding()
    keyboard.look_around()
    keyboard.press("n", held=ALT)
    keyboard.until_page(StepKey.BACKUP)


def to_clients(keyboard: Keyboard) -> None:
    to_backup(keyboard)
    keyboard.look_around()
    keyboard.tab_to("backupNow")
    keyboard.press(Key.Key_Return)
    keyboard.go_on(StepKey.PACK)
    keyboard.look_around()
    keyboard.tab_to("packCreate")
    keyboard.press(Key.Key_Return)
    keyboard.tab_to("messageHelp1")
    keyboard.press(Key.Key_Return)
    keyboard.go_on(StepKey.CLIENTS)


def to_review(keyboard: Keyboard) -> str:
    """Go to the review, and return who takes Zoe O'Brien over."""
    to_clients(keyboard)
    keyboard.look_around()
    keyboard.tab_to("suggestPlan")
    keyboard.press(Key.Key_Return)
    keyboard.until_focus("clientDecisions")
    table = child(keyboard.wizard, QTableView, "clientDecisions")
    keyboard.press(Key.Key_Home, *[Key.Key_Down] * 3)
    here = table.currentIndex().row()
    assert table.model().index(here, 0).data() == "O'Brien, Zoe"
    before = table.model().index(here, 4).data()
    keyboard.press("1")
    if table.model().index(here, 4).data() == before:
        keyboard.press("2")
    chosen = str(table.model().index(here, 4).data())
    assert chosen != before
    keyboard.press("n", held=ALT)
    keyboard.until_page(StepKey.APPOINTMENTS)
    keyboard.until_focus("appointmentDecisions")
    keyboard.look_around()
    keyboard.tab_to("appointmentDecisions")
    sentence = child(keyboard.wizard, QLabel, "resolveSentence")
    assert sentence.text().startswith("O'Brien, Zoe")
    keyboard.press("n")
    keyboard.until(lambda: sentence.text().startswith("Singh, Mia"))
    keyboard.tab_to("recipientWeek")
    keyboard.press(Key.Key_Up, Key.Key_Up, held=ALT)
    keyboard.press(Key.Key_Return)
    keyboard.until(lambda: sentence.text().startswith("O'Brien, Zoe"))
    keyboard.tab_to("appointmentDecisions")
    keyboard.press("1")
    keyboard.go_on(StepKey.REVIEW)
    return chosen


def test_the_story_by_keyboard(keyboard: Keyboard) -> None:
    before = holdings(keyboard.file)
    chosen = to_review(keyboard)
    keyboard.until_focus("applyOffboarding")
    keyboard.look_around()
    keyboard.press("t", held=ALT)
    keyboard.until(lambda: rows(keyboard.file, "SELECT owner_told FROM offboardings") == [(1,)])
    assert holdings(keyboard.file) == before, "nothing may change before Offboard is pressed"
    keyboard.tab_to("applyOffboarding")
    keyboard.press(Key.Key_Return)
    keyboard.until_page(StepKey.DONE)
    must_be_handed_over(keyboard.file)
    who = rows(
        keyboard.file,
        "SELECT u.first_name || ' ' || u.last_name FROM clients c JOIN users u ON u.id = c.case_manager_id"
        " WHERE c.first_name = 'Zoe'",
    )
    assert who == [(chosen,)]
    moved = rows(
        keyboard.file,
        "SELECT starts_at FROM appointments a JOIN appointment_clients p ON p.appointment_id = a.id"
        " WHERE p.client_id = 1",
    )
    assert moved == [("2026-12-10 16:00",)]
    keyboard.look_around()
    keyboard.press("u", held=ALT)
    keyboard.until(lambda: isinstance(QApplication.activeModalWidget(), MessageDialog))
    keyboard.rest()
    keyboard.press(Key.Key_Return)
    keyboard.until(lambda: holdings(keyboard.file) == before)
    keyboard.rest()
    keyboard.press(Key.Key_Escape)
    keyboard.until(keyboard.window.isActiveWindow)


def to_appointments(keyboard: Keyboard) -> QLabel:
    """Go to the Appointments page with its first clash in front, and return the sentence about it."""
    to_clients(keyboard)
    keyboard.tab_to("suggestPlan")
    keyboard.press(Key.Key_Return)
    keyboard.until_focus("clientDecisions")
    keyboard.press("n", held=ALT)
    keyboard.until_page(StepKey.APPOINTMENTS)
    keyboard.until_focus("appointmentDecisions")
    sentence = child(keyboard.wizard, QLabel, "resolveSentence")
    keyboard.until(lambda: sentence.text().startswith("O'Brien, Zoe"))
    return sentence


def choices(keyboard: Keyboard) -> set[tuple[object, ...]]:
    return set(
        rows(keyboard.file, "SELECT action, reason FROM appointment_decisions WHERE action IS NOT NULL")
    )


def test_a_clash_is_kept_and_another_cancelled_by_keys(keyboard: Keyboard) -> None:
    sentence = to_appointments(keyboard)
    keyboard.press("k", held=ALT)
    keyboard.until_focus("reasonText")
    keyboard.type("Both agree")
    keyboard.press(Key.Key_Return)
    keyboard.until(lambda: sentence.text().startswith("Singh, Mia"))
    keyboard.until_focus("appointmentDecisions")
    keyboard.press("l", held=ALT)
    keyboard.until_focus("reasonText")
    keyboard.press(Key.Key_Down)
    keyboard.press(Key.Key_Return)
    keyboard.until_focus("nextButton")
    assert choices(keyboard) == {("transfer", "Both agree"), ("cancel", "The practitioner is leaving")}
    keyboard.press(Key.Key_Escape)
    keyboard.until(keyboard.window.isActiveWindow)


def test_a_clash_goes_to_somebody_else_or_to_a_typed_time_by_keys(keyboard: Keyboard) -> None:
    sentence = to_appointments(keyboard)
    keyboard.press("o", held=ALT)
    keyboard.until_focus("newTime")
    keyboard.type("11")
    keyboard.press(Key.Key_Return)
    keyboard.until(lambda: sentence.text().startswith("Singh, Mia"))
    keyboard.until_focus("appointmentDecisions")
    keyboard.press("e", held=ALT)
    keyboard.until(lambda: QApplication.activePopupWidget() is not None)
    keyboard.press(Key.Key_Down, Key.Key_Return)
    keyboard.until(lambda: len(choices(keyboard)) == 2)
    keyboard.until_focus("appointmentDecisions")
    assert choices(keyboard) == {("move", ""), ("transfer", "")}
    keyboard.press(Key.Key_Escape)
    keyboard.until(keyboard.window.isActiveWindow)


def test_all_clients_at_once_and_back_by_keys(keyboard: Keyboard) -> None:
    to_clients(keyboard)
    summary = child(keyboard.wizard, QLabel, "pageSummary")
    keyboard.tab_to("clientDecisions")
    keyboard.press("a", held=CTRL)
    keyboard.press("1")
    keyboard.until(lambda: summary.text() == "5 clients, all decided")
    keyboard.press("z", held=CTRL)
    keyboard.until(lambda: summary.text() == "5 clients, 5 undecided")
    keyboard.press("z", held=CTRL | Qt.KeyboardModifier.ShiftModifier)
    keyboard.until(lambda: summary.text() == "5 clients, all decided")
    keyboard.press(Key.Key_Delete)
    keyboard.until(lambda: summary.text() == "5 clients, 5 undecided")
    keyboard.press(Key.Key_Escape)
    keyboard.until(keyboard.window.isActiveWindow)

"""Searching the calendar, its menus, copying, and appointments that repeat."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from desktop.models import Appointment, AppointmentClient, AppointmentStatus
from desktop.services.calendar import appointments
from desktop.services.calendar.choices import TypeColour
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.calendar.entries import Entry
from desktop.ui.calendar.actions import AppointmentActions
from desktop.ui.calendar.dialogs.key_dialog import EntrySample, KeyDialog
from desktop.ui.calendar.drag import DragProposal
from desktop.ui.calendar.entry_menu import EntryMenu, TimeMenu
from desktop.ui.calendar.painting.entry_painter import PLAIN
from desktop.ui.calendar.span import Mode
from tests.ui.calendar.conftest import MONDAY, TUESDAY, Opened, at, press, saved
from tests.ui.conftest import child

ENTRY = Entry(
    1, 1, at(9), at(9, 50), AppointmentStatus.CONFIRMED, "Nguyen, <Ava>", "Therapy", "#336699", "North", "Blue",
    None, "",
)  # fmt: skip


def starts(opened: Opened) -> list[datetime]:
    rows = opened.practice.rows("SELECT starts_at FROM appointments ORDER BY starts_at")
    return [datetime.fromisoformat(row[0]) for row in rows]


def menu_of(opened: Opened, appointment_id: int) -> EntryMenu:
    """Made, not popped up: the offscreen platform warns of every popup."""
    from desktop.services.calendar import calendar

    actions = child(opened.tab, AppointmentActions, "")
    stored = actions.stored(appointment_id)
    assert stored is not None
    return EntryMenu(stored, calendar.practitioners(opened.practice), actions, opened.tab)


def choose(menu: EntryMenu | TimeMenu, words: str) -> None:
    every = [
        *menu.actions(),
        *(act for sub in menu.findChildren(type(menu).__base__) for act in sub.actions()),
    ]
    next(action for action in every if action.text() == words).trigger()
    menu.deleteLater()


def free_dialog(opened: Opened) -> QDialog:
    child(opened.tab, AppointmentActions, "").add(DragProposal(opened.priya, at(14), at(15)))
    return opened.dialog("appointmentDialog")


def test_a_new_appointment_repeats(qtbot: QtBot, opened: Opened) -> None:
    dialog = free_dialog(opened)
    search = child(dialog, QLineEdit, "appointmentClientSearch")
    search.setText("ava")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    child(dialog, QComboBox, "appointmentRepeats").setCurrentIndex(2)
    child(dialog, QSpinBox, "appointmentRepeatTimes").setValue(3)
    child(dialog, QPushButton, "saveButton").click()
    saved(qtbot, opened)
    assert starts(opened) == [at(10), *(at(14) + timedelta(weeks=n) for n in (0, 2, 4))]
    entry = opened.tab.view.entry(opened.tab.view.selected_id or 0)
    assert entry is not None
    assert entry.series_id is not None


def test_without_a_client_it_is_asked_about(qtbot: QtBot, opened: Opened) -> None:
    dialog = free_dialog(opened)
    child(dialog, QPushButton, "saveButton").click()
    asked = [d for d in dialog.findChildren(QDialog, "messageDialog") if d.isVisible()]
    assert len(asked) == 1
    assert len(starts(opened)) == 1
    child(asked[0], QPushButton, "messageHelp0").click()
    saved(qtbot, opened)
    assert starts(opened) == [at(10), at(14)]


def test_the_menu_repeats_an_appointment_and_then_does_not_offer_it(qtbot: QtBot, opened: Opened) -> None:
    choose(menu_of(opened, opened.visit), "Repeat...")
    dialog = opened.dialog("repeatDialog")
    child(dialog, QSpinBox, "appointmentRepeatTimes").setValue(2)
    child(dialog, QPushButton, "repeatButton").click()
    saved(qtbot, opened)
    assert starts(opened) == [at(10), at(10) + timedelta(weeks=1)]
    again = menu_of(opened, opened.visit)
    assert "Repeat..." not in [action.text() for action in again.actions()]
    again.deleteLater()


def test_the_menu_moves_to_a_colleague_at_the_same_time(qtbot: QtBot, opened: Opened) -> None:
    choose(menu_of(opened, opened.visit), "Priya Nair")
    saved(qtbot, opened)
    moved = opened.stored()
    assert (moved.user_id, moved.starts_at) == (opened.priya, at(10))


def test_the_menu_opens_the_client(opened: Opened) -> None:
    choose(menu_of(opened, opened.visit), "Open client")
    assert opened.dialog("clientDialog").isVisible()
    opened.dialog("clientDialog").close()


def test_what_is_over_offers_no_change(opened: Opened) -> None:
    with opened.practice.work("test", "Seen", recorded=False) as work:
        work.update(Appointment, {opened.visit: {"status": AppointmentStatus.ATTENDED}})
    menu = menu_of(opened, opened.visit)
    assert [action.text() for action in menu.actions()] == ["Open", "Open client", "Copy"]
    menu.deleteLater()


def test_a_copy_is_booked_elsewhere_for_the_same_client_and_length(qtbot: QtBot, opened: Opened) -> None:
    opened.tab.view.select(opened.visit)
    press(qtbot, opened, Qt.Key.Key_C, held=Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Nguyen, Ava, Mon 23 Nov 2026, 10:00, Alex Lee"
    there = DragProposal(opened.priya, at(15, day=TUESDAY), at(15, 15, day=TUESDAY))
    choose(TimeMenu(there, child(opened.tab, AppointmentActions, ""), opened.tab), "Paste appointment...")
    child(opened.dialog("appointmentDialog"), QPushButton, "saveButton").click()
    saved(qtbot, opened)
    (booked,) = opened.practice.rows("SELECT max(id) FROM appointments")[0]
    said = opened.stored(booked)
    assert (said.user_id, said.starts_at, said.ends_at) == (
        opened.priya,
        at(15, day=TUESDAY),
        at(15, 50, TUESDAY),
    )
    assert said.client_ids == (1,)


def test_nothing_can_be_pasted_before_a_copy(opened: Opened) -> None:
    menu = TimeMenu(
        DragProposal(opened.priya, at(15), at(16)), child(opened.tab, AppointmentActions, ""), opened.tab
    )
    paste = next(action for action in menu.findChildren(QAction) if action.text().startswith("Paste"))
    assert not paste.isEnabled()
    menu.deleteLater()


@pytest.fixture
def later(opened: Opened) -> list[int]:
    """Ava on the next two Mondays, with Priya; and one of Tom's, who is inactive, a week before."""
    ids = [
        appointments.add_appointment(
            opened.practice,
            AppointmentDetails(
                opened.priya, *(at(hour, day=MONDAY + timedelta(weeks=n)) for hour in (9, 10)), (1,)
            ),
        )
        for n in (1, 2)
    ]
    with opened.practice.work("test", "Long ago", recorded=False) as work:
        past = MONDAY - timedelta(weeks=1)
        row = {"reference": "A0", "user_id": 3, "starts_at": at(9, day=past), "ends_at": at(10, day=past)}
        (old,) = work.insert(Appointment, [{**row, "status": AppointmentStatus.ATTENDED}])
        work.insert(AppointmentClient, [{"appointment_id": old, "client_id": 1}])
    return [old, *ids]


def test_a_search_goes_from_match_to_match_in_time_whoever_has_them(
    qtbot: QtBot, opened: Opened, later: list[int]
) -> None:
    view, count = opened.tab.view, child(opened.tab, QLabel, "calendarSearchCount")
    on = child(opened.tab, QToolButton, "calendarSearchNext")
    back = child(opened.tab, QToolButton, "calendarSearchPrevious")
    opened.tab.set_mode(Mode.WEEK)
    opened.tab.search.setText("nguyen")
    qtbot.keyClick(opened.tab.search, Qt.Key.Key_Return)
    saved(qtbot, opened)
    assert (view.selected_id, count.text()) == (opened.visit, "2 of 4")
    on.click()
    assert view.selected_id == later[1]
    qtbot.keyClick(opened.tab.search, Qt.Key.Key_Return)
    assert (view.selected_id, count.text(), on.isEnabled()) == (later[2], "4 of 4", False)
    for _ in range(3):
        back.click()
    assert (view.selected_id, count.text(), back.isEnabled()) == (later[0], "1 of 4", False)


def test_a_search_that_finds_nothing_says_so(qtbot: QtBot, opened: Opened) -> None:
    opened.tab.search.setText("zebra")
    qtbot.keyClick(opened.tab.search, Qt.Key.Key_Return)
    saved(qtbot, opened)
    assert child(opened.tab, QLabel, "calendarSearchCount").text() == "None found"
    assert opened.tab.view.selected_id is None


def test_the_card_says_status_and_series_in_lines_and_no_name_is_taken_for_markup(opened: Opened) -> None:
    card = opened.tab.view.card(ENTRY._replace(series_id=4))
    lines = card.split("<br>")
    assert lines[0] == "<b>Nguyen, &lt;Ava&gt;</b>"
    assert lines[-2:] == ["Confirmed", "One of a series"]


def test_one_of_a_series_looks_other_than_a_single_one(qtbot: QtBot) -> None:
    def drawn(entry: Entry) -> QImage:
        sample = EntrySample(entry, PLAIN, 2)
        qtbot.addWidget(sample)
        assert sample.size() != QSize()
        return sample.grab().toImage()

    assert drawn(ENTRY) == drawn(ENTRY)
    assert drawn(ENTRY._replace(series_id=4)) != drawn(ENTRY)


def test_the_key_shows_every_type_of_the_practice_and_every_status_but_waiting(qtbot: QtBot) -> None:
    dialog = KeyDialog((TypeColour("Therapy", "#336699"), TypeColour("Intake", "#993333")))
    qtbot.addWidget(dialog)
    shown = [sample.accessibleName() for sample in dialog.findChildren(EntrySample)]
    assert {"Therapy", "Intake"} <= set(shown)
    assert {status.value for status in AppointmentStatus} - set(shown) == {"Waiting List"}

"""The Calendar tab, driven by mouse and keys on a real practice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtGui import QAction, QContextMenuEvent, QMouseEvent, QPdfWriter
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentStatus, Client, Series
from desktop.services.calendar import appointments, calendar
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.calendar.entries import Entry
from desktop.services.history.operations import last_undoable
from desktop.services.users.details import Away
from desktop.ui.calendar.actions import AppointmentActions
from desktop.ui.calendar.dialogs.appointment_form import AppointmentForm
from desktop.ui.calendar.dialogs.client_picker import ClientPicker
from desktop.ui.calendar.dialogs.leave_dialog import LeaveDialog
from desktop.ui.calendar.entry_cache import EntryCache
from desktop.ui.calendar.entry_menu import EntryMenu
from desktop.ui.calendar.painting.printing import print_calendar
from desktop.ui.calendar.span import Mode
from desktop.ui.core.messages import MessageDialog
from desktop.ui.widgets.day_edit import MomentEdit, TimeEdit
from tests.ui.calendar.conftest import MONDAY, TUESDAY, Opened, at, press, saved
from tests.ui.conftest import child, open_dialog
from tests.ui.held import worker_that_writes


def drag(qtbot: QtBot, opened: Opened, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    port = opened.tab.view.viewport()
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(port, left, pos=start)
    for part in (2, 1):
        spot = start + (end - start) / part
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            spot,
            port.mapToGlobal(spot),
            left,
            left,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(port, event)
    if drop:
        qtbot.mouseRelease(port, left, pos=end)
        saved(qtbot, opened)


def test_it_begins_with_today_of_everybody_active(opened: Opened) -> None:
    people = opened.tab.findChild(QListWidget, "calendarPractitioners")
    assert [people.item(row).text() for row in range(people.count())] == ["Alex Lee", "Priya Nair"]
    assert opened.tab.findChild(QPushButton, "calendarDate").text() == "Mon 23 Nov 2026"
    assert [(c.day, c.user_id) for c in opened.tab.view.scene.grid.columns] == [
        (MONDAY, opened.alex),
        (MONDAY, opened.priya),
    ]


def test_an_inactive_practitioner_shows_while_something_upcoming_is_theirs(opened: Opened) -> None:
    left_behind = {"reference": "A9", "starts_at": at(9), "ends_at": at(10), "user_id": 3}
    with opened.practice.work("test", "Left behind", recorded=False) as work:
        work.insert(Appointment, [left_behind])
    people = opened.tab.findChild(QListWidget, "calendarPractitioners")
    assert people.item(0).text() == "Tom Brown (inactive)"


def test_keys_turn_pages_and_change_the_view(qtbot: QtBot, opened: Opened) -> None:
    title = opened.tab.findChild(QPushButton, "calendarDate")
    press(qtbot, opened, Qt.Key.Key_PageDown)
    assert title.text() == "Tue 24 Nov 2026"
    press(qtbot, opened, Qt.Key.Key_W)
    assert title.text() == "Mon 23 Nov to Sun 29 Nov 2026"
    press(qtbot, opened, Qt.Key.Key_PageUp)
    assert title.text() == "Mon 16 Nov to Sun 22 Nov 2026"
    press(qtbot, opened, Qt.Key.Key_D, Qt.Key.Key_T)
    assert title.text() == "Mon 23 Nov 2026"


def test_dragging_moves_to_another_time_and_practitioner(qtbot: QtBot, opened: Opened) -> None:
    drag(qtbot, opened, opened.spot(opened.alex, at(10, 20)), opened.spot(opened.priya, at(14, 20)))
    moved = opened.stored()
    assert (moved.user_id, moved.starts_at, moved.ends_at) == (opened.priya, at(14), at(14, 50))
    assert last_undoable(opened.practice).action == "move appointment"


def test_the_lower_edge_resizes(qtbot: QtBot, opened: Opened) -> None:
    edge = opened.spot(opened.alex, at(10, 50)) - QPoint(0, 3)
    drag(qtbot, opened, edge, edge + QPoint(0, opened.tab.view.scene.grid.hour_height))
    assert opened.stored().ends_at == at(11, 50)


def test_a_clash_is_said_while_dragging_and_needs_a_reason(qtbot: QtBot, opened: Opened) -> None:
    start, outside = opened.spot(opened.alex, at(10, 20)), opened.spot(opened.alex, at(8, 20))
    drag(qtbot, opened, start, outside, drop=False)
    assert opened.tab.view.in_the_way == ("outside Alex Lee's working hours",)
    qtbot.mouseRelease(opened.tab.view.viewport(), Qt.MouseButton.LeftButton, pos=outside)
    saved(qtbot, opened)
    assert opened.stored().starts_at == at(10)
    asked = opened.dialog("reasonDialog")
    assert any("outside Alex Lee's working hours" in label.text() for label in asked.findChildren(QLabel))
    asked.findChild(QLineEdit, "reasonText").setText("before school")
    asked.findChild(QPushButton, "reasonDialogButton").click()
    saved(qtbot, opened)
    assert opened.stored().starts_at == at(8)
    assert appointments.appointment(opened.practice, opened.visit).overlap_reason == "before school"


def test_escape_puts_a_drag_back(qtbot: QtBot, opened: Opened) -> None:
    start, end = opened.spot(opened.alex, at(10, 20)), opened.spot(opened.alex, at(12, 20))
    drag(qtbot, opened, start, end, drop=False)
    press(qtbot, opened, Qt.Key.Key_Escape)
    qtbot.mouseRelease(opened.tab.view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    saved(qtbot, opened)
    assert opened.stored().starts_at == at(10)


def test_everything_goes_by_keys(qtbot: QtBot, opened: Opened) -> None:
    view = opened.tab.view
    press(qtbot, opened, Qt.Key.Key_Down)
    assert view.selected_id == opened.visit
    assert view.accessibleName().startswith("Nguyen, Ava, Mon 23 Nov 2026, 10:00 to 10:50, with Alex Lee")
    press(qtbot, opened, Qt.Key.Key_Right, Qt.Key.Key_Down, held=Qt.KeyboardModifier.AltModifier)
    assert "10:15–11:05, Priya Nair" in view.accessibleName()
    press(qtbot, opened, Qt.Key.Key_Return)
    assert (opened.stored().user_id, opened.stored().starts_at) == (opened.priya, at(10, 15))
    press(qtbot, opened, Qt.Key.Key_Delete)
    asked = opened.dialog("reasonDialog")
    asked.findChild(QLineEdit, "reasonText").setText("client is ill")
    asked.findChild(QPushButton, "reasonDialogButton").click()
    saved(qtbot, opened)
    assert opened.stored().status == AppointmentStatus.CANCELLED
    assert view.entry(opened.visit) is None


def test_free_time_dragged_over_is_booked(qtbot: QtBot, opened: Opened) -> None:
    drag(qtbot, opened, opened.spot(opened.priya, at(14)), opened.spot(opened.priya, at(15)))
    dialog = opened.dialog("appointmentDialog")
    search = dialog.findChild(QLineEdit, "appointmentClientSearch")
    search.setText("ava")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    dialog.findChild(QPushButton, "saveButton").click()
    saved(qtbot, opened)
    assert not isValid(dialog) or not dialog.isVisible()
    booked = opened.stored(opened.tab.view.selected_id)
    assert (booked.user_id, booked.starts_at, booked.ends_at) == (opened.priya, at(14), at(15))
    assert booked.client_ids == (1,)


def test_a_double_click_opens_and_a_save_shows_at_once(qtbot: QtBot, opened: Opened) -> None:
    port, spot = opened.tab.view.viewport(), opened.spot(opened.alex, at(10, 20))
    qtbot.mouseDClick(port, Qt.MouseButton.LeftButton, pos=spot)
    dialog = opened.dialog("appointmentDialog")
    dialog.findChild(QComboBox, "appointmentRoom").setCurrentText("Blue")
    dialog.findChild(QPushButton, "saveButton").click()
    saved(qtbot, opened)
    assert opened.tab.view.entry(opened.visit).room == "Blue"


def test_a_series_asks_how_far_a_move_goes(qtbot: QtBot, opened: Opened) -> None:
    with opened.practice.work("test", "A series", recorded=False) as work:
        (series_id,) = work.insert(Series, [{"reference": "R1", "rule": "FREQ=WEEKLY"}])
        later = [MONDAY + timedelta(weeks=n) for n in (1, 2)]
        rows = [
            {
                "reference": f"S{day}",
                "starts_at": at(10, 0, day),
                "ends_at": at(10, 50, day),
                "user_id": opened.alex,
            }
            for day in later
        ]
        ids = work.insert(Appointment, [{**row, "series_id": series_id} for row in rows])
        work.update(Appointment, {opened.visit: {"series_id": series_id}})
    drag(qtbot, opened, opened.spot(opened.alex, at(10, 20)), opened.spot(opened.priya, at(11, 20)))
    dialog = opened.dialog("messageDialog")
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "This and following").click()
    saved(qtbot, opened)
    for appointment_id, day in zip((opened.visit, *ids), (MONDAY, *later), strict=True):
        stored = opened.stored(appointment_id)
        assert (stored.user_id, stored.starts_at) == (opened.priya, at(11, 0, day))


def test_a_week_of_one_practitioner_has_seven_days(opened: Opened) -> None:
    opened.tab.show_practitioner(opened.priya)
    assert [c.day for c in opened.tab.view.scene.grid.columns] == [
        MONDAY + timedelta(days=n) for n in range(7)
    ]
    opened.tab.set_mode(Mode.DAY)
    assert len(opened.tab.view.scene.grid.columns) == 2


def test_days_that_are_looked_at_together_are_read_together_and_once(opened: Opened) -> None:
    asked: list[tuple[date, int]] = []

    def load(user_ids: Sequence[int], first_day: date, days: int) -> tuple[Entry, ...]:
        asked.append((first_day, days))
        return calendar.entries(opened.practice, user_ids, first_day, days)

    tuesday = MONDAY + timedelta(days=1)
    with opened.practice.work("test", "A visit over midnight", recorded=False) as work:
        work.update(Appointment, {opened.visit: {"starts_at": at(23), "ends_at": at(1, day=tuesday)}})
    book = EntryCache(load)
    days = [MONDAY + timedelta(days=n) for n in range(3)]
    book.read([(MONDAY, opened.alex)])
    book.read([(day, opened.alex) for day in days])
    shown = [[entry.id for entry in book.of((day, opened.alex))] for day in days]
    assert shown == [[opened.visit], [opened.visit], []]
    assert asked == [(MONDAY, 1), (tuesday, 2)]


def test_a_month_counts_and_opens_a_day(qtbot: QtBot, opened: Opened) -> None:
    press(qtbot, opened, Qt.Key.Key_M)
    month = opened.tab.month
    assert opened.tab.findChild(QPushButton, "calendarDate").text() == "November 2026"
    assert month.lines(MONDAY) == [("Alex Lee", "1")]
    qtbot.keyClick(month, Qt.Key.Key_Right)
    qtbot.keyClick(month, Qt.Key.Key_Return)
    assert opened.tab.findChild(QPushButton, "calendarDate").text() == "Tue 24 Nov 2026"


def test_a_week_is_printed_on_as_many_sheets_as_it_needs(opened: Opened, tmp_path: Path) -> None:
    page = calendar.week(opened.practice, [opened.alex, opened.priya], MONDAY, 7)
    crowd = replace(
        page, practitioners=tuple(replace(page.practitioners[0], id=n, name=f"P{n}") for n in range(1, 21))
    )
    for shown, sheets in ((page, 1), (crowd, 14)):
        writer = QPdfWriter(str(tmp_path / f"{sheets}.pdf"))
        assert print_calendar(writer, shown, "Mon 23 Nov to Sun 29 Nov 2026") == sheets
        assert (tmp_path / f"{sheets}.pdf").read_bytes().startswith(b"%PDF")


def test_leave_is_drawn_opened_and_removed(qtbot: QtBot, opened: Opened) -> None:
    opened.tab.findChild(QAction, "drawLeave").trigger()
    drag(qtbot, opened, opened.spot(opened.priya, at(14)), opened.spot(opened.priya, at(16)))
    dialog = opened.dialog("leaveDialog")
    dialog.findChild(QLineEdit, "leaveReason").setText("Dentist")
    dialog.findChild(QPushButton, "saveButton").click()
    saved(qtbot, opened)
    (away,) = opened.tab.view.page.leave
    assert (away.user_id, away.starts_at, away.ends_at, away.reason) == (
        opened.priya,
        at(14),
        at(16),
        "Dentist",
    )

    spot = opened.spot(opened.priya, at(15))
    qtbot.mouseDClick(opened.tab.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    opened.dialog("leaveDialog").findChild(QPushButton, "removeLeave").click()
    saved(qtbot, opened)
    assert opened.tab.view.page.leave == ()


def test_working_hours_are_drawn(qtbot: QtBot, opened: Opened) -> None:
    opened.tab.findChild(QAction, "drawHours").trigger()
    drag(qtbot, opened, opened.spot(opened.priya, at(12)), opened.spot(opened.priya, at(16)))
    dialog = opened.dialog("hoursDialog")
    dialog.findChild(QRadioButton, "replaceHours").setChecked(True)
    dialog.findChild(QPushButton, "saveButton").click()
    saved(qtbot, opened)
    hours = [h for h in opened.tab.view.page.hours if (h.user_id, h.weekday) == (opened.priya, 0)]
    assert [(h.starts, h.ends) for h in hours] == [(720, 960)]


def test_leave_that_is_saved_while_the_worker_writes_waits_without_blocking(
    qtbot: QtBot, opened: Opened
) -> None:
    with worker_that_writes(opened.context):
        dialog = LeaveDialog(opened.context, opened.priya, None, Away(at(14), at(13)), opened.tab)
        dialog.open()
        dialog.findChild(QPushButton, "saveButton").click()
        assert not dialog.isEnabled()
        dialog.close()
        assert dialog.isVisible(), "trouble would have nobody to tell"
    saved(qtbot, opened)
    told = open_dialog("messageDialog")
    assert "ends before it begins" in child(told, QLabel, "messageText").text()
    told.close()
    assert dialog.isEnabled()
    dialog.findChild(MomentEdit, "leaveEnd").setDateTime(at(15))
    dialog.findChild(QPushButton, "saveButton").click()
    saved(qtbot, opened)
    assert [away.ends_at for away in opened.tab.view.page.leave] == [at(15)]


def test_the_inactive_can_be_offered_to_look_at_their_past(opened: Opened) -> None:
    opened.tab.findChild(QAction, "showInactive").setChecked(True)
    people = opened.tab.findChild(QListWidget, "calendarPractitioners")
    assert [people.item(row).text() for row in range(people.count())] == [
        "Tom Brown (inactive)",
        "Alex Lee",
        "Priya Nair",
    ]


def test_a_right_click_says_how_it_went(qtbot: QtBot, opened: Opened) -> None:
    # Made, not popped up: the offscreen platform warns of every popup.
    actions = opened.tab.findChild(AppointmentActions)
    menu = EntryMenu(actions.stored(opened.visit), (), actions, opened.tab)
    next(action for action in menu.actions() if action.text() == "Did Not Attend").trigger()
    menu.deleteLater()
    saved(qtbot, opened)
    assert opened.stored().status == AppointmentStatus.DID_NOT_ATTEND


def test_an_appointment_over_midnight_keeps_its_length_when_it_begins_later(opened: Opened) -> None:
    late = AppointmentDetails(opened.alex, at(22, 30), at(23, 30))
    form = AppointmentForm(opened.practice, late, (), "")
    start, end = form.findChild(TimeEdit, "appointmentStart"), form.findChild(TimeEdit, "appointmentEnd")
    next_day = form.findChild(QLabel, "appointmentNextDay")
    start.setTime(QTime(23, 30))
    assert form.details.ends_at == at(0, 30, TUESDAY)
    assert not next_day.isHidden()
    start.setTime(QTime(21, 0))
    assert form.details.ends_at == at(22)
    assert next_day.isHidden()
    end.setTime(QTime(0, 15))
    assert form.details.ends_at == at(0, 15, TUESDAY)


@pytest.mark.parametrize("length", [timedelta(days=1), timedelta(hours=47), timedelta(days=3, hours=2)])
def test_what_lasts_for_days_is_shown_as_it_is(opened: Opened, length: timedelta) -> None:
    long = AppointmentDetails(opened.alex, at(9), at(9) + length)
    assert AppointmentForm(opened.practice, long, (), "").details == long


def test_the_day_selected_in_a_month_stays_and_is_the_one_that_d_opens(qtbot: QtBot, opened: Opened) -> None:
    shown = child(opened.tab, QPushButton, "calendarDate")
    press(qtbot, opened, Qt.Key.Key_M)
    month = opened.tab.month
    qtbot.keyClick(month, Qt.Key.Key_Down)
    appointments.add_appointment(opened.practice, AppointmentDetails(opened.alex, at(12), at(13), (1,)))
    assert month.accessibleName().startswith("Mon 30 Nov 2026")
    qtbot.keyClick(month, Qt.Key.Key_Right)
    assert shown.text() == "December 2026"
    qtbot.keyClick(month, Qt.Key.Key_D)
    assert shown.text() == "Tue 1 Dec 2026"


def test_a_pale_day_of_the_month_before_opens_by_a_double_click(qtbot: QtBot, opened: Opened) -> None:
    opened.tab.go_to(date(2026, 12, 24))
    press(qtbot, opened, Qt.Key.Key_M)
    month, left = opened.tab.month, Qt.MouseButton.LeftButton
    first_cell = QPoint(month.width() // 14, month.height() // 7)
    qtbot.mouseClick(month, left, pos=first_cell)
    assert child(opened.tab, QPushButton, "calendarDate").text() == "November 2026"
    qtbot.mouseDClick(month, left, pos=first_cell)
    assert child(opened.tab, QPushButton, "calendarDate").text() == "Mon 30 Nov 2026"


def test_the_menu_key_opens_the_menu_of_what_is_selected(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    popped: list[QPoint] = []
    monkeypatch.setattr(EntryMenu, "popup", lambda menu, where: popped.append(where))
    view, port = opened.tab.view, opened.tab.view.viewport()
    middle, visit = view.rect().center(), opened.spot(opened.alex, at(10, 20))
    by_key, by_mouse = QContextMenuEvent.Reason.Keyboard, QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(view, QContextMenuEvent(by_key, middle, view.mapToGlobal(middle)))
    assert popped == []
    view.select(opened.visit)
    QApplication.sendEvent(view, QContextMenuEvent(by_key, middle, view.mapToGlobal(middle)))
    QApplication.sendEvent(port, QContextMenuEvent(by_mouse, visit, port.mapToGlobal(visit)))
    assert [view.rect_of(opened.visit).contains(port.mapFromGlobal(where)) for where in popped] == [
        True,
        True,
    ]


def test_a_calendar_that_books_nothing_only_selects_and_moves(qtbot: QtBot, opened: Opened) -> None:
    view = opened.tab.view
    view.books = False
    start, end = opened.spot(opened.priya, at(14)), opened.spot(opened.priya, at(15))
    drag(qtbot, opened, start, end, drop=False)
    assert view.drag is None
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    view.select(opened.visit)
    press(qtbot, opened, Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Delete)
    assert [d.objectName() for d in opened.tab.findChildren(QDialog) if d.isVisible()] == []
    drag(qtbot, opened, opened.spot(opened.alex, at(10, 49)), opened.spot(opened.priya, at(11, 49)))
    assert (opened.stored().starts_at, opened.stored().ends_at) == (at(11), at(11, 50))


def test_notes_typed_into_an_appointment_are_not_lost_without_asking(qtbot: QtBot, opened: Opened) -> None:
    appointments.save_appointment(opened.practice, opened.visit, replace(opened.stored(), notes="a\r\nb"))
    press(qtbot, opened, Qt.Key.Key_Down, Qt.Key.Key_Return)
    opened.dialog("appointmentDialog").reject()
    press(qtbot, opened, Qt.Key.Key_Return)
    dialog = opened.dialog("appointmentDialog")
    child(dialog, QPlainTextEdit, "appointmentNotes").setPlainText("rang, cannot come")
    for close in (dialog.reject, child(dialog, QPushButton, "cancelAppointment").click):
        close()
        question = child(dialog, MessageDialog, "messageDialog")
        question.reject()
        question.setParent(None)
        assert dialog.isVisible()
    dialog.reject()
    child(dialog, QPushButton, "messageHelp0").click()
    assert not dialog.isVisible()


def test_a_client_to_book_is_told_by_name_and_birthday(
    practice: Practice, qtbot: QtBot, opened: Opened
) -> None:
    with practice.work("test", "Test", recorded=False) as work:
        work.update(Client, {1: {"date_of_birth": date(1990, 2, 14)}})
    picker = ClientPicker(practice)
    qtbot.addWidget(picker)
    picker.search.setText("ava")
    assert (
        child(picker, QListWidget, "appointmentClientsFound").item(0).text()
        == "Nguyen, Ava, 14 Feb 1990 (36)"
    )

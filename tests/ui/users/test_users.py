"""The Users tab and the user dialog, as a supervisor uses them."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QTableView,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import AccessLevel, Client, ClientStatus, Site
from desktop.rules.calendar import Hours
from desktop.services.history.operations import operations
from desktop.services.offboarding import drafts
from desktop.services.users import users
from desktop.services.users.details import Away, SiteNumber, UserDetails
from desktop.ui.users.users_tab import UsersTab
from desktop.ui.widgets.elided_label import ElidedLabel
from desktop.ui.widgets.rows_editor import RowsEditor
from desktop.ui.widgets.tables.id_view import IdTableView
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog


def rows(window: MainWindow) -> list[list[str]]:
    """The contents of the table, row by row."""
    model = child(window, QTableView, "usersTable").model()
    assert not isinstance(model, QSortFilterProxyModel)
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(window: MainWindow) -> list[str]:
    return [row[0] for row in rows(window)]


@pytest.fixture
def staffed(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """Alex Lee (1) with two clients, Zoë Nair (2), and Tom Brown (3) who is inactive."""
    practice = window.context.practice
    alex = users.add_user(practice, UserDetails("Lee", "Alex", position="Psychologist"))
    users.add_user(practice, UserDetails("Nair", "Zoë", position="OT"))
    tom = users.add_user(practice, UserDetails("Brown", "Tom", position="Psychologist"))
    users.make_inactive(practice, tom)
    add_clients(practice, alex, 2)
    at_rest(qtbot, window)
    return window


def add_clients(practice: Practice, case_manager: int, count: int) -> None:
    with practice.work("add clients", "Added clients") as work:
        work.insert(
            Client,
            [
                {
                    "reference": f"C{n}",
                    "last_name": f"Nguyen {n}",
                    "sort_name": f"nguyen {n}",
                    "search_text": "",
                    "case_manager_id": case_manager,
                    "status": ClientStatus.CURRENT,
                }
                for n in range(count)
            ],
        )


def open_user(window: MainWindow, name: str):  # type: ignore[no-untyped-def]
    """Double-click a row, and return the dialog."""
    table = child(window, QTableView, "usersTable")
    table.doubleClicked.emit(table.model().index(names(window).index(name), 0))
    return open_dialog("userDialog")


def test_the_table_tells_who_works_here(staffed: MainWindow) -> None:
    assert rows(staffed) == [
        ["Alex Lee", "Psychologist", "Case Manager", "2", "0", "Active"],
        ["Zoë Nair", "OT", "Case Manager", "0", "0", "Active"],
    ]


def test_the_filter_chooses_active_inactive_or_all(staffed: MainWindow) -> None:
    chooser = child(staffed, QComboBox, "usersStatusFilter")
    assert [chooser.itemText(i) for i in range(chooser.count())] == ["Active", "Inactive", "All"]
    chooser.setCurrentText("Inactive")
    assert [row[0::5] for row in rows(staffed)] == [["Tom Brown", "Inactive since Mon 23 Nov"]]
    chooser.setCurrentText("All")
    assert names(staffed) == ["Tom Brown", "Alex Lee", "Zoë Nair"]


def test_search_as_you_type_minds_neither_case_nor_accents(qtbot: QtBot, staffed: MainWindow) -> None:
    search = child(staffed, QLineEdit, "usersSearch")
    qtbot.keyClicks(search, "zoe")
    assert names(staffed) == ["Zoë Nair"]
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert names(staffed) == ["Alex Lee", "Zoë Nair"]
    qtbot.keyClicks(search, "psych")
    assert names(staffed) == ["Alex Lee"]


def test_typing_into_the_table_searches(qtbot: QtBot, staffed: MainWindow) -> None:
    table = child(staffed, QTableView, "usersTable")
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClicks(table, "z")
    assert child(staffed, QLineEdit, "usersSearch").text() == "z"
    assert names(staffed) == ["Zoë Nair"]


def test_pulled_columns_are_remembered_when_they_rest(qtbot: QtBot, staffed: MainWindow) -> None:
    def width_of_the_next() -> int:
        following = UsersTab(staffed.context)
        qtbot.addWidget(following)
        return child(following, QTableView, "usersTable").columnWidth(0)

    table = child(staffed, QTableView, "usersTable")
    before = width_of_the_next()
    for width in (310, 320, 330):
        table.horizontalHeader().resizeSection(0, width)
    assert width_of_the_next() == before
    qtbot.waitUntil(lambda: abs(width_of_the_next() - 330) <= 1)
    table.horizontalHeader().resizeSection(0, 340)
    table.hide()
    assert abs(width_of_the_next() - 340) <= 1


def test_columns_are_remembered_in_characters(qtbot: QtBot, staffed: MainWindow) -> None:
    table = child(staffed, IdTableView, "usersTable")
    characters = table.columnWidth(0) / table.fontMetrics().averageCharWidth()
    table.horizontalHeader().moveSection(1, 2)
    table.hide()
    before = QApplication.font()
    QApplication.setFont(QFont(before.family(), 2 * before.pointSize()))
    following = UsersTab(staffed.context)
    qtbot.addWidget(following)
    larger = child(following, QTableView, "usersTable")
    QApplication.setFont(before)
    assert larger.columnWidth(0) > 1.5 * table.columnWidth(0)
    assert abs(larger.columnWidth(0) / larger.fontMetrics().averageCharWidth() - characters) < 1
    assert larger.horizontalHeader().visualIndex(1) == 2


def test_a_column_can_be_hidden_and_stays_so(qtbot: QtBot, staffed: MainWindow) -> None:
    table = child(staffed, IdTableView, "usersTable")
    menu = table.column_menu()
    assert [action.text() for action in menu.actions()][:2] == ["Position", "Access"]
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert table.isColumnHidden(1)
    table.hide()
    following = UsersTab(staffed.context)
    qtbot.addWidget(following)
    assert child(following, QTableView, "usersTable").isColumnHidden(1)


def test_copy_takes_all_selected_rows_as_text_and_table(qtbot: QtBot, staffed: MainWindow) -> None:
    table = child(staffed, IdTableView, "usersTable")
    table.setColumnHidden(1, True)
    table.selectAll()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    lines = [line.split("\t") for line in copied.text().split("\n")]
    assert [line[0] for line in lines] == ["Name", "Alex Lee", "Zoë Nair"]
    assert lines[0][1] == "Access"
    assert copied.html().count("<tr>") == 3
    assert "<td>Zoë Nair</td>" in copied.html()


def test_a_name_of_a_row_that_is_gone_is_not_given_again(qtbot: QtBot) -> None:
    editor = RowsEditor("hours", "Add hours", "No hours yet.", lambda value: QLineEdit(value))
    qtbot.addWidget(editor)
    editor.fill(["Monday", "Tuesday"])
    child(editor, QToolButton, "hoursRemove0").click()
    editor.add("Friday")
    assert len({button.objectName() for button in editor.findChildren(QToolButton)}) == 3
    assert [row.text() for row in editor.rows()] == ["Tuesday", "Friday"]


def test_what_is_equal_keeps_the_order_that_was_chosen_before(staffed: MainWindow, qtbot: QtBot) -> None:
    child(staffed, QComboBox, "usersStatusFilter").setCurrentIndex(2)
    table = child(staffed, QTableView, "usersTable")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(staffed) == ["Zoë Nair", "Alex Lee", "Tom Brown"]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert names(staffed) == ["Tom Brown", "Alex Lee", "Zoë Nair"]


def test_below_the_table_stands_how_many_there_are(staffed: MainWindow) -> None:
    said = child(staffed, QLabel, "usersTableCount")
    assert said.text() == "2 shown"
    child(staffed, QTableView, "usersTable").selectAll()
    assert said.text() == "2 selected, 2 shown"
    child(staffed, QComboBox, "usersStatusFilter").setCurrentIndex(1)
    assert said.text() == "1 shown"


def test_a_click_on_the_header_sorts_and_is_remembered(staffed: MainWindow) -> None:
    table = child(staffed, QTableView, "usersTable")
    table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert names(staffed) == ["Alex Lee", "Zoë Nair"]
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert names(staffed) == ["Zoë Nair", "Alex Lee"]


def test_a_leaver_shows_the_day_and_how_much_is_planned(qtbot: QtBot, staffed: MainWindow) -> None:
    drafts.start(staffed.context.practice, 1, date(2027, 3, 12))
    at_rest(qtbot, staffed)
    assert rows(staffed)[0][5] == "Leaving Fri 12 Mar, 0 % planned"


def test_adding_a_user(qtbot: QtBot, staffed: MainWindow) -> None:
    child(staffed, QPushButton, "addUser").click()
    dialog = open_dialog("userDialog")
    save = child(dialog, QPushButton, "saveButton")
    save.click()
    at_rest(qtbot, staffed)
    refused = open_dialog("messageDialog")
    assert "last name is missing" in child(refused, QLabel, "messageText").text()
    refused.close()
    child(dialog, QLineEdit, "userFirstName").setText("Sam")
    child(dialog, QLineEdit, "userLastName").setText("Cooper")
    child(dialog, QComboBox, "userAccess").setCurrentText("Supervisor")
    save.click()
    at_rest(qtbot, staffed)
    assert ["Sam Cooper", "", "Supervisor", "0", "0", "Active"] in rows(staffed)


def test_the_dialog_keeps_everything_it_is_given(qtbot: QtBot, staffed: MainWindow) -> None:
    practice = staffed.context.practice
    with practice.work("add site", "Added a site") as work:
        (site,) = work.insert(Site, [{"reference": "S1", "name": "Harbour", "timezone": "Australia/Sydney"}])
    details = UserDetails(
        "Lee",
        "Alex",
        title="Dr",
        email="alex@example.com",
        mobile="0400 000 000",
        position="Psychologist",
        discipline="Psychology",
        access_level=AccessLevel.SUPERVISOR,
        target_weekly_minutes=1_234,
        maximum_clients=40,
        site_ids=(site,),
        numbers=(SiteNumber(site, "Medicare", "0123456A"),),
        hours=(Hours(0, time(9), time(17), site), Hours(4, time(12), time(0))),
        leave=(
            Away(datetime(2027, 1, 4), datetime(2027, 1, 9), "Holiday"),
            Away(datetime(2027, 2, 1, 9), datetime(2027, 2, 1, 12, 30), "Training"),
        ),
    )
    users.save_user(practice, 1, details, active=True)
    before = operations(practice)
    child(open_user(staffed, "Alex Lee"), QPushButton, "saveButton").click()
    at_rest(qtbot, staffed)
    assert users.user(practice, 1).details == details
    assert operations(practice) == before


def test_inactive_is_refused_with_the_list_and_the_wizard(qtbot: QtBot, staffed: MainWindow) -> None:
    dialog = open_user(staffed, "Alex Lee")
    assert child(dialog, QRadioButton, "userActive").isChecked()
    child(dialog, QRadioButton, "userInactive").click()
    child(dialog, QPushButton, "saveButton").click()
    at_rest(qtbot, staffed)
    refused = open_dialog("messageDialog")
    listed = child(refused, QListWidget, "messageList")
    assert [listed.item(i).text() for i in range(listed.count())] == [
        "Client Nguyen 0 (C0)",
        "Client Nguyen 1 (C1)",
    ]
    wanted: list[int] = []
    staffed.places.users.offboarding_wanted.disconnect()
    staffed.places.users.offboarding_wanted.connect(wanted.append)
    child(refused, QPushButton, "messageHelp0").click()
    assert wanted == [1]
    assert users.user(staffed.context.practice, 1).active


def test_an_override_asks_for_a_reason(qtbot: QtBot, staffed: MainWindow) -> None:
    practice = staffed.context.practice
    dialog = open_user(staffed, "Alex Lee")
    child(dialog, QRadioButton, "userInactive").click()
    child(dialog, QPushButton, "saveButton").click()
    at_rest(qtbot, staffed)
    child(open_dialog("messageDialog"), QPushButton, "messageHelp1").click()
    reason = open_dialog("reasonDialog")
    assert not child(reason, QPushButton, "reasonDialogButton").isEnabled()
    child(reason, QLineEdit, "reasonText").setText("Left without notice")
    child(reason, QPushButton, "reasonDialogButton").click()
    at_rest(qtbot, staffed)
    assert not users.user(practice, 1).active
    assert operations(practice)[0].reason == "Left without notice"
    assert names(staffed) == ["Zoë Nair"]


def test_an_inactive_user_is_made_active_again(qtbot: QtBot, staffed: MainWindow) -> None:
    child(staffed, QComboBox, "usersStatusFilter").setCurrentText("Inactive")
    dialog = open_user(staffed, "Tom Brown")
    child(dialog, QRadioButton, "userActive").click()
    child(dialog, QPushButton, "saveButton").click()
    at_rest(qtbot, staffed)
    assert users.user(staffed.context.practice, 3).active


def test_nobody_can_be_deleted(staffed: MainWindow) -> None:
    dialog = open_user(staffed, "Alex Lee")
    texts = [button.text().lower() for button in dialog.findChildren(QPushButton)]
    assert not any("delete" in text or "remove" in text for text in texts)
    dialog.reject()


def test_a_practice_without_anybody_offers_the_import(window: MainWindow) -> None:
    child(window, QPushButton, "importFiles").click()
    open_dialog("importDialog").close()
    users.add_user(window.context.practice, UserDetails("Lee", "Alex"))
    assert not child(window, QPushButton, "importFiles").isVisible()


def test_a_calendar_goes_out_from_the_menu(
    qtbot: QtBot, window: MainWindow, practice: Practice, tmp_path: Path
) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.appointment(alex, "2026-12-14 09:00", made.client("Ava Nguyen", alex))
    window.places.users.reload()
    menu = child(window, IdTableView, "usersTable").menu_for([alex])
    assert menu is not None
    next(action for action in menu.actions() if ".ics" in action.text()).trigger()
    chooser = window.findChild(QFileDialog, "fileChooser")
    assert chooser is not None
    file = tmp_path / "alex.ics"
    chooser.fileSelected.emit(str(file))
    chooser.close()
    at_rest(qtbot, window)
    told = open_dialog("messageDialog")
    assert "alex.ics holds 1 appointment." in child(told, QLabel, "messageText").text()
    told.close()
    assert "Nguyen" not in file.read_text(encoding="utf-8")


def test_closing_with_changes_asks_first(staffed: MainWindow) -> None:
    staffed.places.users.add_user()
    dialog = open_dialog("userDialog")
    dialog.reject()
    assert not dialog.isVisible()
    staffed.places.users.add_user()
    dialog = open_dialog("userDialog")
    child(dialog, QLineEdit, "userLastName").setText("Kaur")
    dialog.reject()
    assert dialog.isVisible()
    child(open_dialog("messageDialog"), QPushButton, "messageHelp0").click()
    assert not dialog.isVisible()


def test_a_long_name_is_cut_with_a_mark_and_no_title_names_anybody(
    qtbot: QtBot, window: MainWindow, practice: Practice
) -> None:
    made = Made(practice)
    name = "Bartholomew Montgomery-Featherstonehaugh Papadimitriou"
    long = made.user(name)
    made.client("Ava Nguyen", long)
    window.places.users.reload()
    window.places.users.open_user(long)
    dialog = open_dialog("userDialog")
    assert dialog.windowTitle() == "User"
    assert child(dialog, QLabel, "userHeading").text() == name
    child(dialog, QRadioButton, "userInactive").click()
    child(dialog, QPushButton, "saveButton").click()
    at_rest(qtbot, window)
    offboard = child(open_dialog("messageDialog"), QPushButton, "messageHelp0")
    assert offboard.text() == "Offboard Bartholomew Montgomery-Feathers…"
    assert offboard.width() >= offboard.sizeHint().width()
    open_dialog("messageDialog").close()
    child(dialog, QRadioButton, "userActive").click()
    dialog.reject()
    at_rest(qtbot, window)


def test_a_long_name_of_the_practice_leaves_room_for_the_button(window: MainWindow) -> None:
    name = child(window, ElidedLabel, "practiceName")
    name.setText("Wollongong Community Paediatric Speech, Occupational and Physiotherapy Collective Pty Ltd")
    window.resize(1024, 700)
    window.grab()
    assert name.shown.endswith("…")
    assert name.geometry().right() < child(window, QPushButton, "startOffboarding").geometry().left()

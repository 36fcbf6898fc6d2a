"""The Record window: filters, actions on an entry, and saving."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.models import Client, ClientStatus, User
from desktop.ui.keeping.record_window import RecordWindow
from desktop.ui.widgets.day_edit import DayEdit
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tables.id_view import IdTableView
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow) -> RecordWindow:
    """Ava moved to Glebe, then Bo to Manly."""
    practice = window.context.practice
    made = Made(practice)
    for client, (name, suburb) in enumerate((("Ava Nguyen", "Glebe"), ("Bo Young", "Manly")), 1):
        made.client(name)
        with practice.work("move", f"Moved to {suburb}") as work:
            work.update(Client, {client: {"suburb": suburb}})
    found = RecordWindow(window.context, window)
    found.show()
    at_rest(qtbot, window)
    return found


def whats(shown: RecordWindow) -> list[str]:
    model = child(shown, IdTableView, "recordTable").model()
    return [str(model.index(row, 3).data()) for row in range(model.rowCount())]


def select(shown: RecordWindow, row: int) -> QPushButton:
    child(shown, IdTableView, "recordTable").selectRow(row)
    return child(shown, QPushButton, "recordTurn")


def answer(qtbot: QtBot, window: MainWindow) -> None:
    child(open_dialog("messageDialog"), QPushButton, "messageHelp0").click()
    at_rest(qtbot, window)


def test_the_filters_narrow_the_list(shown: RecordWindow) -> None:
    assert whats(shown) == ["Moved to Manly", "Moved to Glebe"]
    child(shown, QLineEdit, "recordClient").setText("nguyen")
    assert whats(shown) == ["Moved to Glebe"]
    child(shown, SearchBox, "recordSearch").setText("manly")
    assert whats(shown) == []
    child(shown, QLineEdit, "recordClient").clear()
    assert whats(shown) == ["Moved to Manly"]
    kinds = child(shown, QComboBox, "recordAction")
    assert [kinds.itemText(row) for row in range(kinds.count())] == ["Every kind", "move"]
    shown.close()


def test_the_filters_follow_what_is_done_while_it_is_open(
    qtbot: QtBot, shown: RecordWindow, window: MainWindow
) -> None:
    practice = window.context.practice
    kinds, actors = child(shown, QComboBox, "recordAction"), child(shown, QComboBox, "recordActor")
    kinds.setCurrentIndex(kinds.findData("move"))
    assert practice.fixed_today is not None
    practice.fixed_today += timedelta(days=1)
    practice.acting = "Aaron Early"
    for action in ("close", "move"):
        with practice.work(action, f"After midnight: {action}") as work:
            work.update(Client, {1: {"status": ClientStatus.CLOSED, "suburb": action}})
    at_rest(qtbot, window)
    assert [kinds.itemText(row) for row in range(kinds.count())] == ["Every kind", "close", "move"]
    assert kinds.currentData() == "move"
    assert actors.findData("Aaron Early") > 0
    assert whats(shown) == ["After midnight: move", "Moved to Manly", "Moved to Glebe"]
    last = child(shown, DayEdit, "recordLast")
    last.setDate(last.date().addDays(-1))
    practice.fixed_today += timedelta(days=1)
    with practice.work("move", "Too late") as work:
        work.update(Client, {1: {"suburb": "Leura"}})
    at_rest(qtbot, window)
    assert whats(shown) == ["Moved to Manly", "Moved to Glebe"]
    shown.close()


def test_an_entry_is_undone_and_redone_from_its_row(
    qtbot: QtBot, shown: RecordWindow, window: MainWindow
) -> None:
    turn = select(shown, 1)
    assert turn.text() == "&Undo this..."
    turn.click()
    answer(qtbot, window)
    assert whats(shown) == ["Undid: Moved to Glebe", "Moved to Manly", "Moved to Glebe (undone)"]
    assert not select(shown, 0).isEnabled()
    turn = select(shown, 2)
    assert turn.text() == "&Redo this..."
    turn.click()
    answer(qtbot, window)
    assert whats(shown)[0] == "Redid: Moved to Glebe"
    suburbs = window.context.practice.rows("SELECT suburb FROM clients ORDER BY id")
    assert suburbs == [("Glebe",), ("Manly",)]
    shown.close()


@pytest.mark.parametrize("all_of_it", [True, False])
def test_what_an_undo_leaves_alone_is_told(
    qtbot: QtBot, shown: RecordWindow, window: MainWindow, all_of_it: bool
) -> None:
    practice = window.context.practice
    with practice.work("move", "Moved to Leura") as work:
        work.update(Client, {client: {"suburb": "Leura"} for client in ((1,) if all_of_it else (1, 2))})
    with practice.work("move", "Moved to Ryde") as work:
        work.update(Client, {1: {"suburb": "Ryde"}})
    at_rest(qtbot, window)
    select(shown, 1).click()
    answer(qtbot, window)
    told = open_dialog("messageDialog")
    said = " ".join(label.text() for label in told.findChildren(QLabel))
    assert ("Nothing was done" in said) == all_of_it
    assert "because of later changes: 1 record." in said
    told.reject()
    assert practice.rows("SELECT suburb FROM clients ORDER BY id") == [("Ryde",), ("Manly",)]
    shown.close()


def test_the_edit_menu_redoes_what_it_undid(qtbot: QtBot, shown: RecordWindow, window: MainWindow) -> None:
    window.commands.undo()
    answer(qtbot, window)
    assert whats(shown)[0] == "Undid: Moved to Manly"
    assert "Undid: Moved to Manly" in window.commands.redo_text()
    window.commands.redo()
    answer(qtbot, window)
    assert whats(shown)[0] == "Redid: Moved to Manly"
    window.commands.redo()
    open_dialog("messageDialog").reject()
    shown.close()


def test_an_undo_asks_who_gets_what_would_come_back_to_somebody_inactive(
    qtbot: QtBot, window: MainWindow
) -> None:
    practice = window.context.practice
    made = Made(practice)
    tom, priya = made.user("Tom Brown"), made.user("Priya Nair")
    made.client("Ava Nguyen", tom)
    with practice.work("close", "Closed Ava Nguyen") as work:
        work.update(Client, {1: {"status": ClientStatus.CLOSED}})
    with practice.work("leave", "Made Tom Brown inactive", recorded=False) as work:
        work.update(User, {tom: {"active": False}})
    found = RecordWindow(window.context, window)
    found.show()
    at_rest(qtbot, window)
    select(found, 0).click()
    answer(qtbot, window)
    dialog = open_dialog("chooseCaseManager")
    people = child(dialog, QComboBox, "newCaseManager")
    people.setCurrentIndex(people.findData(priya))
    child(dialog, QPushButton, "chooseButton").click()
    at_rest(qtbot, window)
    assert practice.rows("SELECT status, case_manager_id FROM clients") == [("Current", priya)]
    found.close()


@pytest.mark.parametrize("name", ["record.xlsx", "record.pdf"])
def test_what_is_shown_is_saved(
    qtbot: QtBot, shown: RecordWindow, window: MainWindow, tmp_path: Path, name: str
) -> None:
    shown.save(tmp_path / name)
    at_rest(qtbot, window)
    open_dialog("messageDialog").reject()
    assert (tmp_path / name).read_bytes()[:2] in (b"PK", b"%P")
    assert whats(shown)[0] == f"Exported the record to {name}"
    shown.close()

"""The Backups window: its rows, and the ways to a backup and back again."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from desktop.models import Client
from desktop.services.backups.backups import Backup, back_up
from desktop.services.backups.shelf import Kept
from desktop.ui.keeping.backups_window import BackupsWindow
from desktop.ui.keeping.words import kind_of
from desktop.ui.widgets.search_box import SearchBox
from desktop.ui.widgets.tables.small import SmallTable
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog


@pytest.fixture
def backup(practice: Practice, tmp_path: Path) -> Backup:
    """A backup made when Ava lived in Glebe and Bo was there; now she lives in Ryde, and Bo is gone."""
    made = Made(practice)
    made.client("Ava Nguyen", suburb="Glebe")
    made.client("Bo Young")
    backup = back_up(practice, tmp_path)
    with practice.work("edit", "Changed Ava Nguyen") as work:
        work.update(Client, {1: {"suburb": "Ryde"}})
        work.delete(Client, [2])
    return backup


@pytest.fixture
def shown(qtbot: QtBot, backup: Backup, window: MainWindow) -> BackupsWindow:
    found = BackupsWindow(window.context, window)
    found.show()
    at_rest(qtbot, window)
    return found


def press(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = next(b for b in window.findChildren(QPushButton, name) if b.isVisible())
    assert button.isEnabled(), name
    button.click()
    at_rest(qtbot, window)


def suburbs(practice: Practice) -> list[tuple[str]]:
    return practice.rows("SELECT suburb FROM clients ORDER BY id")


def cells(shown: BackupsWindow) -> list[list[str]]:
    table = child(shown, SmallTable, "backupsTable")
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]
        for row in range(table.rowCount())
    ]


def test_a_row_says_what_a_backup_holds_and_what_came_after(
    qtbot: QtBot, shown: BackupsWindow, window: MainWindow, backup: Backup
) -> None:
    ((made, what, clients, appointments, _, record, after, verified),) = cells(shown)
    assert (what, clients, appointments, after) == ("Backup", "2", "0", "1 change")
    assert made == verified != ""
    assert "operation" in record
    backup.file.rename(backup.file.with_name("elsewhere"))
    elsewhere = backup.file.parent / "usb"
    elsewhere.mkdir()
    back_up(window.context.practice, elsewhere)
    at_rest(qtbot, window)
    assert sorted(row[4] == "not there" for row in cells(shown)) == [False, True]
    shown.close()


@pytest.mark.parametrize("before", ["import", "answers", "offboarding", "merge", "restore", "update 0005"])
def test_what_a_snapshot_was_kept_for_is_said_in_words_and_not_by_its_files_name(before: str) -> None:
    kept = Kept(Path("x"), datetime(2026, 11, 23), before, None, {}, None, None, None)
    assert kind_of(kept).startswith("Before ")
    assert kind_of(kept) != f"Before {before}"
    assert kind_of(replace(kept, before="the flood")) == "Before: the flood"


def test_the_practice_goes_back_and_the_message_undoes_it(
    qtbot: QtBot, shown: BackupsWindow, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Practice, "keeps_snapshots", True)
    practice = window.context.practice
    press(qtbot, window, "backupsTurnBack")
    changes = child(open_dialog("turnBackDialog"), QListWidget, "turnBackChanges")
    assert [changes.item(row).text() for row in range(changes.count())] == [
        "1 client would be changed back, 1 client would come back"
    ]
    press(qtbot, window, "turnBackNow")
    assert suburbs(practice) == [("Glebe",), ("",)]
    message = open_dialog("messageDialog")
    assert [row[1] for row in cells(shown)].count("Before going back to a backup") == 1
    child(message, QPushButton, "messageHelp0").click()
    at_rest(qtbot, window)
    assert suburbs(practice) == [("Ryde",)]
    shown.close()


def test_single_clients_are_searched_ticked_and_brought_back(
    qtbot: QtBot, shown: BackupsWindow, window: MainWindow
) -> None:
    press(qtbot, window, "backupsClients")
    dialog = open_dialog("bringBackDialog")
    clients = child(dialog, QListWidget, "bringBackClients")
    assert clients.count() == 2
    assert not child(dialog, QPushButton, "bringBackNow").isEnabled()
    clients.item(0).setCheckState(Qt.CheckState.Checked)
    child(dialog, SearchBox, "bringBackSearch").setText("young")
    qtbot.waitUntil(lambda: clients.count() == 1)
    assert clients.item(0).text() == "Bo Young (C2), no longer there"
    clients.item(0).setCheckState(Qt.CheckState.Checked)
    clients.item(0).setCheckState(Qt.CheckState.Unchecked)
    press(qtbot, window, "bringBackNow")
    assert suburbs(window.context.practice) == [("Glebe",)]
    open_dialog("messageDialog").reject()
    shown.close()


def test_a_damaged_backup_is_told_and_nothing_is_restored(
    qtbot: QtBot, shown: BackupsWindow, window: MainWindow, backup: Backup
) -> None:
    data = bytearray(backup.file.read_bytes())
    data[5000] ^= 255
    backup.file.write_bytes(data)
    press(qtbot, window, "backupsVerify")
    message = open_dialog("messageDialog")
    assert "damaged" in child(message, QLabel, "messageText").text()
    message.reject()
    press(qtbot, window, "backupsTurnBack")
    press(qtbot, window, "turnBackNow")
    dialog = open_dialog("turnBackDialog")
    assert suburbs(window.context.practice) == [("Ryde",)]
    dialog.reject()
    shown.close()

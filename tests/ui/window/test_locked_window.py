"""The memory of a locked window, and its return to the same place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.database import key
from desktop.database.practice import create_practice
from desktop.ui.clients.client_dialog import ClientDialog
from desktop.ui.clients.clients_tab import ClientsTab
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.made import Made
from tests.ui.conftest import at_rest, child


def test_a_locked_window_drops_its_clients_and_comes_back_to_the_same_place(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key, "ROUNDS", 1_000)
    practice = create_practice(tmp_path / "safe.handover", "correct horse", name="Safe", today=TODAY)
    made = Made(practice)
    made.client("Ava Nguyen", made.user("Alex Lee"))
    window = MainWindow(practice)
    window.show()
    at_rest(qtbot, window)
    window.places.show_clients().search.setText("Nguyen")
    at_rest(qtbot, window)

    window.lock()
    qtbot.waitUntil(lambda: practice.key is None)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(ClientsTab) == []

    child(window, QLineEdit, "unlockPassphrase").setText("correct horse")
    child(window, QPushButton, "unlock").click()
    qtbot.waitUntil(lambda: not window.locked)
    at_rest(qtbot, window)
    (tab,) = window.findChildren(ClientsTab)
    qtbot.waitUntil(tab.isVisible)
    assert tab.search.text() == "Nguyen"
    window.close()
    window.deleteLater()


def test_what_was_typed_in_an_open_dialog_is_put_away_while_the_window_is_locked_and_comes_back(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key, "ROUNDS", 1_000)
    practice = create_practice(tmp_path / "safe.handover", "correct horse", name="Safe", today=TODAY)
    made = Made(practice)
    client = made.client("Ava Nguyen", made.user("Alex Lee"))
    window = MainWindow(practice)
    window.show()
    at_rest(qtbot, window)
    dialog = ClientDialog(window.context, client, window)
    dialog.open()
    at_rest(qtbot, window)
    first, notes = child(dialog, QLineEdit, "first_name"), dialog.findChildren(QPlainTextEdit)[0]
    first.setText("Zephyrinella")
    notes.setPlainText("Two lines\nof Quillfeather")
    before = [label.text() for label in dialog.findChildren(QLabel)]

    window.lock()
    assert not dialog.isVisible()
    said = [first.text(), notes.toPlainText(), *(label.text() for label in dialog.findChildren(QLabel))]
    assert not any(said)
    qtbot.waitUntil(lambda: practice.key is None)

    child(window, QLineEdit, "unlockPassphrase").setText("correct horse")
    child(window, QPushButton, "unlock").click()
    qtbot.waitUntil(lambda: not window.locked)
    assert dialog.isVisible()
    assert first.text() == "Zephyrinella"
    assert notes.toPlainText() == "Two lines\nof Quillfeather"
    assert [label.text() for label in dialog.findChildren(QLabel)] == before
    assert dialog.is_changed
    dialog.discard()
    at_rest(qtbot, window)
    window.close()
    window.deleteLater()


def test_a_window_that_was_closed_while_locked_hides_no_dialogs_of_the_next(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key, "ROUNDS", 1_000)
    windows = []
    for name in ("first", "second"):
        practice = create_practice(tmp_path / f"{name}.handover", "correct horse", name=name, today=TODAY)
        windows.append(MainWindow(practice))
        windows[-1].show()
        at_rest(qtbot, windows[-1])
    locked, next_one = windows
    locked.lock()
    at_rest(qtbot, locked)
    locked.close()
    dialog = ClientDialog(next_one.context, None, next_one)
    dialog.open()
    at_rest(qtbot, next_one)
    QApplication.processEvents()
    assert dialog.isVisible()
    dialog.discard()
    for window in windows:
        window.close()
        window.deleteLater()

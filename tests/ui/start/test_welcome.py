"""The way from the first screen to an open practice: new, open, demo, restore."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QCommandLinkButton,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import app
from desktop.app import Program
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import UserError
from desktop.services.backups import backups, restoring
from desktop.services.demo import demo
from desktop.ui.core.remembered import recent_practices
from desktop.ui.start.practice_dialog import PracticeDialog
from desktop.ui.start.welcome import Welcome
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.ui.conftest import at_rest, child, open_dialog
from tests.ui.held import WAIT


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp, TODAY)
    yield made
    if made.window is not None:
        at_rest(qtbot, made.window)
    made.end()
    made.deleteLater()


def opened(qtbot: QtBot, program: Program) -> MainWindow:
    """The window, once there is one."""
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    return program.window


def press(parent: QWidget, name: str) -> None:
    parent.findChild(QWidget, name).click()  # type: ignore[union-attr]


def test_the_demo_is_one_click_and_thrown_away(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A smaller one than the program's; the tour opens that of the usual size."""
    small = partial(demo.make_demo, practitioners=5, clients=30, appointments=300)
    monkeypatch.setattr(demo, "make_demo", small)
    press(program.welcome(), "tryDemo")
    window = opened(qtbot, program)
    file = window.context.practice.file
    assert window.windowTitle() == "Harbour Allied Health - Handover"
    assert [w.objectName() for w in QApplication.topLevelWidgets() if w.isVisible()] == ["mainWindow"]
    assert recent_practices() == []
    at_rest(qtbot, window)
    program.end()
    assert not file.exists()


def test_a_new_practice_asks_for_its_passphrase_twice(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    press(program.welcome(), "newPractice")
    dialog = open_dialog("practiceDialog")
    assert isinstance(dialog, PracticeDialog)
    dialog.keep_in(tmp_path)
    make = child(dialog, QPushButton, "makePractice")
    child(dialog, QLineEdit, "practiceName").setText("Bay Psychology")
    assert not make.isEnabled()
    child(dialog, QLineEdit, "newPassphrase").setText("password1")
    assert child(dialog, QLabel, "passphraseHint").text().startswith("Weak")
    child(dialog, QLineEdit, "newPassphrase").setText("quiet river lamp seven")
    child(dialog, QLineEdit, "repeatPassphrase").setText("quiet river")
    assert child(dialog, QLabel, "passphraseHint").text() == "The two differ."
    assert not make.isEnabled()
    child(dialog, QLineEdit, "repeatPassphrase").setText("quiet river lamp seven")
    assert child(dialog, QLabel, "passphraseHint").text() == "Strong."
    make.click()
    window = opened(qtbot, program)
    file = tmp_path / "Bay Psychology.handover"
    assert window.context.practice.file == file
    assert recent_practices() == [file]
    at_rest(qtbot, window)
    open_dialog("sheetDialog").reject()
    window.close()
    with pytest.raises(UserError):
        open_practice(file, None)
    open_practice(file, "quiet river lamp seven").close()


def without_passphrase(program: Program, folder: Path) -> PracticeDialog:
    """The dialog, filled in for a new practice that anybody can open."""
    program.ask_new()
    dialog = open_dialog("practiceDialog")
    assert isinstance(dialog, PracticeDialog)
    dialog.keep_in(folder)
    child(dialog, QLineEdit, "practiceName").setText("Open Door")
    child(dialog, QCheckBox, "noPassphrase").click()
    return dialog


def test_without_a_passphrase_only_after_a_warning(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    dialog = without_passphrase(program, tmp_path)
    assert "can then read every client's record" in child(dialog, QLabel, "noPassphraseHint").text()
    child(dialog, QPushButton, "makePractice").click()
    assert opened(qtbot, program).context.practice.key is None


def test_a_wrong_passphrase_is_a_sentence_with_a_new_try(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    file = tmp_path / "safe.handover"
    create_practice(file, "correct horse", name="Safe").close()
    program.welcome()
    program.open_file(file)
    qtbot.waitUntil(lambda: any(w.objectName() == "passphraseDialog" for w in QApplication.topLevelWidgets()))
    dialog = open_dialog("passphraseDialog")
    child(dialog, QLineEdit, "passphrase").setText("wrong")
    child(dialog, QPushButton, "openPractice").click()
    trouble = child(dialog, QLabel, "passphraseTrouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "does not open safe.handover" in trouble.text()
    child(dialog, QLineEdit, "passphrase").setText("correct horse")
    child(dialog, QPushButton, "openPractice").click()
    assert opened(qtbot, program).context.practice.file == file


def test_a_practice_that_is_open_elsewhere_says_who_has_it(
    qtbot: QtBot, program: Program, practice: Practice
) -> None:
    program.welcome()
    program.open_file(practice.file)
    qtbot.waitUntil(lambda: any(w.objectName() == "messageDialog" for w in QApplication.topLevelWidgets()))
    dialog = open_dialog("messageDialog")
    assert "is already open" in child(dialog, QLabel, "messageText").text()
    dialog.close()
    assert program.window is None


def test_the_recent_ones_are_listed_and_close_leads_back(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "bay.handover"
    create_practice(file, None, name="Bay").close()
    program.open_file(file)
    window = opened(qtbot, program)
    at_rest(qtbot, window)
    child(window, QAction, "closeAction").trigger()
    assert not window.isVisible()
    welcome = program.welcome()
    assert isinstance(welcome, Welcome)
    listed = child(welcome, QListWidget, "recentPractices")
    assert listed.count() == 1
    listed.itemActivated.emit(listed.item(0))
    assert opened(qtbot, program).context.practice.file == file


def test_a_backup_is_restored_as_a_new_practice(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = create_practice(tmp_path / "bay.handover", None, name="Bay")
    backup = backups.back_up(practice, tmp_path).file
    practice.close()
    documents = tmp_path / "documents"
    documents.mkdir()
    program.welcome()
    program.ask_restore()
    dialog = open_dialog("restoreDialog")
    monkeypatch.setattr(dialog, "folder", documents)
    child(dialog, QLineEdit, "restoreBackup").setText(str(tmp_path / "bay.handover"))
    child(dialog, QPushButton, "restoreNow").click()
    trouble = child(dialog, QLabel, "restoreTrouble")
    qtbot.waitUntil(lambda: bool(trouble.text()))
    child(dialog, QLineEdit, "restoreBackup").setText(str(backup))
    child(dialog, QPushButton, "restoreNow").click()
    window = opened(qtbot, program)
    assert window.context.practice.file.parent == documents
    assert window.windowTitle() == "Bay - Handover"


def test_open_window_shows_a_practice_at_once(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "bay.handover"
    create_practice(file, "correct horse", name="Bay").close()
    with pytest.raises(UserError, match="does not open"):
        app.open_window(file, "wrong")
    window = app.open_window(file, "correct horse")
    assert window.isVisible()
    qtbot.waitExposed(window)
    at_rest(qtbot, window)
    window.close()


def test_what_is_typed_as_a_passphrase_can_be_looked_at(program: Program) -> None:
    program.ask_new()
    dialog = open_dialog("practiceDialog")
    field = child(dialog, QLineEdit, "newPassphrase")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    show = child(dialog, QAction, "newPassphraseShow")
    show.trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    show.trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Password
    dialog.reject()


@pytest.fixture
def slow_opening(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """A practice is made or opened only once the event is set."""
    go_on = threading.Event()

    def after_a_while(act: Callable[..., Practice]) -> Callable[..., Practice]:
        def wait_and_act(*args: object, **kwargs: object) -> Practice:
            go_on.wait(WAIT)
            return act(*args, **kwargs)

        return wait_and_act

    monkeypatch.setattr(app, "create_practice", after_a_while(create_practice))
    monkeypatch.setattr(app, "open_practice", after_a_while(open_practice))
    yield go_on
    go_on.set()


def try_to_leave(dialog: QDialog) -> None:
    for leave in (dialog.reject, dialog.close):
        leave()
        assert dialog.isVisible()


def test_a_practice_that_is_being_made_is_shown(
    qtbot: QtBot, program: Program, tmp_path: Path, slow_opening: threading.Event
) -> None:
    dialog = without_passphrase(program, tmp_path)
    child(dialog, QPushButton, "makePractice").click()
    try_to_leave(dialog)
    slow_opening.set()
    assert opened(qtbot, program).windowTitle() == "Open Door - Handover"
    assert [w.objectName() for w in QApplication.topLevelWidgets() if w.isVisible()] == ["mainWindow"]


def test_a_backup_that_is_being_restored_is_shown(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    practice = create_practice(tmp_path / "bay.handover", None, name="Bay")
    backup = backups.back_up(practice, tmp_path).file
    practice.close()
    go_on, restore = threading.Event(), restoring.restore_backup

    def slow(*args: Any, **named: Any) -> restoring.Restored:
        go_on.wait(WAIT)
        return restore(*args, **named)

    monkeypatch.setattr("desktop.ui.keeping.restore_dialog.restore_backup", slow)
    program.welcome()
    program.ask_restore()
    dialog = open_dialog("restoreDialog")
    monkeypatch.setattr(dialog, "folder", tmp_path)
    child(dialog, QLineEdit, "restoreBackup").setText(str(backup))
    child(dialog, QPushButton, "restoreNow").click()
    try_to_leave(dialog)
    go_on.set()
    assert opened(qtbot, program).windowTitle() == "Bay - Handover"


def test_a_practice_that_is_being_opened_is_shown(
    qtbot: QtBot,
    program: Program,
    tmp_path: Path,
    slow_opening: threading.Event,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    file = tmp_path / "safe.handover"
    create_practice(file, "correct horse", name="Safe").close()
    program.welcome()
    for _ in range(2):
        program.open_file(file)
    qtbot.waitUntil(lambda: any(w.objectName() == "passphraseDialog" for w in QApplication.topLevelWidgets()))
    dialog = open_dialog("passphraseDialog")
    child(dialog, QLineEdit, "passphrase").setText("correct horse")
    child(dialog, QPushButton, "openPractice").click()
    try_to_leave(dialog)
    slow_opening.set()
    opened(qtbot, program)
    assert [w.objectName() for w in QApplication.topLevelWidgets() if w.isVisible()] == ["mainWindow"]


@pytest.mark.parametrize("name", ["tryDemo", "newPractice", "openPractice", "restoreBackup"])
def test_every_choice_shows_the_focus_and_takes_return(qtbot: QtBot, name: str) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.activateWindow()
    button = child(welcome, QCommandLinkButton, name)
    button.clearFocus()
    bare = button.grab().toImage()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    focused = button.grab().toImage()
    edge = [QPoint(button.width() // 2, y) for y in range(3)]
    assert any(bare.pixelColor(spot) != focused.pixelColor(spot) for spot in edge)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)

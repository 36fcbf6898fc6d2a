"""A file that the system opens with the program: a double click, a dropped icon, a call with its name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import Program
from desktop.database.practice import create_practice, open_practice
from desktop.services.backups.backups import back_up
from desktop.services.practice import keychain
from desktop.ui.core.application import HandoverApplication
from tests.conftest import TODAY
from tests.ui.conftest import at_rest, child, open_dialog


@pytest.fixture
def program(qtbot: QtBot, qapp: HandoverApplication) -> Iterator[Program]:
    made = Program(qapp, TODAY)
    qapp.file_opened.connect(made.open_any)
    yield made
    qapp.file_opened.disconnect(made.open_any)
    if made.window is not None:
        at_rest(qtbot, made.window)
    made.end()
    made.deleteLater()


def test_the_event_of_a_mac_opens_the_practice_in_place_of_the_welcome(
    qtbot: QtBot, program: Program, empty_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "Zoë's practice.handover"
    shutil.copy(empty_file, file)
    welcome = program.welcome()
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(str(file)))
    qtbot.waitUntil(lambda: program.window is not None)
    assert program.window is not None
    assert program.window.context.practice.file == file
    assert not isValid(welcome) or not welcome.isVisible()


@pytest.mark.parametrize("ending", [".handover-backup", ".HANDOVER-BACKUP"])
def test_a_backup_is_offered_for_restoring(
    qtbot: QtBot, program: Program, empty_file: Path, tmp_path: Path, ending: str
) -> None:
    own = Path(shutil.copy(empty_file, tmp_path / "practice.handover"))
    practice = open_practice(own, None, exclusive=False)
    backup = back_up(practice, tmp_path).file
    practice.close()
    file = backup.rename(backup.with_suffix(ending))
    program.open_any(file)
    dialog = open_dialog("restoreDialog")
    assert child(dialog, QLineEdit, "restoreBackup").text() == str(file)
    assert child(dialog, QPushButton, "restoreNow").isEnabled()
    dialog.close()


@pytest.mark.parametrize("name", ["gone.handover", "x" * 400 + ".handover", "no/such/folder.handover"])
def test_a_file_that_cannot_be_opened_is_one_sentence_over_the_welcome(
    qtbot: QtBot, program: Program, tmp_path: Path, name: str
) -> None:
    program.open_any(tmp_path / name)
    box = open_dialog("messageDialog")
    assert box.parentWidget().objectName() == "welcome"
    assert program.window is None
    box.close()


class LibraryError(Exception):
    """An error of a system library, not a KeyringError."""


def test_a_keychain_that_fails_in_any_way_means_that_the_passphrase_is_asked_for(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise LibraryError("A specified logon session does not exist.")

    for name in ("get_password", "set_password", "delete_password"):
        monkeypatch.setattr(keyring, name, fails)
    file = tmp_path / "locked.handover"
    create_practice(file, "quiet river", name="Locked").close()
    program.open_any(file)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    open_dialog("passphraseDialog").close()
    assert not keychain.remember(file, "quiet river")
    keychain.forget(file)

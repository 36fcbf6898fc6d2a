"""The recovery by hand: a new passphrase, the recovery sheet, and opening by the sheet alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.app import Program
from desktop.database import key
from desktop.database.practice import create_practice, open_practice
from desktop.errors import UserError
from desktop.models import AccessLevel
from desktop.services.backups.recovery import sheet_of
from desktop.services.practice import keychain
from tests.conftest import TODAY
from tests.made import Made
from tests.ui.conftest import at_rest, child, open_dialog

LONG = 30_000
"""Milliseconds: a whole copy is written and read back."""

OLD, NEW = "quiet river lamp seven", "amber falcon under nine bridges"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(key, "ROUNDS", 1_000)
    monkeypatch.setattr(keychain, "remembered", lambda file: None)
    monkeypatch.setattr(keychain, "forget", lambda file: None)
    made = tmp_path / "harbour.handover"
    create_practice(made, OLD, name="Harbour", today=TODAY).close()
    return made


@pytest.fixture
def program(qtbot: QtBot) -> Iterator[Program]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(application, TODAY)
    yield made
    made.end()
    for window in (made.window, made._welcome):
        if window is not None:
            window.deleteLater()


def test_the_passphrase_is_changed_and_its_sheet_is_offered_and_saved(
    qtbot: QtBot, program: Program, file: Path, tmp_path: Path
) -> None:
    window = program.show_practice(open_practice(file, OLD, today=TODAY), remember=False)
    at_rest(qtbot, window)
    child(window, QAction, "passphraseAction").trigger()
    dialog = open_dialog("changePassphraseDialog")
    go = child(dialog, QPushButton, "setPassphrase")
    child(dialog, QLineEdit, "currentPassphrase").setText("wrong")
    for name in ("newPassphrase", "repeatPassphrase"):
        child(dialog, QLineEdit, name).setText(NEW)
    go.click()
    trouble = child(dialog, QLabel, "changePassphraseTrouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "not the current passphrase" in trouble.text()
    child(dialog, QLineEdit, "currentPassphrase").setText(OLD)
    go.click()
    qtbot.waitUntil(lambda: bool(_shown("sheetDialog")), timeout=LONG)
    sheet = open_dialog("sheetDialog")
    assert not child(sheet, QLineEdit, "sheetPassphrase").isVisible()
    sheet.write(tmp_path / "sheet.pdf")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: not _shown("sheetDialog"))
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    at_rest(qtbot, window)
    program.end()
    open_practice(file, NEW).close()


def test_a_practice_without_a_passphrase_gets_its_first(
    qtbot: QtBot, program: Program, file: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain.handover"
    create_practice(plain, None, name="Harbour", today=TODAY).close()
    window = program.show_practice(open_practice(plain, None, today=TODAY), remember=False)
    at_rest(qtbot, window)
    change, lock = (child(window, QAction, f"{name}Action") for name in ("passphrase", "lock"))
    assert change.text() == "Set a &passphrase..."
    assert not lock.isVisible()
    change.trigger()
    dialog = open_dialog("changePassphraseDialog")
    assert not dialog.findChildren(QLineEdit, "currentPassphrase")
    for name in ("newPassphrase", "repeatPassphrase"):
        child(dialog, QLineEdit, name).setText(NEW)
    child(dialog, QPushButton, "setPassphrase").click()
    qtbot.waitUntil(lambda: bool(_shown("sheetDialog")), timeout=LONG)
    assert lock.isVisible()
    assert change.text() == "Change &passphrase..."
    open_dialog("sheetDialog").reject()
    at_rest(qtbot, window)
    program.end()
    with pytest.raises(UserError):
        open_practice(plain, None)
    open_practice(plain, NEW).close()


def test_the_sheet_is_for_who_knows_the_passphrase(qtbot: QtBot, program: Program, file: Path) -> None:
    window = program.show_practice(open_practice(file, OLD, today=TODAY), remember=False)
    at_rest(qtbot, window)
    child(window, QAction, "sheetAction").trigger()
    dialog = open_dialog("sheetDialog")
    child(dialog, QPushButton, "saveSheet").click()
    trouble = child(dialog, QLabel, "sheetTrouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "not the passphrase" in trouble.text()
    dialog.reject()


def test_in_by_the_sheet_alone_which_then_opens_it_no_more(
    qtbot: QtBot, program: Program, file: Path
) -> None:
    practice = open_practice(file, OLD)
    words = sheet_of(practice).words
    practice.close()
    program.open_file(file)
    qtbot.waitUntil(lambda: bool(_shown("passphraseDialog")))
    child(open_dialog("passphraseDialog"), QPushButton, "haveSheet").click()
    dialog = open_dialog("recoverDialog")
    go, typed = child(dialog, QPushButton, "recover"), child(dialog, QPlainTextEdit, "sheetWords")
    for name in ("newPassphrase", "repeatPassphrase"):
        child(dialog, QLineEdit, name).setText(NEW)
    typed.setPlainText(" ".join(words[1:] + words[:1]))
    go.click()
    trouble = child(dialog, QLabel, "recoverTrouble")
    qtbot.waitUntil(trouble.isVisible)
    assert "do not belong together" in trouble.text()
    typed.setPlainText(" ".join(words))
    go.click()
    qtbot.waitUntil(lambda: bool(_shown("sheetDialog")), timeout=LONG)
    open_dialog("sheetDialog").reject()
    at_rest(qtbot, program.window)
    program.end()
    open_practice(file, NEW).close()
    with pytest.raises(UserError):
        open_practice(file, OLD)


def test_a_weak_passphrase_is_taken_knowingly(qtbot: QtBot, program: Program, file: Path) -> None:
    window = program.show_practice(open_practice(file, OLD, today=TODAY), remember=False)
    at_rest(qtbot, window)
    child(window, QAction, "passphraseAction").trigger()
    dialog = open_dialog("changePassphraseDialog")
    for name in ("currentPassphrase", "newPassphrase", "repeatPassphrase"):
        child(dialog, QLineEdit, name).setText("password1")
    go, risk = child(dialog, QPushButton, "setPassphrase"), child(dialog, QCheckBox, "passphraseRisk")
    assert not go.isEnabled()
    risk.setChecked(True)
    assert go.isEnabled()
    child(dialog, QPushButton, "proposePassphrase").click()
    assert go.isEnabled()
    assert not risk.isVisible()
    dialog.reject()


def _shown(name: str) -> list[object]:
    return [one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()]


def test_who_is_working_is_asked_at_opening_and_remembered(
    qtbot: QtBot, program: Program, file: Path
) -> None:
    practice = open_practice(file, OLD)
    made = Made(practice)
    for name in ("Priya Nair", "Sam Cooper"):
        made.user(name, access_level=AccessLevel.SUPERVISOR)
    practice.close()
    program.open_file(file, OLD)
    qtbot.waitUntil(lambda: bool(_shown("actingDialog")), timeout=LONG)
    dialog = open_dialog("actingDialog")
    names = child(dialog, QListWidget, "actingNames")
    names.setCurrentRow(1)
    child(dialog, QPushButton, "actAs").click()
    assert program.window is not None
    assert program.window.context.practice.actor == "Priya Nair"
    at_rest(qtbot, program.window)
    program.window.context.practice.acting = ""
    program.window.commands.settle_actor(ask=True)
    at_rest(qtbot, program.window)
    assert program.window.context.practice.actor == "Priya Nair"


def test_a_locked_window_leads_to_the_sheet(qtbot: QtBot, program: Program, file: Path) -> None:
    window = program.show_practice(open_practice(file, OLD, today=TODAY), remember=False)
    at_rest(qtbot, window)
    window.lock()
    at_rest(qtbot, window)
    child(window, QPushButton, "lockHaveSheet").click()
    open_dialog("recoverDialog").reject()
    assert program.window is None
    open_practice(file, OLD).close()

"""A copied password leaves the clipboard automatically, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.core import clipboard
from desktop.ui.core.clipboard import SecretLine, forget_copied_secrets
from desktop.ui.widgets.proposed_password import ProposedPassword


@pytest.mark.usefixtures("qtbot")
def test_a_password_leaves_and_what_was_copied_since_stays() -> None:
    clipboard.copy_secret("amber falcon")
    clipboard.forget_secret("another")
    assert QApplication.clipboard().text() == "amber falcon"
    clipboard.forget_secret("amber falcon")
    assert QApplication.clipboard().text() == ""


def test_the_copied_proposal_is_gone_after_its_time_though_its_window_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "SECONDS", 0)
    proposed = ProposedPassword("password", "Password")
    proposed._copy.click()
    proposed.deleteLater()
    qtbot.waitUntil(lambda: QApplication.clipboard().text() == "")


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X])
def test_what_is_copied_out_of_a_secret_by_keys_is_a_secret_too(qtbot: QtBot, key: Qt.Key) -> None:
    line = SecretLine("amber falcon")
    qtbot.addWidget(line)
    line.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setSelection(0, 5)
    qtbot.keyClick(line, key, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "amber"
    forget_copied_secrets()
    assert QApplication.clipboard().text() == ""


def test_other_texts_stay_on_the_clipboard(qtbot: QtBot) -> None:
    secret, other = SecretLine("amber falcon"), QLineEdit("amber")
    for line in (secret, other):
        qtbot.addWidget(line)
        line.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    other.selectAll()
    other.copy()
    forget_copied_secrets()
    assert QApplication.clipboard().text() == "amber"

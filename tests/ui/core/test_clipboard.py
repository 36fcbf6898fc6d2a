"""A copied password leaves the clipboard automatically, and nothing else does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.core import clipboard
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

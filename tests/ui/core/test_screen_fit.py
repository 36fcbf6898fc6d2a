"""A window whose contents outgrow the screen while it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

from desktop.ui.core import screen_fit
from desktop.ui.core.screen_fit import FittedDialog


def test_contents_that_outgrow_the_screen_scroll_without_a_moment_of_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_fit, "room_for", lambda window: QRect(0, 0, 400, 300))
    dialog = FittedDialog()
    qtbot.addWidget(dialog)
    column, text = QVBoxLayout(dialog), QLabel("Contents")
    column.addWidget(text)
    column.addWidget(QPushButton("Save"))
    dialog.show()
    fit = dialog.findChild(screen_fit.ScreenFit)
    assert fit is not None
    text.setMinimumHeight(900)
    fit.fit()
    assert text.isVisible()
    assert dialog.height() == 300

"""The text that Qt's style keeps of the last painted cell."""

from __future__ import annotations

from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from desktop.ui.lock.last_cell import forget_last_cell


def test_a_list_is_painted_as_before_after_the_last_cell_was_forgotten(qtbot: QtBot) -> None:
    shown = QListWidget()
    qtbot.addWidget(shown)
    shown.addItem("Ava Nguyen")
    before = shown.grab().toImage()
    forget_last_cell(shown)
    assert shown.grab().toImage() == before

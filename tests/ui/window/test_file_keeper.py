"""The file behind the window is watched: findings are shown in a banner, whose button helps."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.services.backups.surroundings import Advice
from desktop.ui.window.main_window import MainWindow
from tests.made import Made
from tests.ui.conftest import at_rest, child

DIFFERENT = [Advice("one", "One thing."), Advice("two", "Another thing.")]


def look(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.keeper.looked):
        window.keeper.look()


def press(qtbot: QtBot, window: MainWindow) -> None:
    child(window, QPushButton, "fileBannerButton").click()
    at_rest(qtbot, window)


def test_advice_is_read_one_after_the_other_and_stays_read(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.services.backups.watch.advice_on", lambda practice: tuple(DIFFERENT))
    look(qtbot, window)
    assert window.file_banner.text == "One thing."
    press(qtbot, window)
    assert window.file_banner.text == "Another thing."
    press(qtbot, window)
    assert not window.file_banner.isVisible()
    look(qtbot, window)
    assert not window.file_banner.isVisible()


def test_damage_stays_on_screen_and_leads_to_a_backup(qtbot: QtBot, window: MainWindow) -> None:
    Made(window.context.practice).user("Al Lee")
    from contextlib import closing

    from desktop.database.connection import connect

    with closing(connect(window.context.practice.file, None)) as connection:
        connection.execute("UPDATE users SET position = 'Bent'")
    look(qtbot, window)
    assert "Nothing more is written" in window.file_banner.text
    with qtbot.waitSignal(window.restore_wanted):
        press(qtbot, window)
    assert window.file_banner.isVisible()


def test_a_sound_practice_in_a_plain_folder_says_nothing(qtbot: QtBot, window: MainWindow) -> None:
    look(qtbot, window)
    assert not window.file_banner.isVisible()


def test_the_log_is_written_back_when_nobody_works(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    Made(practice).client("Ava Nguyen")
    before = Path(practice.file).stat().st_mtime_ns
    window.keeper.write_back()
    qtbot.waitUntil(lambda: Path(practice.file).stat().st_mtime_ns != before)


@pytest.mark.skipif(sys.platform == "win32", reason="there a file cannot be replaced while it is open")
def test_a_file_that_was_replaced_is_told_of_before_anybody_writes(qtbot: QtBot, window: MainWindow) -> None:
    practice = window.context.practice
    window.keeper.ask_again()
    at_rest(qtbot, window)
    assert not window.file_banner.isVisible()
    other = practice.file.with_name("other")
    shutil.copy(practice.file, other)
    os.replace(other, practice.file)

    def is_told() -> bool:
        window.keeper.ask_again()
        return window.file_banner.isVisible()

    qtbot.waitUntil(is_told)
    assert "as it was at" in window.file_banner.text

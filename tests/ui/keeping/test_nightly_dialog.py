"""The nightly backup is set up and removed in its dialog, which also reports failures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.services.backups import nightly
from desktop.services.backups.nightly import Nightly
from desktop.services.backups.timers import Job
from desktop.ui.keeping.nightly_dialog import NightlyDialog
from desktop.ui.widgets.day_edit import TimeEdit
from desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import at_rest, child


@dataclass
class NotedTimer:
    """A timer that only notes what is asked of it."""

    job: Job
    ran: list[str]

    def install(self) -> None:
        self.ran.append(f"{self.job.at:%H:%M}")

    def is_there(self) -> bool:
        return True

    def remove(self) -> None:
        self.ran.append("removed")


def save(qtbot: QtBot, window: MainWindow, dialog: NightlyDialog) -> None:
    child(dialog, QPushButton, "nightlySave").click()
    at_rest(qtbot, window)


def test_it_is_chosen_shown_again_and_taken_away(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []
    monkeypatch.setattr(nightly, "timer_of", lambda job, system, run: NotedTimer(job, ran))
    practice = window.context.practice
    dialog = NightlyDialog(window.context, window)
    dialog.open()
    assert not child(dialog, QLineEdit, "nightlyFolder").isEnabled()
    child(dialog, QCheckBox, "nightlyOn").click()
    child(dialog, TimeEdit, "nightlyAt").setTime(QTime(3, 30))
    child(dialog, QLineEdit, "nightlyFolder").setText(str(tmp_path / "nowhere"))
    save(qtbot, window, dialog)
    assert "There is no folder" in child(dialog, QLabel, "nightlyTrouble").text()
    child(dialog, QLineEdit, "nightlyFolder").setText(str(tmp_path))
    save(qtbot, window, dialog)
    assert nightly.nightly(practice) == Nightly(time(3, 30), tmp_path)
    again = NightlyDialog(window.context, window)
    again.open()
    assert child(again, QLineEdit, "nightlyFolder").text() == str(tmp_path)
    child(again, QCheckBox, "nightlyOn").click()
    save(qtbot, window, again)
    assert nightly.nightly(practice) is None
    assert ran == ["03:30", "removed"]

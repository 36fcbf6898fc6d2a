"""Every window holds its words in German too, which is a third longer."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.database.practice import open_practice
from desktop.ui.core import languages, screen_fit
from desktop.ui.core.languages import Catalog, Language
from desktop.ui.window.main_window import MainWindow
from tests.conftest import TODAY
from tests.ui.walks.test_sizes import cut_off
from tests.ui.walks.windows import OPENERS, Stage, opened

ROOM = QRect(8, 40, 1008, 652)
"""A screen of 1024 x 700, less the frame."""


def test_no_window_cuts_its_german_words(
    qtbot: QtBot, demo_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(screen_fit, "room_for", lambda window: ROOM)
    file = tmp_path / "practice.handover"
    shutil.copy(demo_file, file)
    with languages.spoken(qapp, Catalog(Language.GERMAN, qapp)):
        faults = list(walk(Stage(qtbot, main_window(file), tmp_path)))
    assert not faults, "\n".join(faults)


def main_window(file: Path) -> MainWindow:
    window = MainWindow(open_practice(file, None, today=TODAY))
    window.show()
    return window


def walk(stage: Stage) -> Iterator[str]:
    stage.rest()
    for opener in OPENERS:
        with opened(stage, opener) as shown:
            yield from (f"{opener}: {fault}" for fault in stage.lasting(cut_off, shown, ROOM))
    stage.window.close()
    stage.window.deleteLater()

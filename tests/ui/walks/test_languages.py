"""Every window fits its words in German, a third longer, and in the made-up language, mirrored."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
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

ROOMS = {"German": QRect(8, 40, 1008, 652), "made up": QRect(8, 40, 1264, 732)}
"""A screen of 1024 x 700 and one of 1280 x 780, less the frame: made-up sentences are even longer."""
SPOKEN: dict[str, Callable[[QApplication], AbstractContextManager[None]]] = {
    "German": lambda application: languages.spoken(application, Catalog(Language.GERMAN, application)),
    "made up": languages.made_up_language,
}


@pytest.mark.parametrize("spoken", SPOKEN)
def test_no_window_cuts_its_words(
    qtbot: QtBot,
    demo_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
    spoken: str,
) -> None:
    monkeypatch.setattr(screen_fit, "room_for", lambda window: ROOMS[spoken])
    file = tmp_path / "practice.handover"
    shutil.copy(demo_file, file)
    with SPOKEN[spoken](qapp):
        faults = list(walk(Stage(qtbot, main_window(file), tmp_path), ROOMS[spoken]))
    assert not faults, "\n".join(faults)


def main_window(file: Path) -> MainWindow:
    window = MainWindow(open_practice(file, None, today=TODAY))
    window.show()
    return window


def walk(stage: Stage, room: QRect) -> Iterator[str]:
    stage.rest()
    for opener in OPENERS:
        with opened(stage, opener) as shown:
            yield from (f"{opener}: {fault}" for fault in stage.lasting(cut_off, shown, room))
    stage.window.close()
    stage.window.deleteLater()

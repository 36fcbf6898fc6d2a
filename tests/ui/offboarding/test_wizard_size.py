"""The wizard has room on a small screen, and at 200 %."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.database.practice import Practice
from tests.ui.offboarding import wizard_pictures
from tests.ui.offboarding.wizard_pictures import SIZE

PROJECT = Path(__file__).resolve().parents[3]


def test_every_page_fits_a_small_screen(qtbot: QtBot, practice: Practice, tmp_path: Path) -> None:
    found = wizard_pictures.take(practice, tmp_path)
    assert len(found) == 7
    assert {page: items for page, items in found.items() if items} == {}


def test_every_page_fits_at_twice_the_scale(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.offboarding.wizard_pictures", str(tmp_path)],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": "2"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    pictures = sorted(tmp_path.glob("*.png"))
    assert len(pictures) == 7
    assert {QImage(str(each)).size() for each in pictures} == {2 * SIZE}

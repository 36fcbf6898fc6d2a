"""The main window of the demo practice, on which all other windows are opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.walks.windows import Stage, staged


@pytest.fixture
def stage(qtbot: QtBot, demo_file: Path, tmp_path: Path) -> Iterator[Stage]:
    with staged(qtbot, demo_file, tmp_path) as made:
        yield made

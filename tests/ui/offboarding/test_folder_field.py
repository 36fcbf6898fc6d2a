"""The folder to write to, as typed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.offboarding.folder_field import FolderField


@pytest.mark.parametrize("typed", ["x" * 300, "nowhere"])
def test_what_is_no_folder_offers_another(qtbot: QtBot, tmp_path: Path, typed: str) -> None:
    field = FolderField("backup", tmp_path, "Folder")
    qtbot.addWidget(field)
    line = field.findChild(QLineEdit)
    line.setText(str(tmp_path))
    assert not field.helps
    line.setText(f"{tmp_path}/{typed}")
    assert len(field.helps) == 1

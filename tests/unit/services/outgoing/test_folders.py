"""Folders for files that leave: there already, and known by their whole path."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.services.outgoing.folders import chosen_folder


def test_a_folder_is_known_by_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letters").mkdir()
    monkeypatch.chdir(tmp_path)
    assert chosen_folder(Path("letters")) == tmp_path / "letters"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert chosen_folder(Path("~/letters")) == tmp_path / "letters"


def test_a_file_or_nothing_at_all_is_no_folder(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    for missing in (file, tmp_path / "missing", tmp_path / ("x" * 300)):
        with pytest.raises(UserError, match="There is no folder"):
            chosen_folder(missing)
    assert not (tmp_path / "missing").exists()

"""Snapshots are numbered, limited in number, and told apart from other files next to them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desktop.database import kept_copies as module
from desktop.database.kept_copies import KEPT, keep_copy, kept_copies
from desktop.errors import UserError
from desktop.file_types import BACKUP, snapshots_folder

NOW = datetime(2026, 11, 23, 9, 5)


@pytest.fixture(autouse=True)
def empty_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy an empty file: contents are tested elsewhere."""
    monkeypatch.setattr(module, "write_copy", lambda practice, key, file, **_: file.touch())


def test_the_newest_of_them_stay_by_their_numbers(tmp_path: Path) -> None:
    practice = tmp_path / "a.handover"
    assert kept_copies(practice) == []
    for made in range(1, KEPT + 4):
        copy = keep_copy(practice, None, NOW, "import")
        assert copy.number == made
        assert copy.file.name == f"{made:06d} 2026-11-23 0905 before import{BACKUP}"
        assert [one.number for one in kept_copies(practice)] == list(range(made, max(0, made - KEPT), -1))


def test_other_files_in_the_folder_are_neither_counted_nor_deleted(tmp_path: Path) -> None:
    practice = tmp_path / "a.handover"
    folder = snapshots_folder(practice)
    folder.mkdir()
    others = [f"mine{BACKUP}", f"000003{BACKUP}", f"12 of mine{BACKUP}", "000009 notes.txt"]
    for name in others:
        (folder / name).touch()
    assert kept_copies(practice) == []
    for _ in range(KEPT + 2):
        keep_copy(practice, None, NOW, "import")
    assert all((folder / name).exists() for name in others)
    assert kept_copies(practice)[0].number == KEPT + 2


def test_no_more_are_deleted_at_once_than_are_kept(tmp_path: Path) -> None:
    practice = tmp_path / "a.handover"
    folder = snapshots_folder(practice)
    folder.mkdir()
    for number in range(1, 3 * KEPT + 1):
        (folder / f"{number:06d} old{BACKUP}").touch()
    keep_copy(practice, None, NOW, "import")
    assert len(kept_copies(practice)) == 3 * KEPT + 1 - KEPT
    numbers = [one.number for one in kept_copies(practice)]
    assert numbers[:KEPT] == list(range(3 * KEPT + 1, 2 * KEPT + 1, -1))


def test_one_that_cannot_be_deleted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    practice = tmp_path / "a.handover"
    for _ in range(KEPT):
        keep_copy(practice, None, NOW, "import")

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(UserError, match=r"000001 .* cannot be deleted: Permission denied"):
        keep_copy(practice, None, NOW, "import")

"""Only verified backups of the practice that are in the folder may go, and the newest ones never."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.models import BackupRecord
from desktop.services.backups.thinning import superfluous_backups, thin_backups
from tests.made import Made

FIRST = datetime(2026, 3, 2, 8)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder


def backed_up(practice: Practice, folder: Path, *hours: int, verified: bool = True) -> list[Path]:
    """Backups so many hours after the first moment, each with its file."""
    files: list[Path] = []
    with Made(practice).work() as work:
        for hour in hours:
            made_at = FIRST + timedelta(hours=hour)
            file = folder / f"{made_at:%Y-%m-%d %H%M} {verified}.handover-backup"
            file.write_bytes(b"backup")
            row = {"file": str(file), "sha256": "", "made_at": made_at, "counts": "{}", "verified": verified}
            work.insert(BackupRecord, [row])
            files.append(file)
    return files


NEWER = (24, 48, 72)
"""Three days after the first one, with a backup each: the newest that always stay."""


def test_the_earlier_ones_of_an_old_day_go_and_the_last_stays(practice: Practice, folder: Path) -> None:
    first, second, last, *newer = backed_up(practice, folder, 0, 1, 2, *NEWER)
    assert superfluous_backups(practice, folder) == (first, second)
    assert thin_backups(practice, folder) == (first, second)
    assert sorted(folder.iterdir()) == sorted([last, *newer])
    assert thin_backups(practice, folder) == ()


def test_what_is_not_verified_not_there_or_elsewhere_is_left_alone(
    practice: Practice, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    backed_up(practice, folder, 0, 1, verified=False)
    backed_up(practice, elsewhere, 0, 1)
    (gone,) = backed_up(practice, folder, 0)
    gone.unlink()
    backed_up(practice, folder, 2, *NEWER)
    stranger = folder / "other.handover-backup"
    stranger.write_bytes(b"")
    before = sorted(tmp_path.rglob("*"))
    assert superfluous_backups(practice, folder) == ()
    assert thin_backups(practice, folder) == ()
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_may_be_named_from_where_one_is(
    practice: Practice, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, *_ = backed_up(practice, folder, 0, 1, *NEWER)
    monkeypatch.chdir(folder.parent)
    assert superfluous_backups(practice, Path(folder.name)) == (first,)

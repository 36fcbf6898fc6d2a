"""A practice is copied next to itself before an act that changes a lot, and the copy restores."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.database.practice import Practice, create_practice
from desktop.models import Client
from desktop.services.backups.backups import verify_backup
from desktop.services.backups.restoring import restore_backup
from desktop.services.backups.snapshots import KEPT, folder_of, snapshots, take_snapshot
from desktop.services.imports import run_import
from tests.conftest import SHIPPED_SNAPSHOTS, TODAY

PASSPHRASE = "seven herons at dawn"


@pytest.fixture
def keeping(practice: Practice) -> Practice:
    practice.keeps_snapshots = True
    return practice


def write_clients(folder: Path, *names: str) -> Path:
    file = folder / "clients.csv"
    rows = "".join(f"{name},{name},Ann\n" for name in names)
    file.write_text(f"Reference,Last Name,First Name\n{rows}", encoding="utf-8")
    return file


def test_an_import_begins_with_a_snapshot_that_restores(keeping: Practice, tmp_path: Path) -> None:
    run_import(keeping, write_clients(tmp_path, "C1"), "clients", dry_run=True)
    assert snapshots(keeping) == []
    run_import(keeping, write_clients(tmp_path, "C1"), "clients")
    run_import(keeping, write_clients(tmp_path, "C2"), "clients")
    newest, oldest = snapshots(keeping)
    assert (newest.number, oldest.number) == (2, 1)
    assert "before import" in newest.file.name
    assert verify_backup(oldest.file, None).counts["clients"] == 0
    restored = restore_backup(newest.file, None, tmp_path / "restored.handover")
    assert restored.counts["clients"] == 1


def test_snapshots_carry_the_practice_s_own_key(tmp_path: Path) -> None:
    practice = create_practice(tmp_path / "harbour.handover", PASSPHRASE, name="Harbour", today=TODAY)
    practice.keeps_snapshots = True
    taken = take_snapshot(practice, "merge")
    practice.close()
    assert taken is not None
    assert b"Harbour" not in taken.file.read_bytes()
    assert verify_backup(taken.file, PASSPHRASE).encrypted
    assert taken.file.parent == tmp_path / "harbour snapshots"


def test_the_newest_stay_whatever_the_clock_says(keeping: Practice) -> None:
    for _ in range(KEPT + 3):
        take_snapshot(keeping, "import")
    assert [one.number for one in snapshots(keeping)] == list(range(KEPT + 3, 3, -1))
    (folder_of(keeping) / "letter.handover-backup").write_text("mine")
    take_snapshot(keeping, "import")
    assert (folder_of(keeping) / "letter.handover-backup").exists()


def test_an_act_that_was_refused_changes_nothing_where_no_snapshot_can_be_made(
    keeping: Practice, tmp_path: Path
) -> None:
    folder_of(keeping).write_text("a file in the way")
    with pytest.raises(Exception, match="snapshots"):
        run_import(keeping, write_clients(tmp_path, "C1"), "clients")
    with keeping.read() as session:
        assert session.query(Client).count() == 0


def test_every_practice_keeps_them_but_those_of_other_tests(keeping: Practice) -> None:
    assert SHIPPED_SNAPSHOTS
    keeping.keeps_snapshots = False
    assert take_snapshot(keeping, "import") is None
    assert not folder_of(keeping).exists()

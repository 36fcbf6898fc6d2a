"""A backup is whole, verified, known to be fresh, and becomes a practice again."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from desktop.database import snapshot
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import Cancelled, UserError
from desktop.models import Client, Operation
from desktop.services.backups.backups import SUFFIX, back_up, is_fresh, latest, verify_backup
from desktop.services.backups.restoring import restore_backup

PASSPHRASE = "seven herons at dawn"


def add_client(practice: Practice, reference: str, *, recorded: bool = True) -> None:
    values = {"reference": reference, "last_name": "Lee", "sort_name": "lee", "search_text": "lee"}
    with practice.work("add client", "Added a client", recorded=recorded) as work:
        work.insert(Client, [values])


def references(practice: Practice) -> list[str]:
    with practice.read() as session:
        return [client.reference for client in session.query(Client).order_by(Client.id)]


@pytest.fixture(scope="module")
def sealed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of a protected practice with two clients."""
    folder = tmp_path_factory.mktemp("backups")
    practice = create_practice(folder / "harbour.handover", PASSPHRASE, name="Harbour: Health/Care?")
    add_client(practice, "C1")
    add_client(practice, "C2")
    backup = back_up(practice, folder)
    practice.close()
    return backup.file


def test_a_backup_is_one_whole_encrypted_file(sealed_file: Path) -> None:
    assert sealed_file.name.startswith("Harbour Health Care 20")
    assert sealed_file.suffix == SUFFIX
    data = sealed_file.read_bytes()
    assert b"SQLite format 3" not in data
    verified = verify_backup(sealed_file, PASSPHRASE)
    assert verified.counts["clients"] == 2
    assert verified.counts["users"] == 0
    assert verified.encrypted
    assert verified.sha256 == hashlib.sha256(data).hexdigest()
    leftovers = [p.name for p in sealed_file.parent.iterdir() if "partial" in p.name or "journal" in p.name]
    assert leftovers == []


def test_the_record_says_what_was_backed_up(practice: Practice, tmp_path: Path) -> None:
    add_client(practice, "C1")
    backup = back_up(practice, tmp_path)
    assert backup.file.name == f"Harbour Allied Health 2026-11-23 1200{SUFFIX}"
    assert backup.sha256 == hashlib.sha256(backup.file.read_bytes()).hexdigest()
    assert latest(practice) == backup
    with practice.read() as session:
        assert session.query(Operation).order_by(Operation.id.desc()).first().action == "backup"


def test_a_second_backup_takes_another_name(practice: Practice, tmp_path: Path) -> None:
    first, second = back_up(practice, tmp_path), back_up(practice, tmp_path)
    assert second.file.name == f"Harbour Allied Health 2026-11-23 1200 (2){SUFFIX}"
    assert first.sha256 == verify_backup(first.file, None).sha256


def test_fresh_until_something_changes(practice: Practice, tmp_path: Path) -> None:
    assert latest(practice) is None
    assert not is_fresh(practice)
    back_up(practice, tmp_path)
    assert is_fresh(practice)
    add_client(practice, "draft", recorded=False)
    assert is_fresh(practice)
    add_client(practice, "C1")
    assert not is_fresh(practice)
    backup = back_up(practice, tmp_path)
    assert is_fresh(practice)
    backup.file.write_bytes(backup.file.read_bytes()[:-10])
    assert not is_fresh(practice)
    backup.file.unlink()
    assert not is_fresh(practice)


def test_the_copy_is_of_one_moment(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another connection writes while the copy is under way; the counts still agree with the file."""
    monkeypatch.setattr(snapshot, "_PAGES_A_STEP", 5)
    add_client(practice, "C1")
    beside = open_practice(practice.file, None, exclusive=False)
    written = []

    def write_meanwhile(done: int, total: int) -> None:
        if not written:
            written.append(done)
            add_client(beside, "C2")

    backup = back_up(practice, tmp_path, progress=write_meanwhile)
    beside.close()
    assert written
    assert written[0] > 0
    assert backup.counts["clients"] == verify_backup(backup.file, None).counts["clients"] == 1
    assert references(practice) == ["C1", "C2"]
    assert not is_fresh(practice)


def test_cancel_leaves_nothing(practice: Practice, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()

    def cancel(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        back_up(practice, folder, progress=cancel)
    assert list(folder.iterdir()) == []
    assert latest(practice) is None


def test_restored_equal_and_goes_on(sealed_file: Path, tmp_path: Path) -> None:
    target = tmp_path / "again.handover"
    restored = restore_backup(sealed_file, PASSPHRASE, target)
    assert restored.kept is None
    assert restored.counts["clients"] == 2
    practice = open_practice(target, PASSPHRASE)
    assert references(practice) == ["C1", "C2"]
    add_client(practice, "C3")
    assert verify_backup(back_up(practice, tmp_path).file, PASSPHRASE).counts["clients"] == 3
    practice.close()


def test_a_backup_opens_as_the_practice_it_is(sealed_file: Path, tmp_path: Path) -> None:
    renamed = shutil.copy(sealed_file, tmp_path / "renamed.handover")
    practice = open_practice(Path(renamed), PASSPHRASE)
    for number in range(3, 300):
        add_client(practice, f"C{number}")
    assert len(references(practice)) == 299
    practice.close()


def test_restore_refuses_to_overwrite(sealed_file: Path, practice: Practice) -> None:
    before = practice.file.read_bytes()
    with pytest.raises(UserError, match="exists already"):
        restore_backup(sealed_file, PASSPHRASE, practice.file)
    with pytest.raises(UserError, match="already open"):
        restore_backup(sealed_file, PASSPHRASE, practice.file, replace=True)
    assert practice.file.read_bytes() == before


def test_what_stood_there_is_kept_with_its_log(sealed_file: Path, empty_file: Path, tmp_path: Path) -> None:
    """The replaced practice was left by a crash, with changes only in its log."""
    living = tmp_path / "living.handover"
    shutil.copy(empty_file, living)
    practice = open_practice(living, None)
    add_client(practice, "only in the log")
    target = tmp_path / "practice.handover"
    for part in ("", "-wal"):
        shutil.copy(f"{living}{part}", f"{target}{part}")
    practice.close()

    restored = restore_backup(sealed_file, PASSPHRASE, target, replace=True)
    assert restored.kept == tmp_path / "practice replaced.handover"
    new, old = open_practice(target, PASSPHRASE), open_practice(restored.kept, None)
    assert references(new) == ["C1", "C2"]
    assert references(old) == ["only in the log"]
    new.close()
    old.close()

"""A backup that is damaged or cannot be written gives one plain sentence, and nothing is left behind."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.database.connection import connect
from desktop.database.practice import Practice, create_practice, open_practice
from desktop.errors import Busy, UserError
from desktop.models import Client
from desktop.services.backups.backups import back_up, latest, verify_backup
from desktop.services.backups.restoring import restore_backup

PASSPHRASE = "seven herons at dawn"


@pytest.fixture(scope="module", params=[PASSPHRASE, None], ids=["protected", "plain"])
def backup(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, str | None]:
    folder = tmp_path_factory.mktemp("backups")
    practice = create_practice(folder / "harbour.handover", request.param, name="Harbour")
    values = {"reference": "C1", "last_name": "Lee", "sort_name": "lee", "search_text": "lee"}
    with practice.work("add client", "Added a client") as work:
        work.insert(Client, [values])
    made = back_up(practice, folder)
    practice.close()
    return made.file, request.param


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "one byte": lambda data: b"x",
    "cut by one byte": lambda data: data[:-1],
    "cut at a page": lambda data: data[: 4096 * 3],
    "first page only": lambda data: data[:4096],
    "padded": lambda data: data + bytes(4096),
    "padded with a line": lambda data: data + b"\n",
    "a hole": lambda data: data[:8192] + bytes(4096) + data[12288:],
    "a page missing": lambda data: data[:8192] + data[12288:],
    "another file": lambda data: b"PK\x03\x04" + bytes(20_000),
    "all zero": lambda data: bytes(len(data)),
    "twice": lambda data: data + data,
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_does_not_verify(backup: tuple[Path, str | None], tmp_path: Path, damage: str) -> None:
    file, passphrase = backup
    damaged = tmp_path / "damaged.handover-backup"
    damaged.write_bytes(DAMAGES[damage](file.read_bytes()))
    with pytest.raises(UserError, match=r"damaged\.handover-backup"):
        verify_backup(damaged, passphrase)
    target = tmp_path / "target.handover"
    with pytest.raises(UserError):
        restore_backup(damaged, passphrase, target)
    assert [path.name for path in tmp_path.iterdir()] == [damaged.name]


def test_no_bit_goes_unnoticed(backup: tuple[Path, str | None], tmp_path: Path) -> None:
    file, passphrase = backup
    data = file.read_bytes()
    damaged = tmp_path / "damaged.handover-backup"
    places = [0, 20, 99, 4095, len(data) - 1, len(data) - 70, *random.Random(7).sample(range(len(data)), 40)]
    for at in places:
        damaged.write_bytes(flip(data, at))
        with pytest.raises(UserError):
            verify_backup(damaged, passphrase)


def test_a_wrong_passphrase_is_told_apart_from_damage(tmp_path: Path) -> None:
    practice = create_practice(tmp_path / "harbour.handover", PASSPHRASE, name="Harbour")
    file = back_up(practice, tmp_path).file
    practice.close()
    with pytest.raises(UserError, match="passphrase does not open"):
        verify_backup(file, "wrong")
    with pytest.raises(UserError, match="is protected"):
        verify_backup(file, None)
    with pytest.raises(UserError, match="passphrase does not open"):
        restore_backup(file, "wrong", tmp_path / "target.handover")
    assert not (tmp_path / "target.handover").exists()


def test_a_folder_that_is_not_there(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no folder"):
        back_up(practice, tmp_path / "missing")
    with pytest.raises(UserError, match="There is no backup"):
        verify_backup(tmp_path / "missing.handover-backup", None)


@pytest.mark.parametrize("target", ["missing/target.handover", "."])
def test_a_target_that_cannot_be(practice: Practice, tmp_path: Path, target: str) -> None:
    file = back_up(practice, tmp_path).file
    with pytest.raises(UserError, match=r"folder|exists already"):
        restore_backup(file, None, tmp_path / target)


def test_a_database_that_is_no_practice_is_no_backup(tmp_path: Path) -> None:
    """A sealed file is a backup only if it contains a practice."""
    import sqlcipher3.dbapi2 as sqlite

    from desktop.database.seal import seal

    file = tmp_path / "other.handover-backup"
    connection = sqlite.connect(str(file))
    connection.execute("CREATE TABLE other (a)")
    connection.close()
    seal(file)
    with pytest.raises(UserError, match="not a Handover practice"):
        verify_backup(file, None)


def test_a_folder_that_refuses(practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk fails at the last moment, when the copy gets its name."""
    import errno
    import os

    folder = tmp_path / "backups"
    folder.mkdir()

    def refuse(old: object, new: object) -> None:
        raise OSError(errno.EACCES, "Permission denied", str(new))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError, match="cannot be opened or written there"):
        back_up(practice, folder)
    assert list(folder.iterdir()) == []
    assert latest(practice) is None


def test_a_backup_waits_for_a_writer_and_is_then_recorded(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.database.connection.BUSY_MILLISECONDS", 20)
    hurried = open_practice(practice.file, None, exclusive=False)
    waited = []
    with closing(connect(practice.file, None)) as writer:
        writer.execute("BEGIN IMMEDIATE")

        def end_the_other(seconds: float) -> None:
            waited.append(seconds)
            if len(waited) == 3:
                writer.execute("ROLLBACK")

        monkeypatch.setattr(time, "sleep", end_the_other)
        backup = back_up(hurried, tmp_path)
    assert len(waited) == 3
    newest = latest(hurried)
    assert newest is not None
    assert (newest.id, newest.file) == (backup.id, backup.file)
    hurried.close()


def test_a_backup_that_waited_too_long_leaves_nothing(
    practice: Practice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.database.connection.BUSY_MILLISECONDS", 20)
    folder = tmp_path / "backups"
    folder.mkdir()
    hurried = open_practice(practice.file, None, exclusive=False)
    with closing(connect(practice.file, None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy, match="Another program is writing"):
            back_up(hurried, folder, patience=timedelta(seconds=-1))
    assert list(folder.iterdir()) == []
    hurried.close()

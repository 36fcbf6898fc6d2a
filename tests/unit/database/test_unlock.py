"""A key is found for the right passphrase, and a reason for each other file."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import attempts
from desktop.database.connection import connect
from desktop.database.key import SheetKey, new_key, passphrase_set_at
from desktop.database.unlock import find_key
from desktop.errors import Damaged, UserError
from desktop.rules.dates.format import moment_text

PASSPHRASE = "correct horse battery staple"


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A protected database marked as a practice; nothing changes it."""
    file = tmp_path_factory.mktemp("locked") / "a.handover"
    with closing(connect(file, new_key(PASSPHRASE), create=True)) as connection:
        connection.execute("CREATE TABLE operations (id INTEGER PRIMARY KEY)")
        connection.commit()
    return file


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The calls to the counter of attempts."""
    told: list[str] = []
    for name in ("wait", "note_failure", "note_success"):
        monkeypatch.setattr(attempts, name, lambda salt, name=name: told.append(name))
    return told


def test_the_right_passphrase_gives_the_key_and_ends_the_counting(locked: Path, heard: list[str]) -> None:
    key = find_key(locked, PASSPHRASE)
    assert key is not None
    assert heard == ["wait", "note_success"]
    assert find_key(locked, SheetKey(key.raw)) == key


@pytest.mark.parametrize("secret", ["wrong", SheetKey(bytes(32))], ids=["passphrase", "sheet"])
def test_another_one_is_refused_and_counted(locked: Path, heard: list[str], secret: str | SheetKey) -> None:
    with pytest.raises(UserError) as caught:
        find_key(locked, secret)
    assert heard == ["wait", "note_failure"]
    assert ("recovery sheet" in str(caught.value)) == isinstance(secret, SheetKey)
    assert moment_text(passphrase_set_at(locked)) in str(caught.value)
    assert not isinstance(caught.value, Damaged)


@pytest.mark.parametrize("nothing", [None, ""])
def test_without_a_passphrase_one_is_asked_for_and_nothing_counted(
    locked: Path, heard: list[str], nothing: str | None
) -> None:
    with pytest.raises(UserError, match="Give its passphrase"):
        find_key(locked, nothing)
    assert heard == []


def test_a_plain_practice_needs_no_key_whatever_is_given(
    empty_file: Path, tmp_path: Path, heard: list[str]
) -> None:
    file = Path(shutil.copy(empty_file, tmp_path / "a.handover"))
    assert find_key(file, None) is None
    assert find_key(file, "anything") is None
    assert heard == []


def test_an_empty_file_is_damaged_and_another_database_is_no_practice(tmp_path: Path) -> None:
    file = tmp_path / "a.handover"
    file.touch()
    with pytest.raises(Damaged, match="is empty"):
        find_key(file, None)
    with closing(connect(file, None)) as connection:
        connection.execute("CREATE TABLE photos (id)")
        connection.commit()
    with pytest.raises(UserError, match="not a Handover practice"):
        find_key(file, None)


def test_trouble_with_a_plain_file_is_sqlite_s_own(tmp_path: Path) -> None:
    file = tmp_path / "a.handover"
    with closing(connect(file, None, create=True)) as connection:
        connection.execute("CREATE TABLE operations (id)")
        connection.commit()
    data = bytearray(file.read_bytes())
    data[100:] = b"\xff" * (len(data) - 100)
    file.write_bytes(bytes(data))
    with pytest.raises(sqlite.DatabaseError):
        find_key(file, None)
    with pytest.raises(OSError, match="gone"):
        find_key(tmp_path / "gone.handover", None)

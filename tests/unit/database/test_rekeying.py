"""Another passphrase: only the new one opens the practice then, or the old one if it was not changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.database import key as key_module
from desktop.database import rekeying as module
from desktop.database.key import is_plain, new_key
from desktop.database.practice import Practice, open_practice
from desktop.database.rekeying import change_key
from desktop.errors import UserError
from desktop.models import Site


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_module, "ROUNDS", 2)


@pytest.fixture
def told(practice: Practice) -> Practice:
    with practice.work("test", "one") as work:
        work.insert(Site, [{"reference": "A", "name": "Clinic", "timezone": "Australia/Sydney"}])
    return practice


def holds(practice: Practice) -> list[tuple[object, ...]]:
    return practice.rows("SELECT name, (SELECT count(*) FROM operations) FROM sites")


def test_a_plain_practice_is_encrypted_and_encrypted_anew_and_nothing_is_left_readable(
    told: Practice,
) -> None:
    before = holds(told)
    for passphrase in ("first words", "second words"):
        key = new_key(passphrase)
        change_key(told, key)
        assert told.key == key
        assert holds(told) == before
        assert not is_plain(told.file)
        assert b"Clinic" not in told.file.read_bytes()
    told.close()
    with pytest.raises(UserError):
        open_practice(told.file, "first words")
    again = open_practice(told.file, "second words")
    assert holds(again) == before
    again.close()


def test_a_copy_that_reads_back_otherwise_changes_nothing(
    told: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = holds(told)
    counted: list[dict[str, int]] = []

    def count(connection: object) -> dict[str, int]:
        counted.append({"sites": len(counted)})
        return counted[-1]

    with monkeypatch.context() as patched:
        patched.setattr(module, "count_rows", count)
        with pytest.raises(UserError, match="could not be read back completely"):
            change_key(told, new_key("words"))
    assert told.key is None
    assert holds(told) == before
    assert is_plain(told.file)
    assert sorted(one.name for one in told.file.parent.iterdir() if one.name.startswith(".handover")) == []


def test_the_new_file_is_on_the_disk_before_it_gets_the_name(
    told: Practice, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    original, replace = os.fsync, os.replace

    def fsync(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        original(descriptor)

    def named(source: str | Path, target: str | Path) -> None:
        assert os.stat(source).st_ino in synced
        replace(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", named)
    change_key(told, new_key("words"))
    assert os.stat(told.file).st_ino in synced

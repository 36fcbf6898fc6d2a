"""A disk is full if SQLite says so, or on an I/O error when nothing can be written next to the file."""

from __future__ import annotations

import errno
import tempfile
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database.room import NO_ROOM, has_no_room


def coded(code: int | None, text: str = "") -> sqlite.Error:
    error = sqlite.OperationalError(text)
    if code is not None:
        error.sqlite_errorcode = code
    return error


def fail_to_write(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(**_: object) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)


def test_sqlite_s_own_word_is_enough(tmp_path: Path) -> None:
    assert has_no_room(coded(sqlite.SQLITE_FULL), tmp_path / "a")
    assert has_no_room(coded(sqlite.SQLITE_FULL | 1 << 8), tmp_path / "a")
    assert not has_no_room(coded(sqlite.SQLITE_BUSY), tmp_path / "a")
    assert not has_no_room(coded(None), tmp_path / "a")


@pytest.mark.parametrize("error", [coded(sqlite.SQLITE_IOERR | 5 << 8), coded(None, "disk I/O error")])
def test_an_io_error_counts_only_where_nothing_can_be_written(
    error: sqlite.Error, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not has_no_room(error, tmp_path / "a")
    assert not list(tmp_path.iterdir())
    for number in sorted(NO_ROOM):
        fail_to_write(monkeypatch, number)
        assert has_no_room(error, tmp_path / "a")
    fail_to_write(monkeypatch, errno.EACCES)
    assert not has_no_room(error, tmp_path / "a")


def test_nothing_is_tried_for_another_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fail_to_write(monkeypatch, errno.ENOSPC)
    assert not has_no_room(coded(sqlite.SQLITE_BUSY, "database is locked"), tmp_path / "a")

"""Failures of a file are reported in one sentence that names it; a bug stays a bug."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlite

from desktop.database import error_translation
from desktop.database.error_translation import is_damage, translate_errors
from desktop.errors import Busy, Damaged, UserError

FILE = Path("/somewhere/practice.handover")


def told(error: Exception, file: Path = FILE) -> UserError:
    with pytest.raises(UserError) as caught, translate_errors(file):
        raise error
    return caught.value


def coded(code: int, text: str = "") -> sqlite.Error:
    error = sqlite.OperationalError(text)
    error.sqlite_errorcode = code
    return error


class Wrapped(Exception):
    """An error wrapped as SQLAlchemy wraps the driver's."""

    def __init__(self, orig: Exception) -> None:
        super().__init__("wrapped")
        self.orig = orig


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        (sqlite.SQLITE_FULL, "database or disk is full", "is full"),
        (sqlite.SQLITE_BUSY, "database is locked", "Another program"),
        (sqlite.SQLITE_LOCKED, "database table is locked", "Another program"),
        (sqlite.SQLITE_READONLY, "attempt to write a readonly database", "can only be read"),
        (sqlite.SQLITE_IOERR, "disk I/O error", "could not be read or written"),
        (sqlite.SQLITE_CANTOPEN, "unable to open database file", "cannot be opened"),
        (sqlite.SQLITE_CORRUPT, "database disk image is malformed", "is damaged"),
        (sqlite.SQLITE_NOTADB, "file is not a database", "is damaged"),
    ],
)
def test_each_trouble_of_sqlite_by_its_code_and_by_its_words(
    code: int, words: str, expected: str, tmp_path: Path
) -> None:
    file = tmp_path / "practice.handover"
    extended = code | (3 << 8)
    for error in (coded(code), coded(extended), sqlite.DatabaseError(words), Wrapped(coded(code))):
        found = told(error, file)
        assert expected in str(found)
        assert "practice.handover" in str(found)
        assert isinstance(found, Busy) == (expected == "Another program")
        assert isinstance(found, Damaged) == (expected == "is damaged")
        assert is_damage(error) == (expected == "is damaged")


def test_an_io_error_on_a_full_disk_is_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(error_translation, "has_no_room", lambda error, file: True)
    assert "is full" in str(told(coded(sqlite.SQLITE_IOERR)))
    assert "is full" in str(told(Wrapped(coded(sqlite.SQLITE_IOERR))))
    assert "Check the disk" in str(told(OSError(errno.EIO, "input/output error")))
    assert "can only be read" in str(told(coded(sqlite.SQLITE_READONLY)))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "is full"),
        (errno.EDQUOT, "is full"),
        (errno.EFBIG, "larger than its disk allows"),
        (errno.EACCES, "cannot be opened"),
        (errno.EPERM, "cannot be opened"),
        (errno.EROFS, "can only be read"),
        (errno.EIO, "could not be read"),
        (errno.ENOENT, "is not there"),
        (errno.ENOTDIR, "is not there"),
        (errno.ENAMETOOLONG, "too long"),
    ],
)
def test_each_trouble_of_the_disk_names_the_file_that_it_is_about(number: int, expected: str) -> None:
    assert expected in str(told(OSError(number, "words")))
    assert "practice.handover" in str(told(OSError(number, "words")))
    assert "other.txt" in str(told(OSError(number, "words", "/elsewhere/other.txt")))
    assert "bytes.txt" in str(told(OSError(number, "words", b"/elsewhere/bytes.txt")))
    assert "practice.handover" in str(told(OSError(number, "words", 3)))


@pytest.mark.parametrize(
    "error",
    [
        ValueError("Invalid isoformat string: 'Ann Ash'"),
        ValueError("month must be in 1..12"),
        ValueError("day is out of range for month"),
        LookupError("'Ann Ash' is not among the defined enum values"),
        sqlite.OperationalError("Could not decode to UTF-8 column 'notes'"),
    ],
)
def test_a_value_that_cannot_be_is_told_without_the_value(error: Exception) -> None:
    found = told(error)
    assert "holds a value that Handover never writes" in str(found)
    assert "Ann" not in str(found)
    assert found.__cause__ is None
    assert found.__suppress_context__


@pytest.mark.parametrize(
    "error",
    [
        ValueError("something else"),
        LookupError("key"),
        RuntimeError("month must be in 1..12"),
        OSError("no number"),
        UnicodeDecodeError("utf-8", b"Ann \x90sh", 4, 5, "invalid start byte"),
        coded(sqlite.SQLITE_CONSTRAINT, "UNIQUE constraint failed"),
    ],
)
def test_anything_else_is_a_bug_and_stays_what_it_is(error: Exception) -> None:
    with pytest.raises(type(error)) as caught, translate_errors(FILE):
        raise error
    assert caught.value is error
    assert not is_damage(error)


def test_the_first_error_is_kept_as_the_cause() -> None:
    error = OSError(errno.ENOENT, "words")
    assert told(error).__cause__ is error


def test_a_schema_that_is_no_text_is_damage() -> None:
    error = UnicodeDecodeError("utf-8", b"malformed database schema (ix_\x90)", 30, 31, "invalid start byte")
    with pytest.raises(Damaged, match="is damaged"), translate_errors(FILE):
        raise error
    assert is_damage(error)

"""A file is written whole or not at all, and an error says what to do."""

from __future__ import annotations

import errno
import hashlib
import os
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.files.atomic import staging, unwritable, write_file, written_at
from desktop.partial import partial_of


def test_a_file_is_replaced_whole_and_told_by_its_hash(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    assert write_file(file, b"new") == hashlib.sha256(b"new").hexdigest()
    assert file.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_what_cannot_get_its_name_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UserError, match="cannot be written there"):
        write_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_cancelled_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cancel(number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", cancel)
    with pytest.raises(KeyboardInterrupt):
        write_file(tmp_path / "a.txt", b"new")
    assert os.listdir(tmp_path) == []


def test_within_a_staging_files_are_whole_but_have_no_name(tmp_path: Path) -> None:
    file, other = tmp_path / "a.txt", tmp_path / "b.txt"
    with staging() as files:
        write_file(file, b"first")
        write_file(file, b"second")
        assert files == [file]
        assert not file.exists()
        assert written_at(file) == partial_of(file)
        assert written_at(file).read_bytes() == b"second"
        assert written_at(other) == other
    assert written_at(file) == file
    write_file(other, b"after")
    assert other.read_bytes() == b"after"
    assert files == [file]


def test_why_a_file_cannot_be_written_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    assert "disk is full" in unwritable(file, OSError(errno.ENOSPC, "full"))
    assert "There is no folder" in unwritable(tmp_path / "no" / "a.txt", OSError(errno.ENOENT, "no"))
    assert "is a folder. Name a file" in unwritable(tmp_path, OSError(errno.EISDIR, "no"))
    assert "another program has it open" in unwritable(file, OSError(errno.EACCES, "no"))

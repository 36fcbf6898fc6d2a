"""The seal of a backup: any lost, added or changed byte breaks it, and only sealed files count as backups."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.database import seal as module
from desktop.database.seal import check_seal, chunks, is_sealed, newest_sealed, seal
from desktop.errors import UserError


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "a.backup"
    made.write_bytes(bytes(range(256)))
    return made


def test_what_was_sealed_is_whole_and_says_how_long_it_is(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_CHUNK", 100)
    made = seal(file)
    assert made.size == 256
    assert made.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert file.read_bytes()[:256] == bytes(range(256))
    assert is_sealed(file)
    assert check_seal(file) == made


def test_any_turned_byte_breaks_it(file: Path) -> None:
    seal(file)
    whole = file.read_bytes()

    @settings(max_examples=40)
    @given(st.integers(0, len(whole) - 1), st.integers(1, 255))
    def turned(place: int, by: int) -> None:
        file.write_bytes(whole[:place] + bytes([whole[place] ^ by]) + whole[place + 1 :])
        with pytest.raises(UserError):
            check_seal(file)

    turned()


@pytest.mark.parametrize("change", [b"", b"x", b"\n"])
@pytest.mark.parametrize("lost", [0, 1, 120, 255])
def test_what_is_cut_or_padded_is_not_complete(file: Path, change: bytes, lost: int) -> None:
    seal(file)
    whole = file.read_bytes()
    for text in (
        whole[lost + 1 :],
        whole[: len(whole) - lost - 1],
        whole + change + b"y",
        b"y" + change + whole,
    ):
        file.write_bytes(text)
        assert not is_sealed(file)
        with pytest.raises(UserError, match="not a complete backup"):
            check_seal(file)


def test_an_empty_file_and_a_seal_of_nothing_are_no_backup(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.touch()
    with pytest.raises(UserError, match="is empty"):
        check_seal(empty)
    seal(empty)
    assert not is_sealed(empty)
    with pytest.raises(UserError, match="not a complete backup"):
        check_seal(empty)
    one = tmp_path / "one"
    one.write_bytes(b"1")
    seal(one)
    assert check_seal(one).size == 1
    assert not is_sealed(tmp_path / "none")


def test_the_newest_is_the_last_sealed_one_by_name(tmp_path: Path) -> None:
    assert newest_sealed(tmp_path / "none") is None
    assert newest_sealed(tmp_path) is None
    for name in ("3", "1", "2", "4"):
        (tmp_path / name).write_bytes(b"content")
    (tmp_path / "5").mkdir()
    assert newest_sealed(tmp_path) is None
    for name in ("2", "3", "1"):
        seal(tmp_path / name)
    assert newest_sealed(tmp_path) == tmp_path / "3"


@given(st.integers(0, 12), st.integers(1, 4))
def test_the_pieces_are_the_beginning_of_the_file(
    tmp_path_factory: pytest.TempPathFactory, size: int, at: int
) -> None:
    file = tmp_path_factory.getbasetemp() / "pieces"
    file.write_bytes(b"0123456789")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "_CHUNK", at)
        found = list(chunks(file, size))
    assert b"".join(found) == b"0123456789"[:size]
    assert all(0 < len(piece) <= at for piece in found)

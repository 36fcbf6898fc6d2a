"""A key is never shown, opens what its passphrase opens, and its salt says when that was set."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from hypothesis import given
from hypothesis import strategies as st

from desktop.database import key as module
from desktop.database.key import (
    PLAIN_HEADER,
    Key,
    SheetKey,
    derive_key,
    is_plain,
    key_of,
    new_key,
    passphrase_set_at,
    salt_of,
    sealed,
    unsealed,
)

NOW = datetime(2026, 11, 23, 9, 5, 40)
SALT = bytes.fromhex("0007d9ed313233343536373839c73491")
"""The salt of 24 December 2026, 07:41."""


@pytest.fixture(autouse=True)
def few_rounds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ROUNDS", 2)


def test_it_is_never_shown_and_holds_what_the_sheet_holds(tmp_path: Path) -> None:
    key = new_key("words", NOW)
    sheet = SheetKey(key.raw)
    for secret in (key, sheet):
        assert key[2:66] not in repr(secret)
        assert key.raw.hex() not in f"{secret!r} {[secret]}"
    assert (len(key.raw), len(key.salt)) == (32, 16)
    file = tmp_path / "a"
    file.write_bytes(key.salt + b"pages")
    assert salt_of(file) == key.salt
    assert key_of(file, "words") == key_of(file, sheet) == key
    assert key_of(file, "other words") != key


def test_only_its_passphrase_opens_what_a_locked_practice_keeps_of_it() -> None:
    key = new_key("words", NOW)
    assert key.comes_from("words")
    assert not key.comes_from("Words")
    assert key.shut.opened("words") == key
    assert key.shut.opened("Words") is None
    assert key.raw not in (key.shut.digest, key.shut.salt)


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (NOW, datetime(2026, 11, 23, 9, 5)),
        (datetime(2026, 1, 1), datetime(2026, 1, 1)),
        (datetime(2020, 1, 1), datetime(2026, 1, 1)),
        (datetime(2126, 12, 31, 23, 59), datetime(2126, 12, 31, 23, 59)),
    ],
)
def test_the_salt_says_the_minute_in_which_the_passphrase_was_set(
    tmp_path: Path, now: datetime, told: datetime
) -> None:
    key = new_key("words", now)
    assert key.set_at == told
    file = tmp_path / "a"
    file.write_bytes(key.salt + b"pages")
    assert passphrase_set_at(file) == told
    assert new_key("words", now).salt != key.salt


def test_files_that_were_made_once_are_understood_for_ever(shipped_rounds: None) -> None:
    raw = "e959a93ed7517f7b9a8eea9768c51863393ae5067c7cbc2a2a7e7173237cc0f5"
    assert derive_key("words", SALT) == f"x'{raw}{SALT.hex()}'"
    assert derive_key("words", SALT).set_at == datetime(2026, 12, 24, 7, 41)


def test_without_a_moment_it_is_now() -> None:
    set_at = new_key("words").set_at
    assert set_at is not None
    assert timedelta() <= datetime.now() - set_at < timedelta(hours=1)  # noqa: DTZ005


@given(st.integers(0, 127))
def test_a_salt_in_which_a_bit_was_turned_says_no_time(bit: int) -> None:
    salt = bytearray(new_key("words", NOW).salt)
    salt[bit // 8] ^= 1 << bit % 8
    assert module._time_in(bytes(salt)) is None


def test_what_is_no_salt_of_ours_says_no_time(tmp_path: Path) -> None:
    salt = new_key("words", NOW).salt
    assert module._time_in(salt[:-1]) is None
    assert module._time_in(salt + b"x") is None
    assert module._time_in(b"") is None
    assert module._time_in(secrets.token_bytes(13) + b"\0\0\0") is None


def test_a_plain_database_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    for content, plain in (
        (PLAIN_HEADER + b"x", True),
        (PLAIN_HEADER[:-1], False),
        (b"x" * 20, False),
        (b"", False),
    ):
        file = tmp_path / "a"
        file.write_bytes(content)
        assert is_plain(file) is plain


@given(st.binary(max_size=40))
def test_what_is_sealed_in_memory_is_opened_by_this_key_alone(data: bytes) -> None:
    key, other = Key(f"x'{'1' * 96}'"), Key(f"x'{'2' * 96}'")
    kept = sealed(key, data)
    assert unsealed(key, kept) == data
    assert sealed(key, data) != kept
    with pytest.raises(InvalidTag):
        unsealed(other, kept)

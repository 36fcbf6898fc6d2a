"""The key of one database file, from a passphrase or from a recovery sheet.

SQLCipher derives its key again for each connection, which takes a noticeable moment. The derivation is
done once here, with SQLCipher 4's own parameters (PBKDF2-HMAC-SHA512, 256,000 rounds, the salt in the
file's first 16 bytes), and every connection is given the result as a raw key: the file is an ordinary
SQLCipher 4 database that other tools open with the passphrase.

The salt is readable in each file and each copy of it. Those that we make say in it when the passphrase was
set, so that a backup shows which one opens it.
"""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

ROUNDS = 256_000
SALT_BYTES = 16
KEY_BYTES = 32
PLAIN_HEADER = b"SQLite format 3\0"

_BEGINNING = datetime(2026, 1, 1)
_MINUTES_BYTES, _MARK_BYTES = 4, 3
_NONCE_BYTES = 12
_MINUTE = timedelta(minutes=1)


class Key(str):
    """The `PRAGMA key` value of one database; its text is never shown or logged."""

    def __repr__(self) -> str:
        return "Key(...)"

    @property
    def raw(self) -> bytes:
        """The raw key, which a recovery sheet holds."""
        return bytes.fromhex(self[2 : 2 + 2 * KEY_BYTES])

    @property
    def salt(self) -> bytes:
        return bytes.fromhex(self.rstrip("'")[-2 * SALT_BYTES :])

    @property
    def set_at(self) -> datetime | None:
        """When its passphrase was set; None for one from an older program."""
        return _time_in(self.salt)

    def comes_from(self, passphrase: str) -> bool:
        """Whether this is the key's passphrase; needs no file. Takes a noticeable moment."""
        return derive_key(passphrase, self.salt) == self

    @property
    def shut(self) -> ShutKey:
        return ShutKey(self.salt, hashlib.sha256(self.encode()).digest())


@dataclass(frozen=True)
class ShutKey:
    """What a locked practice keeps of its key: enough to recognise the passphrase, and nothing that opens
    it."""

    salt: bytes
    digest: bytes

    def opened(self, passphrase: str) -> Key | None:
        """The key, derived again; None for another passphrase. Takes a noticeable moment."""
        key = derive_key(passphrase, self.salt)
        return key if key.shut == self else None


class SheetKey(bytes):
    """The raw key that a recovery sheet holds, which opens every file of its passphrase; never shown or logged."""

    def __repr__(self) -> str:
        return "SheetKey(...)"


Secret = str | SheetKey
"""What opens a file: a passphrase or a recovery sheet."""


def derive_key(passphrase: str, salt: bytes) -> Key:
    """Return the raw key and salt in the form that `PRAGMA key` takes."""
    return _key(hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, KEY_BYTES), salt)


def new_key(passphrase: str, now: datetime | None = None) -> Key:
    """Return the key for a database that does not exist yet; `now` is when the passphrase is set."""
    return derive_key(passphrase, _new_salt(now or datetime.now()))  # noqa: DTZ005


def key_of(file: Path, secret: Secret) -> Key:
    """Return the key of an existing encrypted database. Raises OSError if it cannot be read."""
    salt = salt_of(file)
    return _key(secret, salt) if isinstance(secret, SheetKey) else derive_key(secret, salt)


def sealed(key: Key, data: bytes) -> bytes:
    """Data that only this key opens (AES-256-GCM, the nonce before it)."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + _cipher(key).encrypt(nonce, data, None)


def unsealed(key: Key, data: bytes) -> bytes:
    return _cipher(key).decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None)


def _cipher(key: Key) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # not before the first paint

    return AESGCM(hashlib.sha256(b"Handover in memory" + key.raw).digest())


def passphrase_set_at(file: Path) -> datetime | None:
    """When the passphrase of a file was set, as its salt says; None if it does not. Raises OSError."""
    return _time_in(salt_of(file))


def is_plain(file: Path) -> bool:
    """Whether the file is a SQLite database without encryption. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(len(PLAIN_HEADER)) == PLAIN_HEADER


def _key(raw: bytes, salt: bytes) -> Key:
    return Key(f"x'{raw.hex()}{salt.hex()}'")


def salt_of(file: Path) -> bytes:
    """The salt, readable at the beginning of an encrypted file. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(SALT_BYTES)


def _new_salt(now: datetime) -> bytes:
    """A random salt with the minute, marked so that no other salt is mistaken for one with a time."""
    minutes = max((now - _BEGINNING) // _MINUTE, 0).to_bytes(_MINUTES_BYTES, "big")
    telling = minutes + secrets.token_bytes(SALT_BYTES - _MINUTES_BYTES - _MARK_BYTES)
    return telling + _mark(telling)


def _time_in(salt: bytes) -> datetime | None:
    telling, mark = salt[:-_MARK_BYTES], salt[-_MARK_BYTES:]
    if len(salt) != SALT_BYTES or mark != _mark(telling):
        return None
    return _BEGINNING + int.from_bytes(telling[:_MINUTES_BYTES], "big") * _MINUTE


def _mark(telling: bytes) -> bytes:
    return hashlib.sha256(b"Handover passphrase set" + telling).digest()[:_MARK_BYTES]

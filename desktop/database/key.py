"""From a passphrase to the key of one database file.

SQLCipher derives its key anew for each connection, which takes a noticeable moment. The derivation is
done once here, with SQLCipher 4's own parameters (PBKDF2-HMAC-SHA512, 256,000 rounds, the salt in the
file's first 16 bytes), and every connection is handed the result as a raw key: the file is an ordinary
SQLCipher 4 database that other tools open with the passphrase.
"""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path

ROUNDS = 256_000
SALT_BYTES = 16
KEY_BYTES = 32
PLAIN_HEADER = b"SQLite format 3\0"


class Key(str):
    """The `PRAGMA key` value of one database; its text is never shown or logged."""

    def __repr__(self) -> str:
        return "Key(...)"

    def comes_from(self, passphrase: str) -> bool:
        """Whether this is the passphrase, for which the file need not be there. Takes a noticeable moment."""
        salt = bytes.fromhex(self.rstrip("'")[-2 * SALT_BYTES :])
        return derive_key(passphrase, salt) == self


def derive_key(passphrase: str, salt: bytes) -> Key:
    """Return the raw key and salt in the form that `PRAGMA key` takes."""
    raw = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, KEY_BYTES)
    return Key(f"x'{raw.hex()}{salt.hex()}'")


def new_key(passphrase: str) -> Key:
    """Return the key for a database that does not exist yet."""
    return derive_key(passphrase, secrets.token_bytes(SALT_BYTES))


def key_of(file: Path, passphrase: str) -> Key:
    """Return the key of an existing encrypted database. Raises OSError where it cannot be read."""
    with file.open("rb") as stream:
        return derive_key(passphrase, stream.read(SALT_BYTES))


def is_plain(file: Path) -> bool:
    """Whether the file is a SQLite database without encryption. Raises OSError."""
    with file.open("rb") as stream:
        return stream.read(len(PLAIN_HEADER)) == PLAIN_HEADER

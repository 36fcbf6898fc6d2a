"""The test whether a passphrase opens a practice or a copy of one, without changing the file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database import attempts
from desktop.database.connection import connect
from desktop.database.key import Key, Secret, SheetKey, is_plain, key_of, passphrase_set_at, salt_of
from desktop.errors import Damaged, UserError
from desktop.language import say
from desktop.rules.dates.format import moment_text


def find_key(file: Path, passphrase: Secret | None) -> Key | None:
    """The key that opens the file; None if it is not encrypted, whatever passphrase or sheet is given.

    Raises UserError if none does or the file is not a practice, sqlcipher3's Error and OSError if it
    cannot be read.
    """
    if file.stat().st_size == 0:
        raise Damaged(say("{name} is empty. Restore the practice from its last backup.", name=file.name))
    key = None if is_plain(file) else _key_after_waiting(file, passphrase)
    if not _is_practice(file, key, passphrase):
        raise UserError(say("{name} is not a Handover practice. Choose another file.", name=file.name))
    if key is not None:
        attempts.note_success(key.salt)
    return key


def _is_practice(file: Path, key: Key | None, passphrase: Secret | None) -> bool:
    """Whether the file has a record. Raises UserError if the key does not open it."""
    try:
        with closing(connect(file, key, read_only=True)) as connection:
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'operations'").fetchone()
    except sqlite.DatabaseError as error:
        if key is None or error.sqlite_errorcode != sqlite.SQLITE_NOTADB:
            raise
        attempts.note_failure(key.salt)
        raise UserError(_refusal(file, passphrase)) from None
    return known is not None


def _key_after_waiting(file: Path, passphrase: Secret | None) -> Key:
    """The key for what was given, after the wait caused by earlier failures."""
    if not passphrase:
        raise UserError(say("{name} is protected. Give its passphrase.", name=file.name))
    attempts.wait(salt_of(file))
    return key_of(file, passphrase)


def _refusal(file: Path, secret: Secret | None) -> str:
    """The refusal, which names by its date the passphrase, or the sheet, that opens the file."""
    known = passphrase_set_at(file)
    told = (
        " " + say("It needs the one from {moment}.", moment=moment_text(known)) if known is not None else ""
    )
    if isinstance(secret, SheetKey):
        return say(
            "This recovery sheet does not open {name}.{told} Use the sheet that was printed for it.",
            name=file.name,
            told=told,
        )
    return say(
        "The passphrase does not open {name}.{told} Check capitals and spaces, and that this is the "
        "right file; if all is right, the file is damaged: restore its last backup.",
        name=file.name,
        told=told,
    )

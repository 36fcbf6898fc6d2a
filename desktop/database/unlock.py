"""Finding out whether a passphrase opens a practice or a copy of one, without changing the file."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.key import Key, is_plain, key_of
from desktop.errors import Damaged, UserError
from desktop.language import say


def find_key(file: Path, passphrase: str | None) -> Key | None:
    """The key that opens the file; None where it is not encrypted, whatever passphrase is given.

    Raises UserError where none does or the file is no practice, sqlcipher3's Error and OSError where it
    cannot be read.
    """
    if file.stat().st_size == 0:
        raise Damaged(say("{name} is empty. Restore the practice from its last backup.", name=file.name))
    plain = is_plain(file)
    if not plain and not passphrase:
        raise UserError(say("{name} is protected. Give its passphrase.", name=file.name))
    key = None if plain or not passphrase else key_of(file, passphrase)
    try:
        with closing(connect(file, key, read_only=True)) as connection:
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'operations'").fetchone()
    except sqlite.DatabaseError as error:
        if key is None or error.sqlite_errorcode != sqlite.SQLITE_NOTADB:
            raise
        raise UserError(
            say(
                "The passphrase does not open {name}. Check capitals and spaces, and that this is the "
                "right file; if both are right, the file is damaged: restore its last backup.",
                name=file.name,
            )
        ) from None
    if known is None:
        raise UserError(say("{name} is not a Handover practice. Choose another file.", name=file.name))
    return key

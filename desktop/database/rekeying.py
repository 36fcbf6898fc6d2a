"""The change of an open practice's passphrase: a new file under its name, or the old one as it was.

SQLCipher's own rekeying overwrites the file. Here a whole copy is written next to it, read back, and put in
its place by one rename: a program that is killed at any moment leaves a practice that the old or the new one
opens.
"""

from __future__ import annotations

import os
from contextlib import closing, suppress
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import bring_log_home, connect, keep_write_ahead_log, uri
from desktop.database.error_translation import translate_errors
from desktop.database.key import Key
from desktop.database.practice import Practice
from desktop.database.snapshot import count_rows
from desktop.database.under_way import under_way
from desktop.errors import UserError
from desktop.language import say
from desktop.partial import make_private, partial_of, remove_database


def change_key(practice: Practice, key: Key) -> None:
    """Encrypt the practice again; nobody can read it meanwhile. Raises UserError, and changes nothing."""
    file, old = practice.file, practice.key
    partial, key_now = partial_of(file), old
    with translate_errors(file), under_way(file) as noted:
        noted.writing(file)
        practice.check_file()
        practice.let_go()
        try:
            bring_log_home(file, old)  # it would be mixed into the new file
            os.close(make_private(partial))
            _write(file, old, partial, key)
            os.replace(partial, file)
            key_now = key
            practice.hold_new_file()
            _keep_the_name(file.parent)
            keep_write_ahead_log(file, key)
        finally:
            remove_database(partial)
            practice.take_up(key_now)
            practice.keep_owner_only()


def _write(file: Path, old: Key | None, target: Path, key: Key) -> None:
    with closing(connect(file, old, read_only=True)) as reader:
        reader.execute("BEGIN")
        held = count_rows(reader)
        if old is None:
            _encrypt(reader, target, key)
        else:
            with closing(connect(target, key, create=True)) as writer:
                reader.backup(writer)
    with closing(connect(target, key, read_only=True)) as copy:
        whole = copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",) and count_rows(copy) == held
    if not whole:
        raise UserError(
            say(
                "{name} could not be read back completely, so its passphrase was not changed.", name=file.name
            )
        )
    with target.open("rb+") as out:
        os.fsync(out.fileno())


def _encrypt(reader: sqlite.Connection, target: Path, key: Key) -> None:
    """Write the copy: SQLite's backup copies pages as they are, so a plain file is rewritten row by row."""
    reader.execute("COMMIT")
    reader.execute("ATTACH DATABASE ? AS encrypted KEY ?", (f"{uri(target.resolve())}?mode=rwc", key))
    reader.execute("SELECT sqlcipher_export('encrypted')")
    for name in ("application_id", "user_version"):
        (value,) = reader.execute(f"PRAGMA main.{name}").fetchone()
        reader.execute(f"PRAGMA encrypted.{name} = {value}")
    reader.execute("DETACH DATABASE encrypted")


def _keep_the_name(folder: Path) -> None:
    with suppress(OSError):  # Windows does not have this, and does not need it
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

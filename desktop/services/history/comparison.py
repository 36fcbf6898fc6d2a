"""The comparison of the record with a witness from outside: since when the two differ."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.digest import VOUCHED_TABLES, Witness, stored_sums, witness_in
from desktop.database.error_translation import translate_errors
from desktop.database.key import Key, Secret, is_plain
from desktop.database.practice import Practice
from desktop.database.unlock import find_key
from desktop.errors import UserError
from desktop.language import later, say
from desktop.services.history.operations import NoChange
from desktop.services.history.witness import PROTECTED_WORKBOOK, witness_of, witness_said

_SAYS_NOTHING = later(
    "{name} says nothing about the record. Choose a backup, or a certificate, a receipt, the README of a pack "
    "or the e-mail of a request that was made by this version of the program."
)


def is_database(file: Path) -> bool:
    """Whether the file is a backup or a practice, and not a document. Raises OSError."""
    if is_plain(file):
        return True
    with file.open("rb") as stream:
        head = stream.read(4096)
    return not head.startswith((b"%PDF", b"PK", PROTECTED_WORKBOOK)) and not _is_text(head)


def _is_text(head: bytes) -> bool:
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4
    return True


def differences_from(practice: Practice, file: Path, passphrase: Secret | None = None) -> tuple[str, ...]:
    """What speaks against the practice, in sentences; empty if the record continues from what the file says.

    `passphrase` is that of a backup; without it, the practice's own key is tried. Raises UserError if the
    file cannot be read or says nothing of the record.
    """
    file = file.expanduser().absolute()
    if not os.path.isfile(file):
        raise UserError(say("There is no file {file}. Check its name and folder.", file=file))
    with translate_errors(file):
        if not is_database(file):
            return _against_witness(practice, _witness_in(file), file.name)
        with closing(connect(file, _key(practice, file, passphrase), read_only=True)) as other:
            return _against_database(practice, other, file.name)


def _witness_in(file: Path) -> Witness:
    witness = witness_said(file)
    if witness is None:
        raise UserError(say(_SAYS_NOTHING, name=file.name))
    return witness


def _key(practice: Practice, file: Path, passphrase: Secret | None) -> Key | None:
    """The key of a backup: the practice's own, unless the passphrase was changed since."""
    if passphrase is None and _is_opened_by(practice.key, file):
        return practice.key
    return find_key(file, passphrase)


def _is_opened_by(key: Key | None, file: Path) -> bool:
    """Whether a file is encrypted, with that key."""
    if key is None or is_plain(file):
        return False
    try:
        with closing(connect(file, key, read_only=True)) as other:
            other.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except sqlite.DatabaseError:
        return False
    return True


def _against_witness(practice: Practice, witness: Witness, name: str) -> tuple[str, ...]:
    missing = _missing_operations(witness_of(practice), witness, name)
    return missing or _against_head(practice, witness, name)


def _against_head(practice: Practice, witness: Witness, name: str) -> tuple[str, ...]:
    found = practice.rows("SELECT hash FROM operations WHERE id = ?", witness.operations)
    if not witness.operations or found == [(witness.head,)]:
        return ()
    return (
        say(
            "The first {operations} operations are not those that {name} vouches for: one of "
            "them was changed after it was made. A backup of that time shows which.",
            operations=witness.operations,
            name=name,
        ),
    )


def _against_database(practice: Practice, other: sqlite.Connection, name: str) -> tuple[str, ...]:
    if not other.execute("SELECT 1 FROM sqlite_schema WHERE name = 'table_sums'").fetchone():
        return _against_older(practice, other, name)
    ours, theirs = witness_of(practice), witness_in(other)
    return (
        *_missing_operations(ours, theirs, name),
        *_against_operations(practice, other, name),
        *_sums_that_differ(practice, other, theirs, name),
    )


def _against_operations(practice: Practice, other: sqlite.Connection, name: str) -> tuple[str, ...]:
    """The first operation that both have, and that is not the same in both."""
    for operation_id, at, known in other.execute("SELECT id, at, hash FROM operations ORDER BY id"):
        found = practice.rows("SELECT hash FROM operations WHERE id = ?", operation_id)
        if found not in ([], [(known,)]):
            return (
                say(
                    "The record differs from {name} since operation {operation_id} of {at}.",
                    name=name,
                    operation_id=operation_id,
                    at=at,
                ),
            )
    return ()


def _missing_operations(ours: Witness, theirs: Witness, name: str) -> tuple[str, ...]:
    missing = theirs.operations - ours.operations
    if missing <= 0:
        return ()
    return (
        say(
            "{name} holds {theirs} operations, this practice only {ours}: the last "
            "{missing} are missing, or this is an older copy of the practice.",
            name=name,
            theirs=theirs.operations,
            ours=ours.operations,
            missing=missing,
        ),
    )


def _sums_that_differ(practice: Practice, other: sqlite.Connection, theirs: Witness, name: str) -> list[str]:
    """Sums of tables that no operation changes: they differ only after a schema step, which is its own
    operation."""
    updated = practice.rows(
        "SELECT 1 FROM operations WHERE id > ? AND action = ?", theirs.operations, str(NoChange.UPDATE)
    )
    if updated:
        return []
    with practice.whole_file() as connection:
        now, then = stored_sums(connection), stored_sums(other)
    return [
        say(
            "{table} were changed past the record since {name} was made.",
            table=table.replace("_", " ").capitalize(),
            name=name,
        )
        for table in VOUCHED_TABLES
        if now.get(table, 0) != then.get(table, 0)
    ]


def _against_older(practice: Practice, other: sqlite.Connection, name: str) -> tuple[str, ...]:
    """A backup of a program that chained entries only."""
    for entry_id, operation_id, known in other.execute(
        "SELECT id, operation_id, hash FROM activity ORDER BY id"
    ):
        if practice.rows("SELECT hash FROM activity WHERE id = ?", entry_id) != [(known,)]:
            return (
                say(
                    "The record differs from {name} since entry {entry_id} (operation {operation_id}).",
                    name=name,
                    entry_id=entry_id,
                    operation_id=operation_id,
                ),
            )
    return ()

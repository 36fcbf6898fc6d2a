"""A whole copy of the database in one file, taken while it is in use, and the proof that it is complete.

The main file alone is not a copy in WAL mode: only SQLite's backup API reads a consistent one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.connection import connect
from desktop.database.digest import Witness, witness_in
from desktop.database.error_translation import is_damage
from desktop.database.key import Key
from desktop.database.seal import Sealed, seal
from desktop.database.under_way import under_way
from desktop.errors import Progress, UserError, untold
from desktop.language import say
from desktop.models import Base
from desktop.partial import make_private, partial_of, remove_database

Counts = dict[str, int]
"""The rows of each table, by the table's name."""

_PAGES_A_STEP = 4_096


@dataclass(frozen=True)
class Copy:
    """What the source held at the moment of the copy; `sealed` is None unless a seal was asked for."""

    counts: Counts
    witness: Witness
    sealed: Sealed | None


def write_copy(
    source: Path, key: Key | None, target: Path, *, sealed: bool = False, progress: Progress = untold
) -> Copy:
    """Copy `source` to `target`, encrypted with the same key; `target` appears whole or not at all.

    Raises what `copying` raises.
    """
    with copying(source, key, target, sealed=sealed, progress=progress) as copy:
        return copy


@contextmanager
def copying(
    source: Path, key: Key | None, target: Path, *, sealed: bool = False, progress: Progress = untold
) -> Iterator[Copy]:
    """The same, but the copy gets its name at the end of the block, and nothing is left if that fails.

    It shows one moment, whatever others write meanwhile, and is read back and counted.
    Raises OSError or sqlcipher3's Error if it cannot be written, UserError if it reads back wrong.
    """
    partial = partial_of(target)
    with under_way(source) as noted:
        noted.writing(target)
        try:
            os.close(make_private(partial))
            held = _copy(source, key, partial, progress)
            if held is None:
                raise UserError(
                    say(
                        "The copy of {name} cannot be read back completely: the practice or the disk is damaged. Try "
                        "another disk; if that fails too, restore the practice from its last good backup.",
                        name=source.name,
                    )
                )
            yield Copy(*held, seal(partial) if sealed else None)
            os.replace(partial, target)
        finally:
            remove_database(partial)


def _copy(source: Path, key: Key | None, target: Path, progress: Progress) -> tuple[Counts, Witness] | None:
    """Copy page by page and read back; what both hold, or None if the two do not agree."""

    def report(_: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    try:
        with closing(connect(source, key, read_only=True)) as reader:
            reader.execute("BEGIN")
            counts, witness = count_rows(reader), witness_in(reader)
            with closing(connect(target, key, create=True)) as writer:
                reader.backup(writer, pages=_PAGES_A_STEP, progress=report)
                writer.execute("PRAGMA user_version = 0")  # a copy is not open anywhere
                writer.execute("PRAGMA journal_mode = DELETE")
        return (counts, witness) if _examine(target, key) == (counts, True) else None
    except sqlite.DatabaseError as error:
        if not is_damage(error):
            raise
        return None


def check_copy(file: Path, key: Key | None) -> Counts:
    """Open a database that nobody writes to, let SQLite check every page of it, and count its rows.

    Raises sqlcipher3's Error if the key does not open it, UserError if it is damaged or not a practice.
    """
    counts, sound = _examine(file, key)
    if "operations" not in counts:
        raise UserError(say("{name} holds no Handover practice. Use another file.", name=file.name))
    if not sound:
        raise UserError(say("{name} is damaged. Use another one.", name=file.name))
    return counts


def _examine(file: Path, key: Key | None) -> tuple[Counts, bool]:
    with closing(connect(file, key, read_only=True)) as connection:
        counts = count_rows(connection)
        return counts, connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)


def count_rows(connection: sqlite.Connection) -> Counts:
    """The row count of each of a practice's tables that the database has (an older one may lack some)."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for name in sorted(Base.metadata.tables)
        if name in there
    }

"""A whole copy of the database in one file, taken while it is in use, and the proof that it is one.

WAL mode's main file alone is not a copy: SQLite's backup API is what reads a consistent one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from desktop.database.engine import connect
from desktop.database.key import Key
from desktop.database.seal import Sealed, seal
from desktop.errors import UserError
from desktop.models import Base

Progress = Callable[[int, int], None]
"""Called with done and total; what it raises stops the work."""

Counts = dict[str, int]
"""The rows of each table, by the table's name."""

_PAGES_A_STEP = 4_096


@dataclass(frozen=True)
class Copy:
    """`counts` are the source's at the moment of the copy; `sealed` is None unless a seal was asked for."""

    counts: Counts
    sealed: Sealed | None


def write_copy(
    source: Path, key: Key | None, target: Path, *, sealed: bool = False, progress: Progress | None = None
) -> Copy:
    """Copy `source` to `target`, encrypted with the same key; `target` appears whole or not at all.

    It is a picture of one moment, whatever others write meanwhile, and was read back and counted.
    Raises OSError or sqlcipher3's Error where it cannot be written, UserError where it reads back wrong.
    """
    partial = target.with_name(f"{target.name}.{os.getpid()}.partial")
    partial.unlink(missing_ok=True)
    try:
        with closing(connect(source, key, read_only=True)) as reader:
            reader.execute("BEGIN")
            counts = count_rows(reader)
            _copy_pages(reader, partial, key, progress)
        if check_copy(partial, key) != counts:
            raise UserError(f"{target.name} did not read back as it was written. Try another disk or folder.")
        seal_of_it = seal(partial) if sealed else None
        os.replace(partial, target)
    finally:
        for leftover in (partial, Path(f"{partial}-journal")):
            leftover.unlink(missing_ok=True)
    return Copy(counts, seal_of_it)


def _copy_pages(reader: sqlite.Connection, target: Path, key: Key | None, progress: Progress | None) -> None:
    def report(_: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)

    with closing(connect(target, key)) as writer:
        reader.backup(writer, pages=_PAGES_A_STEP, progress=report)
        writer.execute("PRAGMA journal_mode = DELETE")


def check_copy(file: Path, key: Key | None) -> Counts:
    """Open a database that nobody writes to, have SQLite check every page of it, and count its rows.

    Raises sqlcipher3's Error where the key does not open it, UserError where it is damaged or no practice.
    """
    with closing(connect(file, key, read_only=True)) as connection:
        counts = count_rows(connection)
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    if "operations" not in counts:
        raise UserError(f"{file.name} holds no Handover practice. Use another file.")
    if not sound:
        raise UserError(f"{file.name} is damaged. Use another one.")
    return counts


def count_rows(connection: sqlite.Connection) -> Counts:
    """The rows of each table of a practice that the database has (an older one may lack some)."""
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for name in sorted(Base.metadata.tables)
        if name in there
    }

"""A whole copy of the database in one file, taken while it is in use.

WAL mode's main file alone is not a copy: SQLite's backup API is what reads a consistent one.
"""

from __future__ import annotations

import os
from pathlib import Path

from desktop.database.engine import connect
from desktop.database.key import Key


def write_copy(source: Path, key: Key | None, target: Path) -> None:
    """Copy `source` to `target`, encrypted with the same key; `target` appears whole or not at all.

    Raises OSError or sqlcipher3's Error where it cannot be written.
    """
    partial = target.with_name(f"{target.name}.partial")
    partial.unlink(missing_ok=True)
    reader = connect(source, key, read_only=True)
    try:
        writer = connect(partial, key)
        try:
            reader.backup(writer)
            writer.execute("PRAGMA journal_mode = DELETE")
        finally:
            writer.close()
        os.replace(partial, target)
    finally:
        reader.close()
        partial.unlink(missing_ok=True)

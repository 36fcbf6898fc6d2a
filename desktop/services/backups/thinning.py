"""Thinning out old backups, when somebody asks for it; nothing is ever deleted automatically."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.models import BackupRecord
from desktop.rules.thinning import superfluous


def superfluous_backups(practice: Practice, folder: Path) -> tuple[Path, ...]:
    """The backups of this practice in the folder that could be deleted, oldest first.

    Only files that the practice's own record knows as verified are considered, in the order in which it
    recorded them.
    """
    there = [known for known in _verified(practice) if _is_in(folder.expanduser().absolute(), known[1])]
    going = superfluous([made_at for made_at, _ in there], practice.now())
    return tuple(there[place][1] for place in going)


def _verified(practice: Practice) -> list[tuple[datetime, Path]]:
    """When each recorded backup was made, and its file, wherever that is now."""
    with practice.read() as session:
        records = session.execute(
            select(BackupRecord.made_at, BackupRecord.file)
            .where(BackupRecord.verified)
            .order_by(BackupRecord.id)
        )
        return [(made_at, Path(name)) for made_at, name in records]


def _is_in(folder: Path, file: Path) -> bool:
    return file.parent == folder and file.is_file()


def thin_backups(practice: Practice, folder: Path) -> tuple[Path, ...]:
    """Delete the superfluous ones and return them. Raises UserError if one cannot be deleted."""
    gone = superfluous_backups(practice, folder)
    for file in gone:
        with translate_errors(file):
            file.unlink(missing_ok=True)
    return gone

"""Thinning out old backups, when somebody asks for it; nothing is ever deleted automatically."""

from __future__ import annotations

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
    folder = folder.expanduser().absolute()
    with practice.read() as session:
        records = session.execute(
            select(BackupRecord.made_at, BackupRecord.file)
            .where(BackupRecord.verified)
            .order_by(BackupRecord.id)
        ).all()
    there = [
        (made_at, file)
        for made_at, name in records
        if (file := Path(name)).parent == folder and file.is_file()
    ]
    going = superfluous([made_at for made_at, _ in there], practice.now())
    return tuple(there[place][1] for place in going)


def thin_backups(practice: Practice, folder: Path) -> tuple[Path, ...]:
    """Delete the superfluous ones and return them. Raises UserError if one cannot be deleted."""
    gone = superfluous_backups(practice, folder)
    for file in gone:
        with translate_errors(file):
            file.unlink(missing_ok=True)
    return gone

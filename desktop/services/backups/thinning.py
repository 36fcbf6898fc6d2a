"""Old backups, thinned out when somebody asks for it; nothing is ever deleted by itself."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.models import BackupRecord
from desktop.rules.thinning import to_keep


def superfluous_backups(practice: Practice, folder: Path) -> tuple[Path, ...]:
    """The backups of this practice in the folder that could go, oldest first.

    Only files that the practice's own record knows are looked at; the newest is never among them.
    """
    folder = folder.expanduser().absolute()
    with practice.read() as session:
        records = session.execute(
            select(BackupRecord.made_at, BackupRecord.file).order_by(BackupRecord.made_at, BackupRecord.id)
        ).all()
    there = [
        (made_at, file)
        for made_at, name in records
        if (file := Path(name)).parent == folder and file.is_file()
    ]
    kept = to_keep([made_at for made_at, _ in there], practice.now())
    return tuple(file for made_at, file in there if made_at not in kept)


def thin_backups(practice: Practice, folder: Path) -> tuple[Path, ...]:
    """Delete the superfluous ones and return them. Raises UserError where one cannot be deleted."""
    gone = superfluous_backups(practice, folder)
    for file in gone:
        with translate_errors(file):
            file.unlink(missing_ok=True)
    return gone

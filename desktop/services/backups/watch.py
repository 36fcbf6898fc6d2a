"""The watch over an open practice: its file is checked, and any damage found stops all writing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.seal import is_sealed
from desktop.language import say
from desktop.models import BackupRecord, Setting
from desktop.services.backups.advice import READ, Advice, unread
from desktop.services.backups.snapshots import snapshots
from desktop.services.backups.surroundings import advice_on
from desktop.services.history.file_check import full_check, is_due
from desktop.services.practice.kept_settings import keep_setting


@dataclass(frozen=True)
class Watched:
    """`damage` is empty, or a sentence, and then writing was stopped. `good` is the backup to go back to."""

    damage: str = ""
    good: Path | None = None
    advice: tuple[Advice, ...] = ()


def watch(practice: Practice, given_up: Callable[[], bool] = lambda: False) -> Watched:
    """Once after opening: the full check where it is due, and what is to be known of the file's place.

    Raises Closed where the check is `given_up`.
    """
    if is_due(practice, practice.today()):
        report = full_check(practice, given_up)
        if not report.whole:
            return _stopped(practice, report.problems[0])
    return Watched(advice=unread(practice, advice_on(practice)))


def _stopped(practice: Practice, problem: str) -> Watched:
    """Write nothing more to a damaged file, and say how to go on."""
    good = newest_good(practice)
    sentence = say(
        "{problem} Nothing more is written to {file}. {way}",
        problem=problem,
        file=practice.file.name,
        way=_way_back(good),
    )
    practice.stop_writing(sentence)
    return Watched(sentence, good)


def _way_back(good: Path | None) -> str:
    if good is None:
        return say(
            "There is no backup where the record says there is one: look for a copy elsewhere, and restore "
            "it into a new file."
        )
    return say(
        "The newest good backup is {file}: restore it into a new file (File > Backups).", file=good.name
    )


def newest_good(practice: Practice) -> Path | None:
    """The newest verified backup or snapshot that is still where it was made, with the same size."""
    files = (*_verified(practice), *(snapshot.file for snapshot in snapshots(practice)))
    whole = [(file.stat().st_mtime, file) for file in files if is_sealed(file)]
    return max(whole)[1] if whole else None


def _verified(practice: Practice) -> list[Path]:
    """The files of the backups in the record, wherever they are now."""
    with practice.read() as session:
        names = session.scalars(
            select(BackupRecord.file).where(BackupRecord.verified).order_by(BackupRecord.id.desc())
        )
        return list(map(Path, names))


def note_read(practice: Practice, advice: Advice) -> None:
    """Note that the supervisor has read it: it is not shown again."""
    with practice.work("read advice", say("Read a notice about the file"), recorded=False) as work:
        before = work.session.scalar(select(Setting.value).where(Setting.key == READ))
        keep_setting(work, READ, advice.key if before is None else f"{before}\n{advice.key}")

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
            good = newest_good(practice)
            sentence = say(
                "{problem} Nothing more is written to {file}. {way}",
                problem=report.problems[0],
                file=practice.file.name,
                way=_way_back(good),
            )
            practice.stop_writing(sentence)
            return Watched(sentence, good)
    return Watched(advice=unread(practice, advice_on(practice)))


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
    with practice.read() as session:
        names = session.scalars(
            select(BackupRecord.file).where(BackupRecord.verified).order_by(BackupRecord.id.desc())
        ).all()
    files = [*(Path(name) for name in names), *(snapshot.file for snapshot in snapshots(practice))]
    whole = [(file.stat().st_mtime, file) for file in files if is_sealed(file)]
    return max(whole)[1] if whole else None


def note_read(practice: Practice, advice: Advice) -> None:
    """Note that the supervisor has read it: it is not shown again."""
    with practice.work("read advice", say("Read a notice about the file"), recorded=False) as work:
        found = work.session.query(Setting).where(Setting.key == READ).one_or_none()
        if found is None:
            work.insert(Setting, [{"key": READ, "value": advice.key}])
        else:
            work.update(Setting, {found.id: {"value": f"{found.value}\n{advice.key}"}})

"""Backups: made while the practice is in use, read back before they count, and kept in the record."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import select

from desktop import file_types
from desktop.database.connection import connect
from desktop.database.digest import Witness, witness_in
from desktop.database.error_translation import translate_errors
from desktop.database.key import Secret
from desktop.database.practice import Practice
from desktop.database.seal import check_seal, is_sealed
from desktop.database.snapshot import Counts, check_copy, copying
from desktop.database.unlock import find_key
from desktop.errors import Busy, Progress, UserError, untold
from desktop.files.names import free_path, safe_name
from desktop.language import say
from desktop.models import BackupRecord
from desktop.services.history.operations import NoChange, last_change_id
from desktop.services.outgoing.folders import chosen_folder
from desktop.services.practice.settings import preferences

SUFFIX = file_types.BACKUP


@dataclass(frozen=True)
class Backup:
    """One backup in the record.

    `counts` is the rows of each table; `operation_id` the last change it holds.
    """

    id: int
    file: Path
    sha256: str
    counts: Counts
    verified: bool
    made_at: datetime
    operation_id: int
    witness: Witness


@dataclass(frozen=True)
class Verified:
    """A backup that was read from end to end. `sha256` is the file's; `size` is that of the practice in it.

    `witness` is the state of the record.
    """

    file: Path
    sha256: str
    counts: Counts
    encrypted: bool
    size: int
    witness: Witness


PATIENCE = timedelta(minutes=10)
"""How long a backup waits for a writing program before it is recorded. Making it needs no waiting."""

_PAUSE = 1.0
"""Seconds between attempts."""


def back_up(
    practice: Practice, folder: Path, *, patience: timedelta = PATIENCE, progress: Progress = untold
) -> Backup:
    """Write the practice into one new file in the folder, with the practice's own passphrase, and record it.

    The practice may be in use. The copy is opened again, checked page by page and counted
    against the practice as it was at that moment. It is recorded as soon as nobody else writes, waiting at
    most `patience`. Raises UserError, and leaves nothing behind, if the folder cannot take it.
    """
    folder = chosen_folder(folder)
    made_at = practice.now()
    file = free_path(folder, f"{safe_name(preferences(practice).name)} {made_at:%Y-%m-%d %H%M}", SUFFIX)
    # Read before the copy is taken: a change in between makes the backup look older, never newer.
    with practice.read() as session:
        last_change = last_change_id(session)
    with (
        translate_errors(file),
        _not_after_all(practice, file) as recorded,
        copying(practice.file, practice.key, file, sealed=True, progress=progress) as copy,
    ):
        assert copy.sealed is not None
        record = {
            "file": str(file),
            "sha256": copy.sealed.sha256,
            "made_at": made_at,
            "counts": json.dumps(copy.counts),
            "verified": True,
            "operation_id": last_change,
            "operations": copy.witness.operations,
            "head": copy.witness.head,
        }
        # Recorded before it gets its name, so that no backup of ours is ever unknown to the record.
        recorded.append(_record(practice, file, record, time.monotonic() + patience.total_seconds()))
    return Backup(
        recorded[0], file, copy.sealed.sha256, copy.counts, True, made_at, last_change, copy.witness
    )


@contextmanager
def _not_after_all(practice: Practice, file: Path) -> Iterator[list[int]]:
    """Undo the records of the block if the file did not get its name."""
    recorded: list[int] = []
    try:
        yield recorded
    except BaseException:
        if recorded:
            with practice.work(
                NoChange.BACKUP, say("Not backed up after all: {file}", file=file.name)
            ) as work:
                work.delete(BackupRecord, recorded)
        raise


def _record(practice: Practice, file: Path, record: dict[str, object], until: float) -> int:
    """Raises Busy if somebody else is writing until then."""
    while True:
        try:
            with practice.work(NoChange.BACKUP, say("Backed up to {file}", file=file.name)) as work:
                (record_id,) = work.insert(BackupRecord, [record])
            return record_id
        except Busy:
            if time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def latest(practice: Practice) -> Backup | None:
    """The newest verified backup in the record, wherever its file is now."""
    with practice.read() as session:
        record = session.scalars(
            select(BackupRecord).where(BackupRecord.verified).order_by(BackupRecord.id.desc()).limit(1)
        ).first()
    if record is None:
        return None
    return Backup(
        record.id,
        Path(record.file),
        record.sha256,
        json.loads(record.counts),
        record.verified,
        record.made_at,
        record.operation_id or 0,
        Witness(record.operations, record.head),
    )


def is_fresh(practice: Practice) -> bool:
    """Whether the latest backup holds the last change, and its file is still there with the same size."""
    backup = latest(practice)
    if backup is None or not is_sealed(backup.file):
        return False
    with practice.read() as session:
        return backup.operation_id >= last_change_id(session)


def verify_backup(file: Path, passphrase: Secret | None) -> Verified:
    """Read a backup from end to end: every byte against its seal, every page, and the count of every table.

    Needs only the file and its passphrase (None if the practice has none). Raises UserError
    with the reason why it cannot be trusted.
    """
    file = file.expanduser().absolute()
    if not os.path.isfile(file):
        raise UserError(say("There is no backup at {file}. Check its name and folder.", file=file))
    with translate_errors(file):
        sealed = check_seal(file)
        key = find_key(file, passphrase)
        counts = check_copy(file, key)
        with closing(connect(file, key, read_only=True)) as connection:
            witness = witness_in(connection)
        return Verified(file, sealed.sha256, counts, key is not None, sealed.size, witness)

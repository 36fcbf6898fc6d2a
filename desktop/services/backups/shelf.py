"""All backups and snapshots of a practice: what each holds, what came after it, and when it was verified."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.connection import connect
from desktop.database.digest import Witness, witness_in
from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.seal import check_seal, is_sealed
from desktop.database.side_by_side import own_key
from desktop.database.snapshot import Counts, check_copy, count_rows
from desktop.errors import UserError
from desktop.language import say
from desktop.models import BackupRecord, Operation
from desktop.services.backups.snapshots import snapshots
from desktop.services.history.operations import NoChange
from desktop.services.practice.kept_settings import keep_setting

UPDATE = "update "
"""The beginning of `before` for a snapshot made before a schema step; the step follows."""

_VERIFIED = "backups.verified"
_NAMED = re.compile(r"\d{6} (\d{4}-\d\d-\d\d \d{4}) before (.+)")


@dataclass(frozen=True)
class Kept:
    """A backup or a snapshot.

    `before` is what a snapshot was kept for, from its file's name; empty for a backup.

    `size` None: the file is gone. `since` counts the changes of the practice after it. What cannot be known
    of a file is None or empty.
    """

    file: Path
    made_at: datetime
    before: str
    size: int | None
    counts: Mapping[str, int]
    witness: Witness | None
    since: int | None
    verified_at: datetime | None


def shelf(practice: Practice) -> tuple[Kept, ...]:
    """Newest first."""
    verified = _verified(practice)
    with practice.read() as session:
        found = [*_backups(session, verified), *_snapshots(practice, session, verified)]
    return tuple(sorted(found, key=_age, reverse=True))


def _age(kept: Kept) -> tuple[datetime, int]:
    return kept.made_at, kept.witness.operations if kept.witness is not None else 0


def _backups(session: Session, verified: Mapping[str, datetime]) -> Iterator[Kept]:
    for record in session.scalars(select(BackupRecord)):
        file = Path(record.file)
        made = record.made_at if record.verified else None
        yield Kept(
            file,
            record.made_at,
            "",
            _size(file),
            json.loads(record.counts),
            Witness(record.operations, record.head),
            _changes_after(session, record.operation_id or 0),
            verified.get(str(file), made),
        )


def _snapshots(practice: Practice, session: Session, verified: Mapping[str, datetime]) -> Iterator[Kept]:
    for snapshot in snapshots(practice):
        named = _NAMED.match(snapshot.file.name.partition(".")[0])
        if named is None:
            continue
        made = datetime.strptime(named[1], "%Y-%m-%d %H%M")
        counts, witness = _inside(practice, snapshot.file)
        since = None if witness is None else _changes_after(session, witness.operations)
        at = verified.get(str(snapshot.file), made)
        yield Kept(snapshot.file, made, named[2], _size(snapshot.file), counts, witness, since, at)


def _inside(practice: Practice, file: Path) -> tuple[Counts, Witness | None]:
    try:
        with closing(connect(file, own_key(practice, file), read_only=True)) as connection:
            return count_rows(connection), witness_in(connection)
    except (
        UserError,
        OSError,
        sqlite.Error,
    ):  # an unreadable file is shown in the list without its facts
        return {}, None


def _size(file: Path) -> int | None:
    return file.stat().st_size if is_sealed(file) else None


def _changes_after(session: Session, operation_id: int) -> int:
    wanted = select(func.count()).where(Operation.id > operation_id, Operation.action.not_in(NoChange))
    return session.scalar(wanted) or 0


def verify_kept(practice: Practice, file: Path) -> None:
    """Read one from end to end, and remember when. Raises UserError with the reason why it cannot be trusted."""
    with translate_errors(file):
        check_seal(file)
        check_copy(file, own_key(practice, file))
    known = _verified(practice) | {str(file): practice.now()}
    value = json.dumps({name: at.isoformat(" ") for name, at in known.items()})
    with practice.work("verify a backup", say("Verified a backup"), recorded=False) as work:
        keep_setting(work, _VERIFIED, value)


def _verified(practice: Practice) -> dict[str, datetime]:
    found = practice.rows("SELECT value FROM settings WHERE key = ?", _VERIFIED)
    stored = json.loads(found[0][0]) if found else {}
    return {name: datetime.fromisoformat(at) for name, at in stored.items()}

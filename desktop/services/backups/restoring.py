"""Restoring a practice from a backup; what was in its place is kept."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.key import Secret
from desktop.database.lock import PracticeLock
from desktop.database.seal import chunks
from desktop.database.snapshot import Counts, check_copy
from desktop.database.under_way import UnderWay, end_all, end_moves, under_way
from desktop.database.unlock import find_key
from desktop.errors import Progress, UserError, untold
from desktop.files.names import free_path
from desktop.language import say
from desktop.partial import DATABASE, make_private, partial_of, remove_database
from desktop.services.backups.backups import Verified, verify_backup


@dataclass(frozen=True)
class Restored:
    """`file` is the practice, `kept` the one that was there before, under its new name."""

    file: Path
    sha256: str
    counts: Counts
    kept: Path | None


def restore_backup(
    file: Path,
    passphrase: Secret | None,
    target: Path,
    *,
    replace: bool = False,
    progress: Progress = untold,
) -> Restored:
    """Make `target` the practice that the backup holds, with the same passphrase.

    Verified before and after; a practice from an older program is brought up to date when it is opened.
    If there is a practice at `target`, this is refused or, with `replace`, that one is kept under another
    name. Raises UserError, changing nothing, for a backup that does not verify, a target that is open
    elsewhere, or a folder that cannot take it.
    """
    target = target.expanduser().absolute()
    end_moves(target)
    if os.path.exists(target) and not replace:
        raise UserError(
            say("{name} exists already. Choose another name for the restored practice.", name=target.name)
        )
    _check_place(target)
    backup = verify_backup(file, passphrase)
    lock = PracticeLock(target)
    with translate_errors(target), ExitStack() as in_the_end:
        lock.acquire()
        in_the_end.callback(lock.release)
        end_all(target, lambda file: frozenset())
        noted = in_the_end.enter_context(under_way(target))
        noted.writing(target)
        partial = partial_of(target)
        in_the_end.callback(remove_database, partial)
        _copy_unsealed(backup, partial, progress)
        if check_copy(partial, find_key(partial, passphrase)) != backup.counts:
            raise UserError(
                say(
                    "{name} could not be read back as it is in the backup. Try another disk.",
                    name=target.name,
                )
            )
        kept = _put_in_place(noted, partial, target)
    return Restored(target, backup.sha256, backup.counts, kept)


def _check_place(target: Path) -> None:
    if os.path.isdir(target):
        raise UserError(say("{target} is a folder. Name a file in it.", target=target))
    if not os.path.isdir(target.parent):
        raise UserError(
            say("There is no folder {parent}. Make it first, or choose another.", parent=target.parent)
        )


def _copy_unsealed(backup: Verified, partial: Path, progress: Progress) -> None:
    done = 0
    with os.fdopen(make_private(partial), "wb") as out:
        for chunk in chunks(backup.file, backup.size):
            out.write(chunk)
            done += len(chunk)
            progress(done, backup.size)
        out.flush()
        os.fsync(out.fileno())


def _put_in_place(noted: UnderWay, partial: Path, target: Path) -> Path | None:
    """Give the restored file its name; the file that had it gets another, with its log, or everything stays.

    The renames are noted first: if the program dies between them, the next opening finishes them.
    """
    kept = free_path(target.parent, f"{target.stem} replaced", target.suffix)
    parts = [(Path(f"{target}{part}"), Path(f"{kept}{part}")) for part in DATABASE]
    moves = [move for move in parts if move[0].exists()] + [(partial, target)]
    noted.moving(moves)
    _rename_all(moves)
    return kept if kept.exists() else None


def _rename_all(moves: Sequence[tuple[Path, Path]]) -> None:
    """Rename them in this order, or none: if one fails, those before it get their old names again."""
    moved: list[tuple[Path, Path]] = []
    try:
        for old, new in moves:
            os.rename(old, new)
            moved.append((old, new))
    except OSError:
        for old, new in reversed(moved):
            os.rename(new, old)
        raise

"""Snapshots: copies of a practice in a folder next to it, made before an act that changes a lot."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.key import Key
from desktop.database.snapshot import write_copy
from desktop.errors import Progress, UserError, untold
from desktop.file_types import BACKUP, snapshots_folder
from desktop.language import say

KEPT = 10
"""How many of the newest stay, counted by their own numbers and not by a clock."""

_NAME = re.compile(r"(\d{6}) .*")


@dataclass(frozen=True)
class Snapshot:
    """A file that restores like any backup. `number` counts the snapshots of the practice from 1."""

    number: int
    file: Path


def kept_copies(practice: Path) -> list[Snapshot]:
    """The snapshots next to a practice's file, newest first."""
    found = ((_NAME.fullmatch(file.name), file) for file in _files_in(snapshots_folder(practice)))
    copies = [Snapshot(int(match[1]), file) for match, file in found if match is not None]
    return sorted(copies, key=lambda copy: -copy.number)


def _files_in(folder: Path) -> list[Path]:
    return list(folder.glob(f"*{BACKUP}")) if folder.is_dir() else []


def keep_copy(
    practice: Path, key: Key | None, now: datetime, before: str, *, progress: Progress = untold
) -> Snapshot:
    """Copy the practice, encrypted with its own key and read back; `before` says what for, such as `import`.

    Raises UserError if the copy cannot be made: then nothing that changes a lot should begin.
    """
    folder, there = snapshots_folder(practice), kept_copies(practice)
    number = there[0].number + 1 if there else 1
    file = folder / f"{number:06d} {now:%Y-%m-%d %H%M} before {before}{BACKUP}"
    with translate_errors(file):
        folder.mkdir(mode=0o700, exist_ok=True)
        write_copy(practice, key, file, sealed=True, progress=progress)
    _thin(there)
    return Snapshot(number, file)


def _thin(there: list[Snapshot]) -> None:
    for old in there[KEPT - 1 :][:KEPT]:
        try:
            old.file.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(
                say(
                    "The old snapshot {name} cannot be deleted: {why}.",
                    name=old.file.name,
                    why=error.strerror,
                )
            ) from None

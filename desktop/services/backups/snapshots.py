"""Snapshots: what the practice held before an act that changes a lot, kept beside it without being asked for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from desktop.database.error_translation import translate_errors
from desktop.database.practice import Practice
from desktop.database.snapshot import write_copy
from desktop.errors import Progress, UserError, untold
from desktop.file_types import snapshots_folder
from desktop.language import say
from desktop.services.backups.backups import SUFFIX

KEPT = 10
"""So many of the newest stay, counted by their own numbers and not by a clock."""

_NAME = re.compile(r"(\d{6}) .*")


@dataclass(frozen=True)
class Snapshot:
    """A file that restores like any backup. `number` counts the snapshots of the practice from 1."""

    number: int
    file: Path


def folder_of(practice: Practice) -> Path:
    return snapshots_folder(practice.file)


def snapshots(practice: Practice) -> list[Snapshot]:
    """The snapshots beside the practice, newest first."""
    folder = folder_of(practice)
    files = folder.glob(f"*{SUFFIX}") if folder.is_dir() else ()
    found = ((match, file) for file in files if (match := _NAME.fullmatch(file.name)) is not None)
    return sorted((Snapshot(int(match[1]), file) for match, file in found), key=lambda s: -s.number)


def take_snapshot(practice: Practice, before: str, *, progress: Progress = untold) -> Snapshot | None:
    """Copy the practice, encrypted with its own key and read back; `before` says what for, such as `import`.

    None where the practice keeps none. Raises UserError where the copy cannot be made: then nothing that
    changes a lot should begin.
    """
    if not practice.keeps_snapshots:
        return None
    folder, there = folder_of(practice), snapshots(practice)
    number = there[0].number + 1 if there else 1
    file = folder / f"{number:06d} {practice.now():%Y-%m-%d %H%M} before {before}{SUFFIX}"
    with translate_errors(file):
        folder.mkdir(mode=0o700, exist_ok=True)
        write_copy(practice.file, practice.key, file, sealed=True, progress=progress)
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

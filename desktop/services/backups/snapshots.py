"""Snapshots of an open practice before an act that changes a lot (see `database.kept_copies`)."""

from __future__ import annotations

from pathlib import Path

from desktop.database.kept_copies import KEPT, Snapshot, keep_copy, kept_copies
from desktop.database.practice import Practice
from desktop.errors import Progress, untold
from desktop.file_types import snapshots_folder

__all__ = ["KEPT", "Snapshot", "folder_of", "snapshots", "take_snapshot"]


def folder_of(practice: Practice) -> Path:
    return snapshots_folder(practice.file)


def snapshots(practice: Practice) -> list[Snapshot]:
    """The snapshots next to the practice, newest first."""
    return kept_copies(practice.file)


def take_snapshot(practice: Practice, before: str, *, progress: Progress = untold) -> Snapshot | None:
    """Copy the practice as `keep_copy` does, raising the same; None if the practice keeps no snapshots."""
    if not practice.keeps_snapshots:
        return None
    return keep_copy(practice.file, practice.key, practice.now(), before, progress=progress)

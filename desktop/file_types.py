"""The endings of the program's own files, as the systems' file managers know them too."""

from __future__ import annotations

from pathlib import Path

PRACTICE = ".handover"
BACKUP = ".handover-backup"


def snapshots_folder(practice: Path) -> Path:
    """Where the copies stand that are kept beside a practice without being asked for."""
    return practice.with_name(f"{practice.stem} snapshots")

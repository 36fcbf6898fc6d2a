"""The endings of the program's own files, as file managers know them too."""

from __future__ import annotations

from pathlib import Path

PRACTICE = ".handover"
BACKUP = ".handover-backup"


def snapshots_folder(practice: Path) -> Path:
    """The folder of the copies that are automatically kept next to a practice."""
    return practice.with_name(f"{practice.stem} snapshots")

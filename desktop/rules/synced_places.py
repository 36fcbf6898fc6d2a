"""Signs that a program keeps a folder the same on several computers: its folder's name, and the copies it leaves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_PROGRAMS = {
    "OneDrive": r"onedrive( .*|-.*)?",
    "Dropbox": r"dropbox( .*)?",
    "Google Drive": r"(google ?drive(-.*)?|my drive)",
    "iCloud": r"(mobile documents|com~apple~clouddocs|icloud ?drive)",
    "Nextcloud": r"nextcloud",
    "ownCloud": r"owncloud",
    "pCloud": r"pcloud ?drive",
    "MEGA": r"mega(sync)?",
    "Box": r"box( sync|-box)?",
    "Syncthing": r"syncthing",
}
"""The names of the folders that each program syncs, by its own default."""

_COPIES = (
    r"\.sync-conflict-\d{8}-\d{6}.*",
    r" \(.*conflict.*\)",
    r" \(\d\d?\)",
    r" \d\d?",
    r"-[A-Z0-9][A-Z0-9-]{2,14}",
    r" as it was at \d\d\.\d\d( \d+)?",
)
"""What Syncthing, Dropbox and Nextcloud, Google Drive, iCloud and OneDrive put behind the name, and we."""


def syncing_program(folders: Sequence[str]) -> str:
    """The program that seems to sync one of these nested folders; empty where none does."""
    for folder in folders:
        for program, pattern in _PROGRAMS.items():
            if re.fullmatch(pattern, folder.casefold()):
                return program
    return ""


def conflict_copies(stem: str, suffix: str, names: Iterable[str]) -> list[str]:
    """Which of these names are copies of `stem` + `suffix` that a program put beside it, in order."""
    pattern = re.compile(rf"{re.escape(stem)}({'|'.join(_COPIES)}){re.escape(suffix)}")
    return sorted(name for name in names if pattern.fullmatch(name))

"""Signs that a program syncs a folder between computers: the folder's name, and the copies it leaves."""

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
"""What Syncthing, Dropbox, Nextcloud, Google Drive, iCloud, OneDrive and we put after the name."""


def syncing_program(folders: Sequence[str]) -> str:
    """The program that seems to sync one of these nested folders; empty if none does."""
    for folder in folders:
        for program, pattern in _PROGRAMS.items():
            if re.fullmatch(pattern, folder.casefold()):
                return program
    return ""


def conflict_copies(stem: str, suffix: str, names: Iterable[str]) -> list[str]:
    """The names, among these, that are copies of `stem` + `suffix` put next to it by a program, in order."""
    pattern = re.compile(rf"{re.escape(stem)}({'|'.join(_COPIES)}){re.escape(suffix)}")
    return sorted(name for name in names if pattern.fullmatch(name))

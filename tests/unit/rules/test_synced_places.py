"""Synced folders and the copies that syncing leaves are known by their names, and nothing else is."""

from __future__ import annotations

import pytest

from desktop.rules.synced_places import conflict_copies, syncing_program


@pytest.mark.parametrize(
    ("folders", "program"),
    [
        (("C:\\", "Users", "amy", "OneDrive - Harbour Health", "Practice"), "OneDrive"),
        (("/", "Users", "amy", "Library", "CloudStorage", "OneDrive-Personal"), "OneDrive"),
        (("/", "home", "amy", "Dropbox"), "Dropbox"),
        (("G:\\", "My Drive", "practice"), "Google Drive"),
        (("/", "Users", "amy", "Library", "Mobile Documents", "com~apple~CloudDocs"), "iCloud"),
        (("/", "home", "amy", "Nextcloud"), "Nextcloud"),
        (("/", "home", "amy", "Documents", "inbox", "dropboxes"), ""),
    ],
)
def test_the_program_that_syncs_a_folder(folders: tuple[str, ...], program: str) -> None:
    assert syncing_program(folders) == program


def test_copies_that_a_program_left_beside() -> None:
    copies = [
        "harbour (Amy's conflicted copy 2026-11-27).handover",
        "harbour (1).handover",
        "harbour 2.handover",
        "harbour as it was at 14.32.handover",
        "harbour-DESKTOP-A1B2C3.handover",
        "harbour.sync-conflict-20261127-140512-ABCDEFG.handover",
    ]
    others = [
        "harbour.handover", "harbour.handover-wal", "harbour north.handover", "harbour-north.handover",
        "harbour 2.txt", "harbours 2.handover", "harbour replaced.handover",
    ]  # fmt: skip
    assert conflict_copies("harbour", ".handover", others + copies) == sorted(copies)
    assert conflict_copies("a.b", ".handover", ["axb 2.handover", "a.b 2.handover"]) == ["a.b 2.handover"]

"""What was noticed about a practice's file, and whether it was read; quick to import, as every verb asks."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.database.practice import Practice
from desktop.language import say
from desktop.rules.synced_places import conflict_copies

READ = "file.advice"
"""The setting that holds the keys of what was read, one per line."""


@dataclass(frozen=True)
class Advice:
    """One sentence on what was noticed and what to do. `key` changes with its subject."""

    key: str
    sentence: str


def unread(practice: Practice, found: Iterable[Advice]) -> tuple[Advice, ...]:
    """The advice that nobody has marked as read."""
    known = practice.rows("SELECT value FROM settings WHERE key = ?", READ)
    read = known[0][0].split("\n") if known else []
    return tuple(advice for advice in found if advice.key not in read)


def copies_beside(file: Path) -> tuple[Advice, ...]:
    """The copies of a practice that a syncing program has put next to it."""
    found = conflict_copies(file.stem, file.suffix, os.listdir(file.parent))
    if not found:
        return ()
    listed = ", ".join(found)
    sentence = say(
        "Beside {file} is {listed}, a copy made by a program that syncs folders. It may hold work that "
        "is missing here: open it, compare the records (Edit > Record) and keep the right one.",
        file=file.name,
        listed=listed,
    )
    return (Advice(f"copies {listed}", sentence),)

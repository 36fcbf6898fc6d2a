"""The kinds of file by which people are told, and what came of writing them."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.models import ContactBy
from desktop.services.letters.addressing import Unreachable


class WayOut(enum.StrEnum):
    """A kind of file to tell people by; the words are those of the verb."""

    PDF = "pdf"
    EML = "eml"
    SMS = "sms"
    CALLS = "calls"
    LABELS = "labels"


CONTACT_BY: Mapping[WayOut, ContactBy] = {
    WayOut.PDF: ContactBy.LETTER,
    WayOut.EML: ContactBy.EMAIL,
    WayOut.SMS: ContactBy.SMS,
    WayOut.CALLS: ContactBy.TELEPHONE,
    WayOut.LABELS: ContactBy.LETTER,
}


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that stays as it is, because somebody typed in it."""

    name: str
    references: tuple[str, ...]
    client_ids: tuple[int, ...]


@dataclass(frozen=True)
class LettersWritten:
    """The outcome: `letters` were written for the clients of `references`; the others are out of reach.

    For those of `kept` a draft was there already.
    """

    letters: int
    references: tuple[str, ...]
    unreachable: tuple[Unreachable, ...]
    files: tuple[Path, ...]
    kept: tuple[KeptDraft, ...] = ()

"""The first sheet of a pack: what it is, for whom, what is in it and how to keep it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from desktop.files.sheet import Sheet, SheetColumn
from desktop.language import say
from desktop.models import ClientStatus
from desktop.rules.dates.format import day_text, moment_text
from desktop.rules.text import number_text
from desktop.services.packs.columns import COLUMNS, PackColumn
from desktop.services.packs.rows import PackPreview

_WIDTH = 94


@dataclass(frozen=True)
class Occasion:
    """Who made a pack for whom, why, and when."""

    practice: str
    recipient: str
    purpose: str
    made_by: str
    """The acting supervisor, if they said so; empty for an account name, which means nothing to others."""
    made_at: datetime
    record: str = ""
    """The state of the practice's record (`Witness.text`)."""
    kept: str = ""
    """How long the practice keeps records (`retention_rule`)."""


_Lines: TypeAlias = list[tuple[str, str]]
"""Pairs of a label and a text."""


def about_lines(preview: PackPreview, occasion: Occasion) -> _Lines:
    """The lines of the sheet."""
    return [*_occasion(occasion), *_contents(preview), *_card_numbers(preview), *_how_to_keep(occasion)]


def _occasion(occasion: Occasion) -> _Lines:
    lines = [
        (say("Practice"), occasion.practice),
        (say("Prepared for"), occasion.recipient),
        (say("Purpose"), occasion.purpose),
        (say("Prepared on"), moment_text(occasion.made_at)),
    ]
    if occasion.made_by:
        lines.append((say("Prepared by"), occasion.made_by))
    return [*lines, (say("Record"), occasion.record)]


def _contents(preview: PackPreview) -> _Lines:
    return [
        (
            say("Clients"),
            say(
                "{clients} whose case manager is {leaver}",
                clients=clients_text(preview),
                leaver=preview.leaver,
            ),
        ),
        (
            say("Contacts"),
            say(
                "{number} family members and guardians of these clients",
                number=number_text(len(preview.contacts)),
            ),
        ),
        (say("Appointments"), _appointments(preview)),
        (say("Columns"), _headers(preview.columns)),
    ]


def _card_numbers(preview: PackPreview) -> _Lines:
    """The confidential columns in it, and those held back."""
    disclosed = _confidential(preview.columns)
    held_back = [column for column in _confidential(COLUMNS) if column not in disclosed]
    return [*_disclosed(disclosed), *_held_back(held_back)]


def _confidential(columns: Iterable[PackColumn]) -> list[PackColumn]:
    return [column for column in columns if column.confidential]


def _disclosed(columns: list[PackColumn]) -> _Lines:
    if not columns:
        return []
    care = say("This file holds {list}. They can be misused: take extra care.", list=_headers(columns))
    return [(say("Card numbers"), care)]


def _held_back(columns: list[PackColumn]) -> _Lines:
    if not columns:
        return []
    left_out = say("{list}; and every client of anybody else", list=_headers(columns))
    return [(say("Left out"), left_out)]


def _headers(columns: Iterable[PackColumn]) -> str:
    return ", ".join(column.header for column in columns)


def _how_to_keep(occasion: Occasion) -> _Lines:
    kept = [(say("Records are kept"), f"{occasion.kept}.")] if occasion.kept else []
    return [
        (
            say("Confidential"),
            say(
                "This workbook holds health information about named people. It is for the person "
                "named above and for the purpose named above only. Keep it protected by its "
                "password, do not pass it on, and delete it when the purpose is over."
            ),
        ),
        *kept,
        (
            say("If it is lost"),
            say(
                "Tell {practice} on the same day: the practice must assess what happened, and its "
                "record of this file says exactly what was in it.",
                practice=occasion.practice,
            ),
        ),
    ]


def about_sheet(preview: PackPreview, occasion: Occasion) -> Sheet:
    """The same as a sheet of the workbook, with long texts in rows of their own, which no program cuts
    off."""
    columns = [SheetColumn(say("Handover pack"), width=18), SheetColumn(occasion.recipient, width=_WIDTH + 6)]
    rows = [row for label, text in about_lines(preview, occasion) for row in _wrapped(label, text)]
    return Sheet("About", columns, rows, filtered=False)


def _wrapped(label: str, text: str) -> Iterator[tuple[str, str]]:
    """The text in as many rows as it needs, the label before the first."""
    first, *others = textwrap.wrap(text, _WIDTH) or [""]
    yield label, first
    for other in others:
        yield "", other


def clients_text(preview: PackPreview) -> str:
    """The number of clients, and of each status."""
    if not preview.statuses:
        return say("None")
    by_status = ", ".join(
        _of_status(preview, status) for status in ClientStatus if status in preview.statuses
    )
    return f"{number_text(len(preview.clients))} ({by_status})"


def _of_status(preview: PackPreview, status: ClientStatus) -> str:
    return f"{number_text(preview.statuses[status])} {say(status)}"


def _appointments(preview: PackPreview) -> str:
    if not preview.appointments:
        return say("None in this file")
    starts = [row[3] for row in preview.appointments if isinstance(row[3], datetime)]
    first, last = day_text(min(starts).date()), day_text(max(starts).date())
    return say(
        "{number} of these clients with {leaver}, {first} to {last}",
        number=number_text(len(preview.appointments)),
        leaver=preview.leaver,
        first=first,
        last=last,
    )

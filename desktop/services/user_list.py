"""The users as the Users tab lists them. A practice's users are few: they are read whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.database.practice import Practice
from desktop.models import AccessLevel
from desktop.rules.text import fold


@dataclass(frozen=True)
class ListedUser:
    """`last_day` is the last working day of somebody whose offboarding is under way."""

    id: int
    reference: str
    name: str
    sort_name: str
    search_text: str
    position: str
    access_level: AccessLevel
    active: bool
    inactive_since: date | None
    last_day: date | None


def listed_users(practice: Practice) -> list[ListedUser]:
    """All users, in order of their names. The first thing a window shows: read without SQLAlchemy."""
    last_days = dict(
        practice.rows(
            "SELECT leaver_id, last_day FROM offboardings WHERE state IN ('draft', 'scheduled')"
            " OR state = 'applied' AND deactivation_id IS NULL ORDER BY id"
        )
    )
    found = practice.rows(
        "SELECT id, reference, first_name, last_name, sort_name, position, email, access_level, active,"
        " inactive_since FROM users ORDER BY sort_name, id"
    )
    return [_listed(row, last_days) for row in found]


def _listed(row: tuple[Any, ...], last_days: Mapping[int, str]) -> ListedUser:
    user_id, reference, first_name, last_name, sort_name, position, email, access, active, since = row
    name = f"{first_name} {last_name}".strip()
    return ListedUser(
        id=user_id,
        reference=reference,
        name=name,
        sort_name=sort_name,
        search_text=fold("\n".join((name, sort_name, position, email, reference))),
        position=position,
        access_level=AccessLevel(access),
        active=bool(active),
        inactive_since=since and date.fromisoformat(since),
        last_day=date.fromisoformat(last_days[user_id]) if active and user_id in last_days else None,
    )

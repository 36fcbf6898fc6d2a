"""The users as the Users tab lists them. A practice has few users: they are all read at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop.database.practice import Practice
from desktop.models import AccessLevel, OffboardingState
from desktop.rules.text import fold, spoken_name


@dataclass(frozen=True)
class Going:
    """An offboarding under way. `handed_over` says that its plan was applied, `back_on` that it covers a leave."""

    last_day: date
    back_on: date | None
    handed_over: bool


@dataclass(frozen=True)
class ListedUser:
    """`going` is the offboarding of an active user who is about to leave, or away."""

    id: int
    reference: str
    name: str
    sort_name: str
    search_text: str
    position: str
    access_level: AccessLevel
    active: bool
    inactive_since: date | None
    going: Going | None


def listed_users(practice: Practice) -> list[ListedUser]:
    """All users, in order of name. The first thing that a window shows: read without SQLAlchemy."""
    going = {
        leaver_id: Going(
            date.fromisoformat(last_day),
            back_on and date.fromisoformat(back_on),
            state == OffboardingState.APPLIED,
        )
        for leaver_id, last_day, back_on, state in practice.rows(
            "SELECT leaver_id, last_day, returns_on, state FROM offboardings WHERE state IN ('draft', 'scheduled')"
            " OR state = 'applied' AND deactivation_id IS NULL ORDER BY id"
        )
    }
    found = practice.rows(
        "SELECT id, reference, first_name, last_name, sort_name, position, email, access_level, active,"
        " inactive_since FROM users ORDER BY sort_name, id"
    )
    return [_listed(row, going) for row in found]


def _listed(row: tuple[Any, ...], going: Mapping[int, Going]) -> ListedUser:
    user_id, reference, first_name, last_name, sort_name, position, email, access, active, since = row
    name = spoken_name(first_name, last_name)
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
        going=going.get(user_id) if active else None,
    )

"""Globally unique, permanent UIDs for exported events."""

from __future__ import annotations

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.language import say
from desktop.models import Setting

_KEY = "calendar.id"


def identity(practice: Practice) -> str:
    """The end of this practice's UIDs; made at the first call."""
    with practice.read() as session:
        known = known_identity(session)
    if known:
        return known
    with practice.work("name calendars", say("Gave the practice's calendars a name"), recorded=False) as work:
        known = known_identity(work.session)  # Another verb may have made it in the meantime.
        if not known:
            known = uuid.uuid4().hex
            work.insert(Setting, [{"key": _KEY, "value": known}])
    return known


def uid(name: str, identity: str) -> str:
    """The UID of one of our appointments or series, by its reference."""
    return f"{name}@{identity}.handover"


def is_ours(event_uid: str, identity: str) -> bool:
    """Whether this practice, and no other, wrote the event."""
    return bool(identity) and event_uid.endswith(uid("", identity))


def known_identity(session: Session) -> str:
    """What `identity` made; empty before its first call."""
    return session.scalar(select(Setting.value).where(Setting.key == _KEY)) or ""

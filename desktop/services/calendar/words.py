"""Clashes in English: in a word or two for a column, and in a sentence that names what is in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.rules.clashes import ClashKind

CLASH_SHORT = {
    ClashKind.BOOKED: "already booked",
    ClashKind.HOURS: "outside hours",
    ClashKind.LEAVE: "on leave",
    ClashKind.SITE: "at another site",
    ClashKind.ROOM: "room taken",
    ClashKind.CLIENT: "client elsewhere",
    ClashKind.PROVIDER: "cannot claim there",
    ClashKind.TRAVEL: "too far to travel",
    ClashKind.PAST: "in the past",
}


@dataclass(frozen=True, slots=True)
class ClashFacts:
    """What a sentence about a clash can name; a text is empty where it is not known or not to be told.

    `recipient` is whose calendar it is about. `clients`, `practitioner`, `other_site`, `starts` and `ends` are those of
    the other appointment; `room` and `site` those that are wanted; `reason` is that of a leave.
    """

    kind: ClashKind
    recipient: str = ""
    clients: str = ""
    practitioner: str = ""
    starts: datetime | None = None
    ends: datetime | None = None
    room: str = ""
    site: str = ""
    other_site: str = ""
    reason: str = ""

    @property
    def then(self) -> str:
        """`10:00–10:50`."""
        return f"{self.starts:%H:%M}–{self.ends:%H:%M}" if self.starts and self.ends else "then"


def clash_sentence(facts: ClashFacts) -> str:
    """`Priya Nair has Kaur, Jas 10:00–10:50`; without a full stop."""
    return _SENTENCES[facts.kind](facts)


def _booked(facts: ClashFacts) -> str:
    return f"{facts.recipient} has {facts.clients or 'something else'} {facts.then}"


def _hours(facts: ClashFacts) -> str:
    return f"outside {facts.recipient}'s working hours"


def _leave(facts: ClashFacts) -> str:
    return f"{facts.recipient} is on leave" + (f" ({facts.reason})" if facts.reason else "")


def _site(facts: ClashFacts) -> str:
    return f"{facts.recipient} does not work at {facts.site or 'this site'} then"


def _room(facts: ClashFacts) -> str:
    by = f" by {facts.practitioner}" if facts.practitioner else ""
    return f"{facts.room or 'the room'} is taken {facts.then}{by}"


def _client(facts: ClashFacts) -> str:
    return f"{facts.clients or 'the client'} is with {facts.practitioner or 'somebody else'} {facts.then}"


def _provider(facts: ClashFacts) -> str:
    return f"{facts.recipient} has no provider number there and cannot claim"


def _travel(facts: ClashFacts) -> str:
    return f"{facts.recipient} is at {facts.other_site or 'another site'} {facts.then}, too far to travel"


def _past(facts: ClashFacts) -> str:
    return "that day is over already"


_SENTENCES: dict[ClashKind, Callable[[ClashFacts], str]] = {
    ClashKind.BOOKED: _booked,
    ClashKind.HOURS: _hours,
    ClashKind.LEAVE: _leave,
    ClashKind.SITE: _site,
    ClashKind.ROOM: _room,
    ClashKind.CLIENT: _client,
    ClashKind.PROVIDER: _provider,
    ClashKind.TRAVEL: _travel,
    ClashKind.PAST: _past,
}

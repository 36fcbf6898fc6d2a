"""Clashes in words: a word or two for a column, and a sentence that names what is in the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.language import later, say
from desktop.rules.clashes import ClashKind
from desktop.rules.dates.format import time_text

CLASH_SHORT = {
    ClashKind.BOOKED: later("already booked"),
    ClashKind.HOURS: later("outside hours"),
    ClashKind.LEAVE: later("on leave"),
    ClashKind.SITE: later("at another site"),
    ClashKind.ROOM: later("room taken"),
    ClashKind.CLIENT: later("client elsewhere"),
    ClashKind.PROVIDER: later("cannot claim there"),
    ClashKind.TRAVEL: later("too far to travel"),
    ClashKind.PAST: later("in the past"),
}


@dataclass(frozen=True, slots=True)
class ClashFacts:
    """What a sentence about a clash can name; a text is empty if unknown or not to be told.

    `recipient` is the user whose calendar it is. `clients`, `practitioner`, `other_site`, `starts` and `ends`
    are of the other appointment; `room` and `site` are the ones wanted; `reason` is for leave, and `skipped`
    says that the clocks skip the time.
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
    skipped: bool = False

    @property
    def then(self) -> str:
        """`10:00–10:50`."""
        return (
            f"{time_text(self.starts)}–{time_text(self.ends)}" if self.starts and self.ends else say("then")
        )


def clash_sentence(facts: ClashFacts) -> str:
    """`Priya Nair has Kaur, Jas 10:00–10:50`; without a full stop."""
    return _SENTENCES[facts.kind](facts)


def _booked(facts: ClashFacts) -> str:
    if not facts.clients:
        return say("{recipient} has something else {then}", recipient=facts.recipient, then=facts.then)
    return say(
        "{recipient} has {clients} {then}",
        recipient=facts.recipient,
        clients=facts.clients,
        then=facts.then,
    )


def _hours(facts: ClashFacts) -> str:
    if facts.skipped:
        return say("there is no such time that day: the clocks go forward")
    return say("outside {recipient}'s working hours", recipient=facts.recipient)


def _leave(facts: ClashFacts) -> str:
    if facts.reason:
        return say("{recipient} is on leave ({reason})", recipient=facts.recipient, reason=facts.reason)
    return say("{recipient} is on leave", recipient=facts.recipient)


def _site(facts: ClashFacts) -> str:
    if not facts.site:
        return say("{recipient} does not work at this site then", recipient=facts.recipient)
    return say("{recipient} does not work at {site} then", recipient=facts.recipient, site=facts.site)


_ROOM_TAKEN = {
    (True, True): later("{room} is taken {then} by {practitioner}"),
    (True, False): later("{room} is taken {then}"),
    (False, True): later("the room is taken {then} by {practitioner}"),
    (False, False): later("the room is taken {then}"),
}
"""By whether the room and the practitioner are known."""


def _room(facts: ClashFacts) -> str:
    sentence = _ROOM_TAKEN[bool(facts.room), bool(facts.practitioner)]
    return say(sentence, room=facts.room, then=facts.then, practitioner=facts.practitioner)


_CLIENT_WITH = {
    (True, True): later("{clients} is with {practitioner} {then}"),
    (True, False): later("{clients} is with somebody else {then}"),
    (False, True): later("the client is with {practitioner} {then}"),
    (False, False): later("the client is with somebody else {then}"),
}
"""By whether the client and the practitioner are known."""


def _client(facts: ClashFacts) -> str:
    sentence = _CLIENT_WITH[bool(facts.clients), bool(facts.practitioner)]
    return say(sentence, clients=facts.clients, practitioner=facts.practitioner, then=facts.then)


def _provider(facts: ClashFacts) -> str:
    return say("{recipient} has no provider number there and cannot claim", recipient=facts.recipient)


def _travel(facts: ClashFacts) -> str:
    if not facts.other_site:
        return say(
            "{recipient} is at another site {then}, too far to travel",
            recipient=facts.recipient,
            then=facts.then,
        )
    return say(
        "{recipient} is at {other_site} {then}, too far to travel",
        recipient=facts.recipient,
        other_site=facts.other_site,
        then=facts.then,
    )


def _past(facts: ClashFacts) -> str:
    return say("that day is over already")


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

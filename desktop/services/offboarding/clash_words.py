"""A clash in words for the supervisor: who has what then."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.rules.clashes import Clash, ClashKind
from desktop.services.calendar.entries import Entry

KINDS = {
    ClashKind.BOOKED: "already booked",
    ClashKind.HOURS: "outside hours",
    ClashKind.LEAVE: "on leave",
    ClashKind.SITE: "at another site",
    ClashKind.ROOM: "room taken",
    ClashKind.CLIENT: "client elsewhere",
    ClashKind.PROVIDER: "cannot claim there",
    ClashKind.TRAVEL: "too far to travel",
}
"""Each kind in a word or two, for a column."""


def clash_words(clash: Clash, recipient: str, others: Mapping[int, Entry]) -> str:
    """`Priya Nair has Kaur, Jas at 10:00–10:50`; without a full stop."""
    other = others.get(clash.with_id or 0)
    then = f"{other.starts_at:%H:%M}–{other.ends_at:%H:%M}" if other else "then"
    if clash.kind is ClashKind.BOOKED:
        return f"{recipient} has {(other and other.clients) or 'something else'} at {then}"
    if clash.kind is ClashKind.HOURS:
        return f"{recipient} does not work then"
    if clash.kind is ClashKind.LEAVE:
        return f"{recipient} is on leave then"
    if clash.kind is ClashKind.SITE:
        return f"{recipient} works at another site then"
    if clash.kind is ClashKind.PROVIDER:
        return f"{recipient} has no provider number there and cannot claim"
    if clash.kind is ClashKind.TRAVEL:
        return (
            f"{recipient} is at {(other and other.site_name) or 'another site'} at {then}, too far to travel"
        )
    if clash.kind is ClashKind.ROOM:
        return f"{(other and other.room) or 'the room'} is taken at {then}"
    return f"the client is with somebody else at {then}"

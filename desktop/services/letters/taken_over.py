"""The takeovers of one leaving: each colleague's new clients and visits."""

from __future__ import annotations

from collections import Counter

from desktop.services.letters.news import CaseNews, VisitChange

HANDED_ON = (VisitChange.TRANSFERRED, VisitChange.MOVED, VisitChange.WAITING)
"""The changes by which a colleague gets a visit."""


def clients_by_recipient(news: CaseNews) -> Counter[int]:
    """The number of clients for each recipient."""
    return Counter(c.recipient_id for c in news.clients.values() if c.recipient_id is not None)


def visits_by_recipient(news: CaseNews) -> Counter[int]:
    """The number of visits for each recipient; a visit of several clients counts once."""
    owners = {
        visit.appointment_id: visit.user_id
        for client in news.clients.values()
        for visit in client.visits
        if visit.change in HANDED_ON and visit.user_id not in (None, news.leaver_id)
    }
    return Counter(owner for owner in owners.values() if owner is not None)


def takers(news: CaseNews) -> tuple[int, ...]:
    """Everybody to whom clients or visits go, by name."""
    ids = {*clients_by_recipient(news), *visits_by_recipient(news)}
    return tuple(sorted(ids, key=lambda user_id: (news.users[user_id].sort_name, user_id)))

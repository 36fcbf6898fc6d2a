"""The takeovers of one leaving: each colleague's new clients and visits."""

from __future__ import annotations

from collections import Counter

from desktop.services.letters.case_news import CaseNews, VisitChange, VisitNews

HANDED_ON = (VisitChange.TRANSFERRED, VisitChange.MOVED, VisitChange.WAITING)
"""The changes by which a colleague gets a visit."""


def clients_by_recipient(news: CaseNews) -> Counter[int]:
    """The number of clients for each recipient."""
    return Counter(c.recipient_id for c in news.clients.values() if c.recipient_id is not None)


def visits_by_recipient(news: CaseNews) -> Counter[int]:
    """The number of visits for each recipient; a visit of several clients counts once."""
    visits = {visit for client in news.clients.values() for visit in client.visits}
    return Counter(user_id for visit in visits if (user_id := _taker(visit, news.leaver_id)) is not None)


def _taker(visit: VisitNews, leaver_id: int) -> int | None:
    """The colleague who gets a visit; None for one that nobody gets."""
    if visit.change not in HANDED_ON or visit.user_id == leaver_id:
        return None
    return visit.user_id


def takers(news: CaseNews) -> tuple[int, ...]:
    """Everybody to whom clients or visits go, by name."""
    ids = {*clients_by_recipient(news), *visits_by_recipient(news)}
    return tuple(sorted(ids, key=lambda user_id: (news.users[user_id].sort_name, user_id)))

"""The amounts taken over: clients by recipient, each visit once by its new practitioner."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

from desktop.models import Disposition, OffboardingState
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.letters.taken_over import clients_by_recipient, takers, visits_by_recipient

AT = datetime(2026, 12, 15, 9)


def visit(number: int, change: VisitChange, to: int | None) -> VisitNews:
    return VisitNews(number, (1,), AT, AT, change, to)


def news(*clients: ClientNews) -> CaseNews:
    users: Any = {
        number: SimpleNamespace(sort_name=name) for number, name in ((1, "z"), (2, "b"), (3, "a"), (4, "b"))
    }
    return CaseNews(
        1,
        1,
        date(2026, 12, 11),
        None,
        False,
        OffboardingState.DRAFT,
        {one.client_id: one for one in clients},
        {},
        users,
    )


def test_clients_and_visits_are_counted_by_who_gets_them() -> None:
    joint = visit(10, VisitChange.TRANSFERRED, 2)
    told = news(
        ClientNews(1, Disposition.TRANSFER, 2, (joint, visit(11, VisitChange.MOVED, 3))),
        ClientNews(2, Disposition.TRANSFER, 2, (joint, visit(12, VisitChange.WAITING, 4))),
        ClientNews(
            3,
            Disposition.CLOSED,
            None,
            (
                visit(13, VisitChange.CANCELLED, 3),
                visit(14, VisitChange.STAYS, 3),
                visit(15, VisitChange.TRANSFERRED, 1),
                visit(16, VisitChange.WAITING, None),
                visit(17, VisitChange.STILL_WAITING, 3),
            ),
        ),
    )
    assert clients_by_recipient(told) == Counter({2: 2})
    assert visits_by_recipient(told) == Counter({2: 1, 3: 1, 4: 1})
    assert takers(told) == (3, 2, 4)


def test_of_nothing_nobody_takes_anything() -> None:
    told = news(ClientNews(1, Disposition.UNDECIDED, None))
    assert clients_by_recipient(told) == visits_by_recipient(told) == Counter()
    assert takers(told) == ()

"""What one leaving means: which visits a client is told of, and with whom they go on."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.models import ClientAnswer, Disposition, OffboardingState, User
from desktop.services.letters.case_news import (
    CaseNews,
    ClientNews,
    VisitChange,
    VisitNews,
    by_client,
)

AT = datetime(2026, 12, 15, 9)
LEAVER, TAKER, OTHER = 1, 2, 3


def visit(
    number: int,
    change: VisitChange = VisitChange.TRANSFERRED,
    user_id: int | None = TAKER,
    clients: tuple[int, ...] = (7,),
    hours: int = 0,
) -> VisitNews:
    return VisitNews(number, clients, AT, AT + timedelta(hours=hours), change, user_id)


def case(*visits: VisitNews, clients: tuple[ClientNews, ...] = ()) -> CaseNews:
    return CaseNews(
        1,
        LEAVER,
        date(2026, 12, 11),
        None,
        False,
        OffboardingState.DRAFT,
        {client.client_id: client for client in clients},
        {one.appointment_id: one for one in visits},
        {TAKER: User(id=TAKER, first_name="Priya", last_name="Nair")},
    )


def test_the_visits_of_each_client_are_in_order_of_time_then_of_number() -> None:
    late, early, twin = visit(1, hours=2), visit(3), visit(2, clients=(7, 8))
    assert by_client([late, early, twin]) == {7: (twin, early, late), 8: (twin,)}


def test_the_first_visit_is_the_first_that_takes_place_with_the_recipient() -> None:
    first, second = visit(5, VisitChange.MOVED, hours=4), visit(6, hours=5)
    passed_over = (
        visit(1, VisitChange.CANCELLED),
        visit(2, VisitChange.WAITING),
        visit(3, VisitChange.STAYS),
        visit(4, user_id=OTHER),
    )
    assert ClientNews(7, Disposition.TRANSFER, TAKER, (*passed_over, first, second)).first_visit == first
    assert ClientNews(7, Disposition.TRANSFER, TAKER, passed_over).first_visit is None
    assert ClientNews(7, Disposition.CLOSED, None, (visit(1),)).first_visit is None


@pytest.mark.parametrize("answer", list(ClientAnswer))
def test_only_who_has_somebody_here_and_does_not_stay_goes_elsewhere(answer: ClientAnswer) -> None:
    leaves = answer in (ClientAnswer.FOLLOWS, ClientAnswer.REFERRED)
    assert ClientNews(7, Disposition.TRANSFER, TAKER, answer=answer).goes_elsewhere == leaves
    assert not ClientNews(7, Disposition.FOLLOWS, None, answer=answer).goes_elsewhere


@pytest.mark.parametrize(("days", "ahead"), [(-1, True), (0, True), (1, False)])
def test_a_visit_of_today_is_still_to_come(days: int, ahead: bool) -> None:
    today = AT.date() + timedelta(days=days)
    assert visit(1).is_ahead(today) == ahead
    told = ClientNews(7, Disposition.TRANSFER, TAKER, (visit(1),)).from_day(today)
    assert bool(told.visits) == ahead


def test_clients_of_others_are_told_of_the_visits_that_change() -> None:
    waits_as_before = visit(2, VisitChange.STILL_WAITING, clients=(9,))
    told = case(visit(1, clients=(8,)), waits_as_before).to_tell(AT.date())
    assert set(told) == {8}
    assert (told[8].only_visits, told[8].recipient_id, len(told[8].visits)) == (True, None, 1)


def test_nobody_is_told_of_a_visit_of_theirs_that_is_over() -> None:
    assert case(visit(1, clients=(8,))).to_tell(AT.date() + timedelta(days=1)) == {}


def test_the_leaver_s_own_clients_are_told_whatever_becomes_of_their_visits() -> None:
    own = ClientNews(7, Disposition.CLOSED, None)
    assert case(visit(1), clients=(own,)).to_tell(AT.date()) == {7: own}


def test_a_recipient_is_named_if_there_is_one() -> None:
    news = case()
    assert news.recipient_of(ClientNews(7, Disposition.TRANSFER, TAKER)) == "Priya Nair"
    assert news.recipient_of(ClientNews(7, Disposition.CLOSED, None)) == ""


def test_a_group_has_more_than_one_client() -> None:
    assert visit(1).has_one_client
    assert not visit(1, clients=(7, 8)).has_one_client
    assert not visit(1, clients=()).has_one_client

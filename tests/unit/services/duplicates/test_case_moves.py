"""What is decided, requested and remembered of a case survives a merge once."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import (
    CaseAssignment,
    ClientDecision,
    Disposition,
    Offboarding,
    OffboardingState,
    VendorItem,
)
from desktop.services.duplicates.case_moves import move_assignments, move_decisions, move_requests
from desktop.services.duplicates.move import Move
from tests.conftest import TODAY
from tests.made import Made

TRANSFER, CLOSED, UNDECIDED = Disposition.TRANSFER, Disposition.CLOSED, Disposition.UNDECIDED
YESTERDAY = TODAY - timedelta(days=1)


class Pair:
    """Two files of one client in an open practice, and one leaving."""

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        made = Made(practice)
        self.alex, self.priya = made.user("Alex Lee"), made.user("Priya Nair")
        self.keep, self.gone = made.client("Ava Nguyen"), made.client("Ava Nguyen")
        self.leaving = self.add(
            Offboarding, leaver_id=self.alex, last_day=TODAY, created_at=datetime(2026, 11, 1, 9)
        )

    def add(self, model: Any, **values: Any) -> int:
        with self.practice.work("make", "Made", recorded=False) as work:
            return work.insert(model, [values])[0]

    def decide(self, client: int, what: Disposition, to: int | None = None) -> int:
        values = {"client_id": client, "disposition": what, "recipient_id": to}
        return self.add(ClientDecision, offboarding_id=self.leaving, **values)

    def episode(self, client: int, user: int, starts: date, ends: date | None = None) -> int:
        return self.add(CaseAssignment, client_id=client, user_id=user, starts_on=starts, ends_on=ends)

    def of(self, model: Any) -> list[Any]:
        with self.practice.read() as session:
            return list(session.scalars(select(model).order_by(model.id)))

    def moved(self, action: Any, *more: Any) -> None:
        with self.practice.work("merge", "Merged") as work:
            action(Move(work, self.keep, self.gone), *more)

    def decisions(self) -> list[tuple[int, Disposition]]:
        return [(row.client_id, row.disposition) for row in self.of(ClientDecision)]


@pytest.fixture
def pair(practice: Practice) -> Pair:
    return Pair(practice)


def test_a_decision_about_the_duplicate_alone_comes_over(pair: Pair) -> None:
    pair.decide(pair.gone, CLOSED)
    pair.moved(move_decisions)
    assert pair.decisions() == [(pair.keep, CLOSED)]


@pytest.mark.parametrize(
    ("own", "other", "stays"),
    [
        (CLOSED, UNDECIDED, CLOSED),
        (CLOSED, CLOSED, CLOSED),
        (UNDECIDED, CLOSED, CLOSED),
        (UNDECIDED, UNDECIDED, UNDECIDED),
    ],
)
def test_of_two_decisions_the_made_one_stays(
    pair: Pair, own: Disposition, other: Disposition, stays: Disposition
) -> None:
    pair.decide(pair.keep, own)
    pair.decide(pair.gone, other)
    pair.moved(move_decisions)
    assert pair.decisions() == [(pair.keep, stays)]


def test_the_same_disposition_to_two_recipients_is_not_the_same_decision(pair: Pair) -> None:
    pair.decide(pair.keep, TRANSFER, pair.priya)
    pair.decide(pair.gone, TRANSFER, pair.alex)
    with pytest.raises(UserError, match="The offboarding of Alex Lee has decided differently"):
        pair.moved(move_decisions)
    assert len(pair.of(ClientDecision)) == 2


@pytest.mark.parametrize("state", [OffboardingState.APPLIED, OffboardingState.UNDONE])
def test_in_a_leaving_that_is_over_the_survivors_decision_stays(pair: Pair, state: OffboardingState) -> None:
    pair.decide(pair.keep, TRANSFER, pair.priya)
    pair.decide(pair.gone, CLOSED)
    with pair.practice.work("make", "Made", recorded=False) as work:
        work.update(Offboarding, {pair.leaving: {"state": state}})
    pair.moved(move_decisions)
    assert pair.decisions() == [(pair.keep, TRANSFER)]


def test_an_episode_that_both_files_have_is_there_once(pair: Pair) -> None:
    for client in (pair.keep, pair.gone):
        pair.episode(client, pair.alex, date(2025, 1, 6), date(2025, 7, 1))
    pair.episode(pair.gone, pair.alex, date(2025, 1, 6), date(2025, 7, 2))
    pair.moved(move_assignments, None)
    rows = pair.of(CaseAssignment)
    assert [(row.client_id, row.ends_on) for row in rows] == [
        (pair.keep, date(2025, 7, 1)),
        (pair.keep, date(2025, 7, 2)),
    ]


def test_the_earliest_open_episode_of_the_kept_case_manager_stays_open_alone(pair: Pair) -> None:
    later = pair.episode(pair.keep, pair.priya, date(2026, 5, 4))
    first = pair.episode(pair.gone, pair.priya, date(2026, 1, 5))
    other = pair.episode(pair.gone, pair.alex, date(2026, 2, 2))
    pair.moved(move_assignments, pair.priya)
    assert {row.id: row.ends_on for row in pair.of(CaseAssignment)} == {first: None, other: YESTERDAY}
    assert later not in {row.id for row in pair.of(CaseAssignment)}


def test_an_episode_begun_today_leaves_nothing_and_one_of_yesterday_a_day(pair: Pair) -> None:
    pair.episode(pair.keep, pair.alex, TODAY)
    pair.episode(pair.gone, pair.priya, YESTERDAY)
    pair.moved(move_assignments, None)
    rows = pair.of(CaseAssignment)
    assert [(row.user_id, row.starts_on, row.ends_on) for row in rows] == [(pair.priya, YESTERDAY, YESTERDAY)]


def test_one_leaving_asks_the_vendor_about_the_client_once(pair: Pair) -> None:
    other = pair.add(Offboarding, leaver_id=pair.priya, last_day=TODAY, created_at=datetime(2026, 11, 1, 9))
    about_both = [
        pair.add(VendorItem, offboarding_id=pair.leaving, kind="clients", record_id=client)
        for client in (pair.keep, pair.gone)
    ]
    alone = pair.add(VendorItem, offboarding_id=other, kind="clients", record_id=pair.gone)
    visit = pair.add(VendorItem, offboarding_id=other, kind="appointments", record_id=pair.gone)
    pair.moved(move_requests)
    assert [(item.id, item.record_id) for item in pair.of(VendorItem)] == [
        (about_both[0], pair.keep),
        (alone, pair.keep),
        (visit, pair.gone),
    ]

"""The made-up practice shows the rules: clients stay with their profession, and a few find nobody."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.rules.planning.model import NO_WISHES, ReasonKind, Wishes
from desktop.rules.planning.plan import plan
from desktop.rules.planning.remedies import remedies
from desktop.rules.recipients import Rule
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.demo.demo import make_demo
from desktop.services.offboarding.situation import Situation, situation
from desktop.services.offboarding.suggesting import suggest_clients
from tests.conftest import TODAY


@pytest.fixture(scope="module", params=[1, 7])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    folder: Path = tmp_path_factory.mktemp("demo")
    practice = make_demo(folder / "demo.handover", None, seed=request.param, today=TODAY)
    yield practice
    practice.close()


def leavings(session: Session) -> Iterator[Situation]:
    for user_id in read_practitioners(session):
        found = situation(session, user_id, TODAY)
        if found.clients:
            yield found


def test_everybody_stays_with_their_profession(made: Practice) -> None:
    with made.read() as session:
        for found in leavings(session):
            suggestion = suggest_clients(session, found)
            key = found.disciplines.key
            for client in suggestion.clients:
                kinds = [reason.kind for reason in client.reasons]
                if client.recipient_id is None:
                    assert kinds
                    assert set(kinds) <= {ReasonKind.ALL_FULL, ReasonKind.REFUSED}
                    continue
                own = found.practitioners[client.recipient_id].discipline
                assert key(own) == key(found.leaver.discipline)
                assert kinds[:2] == [ReasonKind.DISCIPLINE, ReasonKind.TIMES]
            assert all(level.proved for level in suggestion.found.levels[:6])


def test_two_or_three_of_the_leavers_clients_find_nobody_and_the_ways_out_are_true(made: Practice) -> None:
    with made.read() as session:
        suggestion = suggest_clients(session, situation(session, 1, TODAY))
    without = suggestion.found.level("without_recipient").value
    assert 2 <= without <= 3
    ways = remedies(suggestion.caseload, NO_WISHES, suggestion.found)
    assert ways
    for way in ways:
        after = plan(suggestion.caseload, way.applied(Wishes()))
        assert after.level("without_recipient").value == without - way.found


def test_one_is_the_only_one_of_their_profession(made: Practice) -> None:
    with made.read() as session:
        alone = [
            found.leaver.name
            for found in leavings(session)
            if suggest_clients(session, found).found.level("without_recipient").value == len(found.clients)
        ]
        assert len(alone) == 1


def test_a_widened_rule_is_said_first(made: Practice) -> None:
    with made.read() as session:
        found = situation(session, 1, TODAY)
        suggestion = suggest_clients(session, found, Wishes(widened={Rule.DISCIPLINE: None}))
    widened = [
        client.reasons[0]
        for client in suggestion.clients
        if any(reason.kind is ReasonKind.WIDENED for reason in client.reasons)
    ]
    assert {reason.kind for reason in widened} <= {ReasonKind.WIDENED}
    assert suggestion.found.level("without_recipient").value == 0
    assert widened

"""The made-up practice shows the rules: clients stay with their profession, and nobody is found for a few."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.database.practice import Practice
from desktop.rules.planning.model import NO_WISHES, ReasonKind, Wishes
from desktop.rules.planning.plan import plan
from desktop.rules.planning.remedies import remedies
from desktop.rules.recipients import Rule
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.offboarding.planning.suggesting import Suggestion, suggest_clients
from desktop.services.offboarding.situation import Situation, situation
from tests.conftest import TODAY, opened_copy


@dataclass(frozen=True)
class Leaving:
    """One possible leaving, and its plan."""

    situation: Situation
    suggestion: Suggestion

    @property
    def without_recipient(self) -> float:
        return self.suggestion.found.level("without_recipient").value


@pytest.fixture(scope="module")
def made(shipped_demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    with opened_copy(shipped_demo_file, tmp_path_factory.mktemp("demo")) as practice:
        yield practice


@pytest.fixture(scope="module")
def leavings(made: Practice) -> list[Leaving]:
    """Every possible leaving, the first practitioner's first; planned once for all tests."""
    with made.read() as session:
        situations = [situation(session, user_id, TODAY) for user_id in read_practitioners(session)]
        with_clients = sorted((s for s in situations if s.clients), key=lambda each: each.leaver.id)
        return [Leaving(each, suggest_clients(session, each)) for each in with_clients]


def test_everybody_stays_with_their_profession(leavings: list[Leaving]) -> None:
    for leaving in leavings:
        found, key = leaving.situation, leaving.situation.disciplines.key
        for client in leaving.suggestion.clients:
            kinds = [reason.kind for reason in client.reasons]
            if client.recipient_id is None:
                assert kinds
                assert set(kinds) <= {ReasonKind.ALL_FULL, ReasonKind.REFUSED}
                continue
            own = found.practitioners[client.recipient_id].discipline
            assert key(own) == key(found.leaver.discipline)
            assert kinds[:2] == [ReasonKind.DISCIPLINE, ReasonKind.TIMES]
        assert all(level.proved for level in leaving.suggestion.found.levels[:6])


def test_two_or_three_of_the_leavers_clients_find_nobody_and_the_ways_out_are_true(
    leavings: list[Leaving],
) -> None:
    without, suggestion = leavings[0].without_recipient, leavings[0].suggestion
    assert 2 <= without <= 3
    ways = remedies(suggestion.caseload, NO_WISHES, suggestion.found)
    assert ways
    for way in ways:
        after = plan(suggestion.caseload, way.applied(Wishes()))
        assert after.level("without_recipient").value == without - way.found


def test_one_is_the_only_one_of_their_profession(leavings: list[Leaving]) -> None:
    alone = [each for each in leavings if each.without_recipient == len(each.situation.clients)]
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

"""The second choice: the best of the others who may take a client and have room."""

from __future__ import annotations

import pytest

from desktop.rules.planning.model import (
    Caseload,
    Option,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    ReasonKind,
    Wishes,
)
from desktop.rules.planning.second_choices import second_choices
from desktop.rules.planning.table import PlanTable

NAMES = {1: "Priya Nair", 2: "Sam Cooper", 3: "Jo Park"}


def second(
    options: dict[int, Option], *, late: frozenset[int] = frozenset(), maximum: int | None = None
) -> tuple[str, int] | None:
    """The second choice of a client with a group visit who goes to the first recipient, and its clashes."""
    people = [PlanRecipient(n, NAMES[n], maximum_clients=maximum if n == 3 else None) for n in (3, 2, 1)]
    visit = PlanVisit(9, (1,), clashes=late)
    table = PlanTable(Caseload([PlanClient(1, options=options)], people, [visit]), Wishes())
    found = second_choices(table, {1: 1}, [(visit, late)]).get(1)
    assert found is None or found.kind is ReasonKind.SECOND
    return None if found is None else (found.name, found.number)


@pytest.mark.parametrize(
    ("two", "three", "name"),
    [
        (Option(clashes=1, points=9), Option(changes_site=True), "Jo Park"),
        (Option(changes_site=True, points=9), Option(), "Jo Park"),
        (Option(points=3), Option(points=2), "Sam Cooper"),
        (Option(points=2), Option(points=2), "Sam Cooper"),
    ],
)
def test_clashes_count_before_the_site_before_the_match_before_who_came_first(
    two: Option, three: Option, name: str
) -> None:
    found = second({1: Option(), 2: two, 3: three})
    assert found is not None
    assert found[0] == name


def test_a_group_visit_that_would_clash_counts() -> None:
    both = {1: Option(), 2: Option(), 3: Option()}
    assert second(both, late=frozenset({2})) == ("Jo Park", 0)
    assert second(both, late=frozenset({2, 3})) == ("Sam Cooper", 1)


def test_who_is_full_is_no_second_choice() -> None:
    assert second({1: Option(), 3: Option()}, maximum=1) == ("Jo Park", 0)
    assert second({1: Option(), 3: Option()}, maximum=0) is None
    assert second({1: Option()}) is None

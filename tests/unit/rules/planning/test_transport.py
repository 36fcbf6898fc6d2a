"""The transport problem: no assignment within the places is cheaper, and its prices prove it."""

from __future__ import annotations

import itertools
import random
import time

import numpy as np
import pytest

from desktop.rules.planning.transport import FORBIDDEN, Whole, transport


def problem(seed: int) -> tuple[Whole, Whole]:
    """Up to five clients; the last column has room for everybody."""
    chance = random.Random(seed)
    clients, recipients = chance.randint(1, 5), chance.randint(1, 3)
    costs = [[chance.choice([0, 1, 3, int(FORBIDDEN)]) for _ in range(recipients)] for _ in range(clients)]
    places = [chance.randint(0, 2) for _ in range(recipients)]
    nobody = [[9] for _ in range(clients)]
    return np.hstack([np.array(costs), np.array(nobody)]), np.array([*places, 99])


def least_cost(costs: Whole, capacity: Whole) -> int:
    clients, columns = costs.shape
    ways = (np.array(way) for way in itertools.product(range(columns), repeat=clients))
    allowed = (way for way in ways if (np.bincount(way, minlength=columns) <= capacity).all())
    return min(int(costs[np.arange(clients), way].sum()) for way in allowed)


@pytest.mark.parametrize("seed", range(120))
def test_no_assignment_within_the_places_costs_less(seed: int) -> None:
    costs, capacity = problem(seed)
    found = transport(costs, capacity, time.monotonic() + 60)
    assert found.complete
    assert (np.bincount(found.places, minlength=len(capacity)) <= capacity).all()
    assert found.total == least_cost(costs, capacity) == found.bound(costs)
    assert (found.excess(costs)[np.arange(len(costs)), found.places] == 0).all()


@pytest.mark.parametrize("seed", range(60))
def test_sending_one_client_elsewhere_costs_at_least_the_excess(seed: int) -> None:
    costs, capacity = problem(seed)
    found = transport(costs, capacity, time.monotonic() + 60)
    for client, column in itertools.product(range(len(costs)), range(len(capacity))):
        fixed = costs.copy()
        fixed[client] = FORBIDDEN * 4
        fixed[client, column] = costs[client, column]
        if capacity[column] and costs[client, column] < FORBIDDEN:
            least = least_cost(fixed, capacity)
            assert least >= found.total + min(int(found.excess(costs)[client, column]), int(FORBIDDEN))


def test_without_time_everybody_is_where_they_cost_least_and_nothing_is_proved() -> None:
    costs, capacity = np.array([[0, 9], [0, 9]]), np.array([1, 2])
    found = transport(costs, capacity, time.monotonic() - 1)
    assert not found.complete
    assert found.places.tolist() == [0, 0]
    assert not found.prices.any()
    assert found.bound(costs) == 0


def test_nobody_to_place_costs_nothing() -> None:
    found = transport(np.zeros((0, 3), dtype=np.int64), np.array([1, 1, 0]), time.monotonic() + 60)
    assert (found.total, found.complete, found.places.tolist()) == (0, True, [])

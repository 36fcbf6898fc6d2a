"""The division of things between two: never worse than the best of all ways, and of the possible counts."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.planning import sharing
from desktop.rules.planning.sharing import best_share


def excess_of(total: int, least: int, most: int) -> int:
    return max(0, total - most) + max(0, least - total)


@pytest.mark.parametrize("seed", range(200))
def test_no_other_share_leaves_less_above_the_limits(seed: int) -> None:
    chance = random.Random(seed)
    minutes = [chance.choice([20, 40, 60, 100, 200]) for _ in range(chance.randint(1, 7))]
    sizes = [chance.choice([1, 1, 2]) for _ in minutes]
    least, most = chance.randrange(-100, 500), chance.randrange(-100, 500)
    first = chance.randint(0, 4)
    counts = range(first, first + chance.randint(1, 5))
    possible = [
        set(things)
        for number in range(len(minutes) + 1)
        for things in combinations(range(len(minutes)), number)
        if sum(sizes[thing] for thing in things) in counts
    ]
    best = min((excess_of(sum(minutes[t] for t in each), least, most) for each in possible), default=None)
    share = best_share(minutes, sizes, least, most, counts)
    assert (None if share is None else share.excess) == best
    if share is not None:
        assert set(share.things) in possible
        assert share.excess == excess_of(sum(minutes[t] for t in share.things), least, most)


def test_the_first_keeps_their_limit_where_both_cannot() -> None:
    share = best_share([30, 30, 30], [1, 1, 1], 60, 30, range(4))
    assert share is not None
    assert (len(share.things), share.excess) == (1, 30)


@given(st.sets(st.integers(0, 12)), st.integers(-3, 13), st.integers(-3, 13))
def test_the_least_sum_between_two_bounds_or_else_its_neighbours(sums: set[int], low: int, high: int) -> None:
    found = sharing._near(sum(1 << total for total in sums), low, high)
    start = max(low, 0)
    inside = [total for total in sums if start <= total <= high]
    below, above = [t for t in sums if t < start], [t for t in sums if t >= start]
    beside = [*([max(below)] if below else []), *([min(above)] if above else [])]
    assert found == ([min(inside)] if inside else beside)

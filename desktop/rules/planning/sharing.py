"""Sharing things out between two recipients: the possible sums of minutes, as the bits of a number."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Share:
    """What the first of the two gets, by position; `excess` is the minutes that remain above the limits of
    both."""

    things: frozenset[int]
    excess: int


def best_share(
    minutes: Sequence[int], sizes: Sequence[int], least: int, most: int, counts: range
) -> Share | None:
    """The first one's share with `least` to `most` minutes, as near as possible, and one of these counts of
    clients.

    If `least` is more than `most`, both cannot keep their limits: then the first keeps theirs.
    """
    limits = _Limits(least, most)
    if 0 in counts and sum(sizes) in counts:
        return _nearest_share(minutes, [0] * len(sizes), limits, range(1))
    return _nearest_share(minutes, sizes, limits, counts)


@dataclass(frozen=True)
class _Limits:
    """The minutes that the first of the two should have."""

    least: int
    most: int

    def excess(self, minutes: int) -> int:
        """The minutes above the limits of both: the first's share is above `most`, or below `least`."""
        return max(0, minutes - self.most) + max(0, self.least - minutes)

    def in_steps(self, step: int) -> tuple[int, int]:
        """The lower and the upper limit in whole steps between them."""
        return -(-min(self.least, self.most) // step), max(self.least, self.most) // step


def _nearest_share(
    minutes: Sequence[int], sizes: Sequence[int], limits: _Limits, counts: range
) -> Share | None:
    step = math.gcd(*minutes) or 1
    lengths = [each // step for each in minutes]
    layers = _sums(lengths, sizes)
    near = _near_of_counts(layers[-1], limits.in_steps(step), counts)
    if not near:
        return None
    excess, found = min((limits.excess(each[0] * step), each) for each in near)
    return Share(_chosen(layers, lengths, sizes, found), excess)


def _near_of_counts(sums: Mapping[int, int], limits: tuple[int, int], counts: range) -> list[tuple[int, int]]:
    """The sums near the limits for each of the counts: the sum and the count."""
    possible = [count for count in sums if count in counts]
    return [(total, count) for count in possible for total in _near(sums[count], *limits)]


def _sums(lengths: Sequence[int], sizes: Sequence[int]) -> list[dict[int, int]]:
    """For each number of things, from the first on, and each count, the sums that some of them have."""
    layers: list[dict[int, int]] = [{0: 1}]
    for size, length in zip(sizes, lengths, strict=True):
        after = dict(layers[-1])
        for count, sums in layers[-1].items():
            after[count + size] = after.get(count + size, 0) | sums << length
        layers.append(after)
    return layers


def _chosen(
    layers: Sequence[dict[int, int]],
    lengths: Sequence[int],
    sizes: Sequence[int],
    found: tuple[int, int],
) -> frozenset[int]:
    """Some things that have the given sum and count."""
    total, count = found
    chosen = set()
    for place in range(len(lengths) - 1, -1, -1):
        if not layers[place].get(count, 0) >> total & 1:
            chosen.add(place)
            count -= sizes[place]
            total -= lengths[place]
    return frozenset(chosen)


def _near(sums: int, low: int, high: int) -> list[int]:
    """The least of the sums from `low` to `high`; if there is none, the next one below and the next above."""
    start = max(low, 0)
    first = _first_from(sums, start)
    if 0 <= first <= high:
        return [first]
    below = (sums & ((1 << start) - 1)).bit_length() - 1
    return [total for total in (below, first) if total >= 0]


def _first_from(sums: int, start: int) -> int:
    """The least of the sums that is not below `start`; -1 if there is none."""
    above = sums >> start
    return start + (above & -above).bit_length() - 1 if above else -1

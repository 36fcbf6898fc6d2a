"""Sharing things out between two recipients: the possible sums of minutes, as the bits of a number."""

from __future__ import annotations

import math
from collections.abc import Sequence
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
    if 0 in counts and sum(sizes) in counts:
        sizes, counts = [0] * len(sizes), range(1)
    step = math.gcd(*minutes) or 1
    lengths = [each // step for each in minutes]
    layers = _sums(lengths, sizes)
    low, high = -(-min(least, most) // step), max(least, most) // step
    near = [
        (t, count) for count, sums in layers[-1].items() if count in counts for t in _near(sums, low, high)
    ]
    if not near:
        return None
    excess, (total, count) = min((_excess(each[0] * step, least, most), each) for each in near)
    return Share(_chosen(layers, lengths, sizes, (total, count)), excess)


def _excess(minutes: int, least: int, most: int) -> int:
    """The minutes above the limits of both: the first's share is above `most`, or below `least`."""
    return max(0, minutes - most) + max(0, least - minutes)


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
    above = sums >> start
    first = start + (above & -above).bit_length() - 1 if above else -1
    if 0 <= first <= high:
        return [first]
    below = (sums & ((1 << start) - 1)).bit_length() - 1
    return [total for total in (below, first) if total >= 0]

"""The round of the appointments that need the supervisor: which one comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def next_in_round(ids: Sequence[int], front: int | None, places: Mapping[int, int], by: int) -> int:
    """The next (`by` 1) or the previous (-1) of these ids from the one in front, round and round.

    If the one in front is not one of them, the next is the first that comes later in the list; `places` are
    those in the list, without what the filter hides.
    """
    if front in ids:
        return ids[(ids.index(front) + by) % len(ids)]
    return _first_after(ids, front, places) if by > 0 else ids[-1]


def _first_after(ids: Sequence[int], front: int | None, places: Mapping[int, int]) -> int:
    """The first that comes later than the one in front, else the first of all."""
    if front is None:
        return ids[0]
    later = (id_ for id_ in ids if places.get(id_, len(places)) > places[front])
    return next(later, ids[0])

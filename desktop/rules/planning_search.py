"""A good plan in little time, where the proof of the best one takes long: simulated annealing.

It moves one piece (a client, or a family that stays whole) to another recipient, or swaps two, and so
trades preference against minutes over the limit, which cost more and more until none are left. The
solver then starts from what it found. The same input gives much the same plan, and always a valid one.
"""

from __future__ import annotations

import math
import random
import time
from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

_HOT, _COLD = 0.3, 0.02
_CHEAP, _DEAR = 0.01, 1.0
_STEPS_A_LOOK = 500
_MOVES = 0.3
_UNLIMITED = 10**12


@dataclass(frozen=True, slots=True)
class Movable:
    """Clients who go together, and the preference of each recipient they may have."""

    clients: int
    minutes: int
    options: Mapping[int | None, int]


@dataclass(frozen=True, slots=True)
class Limits:
    """What the recipients can take. Who is not named has no limit; `at_least` and `at_most` count clients."""

    minutes: Mapping[int | None, int]
    at_least: Mapping[int | None, int]
    at_most: Mapping[int | None, int]


def search(
    pieces: Sequence[Movable], start: Sequence[int | None], limits: Limits, enough: float, seconds: float
) -> list[int | None]:
    """The recipient of each piece: fewest minutes over the limits, then the most preference found.

    `start` must keep the numbers of clients; so does the answer. Stops early at `enough` preference
    without a minute over.
    """
    state = _State(pieces, start, limits)
    chance = random.Random(len(pieces)).random
    best, best_score = list(start), state.score
    begun = time.monotonic()
    while (spent := (time.monotonic() - begun) / seconds) < 1:
        heat = _HOT + (_COLD - _HOT) * spent
        price = _CHEAP * (_DEAR / _CHEAP) ** spent
        for _ in range(_STEPS_A_LOOK):
            piece = int(chance() * len(pieces))
            if chance() < _MOVES:
                options = state.options[piece]
                other, target = None, options[int(chance() * len(options))]
            else:
                other = int(chance() * len(pieces))
                target = state.place[other]
            if state.try_change(piece, other, target, price, heat, chance()) and state.score < best_score:
                best, best_score = list(state.place), state.score
        if best_score <= (0, -enough):
            break
    return best


class _State:
    """An assignment with its loads, changed step by step."""

    def __init__(self, pieces: Sequence[Movable], start: Sequence[int | None], limits: Limits) -> None:
        self._points = [piece.options for piece in pieces]
        self._minutes = [piece.minutes for piece in pieces]
        self._clients = [piece.clients for piece in pieces]
        self.options = [list(piece.options) for piece in pieces]
        self.place = list(start)
        load: Counter[Hashable] = Counter()
        self._count: Counter[Hashable] = Counter()
        self._preference = 0
        for piece, recipient in zip(pieces, start, strict=True):
            load[recipient] += piece.minutes
            self._count[recipient] += piece.clients
            self._preference += piece.options[recipient]
        recipients = {recipient for piece in pieces for recipient in piece.options}
        self._excess = {r: load[r] - limits.minutes.get(r, _UNLIMITED) for r in recipients}
        self._over = sum(max(0, excess) for excess in self._excess.values())
        self._at_least = {r: limits.at_least.get(r, 0) for r in recipients}
        self._at_most = {r: limits.at_most.get(r, _UNLIMITED) for r in recipients}

    @property
    def score(self) -> tuple[int, int]:
        """Smaller is better: minutes over the limits, then preference."""
        return self._over, -self._preference

    def try_change(
        self, piece: int, other: int | None, target: int | None, price: float, heat: float, luck: float
    ) -> bool:
        """Move `piece` to `target`, and `other` (who is there) back, if that is possible and worth trying."""
        place, points = self.place, self._points
        source = place[piece]
        if source == target or target not in points[piece]:
            return False
        gain = points[piece][target] - points[piece][source]
        minutes, clients = self._minutes[piece], self._clients[piece]
        if other is not None:
            if source not in points[other]:
                return False
            gain += points[other][source] - points[other][target]
            minutes -= self._minutes[other]
            clients -= self._clients[other]
        if clients and not self._keeps_numbers(source, target, clients):
            return False
        leaves, arrives = self._excess[source], self._excess[target]
        worse = max(0, leaves - minutes) + max(0, arrives + minutes) - max(0, leaves) - max(0, arrives)
        worth = gain - price * worse
        if worth < 0 and luck >= math.exp(worth / heat):
            return False
        place[piece] = target
        if other is not None:
            place[other] = source
        self._excess[source] -= minutes
        self._excess[target] += minutes
        self._count[source] -= clients
        self._count[target] += clients
        self._preference += gain
        self._over += worse
        return True

    def _keeps_numbers(self, source: int | None, target: int | None, clients: int) -> bool:
        left, right = self._count[source] - clients, self._count[target] + clients
        return (
            self._at_least[source] <= left <= self._at_most[source]
            and self._at_least[target] <= right <= self._at_most[target]
        )

"""Which of day and month comes first, weighed over all dates of a column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.rules.dates.parse import numeric_pair


@dataclass(frozen=True)
class OrderEvidence:
    """How many dates exist day first only, month first only, and either way (`04/05/1980`)."""

    day_first: int = 0
    month_first: int = 0
    either: int = 0

    def __add__(self, other: OrderEvidence) -> OrderEvidence:
        return OrderEvidence(
            self.day_first + other.day_first,
            self.month_first + other.month_first,
            self.either + other.either,
        )

    @property
    def proven(self) -> bool | None:
        """True for day first, False for month first; None where nothing proves one, or dates prove both."""
        if bool(self.day_first) == bool(self.month_first):
            return None
        return self.day_first > 0

    @property
    def mixed(self) -> bool:
        """Whether some dates exist day first only and others month first only."""
        return self.day_first > 0 and self.month_first > 0


def weigh(values: Iterable[object]) -> OrderEvidence:
    """Count what the dates of a column prove."""
    day_first = month_first = either = 0
    for value in values:
        pair = numeric_pair(value)
        if pair is None:
            continue
        first, second = pair
        day_first += first > 12 >= second
        month_first += second > 12 >= first
        either += is_either(value)
    return OrderEvidence(day_first, month_first, either)


def is_either(value: object) -> bool:
    """Whether a text is one date read day first and another read month first."""
    pair = numeric_pair(value)
    return pair is not None and max(pair) <= 12 and pair[0] != pair[1]


@dataclass(frozen=True)
class DateOrder:
    """How a column writes `03/04/2020`; `ambiguous` where nothing in it proves which."""

    day_first: bool
    ambiguous: bool


def date_order(values: Iterable[object]) -> DateOrder:
    """What a column proves: day first, unless some dates exist month first only."""
    found = weigh(values)
    return DateOrder(found.proven is not False, found.proven is None and found.either > 0)

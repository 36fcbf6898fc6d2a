"""The order of day and month, weighed over all dates of a column."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.rules.dates.parse import numeric_pair


@dataclass(frozen=True)
class OrderEvidence:
    """How many dates are valid day first only, month first only, and either way (`04/05/1980`)."""

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
        """True for day first, False for month first; None if nothing proves one, or dates prove both."""
        if bool(self.day_first) == bool(self.month_first):
            return None
        return self.day_first > 0

    @property
    def proofs(self) -> int:
        """How many dates prove an order."""
        return self.day_first + self.month_first

    @property
    def is_slight(self) -> bool:
        """Whether only a few dates prove the order in which others are read."""
        return max(self.day_first, self.month_first) < _ENOUGH_PROOF and self.either > 0

    @property
    def mixed(self) -> bool:
        """Whether some dates are valid day first only and others month first only."""
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
        either += first != second and max(pair) <= 12
    return OrderEvidence(day_first, month_first, either)


def is_either(value: object) -> bool:
    """Whether a text is one date read day first and another read month first."""
    pair = numeric_pair(value)
    return pair is not None and max(pair) <= 12 and pair[0] != pair[1]


class Why(enum.Enum):
    """The reason why a column is read day first or month first.

    `PROVEN` by its own dates, `SHARED` with the other columns of the file, `ASSUMED` if nothing says
    anything, `SAID` by the supervisor. `MIXED` and `SWAPPED` leave single dates in doubt: if dates
    prove both orders, or if a spreadsheet turned what it could into real dates, with day and month swapped,
    and left the rest as text.
    """

    PROVEN = enum.auto()
    SHARED = enum.auto()
    ASSUMED = enum.auto()
    SAID = enum.auto()
    MIXED = enum.auto()
    SWAPPED = enum.auto()


@dataclass(frozen=True)
class DateOrder:
    """How a column is read. For `SWAPPED` the order is that of its text dates, which is proven."""

    day_first: bool
    why: Why
    evidence: OrderEvidence = OrderEvidence()

    def is_doubtful(self, value: object) -> bool:
        """Whether a value may mean either of two days, and the column does not tell which."""
        if self.why is Why.SWAPPED:
            return _may_be_swapped(value)
        return self.why is Why.MIXED and is_either(value)


def _may_be_swapped(value: object) -> bool:
    return isinstance(value, date) and value.day <= 12 and value.day != value.month


_ENOUGH_PROOF = 3
_ENOUGH_FOR_THE_TELL = 4


def order_of(values: Sequence[object], others: OrderEvidence = OrderEvidence()) -> DateOrder:
    """What a column proves; `others` is what the other columns of the file prove, used if this one proves
    nothing."""
    own = weigh(values)
    if own.proven is not None:
        return _order_of_proven(values, own, own.proven, others)
    if own.mixed:
        return _mixed(own)
    return _order_of_others(own, others) if own.either else DateOrder(True, Why.PROVEN, own)


def _order_of_others(own: OrderEvidence, others: OrderEvidence) -> DateOrder:
    """The order of a column that proves nothing."""
    if others.mixed:
        return _mixed(own + others)
    if others.proven is not None:
        return DateOrder(others.proven, Why.SHARED, others)
    return DateOrder(True, Why.ASSUMED, own)


def _order_of_proven(
    values: Sequence[object], own: OrderEvidence, proven: bool, others: OrderEvidence
) -> DateOrder:
    """The order of a column whose own dates prove one; a few are doubtful if the rest of the file differs."""
    if _has_the_tell(values, own):
        return DateOrder(proven, Why.SWAPPED, own)
    if own.is_slight and others.proven is (not proven):
        return _mixed(own + others)
    return DateOrder(proven, Why.PROVEN, own)


def _mixed(evidence: OrderEvidence) -> DateOrder:
    return DateOrder(evidence.day_first >= evidence.month_first, Why.MIXED, evidence)


def _has_the_tell(values: Sequence[object], own: OrderEvidence) -> bool:
    """Whether a spreadsheet turned some texts into dates: those days are all 12 or less, and no text date
    could be one."""
    made = _dates_in(values)
    is_enough = len(made) + own.proofs >= _ENOUGH_FOR_THE_TELL
    return is_enough and not own.either and _are_of_spreadsheet(made)


def _dates_in(values: Sequence[object]) -> list[date]:
    return [value for value in values if isinstance(value, date)]


def _are_of_spreadsheet(made: Sequence[date]) -> bool:
    return all(day.day <= 12 for day in made) and any(map(_may_be_swapped, made))


def swapped(day: date) -> date:
    """The day before a spreadsheet swapped day and month; its day is 12 or less."""
    return day.replace(month=day.day, day=day.month)

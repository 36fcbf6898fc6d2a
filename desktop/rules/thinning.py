"""The backups to keep so that they reach far back without filling the disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

ALL_DAYS = 2
"""All backups of the newest days that have any stay; then the last of each day, week (from Monday) and
month."""

DAYS, WEEKS, MONTHS = 14, 8, 12

ALWAYS = 3
"""How many of the newest always stay."""

_Period = Callable[[datetime], Hashable]


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    return moment.year, moment.month


def to_keep(made: Sequence[datetime]) -> set[int]:
    """The positions of those that stay; `made` is in the order in which they were made, the oldest first.

    Days, weeks and months are counted by the backups themselves and not by a clock, which can be wrong: only
    those with a backup count.
    """
    kept = set(_newest_first(made)[:ALWAYS]) | _of_newest_days(made)
    periods: tuple[tuple[int, _Period], ...] = ((DAYS, _day), (WEEKS, _week), (MONTHS, _month))
    for number, period_of in periods:
        kept.update(_last_of_each(made, period_of)[:number])
    return kept


def _newest_first(made: Sequence[datetime]) -> range:
    return range(len(made) - 1, -1, -1)


def _of_newest_days(made: Sequence[datetime]) -> set[int]:
    days = dict.fromkeys(_day(made[place]) for place in _newest_first(made))
    newest = set(list(days)[:ALL_DAYS])
    return {place for place, moment in enumerate(made) if _day(moment) in newest}


def _last_of_each(made: Sequence[datetime], period_of: _Period) -> list[int]:
    """The last backup of each period, the newest period first."""
    last_of: dict[Hashable, int] = {}
    for place in _newest_first(made):
        last_of.setdefault(period_of(made[place]), place)
    return list(last_of.values())


def superfluous(made: Sequence[datetime], now: datetime) -> tuple[int, ...]:
    """The positions of those that may go, the oldest first: never more than stay, and none while the clock is
    in doubt.

    It is in doubt if a backup is in the future.
    """
    if max(made, default=now) > now:
        return ()
    kept = to_keep(made)
    return tuple(place for place in range(len(made)) if place not in kept)[: len(kept)]

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
    newest_first = range(len(made) - 1, -1, -1)
    kept = set(newest_first[:ALWAYS])
    newest_days = dict.fromkeys(_day(made[place]) for place in newest_first)
    whole = set(list(newest_days)[:ALL_DAYS])
    kept |= {place for place in newest_first if _day(made[place]) in whole}
    periods: tuple[tuple[int, _Period], ...] = ((DAYS, _day), (WEEKS, _week), (MONTHS, _month))
    for number, period_of in periods:
        last_of: dict[Hashable, int] = {}
        for place in newest_first:
            last_of.setdefault(period_of(made[place]), place)
        kept |= set(list(last_of.values())[:number])
    return kept


def superfluous(made: Sequence[datetime], now: datetime) -> tuple[int, ...]:
    """The positions of those that may go, the oldest first: never more than stay, and none while the clock is
    in doubt.

    It is in doubt if a backup is in the future.
    """
    if any(moment > now for moment in made):
        return ()
    kept = to_keep(made)
    return tuple(place for place in range(len(made)) if place not in kept)[: len(kept)]

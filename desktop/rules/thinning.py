"""Which backups to keep, so that they reach far back without filling the disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

ALL_DAYS = 2
"""Of the last days all backups stay; then the last one of each day, week (from Monday) and month."""

DAYS, WEEKS, MONTHS = 14, 8, 12


def to_keep(made: Iterable[datetime], now: datetime) -> set[datetime]:
    """Those of the backups made at these moments that stay.

    The newest always stays, and so does what claims to come from the future: a clock was wrong, and
    nothing is thrown away on its word.
    """
    moments = sorted(made, reverse=True)
    kept = set(moments[:1])
    kept |= {moment for moment in moments if moment > now - timedelta(days=ALL_DAYS)}
    periods: tuple[tuple[int, Callable[[datetime], int]], ...] = (
        (DAYS, lambda moment: moment.toordinal()),
        (WEEKS, lambda moment: (moment.toordinal() - 1) // 7),
        (MONTHS, lambda moment: moment.year * 12 + moment.month),
    )
    for number, period_of in periods:
        last_of: dict[Hashable, datetime] = {}
        for moment in moments:
            if period_of(now) - period_of(moment) < number:
                last_of.setdefault(period_of(moment), moment)
        kept |= set(last_of.values())
    return kept

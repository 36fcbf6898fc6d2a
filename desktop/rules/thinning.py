"""Which backups to keep, so that they reach far back without filling the disk."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Keeping:
    """Keep all of the last `all_days` days, then the last one of each day, week (from Monday) and month."""

    all_days: int = 2
    days: int = 14
    weeks: int = 8
    months: int = 12


def to_keep(made: Iterable[datetime], now: datetime, keeping: Keeping | None = None) -> set[datetime]:
    """Those of the backups made at these moments that stay.

    The newest always stays, and so does what claims to come from the future: a clock was wrong, and
    nothing is thrown away on its word.
    """
    keeping = keeping or Keeping()
    moments = sorted(made, reverse=True)
    kept = set(moments[:1])
    kept |= {moment for moment in moments if moment > now - timedelta(days=keeping.all_days)}
    periods: tuple[tuple[int, Callable[[datetime], int]], ...] = (
        (keeping.days, lambda moment: moment.toordinal()),
        (keeping.weeks, lambda moment: (moment.toordinal() - 1) // 7),
        (keeping.months, lambda moment: moment.year * 12 + moment.month),
    )
    for number, period_of in periods:
        last_of: dict[Hashable, datetime] = {}
        for moment in moments:
            if period_of(now) - period_of(moment) < number:
                last_of.setdefault(period_of(moment), moment)
        kept |= set(last_of.values())
    return kept

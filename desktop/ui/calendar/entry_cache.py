"""Appointments by day and practitioner, read when a column is first looked at.

A week of twenty practitioners has more columns than fit a screen: those never scrolled to stay unread.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import product

from desktop.services.calendar.entries import Entry

Load = Callable[[Sequence[int], date, int], Iterable[Entry]]
"""Answers the appointments of some users on some days, from the first day on."""

Key = tuple[date, int]


class EntryCache:
    """Keeps what was read; added appointments count in addition."""

    def __init__(self, load: Load | None = None) -> None:
        self._load = load
        self._kept: dict[Key, list[Entry]] = defaultdict(list)
        self._loaded: set[Key] = set()

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep appointments on each day that they touch."""
        for entry in entries:
            for key in _touched(entry):
                self._kept[key].append(entry)

    def read(self, wanted: Iterable[Key]) -> None:
        """Load whatever is missing for these practitioners and days, at once."""
        missed = set(wanted) - self._loaded
        if self._load is not None and missed:
            self._read_around(self._load, missed)

    def _read_around(self, load: Load, missed: set[Key]) -> None:
        """Load everything from the first of these days to the last, for all of these practitioners."""
        days = {day for day, _ in missed}
        user_ids = sorted({user_id for _, user_id in missed})
        span = _days(min(days), max(days))
        new = set(product(span, user_ids)) - self._loaded
        self._loaded |= new
        for entry in load(user_ids, span[0], len(span)):
            for key in new.intersection(_touched(entry)):
                self._kept[key].append(entry)

    def of(self, key: Key) -> Sequence[Entry]:
        """The appointments of one day of one practitioner."""
        self.read([key])
        return self._kept.get(key, ())


def _touched(entry: Entry) -> list[Key]:
    first, last = entry.starts_at.date(), entry.ends_at.date()
    if first == last:
        return [(first, entry.user_id)]
    return [(day, entry.user_id) for day in _days(first, last)]


def _days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]

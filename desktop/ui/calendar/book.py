"""Appointments by day and practitioner, read when a column is first looked at.

A week of twenty practitioners has more columns than fit a screen: what nobody scrolls to is never read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from desktop.services.calendar import Entry

Load = Callable[[Sequence[int], date], Iterable[Entry]]
"""Answers what overlaps one day of some users."""

Key = tuple[date, int]


class Book:
    """Keeps what was read. What is added counts besides what is loaded."""

    def __init__(self, load: Load | None = None) -> None:
        self._load = load
        self._kept: dict[Key, list[Entry]] = defaultdict(list)
        self._loaded: set[Key] = set()

    def add(self, entries: Iterable[Entry]) -> None:
        """Keep appointments in each day that they touch."""
        for entry in entries:
            day, last = entry.starts_at.date(), entry.ends_at.date()
            while day <= last:
                self._kept[day, entry.user_id].append(entry)
                day += timedelta(days=1)

    def read(self, wanted: Iterable[Key]) -> None:
        """Load what is not there yet, all practitioners of a day at once."""
        if self._load is None:
            return
        missing: dict[date, list[int]] = defaultdict(list)
        for day, user_id in wanted:
            if (day, user_id) not in self._loaded:
                missing[day].append(user_id)
                self._loaded.add((day, user_id))
        for day, user_ids in missing.items():
            for entry in self._load(user_ids, day):
                self._kept[day, entry.user_id].append(entry)

    def of(self, key: Key) -> Sequence[Entry]:
        """The appointments of one day of one practitioner."""
        self.read([key])
        return self._kept.get(key, ())

"""The matching of rows without references: the same row again is the same record, not a second one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable


class Twins:
    """Ids by what identifies a record; equal ones are matched one to one, in order."""

    def __init__(self, known: Iterable[tuple[Hashable, int]]) -> None:
        self._left: dict[Hashable, list[int]] = defaultdict(list)
        for key, row_id in known:
            self._left[key].append(row_id)

    def has(self, key: Hashable) -> bool:
        """Whether there is a record with that key that is not matched with a row yet."""
        return bool(self._left.get(key))

    def take(self, key: Hashable) -> int | None:
        """The next record with that key that is not matched with a row yet."""
        left = self._left.get(key)
        return left.pop(0) if left else None

"""Values that repeat in a file, kept in memory once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_MOST = 50_000

V = TypeVar("V")


class KeptOnce(Generic[V]):
    """The values of the rows before; of too many different ones it forgets all and begins again."""

    def __init__(self) -> None:
        self._kept: dict[V, V] = {}

    def for_row(self) -> Callable[[V, V], V]:
        """For the cells of one row: `keep(cell, value)` gives the value that was first kept for that cell."""
        if len(self._kept) > _MOST:
            self._kept.clear()
        return self._kept.setdefault

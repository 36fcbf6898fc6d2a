"""The difference between the rows of a small table and those wanted: equal ones stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Values = tuple[Any, ...]


def differences(stored: Mapping[int, Values], wanted: Iterable[Values]) -> tuple[list[Values], list[int]]:
    """The wanted rows that are missing, each once, and the ids of those that nobody wants or that are there twice."""
    missing = list(dict.fromkeys(wanted))
    gone = []
    for row_id, values in stored.items():
        if values in missing:
            missing.remove(values)
        else:
            gone.append(row_id)
    return missing, gone

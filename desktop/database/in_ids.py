"""`column IN (these ids)`, however many: one bound JSON array instead of a parameter for each."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute

IN_IDS = "IN (SELECT value FROM json_each(?))"
"""The same as SQL text; `json.dumps` of a list is bound to its parameter."""


def in_ids(column: InstrumentedAttribute[Any], values: Iterable[Any]) -> ColumnElement[bool]:
    """The condition that `column` is one of `values` (numbers or texts)."""
    listed = func.json_each(json_list(values)).table_valued("value")
    return column.in_(select(listed.c.value))


def in_list(parameter: str = "?") -> str:
    """The same as SQL text, to follow the column; bind `json_list(values)` to `parameter`."""
    return f"IN (SELECT value FROM json_each({parameter}))"


def json_list(values: Iterable[Any]) -> str:
    """Values (numbers or texts) as the one value that `in_list` reads."""
    return json.dumps(list(values))

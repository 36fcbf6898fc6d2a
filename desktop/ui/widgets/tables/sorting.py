"""The order of a small table's rows: cells with what they are sorted by, and the columns sorted by."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from desktop.rules.text import fold

Column = TypeVar("Column")
Orders = tuple[tuple[int, bool], ...]
"""Columns, each with whether downwards: a later one orders rows that are still equal."""
Key = tuple[float | str, ...]
_MOST = 2
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True)
class Cell:
    """A text that is not sorted as it reads, such as a day; nothing to sort `by` comes last both ways."""

    text: str
    by: date | float | None


def text_of(cell: str | Cell) -> str:
    """The text that is shown."""
    return cell.text if isinstance(cell, Cell) else cell


def key_of(cell: str | Cell) -> Key | None:
    """What a cell is sorted by: a number, a day, or its text with the numbers in it as numbers; None if empty."""
    if isinstance(cell, Cell):
        return None if cell.by is None else _value(cell.by)
    parts = _NUMBERS.split(fold(cell))
    if not any(parts):
        return None
    return (2, *(int(part) if place % 2 else part for place, part in enumerate(parts)))


def _value(by: date | float) -> Key:
    return (1, by.isoformat()) if isinstance(by, date) else (0, by)


def after_choice(
    orders: Sequence[tuple[Column, bool]], column: Column, downwards: bool
) -> tuple[tuple[Column, bool], ...]:
    """The orders after one more choice: the column sorted by before orders what is still equal."""
    before = [order for order in orders if order[0] != column]
    return tuple([(column, downwards), *before][:_MOST])


def sorted_by(orders: Orders, column: int, downwards: bool) -> Orders:
    """The same; a column below 0 is the rows' own order again."""
    return () if column < 0 else after_choice(orders, column, downwards)


def in_order(rows: Sequence[Sequence[str | Cell]], orders: Orders) -> list[int]:
    """The places of the rows in this order; rows equal in all of it keep their own."""
    places = list(range(len(rows)))
    for column, downwards in reversed(orders):
        keys = [key_of(row[column]) for row in rows]
        with_one = [place for place in places if keys[place] is not None]
        with_one.sort(key=lambda place: keys[place] or (), reverse=downwards)
        places = with_one + [place for place in places if keys[place] is None]
    return places


def orders_text(orders: Orders) -> str:
    """The text for `read_orders`."""
    return json.dumps(orders)


def read_orders(text: object, columns: int) -> Orders:
    """The remembered orders of a table of so many columns; damaged ones are none."""
    try:
        found = tuple((int(column), bool(downwards)) for column, downwards in json.loads(str(text)))
    except (ValueError, TypeError):
        return ()
    return found[:_MOST] if all(0 <= column < columns for column, _ in found) else ()

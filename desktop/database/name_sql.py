"""Names of people composed in SQL, for lists read many rows at a time; `rules.text` is the same in Python."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, func


def listed_name_sql(alias: str) -> str:
    """`Nguyen, Ava` of the row `alias` (rules.text.listed_name), as SQL text."""
    first, last = f"{alias}.first_name", f"{alias}.last_name"
    return (
        f"CASE WHEN {first} = '' THEN {last} WHEN {last} = '' THEN {first} ELSE {last} || ', ' || {first} END"
    )


def spoken_name_sql(person: Any) -> ColumnElement[str]:
    """`Ava Nguyen` of a mapped class (rules.text.spoken_name)."""
    return func.trim(person.first_name + " " + person.last_name)

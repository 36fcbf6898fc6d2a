"""The choice between the rows of one practitioner and those of all."""

from __future__ import annotations

from sqlalchemy import ColumnElement, true
from sqlalchemy.orm import InstrumentedAttribute


def only(
    column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None], user_id: int | None
) -> ColumnElement[bool]:
    """The condition for one practitioner's rows, or for all if None."""
    return true() if user_id is None else column == user_id

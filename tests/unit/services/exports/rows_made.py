"""The rows of a kind under our own headers, as a test reads them."""

from __future__ import annotations

from desktop.database.practice import Practice
from desktop.files.headers import own_headers
from desktop.files.sheet import Value
from desktop.services.exports.rows import rows_of


def rows_in(practice: Practice, kind: str, user_id: int | None = None) -> list[dict[str, Value]]:
    with practice.read() as session:
        return [dict(zip(own_headers(kind), row, strict=True)) for row in rows_of(session, kind, user_id)]

"""Whether the record is as it was written."""

from __future__ import annotations

from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.recorder import chain
from desktop.models import Activity


def broken_links(practice: Practice) -> list[int]:
    """The activity records whose hash does not follow from the one before: somebody has tampered with them."""
    broken, last = [], ""
    with practice.read() as session:
        rows = session.execute(
            select(
                Activity.id, Activity.operation_id, Activity.subject, Activity.table_name, Activity.row_id,
                Activity.before, Activity.after, Activity.hash,
            ).order_by(Activity.id)
        ).yield_per(10_000)  # fmt: skip
        for record_id, *parts, known in rows:
            if chain(last, *parts) != known:
                broken.append(record_id)
            last = known
    return broken

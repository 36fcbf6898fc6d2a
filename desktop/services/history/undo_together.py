"""Several operations taken back as one: all that a window did, such as the import of several files."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import insert, select

from desktop.database.lock import actor
from desktop.database.practice import Practice
from desktop.models import Operation
from desktop.services.history.history import Undone, undo_in


def undo_together(practice: Practice, operation_ids: Collection[int]) -> list[Undone]:
    """Take operations back in one transaction, the last one first: all of them or, with UserError, none."""
    with practice.read() as session:
        summaries: dict[int, str] = dict(
            session.execute(
                select(Operation.id, Operation.summary).where(Operation.id.in_(operation_ids))
            ).all()
        )
    newest, *older = sorted(summaries, reverse=True)
    told = "; ".join(summaries[one] for one in sorted(summaries))
    with practice.work("undo", f"Undid: {told}", undoes=newest) as work:
        undone = [undo_in(work, one) for one in (newest, *older)]
        # An operation undoes one other; so that none can be undone again, each has its own.
        marks = [
            {
                "id": number,
                "at": work.now,
                "actor": actor(),
                "action": "undo",
                "summary": f"Undid: {summaries[one]}",
            }
            | {"undoes_id": one}
            for number, one in enumerate(older, work.operation_id + 1)
        ]
        if marks:
            work.session.execute(insert(Operation), marks)
    return undone

"""What was done, and taking it back: one operation is undone as one (rule 9)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork, chain
from desktop.errors import UserError
from desktop.models import Activity, Operation, User
from desktop.services.history.undo_conflicts import (
    at_another_time,
    note_on_offboardings,
    refuse_inactive_holders,
    rewriting_the_past,
    stored_values,
    untouched_since,
    without_referenced,
)


class NoChange(StrEnum):
    """Actions that only record what left the practice: they make no backup stale and Undo passes them over."""

    BACKUP = "backup"
    CERTIFICATE = "certificate"
    EXPORT = "export"
    LETTERS = "letters"
    PACK = "pack"


@dataclass(frozen=True)
class Done:
    """One operation of the record."""

    id: int
    at: datetime
    actor: str
    action: str
    summary: str
    reason: str
    undone: bool


@dataclass(frozen=True)
class Undone:
    """What an undo did. `left_alone` names each subject that somebody changed since (`clients:12`)."""

    operation_id: int
    restored: tuple[str, ...]
    left_alone: tuple[str, ...]


def operations(practice: Practice, *, limit: int = 200) -> list[Done]:
    """The latest operations, newest first."""
    undo = aliased(Operation)
    with practice.read() as session:
        rows = session.execute(
            select(Operation, undo.id)
            .outerjoin(undo, undo.undoes_id == Operation.id)
            .order_by(Operation.id.desc())
            .limit(limit)
        )
        return [Done(o.id, o.at, o.actor, o.action, o.summary, o.reason, by is not None) for o, by in rows]


def last_undoable(practice: Practice) -> Done | None:
    """What Edit > Undo would take back now."""
    undo = aliased(Operation)
    with practice.read() as session:
        latest = session.scalars(
            select(Operation)
            .outerjoin(undo, undo.undoes_id == Operation.id)
            .where(undo.id.is_(None), Operation.undoes_id.is_(None), Operation.action.not_in(NoChange))
            .order_by(Operation.id.desc())
            .limit(1)
        ).first()
    if latest is None:
        return None
    return Done(latest.id, latest.at, latest.actor, latest.action, latest.summary, latest.reason, False)


def last_change_id(session: Session) -> int:
    """The newest operation that changed the practice itself; 0 where there is none."""
    found = session.scalar(
        select(Operation.id).where(Operation.action.not_in(NoChange)).order_by(Operation.id.desc()).limit(1)
    )
    return found or 0


def undo(practice: Practice, operation_id: int) -> Undone:
    """Take one operation back, subject by subject; a subject that somebody changed since is left as it is.

    Raises UserError where there is no such operation or it was undone already.
    """
    with practice.read() as session:
        operation = session.get(Operation, operation_id)
    if operation is None:
        raise UserError("There is nothing of that number in the record.")
    with practice.work("undo", f"Undid: {operation.summary}", undoes=operation_id) as work:
        return undo_in(work, operation_id)


def undo_in(
    work: UnitOfWork, operation_id: int, *, only: Callable[[str], bool] = lambda subject: True
) -> Undone:
    """The same inside a unit of work that does more; `only` chooses the subjects.

    What other records have come to need since, what has taken place (rule 4) and what was given another
    time since is left alone too. Raises UserError where it was undone already, or where clients or appointments would go back to somebody who is inactive (rule 2).
    """
    if work.session.scalar(select(Operation.id).where(Operation.undoes_id == operation_id)) is not None:
        raise UserError("That was undone already.")
    records = work.session.scalars(
        select(Activity).where(Activity.operation_id == operation_id).order_by(Activity.id.desc())
    ).all()
    by_subject: dict[str, list[Activity]] = defaultdict(list)
    for record in records:
        if only(record.subject):
            by_subject[record.subject].append(record)
    untouched = untouched_since(work, records)
    clear = {s for s, rows in by_subject.items() if all(untouched[row.id] for row in rows)}
    clear -= rewriting_the_past(work, records) | at_another_time(work, records)
    chosen = without_referenced(work, records, clear)
    for (table, inserted), run in groupby(
        (record for record in records if record.subject in chosen),
        key=lambda record: (record.table_name, record.before is None),
    ):
        if inserted and table == User.__tablename__:
            # Rule 1: adding a user cannot be taken back by deleting them.
            gone = {"active": False, "inactive_since": work.now.date()}
            work.update(User, {record.row_id: gone for record in run})
        else:
            work.restore(
                table, [(r.row_id, r.subject, stored_values(r.before), stored_values(r.after)) for r in run]
            )
    refuse_inactive_holders(work, records, chosen)
    note_on_offboardings(work, operation_id)
    return Undone(
        operation_id,
        tuple(s for s in by_subject if s in chosen),
        tuple(s for s in by_subject if s not in chosen),
    )


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

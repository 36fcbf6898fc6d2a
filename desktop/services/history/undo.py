"""Undo: one operation is undone as one (rule 9)."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import filterfalse, groupby

from sqlalchemy import ColumnElement, ForeignKey, select

from desktop.database.in_ids import IN_IDS, in_ids
from desktop.database.practice import Practice
from desktop.database.recorder import Row
from desktop.database.unit_of_work import RecordedRow, UnitOfWork
from desktop.errors import Refused, UserError
from desktop.language import say
from desktop.models import Activity, Base, Offboarding, OffboardingState, Operation, User
from desktop.services.history.inactive_holders import inactive_holders
from desktop.services.history.keep_rules import (
    APPOINTMENTS,
    USERS,
    Link,
    Present,
    RowKey,
    columns_of,
    entries_of,
    is_deleted_again,
    subjects_to_undo,
)
from desktop.services.history.operations import first_of


@dataclass(frozen=True)
class Undone:
    """What an undo did. `left_alone` names each subject that stays as it is (`clients:12`), see `keep_rules`."""

    operation_id: int
    restored: tuple[str, ...]
    left_alone: tuple[str, ...]


HeldByInactive = Mapping[int, Sequence[RowKey]]
"""The clients and appointments that came back to inactive users, by user."""

Settle = Callable[[UnitOfWork, HeldByInactive], None]
"""Gives them to others, or raises UserError, which cancels the undo."""


def refuse(work: UnitOfWork, held: HeldByInactive) -> None:
    """Raises Refused: nothing may come back to somebody inactive (rules 2 and 3)."""
    names = sorted(work.session.get_one(User, user_id).name for user_id in held)
    raise Refused(
        say(
            "{names} would get clients or appointments back but cannot keep them while inactive. "
            "Make them active first, then undo; nothing was changed.",
            names=", ".join(names),
        )
    )


def undo(practice: Practice, operation_id: int, settle: Settle = refuse) -> Undone:
    """Undo one operation, subject by subject; a subject that a keep rule names is left as it is.

    Raises UserError if there is no such operation or it is already undone, and whatever `settle` raises.
    """
    with practice.read() as session:
        operation = session.get(Operation, operation_id)
    if operation is None:
        raise UserError(say("There is nothing of that number in the record."))
    with practice.work("undo", _said(practice, operation), undoes=operation_id) as work:
        return undo_in(work, operation_id, settle=settle)


def _said(practice: Practice, operation: Operation) -> str:
    """The word for it: something done is undone; something undone is redone."""
    with practice.read() as session:
        first, turned = first_of(session, operation.id)
        summary = session.get_one(Operation, first).summary
    return f"Redid: {summary}" if turned % 2 else f"Undid: {summary}"


def undo_together(
    practice: Practice, operation_ids: Collection[int], settle: Settle = refuse
) -> list[Undone]:
    """Undo operations in one transaction, the last one first: all of them or, with UserError, none."""
    summaries = _summaries(practice, operation_ids)
    newest, *older = sorted(summaries, reverse=True)
    together = "; ".join(summaries[one] for one in sorted(summaries))
    with practice.work("undo", f"Undid: {together}", undoes=newest) as work:
        for one in older:
            work.undoes_too(one, f"Undid: {summaries[one]}")
        return [undo_in(work, one, settle=settle) for one in (newest, *older)]


def _summaries(practice: Practice, operation_ids: Collection[int]) -> dict[int, str]:
    with practice.read() as session:
        found = session.execute(
            select(Operation.id, Operation.summary).where(in_ids(Operation.id, operation_ids))
        )
        return {row.id: row.summary for row in found}


def undo_in(
    work: UnitOfWork,
    operation_id: int,
    *,
    only: Callable[[str], bool] = lambda subject: True,
    settle: Settle = refuse,
) -> Undone:
    """The same inside a unit of work that does more; `only` chooses the subjects.

    Raises UserError if it is already undone. `settle` decides on clients and appointments that come back
    to somebody who is inactive.
    """
    _refuse_twice(work, operation_id)
    entries = _entries(work, operation_id)
    present = _present(work, entries)
    subjects = dict.fromkeys(entry.subject for entry in entries if only(entry.subject))
    chosen = subjects_to_undo(entries, present, subjects)
    held = inactive_holders(entries, present, chosen)
    _restore(work, entries_of(chosen, entries))
    if held:
        settle(work, held)
    _note_on_offboardings(work, operation_id)
    return _undone(operation_id, subjects, chosen)


def _undone(operation_id: int, subjects: Iterable[str], chosen: frozenset[str]) -> Undone:
    restored = tuple(filter(chosen.__contains__, subjects))
    return Undone(operation_id, restored, tuple(filterfalse(chosen.__contains__, subjects)))


def _refuse_twice(work: UnitOfWork, operation_id: int) -> None:
    if work.session.scalar(select(Operation.id).where(Operation.undoes_id == operation_id)) is not None:
        raise UserError(say("That was undone already."))


def _entries(work: UnitOfWork, operation_id: int) -> list[RecordedRow]:
    """What the operation recorded, newest first."""
    columns = (
        Activity.id, Activity.table_name, Activity.row_id, Activity.subject, Activity.before, Activity.after,
    )  # fmt: skip
    found = work.session.execute(
        select(*columns).where(Activity.operation_id == operation_id).order_by(Activity.id.desc())
    ).all()
    before = _all_stored(row.before for row in found)
    after = _all_stored(row.after for row in found)
    return [RecordedRow(*row[:4], *sides) for row, *sides in zip(found, before, after, strict=True)]


def stored_values(text: str | None) -> Row | None:
    """One side of an entry: the touched columns, as the database stores them."""
    return None if text is None else json.loads(text)


def _all_stored(texts: Iterable[str | None]) -> list[Row | None]:
    """That of many entries, read at once."""
    read: list[Row | None] = json.loads(f"[{','.join(text or 'null' for text in texts)}]")
    return read


def _present(work: UnitOfWork, entries: Sequence[RecordedRow]) -> Present:
    ids: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        ids[entry.table].add(entry.row_id)
    return Present(
        _rows_now(work, entries, ids),
        _links(work, entries),
        _times_then(work, ids[APPOINTMENTS], max((entry.id for entry in entries), default=0)),
        frozenset(work.session.scalars(select(User.id).where(~User.active))),
        work.now.strftime("%Y-%m-%d 00:00"),
    )


def _rows_now(
    work: UnitOfWork, entries: Sequence[RecordedRow], ids: Mapping[str, Collection[int]]
) -> dict[RowKey, Row]:
    rows: dict[RowKey, Row] = {}
    for table, columns in columns_of(entries).items():
        names = tuple(sorted(columns))
        for row_id, values in work.stored(table, names, ids[table]).items():
            rows[RowKey(table, row_id)] = dict(zip(names, values, strict=True))
    return rows


def _links(work: UnitOfWork, entries: Sequence[RecordedRow]) -> list[Link]:
    """Every row that points at a row that the operation added."""
    added = _added(entries)
    return [link for key in _keys_to(added) for link in _links_by(work, key, added[key.column.table.name])]


def _added(entries: Sequence[RecordedRow]) -> dict[str, list[int]]:
    """The ids of the rows that the operation added, by table."""
    added: dict[str, list[int]] = defaultdict(list)
    for entry in filter(is_deleted_again, entries):
        added[entry.table].append(entry.row_id)
    return added


def _keys_to(tables: Container[str]) -> list[ForeignKey]:
    """The columns that point at the rows of some tables by id."""
    return [key for key in _foreign_keys() if key.column.table.name in tables and key.column.name == "id"]


def _foreign_keys() -> Iterator[ForeignKey]:
    for table in Base.metadata.tables.values():
        yield from table.foreign_keys


def _links_by(work: UnitOfWork, key: ForeignKey, targets: Sequence[int]) -> Iterator[Link]:
    source, column, table = key.parent.table.name, key.parent.name, key.column.table.name
    found = work.session.connection().exec_driver_sql(
        f'SELECT id, "{column}" FROM "{source}" WHERE "{column}" {IN_IDS}', (json.dumps(targets),)
    )
    return (Link(RowKey(source, row_id), column, RowKey(table, target)) for row_id, target in found)


def _times_then(work: UnitOfWork, appointments: Collection[int], last_entry: int) -> dict[int, Row]:
    """The times of appointments before the first later operation that changed them."""
    later = work.session.execute(
        select(Activity.row_id, Activity.before)
        .where(
            Activity.table_name == APPOINTMENTS,
            in_ids(Activity.row_id, appointments),
            Activity.id > last_entry,
        )
        .order_by(Activity.id.desc())
    )
    then: dict[int, Row] = {}
    for row_id, before in later:
        then[row_id] = {**then.get(row_id, {}), **(stored_values(before) or {})}
    return then


def _restore(work: UnitOfWork, entries: Sequence[RecordedRow]) -> None:
    for added_user, run in groupby(entries, key=_adds_user):
        if added_user:
            _make_inactive(work, run)
        else:
            work.restore(list(run))


def _adds_user(entry: RecordedRow) -> bool:
    return entry.table == USERS and entry.before is None


def _make_inactive(work: UnitOfWork, added: Iterable[RecordedRow]) -> None:
    """Rule 1: adding a user cannot be taken back by deleting them."""
    gone = {"active": False, "inactive_since": work.now.date()}
    work.update(User, {entry.row_id: gone for entry in added})


def _note_on_offboardings(work: UnitOfWork, operation_id: int) -> None:
    """Mark an offboarding as undone or redone, whichever way that happened."""
    first, turned = first_of(work.session, operation_id)
    state = OffboardingState.APPLIED if turned % 2 else OffboardingState.UNDONE
    with work.unrecorded():
        _mark(work, Offboarding.operation_id == first, {"state": state})
        _mark(work, Offboarding.deactivation_id == operation_id, {"deactivation_id": None})


def _mark(work: UnitOfWork, which: ColumnElement[bool], values: Row) -> None:
    found = work.session.scalars(select(Offboarding.id).where(which))
    work.update(Offboarding, dict.fromkeys(found, values))

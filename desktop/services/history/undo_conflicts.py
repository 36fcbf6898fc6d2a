"""What an undo must leave alone, and what it must not bring back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from desktop.database.in_ids import in_ids
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused
from desktop.models import (
    OPEN_STATUSES,
    Activity,
    Appointment,
    Base,
    Client,
    ClientStatus,
    Offboarding,
    OffboardingState,
    User,
)


def stored_values(text: str | None) -> Mapping[str, Any] | None:
    """One side of a record: the touched columns as the database stores them."""
    return None if text is None else json.loads(text)


def untouched_since(work: UnitOfWork, records: Sequence[Activity]) -> dict[int, bool]:
    """For each record, whether the database still holds what the operation left there.

    Of several records of one row in one operation, the last one to touch a column speaks for it.
    """
    wanted: dict[tuple[str, tuple[str, ...]], dict[int, list[tuple[int, tuple[Any, ...] | None]]]] = (
        defaultdict(lambda: defaultdict(list))
    )
    spoken_for: set[tuple[str, int, str]] = set()
    untouched: dict[int, bool] = {}
    for record in records:
        after = stored_values(record.after)
        names = tuple(after if after is not None else stored_values(record.before) or {})
        mine = tuple(n for n in names if (record.table_name, record.row_id, n) not in spoken_for)
        spoken_for.update((record.table_name, record.row_id, n) for n in mine)
        untouched[record.id] = True
        if mine:
            expected = None if after is None else tuple(after[n] for n in mine)
            wanted[record.table_name, mine][record.row_id].append((record.id, expected))
    for (table, names), rows in wanted.items():
        found = work.stored(table, names, rows)
        for row_id, expectations in rows.items():
            for record_id, expected in expectations:
                untouched[record_id] = found.get(row_id) == expected
    return untouched


def without_referenced(work: UnitOfWork, records: Sequence[Activity], subjects: set[str]) -> frozenset[str]:
    """The subjects that can go: whose added rows nothing points at but what goes with them."""
    chosen = set(subjects)
    added: dict[str, dict[int, str]] = defaultdict(dict)
    for record in records:
        if record.before is None and record.table_name != User.__tablename__:
            added[record.table_name][record.row_id] = record.subject
    led_here = _led_by(records) if added else {}
    while added:
        needed: set[str] = set()
        for table, rows in added.items():
            pointed_at = _pointed_at(work, table, rows, added, led_here, chosen)
            needed.update(rows[row_id] for row_id in pointed_at if rows[row_id] in chosen)
        if not needed:
            break
        chosen -= needed
    return frozenset(chosen)


def _led_by(records: Sequence[Activity]) -> dict[tuple[str, str], dict[int, str]]:
    """For each table and column, the rows that the operation changed there, with their subjects."""
    led: dict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for record in records:
        if record.after is not None:
            for column in stored_values(record.before) or ():
                led[record.table_name, column][record.row_id] = record.subject
    return led


def _pointed_at(
    work: UnitOfWork,
    table: str,
    rows: Mapping[int, str],
    added: Mapping[str, Mapping[int, str]],
    led_here: Mapping[tuple[str, str], Mapping[int, str]],
    chosen: set[str],
) -> set[int]:
    """Of these rows, those that a row points at which stays."""
    ids = json.dumps([row_id for row_id, subject in rows.items() if subject in chosen])
    found: set[int] = set()
    for child in Base.metadata.tables.values():
        going = {i for i, subject in added.get(child.name, {}).items() if subject in chosen}
        for key in child.foreign_keys:
            led = led_here.get((child.name, key.parent.name), {})
            leaving = going | {i for i, subject in led.items() if subject in chosen}
            if key.column.table.name == table and key.column.name == "id":
                pairs = work.session.connection().exec_driver_sql(
                    f'SELECT id, "{key.parent.name}" FROM "{child.name}"'
                    f' WHERE "{key.parent.name}" IN (SELECT value FROM json_each(?))',
                    (ids,),
                )
                found.update(target for child_id, target in pairs if child_id not in leaving)
    return found


def refuse_inactive_holders(work: UnitOfWork, records: Sequence[Activity], subjects: frozenset[str]) -> None:
    """Raises Refused where the undo has just given something to an inactive user (rules 2 and 3)."""
    touched: dict[str, list[int]] = defaultdict(list)
    for record in records:
        if record.subject in subjects:
            touched[record.table_name].append(record.row_id)
    holders = (
        select(User.id)
        .join(Client, Client.case_manager_id == User.id)
        .where(in_ids(Client.id, touched[Client.__tablename__]), Client.status == ClientStatus.CURRENT),
        select(User.id)
        .join(Appointment, Appointment.user_id == User.id)
        .where(
            in_ids(Appointment.id, touched[Appointment.__tablename__]),
            Appointment.status.in_(OPEN_STATUSES),
            Appointment.starts_at >= work.now.replace(hour=0, minute=0),
        ),
    )
    inactive = sorted(
        {
            user.name
            for query in holders
            for user in work.session.scalars(select(User).where(~User.active, User.id.in_(query)))
        }
    )
    if inactive:
        raise Refused(
            f"{' and '.join(inactive)} would get clients or appointments back but cannot keep them while"
            " inactive. Make them active first, then undo; nothing was changed."
        )


def rewriting_the_past(work: UnitOfWork, records: Sequence[Activity]) -> set[str]:
    """The subjects whose undo would give an appointment that is over or cancelled another practitioner (rule 4)."""
    moved = {
        record.row_id: record.subject
        for record in records
        if record.table_name == Appointment.__tablename__
        and record.before is not None
        and "user_id" in (stored_values(record.after) or {})
    }
    over = select(Appointment.id).where(
        in_ids(Appointment.id, moved), Appointment.status.not_in(OPEN_STATUSES)
    )
    return {moved[appointment_id] for appointment_id in work.session.scalars(over)}


def at_another_time(work: UnitOfWork, records: Sequence[Activity]) -> set[str]:
    """The subjects of appointments that somebody gave another time since: it was agreed with who has them now."""
    booked = {
        record.row_id: record
        for record in records
        if record.table_name == Appointment.__tablename__
        and record.before is not None
        and not {"user_id", "status"}.isdisjoint(stored_values(record.after) or {})
    }
    later = work.session.execute(
        select(Activity.row_id, Activity.before)
        .where(
            Activity.table_name == Appointment.__tablename__,
            in_ids(Activity.row_id, booked),
            Activity.id > max((record.id for record in records), default=0),
        )
        .order_by(Activity.id.desc())
    )
    then: dict[int, Mapping[str, Any]] = defaultdict(dict)
    for row_id, before in later:
        then[row_id] = {**then[row_id], **(stored_values(before) or {})}
    now = work.stored(Appointment.__tablename__, ("starts_at", "ends_at"), then)
    return {
        booked[row_id].subject
        for row_id, (starts_at, ends_at) in now.items()
        if then[row_id].get("starts_at", starts_at) != starts_at
        or then[row_id].get("ends_at", ends_at) != ends_at
    }


def note_on_offboardings(work: UnitOfWork, operation_id: int) -> None:
    """Whichever way it is undone, an offboarding says so itself."""
    with work.notes():
        applied = work.session.scalars(select(Offboarding.id).where(Offboarding.operation_id == operation_id))
        work.update(Offboarding, {i: {"state": OffboardingState.UNDONE} for i in applied})
        ended = work.session.scalars(
            select(Offboarding.id).where(Offboarding.deactivation_id == operation_id)
        )
        work.update(Offboarding, {i: {"deactivation_id": None} for i in ended})

"""The clients and appointments that an undo would give back to somebody inactive."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from desktop.database.recorder import Row
from desktop.database.unit_of_work import RecordedRow
from desktop.models import OPEN_STATUSES, AppointmentStatus, ClientStatus
from desktop.services.history.keep_rules import (
    APPOINTMENTS,
    CLIENTS,
    USERS,
    Present,
    RowKey,
    entries_of,
    key_of,
)


def inactive_holders(
    entries: Sequence[RecordedRow], present: Present, chosen: Collection[str]
) -> dict[int, list[RowKey]]:
    """The Current clients and open appointments that the undo would give to users who are inactive (rules 2 and 3)."""
    undone = entries_of(chosen, entries)
    inactive = _inactive_then(undone, present.inactive)
    held_by: dict[int, list[RowKey]] = defaultdict(list)
    for key, row in _held_then(undone, present).items():
        holder = _new_holder(key, row, present)
        if holder in inactive:
            held_by[holder].append(key)
    return dict(held_by)


def _new_holder(key: RowKey, row: Row | None, present: Present) -> int | None:
    """Who would get it; None if that is who has it now, or nobody."""
    holder = _holder(key.table, row, present)
    return None if holder == _holder(key.table, present.rows.get(key), present) else holder


def _held_then(undone: Iterable[RecordedRow], present: Present) -> dict[RowKey, Row | None]:
    """The clients and appointments of the entries as they are after the undo; None if they are gone."""
    then: dict[RowKey, Row | None] = {}
    for entry in undone:
        key = key_of(entry)
        if key.table in (CLIENTS, APPOINTMENTS):
            then[key] = _turned_back(then.get(key, present.rows.get(key)), entry.before)
    return then


def _turned_back(row: Row | None, before: Row | None) -> Row | None:
    return None if before is None else {**(row or {}), **before}


def _inactive_then(undone: Iterable[RecordedRow], inactive: frozenset[int]) -> frozenset[int]:
    """The users who are inactive after the undo."""
    for entry in undone:
        if entry.table == USERS:
            others = inactive - {entry.row_id}
            inactive = others if _was_active(entry, inactive) else others | {entry.row_id}
    return inactive


def _was_active(entry: RecordedRow, inactive: frozenset[int]) -> bool:
    """Whether the user of an entry was active before it; one who was only then added was not."""
    return entry.before is not None and bool(entry.before.get("active", entry.row_id not in inactive))


def _holder(table: str, row: Row | None, present: Present) -> int | None:
    """The holder of a Current client, or of an open appointment from today on or on the waiting list."""
    if row is None:
        return None
    is_held = _is_current(row) if table == CLIENTS else _is_ahead(row, present.midnight)
    return row[_HOLDER[table]] if is_held else None


_HOLDER = {CLIENTS: "case_manager_id", APPOINTMENTS: "user_id"}


def _is_current(client: Row) -> bool:
    return bool(client["status"] == ClientStatus.CURRENT)


def _is_ahead(appointment: Row, midnight: str) -> bool:
    if appointment["status"] == AppointmentStatus.WAITING_LIST:
        return True
    return appointment["status"] in OPEN_STATUSES and appointment["starts_at"] >= midnight

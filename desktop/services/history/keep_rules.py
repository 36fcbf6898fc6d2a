"""What an undo leaves as it is: one rule for each reason, in order.

A rule is a pure function of the entries of the operation (newest first) and of what the practice holds
now, and returns the subjects that stay. Some columns of an entry speak for a later one of the same
row: the last entry to touch a column is the one that must still hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.database.recorder import Row
from desktop.database.unit_of_work import RecordedRow
from desktop.models import OPEN_STATUSES, Appointment, AppointmentStatus, Client, ClientStatus, User

CLIENTS, APPOINTMENTS, USERS = (model.__tablename__ for model in (Client, Appointment, User))
TIMES = ("starts_at", "ends_at")


class RowKey(NamedTuple):
    table: str
    row_id: int


class Link(NamedTuple):
    """A row whose `column` points at `target`."""

    source: RowKey
    column: str
    target: RowKey


@dataclass(frozen=True)
class Present:
    """The present rows that the operation touched, as the database stores them.

    `rows` leaves out what is gone. `links` point at rows that the operation added.
    `times_then` are the times of appointments as the operation left them. `midnight` is today's.
    """

    rows: Mapping[RowKey, Row] = field(default_factory=dict)
    links: Sequence[Link] = ()
    times_then: Mapping[int, Row] = field(default_factory=dict)
    inactive: frozenset[int] = frozenset()
    midnight: str = ""


Rule = Callable[[Sequence[RecordedRow], Present, frozenset[str]], set[str]]
"""Returns the subjects, among the candidates (the third argument), that stay as they are."""


@dataclass(frozen=True)
class KeepRule:
    name: str
    keeps: Rule


def changed_since(entries: Sequence[RecordedRow], present: Present, candidates: Collection[str]) -> set[str]:
    """Subjects that somebody changed after the operation."""
    spoken_for: set[tuple[RowKey, str]] = set()
    kept = set()
    for entry in entries:
        key = RowKey(entry.table, entry.row_id)
        names = [name for name in entry.after or entry.before or () if (key, name) not in spoken_for]
        spoken_for.update((key, name) for name in names)
        if names and not _stands(entry.after, present.rows.get(key), names):
            kept.add(entry.subject)
    return kept


def _stands(after: Row | None, now: Row | None, names: Sequence[str]) -> bool:
    if after is None or now is None:
        return after is now
    return all(now[name] == after[name] for name in names)


def in_the_past(entries: Sequence[RecordedRow], present: Present, candidates: Collection[str]) -> set[str]:
    """Subjects whose undo would give an appointment that is over or cancelled another practitioner (rule 4)."""
    return {
        entry.subject
        for entry in _changed_appointments(entries, {"user_id"})
        if present.rows.get(RowKey(APPOINTMENTS, entry.row_id), _NOWHERE)["status"] not in OPEN_STATUSES
    }


def given_another_time(
    entries: Sequence[RecordedRow], present: Present, candidates: Collection[str]
) -> set[str]:
    """Subjects with an appointment that was moved since: its new time was agreed with its present
    practitioner."""
    kept = set()
    for entry in _changed_appointments(entries, {"user_id", "status"}):
        now = present.rows.get(RowKey(APPOINTMENTS, entry.row_id))
        then = present.times_then.get(entry.row_id, {})
        if now is not None and any(then.get(name, now[name]) != now[name] for name in TIMES):
            kept.add(entry.subject)
    return kept


_NOWHERE: Row = {"status": OPEN_STATUSES[0]}
"""Stands for an appointment that is gone: `changed_since` has already named it."""


def _changed_appointments(entries: Sequence[RecordedRow], columns: set[str]) -> list[RecordedRow]:
    return [
        entry
        for entry in entries
        if entry.table == APPOINTMENTS
        and entry.before is not None
        and not columns.isdisjoint(entry.after or ())
    ]


def still_referenced(
    entries: Sequence[RecordedRow], present: Present, candidates: Collection[str]
) -> set[str]:
    """Subjects with an added row that is referenced by something that stays."""
    added = {RowKey(e.table, e.row_id): e.subject for e in entries if e.before is None and e.table != USERS}
    led = _led_here(entries)
    going = set(candidates)

    def stays(link: Link) -> bool:
        return added.get(link.source) not in going and led.get((link.source, link.column)) not in going

    while (
        needed := {added[link.target] for link in present.links if link.target in added and stays(link)}
        & going
    ):
        going -= needed
    return set(candidates) - going


def _led_here(entries: Sequence[RecordedRow]) -> dict[tuple[RowKey, str], str]:
    """Subjects whose links the operation made: these go back with it."""
    return {
        (RowKey(entry.table, entry.row_id), column): entry.subject
        for entry in entries
        if entry.after is not None
        for column in entry.before or ()
    }


KEEP_RULES = (
    KeepRule("changed since", changed_since),
    KeepRule("in the past", in_the_past),
    KeepRule("given another time", given_another_time),
    KeepRule("still referenced", still_referenced),  # last: it asks what stays
)


def subjects_to_undo(
    entries: Sequence[RecordedRow], present: Present, candidates: Collection[str]
) -> frozenset[str]:
    """The candidates that no rule keeps."""
    going = frozenset(candidates)
    for rule in KEEP_RULES:
        going -= rule.keeps(entries, present, going)
    return going


def inactive_holders(
    entries: Sequence[RecordedRow], present: Present, chosen: Collection[str]
) -> dict[int, list[RowKey]]:
    """The Current clients and open appointments that the undo would give to users who are inactive (rules 2 and 3)."""
    given: dict[RowKey, Row | None] = {}
    for entry in entries:
        key = RowKey(entry.table, entry.row_id)
        if entry.subject in chosen and key.table in (CLIENTS, APPOINTMENTS):
            held = given.get(key, present.rows.get(key)) or {}
            given[key] = None if entry.before is None else {**held, **entry.before}
    inactive = _inactive_then(entries, present, chosen)
    held_by: dict[int, list[RowKey]] = defaultdict(list)
    for key, row in given.items():
        holder = _holder(key.table, row, present)
        if holder in inactive and holder != _holder(key.table, present.rows.get(key), present):
            held_by[holder].append(key)
    return dict(held_by)


def _inactive_then(entries: Sequence[RecordedRow], present: Present, chosen: Collection[str]) -> set[int]:
    """The users who are inactive after the undo."""
    inactive = set(present.inactive)
    for entry in entries:
        if entry.table == USERS and entry.subject in chosen:
            was_active = entry.before is not None and entry.before.get("active", entry.row_id not in inactive)
            inactive = inactive - {entry.row_id} if was_active else inactive | {entry.row_id}
    return inactive


def _holder(table: str, row: Row | None, present: Present) -> int | None:
    """The holder of a Current client, or of an open appointment from today on or on the waiting list."""
    if row is None:
        return None
    if table == CLIENTS:
        return row["case_manager_id"] if row["status"] == ClientStatus.CURRENT else None
    waits = row["status"] == AppointmentStatus.WAITING_LIST
    is_ahead = row["status"] in OPEN_STATUSES and row["starts_at"] >= present.midnight
    return row["user_id"] if waits or is_ahead else None


def columns_of(entries: Sequence[RecordedRow]) -> dict[str, set[str]]:
    """The columns that the rules need to see, by table."""
    columns: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        columns[entry.table].update(entry.after or entry.before or ())
    for table, needed in _NEEDED.items():
        if table in columns:
            columns[table].update(needed)
    return columns


_NEEDED = {CLIENTS: ("case_manager_id", "status"), APPOINTMENTS: ("user_id", "status", *TIMES)}

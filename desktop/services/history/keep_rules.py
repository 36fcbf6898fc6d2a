"""What an undo leaves as it is: one rule for each reason, in order.

A rule is a pure function of the entries of the operation (newest first) and of what the practice holds
now, and returns the subjects that stay. Some columns of an entry speak for a later one of the same
row: the last entry to touch a column is the one that must still hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.database.recorder import Row
from desktop.database.unit_of_work import RecordedRow
from desktop.models import OPEN_STATUSES, Appointment, Client, User

CLIENTS, APPOINTMENTS, USERS = (model.__tablename__ for model in (Client, Appointment, User))
TIMES = ("starts_at", "ends_at")


class RowKey(NamedTuple):
    table: str
    row_id: int


def key_of(entry: RecordedRow) -> RowKey:
    """The row of an entry."""
    return RowKey(entry.table, entry.row_id)


def is_deleted_again(entry: RecordedRow) -> bool:
    """Whether undo deletes the row: it was added, and is not a user (rule 1)."""
    return entry.before is None and entry.table != USERS


def entries_of(subjects: Collection[str], entries: Iterable[RecordedRow]) -> list[RecordedRow]:
    """The entries of these subjects, in order."""
    return [entry for entry in entries if entry.subject in subjects]


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
        names = _spoken_for_by(entry, spoken_for)
        if names and not _stands(entry.after, present.rows.get(key_of(entry)), names):
            kept.add(entry.subject)
    return kept


def _spoken_for_by(entry: RecordedRow, spoken_for: set[tuple[RowKey, str]]) -> list[str]:
    """The columns that no later entry of the row has touched; now they are spoken for."""
    key = key_of(entry)
    names = [name for name in entry.touched if (key, name) not in spoken_for]
    spoken_for.update((key, name) for name in names)
    return names


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
    changed = _changed_appointments(entries, {"user_id", "status"})
    return {entry.subject for entry in changed if _was_moved(entry.row_id, present)}


def _was_moved(appointment_id: int, present: Present) -> bool:
    now = present.rows.get(RowKey(APPOINTMENTS, appointment_id))
    then = present.times_then.get(appointment_id, {})
    return now is not None and any(then.get(name, now[name]) != now[name] for name in TIMES)


_NOWHERE: Row = {"status": OPEN_STATUSES[0]}
"""Stands for an appointment that is gone: `changed_since` has already named it."""


def _changed_appointments(entries: Sequence[RecordedRow], columns: set[str]) -> list[RecordedRow]:
    return [
        entry
        for entry in _changes(entries)
        if entry.table == APPOINTMENTS and not columns.isdisjoint(entry.touched)
    ]


def _changes(entries: Iterable[RecordedRow]) -> list[RecordedRow]:
    return [entry for entry in entries if entry.is_change]


def still_referenced(
    entries: Sequence[RecordedRow], present: Present, candidates: Collection[str]
) -> set[str]:
    """Subjects with an added row that is referenced by something that stays."""
    references = _references(entries, present.links)
    going = set(candidates)
    while needed := _needed(references, going):
        going -= needed
    return set(candidates) - going


class _Reference(NamedTuple):
    """A subject with an added row, and the subjects with which a link to that row goes."""

    needed: str
    goes_with: frozenset[str | None]


def _needed(references: Iterable[_Reference], going: set[str]) -> set[str]:
    """The going subjects that are referenced by something that stays."""
    return going.intersection(r.needed for r in references if r.goes_with.isdisjoint(going))


def _references(entries: Sequence[RecordedRow], links: Iterable[Link]) -> list[_Reference]:
    added, led = _added(entries), _led_here(entries)
    return [
        _Reference(
            added[link.target], frozenset({added.get(link.source), led.get((link.source, link.column))})
        )
        for link in links
        if link.target in added
    ]


def _added(entries: Sequence[RecordedRow]) -> dict[RowKey, str]:
    return {key_of(entry): entry.subject for entry in entries if is_deleted_again(entry)}


def _led_here(entries: Sequence[RecordedRow]) -> dict[tuple[RowKey, str], str]:
    """Subjects whose links the operation made: these go back with it."""
    return {(key_of(entry), column): entry.subject for entry in _changes(entries) for column in entry.touched}


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


def columns_of(entries: Sequence[RecordedRow]) -> dict[str, set[str]]:
    """The columns that the rules need to see, by table."""
    columns: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        columns[entry.table].update(entry.touched)
    for table in columns.keys() & _NEEDED.keys():
        columns[table].update(_NEEDED[table])
    return columns


_NEEDED = {CLIENTS: ("case_manager_id", "status"), APPOINTMENTS: ("user_id", "status", *TIMES)}

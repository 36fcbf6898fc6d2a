"""The two chains of the record, of operations and of entries, followed side by side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain as concatenated
from typing import Any, NamedTuple

import sqlcipher3.dbapi2 as sqlite

from desktop.database.digest import chain, operation_hash
from desktop.language import later, say

_BENT = later("is not as it was written: nothing that the record says from there on can be vouched for")


class ChainLink(NamedTuple):
    """How far the two chains were followed: the last operation and the last entry, each with its hash."""

    operation_id: int = 0
    operation_hash: str = ""
    entry_id: int = 0
    entry_hash: str = ""


@dataclass
class Walk:
    """Follows both chains through a file, side by side."""

    at: ChainLink
    problems: list[str] = field(default_factory=list)
    broken: list[int] = field(default_factory=list)

    def follow(self, connection: sqlite.Connection) -> None:
        entries = connection.execute(
            "SELECT id, operation_id, subject, table_name, row_id, before, after, hash FROM activity"
            " WHERE id > ? ORDER BY id",
            (self.at.entry_id,),
        )
        waiting = next(entries, None)
        operations = connection.execute(
            "SELECT id, at, actor, action, summary, reason, undoes_id, sums, hash FROM operations"
            " WHERE id > ? ORDER BY id",
            (self.at.operation_id,),
        )
        for operation_id, *row, known in operations:
            mine, waiting = self._entries(operation_id, entries, waiting)
            self._operation(operation_id, row, known, mine)
        if waiting is not None:
            self.problems.append(
                say("Entry {entry} of the record belongs to no operation.", entry=waiting[0])
            )

    def _entries(
        self, operation_id: int, entries: Iterator[Any], waiting: Any | None
    ) -> tuple[int, Any | None]:
        """Follow the entries of one operation; returns how many there were, and the first one after them."""
        number = 0
        for entry in concatenated([] if waiting is None else [waiting], entries):
            entry_id, *parts, known = entry
            if parts[0] != operation_id:
                return number, entry
            number += 1
            self._entry(entry_id, parts, known)
        return number, None

    def _entry(self, entry_id: int, parts: list[Any], known: str) -> None:
        if entry_id != self.at.entry_id + 1:
            self.problems.append(_entries_missing(entry_id, parts[0]))
        if chain(self.at.entry_hash, *parts) != known:
            self.broken.append(entry_id)
            self.problems.append(_entry_bent(entry_id, parts[0]))
        self.at = self.at._replace(entry_id=entry_id, entry_hash=known)

    def _operation(self, operation_id: int, row: list[Any], known: str, entries: int) -> None:
        if operation_id != self.at.operation_id + 1:
            self.problems.append(_operations_missing(operation_id, row[0]))
        if operation_hash(self.at.operation_hash, operation_id, *row, entries, self.at.entry_hash) != known:
            self.problems.append(_operation_bent(operation_id, row[0]))
        self.at = self.at._replace(operation_id=operation_id, operation_hash=known)


def _entries_missing(entry_id: int, operation_id: int) -> str:
    return say(
        "Before entry {entry_id} (operation {operation_id}) entries are missing.",
        entry_id=entry_id,
        operation_id=operation_id,
    )


def _entry_bent(entry_id: int, operation_id: int) -> str:
    return say(
        "Entry {entry_id} of the record (operation {operation_id}) {what}.",
        entry_id=entry_id,
        operation_id=operation_id,
        what=say(_BENT),
    )


def _operations_missing(operation_id: int, at: str) -> str:
    return say(
        "Before operation {operation_id} of {at} operations are missing.",
        operation_id=operation_id,
        at=at,
    )


def _operation_bent(operation_id: int, at: str) -> str:
    return say(
        "Operation {operation_id} of {at} {what}.",
        operation_id=operation_id,
        at=at,
        what=say(_BENT),
    )

"""The check that the record is as it was written, and that the tables agree with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain as concatenated
from typing import Any, NamedTuple

import sqlcipher3.dbapi2 as sqlite

from desktop.database.digest import (
    MODULUS,
    Witness,
    actual_sums,
    chain,
    entry_sum,
    operation_hash,
    recorded_sums,
    row_sums,
    stored_sums,
    summed_tables,
    sums_hash,
    witness_in,
)
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import later, say
from desktop.models import Setting
from desktop.rules.text import count

_CHECKED = "record.checked"
_NAMED = 5
_BENT = later("is not as it was written: nothing that the record says from there on can be vouched for")


class ChainLink(NamedTuple):
    """How far the two chains were followed: the last operation and the last entry, each with its hash."""

    operation_id: int = 0
    operation_hash: str = ""
    entry_id: int = 0
    entry_hash: str = ""


@dataclass(frozen=True)
class RecordReport:
    """`problems` are sentences without anybody's data, the first bent entry first.

    `broken_links` are the ids of entries whose hash does not match. Operations up to `already_checked`
    were checked earlier and not again. `rows_compared` says whether the tables were read, too.
    """

    witness: Witness
    problems: tuple[str, ...]
    broken_links: tuple[int, ...]
    already_checked: int = 0
    rows_compared: bool = False

    @property
    def whole(self) -> bool:
        return not self.problems


@dataclass
class _Walk:
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
            self.problems.append(
                say(
                    "Before entry {entry_id} (operation {operation_id}) entries are missing.",
                    entry_id=entry_id,
                    operation_id=parts[0],
                )
            )
        if chain(self.at.entry_hash, *parts) != known:
            self.broken.append(entry_id)
            self.problems.append(
                say(
                    "Entry {entry_id} of the record (operation {operation_id}) {what}.",
                    entry_id=entry_id,
                    operation_id=parts[0],
                    what=say(_BENT),
                )
            )
        self.at = self.at._replace(entry_id=entry_id, entry_hash=known)

    def _operation(self, operation_id: int, row: list[Any], known: str, entries: int) -> None:
        if operation_id != self.at.operation_id + 1:
            self.problems.append(
                say(
                    "Before operation {operation_id} of {at} operations are missing.",
                    operation_id=operation_id,
                    at=row[0],
                )
            )
        if operation_hash(self.at.operation_hash, operation_id, *row, entries, self.at.entry_hash) != known:
            self.problems.append(
                say(
                    "Operation {operation_id} of {at} {what}.",
                    operation_id=operation_id,
                    at=row[0],
                    what=say(_BENT),
                )
            )
        self.at = self.at._replace(operation_id=operation_id, operation_hash=known)


def check_record(
    practice: Practice,
    *,
    deep: bool = False,
    rows: bool = False,
    remember: bool = True,
    given_up: Callable[[], bool] = lambda: False,
) -> RecordReport:
    """Follow the record from where it was last found whole, or, if `deep`, from its beginning.

    `rows` or `deep` compares all rows with it. Where it is whole and `remember` is True, the next check goes
    on from here. Raises Closed where it is `given_up`.
    """
    checked = ChainLink() if deep else _last_checked(practice)
    with practice.whole_file(given_up) as connection:
        report, at = _check(connection, checked, rows=deep or rows)
    if remember and report.whole:
        _remember_new(practice, at)
    return report


def broken_links(practice: Practice) -> list[int]:
    """The entries, in the whole record, whose hash does not follow from the one before."""
    with practice.whole_file() as connection:
        walk = _Walk(ChainLink())
        walk.follow(connection)
    return walk.broken


def _check(
    connection: sqlite.Connection, checked: ChainLink, *, rows: bool
) -> tuple[RecordReport, ChainLink]:
    witness = witness_in(connection)
    walk = _Walk(checked)
    if not _stands(connection, checked):
        walk.problems.append(
            say(
                "The record held {operations} when it was last checked. The last of them is missing "
                "or changed: it holds {now} now.",
                operations=count(checked.operation_id, "operation"),
                now=count(witness.operations, "operation"),
            )
        )
        walk.at = ChainLink()
    walk.follow(connection)
    walk.problems.extend(_unvouched(connection))
    if rows:
        walk.problems.extend(_tables_that_differ(connection))
    report = RecordReport(witness, tuple(walk.problems), tuple(walk.broken), checked.operation_id, rows)
    return report, walk.at


def _stands(connection: sqlite.Connection, checked: ChainLink) -> bool:
    """Whether the last link that was checked is unchanged."""
    operation = "SELECT hash FROM operations WHERE id = ?", checked.operation_id, checked.operation_hash
    entry = "SELECT hash FROM activity WHERE id = ?", checked.entry_id, checked.entry_hash
    return _is_hashed(connection, *operation) and _is_hashed(connection, *entry)


def _is_hashed(connection: sqlite.Connection, query: str, row_id: int, known: str) -> bool:
    return not row_id or connection.execute(query, (row_id,)).fetchone() == (known,)


def _unvouched(connection: sqlite.Connection) -> Iterator[str]:
    newest = connection.execute("SELECT id, at, sums FROM operations ORDER BY id DESC LIMIT 1").fetchone()
    if newest is not None and newest[2] != sums_hash(stored_sums(connection)):
        yield (
            say(
                "The sums of the tables are not those that operation {operation_id} of {at} vouches "
                "for: something was changed past the record.",
                operation_id=newest[0],
                at=newest[1],
            )
        )


def _tables_that_differ(connection: sqlite.Connection) -> Iterator[str]:
    recorded, stored, actual = recorded_sums(connection), stored_sums(connection), actual_sums(connection)
    for table in sorted(recorded.keys() | stored.keys() | actual.keys()):
        expected = (recorded.get(table, 0) + stored.get(table, 0)) % MODULUS
        if expected != actual.get(table, 0):
            words = table.replace("_", " ").capitalize()
            yield say(
                "{words} are not what the record says{named}: something was changed past it.",
                words=words,
                named=_such_as(_rows_that_differ(connection, table)),
            )


def _such_as(rows: list[int]) -> str:
    return say(", such as row {list}", list=", ".join(map(str, rows[:_NAMED]))) if rows else ""


def _rows_that_differ(connection: sqlite.Connection, table: str) -> list[int]:
    """The rows that the record saw added or deleted, and that are not as it left them."""
    differing: dict[int, int] = defaultdict(int)
    known = _take_recorded(connection, table, differing)
    unrecorded = _add_actual(connection, table, differing)
    if not stored_sums(connection).get(table):
        known |= unrecorded  # else some were always there or written unrecorded: nobody can say which
    return sorted(row_id for row_id in known if differing[row_id] % MODULUS)


def _take_recorded(connection: sqlite.Connection, table: str, differing: dict[int, int]) -> set[int]:
    """Subtract what the record says of each row; returns the rows that it saw added or deleted."""
    known = set()
    for row_id, before, after in connection.execute(
        "SELECT row_id, before, after FROM activity WHERE table_name = ? ORDER BY id", (table,)
    ):
        if before is None or after is None:
            known.add(row_id)
        differing[row_id] -= entry_sum(table, row_id, before, after)
    return known


def _add_actual(connection: sqlite.Connection, table: str, differing: dict[int, int]) -> set[int]:
    """Add what each row holds; returns those of which the record says nothing."""
    columns = summed_tables(connection).get(table)
    unrecorded = set()
    for row_id, total in row_sums(connection, table, columns) if columns else ():
        if row_id not in differing:
            unrecorded.add(row_id)
        differing[row_id] += total
    return unrecorded


def _last_checked(practice: Practice) -> ChainLink:
    found = practice.rows("SELECT value FROM settings WHERE key = ?", _CHECKED)
    if not found:
        return ChainLink()
    operation_id, operation, entry_id, entry = found[0][0].split(" ")
    return ChainLink(int(operation_id), operation, int(entry_id), entry)


def _remember_new(practice: Practice, at: ChainLink) -> None:
    if at != _last_checked(practice):
        with suppress(UserError):  # a full disk or a read-only folder must not stop a check
            _remember(practice, at)


def _remember(practice: Practice, at: ChainLink) -> None:
    with practice.work("check the record", say("Checked the record"), recorded=False) as work:
        found = work.session.query(Setting).where(Setting.key == _CHECKED).one_or_none()
        value = " ".join(map(str, at))
        if found is None:
            work.insert(Setting, [{"key": _CHECKED, "value": value}])
        else:
            work.update(Setting, {found.id: {"value": value}})

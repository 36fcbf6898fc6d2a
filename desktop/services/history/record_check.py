"""The check that the record is as it was written, and that the tables agree with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import sqlcipher3.dbapi2 as sqlite

from desktop.database.digest import (
    Witness,
    witness_in,
)
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Setting
from desktop.rules.text import count
from desktop.services.history.record_chain import ChainLink, Walk
from desktop.services.history.record_sums import tables_that_differ, unvouched

_CHECKED = "record.checked"


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
    if remember:
        _remember_whole(practice, report, at)
    return report


def broken_links(practice: Practice) -> list[int]:
    """The entries, in the whole record, whose hash does not follow from the one before."""
    with practice.whole_file() as connection:
        walk = Walk(ChainLink())
        walk.follow(connection)
    return walk.broken


def _check(
    connection: sqlite.Connection, checked: ChainLink, *, rows: bool
) -> tuple[RecordReport, ChainLink]:
    witness = witness_in(connection)
    walk = Walk(checked)
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
    walk.problems.extend(unvouched(connection))
    if rows:
        walk.problems.extend(tables_that_differ(connection))
    report = RecordReport(witness, tuple(walk.problems), tuple(walk.broken), checked.operation_id, rows)
    return report, walk.at


def _stands(connection: sqlite.Connection, checked: ChainLink) -> bool:
    """Whether the last link that was checked is unchanged."""
    operation = "SELECT hash FROM operations WHERE id = ?", checked.operation_id, checked.operation_hash
    entry = "SELECT hash FROM activity WHERE id = ?", checked.entry_id, checked.entry_hash
    return _is_hashed(connection, *operation) and _is_hashed(connection, *entry)


def _is_hashed(connection: sqlite.Connection, query: str, row_id: int, known: str) -> bool:
    return not row_id or connection.execute(query, (row_id,)).fetchone() == (known,)


def _last_checked(practice: Practice) -> ChainLink:
    found = practice.rows("SELECT value FROM settings WHERE key = ?", _CHECKED)
    if not found:
        return ChainLink()
    operation_id, operation, entry_id, entry = found[0][0].split(" ")
    return ChainLink(int(operation_id), operation, int(entry_id), entry)


def _remember_whole(practice: Practice, report: RecordReport, at: ChainLink) -> None:
    """Remember where a whole record ends, unless that is known."""
    if report.whole and at != _last_checked(practice):
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

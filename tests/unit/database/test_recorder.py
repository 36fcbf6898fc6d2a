"""The record of an operation: its changes, in a chain of hashes that continues from the newest."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import datetime
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.database.digest import MODULUS, cells, chain, operation_hash, sums_hash
from desktop.database.practice import Practice
from desktop.database.recorder import (
    Newest,
    OperationHead,
    RecordEntry,
    Recorder,
    RowChange,
    Side,
    differences,
    newest_links,
)
from desktop.database.row_writer import RowWriter

NAMES = ("name", "colour", "state", "post", "phone", "fax")
VALUES = st.lists(st.sampled_from(["", "a", "b"]), min_size=6, max_size=6).map(tuple)

FIRST = Newest(0, "", "")


class Kept:
    """A writer that keeps everything it is given."""

    def __init__(self, **sums: int) -> None:
        self.rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        self.sums = dict(sums)

    def insert(self, table: str, names: tuple[str, ...], rows: list[tuple[Any, ...]]) -> None:
        assert all(len(row) == len(names) for row in rows)
        assert type(table) is str
        self.rows[table] += rows

    def table_sums(self) -> dict[str, int]:
        return dict(self.sums)

    def set_table_sum(self, table: str, total: int) -> None:
        self.sums[table] = total


def recorder(kept: Kept, newest: Newest = FIRST) -> Recorder:
    return Recorder(cast(RowWriter, kept), newest)


@given(st.lists(st.tuples(VALUES, VALUES), max_size=4))
def test_an_entry_holds_the_columns_that_differ_and_no_other(
    pairs: list[tuple[tuple[str, ...], tuple[str, ...]]],
) -> None:
    changes = [RowChange(number, old, new) for number, (old, new) in enumerate(pairs, 1)]
    found = list(differences(NAMES, changes, lambda row: f"{row['id']}:{row['colour']}"))
    assert [(one.row_id, one.subject) for one in found] == [
        (change.row_id, f"{change.row_id}:{change.new[1]}") for change in changes
    ]
    for entry, change in zip(found, changes, strict=True):
        assert entry.before is not None
        assert entry.after is not None
        old = dict(zip(NAMES, change.old, strict=True))
        new = dict(zip(NAMES, change.new, strict=True))
        differ = [name for name in NAMES if old[name] != new[name]]
        assert dict(zip(*entry.before, strict=True)) == {name: old[name] for name in differ}
        assert dict(zip(*entry.after, strict=True)) == {name: new[name] for name in differ}
        assert list(entry.after.names) == differ
    assert all(one.subject is None for one in differences(NAMES, changes, None))


@pytest.mark.parametrize("width", [1, 4, 5, 6])
def test_entries_are_json_in_a_chain_that_goes_on(width: int) -> None:
    kept = Kept()
    new = Side(NAMES[:width], ("Zoë", None, 3, 1.5, "", "x")[:width])
    made = recorder(kept, Newest(6, "before", "newest"))
    made.record("sites", [RecordEntry(1, None, None, new), RecordEntry(2, "clients:9", new, None)])
    made.record("sites", [RecordEntry(1, None, new, new)])
    text = json.dumps(dict(zip(*new, strict=True)), ensure_ascii=False, separators=(",", ":"))
    last = "newest"
    expected = []
    for subject, row_id, before, after in (
        ("sites:1", 1, None, text),
        ("clients:9", 2, text, None),
        ("sites:1", 1, text, text),
    ):
        last = chain(last, 7, subject, "sites", row_id, before, after)
        expected.append((7, subject, "sites", row_id, before, after, last))
    assert kept.rows["activity"] == expected


def test_each_head_of_an_operation_follows_the_one_before_and_only_the_first_has_the_entries() -> None:
    at = datetime(2026, 11, 23, 9, 5, 30)
    kept = Kept(sites=5)
    made = recorder(kept, Newest(6, "before", "newest"))
    made.record("sites", [RecordEntry(1, None, None, Side(("name",), ("a",)))] * 2)
    entry_hash = kept.rows["activity"][-1][-1]
    made.record_operation(OperationHead(at, "me", "move", "Moved", "why", 3))
    made.record_operation(OperationHead(at, "me", "move", "Moved more"))
    one = (7, "2026-11-23 09:05", "me", "move", "Moved", "why", 3, sums_hash({"sites": 5}))
    two = (8, "2026-11-23 09:05", "me", "move", "Moved more", "", None, sums_hash({"sites": 5}))
    first = operation_hash("before", *one, 2, entry_hash)
    second = operation_hash(first, *two, 0, entry_hash)
    assert kept.rows["operations"] == [(*one, first), (*two, second)]


def test_what_is_unrecorded_adds_to_the_sums_and_what_goes_takes_away() -> None:
    kept = Kept(sites=MODULUS - 1)
    made = recorder(kept)
    made.write_sums()
    assert kept.sums == {"sites": MODULUS - 1}
    old, new = Side(("name",), ("a",)), Side(("name",), ("b",))
    made.note_unrecorded("sites", [RecordEntry(1, None, old, new), RecordEntry(2, None, None, new)])
    made.note_unrecorded("users", [RecordEntry(3, None, old, None)])
    made.write_sums()
    sites = cells("sites", 1, *new) - cells("sites", 1, *old) + cells("sites", 2, *new)
    assert kept.sums == {
        "sites": (MODULUS - 1 + sites) % MODULUS,
        "users": -cells("users", 3, *old) % MODULUS,
    }
    assert "activity" not in kept.rows


def test_the_newest_links_are_those_of_the_last_operation_and_entry(practice: Practice) -> None:
    with practice.engine.connect() as connection:
        assert newest_links(connection) == FIRST
        writer = RowWriter(connection)
        made = Recorder(writer, newest_links(connection))
        for number in range(2):
            made.record("sites", [RecordEntry(number, None, None, Side(("name",), ("a",)))] * 2)
            made.record_operation(OperationHead(datetime(2026, 11, 23), "me", "move", "Moved"))
        assert newest_links(connection) == made._newest
        assert made._newest.operation_id == 2
        connection.rollback()

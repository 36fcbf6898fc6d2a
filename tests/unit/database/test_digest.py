"""The hashes of the record: each value, each place and each order counts, and nothing empty does."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import random

import pytest
import sqlcipher3.dbapi2 as sqlite
from hypothesis import given
from hypothesis import strategies as st

from desktop.database.digest import (
    MODULUS,
    NO_HEAD,
    NOT_SUMMED,
    VOUCHED_TABLES,
    Witness,
    actual_sums,
    cells,
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

VALUES = st.one_of(st.integers(), st.text(max_size=5), st.none())


def sha(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def test_a_link_is_the_hash_of_the_one_before_it_and_its_own_values() -> None:
    assert chain("", "a", 1, None) == sha("\x1fa\x1f1\x1fNone")
    assert chain("h", "a", "b") != chain("h", "ab")
    assert chain("h", "a") != chain("g", "a")
    assert operation_hash("h", "a", 1) == chain("h", json.dumps(["a", 1]))
    assert (MODULUS, NO_HEAD) == (2**256, "0000000000000000" * 4)
    assert chain("", "\ud800") == sha("\x1f\ud800")


def test_a_cell_counts_by_table_row_column_and_text() -> None:
    one = cells("clients", 7, ["name"], ["Ann"])
    assert one == int(sha("clients\x1f7\x1fname\x1fAnn"), 16)
    assert len({one, cells("users", 7, ["name"], ["Ann"]), cells("clients", 8, ["name"], ["Ann"])}) == 3
    assert one != cells("clients", 7, ["street"], ["Ann"])
    assert cells("clients", 7, ["age"], [1]) == cells("clients", 7, ["age"], ["1"])
    assert cells("clients", 7, ["name", "street", "age"], [None, "", 0]) == cells("clients", 7, ["age"], [0])


def test_a_row_without_a_value_for_each_column_is_refused() -> None:
    with pytest.raises(ValueError, match="shorter"):
        cells("clients", 7, ["name", "street"], ["Ann"])


@given(st.dictionaries(st.text(max_size=4), VALUES, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_columns_is_all_the_same(row: dict[str, object], shuffle: random.Random) -> None:
    names = list(row)
    other = list(row)
    shuffle.shuffle(other)
    assert cells("t", 1, names, [row[n] for n in names]) == cells("t", 1, other, [row[n] for n in other])


@given(st.dictionaries(st.sampled_from("abc"), VALUES), st.dictionaries(st.sampled_from("abc"), VALUES))
def test_an_entry_changes_the_sum_by_what_its_sides_differ(
    before: dict[str, object], after: dict[str, object]
) -> None:
    forth = entry_sum("t", 3, json.dumps(before), json.dumps(after))
    assert forth == cells("t", 3, list(after), list(after.values())) - cells(
        "t", 3, list(before), list(before.values())
    )
    assert forth == -entry_sum("t", 3, json.dumps(after), json.dumps(before))
    assert entry_sum("t", 3, None, json.dumps(after)) == cells("t", 3, list(after), list(after.values()))
    assert entry_sum("t", 3, json.dumps(before), None) == -cells("t", 3, list(before), list(before.values()))


def test_what_was_written_unrecorded_has_a_hash_only_where_there_is_some() -> None:
    assert sums_hash({}) == sums_hash({"clients": 0, "settings": 5}) == ""
    assert sums_hash({"clients": 255}) == chain("", json.dumps({"clients": "ff"}))
    assert sums_hash({"users": 1, "clients": 2}) == sums_hash({"clients": 2, "users": 1, "settings": 9})


def test_a_witness_says_where_a_record_stood() -> None:
    assert Witness(1, "abc").text == "record of 1 operation, head abc"
    assert Witness(0, "").text == f"record of 0 operations, head {NO_HEAD}"
    assert Witness(1, "z") < Witness(2, "a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        Witness(1, "z").head = "forged"  # type: ignore[misc]


@pytest.mark.parametrize("columns", ["id INTEGER PRIMARY KEY, hash TEXT", "id INTEGER PRIMARY KEY"])
def test_the_witness_of_a_database_is_its_last_hash(columns: str) -> None:
    connection = sqlite.connect(":memory:")
    connection.execute(f"CREATE TABLE operations ({columns})")
    assert witness_in(connection) == Witness(0, "")
    for number in (1, 2):
        connection.execute("INSERT INTO operations (id) VALUES (?)", (number,))
    if "hash" in columns:
        connection.execute("UPDATE operations SET hash = 'h' || id")
    assert witness_in(connection) == Witness(2, "h2" if "hash" in columns else "")


def test_sums_are_those_of_the_rows_of_each_table_that_counts() -> None:
    connection = sqlite.connect(":memory:")
    connection.execute("CREATE TABLE b (id INTEGER PRIMARY KEY, name TEXT)")
    connection.execute("CREATE TABLE a (id INTEGER PRIMARY KEY, n INTEGER)")
    for table in (*NOT_SUMMED, "alembic_version", "client_search_data"):
        connection.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, name TEXT, total TEXT)")
    connection.executemany("INSERT INTO b VALUES (?, ?)", [(2, "x"), (1, "y")])
    connection.execute("INSERT INTO table_sums VALUES (1, 'b', 'ff')")
    assert summed_tables(connection) == {"a": ("id", "n"), "b": ("id", "name")}
    each = list(row_sums(connection, "b", ("id", "name")))
    assert each == [
        (1, cells("b", 1, ["id", "name"], [1, "y"])),
        (2, cells("b", 2, ["id", "name"], [2, "x"])),
    ]
    assert next(iter(row_sums(connection, "b", ("name",)))) == (1, cells("b", 1, ["name"], ["y"]))
    assert actual_sums(connection) == {"a": 0, "b": sum(total for _, total in each) % MODULUS}
    assert stored_sums(connection) == {"b": 255}


def test_the_record_adds_up_to_what_it_says_of_each_table() -> None:
    connection = sqlite.connect(":memory:")
    connection.execute("CREATE TABLE activity (table_name TEXT, row_id INTEGER, before TEXT, after TEXT)")
    first, second = json.dumps({"n": 1}), json.dumps({"n": 2})
    rows = [("a", 1, None, first), ("a", 1, first, second), ("b", 4, first, None)]
    connection.executemany("INSERT INTO activity VALUES (?, ?, ?, ?)", rows)
    assert recorded_sums(connection) == {
        "a": cells("a", 1, ["n"], [2]) % MODULUS,
        "b": -cells("b", 4, ["n"], [1]) % MODULUS,
    }


def test_each_vouched_table_of_a_practice_has_a_sum(practice: Practice) -> None:
    with practice.read() as session:
        driver = session.connection().connection.driver_connection
        assert driver is not None
        assert set(VOUCHED_TABLES) <= set(summed_tables(driver))
        assert not NOT_SUMMED & set(summed_tables(driver))

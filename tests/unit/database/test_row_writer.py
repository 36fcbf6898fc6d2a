"""Rows are inserted, changed and deleted as given, many or few, and no id is used twice."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.database.practice import Practice
from desktop.database.row_writer import RowWriter
from desktop.models import Site

NAMES = ("id", "name", "colour")


@pytest.fixture
def writer(practice: Practice) -> Iterator[RowWriter]:
    with practice.engine.begin() as connection:
        made = RowWriter(connection)
        made.execute("CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT, colour TEXT)", ())
        yield made
        connection.rollback()


def stored(writer: RowWriter) -> dict[int, tuple[object, ...]]:
    return writer.stored("things", ("name", "colour"), range(1, 100))


def test_rows_are_stored_as_given_and_unknown_ids_left_out(writer: RowWriter) -> None:
    writer.insert("things", NAMES, [])
    assert stored(writer) == {}
    writer.insert("things", NAMES, [(1, "a", "x"), (2, None, "y")])
    assert stored(writer) == {1: ("a", "x"), 2: (None, "y")}
    assert writer.stored("things", ("colour",), [2, 7]) == {2: ("y",)}


@pytest.mark.parametrize("alike", [1, 2, 3, 8, 9, 16, 17, 30])
def test_each_row_gets_its_own_values_however_many_are_alike(writer: RowWriter, alike: int) -> None:
    writer.insert("things", NAMES, [(number, "old", "kept") for number in range(1, 41)])
    writer.update("things", ("name",), [(number, (f"new {number // alike}",)) for number in range(1, 31)])
    expected = {number: (f"new {number // alike}", "kept") for number in range(1, 31)}
    assert stored(writer) == expected | dict.fromkeys(range(31, 41), ("old", "kept"))


def test_only_the_rows_named_are_deleted(writer: RowWriter) -> None:
    writer.insert("things", NAMES, [(number, "a", "b") for number in (1, 2, 3)])
    writer.delete("things", [1, 3, 9])
    assert set(stored(writer)) == {2}


def site(name: str) -> dict[str, object]:
    return {"reference": name, "name": name, "timezone": "Australia/Sydney"}


def test_an_id_is_never_given_again(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        first, second = work.insert(Site, [site("North"), site("South")])
    assert second == first + 1
    with practice.work("test", "two") as work:
        work.delete(Site, [second])
    with practice.work("test", "three") as work:
        assert work.insert(Site, [site("West")]) == [second + 1]


def test_the_sum_of_a_table_is_set_and_set_again(writer: RowWriter) -> None:
    before = writer.table_sums()
    writer.set_table_sum("things", 255)
    writer.set_table_sum("things", 2**256 - 1)
    assert writer.table_sums() == before | {"things": 2**256 - 1}


def test_the_gate_is_shut_again_after_a_write(writer: RowWriter) -> None:
    writer.insert("things", NAMES, [(1, "a", "b")])
    with pytest.raises(Exception, match="unit of work"):
        writer.connection.exec_driver_sql("DELETE FROM things")
    assert set(stored(writer)) == {1}

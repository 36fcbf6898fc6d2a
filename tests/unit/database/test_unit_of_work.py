"""One unit of work: done, it is recorded and announced; refused, nothing changes; undone, all is undone."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from typing import Any

import pytest

from desktop.database.connection import connect
from desktop.database.digest import MODULUS, actual_sums, recorded_sums, stored_sums
from desktop.database.practice import Practice
from desktop.database.unit_of_work import Change, RecordedRow, UnitOfWork
from desktop.models import AccessLevel, Leave, Setting, Site, User


def site(name: str, **more: object) -> dict[str, object]:
    return {"reference": name, "name": name, "timezone": "Australia/Sydney", **more}


def attempt(practice: Practice, act: Callable[[UnitOfWork], object]) -> None:
    """A unit of work that writes a site before the failing step."""
    with practice.work("test", "attempt") as work:
        work.insert(Site, [site("Written before")])
        act(work)


def fail(work: UnitOfWork) -> None:
    raise ZeroDivisionError


def add_up(practice: Practice) -> bool:
    """Whether the record and its sums match the rows of each table."""
    with closing(connect(practice.file, None, read_only=True)) as connection:
        beside, recorded = stored_sums(connection), recorded_sums(connection)
        return all(
            (beside.get(table, 0) + recorded.get(table, 0)) % MODULUS == total
            for table, total in actual_sums(connection).items()
        )


def entries(practice: Practice, operation: int) -> list[RecordedRow]:
    """The entries of an operation, the newest first, as an undo takes them."""
    found = practice.rows(
        "SELECT id, table_name, row_id, subject, before, after FROM activity WHERE operation_id = ? ORDER BY id DESC",
        operation,
    )
    return [
        RecordedRow(
            number, table, row_id, subject, before and json.loads(before), after and json.loads(after)
        )
        for number, table, row_id, subject, before, after in found
    ]


def sites(practice: Practice) -> list[tuple[Any, ...]]:
    return practice.rows("SELECT * FROM sites ORDER BY id")


def test_rows_get_ids_in_order_and_the_defaults_of_the_model(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        assert work.operation_id == 1
        assert work.now == practice.now()
        assert work.insert(Site, []) == []
        assert work.insert(Site, [site("North"), site("South", state="NSW")]) == [1, 2]
    assert practice.rows("SELECT id, name, state FROM sites") == [(1, "North", ""), (2, "South", "NSW")]
    assert [(one.row_id, one.subject, one.before) for one in entries(practice, 1)] == [
        (2, "sites:2", None),
        (1, "sites:1", None),
    ]
    assert [(one.after or {})["state"] for one in entries(practice, 1)] == ["NSW", ""]


def test_a_column_or_a_row_that_is_not_there_is_refused_and_nothing_is_written(practice: Practice) -> None:
    with pytest.raises(TypeError, match="sites has no column colour, height"):
        attempt(practice, lambda work: work.insert(Site, [site("South", height=1, colour="red")]))
    with pytest.raises(KeyError, match="sites has no row 8"):
        attempt(
            practice, lambda work: work.update(Site, {9: {"name": "x"}, 1: {"name": "y"}, 8: {"name": "z"}})
        )
    with pytest.raises(KeyError, match="colour"):
        attempt(practice, lambda work: work.update(Site, {1: {"colour": "red"}}))
    assert sites(practice) == []
    assert practice.rows("SELECT count(*) FROM operations") == [(0,)]


def test_only_what_really_changes_is_counted_and_recorded(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        first, second, third = work.insert(Site, [site("North"), site("South"), site("West")])
    with practice.work("test", "two") as work:
        changes = {
            first: {"name": "North", "state": ""},
            second: {"name": "South", "state": "NSW"},
            third: {"name": "East"},
        }
        assert work.update(Site, changes, subject=lambda row: f"{row['id']} of {row.get('state')}") == 2
    assert [(one.row_id, one.subject, one.before, one.after) for one in entries(practice, 2)] == [
        (third, f"{third} of None", {"name": "West"}, {"name": "East"}),
        (second, f"{second} of NSW", {"state": ""}, {"state": "NSW"}),
    ]
    with practice.work("test", "three") as work:
        assert work.update(Site, {first: {"name": "North"}}) == 0
        assert work.update(Site, {}) == 0
    assert practice.rows("SELECT count(*) FROM operations") == [(2,)]


def test_those_that_are_deleted_are_counted_and_stand_whole_in_the_record(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        ids = work.insert(Site, [site("North"), site("South"), site("West")])
    before = {row[0]: row for row in sites(practice)}
    with practice.work("test", "two") as work:
        assert work.delete(Site, [ids[2], 99, ids[0]], subject=lambda row: f"of {row['name']}") == 2
    assert [row[0] for row in sites(practice)] == [ids[1]]
    found = entries(practice, 2)
    assert [(one.row_id, one.subject, one.after) for one in found] == [
        (ids[0], "of North", None),
        (ids[2], "of West", None),
    ]
    assert [tuple((one.before or {}).values()) for one in found] == [before[ids[0]], before[ids[2]]]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_an_operation_is_taken_back_and_its_undoing_too(practice: Practice, times: int) -> None:
    with practice.work("test", "one") as work:
        kept, changed, gone = work.insert(Site, [site("North"), site("South"), site("West")])
    states = [sites(practice)]
    with practice.work("test", "two") as work:
        work.update(Site, {changed: {"state": "NSW"}, kept: {"state": "VIC", "name": "N"}})
        work.delete(Site, [gone])
        work.insert(Site, [site("New"), site("Newer")], subject=lambda row: f"new {row['id']}")
    states.append(sites(practice))
    for number in range(times):
        operation = 2 + number
        with practice.work("undo", "undone", undoes=operation) as work:
            work.restore(entries(practice, operation))
        assert sites(practice) == states[number % 2]
        assert add_up(practice)
        assert {one.subject for one in entries(practice, operation + 1)} == {
            one.subject for one in entries(practice, operation)
        }
        assert practice.rows("SELECT undoes_id FROM operations ORDER BY id DESC LIMIT 1") == [(operation,)]


def test_python_values_are_stored_as_the_columns_store_them_and_none_as_none(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        row = {
            "reference": "U1",
            "first_name": "Ada",
            "last_name": "Lo",
            "sort_name": "lo, ada",
            "access_level": AccessLevel.SUPERVISOR,
        }
        (user,) = work.insert(User, [row])
        leave = {"user_id": user, "starts_at": datetime(2026, 12, 1), "ends_at": datetime(2026, 12, 9)}
        (found,) = work.insert(Leave, [leave])
        assert work.update(Leave, {found: {"ends_at": datetime(2026, 12, 9)}}) == 0
        assert work.update(Leave, {found: {"ends_at": datetime(2026, 12, 10)}}) == 1
        stored = work.stored("leave", ("starts_at", "ends_at"), [found, 77])
        assert stored == {found: ("2026-12-01 00:00", "2026-12-10 00:00")}
        assert work.session.get_one(Leave, found).ends_at == datetime(2026, 12, 10)


def test_who_subscribed_hears_once_of_what_was_committed_and_of_nothing_else(practice: Practice) -> None:
    told: list[Change] = []
    practice.subscribe(told.append)
    with practice.work("test", "one") as work:
        ids = work.insert(Site, [site("North"), site("South")])
        work.update(Site, {ids[0]: {"state": "NSW"}})
        work.insert(Setting, [{"key": "a", "value": "b"}])
        work.summary = "Made two sites"
    with practice.work("test", "nothing"):
        pass
    with pytest.raises(ZeroDivisionError):
        attempt(practice, fail)
    assert told == [Change(1, "Made two sites", {"sites": 3, "settings": 1})]
    assert told[0].tables == {"sites", "settings"}
    assert practice.rows("SELECT id, action, summary, reason FROM operations") == [
        (1, "test", "Made two sites", "")
    ]


def test_what_is_unrecorded_is_written_and_told_and_stands_in_no_entry(practice: Practice) -> None:
    told: list[Change] = []
    practice.subscribe(told.append)
    with practice.work("test", "one", recorded=False) as work:
        work.insert(Site, [site("North")])
    assert practice.rows("SELECT count(*) FROM operations") == [(0,)]
    with practice.work("test", "two") as work:
        with pytest.raises(ZeroDivisionError), work.unrecorded():
            fail(work)
        with work.unrecorded():
            work.insert(Site, [site("South")])
        assert work.recorded
        work.insert(Site, [site("West")])
    with practice.work("test", "three") as work, work.unrecorded():
        work.insert(Site, [site("East")])
    assert len(sites(practice)) == 4
    assert add_up(practice)
    assert [one.rows for one in told] == [{"sites": 1}, {"sites": 2}, {"sites": 1}]
    assert [len(entries(practice, number)) for number in (1, 2)] == [1, 0]
    assert practice.rows("SELECT id, summary FROM operations") == [(1, "two"), (2, "three")]


def test_other_operations_that_it_undoes_stand_behind_it(practice: Practice) -> None:
    for number in range(2):
        with practice.work("test", str(number)) as work:
            work.insert(Site, [site(f"Site {number}")])
    with practice.work("undo", "Undone", reason="why", undoes=2) as work:
        work.undoes_too(1, "Undone too")
        work.delete(Site, [1, 2])
    assert practice.rows("SELECT id, summary, reason, undoes_id FROM operations WHERE id > 2") == [
        (3, "Undone", "why", 2),
        (4, "Undone too", "", 1),
    ]
    with practice.work("test", "next") as work:
        assert work.operation_id == 5


def test_a_day_is_a_date(practice: Practice) -> None:
    assert practice.today() == date(2026, 11, 23)
    assert practice.now() == datetime(2026, 11, 23, 12)

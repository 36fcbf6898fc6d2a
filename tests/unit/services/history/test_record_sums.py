"""The rows of the tables are added up and compared with the record: what was changed past it is named."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.models import Site
from desktop.services.history.record_sums import tables_that_differ, unvouched
from tests.bent import bend


def site(name: str) -> dict[str, object]:
    return {"reference": name, "name": name, "timezone": "Australia/Sydney"}


@pytest.fixture
def told(practice: Practice) -> Practice:
    """A practice whose record knows four sites: 1, 2 changed since, and 3 and 4 deleted again."""
    with practice.work("test", "one") as work:
        work.insert(Site, [site(name) for name in "ABCD"])
    with practice.work("test", "two") as work:
        work.update(Site, {2: {"state": "NSW"}})
    with practice.work("test", "three") as work:
        work.delete(Site, [3, 4])
    return practice


def differing(practice: Practice) -> tuple[str, ...]:
    with practice.whole_file() as connection:
        return tuple(tables_that_differ(connection))


def sums_unvouched(practice: Practice) -> tuple[str, ...]:
    with practice.whole_file() as connection:
        return tuple(unvouched(connection))


def test_what_was_only_written_through_the_record_agrees_with_it(told: Practice) -> None:
    assert differing(told) == ()
    assert sums_unvouched(told) == ()


def test_a_row_that_comes_back_past_the_record_is_named(told: Practice) -> None:
    bend(
        told.file,
        "INSERT INTO sites SELECT 3, 'C', 'C', timezone, rooms, country, state FROM sites WHERE id = 1",
    )
    (problem,) = differing(told)
    assert problem.startswith("Sites are not what the record says, such as row 3:")


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE sites SET state = 'X' WHERE id = 1", ", such as row 1:"),
        ("DELETE FROM sites WHERE id = 2", ", such as row 2:"),
        (
            "INSERT INTO sites SELECT 9, 'Z', 'Z', timezone, rooms, country, state FROM sites WHERE id = 1",
            "row 9:",
        ),
        ("UPDATE sites SET state = 'X'", ", such as row 1, 2:"),
    ],
)
def test_rows_that_were_changed_past_the_record_are_named(told: Practice, statement: str, named: str) -> None:
    bend(told.file, statement)
    (problem,) = differing(told)
    assert problem.startswith("Sites are not what the record says")
    assert named in problem


def test_no_more_than_five_rows_are_named(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        work.insert(Site, [site(str(number)) for number in range(7)])
    bend(practice.file, "UPDATE sites SET state = 'X'")
    (problem,) = differing(practice)
    assert ", such as row 1, 2, 3, 4, 5:" in problem


def test_of_rows_that_were_written_unrecorded_nobody_can_say_which(told: Practice) -> None:
    with told.work("test", "unrecorded", recorded=False) as work:
        work.insert(Site, [site("Unrecorded")])
    assert differing(told) == ()
    bend(told.file, "UPDATE sites SET state = 'X' WHERE name = 'Unrecorded'")
    (problem,) = differing(told)
    assert problem.startswith("Sites are not what the record says: something")


def test_sums_that_the_newest_operation_does_not_vouch_for_are_told(told: Practice) -> None:
    bend(told.file, "INSERT OR REPLACE INTO table_sums (name, total) VALUES ('sites', 'ff')")
    (problem,) = sums_unvouched(told)
    assert problem.startswith(
        "The sums of the tables are not those that operation 3 of 2026-11-23 12:00 vouches for"
    )


@pytest.mark.parametrize("recorded", [True, False])
def test_a_table_that_was_emptied_past_the_record_is_told(practice: Practice, recorded: bool) -> None:
    with practice.work("test", "one", recorded=recorded) as work:
        work.insert(Site, [site("A"), site("B")])
    bend(practice.file, "DELETE FROM sites")
    (problem,) = differing(practice)
    assert problem.startswith("Sites are not what the record says")


def test_a_table_that_was_filled_past_the_record_is_told(practice: Practice) -> None:
    bend(
        practice.file,
        "INSERT INTO sites (id, reference, name, timezone, rooms, country, state)"
        " VALUES (1, 'A', 'A', 'Australia/Sydney', '', '', '')",
    )
    (problem,) = differing(practice)
    assert problem.startswith("Sites are not what the record says, such as row 1:")


def test_a_row_that_the_record_only_saw_changed_is_not_named(told: Practice) -> None:
    with told.work("test", "unrecorded", recorded=False) as work:
        (row_id,) = work.insert(Site, [site("Unrecorded")])
    with told.work("test", "changed") as work:
        work.update(Site, {row_id: {"state": "NSW"}})
    bend(told.file, "UPDATE sites SET state = 'X' WHERE id = 1")
    (problem,) = differing(told)
    assert "such as row 1:" in problem

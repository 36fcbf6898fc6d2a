"""The record and its sums add up to the rows of each table, whatever was written and how."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from desktop.database.digest import MODULUS, actual_sums, recorded_sums, stored_sums
from desktop.database.practice import Practice
from desktop.database.row_writer import RowWriter
from desktop.database.sum_base import carry_on, sums_before
from desktop.models import Site

NOW = datetime(2026, 11, 23, 9)


def site(number: int) -> dict[str, object]:
    return {"reference": f"S{number}", "name": f"Site {number}", "timezone": "Australia/Sydney"}


def add_up(practice: Practice) -> bool:
    with practice.read() as session:
        driver: Any = session.connection().connection.driver_connection
        beside, recorded = stored_sums(driver), recorded_sums(driver)
        return all(
            (beside.get(table, 0) + recorded.get(table, 0)) % MODULUS == total
            for table, total in actual_sums(driver).items()
        )


def test_recorded_and_unrecorded_writes_add_up_and_a_bent_row_does_not(practice: Practice) -> None:
    assert add_up(practice)
    with practice.work("test", "one") as work:
        ids = work.insert(Site, [site(number) for number in range(4)])
        with work.unrecorded():
            more = work.insert(Site, [site(number) for number in range(4, 7)])
    assert add_up(practice)
    with practice.work("test", "two", recorded=False) as work:
        work.update(Site, {ids[0]: {"state": "NSW"}, more[0]: {"state": "NSW"}})
        work.delete(Site, [more[1]])
    assert add_up(practice)
    with practice.work("test", "three") as work:
        work.update(Site, {one: {"state": ""} for one in (ids[1], more[2])})
        work.delete(Site, [ids[0], more[0]])
    assert add_up(practice)
    with practice.engine.begin() as connection:
        RowWriter(connection).update("sites", ("state",), [(ids[2], ("Bent",))])
    assert not add_up(practice)


@pytest.mark.parametrize("bent", [False, True])
def test_a_step_of_the_schema_adds_what_it_changes_itself_and_nothing_that_was_bent_before(
    practice: Practice, bent: bool
) -> None:
    with practice.work("test", "one") as work:
        ids = work.insert(Site, [site(number) for number in range(3)])
    with practice.engine.begin() as connection:
        writer = RowWriter(connection)
        if bent:
            writer.update("sites", ("state",), [(ids[2], ("Bent",))])
        before = sums_before(connection)
        assert before is not None
        writer.update("sites", ("state",), [(ids[0], ("By the step",)), (ids[1], ("VIC",))])
        with writer._gate.open():
            carry_on(connection, before, NOW, "Brought the practice up to date")
    assert add_up(practice) is not bent


def test_where_there_were_no_sums_the_rows_are_taken_as_they_are(practice: Practice) -> None:
    with practice.work("test", "one") as work:
        ids = work.insert(Site, [site(1)])
    with practice.engine.begin() as connection:
        writer = RowWriter(connection)
        writer.update("sites", ("state",), [(ids[0], ("Bent",))])
        writer.execute("DELETE FROM table_sums", ())
        with writer._gate.open():
            carry_on(connection, None, NOW, "Brought the practice up to date")
    assert add_up(practice)

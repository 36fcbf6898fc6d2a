"""Working hours and leave from a file: what is there stays, and what cannot be is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import Leave, WorkingHours
from desktop.services.imports.intake import Intake
from desktop.services.imports.users.rota import import_hours, import_leave
from tests.made import Made
from tests.unit.services.imports.made import intake_in, problems_of

HOURS = ("practitioner", "weekday", "start", "end", "site")
LEAVE = ("practitioner", "start", "end", "reason")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    Made(practice).user("Alex Lee")
    with practice.work("import", "Imported") as work:
        yield work


def hours(work: UnitOfWork, *rows: Sequence[Value]) -> Intake:
    intake = intake_in(work, "hours", {name: name.title() for name in HOURS}, *rows)
    import_hours(intake)
    return intake


def leave(work: UnitOfWork, *rows: Sequence[Value]) -> Intake:
    intake = intake_in(work, "leave", {name: name.title() for name in LEAVE}, *rows)
    import_leave(intake)
    return intake


def blocks(work: UnitOfWork) -> list[tuple[int, time, time, int | None]]:
    found = work.session.scalars(select(WorkingHours).order_by(WorkingHours.id))
    return [(one.weekday, one.starts, one.ends, one.site_id) for one in found]


def times(work: UnitOfWork) -> list[tuple[datetime, datetime, str]]:
    return [
        (one.starts_at, one.ends_at, one.reason)
        for one in work.session.scalars(select(Leave).order_by(Leave.id))
    ]


def test_a_row_is_one_block_or_all_those_in_its_cell(work: UnitOfWork) -> None:
    intake = hours(
        work,
        ["U1", "Monday", "9:00", "17:00", "Harbour"],
        ["U1", "Tuesday", "9:00-12:00, 13:00-17:00", None, None],
        ["U1", "Wednesday", "9:00-12:00, 13:00-17:00", "17:00", None],
        ["U1", "Friday", "22:00", "6:00", None],
    )
    assert not intake.problems
    assert blocks(work) == [
        (0, time(9), time(17), 1),
        (1, time(9), time(12), None),
        (1, time(13), time(17), None),
        (2, time(9), time(12), None),
        (2, time(13), time(17), None),
        (4, time(22), time(6), None),
    ]
    assert (intake.created, intake.unchanged) == (4, 0)


def test_blocks_that_are_there_are_not_added_twice(work: UnitOfWork) -> None:
    row = ["U1", "Monday", "9:00", "17:00", "Harbour"]
    hours(work, row)
    again = hours(
        work,
        row,
        ["U1", "Monday", "9:00", "17:00", None],
        ["U1", "Monday", "9:00-17:00, 18:00-19:00", None, "Harbour"],
    )
    assert (again.created, again.unchanged) == (2, 1)
    assert len(blocks(work)) == 4


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["U1", "Monday", "9:00-12:00", "13:00", None], "is not the end that Start says"),
        (["U1", "Monday", "9:00", None, None], "has no end"),
        (["U1", "Monday", "9:00", "9:00", None], ""),
        (["U1", "Someday", "9:00", "17:00", None], ""),
        (["U9", "Monday", "9:00", "17:00", None], "there is no practitioner “U9”"),
    ],
)
def test_hours_that_cannot_be_leave_their_row_out(work: UnitOfWork, row: list[Value], told: str) -> None:
    intake = hours(work, row)
    assert intake.skipped == {2}
    assert told in problems_of(intake)[2]
    assert blocks(work) == []
    assert intake.created == intake.unchanged == 0


def test_leave_ends_with_its_last_day_or_at_its_time(work: UnitOfWork) -> None:
    intake = leave(
        work,
        ["U1", "2026-12-21", "2026-12-24", "Holiday"],
        ["U1", "2026-12-29 09:00", "2026-12-29 12:00", None],
        ["U1", "2026-12-30", "2026-12-30", None],
    )
    assert not intake.problems
    assert times(work) == [
        (datetime(2026, 12, 21), datetime(2026, 12, 25), "Holiday"),
        (datetime(2026, 12, 29, 9), datetime(2026, 12, 29, 12), ""),
        (datetime(2026, 12, 30), datetime(2026, 12, 31), ""),
    ]
    assert intake.created_rows == [2, 3, 4]


def test_leave_that_is_there_is_changed_in_its_reason_alone(work: UnitOfWork) -> None:
    leave(work, ["U1", "2026-12-21", "2026-12-24", "Holiday"], ["U1", "2026-12-30", "2026-12-30", "Study"])
    again = leave(
        work,
        ["U1", "2026-12-21", "2026-12-24", "Conference"],
        ["U1", "2026-12-30", "2026-12-30", "Study"],
        ["U1", "2026-12-30", "2026-12-30", "Study"],
    )
    assert (again.created, again.updated, again.unchanged) == (1, 1, 1)
    assert [reason for _, _, reason in times(work)] == ["Conference", "Study", "Study"]
    (change,) = again.updated_rows[0].values
    assert change == ("Reason", "Holiday", "Conference")
    assert again.updated_rows[0].row == 2


@pytest.mark.parametrize(
    ("row", "column"),
    [
        (["U1", None, "2026-12-24", None], "Start"),
        (["U1", "2026-12-24", None, None], "End"),
        (["U1", "2026-12-24", "2026-12-23", None], "End"),
        (["U1", "2026-12-24 09:00", "2026-12-24 09:00", None], "End"),
        (["U1", "someday", "2026-12-23", None], "Start"),
    ],
)
def test_leave_that_cannot_be_leaves_its_row_out(work: UnitOfWork, row: list[Value], column: str) -> None:
    intake = leave(work, row)
    assert intake.skipped == {2}
    assert [one.column for one in intake.problems] == [column]
    assert times(work) == []

"""Appointment types and public holidays from a file: known by name, or by day and site."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.files.table import Value
from desktop.models import AppointmentType, PublicHoliday
from desktop.services.imports.holidays import import_holidays
from desktop.services.imports.intake import Intake
from desktop.services.imports.places import DEFAULT_MINUTES, PALETTE
from desktop.services.imports.types import import_types
from tests.unit.services.imports.made import intake_in, problems_of

TYPES = ("name", "minutes", "colour")
HOLIDAYS = ("day", "name", "site", "working")


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    with practice.work("import", "Imported") as work:
        yield work


def bring(
    act: Callable[[Intake], None], work: UnitOfWork, kind: str, columns: Sequence[str], *rows: Sequence[Value]
) -> Intake:
    intake = intake_in(work, kind, {name: name.title() for name in columns}, *rows)
    act(intake)
    return intake


def types(work: UnitOfWork, *rows: Sequence[Value]) -> Intake:
    return bring(import_types, work, "types", TYPES, *rows)


def holidays(work: UnitOfWork, *rows: Sequence[Value]) -> Intake:
    return bring(import_holidays, work, "holidays", HOLIDAYS, *rows)


def stored_types(work: UnitOfWork) -> list[tuple[str, int, str]]:
    found = work.session.scalars(select(AppointmentType).order_by(AppointmentType.id))
    return [(one.name, one.minutes, one.colour) for one in found]


def stored_holidays(work: UnitOfWork) -> list[tuple[date, str, int | None, bool]]:
    found = work.session.scalars(select(PublicHoliday).order_by(PublicHoliday.id))
    return [(one.day, one.name, one.site_id, one.working) for one in found]


def test_a_new_type_gets_a_length_and_the_next_colour(work: UnitOfWork) -> None:
    first = types(work, ["Review", None, None], ["Group", "90", "#123456"])
    assert stored_types(work) == [("Review", DEFAULT_MINUTES, PALETTE[0]), ("Group", 90, "#123456")]
    assert (first.created, first.created_rows) == (2, [2, 3])
    types(work, ["Call", None, None])
    assert stored_types(work)[2] == ("Call", DEFAULT_MINUTES, PALETTE[2])


def test_a_type_is_known_by_its_name_in_any_case(work: UnitOfWork) -> None:
    types(work, ["Review", "30", "#123456"])
    again = types(
        work, ["REVIEW", "40", None], ["review", "50", None], [None, "10", None], ["  ", "10", None]
    )
    assert stored_types(work) == [("REVIEW", 40, "#123456")]
    assert (again.created, again.updated, again.unchanged) == (0, 1, 0)
    assert problems_of(again)[3] == "is the same type as row 2"
    assert again.skipped == {3, 4, 5}
    same = types(work, ["REVIEW", "40", "#123456"])
    assert (same.updated, same.unchanged) == (0, 1)


def test_a_holiday_is_known_by_its_day_and_site(work: UnitOfWork) -> None:
    first = holidays(
        work,
        ["2026-12-25", "Christmas", None, None],
        ["2026-12-25", "Market", "North", "yes"],
        ["2026-12-25 09:00", "Again", None, None],
    )
    assert stored_holidays(work) == [
        (date(2026, 12, 25), "Christmas", None, False),
        (date(2026, 12, 25), "Market", 1, True),
    ]
    assert problems_of(first) == {4: "is the same day as row 2"}
    again = holidays(work, ["2026-12-25", "Yule", None, None], ["2026-12-25", "Market", "North", "yes"])
    assert (again.created, again.updated, again.unchanged) == (0, 1, 1)
    assert stored_holidays(work)[0] == (date(2026, 12, 25), "Yule", None, False)


@pytest.mark.parametrize("day", [None, "someday"])
def test_a_holiday_needs_its_day(work: UnitOfWork, day: str | None) -> None:
    intake = holidays(work, [day, "Christmas", None, None])
    assert intake.skipped == {2}
    assert stored_holidays(work) == []

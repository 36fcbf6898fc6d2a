"""A user is read as they were written, and what stays the same keeps its rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.rules.calendar import Hours
from desktop.services.users.details import Away, SiteNumber, UserDetails
from desktop.services.users.stored import columns, row_in, user_in, write_parts
from tests.made import Made

PARTS = ("user_sites", "provider_numbers", "working_hours", "leave")


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def details_at(site: int, other: int) -> UserDetails:
    return UserDetails(
        "Lee",
        "Alex",
        site_ids=(site, other),
        numbers=(SiteNumber(site, "Medicare", "123", date(2026, 1, 1)), SiteNumber(other, "DVA", "9")),
        hours=(Hours(0, time(9), time(12), site), Hours(0, time(13), time(17), None)),
        leave=(Away(datetime(2026, 12, 1), datetime(2026, 12, 8), "Holiday"),),
    )


def write(practice: Practice, user_id: int, details: UserDetails) -> None:
    with practice.work("test", "test") as work:
        write_parts(work, user_id, details)


def rows(practice: Practice, user_id: int) -> dict[str, list[int]]:
    return {
        table: [
            row_id
            for (row_id,) in practice.rows(f"SELECT id FROM {table} WHERE user_id = ? ORDER BY id", user_id)
        ]
        for table in PARTS
    }


def test_all_that_belongs_to_a_user_comes_back_as_it_was_written(practice: Practice, made: Made) -> None:
    details = details_at(made.site("Harbour"), made.site("North"))
    alex = made.user("Alex Lee")
    write(practice, alex, details)
    with practice.read() as session:
        found = user_in(session, alex)
    assert found.active
    assert {name: getattr(found.details, name) for name in ("site_ids", "numbers", "hours", "leave")} == {
        "site_ids": details.site_ids,
        "numbers": details.numbers,
        "hours": details.hours,
        "leave": details.leave,
    }


def test_writing_the_same_again_changes_no_row_and_nobody_else(practice: Practice, made: Made) -> None:
    details = details_at(made.site("Harbour"), made.site("North"))
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    write(practice, alex, details)
    write(practice, priya, details)
    before, others = rows(practice, alex), rows(practice, priya)
    write(practice, alex, details)
    assert rows(practice, alex) == before
    write(practice, alex, replace(details, hours=details.hours[1:], leave=()))
    after = rows(practice, alex)
    assert after == before | {"working_hours": before["working_hours"][1:], "leave": []}
    assert rows(practice, priya) == others


def test_the_name_by_which_a_user_is_sorted_follows_the_name() -> None:
    assert columns(UserDetails("van der Berg", "Zoë"))["sort_name"] == "van der berg, zoe"
    assert "hours" not in columns(UserDetails("Lee"))


def test_nobody_is_a_sentence(practice: Practice) -> None:
    with practice.read() as session, pytest.raises(UserError):
        row_in(session, 404)

"""Users leave with their sites and languages, and their hours and leave with their names."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import Leave
from desktop.services.exports import user_rows
from desktop.services.exports.cells import PointedAt
from tests.made import Made
from tests.unit.services.exports.rows_made import rows_in


@pytest.fixture
def made(practice: Practice) -> Made:
    """U1 Zoe Lee at two sites; U2 Alex Wu at none."""
    made = Made(practice)
    second, first = made.site("West"), made.site("East")
    made.user("Zoe Lee", sites=(second, first), languages="English\nDari")
    made.user("Alex Wu")
    return made


def test_users_are_in_order_of_their_names_with_all_their_sites(practice: Practice, made: Made) -> None:
    zoe, alex = rows_in(practice, "users")
    assert (zoe["Reference"], alex["Reference"]) == ("U1", "U2")
    assert (zoe["Sites"], alex["Sites"]) == ("East;West", "")
    assert zoe["Languages"] == "English;Dari"
    assert [row["Reference"] for row in rows_in(practice, "users", 2)] == ["U2"]


def test_hours_name_the_day_and_the_site(practice: Practice, made: Made) -> None:
    made.hours(1, 6, "13:00", "17:00")
    made.hours(1, 0, "09:00", "12:00", site=1)
    monday, sunday = rows_in(practice, "hours")
    assert (monday["Practitioner"], monday["Practitioner Name"]) == ("U1", "Zoe Lee")
    assert (monday["Weekday"], monday["Start"], monday["Site"]) == ("Monday", "09:00", "West")
    assert (sunday["Weekday"], sunday["End"], sunday["Site"]) == ("Sunday", "17:00", "")
    assert rows_in(practice, "hours", 2) == []


def test_leave_in_whole_days_ends_with_its_last_day(practice: Practice, made: Made) -> None:
    made.leave(1, date(2026, 12, 14), date(2026, 12, 18))
    (row,) = rows_in(practice, "leave")
    assert (row["Start"], row["End"]) == (date(2026, 12, 14), date(2026, 12, 18))
    assert rows_in(practice, "leave", 2) == []


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (datetime(2026, 12, 14, 9), datetime(2026, 12, 15)),
        (datetime(2026, 12, 14), datetime(2026, 12, 14, 12)),
        (datetime(2026, 12, 14, 9), datetime(2026, 12, 15, 9)),
    ],
)
def test_leave_in_hours_keeps_both_moments(
    practice: Practice, made: Made, start: datetime, end: datetime
) -> None:
    with practice.work("make", "Made leave") as work:
        work.insert(Leave, [{"user_id": 1, "starts_at": start, "ends_at": end}])
    (row,) = rows_in(practice, "leave")
    shown = [
        one if one.time() != datetime.min.time() else one.isoformat(" ", "minutes") for one in (start, end)
    ]
    assert [row["Start"], row["End"]] == shown


def test_users_point_at_nobody(practice: Practice, made: Made) -> None:
    with practice.read() as session:
        rows = user_rows.users(session, PointedAt({}, {}), None)
        assert [row[0] for row in rows] == ["U1", "U2"]

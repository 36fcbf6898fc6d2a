"""The rules for storing: the same for windows, tables, calendars and verbs."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from desktop.rules.calendar import Hours
from desktop.rules.record_checks import (
    ages_fault,
    bare_address,
    birth_fault,
    count_fault,
    email_fault,
    hours_fault,
    leave_fault,
    overlapping_weekday,
    visit_fault,
)

NINE = datetime(2027, 1, 4, 9)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("minutes", "clause"),
    [
        (-1, "ends before it begins"), (0, "has no length"), (1, ""), (1_440, ""),
        (1_441, "lasts more than 24 hours"),
    ],
)  # fmt: skip
def test_an_appointment_lasts_a_minute_to_a_day(minutes: int, clause: str) -> None:
    fault = visit_fault(NINE, NINE + timedelta(minutes=minutes))
    assert (fault.clause if fault else "") == clause


@pytest.mark.parametrize(("year", "fine"), [(1899, False), (1900, True), (2150, True), (2151, False)])
def test_an_appointment_lies_in_a_year_of_the_calendar(year: int, fine: bool) -> None:
    start = NINE.replace(year=year)
    assert (visit_fault(start, start + timedelta(minutes=50)) is None) is fine


def test_leave_ends_after_it_begins() -> None:
    assert leave_fault(NINE, NINE) is not None
    assert leave_fault(NINE, NINE + timedelta(minutes=1)) is None
    assert leave_fault(NINE, NINE.replace(year=9999)) is not None


@pytest.mark.parametrize(
    ("starts", "ends", "fine"),
    [(9, 17, True), (22, 6, True), (9, 9, False), (0, 0, True), (9, 0, True)],
)
def test_hours_may_go_over_midnight(starts: int, ends: int, fine: bool) -> None:
    assert (hours_fault(time(starts), time(ends)) is None) is fine


@pytest.mark.parametrize(
    ("hours", "weekday"),
    [
        ([], None),
        ([(0, 9, 12), (0, 12, 17)], None),
        ([(0, 9, 13), (0, 12, 17)], 0),
        ([(0, 22, 6), (1, 6, 12)], None),
        ([(0, 22, 6), (1, 5, 12)], 1),
        ([(6, 22, 6), (0, 5, 12)], 0),
        ([(6, 22, 6), (0, 6, 12)], None),
        ([(2, 0, 0), (3, 0, 8)], None),
    ],
)
def test_hours_overlap_over_midnight_too(hours: list[tuple[int, int, int]], weekday: int | None) -> None:
    week = [Hours(day, time(starts), time(ends)) for day, starts, ends in hours]
    assert overlapping_weekday(week) == weekday


@pytest.mark.parametrize(
    ("born", "fine"),
    [
        (TODAY, True),
        (TODAY + timedelta(days=1), False),
        (date(1896, 11, 23), True),
        (date(1895, 11, 23), False),
    ],
)
def test_a_date_of_birth_lies_within_a_life(born: date, fine: bool) -> None:
    assert (birth_fault(born, TODAY) is None) is fine


@pytest.mark.parametrize(
    ("email", "fine"),
    [
        ("", True),
        ("a@b.org", True),
        ("a@b", False),
        ("a b@c.org", False),
        ("n/a", False),
        ("a@@b.org", False),
        ("a@b.org,", False),
        ("a@b.org;c@d.org", False),
        ("a@b..org", False),
        ("o'neil+x@b-c.co.uk", True),
    ],
)
def test_an_email_address_is_one(email: str, fine: bool) -> None:
    assert (email_fault(email) is None) is fine


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Ann Ash <a@b.org>", "a@b.org"), ("< a@b.org >", "a@b.org"), ("MAILTO:a@b.org", "a@b.org"),
        ("a@b.org", "a@b.org"), ("a@b.org <c@d.org>", "a@b.org <c@d.org>"), ("", ""), ("<>", "<>"),
    ],
)  # fmt: skip
def test_the_address_is_taken_out_of_what_stands_around_it(text: str, address: str) -> None:
    assert bare_address(text) == address


@pytest.mark.parametrize(
    ("field", "number", "fine"),
    [
        ("target_weekly_minutes", None, True), ("target_weekly_minutes", 10_080, True),
        ("target_weekly_minutes", 10_081, False), ("maximum_clients", 10_000, True),
        ("maximum_clients", 10_001, False), ("maximum_clients", -1, False),
    ],
)  # fmt: skip
def test_a_limit_is_one_that_a_practice_can_have(field: str, number: int | None, fine: bool) -> None:
    assert (count_fault(field, number) is None) is fine


@pytest.mark.parametrize(
    ("youngest", "oldest", "fine"),
    [(5, 17, True), (5, 5, True), (17, 5, False), (None, 5, True), (17, None, True), (None, None, True), (0, 0, True)],
)  # fmt: skip
def test_ages_go_from_the_younger_to_the_older(youngest: int | None, oldest: int | None, fine: bool) -> None:
    fault = ages_fault(youngest, oldest)
    assert (fault is None) is fine
    if fault is not None:
        assert (fault.field, "17" in fault.clause, "5" in fault.clause) == ("oldest", True, True)

"""The last working day is one on which the practice and the leaver work, and the sentence says why one is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import Leave, PublicHoliday
from desktop.services.calendar.last_day import proposed_last_day, usual_last_day, why_not_worked
from desktop.services.practice.settings import preferences, save_preferences
from tests.made import Made

MONDAY, TUESDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)


def holiday(made: Made, day: date, site: int | None = None) -> None:
    with made.work() as work:
        work.insert(PublicHoliday, [{"day": day, "name": "Harbour Day", "site_id": site}])


def away(made: Made, user: int, starts: str, ends: str) -> None:
    row = {"starts_at": datetime.fromisoformat(starts), "ends_at": datetime.fromisoformat(ends)}
    with made.work() as work:
        work.insert(Leave, [{"user_id": user, **row}])


def give_notice(practice: Practice, days: int) -> None:
    save_preferences(practice, replace(preferences(practice), notice_days=days))


def test_the_practice_works_on_the_weekdays_of_whoever_is_active(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    assert why_not_worked(practice, alex, SUNDAY) == "The practice does not work on Sundays."
    assert why_not_worked(practice, alex, MONDAY) == ""
    made.hours(made.user("Gone Wu", active=False), SUNDAY.weekday(), "09:00", "17:00")
    made.hours(made.user("Priya Nair"), TUESDAY.weekday(), "09:00", "17:00")
    assert why_not_worked(practice, alex, SUNDAY) == "The practice does not work on Sundays."
    assert why_not_worked(practice, alex, MONDAY) == "The practice does not work on Mondays."
    assert why_not_worked(practice, alex, TUESDAY) == "", (
        "without hours of their own they work when others do"
    )


def test_a_leaver_works_on_the_weekdays_of_their_hours(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.hours(alex, TUESDAY.weekday(), "09:00", "17:00")
    made.hours(made.user("Priya Nair"), MONDAY.weekday(), "09:00", "17:00")
    assert why_not_worked(practice, alex, MONDAY) == "Alex Lee does not work on Mondays."
    assert why_not_worked(practice, alex, TUESDAY) == ""


@pytest.mark.parametrize(
    ("hours", "starts", "ends", "is_away"),
    [
        ([("09:00", "12:00"), ("13:00", "17:00")], "2026-11-23 09:00", "2026-11-23 17:00", True),
        ([("09:00", "12:00"), ("13:00", "17:00")], "2026-11-23 09:01", "2026-11-23 17:00", False),
        ([("09:00", "12:00"), ("13:00", "17:00")], "2026-11-23 09:00", "2026-11-23 16:59", False),
        ([("18:00", "00:00")], "2026-11-23 18:00", "2026-11-24 00:00", True),
        ([("18:00", "02:00")], "2026-11-23 18:00", "2026-11-24 00:00", True),
        ([("18:00", "02:00")], "2026-11-23 18:00", "2026-11-23 23:59", False),
        ([("00:00", "00:00")], "2026-11-23 00:00", "2026-11-23 23:59", False),
        ([], "2026-11-23 00:00", "2026-11-24 00:00", True),
        ([], "2026-11-23 00:01", "2026-11-24 00:00", False),
        ([], "2026-11-23 00:00", "2026-11-23 23:59", False),
    ],
)
def test_leave_counts_if_it_covers_the_hours_of_the_day(
    practice: Practice, hours: list[tuple[str, str]], starts: str, ends: str, is_away: bool
) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    for begin, end in hours:
        made.hours(alex, MONDAY.weekday(), begin, end)
    away(made, alex, starts, ends)
    said = why_not_worked(practice, alex, MONDAY)
    assert bool(said) is is_away
    assert said == "" or said.startswith("Alex Lee is on leave on ")


def test_two_halves_of_leave_do_not_make_a_whole_day(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    away(made, alex, "2026-11-23 00:00", "2026-11-23 12:00")
    away(made, alex, "2026-11-23 12:00", "2026-11-24 00:00")
    assert why_not_worked(practice, alex, MONDAY) == ""


def test_a_holiday_counts_if_all_sites_of_the_leaver_have_it_or_the_practice(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex = made.site(), made.site("Annex")
    both, one = made.user("Alex Lee", sites=(harbour, annex)), made.user("Priya Nair", sites=(annex,))
    none = made.user("Noor Khan")
    holiday(made, MONDAY, annex)
    holiday(made, TUESDAY)
    assert why_not_worked(practice, both, MONDAY) == ""
    assert why_not_worked(practice, none, MONDAY) == ""
    assert why_not_worked(practice, one, MONDAY).endswith("is a public holiday: Harbour Day.")
    for anybody in (both, one, none):
        assert why_not_worked(practice, anybody, TUESDAY).endswith("is a public holiday: Harbour Day.")


@pytest.mark.parametrize("notice", [0, 1, 28])
def test_the_usual_day_comes_after_the_notice_and_is_proposed_if_worked(
    practice: Practice, notice: int
) -> None:
    give_notice(practice, notice)
    assert usual_last_day(practice) == MONDAY + timedelta(days=notice)
    assert proposed_last_day(practice) == usual_last_day(practice)


def test_otherwise_the_last_worked_day_before_it_is_proposed(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    give_notice(practice, (SUNDAY - MONDAY).days)
    assert proposed_last_day(practice) == date(2026, 11, 27), "the Friday before"
    holiday(made, date(2026, 11, 27))
    assert proposed_last_day(practice) == date(2026, 11, 26)
    made.leave(alex, TUESDAY, SUNDAY)
    assert proposed_last_day(practice, alex) == MONDAY, "today is worked"
    assert proposed_last_day(practice) == date(2026, 11, 26), "their leave is nothing to others"
    holiday(made, MONDAY)
    assert proposed_last_day(practice, alex) == SUNDAY, "if no day is worked, it is the usual one"

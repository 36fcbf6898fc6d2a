"""The pages of the calendar: who is offered, when they work and are away, and how full each day is."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import AccessLevel, AppointmentStatus
from desktop.services.calendar.calendar import entries, month, practitioners, waiting, week, worked_weekdays
from desktop.services.calendar.pages import CalendarPractitioner, DayLoad
from tests.made import Made

MONDAY = date(2026, 12, 14)


def test_whoever_is_active_or_has_something_upcoming_is_offered(practice: Practice) -> None:
    made = Made(practice)
    harbour, annex = made.site(), made.site("Annex")
    alex = made.user("Alex Lee", sites=(harbour, annex))
    priya = made.user("Priya Nair", sites=(annex,))
    admin = made.user("Sam Bell", access_level=AccessLevel.ACCOUNTS_ADMIN)
    gone, past = made.user("Gone Wu", active=False), made.user("Past Yu", active=False)
    made.appointment(alex, "2026-12-14 09:00")
    made.appointment(gone, "2026-11-23 00:00")
    made.appointment(past, "2026-11-22 23:59")
    made.appointment(past, "2026-12-14 09:00", status=AppointmentStatus.CANCELLED)
    assert practitioners(practice) == (
        CalendarPractitioner(alex, "Alex Lee", "AL", active=True, upcoming=False, several_sites=True),
        CalendarPractitioner(priya, "Priya Nair", "PN", active=True, upcoming=False, several_sites=False),
        CalendarPractitioner(gone, "Gone Wu", "GW", active=False, upcoming=True, several_sites=False),
    )
    assert [one.id for one in practitioners(practice, with_inactive=True)] == [admin, alex, priya, gone, past]
    made.appointment(admin, "2026-12-14 09:00")
    assert [one.id for one in practitioners(practice)] == [admin, alex, priya, gone]


def test_a_week_shows_users_as_they_were_asked_for(practice: Practice) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    page = week(practice, [priya, 99, alex], MONDAY, shown=[MONDAY])
    assert [one.id for one in page.practitioners] == [priya, alex]
    assert (page.first_day, page.days, page.shown) == (MONDAY, 7, (MONDAY,))


@pytest.mark.parametrize(
    ("weekday", "starts", "ends", "shown"),
    [
        (0, "09:00", "12:30", [(0, 540, 750)]),
        (0, "18:00", "00:00", [(0, 1080, 1440)]),
        (0, "00:00", "00:00", [(0, 0, 1440)]),
        (0, "22:00", "06:00", [(0, 1320, 1440), (1, 0, 360)]),
        (6, "22:00", "06:15", [(6, 1320, 1440), (0, 0, 375)]),
        (2, "09:00", "09:00", [(2, 540, 1440), (3, 0, 540)]),
    ],
)
def test_hours_past_midnight_continue_on_the_next_day(
    practice: Practice, weekday: int, starts: str, ends: str, shown: list[tuple[int, int, int]]
) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    made.hours(alex, weekday, starts, ends, made.site())
    made.hours(priya, 4, "09:00", "12:00")
    page = week(practice, [alex], MONDAY)
    assert [(part.weekday, part.starts, part.ends) for part in page.hours] == shown
    assert {(part.user_id, part.site_name) for part in page.hours} == {(alex, "Harbour")}
    assert page.worked_weekdays == {day for day, _, _ in shown}
    assert week(practice, [priya], MONDAY).hours[0].site_name == ""


def test_leave_is_shown_if_it_touches_the_days(practice: Practice) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    made.leave(alex, date(2026, 12, 21), date(2026, 12, 22))
    made.leave(alex, date(2026, 12, 20), date(2026, 12, 20))
    first = made.leave(alex, date(2026, 12, 10), date(2026, 12, 14))
    made.leave(alex, date(2026, 12, 12), date(2026, 12, 13))
    made.leave(priya, MONDAY, MONDAY)
    for page in (week(practice, [alex], MONDAY), month(practice, [alex], MONDAY, 7)):
        assert [(away.starts_at, away.ends_at) for away in page.leave] == [
            (datetime(2026, 12, 10), datetime(2026, 12, 15)),
            (datetime(2026, 12, 20), datetime(2026, 12, 21)),
        ]
        assert page.leave[0].id == first


def test_a_day_is_as_full_as_what_takes_time_on_it(practice: Practice) -> None:
    made = Made(practice)
    alex, priya = made.user("Alex Lee"), made.user("Priya Nair")
    for at in (
        "2026-12-13 23:59",
        "2026-12-14 00:00",
        "2026-12-14 23:59",
        "2026-12-15 09:00",
        "2026-12-16 00:00",
    ):
        made.appointment(alex, at)
    made.appointment(priya, "2026-12-14 09:00")
    for status in (AppointmentStatus.CANCELLED, AppointmentStatus.WAITING_LIST):
        made.appointment(alex, "2026-12-14 10:00", status=status)
    assert month(practice, [alex], MONDAY, 2).loads == (
        DayLoad(MONDAY, alex, 2),
        DayLoad(date(2026, 12, 15), alex, 1),
    )


def test_a_page_has_the_appointments_of_its_days_or_none_if_none_are_wanted(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    made.appointment(alex, "2026-12-13 22:00")
    over_midnight = made.appointment(alex, "2026-12-13 23:30")
    there = made.appointment(alex, "2026-12-14 09:00")
    next_day = made.appointment(alex, "2026-12-15 00:00")
    waits = made.appointment(alex, "2026-12-14 10:00", status=AppointmentStatus.WAITING_LIST)
    assert [entry.id for entry in entries(practice, [alex], MONDAY)] == [over_midnight, there, waits]
    assert [entry.id for entry in waiting(practice, [alex], MONDAY, 1)] == [waits]
    page = week(practice, [alex], MONDAY, 2)
    assert [entry.id for entry in page.appointments] == [over_midnight, there, waits, next_day]
    assert week(practice, [alex], MONDAY, 2, with_appointments=False).appointments == ()


def test_weekdays_are_those_on_which_anybody_active_works(practice: Practice) -> None:
    made = Made(practice)
    made.hours(made.user("Gone Wu", active=False), 6, "09:00", "12:00")
    assert worked_weekdays(practice) == {0, 1, 2, 3, 4}
    made.hours(made.user("Alex Lee"), 5, "09:00", "12:00")
    assert worked_weekdays(practice) == {5}

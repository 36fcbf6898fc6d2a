"""The proposed last day is a working day of practice and leaver; for any other the reason is given."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import Base, Leave, PublicHoliday, WorkingHours
from desktop.services.calendar.last_day import proposed_last_day, why_not_worked
from tests.made import Made


def add(practice: Practice, kind: type[Base], **values: object) -> None:
    with practice.work("prepare", "Prepared", recorded=False) as work:
        work.insert(kind, [values])


@pytest.fixture
def leaver_id(practice: Practice) -> int:
    """Somebody who works on Mondays and Thursdays from nine to five."""
    made = Made(practice)
    leaver = made.user("Alex Lee")
    other = made.user("Priya Nair")
    for weekday in range(5):
        add(practice, WorkingHours, user_id=other, weekday=weekday, starts=time(8), ends=time(18))
    for weekday in (0, 3):
        add(practice, WorkingHours, user_id=leaver, weekday=weekday, starts=time(9), ends=time(17))
    return leaver


def test_no_public_holiday_is_proposed(practice: Practice) -> None:
    practice.fixed_today = date(2027, 3, 1)
    assert proposed_last_day(practice) == date(2027, 3, 25)
    practice.fixed_today = date(2027, 3, 3)
    assert proposed_last_day(practice) == date(2027, 3, 31)


def test_the_day_before_on_which_both_work_is_proposed(practice: Practice, leaver_id: int) -> None:
    practice.fixed_today = date(2027, 5, 1)  # four weeks on is a Saturday
    assert proposed_last_day(practice) == date(2027, 5, 28)
    assert proposed_last_day(practice, leaver_id) == date(2027, 5, 27)


def test_every_proposed_day_is_worked(practice: Practice, leaver_id: int) -> None:
    add(practice, PublicHoliday, day=date(2027, 6, 3), name="Closed week", working=False)
    away = (datetime(2027, 6, 7, 9), datetime(2027, 6, 10, 17))
    add(practice, Leave, user_id=leaver_id, starts_at=away[0], ends_at=away[1])
    for days in range(60):
        practice.fixed_today = date(2027, 4, 20) + timedelta(days=days)
        day = proposed_last_day(practice, leaver_id)
        assert why_not_worked(practice, leaver_id, day) == ""
        assert day.weekday() in (0, 3)
        assert day not in (date(2027, 6, 3), date(2027, 6, 7), date(2027, 6, 10))
        assert practice.today() <= day <= practice.today() + timedelta(days=28)


def test_it_is_said_why_a_day_is_not_worked(practice: Practice, leaver_id: int) -> None:
    practice.fixed_today = date(2027, 3, 1)
    add(practice, Leave, user_id=leaver_id, starts_at=datetime(2027, 4, 8), ends_at=datetime(2027, 4, 9))
    add(
        practice, Leave, user_id=leaver_id, starts_at=datetime(2027, 4, 12), ends_at=datetime(2027, 4, 12, 12)
    )

    def why(day: date) -> str:
        return why_not_worked(practice, leaver_id, day)

    assert why(date(2027, 3, 26)) == "Fri 26 Mar 2027 is a public holiday: Good Friday."
    assert why(date(2027, 4, 10)) == "The practice does not work on Saturdays."
    assert why(date(2027, 4, 9)) == "Alex Lee does not work on Fridays."
    assert why(date(2027, 4, 8)) == "Alex Lee is on leave on Thu 8 Apr 2027."
    assert why(date(2027, 4, 12)) == "", "half a day is a day"


def test_without_a_day_in_the_notice_the_wanted_one_stays(practice: Practice, leaver_id: int) -> None:
    practice.fixed_today = date(2027, 5, 3)
    add(practice, Leave, user_id=leaver_id, starts_at=datetime(2027, 5, 1), ends_at=datetime(2027, 7, 1))
    assert proposed_last_day(practice, leaver_id) == date(2027, 5, 31)

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.retention import keep_until

DAYS = st.dates(date(1920, 1, 1), date(2100, 1, 1))


def test_an_adult_is_kept_seven_years() -> None:
    assert keep_until(date(2027, 3, 12), date(1990, 5, 1)) == date(2034, 3, 12)
    assert keep_until(date(2027, 3, 12), None) == date(2034, 3, 12)


def test_a_child_is_kept_until_the_25th_birthday_or_seven_years_whichever_is_later() -> None:
    assert keep_until(date(2027, 3, 12), date(2020, 5, 1)) == date(2045, 5, 1)
    assert keep_until(date(2027, 3, 12), date(2009, 3, 13)) == date(2034, 3, 13)
    assert keep_until(date(2027, 3, 12), date(2009, 3, 12)) == date(2034, 3, 12)


def test_the_29th_of_february_becomes_the_1st_of_march() -> None:
    assert keep_until(date(2028, 2, 29), None) == date(2035, 3, 1)
    assert keep_until(date(2028, 3, 1), date(2012, 2, 29)) == date(2037, 3, 1)


def test_the_numbers_are_settings() -> None:
    assert keep_until(date(2027, 3, 12), None, years=10) == date(2037, 3, 12)
    assert keep_until(date(2027, 3, 12), date(2020, 5, 1), minor_until_age=30) == date(2050, 5, 1)


@given(DAYS, st.integers(0, 40_000))
def test_nothing_is_kept_for_less_than_seven_years(last_service: date, days: int) -> None:
    born = date.fromordinal(max(1, last_service.toordinal() - days))
    kept = keep_until(last_service, born)
    assert kept >= last_service + timedelta(days=7 * 365)
    assert kept <= max(last_service, born + timedelta(days=18 * 366)) + timedelta(days=7 * 366)

"""Ages in whole years."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.age import age_on, is_minor


def test_birthdays() -> None:
    born = date(2008, 2, 29)
    assert age_on(born, date(2026, 2, 28)) == 17
    assert age_on(born, date(2026, 3, 1)) == 18
    assert is_minor(born, date(2026, 2, 28))
    assert not is_minor(born, date(2026, 3, 1))
    assert not is_minor(None, date(2026, 3, 1))


@given(st.dates(date(1900, 1, 1), date(2020, 1, 1)), st.integers(0, 30_000))
def test_nobody_grows_younger(born: date, days: int) -> None:
    day = born + timedelta(days)
    assert 0 <= age_on(born, day) <= age_on(born, day + timedelta(1)) <= age_on(born, day) + 1

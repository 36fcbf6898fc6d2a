from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.thinning import ALL_DAYS, DAYS, MONTHS, WEEKS, to_keep

NOW = datetime(2027, 3, 12, 18, 30)
MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), datetime(2027, 3, 20)), unique=True, max_size=60)


def test_hourly_backups_of_two_years_thin_out_with_age() -> None:
    hourly = [NOW - timedelta(hours=hours) for hours in range(2 * 365 * 24)]
    kept = sorted(to_keep(hourly, NOW), reverse=True)
    assert kept[:48] == hourly[:48]
    later = kept[48:]
    assert [m.hour for m in later] == [23] * len(later)
    within = [m for m in later if m > NOW - timedelta(days=14)]
    assert [m.day for m in within] == [9, 8, 7, 6, 5, 4, 3, 2, 1, 28, 27]
    months = [m for m in kept if m < NOW - timedelta(weeks=9)]
    assert [(m.month, m.day) for m in months] == [
        (12, 31), (11, 30), (10, 31), (9, 30), (8, 31), (7, 31), (6, 30), (5, 31), (4, 30),
    ]  # fmt: skip


def test_the_only_backup_stays_however_old() -> None:
    assert to_keep([datetime(2001, 1, 1)], NOW) == {datetime(2001, 1, 1)}
    assert to_keep([], NOW) == set()


def test_what_claims_to_come_from_the_future_stays() -> None:
    made = [NOW + timedelta(days=days) for days in (1, 2)] + [NOW]
    assert to_keep(made, NOW) == set(made)


@given(MOMENTS)
def test_thinning_twice_is_thinning_once(made: list[datetime]) -> None:
    kept = to_keep(made, NOW)
    assert kept <= set(made)
    assert to_keep(kept, NOW) == kept


@given(MOMENTS)
def test_the_numbers_bound_what_is_kept(made: list[datetime]) -> None:
    kept = to_keep(made, NOW)
    older = [moment for moment in kept if moment <= NOW - timedelta(days=ALL_DAYS)]
    assert len(older) <= DAYS + WEEKS + MONTHS + 1
    assert not made or max(made) in kept

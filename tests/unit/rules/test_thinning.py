from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.rules.thinning import ALWAYS, DAYS, MONTHS, WEEKS, superfluous, to_keep

NOW = datetime(2027, 3, 12, 18, 30)
MOMENTS = st.lists(st.datetimes(datetime(2024, 1, 1), NOW), max_size=60)


def kept_of(made: list[datetime]) -> list[datetime]:
    return sorted((made[place] for place in to_keep(made)), reverse=True)


def test_hourly_backups_of_two_years_thin_out_with_age() -> None:
    hourly = [NOW - timedelta(hours=hours) for hours in range(2 * 365 * 24)]
    kept = kept_of(hourly[::-1])
    assert kept[:43] == hourly[:43]  # today since midnight, and all of yesterday
    later = kept[43:]
    assert [m.hour for m in later] == [23] * len(later)
    within = [m for m in later if m > NOW - timedelta(days=14)]
    assert [m.day for m in within] == [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 28, 27]
    months = [m for m in kept if m < NOW - timedelta(weeks=9)]
    assert [(m.month, m.day) for m in months] == [
        (12, 31), (11, 30), (10, 31), (9, 30), (8, 31), (7, 31), (6, 30), (5, 31), (4, 30),
    ]  # fmt: skip


def test_the_only_backups_stay_however_old() -> None:
    assert to_keep([datetime(2001, 1, 1)]) == {0}
    assert to_keep([]) == set()
    assert superfluous([], NOW) == ()
    assert superfluous([datetime(2001, 1, 1, hour) for hour in range(ALWAYS)], NOW) == ()


def test_nothing_goes_while_a_backup_lies_in_the_future() -> None:
    made = [NOW - timedelta(hours=hours) for hours in range(2000, 0, -1)]
    assert superfluous(made, NOW)
    assert superfluous([*made, NOW + timedelta(minutes=1)], NOW) == ()
    assert superfluous([*made, NOW + timedelta(days=1), NOW], NOW) == ()


def test_a_clock_that_runs_far_ahead_takes_no_history_away() -> None:
    daily = [NOW - timedelta(days=days) for days in range(30, 0, -1)]
    ahead = NOW + timedelta(days=400)
    made = [*daily, ahead]
    left = [moment for place, moment in enumerate(made) if place not in superfluous(made, ahead)]
    assert left[-DAYS:] == [*daily[-DAYS + 1 :], ahead]
    assert len(left) == 16


def test_the_last_three_stay_even_of_one_minute() -> None:
    made = [NOW - timedelta(days=days) for days in (40, 39, 38)] * 2 + [NOW] * 3
    assert {len(made) - 1, len(made) - 2, len(made) - 3} <= to_keep(made)


@given(MOMENTS)
def test_never_more_go_than_stay(made: list[datetime]) -> None:
    going = superfluous(sorted(made), NOW)
    assert len(going) <= len(made) - len(going)
    assert not set(going) & to_keep(sorted(made))
    assert list(going) == sorted(going)


@given(MOMENTS)
def test_thinning_again_takes_nothing_that_the_rule_keeps(made: list[datetime]) -> None:
    made.sort()
    kept = [made[place] for place in sorted(to_keep(made))]
    assert to_keep(kept) == set(range(len(kept)))


@given(MOMENTS)
def test_the_numbers_bound_what_is_kept(made: list[datetime]) -> None:
    made.sort()
    days = {moment.date() for moment in made}
    newest = sorted(days)[-2:]
    older = [place for place in to_keep(made) if made[place].date() not in newest]
    assert len(older) <= DAYS + WEEKS + MONTHS + ALWAYS
    assert {made[place].date() for place in to_keep(made)} >= set(sorted(days)[-DAYS:])


def test_of_the_two_newest_days_all_stay_and_of_the_third_the_last() -> None:
    made = [NOW - timedelta(days=days, hours=hours) for days in (3, 2, 1, 0) for hours in (4, 3, 2, 1)]
    assert to_keep(made) == {3, 7, *range(8, 16)}


def test_so_many_days_weeks_and_months_stay_and_no_more() -> None:
    daily = [NOW - timedelta(days=days) for days in range(800, -1, -1)]
    kept = kept_of(daily)
    assert kept[:DAYS] == daily[::-1][:DAYS]
    weeks = list(dict.fromkeys(moment.isocalendar()[:2] for moment in reversed(daily)))[:WEEKS]
    months = list(dict.fromkeys((moment.year, moment.month) for moment in reversed(daily)))[:MONTHS]
    last = {moment.isocalendar()[:2]: moment for moment in daily}
    ends = {(moment.year, moment.month): moment for moment in daily}
    expected = {*daily[-DAYS:], *(last[week] for week in weeks), *(ends[month] for month in months)}
    assert set(kept) == expected

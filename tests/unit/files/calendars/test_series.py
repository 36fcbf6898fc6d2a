"""The regular part of a series: its slots, who fills them, and what is outside."""

from __future__ import annotations

from datetime import datetime, timedelta

from desktop.files.calendars.series import Repetition, repetition

FIRST = datetime(2027, 3, 1, 9)
HOUR = timedelta(hours=1)


def found(*starts: datetime) -> Repetition | None:
    return repetition([(start, start + HOUR) for start in starts])


def weeks(*numbers: int) -> list[datetime]:
    return [FIRST + timedelta(weeks=number) for number in numbers]


def test_each_week_is_one_slot() -> None:
    series = found(*weeks(0, 1, 2, 3))
    assert series is not None
    assert (series.weeks, list(series.slots), series.alone, series.dropped_out) == (
        1,
        weeks(0, 1, 2, 3),
        (),
        [],
    )
    assert series.held == dict(zip(weeks(0, 1, 2, 3), range(4), strict=True))


def test_the_interval_is_the_longest_that_fits_all() -> None:
    series = found(*weeks(0, 2, 6, 8))
    assert series is not None
    assert (series.weeks, len(series.slots)) == (2, 5)
    assert series.dropped_out == weeks(4)


def test_no_more_may_drop_out_than_are_kept() -> None:
    half = found(*weeks(0, 1, 5))
    assert half is not None
    assert len(half.slots) == 6
    assert found(*weeks(0, 1, 6)) is None


def test_one_alone_is_no_series() -> None:
    assert found(FIRST) is None
    assert found() is None


def test_one_moved_within_its_week_fills_its_slot_and_another_is_alone() -> None:
    moved = weeks(2)[0] + timedelta(days=1, hours=3)
    elsewhere = weeks(9)[0] + timedelta(hours=2)
    series = found(*weeks(0, 1), moved, *weeks(3, 4), elsewhere)
    assert series is not None
    assert series.held[weeks(2)[0]] == 2
    assert series.alone == (5,)


def test_of_two_in_one_week_the_second_is_alone() -> None:
    day = timedelta(days=1)
    series = found(*weeks(0, 1, 3, 4), weeks(2)[0] + day, weeks(2)[0] + 2 * day)
    assert series is not None
    assert (series.held[weeks(2)[0]], series.alone) == (4, (5,))

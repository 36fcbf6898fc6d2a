"""The order of day and month, by the number of dates that prove one."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.rules.dates.order import DateOrder, OrderEvidence, Why, is_either, order_of, swapped, weigh


@pytest.mark.parametrize(
    ("values", "day_first", "month_first", "either"),
    [
        (["01/02/2020", "13/02/2020"], 1, 0, 1),
        (["01/02/2020", "02/13/2020"], 0, 1, 1),
        (["12/13/2020", "13/12/2020", "13/12/20 09:00"], 2, 1, 0),
        (
            ["01/01/2020", "2020-02-03", "5.6.2020", "13.6.2020", "13/13/2020", date(2020, 2, 3), None, "x"],
            0,
            0,
            0,
        ),
    ],
)
def test_what_is_counted(values: list[object], day_first: int, month_first: int, either: int) -> None:
    assert weigh(values) == OrderEvidence(day_first, month_first, either)


def test_what_proves_an_order() -> None:
    assert OrderEvidence(1, 0, 5).proven is True
    assert OrderEvidence(0, 1, 5).proven is False
    assert OrderEvidence(0, 0, 5).proven is None
    assert OrderEvidence(300, 1, 5).proven is None
    assert OrderEvidence(300, 1).mixed
    assert not OrderEvidence(0, 3, 5).mixed
    assert OrderEvidence(1, 2, 3) + OrderEvidence(10, 20, 30) == OrderEvidence(11, 22, 33)


def test_one_date_that_is_two() -> None:
    assert is_either("12/11/2020")
    assert not is_either("11/11/2020")
    assert not is_either("13/11/2020")
    assert not is_either("11.12.2020")


DAY, MONTH = "14/3/1980", "3/14/1980"
EITHER = "4/3/1980"


@pytest.mark.parametrize(
    ("own", "others", "expected"),
    [
        ([EITHER], OrderEvidence(), (True, Why.ASSUMED)),
        ([], OrderEvidence(0, 5), (True, Why.PROVEN)),
        (["5/5/1980"], OrderEvidence(0, 5), (True, Why.PROVEN)),
        ([EITHER], OrderEvidence(0, 1), (False, Why.SHARED)),
        ([EITHER], OrderEvidence(1, 0), (True, Why.SHARED)),
        ([EITHER], OrderEvidence(1, 1), (True, Why.MIXED)),
        ([EITHER], OrderEvidence(1, 2), (False, Why.MIXED)),
        ([DAY, EITHER], OrderEvidence(), (True, Why.PROVEN)),
        ([MONTH, EITHER], OrderEvidence(), (False, Why.PROVEN)),
        ([MONTH, EITHER], OrderEvidence(0, 9), (False, Why.PROVEN)),
        ([DAY, MONTH, MONTH], OrderEvidence(), (False, Why.MIXED)),
        ([DAY, MONTH], OrderEvidence(), (True, Why.MIXED)),
        ([DAY, DAY, EITHER], OrderEvidence(0, 1), (True, Why.MIXED)),
        ([DAY, DAY, EITHER], OrderEvidence(0, 9), (False, Why.MIXED)),
        ([DAY, DAY, DAY, EITHER], OrderEvidence(0, 9), (True, Why.PROVEN)),
        ([MONTH, MONTH, MONTH, EITHER], OrderEvidence(9, 0), (False, Why.PROVEN)),
        ([DAY, DAY], OrderEvidence(0, 9), (True, Why.PROVEN)),
    ],
)
def test_how_a_column_is_read(own: list[object], others: OrderEvidence, expected: tuple[bool, Why]) -> None:
    found = order_of(own, others)
    assert (found.day_first, found.why) == expected


BENT = [date(1980, 1, 2), date(1980, 3, 4)]


@pytest.mark.parametrize(
    ("values", "tell"),
    [
        ([*BENT, DAY, DAY], True),
        ([*BENT, MONTH, MONTH], True),
        ([BENT[0], DAY, DAY, DAY], True),
        ([*BENT, DAY], False),
        ([*BENT, date(1980, 1, 13), DAY, DAY], False),
        ([*BENT, date(1980, 1, 12), DAY, DAY], True),
        ([date(1980, 5, 5), date(1980, 6, 6), DAY, DAY], False),
        ([*BENT, DAY, DAY, EITHER], False),
        ([DAY] * 4, False),
    ],
)
def test_what_tells_that_a_spreadsheet_swapped_days_and_months(values: list[object], tell: bool) -> None:
    assert (order_of(values).why is Why.SWAPPED) is tell


def test_which_values_are_in_doubt() -> None:
    bent = DateOrder(True, Why.SWAPPED)
    doubted = [date(1980, 1, 2), date(1980, 1, 12), date(1980, 1, 13), date(1980, 2, 2), "1/2/1980"]
    assert [bent.is_doubtful(value) for value in doubted] == [True, True, False, False, False]
    mixed = DateOrder(True, Why.MIXED)
    doubted = ["4/3/1980", "14/3/1980", "3/3/1980", date(1980, 1, 2), "1980-03-04"]
    assert [mixed.is_doubtful(value) for value in doubted] == [True, False, False, False, False]
    for why in (Why.PROVEN, Why.SHARED, Why.ASSUMED, Why.SAID):
        assert not DateOrder(True, why).is_doubtful("4/3/1980")
        assert not DateOrder(True, why).is_doubtful(date(1980, 1, 2))


def test_a_swapped_day_keeps_its_year_and_time() -> None:
    assert swapped(date(1980, 3, 4)) == date(1980, 4, 3)
    assert swapped(datetime(1980, 3, 4, 9, 30)) == datetime(1980, 4, 3, 9, 30)

"""The order of day and month, by the number of dates that prove one."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.rules.dates.order import OrderEvidence, is_either, weigh


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

"""A record becomes one cell for each of our headers, in their order."""

from __future__ import annotations

from datetime import date, datetime, time
from types import SimpleNamespace

import pytest

from desktop.files.headers import own_headers
from desktop.files.sheet import Value
from desktop.models import ClientStatus
from desktop.services.exports.cells import NOBODY, Named, PointedAt, all_of, row_of

ALEX = Named("U1", "Alex Lee")
HOURS = SimpleNamespace(starts=time(9), ends=time(17, 30))


def hours_with(**values: object) -> dict[str, Value]:
    given = {"practitioner": ALEX, "weekday": "Monday", "site": "Harbour", **values}
    return dict(zip(own_headers("hours"), row_of("hours", HOURS, **given), strict=True))


def test_a_person_takes_two_cells_and_what_follows_keeps_its_header() -> None:
    assert hours_with() == {
        "Practitioner": "U1",
        "Practitioner Name": "Alex Lee",
        "Weekday": "Monday",
        "Start": "09:00",
        "End": "17:30",
        "Site": "Harbour",
    }


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (True, "Yes"),
        (False, "No"),
        (ClientStatus.CLOSED, "Closed"),
        (time(9, 5, 7), "09:05"),
        (datetime(2026, 12, 1, 9, 5), datetime(2026, 12, 1, 9, 5)),
        (datetime(2026, 12, 1), "2026-12-01 00:00"),
        (date(2026, 12, 1), date(2026, 12, 1)),
        (7, 7),
        (None, None),
        ("x", "x"),
    ],
)
def test_a_value_is_written_as_a_workbook_would_give_it_back(value: object, cell: Value) -> None:
    assert hours_with(site=value)["Site"] == cell


def test_several_people_share_a_cell() -> None:
    assert all_of([ALEX, Named("U2", "Bo Wu")]) == Named("U1;U2", "Alex Lee; Bo Wu")
    assert all_of(()) == NOBODY


def test_what_points_at_nothing_is_empty() -> None:
    there = PointedAt({1: ALEX}, {1: "Harbour"})
    assert (there.user(1), there.site(1)) == (ALEX, "Harbour")
    assert (there.user(None), there.site(None)) == (NOBODY, "")

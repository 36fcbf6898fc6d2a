"""A cell of a time column: a moment, a time of day, or a start and an end together."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from desktop.files.table import Value
from desktop.services.imports.intake import Bad
from desktop.services.imports.visits.time_cells import VisitSpan, moment_or_time, time_or_span
from tests.unit.services.imports.made import intake_of


def read(name: str, cell: Value) -> object:
    return moment_or_time(intake_of({name: "When"}, [cell], kind="appointments"), name)(cell)


@pytest.mark.parametrize(
    ("cell", "meant"),
    [
        ("2026-12-14 09:00", datetime(2026, 12, 14, 9)),
        ("2026-12-14", date(2026, 12, 14)),
        (datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 9)),
        ("09:00", time(9)),
        ("9:00 - 9:50", VisitSpan(time(9), time(9, 50))),
        ("0930", time(9, 30)),
        ("2026-12-14 09:00 - 09:50", VisitSpan(datetime(2026, 12, 14, 9), datetime(2026, 12, 14, 9, 50))),
    ],
)
def test_a_cell_is_what_it_says(cell: Value, meant: object) -> None:
    assert read("starts_at", cell) == meant


def test_only_an_end_may_be_at_24_hours() -> None:
    assert read("ends_at", "24:00") == time()
    with pytest.raises(Bad):
        read("starts_at", "24:00")


def test_several_times_in_one_cell_are_refused() -> None:
    with pytest.raises(Bad, match="give each appointment a row of its own"):
        time_or_span("9:00-12:00, 13:00-17:00")


@pytest.mark.parametrize(
    ("cell", "meant"), [("  ", None), ("9:00", time(9)), ("9:00-9:50", VisitSpan(time(9), time(9, 50)))]
)
def test_a_column_of_times_holds_one_two_or_none(cell: str, meant: object) -> None:
    assert time_or_span(cell) == meant
    with pytest.raises(Bad):
        time_or_span(f"{cell} or so")

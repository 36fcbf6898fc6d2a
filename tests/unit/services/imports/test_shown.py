"""A preview shows what changes under our own headers, with values as text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time

import pytest

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.models import ClientStatus
from desktop.services.imports.result import FieldChange
from desktop.services.imports.shown import changes_shown, value_text
from tests.made import Made
from tests.unit.services.imports.made import intake_in

COLUMNS = {"first_name": "First", "case_manager": "Who"}


@pytest.fixture
def work(practice: Practice) -> Iterator[UnitOfWork]:
    """U1 Alex and U2 Gone, who is inactive; C1 has Gone and a birthday, C2 has nobody."""
    made = Made(practice)
    made.user("Alex Lee", position="Head", email="")
    gone = made.user("Gone Wu", active=False)
    made.client("Ava Nguyen", gone, date_of_birth=date(1990, 2, 14), mobile="0400")
    made.client("Ava Nguyen")
    made.site("Harbour")
    with practice.work("import", "Imported") as work:
        yield work


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "Yes"),
        (False, "No"),
        (0, "0"),
        (datetime(2026, 12, 1, 9, 5, 7), "2026-12-01 09:05"),
        (date(2026, 12, 1), "2026-12-01"),
        (time(9, 5, 7), "09:05"),
        (ClientStatus.CLOSED, "Closed"),
        ("x", "x"),
    ],
)
def test_a_value_as_text(value: object, text: str) -> None:
    assert value_text(value) == text


def test_changes_are_under_our_headers_with_names_in_place_of_ids(work: UnitOfWork) -> None:
    intake = intake_in(work, "clients", COLUMNS, ["Ava", None])
    now = {"first_name": "Ava", "case_manager_id": 2, "sort_name": "a", "search_text": "a"}
    new = {"first_name": "Eve", "case_manager_id": None, "sort_name": "b", "search_text": "b"}
    assert changes_shown(intake, now, new) == [
        FieldChange("First Name", "Ava", "Eve"),
        FieldChange("Case Manager", "Gone Wu", ""),
    ]
    visits = intake_in(work, "appointments", {"starts_at": "Start"}, ["x"])
    assert changes_shown(visits, {"site_id": None}, {"site_id": 1}) == [FieldChange("Site", "", "Harbour")]

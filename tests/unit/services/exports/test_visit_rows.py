"""Appointments leave with who takes part and what they repeat; types and holidays with their site."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentType, PublicHoliday, Series
from desktop.services.exports import visit_rows
from desktop.services.exports.cells import PointedAt
from tests.made import Made
from tests.unit.services.exports.rows_made import rows_in


@pytest.fixture
def made(practice: Practice) -> Made:
    """U1 sees C1 and C2 together, in a series; U2 sees nobody by name."""
    made = Made(practice)
    alex, bo, site = made.user("Alex Lee"), made.user("Bo Wu"), made.site("Harbour")
    zoe, ava = made.client("Zoe Ng"), made.client("Ava Costa")
    with made.work() as work:
        work.insert(Series, [{"reference": "R1", "rule": "FREQ=WEEKLY"}])
        types = [
            {"name": name, "minutes": 50, "colour": "#7ea6d8", "site_id": place}
            for name, place in (("Review", None), ("Group", site))
        ]
        work.insert(AppointmentType, types)
        holidays = [
            {"day": date(2026, 12, 25), "name": "Christmas Day", "site_id": site, "working": False},
            {"day": date(2026, 12, 24), "name": "Eve", "site_id": None, "working": True},
        ]
        work.insert(PublicHoliday, holidays)
    grouped = {"appointment_type_id": 2, "site_id": site, "series_id": 1}
    made.appointment(alex, "2026-12-21 09:00", ava, zoe, **grouped)
    made.appointment(bo, "2026-12-14 09:00")
    return made


def test_a_visit_names_all_who_take_part_by_reference(practice: Practice, made: Made) -> None:
    alone, group = rows_in(practice, "appointments")
    assert (alone["Reference"], group["Reference"]) == ("A2", "A1"), "in order of their time"
    assert (group["Clients"], group["Client Names"]) == ("C1;C2", "Zoe Ng; Ava Costa")
    assert (group["Practitioner"], group["Practitioner Name"]) == ("U1", "Alex Lee")
    assert (group["Appointment Type"], group["Site"]) == ("Group", "Harbour")
    assert (group["Series"], group["Series Rule"]) == ("R1", "FREQ=WEEKLY")
    assert group["Start"] == datetime(2026, 12, 21, 9)
    empty = ("Clients", "Client Names", "Appointment Type", "Site", "Series", "Series Rule")
    assert [alone[header] for header in empty] == [""] * 6


def test_one_practitioner_has_their_own_visits_and_the_types_of_those(practice: Practice, made: Made) -> None:
    assert [row["Reference"] for row in rows_in(practice, "appointments", 1)] == ["A1"]
    assert [row["Clients"] for row in rows_in(practice, "appointments", 1)] == ["C1;C2"]
    assert [row["Name"] for row in rows_in(practice, "types", 1)] == ["Group"]
    assert rows_in(practice, "types", 2) == []


def test_all_types_and_holidays_are_in_order_with_their_sites(practice: Practice, made: Made) -> None:
    assert [(row["Name"], row["Site"]) for row in rows_in(practice, "types")] == [
        ("Group", "Harbour"),
        ("Review", ""),
    ]
    holidays = rows_in(practice, "holidays")
    assert [(row["Name"], row["Site"]) for row in holidays] == [("Eve", ""), ("Christmas Day", "Harbour")]


def test_holidays_belong_to_nobody_in_particular(practice: Practice, made: Made) -> None:
    with practice.read() as session:
        assert list(visit_rows.holidays(session, PointedAt({}, {1: "Harbour"}), 1)) == []

"""The choices for an appointment: types, sites, rooms in use, and the usual site of a practitioner."""

from __future__ import annotations

from datetime import datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentType
from desktop.services.calendar.choices import SiteChoice, choices, usual_site
from tests.made import Made


@pytest.fixture
def made(practice: Practice) -> Made:
    return Made(practice)


def test_types_sites_and_the_rooms_of_the_last_and_next_two_months(practice: Practice, made: Made) -> None:
    alex, north, harbour = made.user("Alex Lee"), made.site("Northside"), made.site("Harbour")
    with made.work() as work:
        work.insert(AppointmentType, [{"name": "Therapy", "colour": "#3a7bd5", "minutes": 50}])
    for at, room in (
        ("2026-09-24 09:00", "Too old"), ("2026-09-25 09:00", "Blue"), ("2027-01-21 09:00", "Attic"),
        ("2027-01-23 09:00", "Too far"), ("2026-12-01 09:00", "Blue"), ("2026-12-01 11:00", ""),
    ):  # fmt: skip
        made.appointment(alex, at, room=room)
    found = choices(practice)
    assert [(t.name, t.minutes) for t in found.types] == [("Therapy", 50)]
    assert found.sites == (SiteChoice(harbour, "Harbour"), SiteChoice(north, "Northside"))
    assert found.rooms == ("Attic", "Blue")


def test_the_site_by_the_hours_else_the_only_one(practice: Practice, made: Made) -> None:
    harbour, north = made.site("Harbour"), made.site("Northside")
    alex, priya = made.user("Alex Lee", sites=(harbour, north)), made.user("Priya Nair", sites=(north,))
    made.hours(alex, 0, "09:00", "12:00", harbour)
    made.hours(alex, 0, "13:00", "00:00", north)
    monday = datetime(2026, 11, 23)
    assert usual_site(practice, alex, monday.replace(hour=9)) == harbour
    assert usual_site(practice, alex, monday.replace(hour=11, minute=59)) == harbour
    assert usual_site(practice, alex, monday.replace(hour=12)) is None
    assert usual_site(practice, alex, monday.replace(hour=23)) == north
    assert usual_site(practice, alex, monday.replace(day=24, hour=9)) is None
    assert usual_site(practice, priya, monday.replace(hour=9)) == north

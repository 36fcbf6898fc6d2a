"""Appointments as a calendar shows them: with names or initials only, each with its own zone and place."""

from __future__ import annotations

import pytest
from sqlalchemy import true

from desktop.database.practice import Practice
from desktop.files.calendars.outgoing import CalendarVisit
from desktop.models import Appointment, AppointmentType, Series
from desktop.services.calendar.visits import Taking, VisitForm, visits
from tests.made import Made


@pytest.mark.parametrize(
    ("taking", "named", "hidden"),
    [
        (Taking("C1", "Ava", "Nguyen"), "Ava Nguyen", "A.N. C1"),
        (Taking("C1", "", "Nguyen"), "Nguyen", "N. C1"),
        (Taking("C1", "", ""), "", "C1"),
    ],
)
def test_a_client_is_shown_by_name_or_so_that_it_tells_nothing(
    taking: Taking, named: str, hidden: str
) -> None:
    assert taking.shown(names=True) == named
    assert taking.shown(names=False) == hidden


@pytest.fixture
def made(practice: Practice) -> Made:
    made = Made(practice)
    alex, site = made.user("Alex Lee"), made.site("Harbour")
    bo, ava = made.client("Bo Young"), made.client("Ava Nguyen")
    with made.work() as work:
        work.insert(AppointmentType, [{"name": "Review", "colour": "#000000", "minutes": 30}])
        work.insert(Series, [{"reference": "W1", "rule": ""}])
    made.appointment(
        alex, "2026-12-16 09:00", ava, bo, site_id=site, room="2", appointment_type_id=1, series_id=1
    )
    made.appointment(alex, "2026-12-15 09:00", site_id=site, notes="private", appointment_type_id=1)
    made.appointment(alex, "2026-12-15 08:00", room="Attic", status="Cancelled")
    return made


def shown(made: Made, *, names: bool = True, which: object = None) -> list[CalendarVisit]:
    with made.practice.read() as session:
        condition = true() if which is None else which
        return visits(session, condition, VisitForm("P", "Europe/Zurich", names))  # type: ignore[arg-type]


def test_they_stand_in_order_of_time_with_what_is_known_of_each(made: Made) -> None:
    attic, alone, both = shown(made)
    assert [one.reference for one in (attic, alone, both)] == ["A3", "A2", "A1"]
    assert [one.summary for one in (attic, alone, both)] == ["Appointment", "Review", "Bo Young, Ava Nguyen"]
    assert [one.location for one in (attic, alone, both)] == ["Attic", "Harbour", "Harbour (2)"]
    assert [one.zone for one in (attic, alone, both)] == [
        "Europe/Zurich",
        "Australia/Sydney",
        "Australia/Sydney",
    ]
    assert [one.category for one in (attic, alone, both)] == ["", "Review", "Review"]
    assert (both.clients, both.series) == ("C1; C2", "W1")
    assert (alone.clients, alone.series, alone.series_uid) == ("", "", "")
    assert both.series_uid
    assert len({one.uid for one in (attic, alone, both)} | {both.series_uid}) == 4
    assert "private" not in repr(alone)
    assert "Cancelled" in str(attic.status)


def test_with_initials_nobody_is_named(made: Made) -> None:
    assert [one.summary for one in shown(made, names=False)] == ["Appointment", "Review", "B.Y. C1, A.N. C2"]


def test_only_those_asked_for_are_shown(made: Made) -> None:
    assert [one.reference for one in shown(made, which=Appointment.id == 1)] == ["A1"]
    assert shown(made, which=Appointment.id == 9) == []

"""The meaning of an event's words: whose it is, whom it is with, where, and what kind."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.files.calendars.event import Event
from desktop.models import AccessLevel, AppointmentType
from desktop.services.imports.calendars.words import Words
from desktop.services.imports.intake import Bad
from tests.made import Made


@pytest.fixture
def words(practice: Practice) -> Words:
    made = Made(practice)
    made.user("Alex Lee", email="alex@clinic.example")
    made.user("Priya Nair")
    made.user("Otto Cash", access_level=AccessLevel.ACCOUNTS_ADMIN)
    made.client("Ava Nguyen", email=" Ava@home.example ")
    made.client("Bo Young", email="family@home.example")
    made.client("Liam Young", email="family@home.example")
    made.client("Sam Smith")
    made.client("Sam Smith")
    for name in ("Harbour", "Harbour North", "Hill"):
        made.site(name)
    with made.work() as work:
        work.insert(AppointmentType, [{"name": "Review", "colour": "#000000", "minutes": 30}])
    with practice.read() as session:
        return Words(session)


def event(summary: str = "", **more: Any) -> Event:
    at = datetime(2026, 12, 15, 9)
    return Event("1", "", at, at, summary, **more)


@pytest.mark.parametrize(
    ("summary", "found"),
    [
        ("Ava Nguyen", "C1"),
        ("Initial visit - Ava Nguyen (new)", "C1"),
        ("Ava Nguyen and Bo Young", "C1; C2"),
        ("Ava Nguyen: Ava Nguyen", "C1"),
        ("Review with Bo Young", "C2"),
        ("Sam Smith", "Sam Smith"),
        ("Lunch", None),
        ("", None),
    ],
)
def test_clients_are_named_by_the_title_as_a_whole_or_in_its_parts(
    words: Words, summary: str, found: str | None
) -> None:
    assert words.clients(event(summary)) == found


def test_guests_addresses_say_more_than_the_title(words: Words) -> None:
    assert words.clients(event("Bo Young", attendees=("ava@home.example",))) == "C1"
    assert words.clients(event("Bo Young", attendees=("nobody@home.example",))) == "C2"
    assert words.clients(event("Bo Young", attendees=("family@home.example",))) == "C2"
    with pytest.raises(Bad, match="several clients have the address family@"):
        words.clients(event("Lunch", attendees=("family@home.example",)))


@pytest.mark.parametrize(
    ("more", "calendar", "found"),
    [
        ({"organizer": "alex@clinic.example"}, "", "U1"),
        ({"attendees": ("alex@clinic.example",), "organizer": "Priya Nair"}, "", "U1"),
        ({"attendees": ("alex@clinic.example", "Priya Nair")}, "Priya Nair", "U2"),
        ({}, "Priya Nair", "U2"),
        ({}, "Otto Cash", ""),
        ({}, "Holidays", ""),
        ({}, "", ""),
    ],
)
def test_a_practitioner_is_the_one_whom_guests_organizer_or_calendar_name_alone(
    words: Words, more: dict[str, Any], calendar: str, found: str
) -> None:
    assert words.practitioner(event(**more), calendar) == found


@pytest.mark.parametrize(
    ("location", "found"),
    [
        ("Harbour, Level 2", "Harbour"),
        ("harbour north room 1", "Harbour North"),
        ("Harbourside", None),
        ("At Hill", None),
        ("", None),
    ],
)
def test_a_site_is_the_longest_name_at_the_beginning_of_the_place(
    words: Words, location: str, found: str | None
) -> None:
    place = words.site(location)
    assert (place and place.name) == found


def test_the_first_category_that_is_a_type_counts_and_the_others_before_it_are_told(words: Words) -> None:
    assert list(words.notes()) == []
    assert words.appointment_type(("Blue", "REVIEW", "Red")) == "Review"
    assert words.appointment_type(()) == ""
    assert words.appointment_type(("Green", "Blue")) == ""
    assert list(words.notes()) == ["Not read, because no appointment type is called that: Blue, Green."]

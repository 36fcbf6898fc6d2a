"""The person to write to for a client, and the way that reaches them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.models import Client, ClientStatus, Contact, ContactBy
from desktop.services.letters.correspondents import (
    WAYS,
    OutOfReach,
    best_way,
    person_of,
    reached,
    usable_email,
)

TODAY = date(2026, 11, 23)
ADULT, MINOR = date(1990, 2, 14), date(2015, 2, 14)
REACHED = {
    ContactBy.LETTER: {"street": "2 Hill Road", "suburb": "Harbourside"},
    ContactBy.EMAIL: {"email": "a@mail.example"},
    ContactBy.SMS: {"mobile": "0400 000 000"},
    ContactBy.TELEPHONE: {"home_phone": "5550 0100"},
}
MISSING = {
    ContactBy.LETTER: OutOfReach.NO_ADDRESS,
    ContactBy.EMAIL: OutOfReach.NO_EMAIL,
    ContactBy.SMS: OutOfReach.NO_MOBILE,
    ContactBy.TELEPHONE: OutOfReach.NO_PHONE,
}


def client(born: date = ADULT, **values: Any) -> Client:
    columns = "title preferred_name street suburb state postcode email mobile home_phone work_phone family"
    empty = dict.fromkeys(columns.split(), "")
    named = {"id": 7, "reference": "C7", "first_name": "Ava", "last_name": "Marsh", "sort_name": "marsh, ava"}
    state = {"date_of_birth": born, "status": ClientStatus.CURRENT, "contact_by": ContactBy.ANY}
    return Client(**{**empty, **named, **state, **values})


def contact(**values: Any) -> Contact:
    return Contact(**{"first_name": "Rose", "last_name": "Marsh", "email": "", "mobile": "", **values})


def told(way: ContactBy, goes_elsewhere: bool = False, **values: Any) -> OutOfReach | None:
    found = reached(client(**values), person_of(client(**values), None, TODAY), way, goes_elsewhere)
    return found if isinstance(found, OutOfReach) else None


@pytest.mark.parametrize("way", WAYS)
def test_each_way_needs_one_thing_and_no_other(way: ContactBy) -> None:
    assert told(way, **REACHED[way]) is None
    others = {key: value for other in WAYS if other is not way for key, value in REACHED[other].items()}
    if way is ContactBy.TELEPHONE:
        del others["mobile"]
    assert told(way, **others) is MISSING[way]


def test_a_letter_needs_a_street_and_a_town() -> None:
    assert told(ContactBy.LETTER, street="2 Hill Road") is OutOfReach.NO_ADDRESS
    assert told(ContactBy.LETTER, suburb="Harbourside") is OutOfReach.NO_ADDRESS
    assert told(ContactBy.LETTER, street="2 Hill Road", postcode="2999") is None


def test_what_a_client_asked_for_comes_before_what_is_known_of_them() -> None:
    everything = {key: value for way in WAYS for key, value in REACHED[way].items()}
    assert told(ContactBy.EMAIL, status=ClientStatus.DECEASED, **everything) is OutOfReach.DECEASED
    assert told(ContactBy.EMAIL, contact_by=ContactBy.NOT_AT_ALL, **everything) is OutOfReach.NOT_AT_ALL
    assert told(ContactBy.EMAIL, contact_by=ContactBy.SMS, **everything) is OutOfReach.OTHER_WAY
    assert told(ContactBy.SMS, contact_by=ContactBy.SMS, **everything) is None
    assert told(ContactBy.EMAIL, goes_elsewhere=True, **everything) is OutOfReach.GOES_ELSEWHERE


@pytest.mark.parametrize("way", WAYS)
def test_the_best_way_is_the_first_that_reaches_them(way: ContactBy) -> None:
    known = client(**{key: value for one in WAYS[WAYS.index(way) :] for key, value in REACHED[one].items()})
    assert best_way(known, person_of(known, None, TODAY), False) == (way, None)


def test_the_reason_is_about_the_way_they_want_or_else_about_letters() -> None:
    for wanted, why in ((ContactBy.SMS, OutOfReach.NO_MOBILE), (ContactBy.ANY, OutOfReach.NO_ADDRESS)):
        unknown = client(contact_by=wanted)
        assert best_way(unknown, person_of(unknown, None, TODAY), False) == (None, why)


def test_a_minor_s_guardian_is_written_to_at_the_client_s_address() -> None:
    child = client(MINOR, **REACHED[ContactBy.LETTER], home_phone="5550 0100", email="child@mail.example")
    guardian = person_of(child, contact(mobile="0400 111 222"), TODAY)
    assert guardian is not None
    assert (guardian.name, guardian.greeting, guardian.first_name) == ("Rose Marsh", "Rose", "Ava")
    assert (guardian.guardian, guardian.email) == (True, "")
    assert guardian.phones == ("0400 111 222", "5550 0100")
    assert guardian.address == ("2 Hill Road", "Harbourside")


def test_nobody_is_written_to_for_a_minor_without_a_main_contact() -> None:
    child = client(MINOR, **REACHED[ContactBy.EMAIL])
    assert person_of(child, None, TODAY) is None
    assert best_way(child, None, False) == (None, OutOfReach.NO_MAIN_CONTACT)


def test_an_adult_is_written_to_whoever_their_contact_is() -> None:
    person = person_of(client(title="Dr", preferred_name="Avie"), contact(), TODAY)
    assert person is not None
    assert (person.name, person.greeting, person.guardian) == ("Dr Ava Marsh", "Avie", False)


@pytest.mark.parametrize(
    ("text", "usable"),
    [
        (" a@mail.example ", "a@mail.example"),
        ("a mail.example", ""),
        ("a@mail .example", ""),
        ("mail", ""),
        ("", ""),
    ],
)
def test_an_email_address_has_an_at_and_no_space(text: str, usable: str) -> None:
    assert usable_email(text) == usable

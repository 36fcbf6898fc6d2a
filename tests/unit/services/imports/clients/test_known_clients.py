"""The practice's clients as a row may mean them: nobody who is claimed, and nobody whom the file names."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.models import ClientAlias
from desktop.services.imports.clients.known_clients import KnownClients, Likeness
from desktop.services.imports.people import name_key
from tests.made import Made

BORN = date(1990, 2, 14)
SAM = name_key("Sam", "Twin")


@pytest.fixture
def there(practice: Practice) -> Practice:
    """1 and 2 are called Sam Twin, 2 without a birthday; 3 has the reference 0005; OLD was merged into 1."""
    made = Made(practice)
    made.client("Sam Twin", date_of_birth=BORN)
    made.client("Sam Twin")
    made.client("Lia Zorn", reference="0005", date_of_birth=BORN)
    with made.work() as work:
        work.insert(ClientAlias, [{"client_id": 1, "reference": "OLD"}])
    return practice


def known(practice: Practice, *named: str) -> KnownClients:
    with practice.read() as session:
        return KnownClients(session, frozenset(named))


def test_a_reference_is_that_of_now_or_before_a_merge(there: Practice) -> None:
    found = known(there, "OLD", "C2")
    assert [found.find(one) for one in ("C1", "OLD", "0005", "5", "")] == [1, 1, 3, None, None]
    assert [found.is_claimed(one) for one in (1, 2, 3)] == [False, True, False]


def test_a_likeness_is_name_and_birthday_and_a_missing_birthday_may_be_any(there: Practice) -> None:
    found = known(there)
    assert found.like(Likeness(SAM, BORN)) == [1]
    assert found.like(Likeness(SAM, None)) == [2]
    assert found.called(SAM) == [1, 2]
    assert found.without_birthday(Likeness(SAM, BORN)) == [2]
    assert found.without_birthday(Likeness(SAM, None)) == [1, 2]


def test_zeros_that_a_spreadsheet_took_are_no_difference(there: Practice) -> None:
    found = known(there)
    assert found.numbered_like("5") == [3]
    assert found.numbered_like("00005") == [3]
    assert found.numbered_like("0") == []


def test_who_is_claimed_or_named_is_nobodys_likeness(there: Practice) -> None:
    assert known(there, "C1").called(SAM) == [2]
    found = known(there)
    found.claim(1)
    assert found.called(SAM) == [2]
    found.claim(3)
    assert found.numbered_like("5") == []

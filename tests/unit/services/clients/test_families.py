"""Relatives share a family's text; those suggested share the surname and where they can be reached."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.database.practice import Practice
from desktop.services.clients.families import (
    SUGGESTED,
    known_families,
    members,
    new_family,
    suggestions,
)
from tests.made import Made


def test_members_come_eldest_first_and_without_the_one_who_is_asked_about(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    young = made.client("Bo Young", family="Young")
    child = made.client("Ava Young", alex, family="Young", date_of_birth=date(2018, 5, 1))
    parent = made.client("Mai Young", family="Young", date_of_birth=date(1980, 5, 1))
    made.client("Ian Young", family="Young 2")
    assert [one.id for one in members(practice, " Young ")] == [parent, child, young]
    assert [one.id for one in members(practice, "Young", but_not=child)] == [parent, young]
    assert [one.case_manager for one in members(practice, "Young")] == [None, "Alex Lee", None]
    assert {one.reason for one in members(practice, "Young")} == {""}
    assert members(practice, "  ") == ()


@pytest.mark.parametrize(
    ("shared", "words"),
    [
        ({"street": "1 Pier St"}, "street"),
        ({"mobile": "0400 000 000"}, "mobile"),
        ({"home_phone": "02 9999 0000"}, "home phone"),
        ({"email": "ava@example.com"}, "e-mail"),
        ({"street": "1 Pier St", "email": "ava@example.com"}, "street and e-mail"),
    ],
)
def test_whoever_shares_the_surname_and_an_address_is_suggested_with_the_reason(
    practice: Practice, shared: dict[str, str], words: str
) -> None:
    made = Made(practice)
    ava = made.client("Ava Nguyen", **shared, postcode="2000")
    bo = made.client("Bo NGUYEN", **shared)
    made.client("Mai Nguyen", postcode="2000")
    made.client("Ian Nguyenson", **shared)
    (found,) = suggestions(practice, ava)
    assert (found.id, found.reason) == (bo, f"same surname and {words}")


def test_whoever_is_in_the_family_already_is_not_suggested(practice: Practice) -> None:
    made = Made(practice)
    at = {"street": "1 Pier St"}
    ava = made.client("Ava Nguyen", family="Nguyen", **at)
    made.client("Bo Nguyen", family="Nguyen", **at)
    other = made.client("Ian Nguyen", family="Nguyen 2", **at)
    none = made.client("Mai Nguyen", **at)
    assert [one.id for one in suggestions(practice, ava)] == [other, none]
    assert [one.id for one in suggestions(practice, none)] == [ava, ava + 1, other]


def test_as_many_as_can_be_read_are_suggested_by_name(practice: Practice) -> None:
    made = Made(practice)
    ava = made.client("Ava Nguyen", street="1 Pier St")
    ids = [made.client(f"{name} Nguyen", street="1 Pier St") for name in "JIHGFEDCB"]
    found = [one.id for one in suggestions(practice, ava)]
    assert found == ids[::-1][:SUGGESTED]
    assert len(found) == 8


def test_nobody_is_suggested_without_anything_in_common(practice: Practice) -> None:
    made = Made(practice)
    ava, nameless = made.client("Ava Nguyen"), made.client("", first_name="Bo", last_name="")
    made.client("Bo Nguyen")
    for client in (ava, nameless, 99):
        assert suggestions(practice, client) == ()


def test_known_families_are_completed_from_their_beginning(practice: Practice) -> None:
    made = Made(practice)
    for family in ("Nguyen 2", "Nguyen", "Nguyen", "Nair", "Young", ""):
        made.client("Ava Nguyen", family=family)
    assert known_families(practice, " Ngu ") == ("Nguyen", "Nguyen 2")
    assert known_families(practice, "Nguyen") == ("Nguyen", "Nguyen 2")
    assert known_families(practice, "") == ("Nair", "Nguyen", "Nguyen 2", "Young")
    assert known_families(practice, "N", limit=2) == ("Nair", "Nguyen")
    assert known_families(practice, "X") == ()


def test_a_new_family_has_a_text_that_no_other_has(practice: Practice) -> None:
    made = Made(practice)
    assert new_family(practice, "  ") == "Family"
    for family, following in (("Nguyen", "Nguyen 2"), ("Nguyen 3", "Nguyen 2"), ("Nguyen 2", "Nguyen 4")):
        made.client("Ava Nguyen", family=family)
        assert new_family(practice, " Nguyen ") == following

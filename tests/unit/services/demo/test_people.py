"""Made-up people: families share their columns, nobody shares an address, and contacts fit the client."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.models import ClientStatus
from desktop.services.demo.people import People, years_before
from desktop.services.demo.words import Draw, words

TODAY = date(2026, 11, 25)


def people(seed: str = "people") -> People:
    return People(Draw(seed), TODAY)


@pytest.mark.parametrize(
    ("day", "before"),
    [(date(2024, 2, 29), date(2020, 2, 28)), (date(2026, 3, 1), date(2022, 3, 1))],
)
def test_the_same_day_years_ago_is_the_28th_for_a_29th_of_february(day: date, before: date) -> None:
    assert years_before(day, 4) == before


def test_the_members_of_a_family_share_all_but_their_own_columns() -> None:
    drawing = people()
    household = drawing.household(0, 3)
    members = [drawing.client(household, age, ClientStatus.CURRENT) for age in (40, 9, 7)]
    shared = ("last_name", "street", "suburb", "postcode", "family", "home_phone")
    assert len({tuple(member[key] for key in shared) for member in members}) == 1
    assert len({member["first_name"] for member in members}) == 3
    assert members[0]["family"] == f"{members[0]['last_name']} ({members[0]['suburb']})"


def test_only_those_who_live_together_have_a_family() -> None:
    assert "family" not in people().household(0, 1).columns


def test_two_families_of_one_name_in_one_suburb_are_told_apart() -> None:
    drawing = people()
    families = [drawing.household(0, 2).columns["family"] for _ in range(400)]
    assert len(set(families)) == len(families)


def test_nobody_shares_an_email_address() -> None:
    drawing = people()
    household = drawing.household(0, 40)
    clients = [drawing.client(household, 40, ClientStatus.CURRENT) for _ in range(60)]
    addresses = [client["email"] for client in clients if "email" in client]
    assert addresses
    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize("age", [0, 4, 17, 18, 64, 91])
def test_a_client_has_the_age_that_was_drawn(age: int) -> None:
    drawing = people()
    for _ in range(20):
        born = drawing.client(drawing.household(0, 1), age, ClientStatus.CURRENT)["date_of_birth"]
        assert years_before(TODAY, age + 1) < born <= years_before(TODAY, age)


def test_a_client_has_a_line_on_a_medicare_card_only_if_there_is_a_card() -> None:
    drawing = people()
    clients = [drawing.client(drawing.household(0, 1), 30, ClientStatus.CURRENT) for _ in range(80)]
    assert {bool(client["medicare_number"]) for client in clients} == {True, False}
    for client in clients:
        assert ("medicare_irn" in client) == bool(client["medicare_number"])


def test_a_parent_who_is_a_client_is_the_first_guardian_of_the_minors() -> None:
    drawing = people()
    household = drawing.household(0, 2)
    parent = drawing.client(household, 40, ClientStatus.CURRENT)
    first, *_ = drawing.guardians(household, parent)
    assert (first["first_name"], first["last_name"]) == (parent["first_name"], parent["last_name"])
    assert (first["mobile"], first["email"]) == (parent.get("mobile", ""), parent.get("email", ""))
    assert first["relationship"] == words("people")["parent_as"][parent["gender"]]


def test_one_guardian_is_the_main_contact_and_the_last_is_called_in_an_emergency() -> None:
    drawing = people()
    numbers = set()
    for _ in range(40):
        guardians = drawing.guardians(drawing.household(0, 1), None)
        numbers.add(len(guardians))
        assert [contact.get("main_contact", False) for contact in guardians] == [True, False][
            : len(guardians)
        ]
        assert [contact.get("emergency_contact", False) for contact in guardians][-1]
        assert sum(contact.get("emergency_contact", False) for contact in guardians) == 1
    assert numbers == {1, 2}


def test_somebody_named_by_the_story_keeps_name_and_gender() -> None:
    drawing = people()
    named = words("story")["clients"][0]
    household = drawing.household(0, len(named["members"]), named)
    for member in named["members"]:
        made = drawing.client(household, member["age"], ClientStatus.CURRENT, member)
        assert (made["last_name"], made["suburb"]) == (named["last_name"], named["suburb"])
        assert made["first_name"] == member["first_name"]

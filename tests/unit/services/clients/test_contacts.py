"""A client's contacts: each duty is with one of them at most, and nobody is without a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.services.clients.contacts import (
    DUTIES,
    ContactDetails,
    add_contact,
    checked,
    contacts,
    remove_contact,
    save_contact,
)
from desktop.services.clients.details import InvalidDetail
from tests.made import Made

MAI = ContactDetails("Mai", "Nguyen", "Mother", main_contact=True, invoice_recipient=True)
BO = ContactDetails("Bo", "Nguyen", emergency_contact=True)


def duties(practice: Practice, client: int) -> dict[str, list[str]]:
    """The first names of who has each duty of a client."""
    found = [contact.details for contact in contacts(practice, client)]
    return {duty: [one.first_name for one in found if getattr(one, duty)] for duty in DUTIES}


def test_the_main_contact_comes_first_then_the_others_by_name(practice: Practice) -> None:
    ava = Made(practice).client("Ava Nguyen")
    ids = [
        add_contact(practice, ava, one)
        for one in (
            ContactDetails("Ian", "Young"),
            ContactDetails("Lia", "Park"),
            ContactDetails("Cy", "Park"),
            MAI,
        )
    ]
    assert [contact.id for contact in contacts(practice, ava)] == [ids[3], ids[2], ids[1], ids[0]]
    assert contacts(practice, ava)[0].details == MAI


@pytest.mark.parametrize("duty", DUTIES)
def test_a_duty_passes_to_whoever_claims_it_and_the_others_stay(practice: Practice, duty: str) -> None:
    made = Made(practice)
    ava, other = made.client("Ava Nguyen"), made.client("Ian Park")
    add_contact(practice, ava, MAI)
    bo = add_contact(practice, ava, BO)
    add_contact(practice, other, replace(MAI, first_name="Lia", emergency_contact=True))
    before = duties(practice, ava)
    assert before == {"main_contact": ["Mai"], "emergency_contact": ["Bo"], "invoice_recipient": ["Mai"]}
    cy = add_contact(practice, ava, replace(ContactDetails("Cy", "Park"), **{duty: True}))
    assert duties(practice, ava) == before | {duty: ["Cy"]}
    save_contact(practice, bo, replace(BO, **{duty: True}))
    assert duties(practice, ava) == before | {duty: ["Bo"]}
    remove_contact(practice, cy)
    assert duties(practice, ava) == before | {duty: ["Bo"]}
    assert duties(practice, other) == {each: ["Lia"] for each in DUTIES}


def test_what_is_stored_has_no_surplus_spaces() -> None:
    typed = ContactDetails(" Mai  Ly ", " Nguyen", email=" mai@example.com ", main_contact=True)
    assert checked(typed) == ContactDetails("Mai Ly", "Nguyen", email="mai@example.com", main_contact=True)
    assert checked(ContactDetails("Mai")).name == "Mai"


@pytest.mark.parametrize("details", [ContactDetails(" ", " "), replace(MAI, email="mai")])
def test_what_cannot_be_stored_is_refused(practice: Practice, details: ContactDetails) -> None:
    ava = Made(practice).client("Ava Nguyen")
    mai = add_contact(practice, ava, MAI)
    with pytest.raises(InvalidDetail):
        add_contact(practice, ava, details)
    with pytest.raises(InvalidDetail):
        save_contact(practice, mai, details)
    assert [contact.details for contact in contacts(practice, ava)] == [MAI]


def test_whoever_is_gone_is_refused(practice: Practice) -> None:
    with pytest.raises(UserError, match="no such client"):
        add_contact(practice, 99, MAI)
    with pytest.raises(UserError, match="removed already"):
        save_contact(practice, 99, MAI)
    with pytest.raises(UserError, match="removed already"):
        remove_contact(practice, 99)


def test_each_change_belongs_to_the_client_in_the_record(practice: Practice) -> None:
    ava = Made(practice).client("Ava Nguyen")
    mai = add_contact(practice, ava, MAI)
    save_contact(practice, mai, BO)
    remove_contact(practice, mai)
    assert practice.rows("SELECT DISTINCT subject FROM activity") == [(f"clients:{ava}",)]
    assert practice.rows("SELECT summary FROM operations ORDER BY id DESC LIMIT 3") == [
        ("Removed the contact Bo Nguyen",),
        ("Changed the contact Bo Nguyen",),
        ("Added the contact Mai Nguyen",),
    ]

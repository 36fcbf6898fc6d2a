"""The contacts of both files: each person once, with all that either entry knew, and each duty once."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Contact
from desktop.services.duplicates.contact_moves import move_contacts
from desktop.services.duplicates.move import Move
from tests.made import Made

MIA = {"first_name": "Mia", "last_name": "Nguyen"}


def merged(practice: Practice, mine: list[dict[str, Any]], theirs: list[dict[str, Any]]) -> list[Contact]:
    """The contacts of the survivor after the merge; the number that came over is checked."""
    made = Made(practice)
    keep, gone = made.client("Ava Nguyen"), made.client("Ava Nguyen")
    rows = [{"client_id": keep, **one} for one in mine] + [{"client_id": gone, **one} for one in theirs]
    with practice.work("make", "Made", recorded=False) as work:
        for row in rows:
            work.insert(Contact, [row])
    with practice.work("merge", "Merged") as work:
        came = move_contacts(Move(work, keep, gone))
    with practice.read() as session:
        found = list(session.scalars(select(Contact).order_by(Contact.id)))
    assert {contact.client_id for contact in found} <= {keep}
    assert came == len(found) - len(mine)
    return found


@pytest.mark.parametrize("way", ["relationship", "mobile", "email"])
def test_a_contact_who_differs_in_one_way_is_another_person(practice: Practice, way: str) -> None:
    assert len(merged(practice, [MIA | {way: "one"}], [MIA | {way: "other"}])) == 2


@pytest.mark.parametrize("way", ["relationship", "mobile", "email"])
@pytest.mark.parametrize("known_to", [0, 1])
def test_a_contact_known_to_both_keeps_what_either_knows(practice: Practice, way: str, known_to: int) -> None:
    entries = [[MIA], [MIA]]
    entries[known_to] = [MIA | {way: "known"}]
    (one,) = merged(practice, *entries)
    assert getattr(one, way) == "known"


@pytest.mark.parametrize("name", ["first_name", "last_name"])
def test_another_name_is_another_person_but_accents_and_case_are_not(practice: Practice, name: str) -> None:
    assert len(merged(practice, [MIA], [MIA | {name: "Other"}])) == 2


def test_accents_and_case_make_no_other_person(practice: Practice) -> None:
    assert len(merged(practice, [MIA], [{"first_name": "MÍA", "last_name": "nguyen"}])) == 1


def test_the_survivors_contact_keeps_the_duty_and_another_loses_it(practice: Practice) -> None:
    tom = {"first_name": "Tom", "last_name": "Brown"}
    duties = {"main_contact": True, "invoice_recipient": True}
    mine, theirs = merged(practice, [MIA | {"main_contact": True}], [tom | duties])
    assert (mine.main_contact, mine.invoice_recipient) == (True, False)
    assert (theirs.main_contact, theirs.invoice_recipient) == (False, True)


def test_of_two_entries_of_the_duplicate_the_first_one_has_the_duty(practice: Practice) -> None:
    tom = {"first_name": "Tom", "last_name": "Brown"}
    first, second = merged(practice, [], [MIA | {"main_contact": True}, tom | {"main_contact": True}])
    assert (first.main_contact, second.main_contact) == (True, False)


def test_a_duty_of_the_same_person_is_taken_over(practice: Practice) -> None:
    (one,) = merged(practice, [MIA], [MIA | {"emergency_contact": True}])
    assert (one.main_contact, one.emergency_contact, one.invoice_recipient) == (False, True, False)

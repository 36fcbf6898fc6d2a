"""The comparison of two files proposes what says more, and shows only what one of them says."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import ClientStatus, ContactBy
from desktop.services.duplicates.comparison import ComparedLine, Comparison, compare, compare_in
from tests.made import Made


def compared(practice: Practice, mine: dict[str, Any], theirs: dict[str, Any]) -> Comparison:
    made = Made(practice)
    keep, gone = (made.client("Ava Nguyen", **values) for values in (mine, theirs))
    with practice.read() as session:
        return compare_in(session, keep, gone)


def line(found: Comparison, name: str) -> ComparedLine:
    return next(one for one in found.lines if one.name == name)


def test_a_field_that_is_empty_in_both_is_not_shown(practice: Practice) -> None:
    found = compared(practice, {"mobile": "0400 1"}, {"email": "ava@example.com"})
    names = {one.name for one in found.lines}
    assert {"mobile", "email"} <= names
    assert "date_of_birth" not in names
    assert found.proposed == {"email"}
    assert line(found, "mobile").differs
    assert not line(found, "last_name").differs


@pytest.mark.parametrize(
    ("mine", "theirs", "proposed"),
    [
        ({"street": "1 High Street"}, {"street": "2 High Street", "suburb": "Perth"}, True),
        ({"street": "1 High Street"}, {"street": "2 High Street"}, False),
        ({"street": "1 High Street", "suburb": "Perth"}, {"street": "2 High Street"}, False),
    ],
)
def test_of_fields_that_go_together_the_fuller_ones_are_proposed(
    practice: Practice, mine: dict[str, Any], theirs: dict[str, Any], proposed: bool
) -> None:
    assert ("address" in compared(practice, mine, theirs).proposed) is proposed


@pytest.mark.parametrize("mine", list(ClientStatus))
@pytest.mark.parametrize("theirs", list(ClientStatus))
def test_deceased_counts_before_current_and_current_before_closed(
    practice: Practice, mine: ClientStatus, theirs: ClientStatus
) -> None:
    order = [ClientStatus.DECEASED, ClientStatus.CURRENT, ClientStatus.CLOSED]
    found = compared(practice, {"status": mine}, {"status": theirs})
    assert line(found, "status").from_duplicate is (order.index(theirs) < order.index(mine))


@pytest.mark.parametrize(
    ("mine", "theirs", "proposed"),
    [
        (ContactBy.SMS, ContactBy.NOT_AT_ALL, True),
        (ContactBy.NOT_AT_ALL, ContactBy.SMS, False),
        (ContactBy.NOT_AT_ALL, ContactBy.NOT_AT_ALL, False),
        (ContactBy.ANY, ContactBy.SMS, True),
        (ContactBy.SMS, ContactBy.EMAIL, False),
    ],
)
def test_who_wants_no_contact_in_one_file_wants_none(
    practice: Practice, mine: ContactBy, theirs: ContactBy, proposed: bool
) -> None:
    found = compared(practice, {"contact_by": mine}, {"contact_by": theirs})
    assert ("contact_by" in found.proposed) is proposed


@pytest.mark.parametrize("mine", [None, False, True])
@pytest.mark.parametrize("theirs", [None, False, True])
def test_an_active_case_manager_is_proposed_for_none_or_an_inactive_one(
    practice: Practice, mine: bool | None, theirs: bool | None
) -> None:
    made = Made(practice)
    users = [
        None if active is None else made.user(f"{name} Lee", active=active)
        for name, active in (("Alex", mine), ("Sam", theirs))
    ]
    keep, gone = (made.client("Ava Nguyen", user) for user in users)
    with practice.read() as session:
        found = compare_in(session, keep, gone)
    assert ("case_manager" in found.proposed) is (theirs is True and mine is not True)
    shown = {None: "", True: "{name} Lee", False: "{name} Lee (inactive)"}
    if (mine, theirs) != (None, None):
        both = line(found, "case_manager")
        assert both.survivor == (shown[mine].format(name="Alex"),)
        assert both.duplicate == (shown[theirs].format(name="Sam"),)


def test_the_file_with_more_appointments_survives_else_the_older_one(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    first, second = made.client("Ava Nguyen"), made.client("Ava Nguyen")
    assert compare(practice, second, first).survivor.id == first
    made.appointment(alex, "2026-12-14 09:00", second)
    found = compare(practice, first, second)
    assert (found.survivor.id, found.survivor.appointments, found.duplicate.appointments) == (second, 1, 0)


def test_a_client_who_is_gone_cannot_be_compared(practice: Practice) -> None:
    client = Made(practice).client("Ava Nguyen")
    with pytest.raises(UserError, match="not there any more"):
        compare(practice, client, client + 1)

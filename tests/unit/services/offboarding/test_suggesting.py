"""The suggested plan: everybody with somebody who is offered, and the other visits where they fit."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desktop.models import AppointmentAction, ClientStatus, Disposition
from desktop.rules.calendar import Booking
from desktop.rules.clashes import ClashKind
from desktop.rules.planning.model import Wishes
from desktop.rules.recipients import Rule
from desktop.services.offboarding.plan import Plan
from desktop.services.offboarding.planning.suggesting import (
    offered,
    suggest_clients,
    suggested_plan,
    whole_plan,
)
from desktop.services.offboarding.situation import situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN, SAM = 1, 2, 3
NINE = datetime(2026, 12, 14, 9)


@pytest.fixture
def made(leaving: Made) -> Made:
    """The small leaving, and Sam, who can take over too."""
    assert leaving.user("Sam Cooper") == SAM
    return leaving


def plan(made: Made, wishes: Wishes | None = None, *also: Booking, returns_on: date | None = None) -> Plan:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY, returns_on)
        wishes = wishes or Wishes()
        return whole_plan(session, found, suggest_clients(session, found, wishes), wishes, also)


def test_clients_go_to_somebody_and_their_visits_with_them(made: Made) -> None:
    found = plan(made)
    takers = {client.client_id: client.recipient_id for client in found.clients}
    assert takers.keys() == {AVA, BEN}
    assert set(takers.values()) <= {PRIYA, SAM}
    assert {client.disposition for client in found.clients} == {Disposition.TRANSFER}
    assert [visit.recipient_id for visit in found.appointments] == [takers[AVA], takers[BEN]]
    assert all(client.reasons and not client.pinned for client in found.clients)
    assert found.levels


def test_what_was_chosen_is_kept_and_marked(made: Made) -> None:
    found = plan(made, Wishes(pins={AVA: SAM, BEN: None}))
    ava, ben = found.clients
    assert (ava.recipient_id, ava.disposition, ava.pinned) == (SAM, Disposition.TRANSFER, True)
    assert (ben.recipient_id, ben.disposition, ben.pinned) == (None, Disposition.UNDECIDED, True)
    only = plan(made, Wishes(pins={AVA: SAM}))
    assert [client.pinned for client in only.clients] == [True, False]


@pytest.mark.parametrize(
    ("wishes", "who"),
    [
        (Wishes(), {PRIYA, SAM}),
        (Wishes(excluded={PRIYA}), {SAM}),
        (Wishes(only={PRIYA}), {PRIYA}),
        (Wishes(excluded={PRIYA}, only={PRIYA}), set()),
        (Wishes(only=set()), set()),
    ],
)
def test_only_those_who_are_offered_take_clients_or_other_visits(
    made: Made, wishes: Wishes, who: set[int]
) -> None:
    visit = made.appointment(ALEX, "2026-12-15 09:00")
    with made.practice.read() as session:
        assert offered(situation(session, ALEX, LAST_DAY), wishes).keys() == who
    found = plan(made, wishes)
    assert {client.recipient_id for client in found.clients} <= (who or {None})
    [other] = [planned for planned in found.appointments if planned.appointment_id == visit]
    assert other.recipient_id in (who or {None})


def test_a_visit_of_nobodys_client_goes_to_who_can_keep_its_time(made: Made) -> None:
    visit = made.appointment(ALEX, "2026-12-15 09:00")
    made.appointment(PRIYA, "2026-12-15 09:30")
    [placed] = [one for one in plan(made).appointments if one.appointment_id == visit]
    assert (placed.recipient_id, placed.clashes) == (SAM, ())


def test_a_visit_of_an_undecided_client_goes_to_nobody(made: Made) -> None:
    found = plan(made, Wishes(pins={AVA: None}))
    assert [visit.recipient_id is None for visit in found.appointments] == [True, False]
    assert [visit.action for visit in found.appointments] == [AppointmentAction.TRANSFER] * 2


def test_a_visit_of_one_who_died_is_cancelled_and_placed_with_nobody(made: Made) -> None:
    gone = made.client("Cleo Marsh", ALEX, status=ClientStatus.DECEASED)
    visit = made.appointment(ALEX, "2026-12-15 09:00", gone)
    [cancelled] = [one for one in plan(made).appointments if one.appointment_id == visit]
    assert (cancelled.action, cancelled.recipient_id) == (AppointmentAction.CANCEL, None)


def test_what_others_bring_in_clashes(made: Made) -> None:
    wishes = Wishes(only={PRIYA})
    coming = Booking(99, NINE, NINE.replace(minute=50), PRIYA)
    for also, kinds in (((), []), ((coming,), [ClashKind.BOOKED])):
        first, second = plan(made, wishes, *also).appointments
        assert [clash.kind for clash in first.clashes] == kinds
        assert second.clashes == ()


def test_the_plan_says_whose_it_is_until_when_and_what_was_widened(made: Made) -> None:
    widened = {Rule.PROVIDER: None}
    back = date(2027, 3, 1)
    found = plan(made, Wishes(widened=widened), returns_on=back)
    assert (found.leaver_id, found.last_day, found.returns_on, found.widened) == (
        ALEX,
        LAST_DAY,
        back,
        widened,
    )
    assert plan(made).returns_on is None


def test_the_suggestion_is_the_same_when_it_is_asked_for_again(made: Made) -> None:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        first = suggest_clients(session, found)
        again = suggest_clients(session, found)
        assert again.clients == first.clients
        assert again.levels == first.levels == suggested_plan(session, found).levels
        assert again.caseload is first.caseload

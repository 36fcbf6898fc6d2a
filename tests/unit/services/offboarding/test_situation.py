"""The situation of one leaver: what is theirs, who else is in it, and who could take it."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.errors import UserError
from desktop.models import AppointmentStatus, ClientStatus
from desktop.rules.recipients import RefusalKind
from desktop.services.offboarding.situation import Situation, refusal_of, situation
from tests.made import Made
from tests.unit.services.offboarding.conftest import ALEX, LAST_DAY, PRIYA

AVA, BEN = 1, 2


def found(leaving: Made, returns_on: date | None = None) -> Situation:
    with leaving.practice.read() as session:
        return situation(session, ALEX, LAST_DAY, returns_on)


def test_only_current_clients_and_open_visits_after_the_last_day_are_theirs(leaving: Made) -> None:
    leaving.client("Cleo Marsh", ALEX, status=ClientStatus.CLOSED)
    leaving.client("Dana Wells", PRIYA)
    leaving.appointment(ALEX, "2026-12-11 09:00", AVA)
    leaving.appointment(ALEX, "2026-12-15 09:00", AVA, status=AppointmentStatus.CANCELLED)
    here = found(leaving)
    assert [client.name for client in here.clients.values()] == ["Nguyen, Ava", "Okafor, Ben"]
    assert set(here.appointments) == {1, 2}
    assert (here.leaver.name, set(here.practitioners)) == ("Alex Lee", {PRIYA})


def test_a_cover_ends_on_the_day_of_return(leaving: Made) -> None:
    last = leaving.appointment(ALEX, "2027-02-28 23:00", AVA)
    leaving.appointment(ALEX, "2027-03-01 00:00", AVA)
    assert set(found(leaving, date(2027, 3, 1)).appointments) == {1, 2, last}
    with pytest.raises(UserError, match="ends before it begins"):
        found(leaving, LAST_DAY)
    assert found(leaving, date(2026, 12, 12)).appointments == {}


def test_other_peoples_clients_are_known_by_their_case_manager_and_the_dead_apart(leaving: Made) -> None:
    hers = leaving.client("Cleo Marsh", PRIYA)
    nobodys = leaving.client("Dana Wells")
    dead = leaving.client("Eli Stone", PRIYA, status=ClientStatus.DECEASED)
    leaving.appointment(ALEX, "2026-12-15 09:00", AVA, hers, nobodys, dead)
    here = found(leaving)
    assert here.case_managers == {hers: PRIYA, dead: PRIYA}
    assert here.deceased == {dead}
    assert not any(here.is_of_deceased(booking) for booking in here.appointments.values())


def test_a_visit_of_the_dead_alone_is_of_the_deceased_and_an_empty_one_is_not(leaving: Made) -> None:
    dead = leaving.client("Eli Stone", PRIYA, status=ClientStatus.DECEASED)
    his = leaving.appointment(ALEX, "2026-12-15 09:00", dead)
    empty = leaving.appointment(ALEX, "2026-12-15 10:00")
    here = found(leaving)
    assert here.is_of_deceased(here.appointments[his])
    assert not here.is_of_deceased(here.appointments[empty])


def test_chosen_care_is_for_this_case_and_its_clients_alone(leaving: Made) -> None:
    here = found(leaving)
    needing = here.needing({AVA: "Psychology", 99: "Speech"})
    assert needing.clients[AVA].care == "Psychology"
    assert needing.clients[BEN] == here.clients[BEN]
    assert set(needing.clients) == set(here.clients)
    assert here.needing({99: "Speech"}) is here


def test_only_somebody_active_leaves(leaving: Made) -> None:
    gone = leaving.user("Gone Wu", active=False)
    with leaving.practice.read() as session:
        for user_id in (gone, 99):
            with pytest.raises(UserError, match="inactive already, or is not in this practice"):
                situation(session, user_id, LAST_DAY)


def test_why_somebody_may_not_take_over_is_known_of_everybody(leaving: Made) -> None:
    gone = leaving.user("Gone Wu", active=False)
    with leaving.practice.read() as session:
        here = situation(session, ALEX, LAST_DAY)
        assert refusal_of(session, here, PRIYA) is None
        kinds = {i: refusal_of(session, here, i) for i in (ALEX, gone)}
    assert {i: refusal and (refusal.kind, refusal.name) for i, refusal in kinds.items()} == {
        ALEX: (RefusalKind.LEAVER, "Alex Lee"),
        gone: (RefusalKind.INACTIVE, "Gone Wu"),
    }
    assert set(here.candidates) == {PRIYA}

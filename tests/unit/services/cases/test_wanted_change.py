"""The change to somebody else whom a client wants: what goes along, and each thing that speaks against it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Appointment, AppointmentStatus, Disposition, NotWith
from desktop.services.cases.wanted_change import WantedChange, clashing_visits, troubles, wanted_change
from desktop.services.offboarding import decisions, drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.drafted import drafted
from tests.conftest import TODAY
from tests.made import Made

LAST_DAY = date(2026, 12, 11)


class Leaving:
    """Alex left Ava and Liam to Priya; Ava wants to see Sam."""

    def __init__(self, practice: Practice, **sam: Any) -> None:
        self.practice, self.made = practice, Made(practice)
        self.alex, self.priya = (
            self.made.user(f"{name} Lee", discipline="Psychology") for name in ("Alex", "Priya")
        )
        self.sam = self.made.user("Sam Roy", **({"discipline": "Psychology"} | sam))
        self.ava, self.liam = (
            self.made.client(f"{name} Marsh", self.alex, date_of_birth=date(2000, 1, 1))
            for name in ("Ava", "Liam")
        )
        self.alone = self.made.appointment(self.alex, "2026-12-14 09:00", self.ava)
        self.group = self.made.appointment(self.alex, "2026-12-15 09:00", self.ava, self.liam)
        self.waiting = self.made.appointment(
            self.alex, "2026-12-16 09:00", self.ava, status=AppointmentStatus.WAITING_LIST
        )
        self.case_id = drafts.start(practice, self.alex, LAST_DAY)
        transfer = (Disposition.TRANSFER, self.priya, ())
        decisions.decide_clients(practice, self.case_id, {self.ava: transfer, self.liam: transfer})
        plan = drafted(practice, self.case_id).plan
        apply_plan(practice, plan, offboarding_id=self.case_id, accept_clashes="ok", accept_unassigned="ok")

    def change(self, recipient_id: int | None = None) -> WantedChange:
        with self.practice.read() as session:
            found = wanted_change(session, self.case_id, self.ava, recipient_id or self.sam, TODAY)
            session.expunge_all()
        return found

    def troubles(self) -> list[str]:
        with self.practice.read() as session:
            found = wanted_change(session, self.case_id, self.ava, self.sam, TODAY)
            return list(troubles(session, found, TODAY))


def test_own_visits_go_along_and_a_group_stays(practice: Practice) -> None:
    leaving = Leaving(practice)
    change = leaving.change()
    assert [visit.appointment_id for visit in change.visits] == [leaving.alone, leaving.waiting]
    assert change.staying == 1
    assert leaving.troubles() == []


def test_visits_that_are_over_or_cancelled_do_not_go_along(practice: Practice) -> None:
    leaving = Leaving(practice)
    with practice.read() as session:
        after = wanted_change(session, leaving.case_id, leaving.ava, leaving.sam, date(2026, 12, 15))
        assert ([visit.appointment_id for visit in after.visits], after.staying) == ([leaving.waiting], 1)
    with practice.work("cancel", "Cancelled a visit") as work:
        work.update(Appointment, {leaving.alone: {"status": AppointmentStatus.CANCELLED}})
    assert [visit.appointment_id for visit in leaving.change().visits] == [leaving.waiting]


def test_who_has_the_client_and_the_leaver_cannot_be_wanted(practice: Practice) -> None:
    leaving = Leaving(practice)
    with pytest.raises(UserError, match="Priya Lee already has this client"):
        leaving.change(leaving.priya)
    with pytest.raises(UserError, match="choose somebody else"):
        leaving.change(leaving.alex)
    stranger = leaving.made.client("Zoe Kaur", leaving.sam)
    with practice.read() as session, pytest.raises(UserError, match="not part of this offboarding"):
        wanted_change(session, leaving.case_id, stranger, leaving.sam, TODAY)


def test_another_discipline_speaks_against_it(practice: Practice) -> None:
    (trouble,) = Leaving(practice, discipline="Dietetics").troubles()
    assert "has another discipline" in trouble
    assert not trouble.endswith(".")


@pytest.mark.parametrize(("youngest", "fits"), [(26, True), (27, False)])
def test_an_age_that_they_do_not_see_speaks_against_it(practice: Practice, youngest: int, fits: bool) -> None:
    assert (Leaving(practice, youngest=youngest).troubles() == []) == fits


def test_a_client_who_is_not_to_see_them_speaks_against_it(practice: Practice) -> None:
    leaving = Leaving(practice)
    with leaving.made.work() as work:
        work.insert(NotWith, [{"client_id": leaving.ava, "user_id": leaving.sam}])
    assert len(leaving.troubles()) == 1


def test_a_booked_hour_speaks_against_a_visit_unless_that_waits_for_a_time(practice: Practice) -> None:
    leaving = Leaving(practice)
    leaving.made.appointment(leaving.sam, "2026-12-14 09:30")
    leaving.made.appointment(leaving.sam, "2026-12-16 09:30")
    assert len(leaving.troubles()) == 1
    with practice.read() as session:
        found = wanted_change(session, leaving.case_id, leaving.ava, leaving.sam, TODAY + timedelta(days=1))
        assert clashing_visits(session, found) == [leaving.alone]

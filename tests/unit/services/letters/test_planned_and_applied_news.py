"""The news of a leaving: the plan says it beforehand, and the practice as it is says it afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import (
    Appointment,
    AppointmentAction,
    AppointmentStatus,
    Client,
    ClientStatus,
    Disposition,
    Offboarding,
)
from desktop.services.letters.applied_news import applied, changed_before, waiting_for
from desktop.services.letters.case_news import News, VisitChange
from desktop.services.letters.planned_news import planned
from desktop.services.letters.visit_names import named_appointments
from desktop.services.offboarding import drafts
from desktop.services.offboarding.applying import apply_plan
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments, decide_clients
from desktop.services.offboarding.drafted import drafted
from tests.made import Made

LAST_DAY = date(2026, 12, 11)
CHOICES = {
    "given": AppointmentAction.TRANSFER,
    "moved": AppointmentAction.MOVE,
    "cancelled": AppointmentAction.CANCEL,
    "waiting": AppointmentAction.WAIT,
}
EXPECTED = {
    "given": VisitChange.TRANSFERRED,
    "moved": VisitChange.MOVED,
    "cancelled": VisitChange.CANCELLED,
    "waiting": VisitChange.WAITING,
    "left": VisitChange.STAYS,
}


class Leaving:
    """Alex leaves Ava and Liam to Priya, with one visit for each of the choices.

    Nobody takes over Zoe, whose visit is `left`.
    """

    def __init__(self, practice: Practice) -> None:
        self.practice = practice
        made = Made(practice)
        self.site = made.site("Harbour")
        self.alex, self.priya = made.user("Alex Lee"), made.user("Priya Nair")
        self.ava, self.liam, self.zoe = (
            made.client(f"{name} Marsh", self.alex) for name in ("Ava", "Liam", "Zoe")
        )
        self.visits = {
            name: made.appointment(self.alex, f"2026-12-{14 + day} 09:00", self.ava, site_id=self.site)
            for day, name in enumerate(CHOICES)
        }
        self.visits["left"] = made.appointment(self.alex, "2026-12-18 09:00", self.zoe, site_id=self.site)
        self.case_id = drafts.start(practice, self.alex, LAST_DAY)
        transfer = (Disposition.TRANSFER, self.priya, ())
        decide_clients(practice, self.case_id, {self.ava: transfer, self.liam: transfer})
        decide_appointments(
            practice,
            self.case_id,
            {self.visits[name]: self._choice(action) for name, action in CHOICES.items()},
        )

    def _choice(self, action: AppointmentAction) -> AppointmentChoice:
        takes = action in (AppointmentAction.TRANSFER, AppointmentAction.MOVE, AppointmentAction.WAIT)
        moved_to = datetime(2026, 12, 15, 15) if action is AppointmentAction.MOVE else None
        return AppointmentChoice(action, self.priya if takes else None, moved_to, "away")

    def apply(self) -> None:
        plan = drafted(self.practice, self.case_id).plan
        apply_plan(
            self.practice,
            plan,
            offboarding_id=self.case_id,
            accept_clashes="agreed",
            accept_unassigned="later",
        )

    def planned(self) -> News:
        with self.practice.read() as session:
            return planned(session, self.case_id)

    def applied(self) -> News:
        with self.practice.read() as session:
            return applied(session, session.get_one(Offboarding, self.case_id))

    def change(self, model: type[Client] | type[Appointment], row_id: int, **values: object) -> None:
        with self.practice.work("change", "Changed a record") as work:
            work.update(model, {row_id: values})


@pytest.fixture
def leaving(practice: Practice) -> Iterator[Leaving]:
    return Leaving(practice)


def changes(news: News) -> dict[int, VisitChange]:
    return {visit.appointment_id: visit.change for visit in news[1]}


def test_the_plan_and_the_practice_after_it_say_the_same_of_each_visit(leaving: Leaving) -> None:
    before = leaving.planned()
    assert changes(before) == {leaving.visits[name]: change for name, change in EXPECTED.items()}
    leaving.apply()
    after = leaving.applied()
    assert changes(after) == changes(before)
    holders = {visit.appointment_id: visit.user_id for visit in after[1]}
    for name in ("given", "moved", "waiting"):
        assert holders[leaving.visits[name]] == leaving.priya
    for name in ("cancelled", "left"):
        assert holders[leaving.visits[name]] is None


def test_a_client_s_visits_are_in_order_and_name_the_site(leaving: Leaving) -> None:
    before = leaving.planned()
    leaving.apply()
    for clients, visits in (before, leaving.applied()):
        own = clients[leaving.ava].visits
        assert [visit.starts_at for visit in own] == sorted(visit.starts_at for visit in own)
        assert {visit.site for visit in visits} == {"Harbour"}
        assert clients[leaving.liam].visits == ()


def test_who_takes_over_is_the_case_manager_of_today(leaving: Leaving) -> None:
    leaving.apply()
    leaving.change(Client, leaving.liam, status=ClientStatus.CLOSED)
    clients, _ = leaving.applied()
    assert (clients[leaving.ava].disposition, clients[leaving.ava].recipient_id) == (
        Disposition.TRANSFER,
        leaving.priya,
    )
    assert (clients[leaving.liam].disposition, clients[leaving.liam].recipient_id) == (
        Disposition.CLOSED,
        None,
    )


@pytest.mark.parametrize("back_to_leaver", [True, False])
def test_a_client_without_anybody_new_is_undecided(leaving: Leaving, back_to_leaver: bool) -> None:
    leaving.apply()
    leaving.change(Client, leaving.liam, case_manager_id=leaving.alex if back_to_leaver else None)
    clients, _ = leaving.applied()
    assert (clients[leaving.liam].disposition, clients[leaving.liam].recipient_id) == (
        Disposition.UNDECIDED,
        None,
    )


def test_a_visit_changed_since_is_told_as_it_is_now(leaving: Leaving) -> None:
    leaving.apply()
    leaving.change(Appointment, leaving.visits["given"], status=AppointmentStatus.CANCELLED)
    leaving.change(Appointment, leaving.visits["moved"], user_id=leaving.alex)
    found = changes(leaving.applied())
    assert found[leaving.visits["given"]] is VisitChange.CANCELLED
    assert found[leaving.visits["moved"]] is VisitChange.MOVED


def test_a_visit_back_with_the_leaver_stays_only_after_the_last_day(leaving: Leaving) -> None:
    leaving.apply()
    leaving.change(Appointment, leaving.visits["given"], user_id=leaving.alex)
    assert changes(leaving.applied())[leaving.visits["given"]] is VisitChange.STAYS


def test_what_the_leaving_changed_is_known_by_its_earlier_values(leaving: Leaving) -> None:
    leaving.apply()
    with leaving.practice.read() as session:
        found = session.get_one(Offboarding, leaving.case_id)
        files = changed_before(session, found, Client.__tablename__)
        visits = changed_before(session, found, Appointment.__tablename__)
    assert {i: values["case_manager_id"] for i, values in files.items()} == dict.fromkeys(
        (leaving.ava, leaving.liam, leaving.zoe), leaving.alex
    )
    assert leaving.visits["left"] not in visits
    assert set(visits) == {i for name, i in leaving.visits.items() if name != "left"}


def _waiting(session: Session, case_id: int) -> set[int]:
    return set(session.scalars(waiting_for(session.get_one(Offboarding, case_id))))


def test_only_current_clients_wait_for_one_on_leave(leaving: Leaving) -> None:
    leaving.change(Client, leaving.liam, status=ClientStatus.CLOSED)
    with leaving.practice.read() as session:
        assert _waiting(session, leaving.case_id) == {leaving.ava, leaving.zoe}


def test_a_visit_without_site_or_type_has_empty_names(practice: Practice) -> None:
    made = Made(practice)
    alex = made.user("Alex Lee")
    bare, placed = (
        made.appointment(alex, "2026-12-14 09:00"),
        made.appointment(alex, "2026-12-15 09:00", site_id=made.site("Harbour")),
    )
    with practice.read() as session:
        assert named_appointments(session, [bare, placed]) == {bare: ("", ""), placed: ("Harbour", "")}

"""The rows of a plan: what the supervisor reads of each client and appointment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction, Disposition
from desktop.rules.clashes import Clash, ClashKind
from desktop.rules.planning.model import Wishes
from desktop.rules.recipients import Rule
from desktop.services.calendar.entries import entries_of
from desktop.services.offboarding.making_rows import appointment_rows, client_rows
from desktop.services.offboarding.plan import Plan, PlannedAppointment, PlannedClient
from desktop.services.offboarding.rows import AppointmentRow, ClientRow, VisitState
from desktop.services.offboarding.situation import situation
from tests.conftest import TODAY
from tests.made import Made

ALEX, PRIYA = 1, 2
LAST_DAY = date(2026, 12, 11)
TRANSFER, STAY = AppointmentAction.TRANSFER, AppointmentAction.STAY
FIRST = PlannedAppointment(1, TRANSFER, PRIYA)
CLASH = Clash(1, ClashKind.BOOKED, 4)


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves Ava (two visits) and her brother Ben (none); Priya is busy at the first visit."""
    made = Made(practice)
    made.user("Alex Lee", discipline="Psychology")
    made.user("Priya Nair", discipline="Psychology")
    site = made.site("Harbour")
    ava = made.client("Ava Nguyen", ALEX, family="Nguyen", date_of_birth=date(2010, 1, 1))
    made.client("Ben Nguyen", ALEX, family="Nguyen", date_of_birth=date(1980, 1, 1))
    dana = made.client("Dana Wells", ALEX)
    made.appointment(ALEX, "2026-12-15 09:00", ava, site_id=site, room="2")
    made.appointment(ALEX, "2026-12-14 09:00", ava)
    made.appointment(ALEX, "2026-12-16 09:00", dana)
    made.appointment(PRIYA, "2026-12-15 09:00")
    return made


def rows_of(made: Made, *appointments: PlannedAppointment) -> tuple[AppointmentRow, ...]:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        plan = Plan(ALEX, LAST_DAY, (), appointments)
        return appointment_rows(found, plan, entries_of(session, range(1, 5)))


def clients(made: Made, plan: Plan, wishes: Wishes | None = None) -> tuple[ClientRow, ...]:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        visits = entries_of(session, range(1, 5))
        return client_rows(found, plan, visits, TODAY, wishes or Wishes())


def test_a_client_row_tells_the_family_the_age_and_the_visits(made: Made) -> None:
    given = PlannedClient(1, Disposition.TRANSFER, PRIYA)
    nobody = PlannedClient(2, Disposition.UNDECIDED)
    plan = Plan(
        ALEX, LAST_DAY, (given, nobody, replace(nobody, client_id=3)), (replace(FIRST, clashes=(CLASH,)),)
    )
    ava, ben, dana = clients(made, plan)
    assert (ava.relatives, ben.relatives, dana.relatives) == (1, 1, 0)
    assert (ava.minor, ben.minor) == (True, False)
    assert (ava.booked, ava.clashes, ava.next_visit) == (2, 1, datetime(2026, 12, 14, 9))
    assert ava.booked_on == {("Harbour", 1), ("", 0)}
    assert (ben.booked, ben.clashes, ben.next_visit) == (0, 0, None)
    assert (ava.recipient, ben.recipient) == ("Priya Nair", "")


def test_a_widened_discipline_leaves_no_need(made: Made) -> None:
    plan = Plan(ALEX, LAST_DAY, (PlannedClient(1, Disposition.UNDECIDED),), ())
    [ava] = clients(made, plan)
    assert ava.needs
    [widened] = clients(made, plan, Wishes(widened={Rule.DISCIPLINE: frozenset({1})}))
    assert widened.needs == ()
    [other] = clients(made, plan, Wishes(widened={Rule.DISCIPLINE: frozenset({2})}))
    assert other.needs == ava.needs


@pytest.mark.parametrize(
    ("planned", "state"),
    [
        (FIRST, VisitState.FITS),
        (replace(FIRST, recipient_id=None), VisitState.NOBODY),
        (replace(FIRST, action=AppointmentAction.CANCEL, clashes=(CLASH,)), VisitState.CANCELLED),
        (replace(FIRST, action=AppointmentAction.WAIT), VisitState.WAITING),
        (replace(FIRST, action=AppointmentAction.WAIT, recipient_id=None), VisitState.NOBODY),
        (replace(FIRST, action=AppointmentAction.MOVE), VisitState.MOVED),
        (replace(FIRST, action=STAY, recipient_id=None), VisitState.MOVED),
        (replace(FIRST, clashes=(CLASH,)), VisitState.CLASHES),
        (replace(FIRST, action=STAY, recipient_id=None, clashes=(CLASH,)), VisitState.CLASHES),
        (replace(FIRST, clashes=(CLASH,), accepted="agreed"), VisitState.ACCEPTED),
    ],
)
def test_the_state_follows_from_the_plan(made: Made, planned: PlannedAppointment, state: VisitState) -> None:
    [row] = rows_of(made, planned)
    assert row.state is state


def test_one_that_stays_is_with_the_leaver_and_one_that_moves_keeps_its_length(made: Made) -> None:
    moved = replace(FIRST, action=AppointmentAction.MOVE, starts_at=datetime(2026, 12, 17, 10))
    stays, goes = rows_of(made, PlannedAppointment(2, STAY), moved)
    assert (stays.recipient_id, stays.recipient) == (ALEX, "Alex Lee")
    assert (goes.was, goes.starts_at) == (datetime(2026, 12, 15, 9), datetime(2026, 12, 17, 10))
    assert goes.ends_at == datetime(2026, 12, 17, 10, 50)
    assert (goes.recipient, goes.site_name, goes.room) == ("Priya Nair", "Harbour", "2")


def test_each_problem_is_told_once_with_what_is_in_the_way(made: Made) -> None:
    twice = (CLASH, CLASH, Clash(1, ClashKind.HOURS))
    [row] = rows_of(made, replace(FIRST, clashes=twice))
    assert row.kinds == (ClashKind.BOOKED, ClashKind.HOURS)
    assert row.against == (4, 4)
    assert len(row.problems) == 2
    assert all("Priya Nair" in problem for problem in row.problems)


@pytest.mark.parametrize(
    ("planned", "note"),
    [
        (replace(FIRST, reason="gone"), "gone"),
        (replace(FIRST, accepted="agreed"), "agreed"),
        (replace(FIRST, reason="gone", accepted="agreed"), "gone"),
        (FIRST, ""),
    ],
)
def test_the_note_is_the_reason_that_was_typed(made: Made, planned: PlannedAppointment, note: str) -> None:
    [row] = rows_of(made, planned)
    assert row.note == note

"""The rows of a plan: what the supervisor reads of each client and appointment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction, AppointmentType, ClientStatus, Disposition
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


@pytest.mark.parametrize(
    ("clash", "problem"),
    [
        (CLASH, "Priya Nair has something else 09:00–09:50"),
        (Clash(1, ClashKind.BOOKED, 3), "Priya Nair has Wells, Dana 09:00–09:50"),
        (Clash(1, ClashKind.BOOKED), "Priya Nair has something else then"),
        (Clash(1, ClashKind.BOOKED, 99), "Priya Nair has something else then"),
        (Clash(1, ClashKind.CLIENT, 4), "the client is with Priya Nair 09:00–09:50"),
        (Clash(1, ClashKind.CLIENT, 3), "the client is with Alex Lee 09:00–09:50"),
        (Clash(1, ClashKind.ROOM, 3), "2 is taken 09:00–09:50 by Alex Lee"),
        (Clash(1, ClashKind.HOURS), "outside Priya Nair's working hours"),
        (Clash(1, ClashKind.SITE), "Priya Nair does not work at Harbour then"),
    ],
)
def test_a_problem_names_what_is_in_the_way_as_far_as_that_is_known(
    made: Made, clash: Clash, problem: str
) -> None:
    [row] = rows_of(made, replace(FIRST, clashes=(clash,)))
    assert row.problems == (problem,)


def test_a_time_that_the_clocks_skip_is_said_to_be_none(made: Made) -> None:
    hours = (Clash(1, ClashKind.HOURS),)
    skipped, begins, after = (
        replace(FIRST, action=AppointmentAction.MOVE, starts_at=at, clashes=hours)
        for at in (datetime(2027, 10, 3, 2, 10), datetime(2027, 10, 3, 1, 20), datetime(2027, 10, 3, 3))
    )
    rows = rows_of(made, skipped, begins, after)
    assert ["the clocks go forward" in row.problems[0] for row in rows] == [True, True, False]


def test_the_holder_of_one_that_stays_is_named_in_its_problems(made: Made) -> None:
    [row] = rows_of(made, PlannedAppointment(2, STAY, clashes=(Clash(2, ClashKind.LEAVE),)))
    assert row.problems == ("Alex Lee is on leave",)


def test_a_row_says_of_what_type_it_is_whether_its_clients_died_and_the_holiday(made: Made) -> None:
    with made.work() as work:
        [kind] = work.insert(
            AppointmentType, [{"name": "Review", "colour": "#336699", "discipline": "Speech Pathology"}]
        )
    gone = made.client("Cleo Marsh", ALEX, status=ClientStatus.DECEASED)
    visit = made.appointment(ALEX, "2026-12-25 09:00", gone, site_id=1, appointment_type_id=kind)
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        plan = Plan(ALEX, LAST_DAY, (), (FIRST, PlannedAppointment(visit, TRANSFER, PRIYA)))
        first, last = appointment_rows(found, plan, entries_of(session, (1, visit)))
    assert (last.type_name, last.colour) == ("Review", "#336699")
    assert (first.of_deceased, last.of_deceased) == (False, True)
    assert (first.holiday, last.holiday) == ("", "Christmas Day")


def test_the_needs_of_a_client_are_chosen_or_those_of_the_visits_or_the_leavers(made: Made) -> None:
    with made.work() as work:
        [kind] = work.insert(
            AppointmentType, [{"name": "Review", "colour": "#336699", "discipline": "Speech Pathology"}]
        )
    chosen = made.client("Cleo Marsh", ALEX, care_discipline="Dietetics")
    for client, hour in ((3, 11), (chosen, 12)):
        made.appointment(ALEX, f"2026-12-16 {hour}:00", client, appointment_type_id=kind)
    ids = (1, 3, chosen)
    plan = Plan(ALEX, LAST_DAY, tuple(PlannedClient(i, Disposition.UNDECIDED) for i in ids), ())
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        rows = client_rows(found, plan, entries_of(session, range(1, 7)), TODAY)
    assert [row.needs for row in rows] == [("Psychology",), ("Speech Pathology",), ("Dietetics",)]


def test_a_client_has_the_clashes_of_its_own_visits_alone(made: Made) -> None:
    undecided = (PlannedClient(1, Disposition.UNDECIDED), PlannedClient(3, Disposition.UNDECIDED))
    clashing = [replace(FIRST, appointment_id=i, clashes=(CLASH,)) for i in (1, 2, 3)]
    accepted = replace(clashing[1], accepted="agreed")
    ava, dana = clients(made, Plan(ALEX, LAST_DAY, undecided, (clashing[0], accepted, clashing[2])))
    assert (ava.clashes, dana.clashes) == (1, 1)
    ava, dana = clients(made, Plan(ALEX, LAST_DAY, undecided, tuple(clashing[:2])))
    assert (ava.clashes, dana.clashes) == (2, 0)

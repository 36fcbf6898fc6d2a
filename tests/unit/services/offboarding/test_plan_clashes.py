"""What a plan brings into the calendars of its recipients, and what it meets there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction
from desktop.rules.calendar import Booking
from desktop.rules.clashes import Clash, ClashKind
from desktop.services.offboarding.plan import Plan, PlannedAppointment
from desktop.services.offboarding.plan_clashes import (
    as_planned,
    brought_in,
    finder_for,
    seen_by,
    with_clashes,
)
from desktop.services.offboarding.situation import situation
from tests.made import Made

ALEX, PRIYA = 1, 2
LAST_DAY = date(2026, 12, 11)
AT = datetime(2026, 12, 14, 9)
FIRST, SECOND, HERS = 1, 2, 3
TRANSFER, MOVE, STAY = AppointmentAction.TRANSFER, AppointmentAction.MOVE, AppointmentAction.STAY
GOES = PlannedAppointment(FIRST, TRANSFER, PRIYA)
BOOKING = Booking(FIRST, AT, AT + timedelta(minutes=50), ALEX)


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves visits at nine and ten; Priya has one at nine."""
    made = Made(practice)
    made.user("Alex Lee")
    made.user("Priya Nair")
    made.appointment(ALEX, "2026-12-14 09:00", made.client("Ava Nguyen", ALEX))
    made.appointment(ALEX, "2026-12-14 10:00", made.client("Ben Okafor", ALEX))
    made.appointment(PRIYA, "2026-12-14 09:30")
    return made


def clashes(made: Made, *planned: PlannedAppointment, also: tuple[Booking, ...] = ()) -> list[set[ClashKind]]:
    with made.practice.read() as session:
        found = with_clashes(session, situation(session, ALEX, LAST_DAY), planned, also=also)
    return [{clash.kind for clash in each.clashes} for each in found]


def test_a_visit_keeps_its_length_and_says_whether_it_moved() -> None:
    moved = as_planned(BOOKING, replace(GOES, starts_at=AT + timedelta(days=1)), PRIYA)
    assert (moved.starts, moved.ends) == (AT + timedelta(days=1), AT + timedelta(days=1, minutes=50))
    assert (moved.practitioner_id, moved.moved) == (PRIYA, True)
    for same in (GOES, replace(GOES, starts_at=AT)):
        assert as_planned(BOOKING, same, PRIYA) == replace(BOOKING, practitioner_id=PRIYA)


def test_who_stays_is_seen_by_the_leaver(made: Made) -> None:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
    assert seen_by(found, GOES) == PRIYA
    assert seen_by(found, replace(GOES, action=STAY)) == ALEX
    assert seen_by(found, replace(GOES, recipient_id=None)) is None


def test_only_what_takes_a_time_with_somebody_is_brought_in(made: Made) -> None:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
    waits = PlannedAppointment(SECOND, AppointmentAction.WAIT, PRIYA)
    cancelled = PlannedAppointment(SECOND, AppointmentAction.CANCEL, PRIYA)
    nobody = PlannedAppointment(SECOND, TRANSFER)
    for other in (waits, cancelled, nobody):
        [only] = brought_in(found, Plan(ALEX, LAST_DAY, (), (GOES, other)))
        assert (only.id, only.practitioner_id) == (FIRST, PRIYA)


def test_a_recipient_who_is_busy_makes_a_clash_and_only_for_what_is_then(made: Made) -> None:
    assert clashes(made, GOES, PlannedAppointment(SECOND, TRANSFER)) == [{ClashKind.BOOKED}, set()]
    later = replace(GOES, action=MOVE, starts_at=AT + timedelta(hours=4))
    assert clashes(made, later, replace(GOES, appointment_id=SECOND)) == [set(), {ClashKind.BOOKED}]


def test_two_that_go_to_the_same_time_meet_each_other(made: Made) -> None:
    noon = AT.replace(hour=12)
    both = [PlannedAppointment(i, MOVE, PRIYA, noon) for i in (FIRST, SECOND)]
    assert clashes(made, *both) == [{ClashKind.BOOKED}] * 2
    assert clashes(made, both[0]) == [set()]
    coming = Booking(99, noon, noon + timedelta(minutes=10), PRIYA)
    assert clashes(made, both[0], also=(coming,)) == [{ClashKind.BOOKED}]


@pytest.mark.parametrize("action", [AppointmentAction.WAIT, AppointmentAction.CANCEL])
def test_what_takes_no_time_clashes_with_nothing(made: Made, action: AppointmentAction) -> None:
    assert clashes(made, replace(GOES, action=action)) == [set()]


def test_clashes_known_before_are_replaced(made: Made) -> None:
    old = replace(GOES, clashes=(Clash(FIRST, ClashKind.LEAVE),))
    assert clashes(made, old) == [{ClashKind.BOOKED}]
    assert clashes(made, replace(old, recipient_id=None)) == [set()]


def test_the_finder_knows_what_is_booked_with_the_recipient(made: Made) -> None:
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        incoming = list(found.appointments.values())
        finder = finder_for(session, found, found.practitioners, incoming)
    assert [finder.keeps_time(booking, PRIYA) for booking in incoming] == [False, False]
    free = replace(incoming[0], starts=AT.replace(hour=14), ends=AT.replace(hour=15), moved=True)
    assert finder.keeps_time(free, PRIYA)

"""What a plan brings into the calendars of its recipients, and what it meets there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction
from desktop.rules.calendar import Booking
from desktop.rules.clashes import Clash, ClashKind
from desktop.rules.planning.model import Wishes
from desktop.rules.recipients import Rule
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


def test_the_finder_knows_where_the_clients_and_the_rooms_are(made: Made) -> None:
    sam = made.user("Sam Cooper")
    site = made.site("Harbour")
    made.appointment(ALEX, "2026-12-14 16:00", 2, site_id=site, room="2")
    made.appointment(sam, "2026-12-14 14:00", 1)
    made.appointment(sam, "2026-12-14 15:00", site_id=site, room="2")
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        incoming = list(found.appointments.values())
        only = {PRIYA: found.practitioners[PRIYA]}
        finder = finder_for(session, found, only, incoming)
    first, last = incoming[0], incoming[-1]
    free = {
        (booking.id, hour): finder.keeps_time(
            replace(booking, starts=AT.replace(hour=hour), ends=AT.replace(hour=hour, minute=50)), PRIYA
        )
        for booking in (first, last)
        for hour in (9, 13, 14, 15, 16)
    }
    assert {when for when, is_free in free.items() if not is_free} == {
        (first.id, 9),
        (last.id, 9),
        (first.id, 14),
        (last.id, 15),
    }


def test_a_visit_that_stays_meets_what_the_leaver_has_before_the_last_day(made: Made) -> None:
    made.appointment(ALEX, "2026-12-10 09:30")
    early = AT.replace(day=10)
    stays = PlannedAppointment(FIRST, STAY, None, early)
    assert clashes(made, stays) == [{ClashKind.BOOKED}]
    assert clashes(made, replace(stays, starts_at=early.replace(hour=11))) == [set()]
    with made.practice.read() as session:
        found = situation(session, ALEX, LAST_DAY)
        booking = as_planned(found.appointments[FIRST], stays, ALEX)
        finder = finder_for(session, found, {ALEX: found.leaver}, [booking])
    assert not finder.keeps_time(booking, ALEX)


def test_a_client_who_is_elsewhere_and_a_room_that_is_taken_are_clashes(made: Made) -> None:
    sam = made.user("Sam Cooper")
    site = made.site("Harbour")
    visit = made.appointment(ALEX, "2026-12-15 09:00", 2, site_id=site, room="2")
    made.appointment(sam, "2026-12-14 09:10", 1)
    made.appointment(sam, "2026-12-15 09:10", site_id=site, room="2")
    assert clashes(made, GOES, PlannedAppointment(visit, TRANSFER, PRIYA)) == [
        {ClashKind.BOOKED, ClashKind.CLIENT},
        {ClashKind.ROOM},
    ]


def test_a_missing_provider_number_is_no_clash_if_it_is_widened_for_all_clients(made: Made) -> None:
    site = made.site("Harbour")
    made.provider_number(ALEX, site)
    claims = [made.client(name, ALEX, medicare_number="2123456701") for name in ("Cleo Marsh", "Dana Wells")]
    group = made.appointment(ALEX, "2026-12-14 10:00", *claims, site_id=site)
    busy = made.appointment(ALEX, "2026-12-14 09:00", *claims, site_id=site)
    planned = [PlannedAppointment(visit, TRANSFER, PRIYA) for visit in (group, busy)]
    made.hours(PRIYA, 0, "08:00", "18:00")
    made.travel(site, site, 0)

    def kinds(*clients: int) -> list[set[ClashKind]]:
        wishes = Wishes(widened={Rule.PROVIDER: frozenset(clients)}) if clients else Wishes()
        with made.practice.read() as session:
            found = with_clashes(session, situation(session, ALEX, LAST_DAY), planned, wishes)
        return [
            {clash.kind for clash in each.clashes} & {ClashKind.PROVIDER, ClashKind.BOOKED} for each in found
        ]

    both = {ClashKind.PROVIDER, ClashKind.BOOKED}
    assert kinds() == [both, both]
    assert kinds(claims[0]) == [both, both]
    assert kinds(*claims) == [{ClashKind.BOOKED}, {ClashKind.BOOKED}]


def test_what_goes_to_somebody_who_is_not_there_meets_nothing(made: Made) -> None:
    second = replace(GOES, appointment_id=SECOND)
    assert clashes(made, replace(GOES, recipient_id=99), second) == [set(), {ClashKind.BOOKED}]

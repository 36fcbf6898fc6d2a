"""Practitioners and bookings as the rules read them: the same for every caller."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import AccessLevel, AppointmentStatus, Offboarding, OffboardingState
from desktop.rules.calendar import Booking, Practitioner, overlap
from desktop.services.calendar.appointments import add_appointment
from desktop.services.calendar.bookings import bookings_around, bookings_beyond, bookings_of
from desktop.services.calendar.clashing import Clashing
from desktop.services.calendar.details import AppointmentDetails
from desktop.services.calendar.overlapping import bookings_met
from desktop.services.calendar.practitioners import read_practitioner, read_practitioners
from desktop.services.offboarding.situation import situation
from tests.made import Made

LAST_DAY, RETURN = date(2026, 12, 4), date(2027, 1, 11)


def leaving(
    practice: Practice, user: int, state: OffboardingState, returns_on: date | None = None, **values: object
) -> None:
    row = {"leaver_id": user, "last_day": LAST_DAY, "returns_on": returns_on, "state": state, **values}
    with practice.work("test", "Made an offboarding", recorded=False) as work:
        work.insert(Offboarding, [{**row, "created_at": datetime(2026, 11, 23, 9)}])


def visit(user: int, day: date, hour: int = 10) -> AppointmentDetails:
    starts = datetime(day.year, day.month, day.day, hour)
    return AppointmentDetails(user, starts, starts + timedelta(minutes=50))


@pytest.mark.parametrize(
    "state", [OffboardingState.DRAFT, OffboardingState.SCHEDULED, OffboardingState.APPLIED]
)
def test_somebody_covered_during_a_leave_is_away_then_and_bookable_from_the_day_of_return(
    practice: Practice, state: OffboardingState
) -> None:
    alex = Made(practice).user("Alex Lee")
    leaving(practice, alex, state, RETURN)

    for day in (LAST_DAY, RETURN, RETURN + timedelta(days=30)):
        add_appointment(practice, visit(alex, day))
    for day in (LAST_DAY + timedelta(days=1), RETURN - timedelta(days=1)):
        with pytest.raises(Clashing) as refused:
            add_appointment(practice, visit(alex, day))
        assert [clash.words for clash in refused.value.clashes] == ["Alex Lee is on leave"]


@pytest.mark.parametrize(
    "state", [OffboardingState.RETURNED, OffboardingState.UNDONE, OffboardingState.CANCELLED]
)
def test_a_cover_that_is_over_or_called_off_keeps_nobody_away(
    practice: Practice, state: OffboardingState
) -> None:
    alex = Made(practice).user("Alex Lee")
    leaving(practice, alex, state, RETURN)
    add_appointment(practice, visit(alex, date(2026, 12, 9)))


def test_somebody_who_leaves_for_good_is_refused_after_the_earliest_last_day(practice: Practice) -> None:
    alex = Made(practice).user("Alex Lee")
    leaving(practice, alex, OffboardingState.APPLIED)
    leaving(practice, alex, OffboardingState.SCHEDULED, last_day=LAST_DAY + timedelta(days=7))
    add_appointment(practice, visit(alex, LAST_DAY))
    with pytest.raises(UserError, match=r"Alex Lee leaves too, on Fri 4 Dec 2026: choose another"):
        add_appointment(practice, visit(alex, LAST_DAY + timedelta(days=1)))


def test_an_unknown_user_is_one_plain_sentence(practice: Practice) -> None:
    with practice.read() as session:
        assert read_practitioners(session, [99]) == {}
        for user_id in (None, 99):
            with pytest.raises(
                UserError, match=r"There is no such practitioner\. Choose one from the list\."
            ):
                read_practitioner(session, user_id)


@pytest.mark.parametrize("seed", range(6))
def test_every_reader_gives_the_same_practitioner_in_a_random_practice(practice: Practice, seed: int) -> None:
    ids = _random_staff(Made(practice), random.Random(seed))
    with practice.read() as session:
        active = read_practitioners(session)
        everybody = read_practitioners(session, ids)
        assert set(everybody) == set(ids)
        assert [someone for someone in everybody.values() if someone.active] == list(active.values())
        assert {user_id: read_practitioner(session, user_id) for user_id in ids} == everybody
        found = situation(session, next(iter(active)), date(2026, 12, 18))
        assert {found.leaver.id: found.leaver, **found.practitioners} == active
    assert any(someone.last_day for someone in everybody.values())
    assert any(_covers(someone) for someone in everybody.values())


def _covers(someone: Practitioner) -> bool:
    return any(away.ends == datetime.combine(RETURN, datetime.min.time()) for away in someone.leave)


def _random_staff(made: Made, chance: random.Random) -> list[int]:
    sites = [made.site(name) for name in ("Harbour", "Northside", "Hilltop")]
    ids = []
    for number in range(12):
        user = made.user(
            f"Alex Lee{number}",
            sites=tuple(chance.sample(sites, chance.randrange(4))),
            active=number < 3 or chance.random() < 0.8,
            access_level=chance.choice(list(AccessLevel)),
            discipline=chance.choice(["", "Psychology"]),
            target_weekly_minutes=chance.choice([None, 1200]),
            maximum_clients=chance.choice([None, 40]),
        )
        for weekday in chance.sample(range(7), chance.randrange(5)):
            made.hours(user, weekday, "13:00", "17:00", chance.choice([None, *sites]))
            made.hours(user, weekday, "09:00", "12:00", chance.choice([None, *sites]))
        if chance.random() < 0.5:
            made.leave(user, date(2026, 12, chance.randrange(1, 20)), date(2026, 12, 24))
        states = (
            [None, *OffboardingState]
            if number > 2
            else [None, OffboardingState.APPLIED, OffboardingState.DRAFT]
        )
        if state := states[number % 3] if number < 3 else chance.choice(states):
            leaving(
                made.practice,
                user,
                state,
                RETURN if number == 1 else chance.choice([None, RETURN]) if number > 2 else None,
            )
        ids.append(user)
    return ids


@pytest.mark.parametrize("seed", range(4))
def test_every_reader_of_bookings_finds_what_a_search_over_all_finds(practice: Practice, seed: int) -> None:
    chance = random.Random(seed)
    everything = _random_calendar(Made(practice), chance)
    open_ones = {AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED, AppointmentStatus.ARRIVED}
    open_ones.add(AppointmentStatus.WAITING_LIST)
    still_open = [b for b, status in everything if status in open_ones]
    alone = {b.id: b for b, _ in everything}
    since, until = datetime(2026, 12, 1, 10), datetime(2026, 12, 2, 14)
    with practice.read() as session:
        assert bookings_of(session, 1, since, until) == [
            b for b in still_open if b.practitioner_id == 1 and since <= b.starts < until
        ]
        assert [b.id for b in bookings_beyond(session, [1, 2], since)] == [
            b.id for b in still_open if b.practitioner_id in (1, 2) and b.ends > since
        ]
        for booking in chance.sample(list(alone.values()), 12):
            met = bookings_met(session, booking)
            assert met == [b for b in alone.values() if _meets(booking, b)]
            around = bookings_around(session, [booking])
            assert around == [b for b in still_open if _around(booking, b)]
            others = bookings_around(session, [booking], without_them=True)
            assert others == [b for b in around if b.id != booking.id]


def _meets(one: Booking, other: Booking) -> bool:
    shared = (
        one.practitioner_id == other.practitioner_id
        or bool(one.room and (one.room, one.site_id) == (other.room, other.site_id))
        or bool(set(one.client_ids) & set(other.client_ids))
    )
    return shared and one.id != other.id and other.takes_time and overlap(one, other)


def _around(one: Booking, other: Booking) -> bool:
    shared = bool(one.room and one.room == other.room) or bool(set(one.client_ids) & set(other.client_ids))
    return shared and one.starts.date() == other.starts.date()


def _random_calendar(made: Made, chance: random.Random) -> list[tuple[Booking, AppointmentStatus]]:
    sites = [made.site("Harbour"), made.site("Northside")]
    users = [made.user(f"Alex Lee{n}") for n in range(3)]
    clients = [made.client(f"Ava Nguyen{n}") for n in range(5)]
    found = []
    for _ in range(60):
        starts = datetime(2026, 12, chance.randrange(1, 4), chance.randrange(8, 17), chance.choice([0, 30]))
        minutes = chance.choice([30, 50, 90])
        taking_part = tuple(sorted(chance.sample(clients, chance.randrange(3))))
        user, site, room = chance.choice(users), chance.choice([None, *sites]), chance.choice(["", "Blue"])
        status = chance.choice(list(AppointmentStatus))
        row_id = made.appointment(
            user, str(starts)[:16], *taking_part, minutes=minutes, status=status, site_id=site, room=room
        )
        takes_time = status in (
            AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED, AppointmentStatus.ARRIVED, AppointmentStatus.ATTENDED
        )  # fmt: skip
        booking = Booking(
            row_id, starts, starts + timedelta(minutes=minutes), user, site, room, taking_part, takes_time
        )
        found.append((booking, status))
    return sorted(found, key=lambda pair: (pair[0].starts, pair[0].id))

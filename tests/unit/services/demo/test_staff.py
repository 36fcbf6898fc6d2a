"""The made-up staff: hours, rooms and caseloads, and nothing on the days that somebody is away."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from desktop.database.practice import Practice
from desktop.models import Leave, ProviderNumber, User, WorkingHours
from desktop.services.demo.staff import Hired, StaffMember, make_staff
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw

TODAY = date(2026, 11, 25)


def made(practice: Practice, users: int, clients: int = 200) -> tuple[Wanted, list[StaffMember]]:
    wanted = Wanted(users, clients, 100, Window(TODAY))
    with practice.work("make", "Made the staff", recorded=False) as work:
        return wanted, make_staff(work, Draw("staff"), wanted)


@pytest.mark.parametrize("users", [0, 1, 5, 30])
def test_there_are_as_many_users_as_wanted(practice: Practice, users: int) -> None:
    wanted, staff = made(practice, users)
    with practice.read() as session:
        found = session.scalars(select(User)).all()
        assert len(found) == wanted.users
        assert len({user.reference for user in found}) == users
        at_work = set(session.scalars(select(WorkingHours.user_id)))
    assert at_work == {member.id for member in staff}


def test_the_current_clients_are_shared_among_those_who_stay(practice: Practice) -> None:
    wanted, staff = made(practice, 30)
    assert sum(member.caseload for member in staff) == wanted.current - wanted.unassigned
    left = [member for member in staff if not member.active]
    assert left
    assert all(member.caseload == 0 for member in left)
    with practice.read() as session:
        for member in staff:
            user = session.get_one(User, member.id)
            assert (user.maximum_clients is None) == (not member.active)
            assert user.active == member.active
            assert user.maximum_clients is None or user.maximum_clients > member.caseload


def test_everybody_has_a_room_of_their_own_at_each_site(practice: Practice) -> None:
    _, staff = made(practice, 30)
    rooms = [(site, room) for member in staff for site, room in member.rooms.items()]
    assert len(set(rooms)) == len(rooms)
    for member in staff:
        assert {slot.site_id for slot in member.slots} <= set(member.rooms)


def test_there_is_a_provider_number_for_each_practitioner_and_site(practice: Practice) -> None:
    _, staff = made(practice, 10)
    with practice.read() as session:
        numbers = session.execute(select(ProviderNumber.user_id, ProviderNumber.site_id)).all()
    assert sorted(map(tuple, numbers)) == sorted((m.id, site) for m in staff for site in m.rooms)


def test_the_days_of_leave_are_no_days_at_work(practice: Practice) -> None:
    _, staff = made(practice, 10)
    with practice.read() as session:
        leave = session.scalars(select(Leave)).all()
        assert leave
        by_id = {member.id: member for member in staff}
        for span in leave:
            member, first = by_id[span.user_id], span.starts_at.date()
            assert first.toordinal() in member.away
            assert span.ends_at.date().toordinal() not in member.away
            monday = first - timedelta(days=first.weekday())
            assert first.weekday() not in member.days_at_work(monday.toordinal())


def test_the_last_day_at_work_is_still_one() -> None:
    leaving = StaffMember(1, "Psychology", False, TODAY, [], {}, 0, 600, 0)
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert list(leaving.days_at_work(monday.toordinal())) == [0, 1, 2]


def test_who_has_left_or_sees_nobody_gets_no_clients() -> None:
    left = Hired({"left_days_ago": 10}, [], 0)
    assert (left.has_left, left.staying_minutes, left.last_day(TODAY)) == (
        True,
        0,
        TODAY - timedelta(days=10),
    )
    stays = Hired({}, [], 0)
    assert (stays.has_left, stays.staying_minutes, stays.last_day(TODAY)) == (False, 0, date.max)

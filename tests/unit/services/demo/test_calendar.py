"""The weeks of the made-up calendar: as many visits as asked for, in order, with clients who still come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from desktop.services.demo.calendar import Calendar
from desktop.services.demo.hours import Slot
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.visit_types import VisitTypes
from desktop.services.demo.visits import Visit
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw, words

TODAY = date(2026, 11, 25)
WINDOW = Window(TODAY)
FIRST = WINDOW.first.toordinal()
TYPES = list(range(len(words("calendar")["appointment_types"])))


def member(number: int, *attendances: Attendance) -> StaffMember:
    slots = [Slot(weekday, start, 2, 1) for weekday in range(5) for start in (540, 600, 660)]
    made = StaffMember(number, "Psychology", True, date.max, slots, {1: f"Room {number}"}, 5, 900, 0)
    made.attendances = [*attendances]
    return made


def calendar(*staff: StaffMember, current: Sequence[int] = ()) -> Calendar:
    draw = Draw("calendar")
    wanted = Wanted(len(staff), 10, 100, WINDOW)
    return Calendar(draw, wanted, VisitTypes(draw, TYPES), list(staff), current)


def weeks(booked: Calendar, parts: Sequence[int], number: int = 12) -> list[Visit]:
    return [visit for week in range(number) for visit in booked.book(WINDOW.monday(week), week, parts)]


def test_each_practitioner_has_as_many_visits_as_asked_for_in_order_of_time() -> None:
    first, second = member(1, Attendance(1, FIRST + 999, 7)), member(2)
    visits = calendar(first, second, current=[9]).book(WINDOW.monday(0), 0, [4, 6])
    assert [sum(visit.member is one for visit in visits) for one in (first, second)] == [4, 6]
    assert all(a.starts_at <= b.starts_at for a, b in pairwise(visits))


def test_more_visits_than_slots_are_booked_over_each_other() -> None:
    seeing = member(1)
    visits = calendar(seeing, current=[9]).book(WINDOW.monday(0), 0, [40])
    assert len(visits) == 40
    assert {visit.slot for visit in visits} == set(seeing.slots)


def test_a_visit_without_anybody_due_takes_any_current_client_or_none() -> None:
    alone = calendar(member(1), current=[9]).book(WINDOW.monday(0), 0, [3])
    assert {attendance.client_id for visit in alone for attendance in visit.clients} == {9}
    nobody = calendar(member(1)).book(WINDOW.monday(0), 0, [3])
    assert [visit.clients for visit in nobody] == [[], [], []]


def test_a_client_comes_only_between_their_first_and_last_day() -> None:
    clients = [Attendance(FIRST + 7 * n, FIRST + 7 * n + 40, n) for n in range(20)]
    for visit in weeks(calendar(member(1, *clients)), [12]):
        for attendance in visit.clients:
            assert visit.day <= attendance.last


def test_each_series_is_announced_once_and_its_visits_keep_its_clients() -> None:
    clients = [Attendance(1, FIRST + 900, n) for n in range(15)]
    booked = calendar(member(1, *clients))
    visits = weeks(booked, [14], 30)
    series = booked.new_series()
    assert booked.new_series() == []
    assert [row["reference"] for row in series] == sorted({row["reference"] for row in series})
    numbers = {visit.series_id for visit in visits if visit.series_id is not None}
    assert numbers == set(range(1, len(series) + 1))
    for number in numbers:
        own = [visit for visit in visits if visit.series_id == number]
        assert len({tuple(visit.clients) for visit in own}) == 1
        assert len({visit.type_id for visit in own}) == 1


def test_a_moved_visit_takes_a_free_slot_that_is_long_enough() -> None:
    clients = [Attendance(1, FIRST + 900, n) for n in range(15)]
    visits = weeks(calendar(member(1, *clients)), [10], 60)
    moved = [visit for visit in visits if visit.moved_from is not None]
    assert moved
    taken = [(visit.starts_at, visit.member.id) for visit in visits]
    assert len(set(taken)) == len(taken), "nothing is booked twice while slots are free"
    for visit in moved:
        assert visit.moved_from is not None
        assert visit.slot.cells == visit.moved_from.cells
        assert visit.starts_at - visit.at(visit.moved_from) != timedelta(0)

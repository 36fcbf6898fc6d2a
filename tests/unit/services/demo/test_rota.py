"""The turns with a made-up practitioner: who is next, which slots a week has, and how series keep theirs."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.services.demo.hours import Slot
from desktop.services.demo.rota import FEW, Rota, Run, SeriesPlace, quotas, usable
from desktop.services.demo.staff import Attendance, StaffMember
from desktop.services.demo.wanted import Wanted, Window
from desktop.services.demo.words import Draw

MONDAY = date(2026, 11, 23)
FIRST = MONDAY.toordinal()
SLOTS = [Slot(weekday, 540, 2, 1) for weekday in range(5)]


def member(*attendances: Attendance, last_day: date = date.max, slots: list[Slot] = SLOTS) -> StaffMember:
    made = StaffMember(1, "Psychology", True, last_day, [*slots], {1: "Room 1"}, 5, 600, 0)
    made.attendances = [*attendances]
    return made


def rota(*attendances: Attendance, slots: list[Slot] = SLOTS) -> Rota:
    return Rota(member(*attendances, slots=slots), Draw("turns"), FIRST)


def test_a_week_has_no_slots_on_leave_and_after_the_last_day() -> None:
    leaving = member(last_day=MONDAY + timedelta(days=3))
    leaving.away = {FIRST + 1}
    assert [slot.weekday for slot in usable(leaving, MONDAY)] == [0, 2, 3]
    assert usable(leaving, MONDAY + timedelta(weeks=1)) == []


def test_the_quotas_add_up_to_the_appointments_and_give_none_to_who_has_left() -> None:
    window = Window(MONDAY)
    staff = [member(), member(last_day=MONDAY)]
    weeks = list(quotas(Wanted(2, 10, 777, window), staff))
    assert len(weeks) == window.weeks
    assert sum(map(sum, weeks)) == 777
    assert all(left == 0 for _, left in weeks[window.weeks_back + 1 :])


def test_only_a_busy_practice_is_as_full_ahead_as_behind() -> None:
    window = Window(MONDAY)
    calm = list(quotas(Wanted(1, 10, 20 * window.weeks, window), [member()]))
    busy = list(quotas(Wanted(1, 10, 20 * window.weeks + 1, window), [member()]))
    assert calm[-1][0] < calm[0][0] / 2
    assert abs(busy[-1][0] - busy[0][0]) <= 1


def test_the_line_passes_over_those_who_no_longer_come() -> None:
    turns = rota(Attendance(1, FIRST - 1, 7), Attendance(2, FIRST, 8))
    turns.admit(FIRST)
    taken = turns.take(FIRST)
    assert taken is not None
    assert taken.client_id == 8
    assert turns.take(FIRST) is None


def test_who_is_new_since_the_calendar_began_goes_to_the_front() -> None:
    turns = rota(
        Attendance(1, FIRST + 99, 1), Attendance(FIRST, FIRST + 99, 2), Attendance(FIRST + 7, FIRST + 99, 3)
    )
    turns.admit(FIRST)
    order = [turns.take(FIRST), turns.take(FIRST), turns.take(FIRST)]
    assert [one and one.client_id for one in order] == [2, 1, None]
    turns.admit(FIRST + 7)
    assert turns.take(FIRST + 7) == Attendance(FIRST + 7, FIRST + 99, 3)


def test_with_enough_in_the_line_everybody_has_a_turn_before_anybody_has_another() -> None:
    turns = rota(*(Attendance(1, FIRST + 99, client) for client in range(FEW)))
    turns.admit(FIRST)
    seen = [turns.visitor(FIRST) for _ in range(2 * FEW)]
    assert seen[:FEW] == seen[FEW:]
    assert len({one.client_id for one in seen if one is not None}) == FEW


def test_nobody_comes_to_who_has_no_clients() -> None:
    assert rota().visitor(FIRST) is None


def test_a_series_keeps_its_place_to_its_last_day_and_then_gives_its_client_back() -> None:
    turns = rota()
    place = SeriesPlace(SLOTS[0], 0)
    client = Attendance(1, FIRST + 99, 5)
    begun = Run(1, [client], 3, FIRST + 7)
    assert turns.run(place, FIRST, lambda *_: begun) is begun
    assert turns.run(place, FIRST + 7, lambda *_: None) is begun
    assert turns.run(place, FIRST + 8, lambda *_: None) is None
    assert turns.take(FIRST + 8) == client


def test_the_clients_of_a_group_stay_in_the_line_all_the_time() -> None:
    turns = rota()
    place = SeriesPlace(Slot(0, 540, 3, 1, group=True), 0)
    turns.run(place, FIRST, lambda *_: Run(1, [Attendance(1, FIRST + 99, 5)], 3, FIRST))
    turns.run(place, FIRST + 1, lambda *_: None)
    assert turns.take(FIRST + 1) is None


def test_somebody_named_gets_the_first_slot_of_the_day_and_hour_they_want() -> None:
    early, late, evening = Slot(2, 540, 2, 1), Slot(2, 600, 2, 1), Slot(2, 1050, 2, 1)
    group = Slot(2, 480, 3, 1, group=True)
    seeing = member(slots=[late, evening, early, group])
    first, second, third = (Attendance(FIRST, FIRST + 99, client) for client in (1, 2, 3))
    seeing.named = [
        ({"weekday": 2}, first),
        ({"weekday": 2, "evening": True}, second),
        ({"weekday": 2, "evening": True}, third),
    ]
    turns = Rota(seeing, Draw("turns"), FIRST)
    assert turns.reserved == {early: first, evening: second}
    turns.admit(FIRST)
    assert turns.take(FIRST) == third, "without a slot of their own they are in the line"
    assert turns.rule(early) == "FREQ=WEEKLY;INTERVAL=2"
    assert turns.rule(group) == "FREQ=WEEKLY"


def test_only_the_lowest_layer_of_even_weeks_is_the_first_place() -> None:
    assert SeriesPlace(SLOTS[0], 0).is_first
    assert not SeriesPlace(SLOTS[0], 1).is_first
    assert not SeriesPlace(SLOTS[0], 0, 1).is_first

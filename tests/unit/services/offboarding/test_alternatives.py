"""The alternatives for an appointment: free times, others who are free, and what would be in the way."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentAction
from desktop.services.offboarding import drafts
from desktop.services.offboarding.decisions import AppointmentChoice, decide_appointments
from desktop.services.offboarding.settling.alternatives import Alternatives
from desktop.services.offboarding.settling.reading import read_alternatives
from tests.conftest import TODAY
from tests.made import Made
from tests.unit.services.offboarding.conftest import LAST_DAY

ALEX, PRIYA, SAM = 1, 2, 3
FIRST, SECOND, THIRD = 1, 2, 3
NINE = datetime(2026, 12, 14, 9)
WEEK = timedelta(weeks=1)


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves two visits at nine on one Monday and one a week later; Priya is busy at the first."""
    made = Made(practice)
    for name in ("Alex Lee", "Priya Nair", "Sam Cooper"):
        made.user(name)
    ava, ben = made.client("Ava Nguyen", ALEX), made.client("Ben Okafor", ALEX)
    made.appointment(ALEX, "2026-12-14 09:00", ava)
    made.appointment(ALEX, "2026-12-14 09:00", ben)
    made.appointment(ALEX, "2026-12-21 09:00", ava)
    made.appointment(PRIYA, "2026-12-14 09:30")
    return made


def alternatives(made: Made) -> Alternatives:
    return read_alternatives(made.practice, drafts.start(made.practice, ALEX, LAST_DAY))


def test_only_appointments_of_the_draft_are_known(made: Made) -> None:
    found = alternatives(made)
    assert [found.knows(i) for i in (FIRST, THIRD, 4, 99)] == [True, True, False, False]
    assert (found.leaver.id, found.last_day) == (ALEX, LAST_DAY)


def test_who_is_free_keeps_the_time_and_who_may_need_not(made: Made) -> None:
    found = alternatives(made)
    assert {person.id for person in found.who_may(FIRST)} == {PRIYA, SAM}
    assert [person.id for person in found.who_is_free(FIRST)] == [SAM]
    assert {person.id for person in found.who_is_free(THIRD)} == {PRIYA, SAM}


def test_free_times_are_as_many_as_asked_for_after_the_last_day(made: Made) -> None:
    found = alternatives(made)
    times = found.free_times(FIRST, PRIYA, count=2)
    assert len(times) == 2
    assert all(starts.date() > LAST_DAY for starts in times)
    busy = NINE.replace(minute=30), datetime(2026, 12, 14, 10, 20)
    assert not any(starts < busy[1] and busy[0] < starts + timedelta(minutes=50) for starts in times)
    assert found.free_times(FIRST, 99) == []


def test_the_leaver_is_free_only_up_to_the_last_day(made: Made) -> None:
    found = alternatives(made)
    times = found.free_times(FIRST, ALEX)
    assert times
    assert all(TODAY <= starts.date() <= LAST_DAY for starts in times)


def test_a_week_has_a_time_on_each_of_its_days(made: Made) -> None:
    found = alternatives(made)
    days = [date(2026, 12, 14), date(2026, 12, 15)]
    times = found.free_in_week(FIRST, PRIYA, NINE, days)
    assert {starts.date() for starts in times} == set(days)
    assert NINE not in times
    assert datetime.combine(days[1], time(9)) in times


@pytest.mark.parametrize(
    ("recipient", "at", "words"),
    [
        (PRIYA, datetime(2026, 12, 11, 9), ["before it is handed over"]),
        (PRIYA, datetime(2026, 12, 12, 9), []),
        (ALEX, datetime(2026, 12, 14, 9), ["after the last working day"]),
        (ALEX, datetime(2026, 12, 11, 9), []),
        (ALEX, datetime(2026, 11, 22, 9), ["before it is handed over"]),
        (99, NINE, []),
    ],
)
def test_a_day_on_which_the_recipient_is_not_there_is_said(
    made: Made, recipient: int, at: datetime, words: list[str]
) -> None:
    assert alternatives(made).problems(FIRST, recipient, at) == words


def test_a_clash_is_said_once(made: Made) -> None:
    made.appointment(PRIYA, "2026-12-14 09:40")
    assert len(alternatives(made).problems(FIRST, PRIYA, NINE)) == 1
    assert alternatives(made).problems(FIRST, SAM, NINE) == []


def test_first_free_times_do_not_overlap_and_keep_out_of_what_is_given_away(made: Made) -> None:
    told: list[tuple[int, int]] = []
    found = alternatives(made)
    times = found.first_free({FIRST: SAM, SECOND: SAM}, progress=lambda done, of: told.append((done, of)))
    assert set(times) == {FIRST, SECOND}
    assert abs(times[FIRST] - times[SECOND]) >= timedelta(minutes=50)
    assert told == [(0, 2), (1, 2)]
    span = (NINE - timedelta(hours=1), NINE + timedelta(hours=1))
    kept_out = found.first_free({FIRST: SAM}, but_not=[span])[FIRST]
    assert kept_out >= span[1] or kept_out + timedelta(minutes=50) <= span[0]
    assert found.first_free({FIRST: 99}) == {}


def test_a_shift_moves_what_is_nearest(made: Made) -> None:
    times = alternatives(made).first_free({FIRST: SAM}, by=timedelta(days=1))
    assert times == {FIRST: NINE + timedelta(days=1)}


def test_somebody_free_gets_one_of_two_at_the_same_time(made: Made) -> None:
    told: list[int] = []
    chosen = alternatives(made).someone_free([FIRST, SECOND, THIRD], lambda done, of: told.append(done))
    assert chosen[FIRST] == SAM
    assert SECOND not in chosen
    assert chosen[THIRD] in (PRIYA, SAM)
    assert told == [0, 1, 2]


def test_a_series_moves_to_weekly_times_that_are_free(made: Made) -> None:
    found = alternatives(made)
    options = found.weekly_times([FIRST, THIRD], PRIYA)
    assert options
    for option in options:
        assert set(option) == {FIRST, THIRD}
        assert option[THIRD] - option[FIRST] == WEEK
        assert all(found.problems(i, PRIYA, at) == [] for i, at in option.items())
    [later, *_] = found.weekly_times([FIRST, THIRD], PRIYA, since=date(2026, 12, 21))
    assert set(later) == {THIRD}
    assert found.weekly_times([FIRST, THIRD], ALEX) == []


def test_what_was_chosen_for_others_is_in_the_way_too(made: Made) -> None:
    ten = NINE.replace(hour=10)
    draft = drafts.start(made.practice, ALEX, LAST_DAY)
    for action, is_free in ((AppointmentAction.MOVE, False), (AppointmentAction.WAIT, True)):
        decide_appointments(made.practice, draft, {THIRD: AppointmentChoice(action, SAM, ten)})
        found = read_alternatives(made.practice, draft)
        assert (found.problems(FIRST, SAM, ten) == []) is is_free


def test_a_week_offers_one_time_near_its_own_hour_on_a_day_without_others(made: Made) -> None:
    for weekday in (0, 2):
        made.hours(PRIYA, weekday, "09:00", "17:00")
    monday, tuesday, wednesday = (date(2026, 12, day) for day in (14, 15, 16))
    found = alternatives(made)
    at = datetime.combine(wednesday, time(9))
    times = found.free_in_week(FIRST, PRIYA, at, (monday, tuesday, wednesday))
    assert [starts for starts in times if starts.date() != monday] == [at.replace(hour=10)]
    assert times[0] == NINE.replace(hour=10, minute=30)
    assert found.free_in_week(FIRST, PRIYA, NINE, [wednesday]) == [at]


def test_free_times_begin_on_the_first_day_on_which_they_can_be_seen(made: Made) -> None:
    found = alternatives(made)
    today = datetime.combine(TODAY, time(9))
    [hers] = found.free_times(FIRST, PRIYA, near=datetime.combine(LAST_DAY, time(9)), count=1)
    assert LAST_DAY < hers.date() <= LAST_DAY + WEEK
    assert found.free_times(FIRST, ALEX, near=today, count=1) == [today]
    [his] = found.free_times(FIRST, ALEX, near=today - timedelta(days=1), count=1)
    assert his.date() >= TODAY


def test_nothing_is_offered_that_is_taken_or_farther_than_asked(made: Made) -> None:
    found = alternatives(made)
    assert found.free_times(FIRST, SAM, is_taken=lambda starts, ends: True) == []
    near = found.free_times(FIRST, SAM, within=timedelta(minutes=30), count=9)
    assert near
    assert all(abs(starts - NINE) <= timedelta(minutes=30) for starts in near)


@pytest.mark.parametrize(
    ("recipient", "at", "words"),
    [
        (PRIYA, datetime(2026, 12, 12), []),
        (PRIYA, datetime(2026, 12, 11, 23, 59), ["before it is handed over"]),
        (ALEX, datetime(2026, 12, 12), ["after the last working day"]),
        (ALEX, datetime(2026, 12, 11, 23, 0), []),
        (ALEX, datetime.combine(TODAY, time()), []),
    ],
)
def test_the_last_day_ends_at_midnight_and_today_counts(
    made: Made, recipient: int, at: datetime, words: list[str]
) -> None:
    assert alternatives(made).problems(FIRST, recipient, at) == words


def test_a_public_holiday_is_said_besides_what_clashes(made: Made) -> None:
    site = made.site("Harbour")
    visit = made.appointment(ALEX, "2026-12-14 15:00", 2, site_id=site)
    made.appointment(SAM, "2026-12-25 15:00")
    found = alternatives(made)
    christmas = datetime(2026, 12, 25, 15)
    assert found.problems(visit, SAM, christmas) == ["already booked", "public holiday: Christmas Day"]
    assert found.problems(visit, PRIYA, christmas) == ["public holiday: Christmas Day"]
    assert found.problems(visit, PRIYA, christmas - WEEK) == []


def test_a_new_time_may_not_meet_another_visit_of_the_same_client(made: Made) -> None:
    found = alternatives(made)
    assert found.problems(FIRST, SAM, NINE + WEEK) != []
    assert found.problems(FIRST, SAM, NINE + WEEK + timedelta(minutes=50)) == []
    assert found.problems(FIRST, SAM, NINE + WEEK + timedelta(minutes=49)) != []


def test_the_same_time_can_be_given_to_two_people_but_to_one_only_once(made: Made) -> None:
    found = alternatives(made)
    same = found.first_free({FIRST: SAM, SECOND: PRIYA}, by=timedelta(days=1))
    assert same == dict.fromkeys((FIRST, SECOND), NINE + timedelta(days=1))
    once = found.first_free({FIRST: SAM, SECOND: SAM}, by=timedelta(days=1))
    assert once[FIRST] == NINE + timedelta(days=1) != once[SECOND]

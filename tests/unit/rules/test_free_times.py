from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.models.user import AccessLevel
from desktop.rules.calendar import Absence, Booking, Hours, Practitioner
from desktop.rules.clash_list import find_clashes
from desktop.rules.clashes import ClashFinder
from desktop.rules.free_times import able, next_free
from desktop.rules.placing import place_others
from desktop.rules.series import weekly_times
from desktop.rules.sites import SiteFacts
from tests.unit.rules.test_clashes import random_practice

TUESDAY = datetime(2027, 3, 16)
PRIYA = Practitioner(7, "Priya Nair", hours=tuple(Hours(day, time(9), time(17)) for day in range(5)))


def booking(id: int, starts: datetime, to: int = 7, minutes: int = 50, **other: object) -> Booking:
    return Booking(id, starts, starts + timedelta(minutes=minutes), to, **other)  # type: ignore[arg-type]


def test_the_same_hour_of_another_week_comes_first_and_then_the_nearest() -> None:
    wanted = booking(1, TUESDAY + timedelta(hours=10))
    taken = [booking(2, wanted.starts)]
    finder = ClashFinder([PRIYA], taken, [wanted])
    assert next_free(finder, wanted, PRIYA, not_before=date(2027, 3, 15)) == [
        TUESDAY + timedelta(days=7, hours=10),
        TUESDAY + timedelta(hours=11),
        TUESDAY + timedelta(hours=9),
    ]


def test_nothing_before_the_given_date_on_leave_or_after_their_own_last_day() -> None:
    wanted = booking(1, TUESDAY + timedelta(hours=10))
    away = replace(
        PRIYA,
        leave=(Absence(TUESDAY, TUESDAY + timedelta(days=2)),),
        last_day=date(2027, 3, 18),
    )
    finder = ClashFinder([away], [], [wanted])
    found = next_free(finder, wanted, away, not_before=date(2027, 3, 16))
    assert [starts.date() for starts in found] == [date(2027, 3, 18)] * 3
    assert next_free(finder, wanted, away, not_before=date(2027, 3, 19)) == []


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 400))
def test_every_time_offered_is_free_and_none_overlap(seed: int) -> None:
    incoming, recipients, existing = random_practice(seed)
    finder = ClashFinder(recipients, existing, incoming)
    for one in incoming:
        recipient = next(r for r in recipients if r.id == one.practitioner_id)
        found = next_free(finder, one, recipient, not_before=date(2027, 3, 16))
        assert len(found) <= 3
        length = one.ends - one.starts
        for starts in found:
            assert starts.date() >= date(2027, 3, 16)
            moved = replace(one, starts=starts, ends=starts + length, moved=True)
            others = [each for each in incoming if each.id != one.id]
            assert not [
                clash
                for clash in find_clashes([moved, *others], recipients, existing)
                if clash.appointment_id == one.id
            ]
            assert not any(
                starts < other + length and other < starts + length for other in found if other != starts
            )


def test_who_else_could_keep_the_time() -> None:
    wanted = booking(1, TUESDAY + timedelta(hours=10), discipline="Psychology")
    people = [
        replace(PRIYA, discipline="Psychology"),
        Practitioner(8, "Sam Cooper", discipline="Psychology"),
        Practitioner(9, "Tom Brown", discipline="Dietetics"),
        Practitioner(10, "Accounts", access_level=AccessLevel.ACCOUNTS_ADMIN, discipline="Psychology"),
        Practitioner(11, "Alex Lee", discipline="Psychology"),
    ]
    finder = ClashFinder(people, [booking(2, wanted.starts)], [wanted])
    assert [one.id for one in able(finder, people, wanted, leaver_id=11)] == [8]


def test_others_go_to_their_own_case_manager_or_to_the_fewest_clashes() -> None:
    at_ten = TUESDAY + timedelta(hours=10)
    people = [PRIYA, Practitioner(8, "Sam Cooper"), Practitioner(9, "Tom Brown", active=False)]
    taken = [booking(20, at_ten, to=7), booking(21, at_ten, to=7)]
    own = booking(1, at_ten + timedelta(hours=2), to=1, client_ids=(40,))
    own_is_busy = booking(2, at_ten, to=1, client_ids=(40,))
    own_is_inactive = booking(3, at_ten, to=1, client_ids=(41,))
    nobodys = booking(4, at_ten + timedelta(hours=2), to=1)
    evening = booking(5, at_ten + timedelta(hours=10), to=1, client_ids=(40,))
    bookings = [own, own_is_busy, own_is_inactive, nobodys, evening]
    finder = ClashFinder(people, taken, bookings)
    placed = place_others(bookings, {40: 7, 41: 9}, people, finder, leaver_id=1)
    assert placed == {1: 7, 2: 8, 3: 8, 4: 7, 5: 8}
    assert place_others([own], {}, [], finder, leaver_id=1) == {1: None}


ANYTIME = Practitioner(7, "Priya Nair")
NOON = TUESDAY + timedelta(hours=12)


def test_times_that_are_offered_may_touch_and_the_later_of_two_comes_first() -> None:
    wanted = booking(1, NOON, minutes=30)
    finder = ClashFinder([ANYTIME], [], [wanted])
    half = timedelta(minutes=30)
    expected = [NOON, NOON + half, NOON - half, NOON + 2 * half, NOON - 2 * half]
    for count in range(6):
        found = next_free(finder, wanted, ANYTIME, not_before=TUESDAY.date(), count=count)
        assert found == expected[:count]


def test_quarter_hours_are_those_of_the_clock_and_not_further_away_than_asked() -> None:
    wanted = booking(1, NOON + timedelta(minutes=7))
    finder = ClashFinder([ANYTIME], [], [wanted])

    def within(farthest: timedelta) -> list[datetime]:
        return next_free(finder, wanted, ANYTIME, not_before=TUESDAY.date(), within=farthest)

    early, late = NOON - timedelta(minutes=45), NOON + timedelta(hours=1)
    assert within(timedelta(hours=1)) == [wanted.starts, early, late]
    assert within(timedelta(minutes=59)) == [wanted.starts, early]
    assert within(timedelta()) == [wanted.starts]


def test_a_public_holiday_of_the_site_offers_no_time() -> None:
    facts = SiteFacts(holidays={1: {TUESDAY.date(): "A holiday"}})
    wanted = booking(1, NOON, site_id=1)
    finder = ClashFinder([ANYTIME], [], [wanted], facts)
    found = next_free(finder, wanted, ANYTIME, not_before=TUESDAY.date())
    assert found[0] == NOON + timedelta(weeks=1)
    assert TUESDAY.date() not in {starts.date() for starts in found}
    elsewhere = replace(wanted, site_id=2)
    assert next_free(finder, elsewhere, ANYTIME, not_before=TUESDAY.date())[0] == NOON


def test_what_was_given_away_is_not_offered_again() -> None:
    wanted = booking(1, NOON)
    finder = ClashFinder([ANYTIME], [], [wanted])

    def is_taken(starts: datetime, ends: datetime) -> bool:
        return starts < NOON + timedelta(hours=1) and ends > NOON - timedelta(hours=1)

    found = next_free(finder, wanted, ANYTIME, not_before=TUESDAY.date(), is_taken=is_taken)
    assert found == [NOON + timedelta(weeks=1), NOON + timedelta(hours=1), NOON + timedelta(hours=2)]


def test_a_series_keeps_to_the_days_of_its_recipient() -> None:
    dates = [booking(number, NOON + timedelta(weeks=number)) for number in range(3)]
    first, last = dates[0].starts.date(), dates[-1].starts.date()
    finder = ClashFinder([ANYTIME], [], dates)
    free = weekly_times(finder, dates, ANYTIME, not_before=first, count=1_000)
    assert min(free) >= -timedelta(hours=12)
    assert max(free) > timedelta(days=5)
    until = replace(ANYTIME, last_day=last)
    finder = ClashFinder([until], [], dates)
    there = weekly_times(finder, dates, until, not_before=date(2027, 1, 1), count=1_000)
    assert max(there) == timedelta(hours=11, minutes=45)
    assert min(there) == -timedelta(days=1, hours=12)
    assert there[:2] == [-timedelta(minutes=15), timedelta(minutes=15)]
    assert len(weekly_times(finder, dates, until, not_before=first, count=2)) == 2

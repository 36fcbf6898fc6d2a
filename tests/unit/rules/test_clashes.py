from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from desktop.rules import diary
from desktop.rules.calendar import Absence, Booking, ClaimNumber, Hours, Practitioner
from desktop.rules.clash_list import Calendars, double_bookings, find_clashes
from desktop.rules.clashes import Clash, ClashFinder, ClashKind, clashes_of
from desktop.rules.diary import Diary
from desktop.rules.sites import SiteFacts, missing_hours

MONDAY = datetime(2027, 3, 15)
HOURS = tuple(Hours(day, time(9), time(17)) for day in range(5))


def at(text: str, minutes: int = 50, id: int = 1, to: int = 7, **other: object) -> Booking:
    """A booking of that many minutes in the week of 15 March 2027: `Mon 10:00`."""
    day, clock = text.split()
    hour, minute = map(int, clock.split(":"))
    starts = MONDAY + timedelta(
        days=["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].index(day), hours=hour, minutes=minute
    )
    return Booking(id, starts, starts + timedelta(minutes=minutes), to, **other)  # type: ignore[arg-type]


def kinds(booking: Booking, recipient: Practitioner, *existing: Booking) -> list[str]:
    return [clash.kind.value for clash in clashes_of(booking, recipient, existing)]


PRIYA = Practitioner(7, "Priya Nair", hours=HOURS)


def test_after_the_indexes_were_made_no_question_makes_another(monkeypatch: pytest.MonkeyPatch) -> None:
    finder = ClashFinder(
        [PRIYA], [at("Mon 10:00", id=2, client_ids=(5,), site_id=1, room="1"), at("Mon 12:00", id=3, to=8)]
    )
    finder.make_indexes()
    made = diary.Timeline
    monkeypatch.setattr(diary, "Timeline", lambda found: pytest.fail("too late") if found else made(found))
    asked = at("Mon 10:10", client_ids=(5,), site_id=1, room="1")
    assert {clash.kind for clash in finder.clashes(asked)} == {
        ClashKind.BOOKED,
        ClashKind.ROOM,
    }


def test_touching_is_no_clash_and_overlapping_is() -> None:
    assert kinds(at("Mon 10:00"), PRIYA, at("Mon 10:50", id=2), at("Mon 09:10", id=3)) == []
    found = find_clashes([at("Mon 10:00")], [PRIYA], [at("Mon 10:49", id=2), at("Mon 09:11", id=3)])
    assert found == [Clash(1, ClashKind.BOOKED, 2), Clash(1, ClashKind.BOOKED, 3)]


def test_what_takes_no_time_clashes_with_nothing() -> None:
    waiting = replace(at("Sun 03:00"), takes_time=False)
    assert kinds(waiting, PRIYA, at("Sun 03:00", id=2)) == []
    assert kinds(at("Mon 10:00"), PRIYA, replace(at("Mon 10:00", id=2), takes_time=False)) == []


def test_an_appointment_without_length_is_judged_as_one_minute() -> None:
    instant = at("Mon 10:00", minutes=0)
    assert kinds(instant, PRIYA, at("Mon 09:30", id=2)) == ["booked"]
    assert kinds(instant, PRIYA, at("Mon 10:00", id=2)) == ["booked"]
    assert kinds(instant, PRIYA, at("Mon 09:10", id=2), at("Mon 10:01", id=3)) == []
    assert kinds(at("Mon 09:30"), PRIYA, replace(instant, id=2)) == ["booked"]
    assert kinds(at("Mon 17:00", minutes=0), PRIYA) == ["hours"]
    away = replace(PRIYA, leave=(Absence(MONDAY, MONDAY + timedelta(hours=11)),))
    assert kinds(instant, away) == ["leave"]


def test_a_recipient_without_hours_works_at_their_sites_only() -> None:
    anytime = Practitioner(7, "Priya Nair", site_ids=frozenset({1}))
    assert kinds(at("Sun 03:00", site_id=1), anytime) == []
    assert kinds(at("Sun 03:00"), anytime) == []
    assert kinds(at("Sun 03:00", site_id=2), anytime) == ["site"]


def test_the_way_between_two_sites_takes_time() -> None:
    anytime = Practitioner(7, "Priya Nair")
    before, after = at("Mon 09:10", id=2, site_id=2), at("Mon 11:15", id=3, site_id=2)
    assert kinds(at("Mon 10:00", site_id=1), anytime, before, after) == ["travel", "travel"]
    assert kinds(at("Mon 10:00", site_id=2), anytime, before, after) == []
    assert kinds(at("Mon 10:00"), anytime, before, after) == []
    near = SiteFacts(travel={(1, 2): 25})
    assert clashes_of(at("Mon 10:00", site_id=1), anytime, [before, after], sites=near) == [
        Clash(1, ClashKind.TRAVEL, 2)
    ]
    far = SiteFacts(travel={(1, 2): 90})
    earlier = at("Mon 07:41", id=4, site_id=2)
    assert clashes_of(at("Mon 10:00", site_id=1), anytime, [earlier], sites=far) == [
        Clash(1, ClashKind.TRAVEL, 4)
    ]


def test_a_client_who_claims_needs_a_valid_provider_number_at_the_site() -> None:
    claiming = at("Mon 10:00", site_id=1, claims=True)
    assert kinds(claiming, PRIYA) == ["provider"]
    for number, expected in [
        (ClaimNumber(1), []),
        (ClaimNumber(2), ["provider"]),
        (ClaimNumber(1, date(2027, 3, 15), date(2027, 3, 15)), []),
        (ClaimNumber(1, date(2027, 3, 16)), ["provider"]),
        (ClaimNumber(1, None, date(2027, 3, 14)), ["provider"]),
    ]:
        assert kinds(claiming, replace(PRIYA, claim_numbers=(number,))) == expected
    assert kinds(replace(claiming, claims=False), PRIYA) == []


def test_an_hour_that_the_clocks_skip_is_nobodys() -> None:
    gaps = missing_hours("Australia/Sydney", date(2027, 1, 1), date(2027, 12, 31))
    assert gaps == ((datetime(2027, 10, 3, 2), datetime(2027, 10, 3, 3)),)
    anytime = Practitioner(7, "Priya Nair")
    skipped = Booking(1, datetime(2027, 10, 3, 2, 30), datetime(2027, 10, 3, 3, 30), 7, 1)
    facts = SiteFacts(gaps={1: gaps})
    assert [c.kind for c in clashes_of(skipped, anytime, [], sites=facts)] == [ClashKind.HOURS]
    later = replace(skipped, starts=datetime(2027, 10, 3, 3))
    assert clashes_of(later, anytime, [], sites=facts) == []
    assert missing_hours("Australia/Brisbane", date(2027, 1, 1), date(2027, 12, 31)) == ()


@pytest.mark.parametrize("timezone", ["Europe/London", "Europe/Lisbon"])
def test_clocks_that_are_at_utc_in_winter_go_forward_too(timezone: str) -> None:
    gap = (datetime(2027, 3, 28, 1), datetime(2027, 3, 28, 2))
    assert missing_hours(timezone, date(2027, 1, 1), date(2027, 12, 31)) == (gap,)


def test_the_first_and_the_last_day_are_looked_at() -> None:
    day = date(2027, 10, 3)
    gap = (datetime(2027, 10, 3, 2), datetime(2027, 10, 3, 3))
    assert missing_hours("Australia/Sydney", day, day) == (gap,)
    assert missing_hours("Australia/Sydney", day, day - timedelta(days=1)) == ()


def test_a_very_long_appointment_is_found_from_its_far_end() -> None:
    months = at("Mon 00:00", minutes=120 * 24 * 60, id=2)
    later = replace(
        at("Mon 10:00"),
        starts=MONDAY + timedelta(days=112, hours=10),
        ends=MONDAY + timedelta(days=112, hours=11),
    )
    short = [at("Tue 10:00", id=number) for number in range(3, 40)]
    assert kinds(later, PRIYA, months, *short) == ["booked"]
    assert kinds(replace(months, id=1), PRIYA) == ["hours"]
    always = replace(PRIYA, hours=())
    assert kinds(replace(months, id=1), always, *short) == ["booked"] * 37


def test_without_hours_somebody_is_there_at_any_time() -> None:
    assert kinds(at("Sun 03:00"), Practitioner(7, "Priya Nair")) == []


@pytest.mark.parametrize(
    ("when", "minutes", "expected"),
    [
        ("Mon 09:00", 480, []),
        ("Mon 08:59", 50, ["hours"]),
        ("Mon 16:11", 50, ["hours"]),
        ("Sat 10:00", 50, ["hours"]),
        ("Mon 16:00", 24 * 60, ["hours"]),
    ],
)
def test_working_hours(when: str, minutes: int, expected: list[str]) -> None:
    assert kinds(at(when, minutes), PRIYA) == expected


def test_hours_that_touch_join_also_across_midnight_and_sunday_night() -> None:
    split = replace(PRIYA, hours=(Hours(0, time(9), time(12)), Hours(0, time(12), time(17))))
    assert kinds(at("Mon 11:30"), split) == []
    night = replace(
        PRIYA,
        hours=(
            Hours(0, time(20), time(0)),
            Hours(1, time(0), time(4)),
            Hours(6, time(22), time(6)),
        ),
    )
    assert kinds(at("Mon 23:30", 120), night) == []
    assert kinds(at("Sun 23:30", 120), night) == []
    assert kinds(at("Mon 05:00"), night) == []
    assert kinds(at("Tue 03:30"), night) == ["hours"]


def test_hours_all_week_cover_an_appointment_of_any_length() -> None:
    whole = replace(PRIYA, hours=tuple(Hours(day, time(), time()) for day in range(7)))
    assert kinds(at("Wed 10:00", 60 * 24 * 400), whole) == []


def test_another_site_at_that_time_is_told_from_no_hours_at_all() -> None:
    two_sites = replace(PRIYA, hours=(Hours(0, time(9), time(12), 1), Hours(0, time(12), time(17), 2)))
    assert kinds(at("Mon 10:00", site_id=1), two_sites) == []
    assert kinds(at("Mon 10:00", site_id=2), two_sites) == ["site"]
    assert kinds(at("Mon 18:00", site_id=2), two_sites) == ["hours"]
    assert kinds(at("Mon 11:30", site_id=1), two_sites) == ["hours"]
    assert kinds(at("Mon 10:00"), two_sites) == []
    anywhere = replace(PRIYA, site_ids=frozenset({1}))
    assert kinds(at("Mon 10:00", site_id=1), anywhere) == []
    assert kinds(at("Mon 10:00", site_id=2), anywhere) == ["site"]


def test_leave_counts_for_any_part_of_it_and_a_day_ends_at_midnight() -> None:
    away = replace(PRIYA, hours=(), leave=(Absence(MONDAY, MONDAY + timedelta(days=1)),))
    assert kinds(at("Mon 23:30", 60), away) == ["leave"]
    assert kinds(at("Tue 00:00"), away) == []
    assert kinds(replace(at("Mon 00:00"), starts=MONDAY - timedelta(hours=1), ends=MONDAY), away) == []


def test_the_leavers_own_overlaps_are_not_counted_again_unless_one_was_moved() -> None:
    first, second = at("Mon 10:00", id=1), at("Mon 10:20", id=2)
    assert find_clashes([first, second], [PRIYA], []) == []
    moved = replace(second, moved=True)
    assert find_clashes([first, moved], [PRIYA], []) == [Clash(2, ClashKind.BOOKED, 1)]
    other = Practitioner(8, "Sam Cooper")
    assert find_clashes([first, replace(moved, practitioner_id=8)], [PRIYA, other], []) == []


def test_an_incoming_appointment_is_known_among_the_existing_ones() -> None:
    booking = at("Mon 10:00", to=7)
    assert find_clashes([booking], [PRIYA], [replace(booking, practitioner_id=3), booking]) == []


def test_a_room_and_a_client_count_also_where_the_time_did_not_move() -> None:
    booking = at("Mon 10:00", site_id=1, room="2", client_ids=(40, 41))
    other = at("Mon 10:30", id=2, to=3, site_id=1, room="2", client_ids=(41,))
    assert kinds(booking, PRIYA, other) == ["room", "client"]
    assert find_clashes([booking, replace(other, practitioner_id=7)], [PRIYA], []) == []
    moved = replace(booking, moved=True)
    assert clashes_of(moved, PRIYA, [other]) == [Clash(1, ClashKind.ROOM, 2), Clash(1, ClashKind.CLIENT, 2)]
    assert kinds(moved, PRIYA, replace(other, site_id=2, client_ids=(42,))) == []
    assert kinds(replace(moved, room=""), PRIYA, replace(other, room="", client_ids=())) == []
    assert kinds(moved, PRIYA, replace(other, practitioner_id=7, room="")) == ["booked"]


def test_a_finder_judges_again_and_again_while_an_appointment_is_dragged() -> None:
    booking = at("Mon 10:00", moved=True)
    finder = ClashFinder([PRIYA], [at("Mon 11:00", id=2)], [booking])
    judged = [
        bool(
            finder.clashes(replace(booking, starts=MONDAY + step, ends=MONDAY + step + timedelta(minutes=50)))
        )
        for step in (timedelta(hours=10), timedelta(hours=10, minutes=30), timedelta(hours=12))
    ]
    assert judged == [False, True, False]


def test_double_bookings_are_listed_once_for_each_pair() -> None:
    booked = [
        at("Mon 10:00", id=5),
        at("Mon 10:20", id=3),
        at("Mon 10:40", id=4),
        at("Mon 10:00", id=6, to=8),
    ]
    assert double_bookings(Calendars.of(booked)) == [(5, 3), (5, 4), (3, 4)]


def random_practice(seed: int) -> tuple[list[Booking], list[Practitioner], list[Booking]]:
    chance = random.Random(seed)

    def booking(number: int, incoming: bool) -> Booking:
        starts = MONDAY + timedelta(days=chance.randrange(9), minutes=15 * chance.randrange(96))
        length = chance.choice([0, 15, 30, 50, 60, 60, 180, 60 * 30])
        return Booking(
            number,
            starts,
            starts + timedelta(minutes=length),
            chance.randrange(1, 4),
            chance.choice([None, 1, 2]),
            chance.choice(["", "A", "B"]),
            tuple(chance.sample(range(4), chance.randrange(3))),
            chance.random() < 0.9,
            incoming and chance.random() < 0.4,
            claims=chance.random() < 0.2,
        )

    def hours() -> Hours:
        begin, end = chance.randrange(24), chance.randrange(24)
        return Hours(chance.randrange(7), time(begin), time(end), chance.choice([None, 1, 2]))

    recipients = [
        Practitioner(
            number,
            f"Recipient {number}",
            site_ids=frozenset(chance.sample([1, 2], chance.randrange(3))),
            hours=tuple(hours() for _ in range(chance.choice([0, 4, 12, 30]))),
            claim_numbers=tuple(
                ClaimNumber(
                    site, chance.choice([None, date(2027, 3, 18)]), chance.choice([None, date(2027, 3, 20)])
                )
                for site in (1, 2)
                if chance.random() < 0.5
            ),
            leave=tuple(
                Absence(
                    MONDAY + timedelta(hours=begin), MONDAY + timedelta(hours=begin + chance.randrange(40))
                )
                for begin in chance.sample(range(200), chance.randrange(3))
            ),
        )
        for number in (1, 2, 3)
    ]
    incoming = [booking(number, True) for number in range(chance.randrange(1, 12))]
    existing = [booking(100 + number, False) for number in range(chance.randrange(30))]
    return incoming, recipients, existing + chance.sample(incoming, len(incoming) // 2)


def naive(
    incoming: list[Booking], recipients: list[Practitioner], existing: list[Booking]
) -> set[tuple[int, str, int | None]]:
    """The double loop over everything, minute by minute for hours."""
    by_id = {recipient.id: recipient for recipient in recipients}
    coming = {booking.id for booking in incoming}
    found: set[tuple[int, str, int | None]] = set()
    for one in incoming:
        if not one.takes_time:
            continue
        one = _one_minute(one)
        who = by_id[one.practitioner_id or 0]
        if not who.hours and who.site_ids and one.site_id is not None and one.site_id not in who.site_ids:
            found.add((one.id, "site", None))
        if one.claims and not any(
            n.site_id == one.site_id and (n.starts or date.min) <= one.starts.date() <= (n.ends or date.max)
            for n in who.claim_numbers
        ):
            found.add((one.id, "provider", None))
        if who.hours and not _there(who, one, one.site_id):
            places = [hours.site_id for hours in who.hours]
            found.add((one.id, "site" if any(_there(who, one, p) for p in places) else "hours", None))
        if any(max(a.starts, one.starts) < min(a.ends, one.ends) for a in who.leave):
            found.add((one.id, "leave", None))
        for other in [*(b for b in existing if b.id not in coming), *(b for b in incoming if one.moved)]:
            if other.id == one.id or not other.takes_time:
                continue
            other = _one_minute(other)
            apart = max(one.starts, other.starts) - min(one.ends, other.ends)
            if apart >= timedelta():
                elsewhere = None not in (one.site_id, other.site_id) and one.site_id != other.site_id
                if (
                    elsewhere
                    and other.practitioner_id == one.practitioner_id
                    and apart < timedelta(minutes=30)
                ):
                    found.add((one.id, "travel", other.id))
                continue
            if other.practitioner_id == one.practitioner_id:
                found.add((one.id, "booked", other.id))
            elif set(one.client_ids) & set(other.client_ids):
                found.add((one.id, "client", other.id))
            if one.room and (one.site_id, one.room) == (other.site_id, other.room):
                found.add((one.id, "room", other.id))
    return found


def _one_minute(booking: Booking) -> Booking:
    return replace(booking, ends=max(booking.ends, booking.starts + timedelta(minutes=1)))


def _there(who: Practitioner, booking: Booking, site_id: int | None) -> bool:
    """Whether every quarter of an hour of it is within hours for that site; None: for any one site."""
    if booking.site_id is None and site_id is None:
        places = {hours.site_id for hours in who.hours}
    else:
        places = {site_id}
    return any(all(_works(who, moment, place) for moment in _quarters(booking)) for place in places)


def _quarters(booking: Booking) -> list[datetime]:
    count = -(-(booking.ends - booking.starts) // timedelta(minutes=15))
    return [booking.starts + timedelta(minutes=15 * number) for number in range(count)]


def _works(who: Practitioner, moment: datetime, place: int | None) -> bool:
    for hours in who.hours:
        free = hours.site_id is None and (place is None or not who.site_ids or place in who.site_ids)
        if hours.site_id != place and not free:
            continue
        clock, night = moment.time(), hours.ends < hours.starts or hours.ends == time()
        today, yesterday = moment.weekday() == hours.weekday, (moment.weekday() - 1) % 7 == hours.weekday
        if today and hours.starts <= clock and (night or clock < hours.ends):
            return True
        if yesterday and night and clock < hours.ends:
            return True
    return False


@pytest.mark.parametrize("block", range(10))
def test_the_clash_list_equals_the_naive_double_loop(block: int) -> None:
    for seed in range(block * 150, block * 150 + 150):
        incoming, recipients, existing = random_practice(seed)
        found = find_clashes(incoming, recipients, existing)
        expected = naive(incoming, recipients, existing)
        assert {(c.appointment_id, c.kind.value, c.with_id) for c in found} == expected, seed
        assert len(found) == len(expected)
        finder = ClashFinder(recipients, Diary(existing), incoming)
        for booking in incoming:
            free = not finder.clashes(booking)
            assert finder.keeps_time(booking, booking.practitioner_id or 0) is free


def test_the_double_bookings_equal_the_naive_double_loop() -> None:
    for seed in range(300):
        _, _, existing = random_practice(seed)
        booked = [_one_minute(booking) for booking in existing if booking.takes_time and booking.id >= 100]
        in_order = sorted(booked, key=lambda b: (b.practitioner_id or 0, b.starts, b.id))
        expected = [
            (one.id, other.id)
            for place, other in enumerate(in_order)
            for one in in_order[:place]
            if one.practitioner_id == other.practitioner_id and one.ends > other.starts
        ]
        assert double_bookings(Calendars.of(booked)) == expected, seed

"""Practitioners as the rules see them: only what is theirs, and only what still counts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

import pytest

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Offboarding, OffboardingState, ProviderNumber
from desktop.rules.calendar import Absence, ClaimNumber, Hours, Practitioner
from desktop.services.calendar.practitioners import read_practitioner, read_practitioners
from tests.made import Made

ALEX, PRIYA, GONE = 1, 2, 3
HARBOUR, ANNEX = 1, 2
LAST = date(2026, 12, 18)


@pytest.fixture
def made(practice: Practice) -> Made:
    """1 Alex and 2 Priya, who are active, 3 Gone Wu, who is not, and two sites."""
    made = Made(practice)
    made.site("Harbour")
    made.site("Annex")
    made.user("Alex Lee", sites=(HARBOUR, ANNEX), languages="Greek\nAuslan", youngest=3)
    made.user("Priya Nair", sites=(ANNEX,))
    made.user("Gone Wu", active=False, sites=(HARBOUR,))
    return made


def read(made: Made, ids: Iterable[int] | None = None) -> dict[int, Practitioner]:
    with made.practice.read() as session:
        return read_practitioners(session, ids)


def leaving(made: Made, user: int, last_day: date, *, inactive: bool = False, **values: Any) -> None:
    with made.practice.work("leave", "Planned a leaving") as work:
        gone = work.operation_id if inactive else None
        row = {"leaver_id": user, "last_day": last_day, "created_at": work.now, "deactivation_id": gone}
        work.insert(Offboarding, [row | values])


def test_all_who_are_active_are_read_by_name_or_those_asked_for(made: Made) -> None:
    assert list(read(made)) == [ALEX, PRIYA]
    assert list(read(made, [GONE, PRIYA, 99])) == [PRIYA, GONE]
    assert read(made, []) == {}
    assert [one.active for one in read(made, [PRIYA, GONE]).values()] == [True, False]


@pytest.mark.parametrize("ids", [None, [ALEX, PRIYA]])
def test_each_has_what_is_theirs(made: Made, ids: list[int] | None) -> None:
    made.hours(ALEX, 1, "09:00", "12:00", ANNEX)
    made.hours(ALEX, 0, "13:00", "17:00")
    made.hours(ALEX, 0, "09:00", "12:00")
    made.leave(PRIYA, date(2026, 12, 7), date(2026, 12, 8))
    made.leave(PRIYA, date(2026, 12, 1), date(2026, 12, 1))
    made.leave(GONE, date(2026, 12, 1), date(2026, 12, 1))
    alex, priya = read(made, ids).values()
    assert alex.hours == (
        Hours(0, time(9), time(12)),
        Hours(0, time(13), time(17)),
        Hours(1, time(9), time(12), ANNEX),
    )
    assert priya.leave == (
        Absence(datetime(2026, 12, 1), datetime(2026, 12, 2)),
        Absence(datetime(2026, 12, 7), datetime(2026, 12, 9)),
    )
    assert (alex.site_ids, priya.site_ids) == ({HARBOUR, ANNEX}, {ANNEX})
    assert (alex.leave, priya.hours) == ((), ())
    assert (alex.languages, alex.youngest, alex.oldest) == ({"Greek", "Auslan"}, 3, None)
    assert (alex.name, priya.languages, alex.last_day) == ("Alex Lee", frozenset(), None)


def test_only_numbers_to_claim_under_count_and_only_if_they_are_known(made: Made) -> None:
    numbers = (
        {"kind": "Medicare", "number": "  "},
        {"kind": "NDIS", "number": "405"},
        {"kind": "DVA", "number": "24A", "starts_on": date(2026, 1, 1), "ends_on": LAST},
    )
    with made.work() as work:
        work.insert(ProviderNumber, [{"user_id": ALEX, "site_id": HARBOUR, **number} for number in numbers])
    made.provider_number(PRIYA, ANNEX)
    alex, priya = read(made).values()
    assert alex.claim_numbers == (ClaimNumber(HARBOUR, date(2026, 1, 1), LAST),)
    assert priya.claim_numbers == (ClaimNumber(ANNEX),)
    assert read(made, [ALEX])[ALEX].claim_numbers == alex.claim_numbers


def test_a_last_day_counts_from_the_plan_until_the_leaver_is_inactive(made: Made) -> None:
    day = date(2026, 12, 1)
    for state, inactive in (
        (OffboardingState.APPLIED, True),
        (OffboardingState.UNDONE, False),
        (OffboardingState.CANCELLED, False),
    ):
        leaving(made, ALEX, day, state=state, inactive=inactive)
    assert read(made)[ALEX].last_day is None
    leaving(made, ALEX, LAST, state=OffboardingState.APPLIED)
    leaving(made, PRIYA, day, state=OffboardingState.SCHEDULED)
    assert {user: one.last_day for user, one in read(made).items()} == {ALEX: LAST, PRIYA: day}
    assert read(made, [ALEX])[ALEX].last_day == LAST
    assert read(made, [GONE])[GONE].last_day is None


def test_the_earliest_of_several_last_days_counts(made: Made) -> None:
    for day in (LAST, date(2026, 12, 11), date(2026, 12, 31)):
        leaving(made, ALEX, day, state=OffboardingState.APPLIED)
    assert read(made)[ALEX].last_day == date(2026, 12, 11)


def test_whoever_comes_back_is_away_and_has_no_last_day(made: Made) -> None:
    made.leave(ALEX, date(2026, 12, 1), date(2026, 12, 1))
    leaving(made, ALEX, LAST, returns_on=date(2027, 3, 1))
    alex, priya = read(made).values()
    assert alex.last_day is None
    assert alex.leave == (
        Absence(datetime(2026, 12, 1), datetime(2026, 12, 2)),
        Absence(datetime(2026, 12, 19), datetime(2027, 3, 1)),
    )
    assert priya.leave == ()


@pytest.mark.parametrize("unknown", [None, 99])
def test_one_is_read_active_or_not_and_an_unknown_one_is_refused(made: Made, unknown: int | None) -> None:
    with made.practice.read() as session:
        assert read_practitioner(session, ALEX).name == "Alex Lee"
        assert read_practitioner(session, GONE).active is False
        with pytest.raises(UserError, match="There is no such practitioner"):
            read_practitioner(session, unknown)

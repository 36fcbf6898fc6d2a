"""Clients split by a rule: whom the rule likes, then who is least full; families stay together."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus
from desktop.services.offboarding import drafts
from desktop.services.offboarding.planning.splitting import Split, SplitRule, split
from tests.made import Made
from tests.unit.services.offboarding.conftest import LAST_DAY

ALEX, PRIYA, SAM = 1, 2, 3
AVA, BEN, CLEO = 1, 2, 3


@pytest.fixture
def made(practice: Practice) -> Made:
    """Alex leaves Ava, Ben and Cleo; Priya works at Harbour on Mondays, Sam at Hill on Tuesdays."""
    made = Made(practice)
    harbour, hill = made.site("Harbour"), made.site("Hill")
    made.user("Alex Lee")
    made.user("Priya Nair", sites=(harbour,))
    made.user("Sam Cooper", sites=(hill,))
    made.hours(PRIYA, 0, "09:00", "17:00")
    made.hours(SAM, 1, "09:00", "17:00")
    for name in ("Ava Nguyen", "Ben Okafor", "Cleo Marsh"):
        made.client(name, ALEX)
    return made


def takers(
    made: Made, rule: SplitRule, *clients: int, among: tuple[int, ...] = (PRIYA, SAM)
) -> dict[int, int]:
    draft = drafts.start(made.practice, ALEX, LAST_DAY)
    found = split(made.practice, draft, Split(rule, clients or (AVA, BEN, CLEO), among))
    assert {why for _, why in found.values()} <= {
        f"split {rule.value}",
        f"split by {rule.value}",
        "split by who has seen them",
    }
    return {client_id: taker for client_id, (taker, _) in found.items()}


def test_evenly_gives_to_the_one_with_fewest_clients(made: Made) -> None:
    assert takers(made, SplitRule.EVENLY) == {AVA: PRIYA, BEN: SAM, CLEO: PRIYA}
    made.client("Dana Wells", PRIYA)
    made.client("Eli Stone", PRIYA)
    assert takers(made, SplitRule.EVENLY) == {AVA: SAM, BEN: SAM, CLEO: PRIYA}


def test_a_family_goes_together_and_first(made: Made) -> None:
    both = [made.client(name, ALEX, family="Tran") for name in ("Fay Tran", "Gil Tran")]
    taken = takers(made, SplitRule.EVENLY, AVA, BEN, *both)
    assert taken[both[0]] == taken[both[1]] == PRIYA
    assert taken[AVA] == taken[BEN] == SAM


def test_the_site_of_the_visits_decides(made: Made) -> None:
    made.appointment(ALEX, "2026-12-14 09:00", AVA, site_id=2)
    made.appointment(ALEX, "2026-12-14 10:00", BEN, site_id=1)
    made.appointment(ALEX, "2026-12-14 11:00", CLEO)
    taken = takers(made, SplitRule.SITE)
    assert (taken[AVA], taken[BEN]) == (SAM, PRIYA)


def test_the_weekday_of_the_visits_decides_and_no_hours_are_every_day(made: Made) -> None:
    made.appointment(ALEX, "2026-12-15 09:00", AVA)
    made.appointment(ALEX, "2026-12-14 10:00", BEN)
    taken = takers(made, SplitRule.WEEKDAY, AVA, BEN)
    assert taken == {AVA: SAM, BEN: PRIYA}
    anytime = made.user("Tess Ward")
    made.appointment(ALEX, "2026-12-16 10:00", CLEO)
    assert takers(made, SplitRule.WEEKDAY, CLEO, among=(PRIYA, SAM, anytime)) == {CLEO: anytime}


def test_who_has_seen_them_is_preferred(made: Made) -> None:
    made.appointment(SAM, "2026-06-01 09:00", AVA, status=AppointmentStatus.ATTENDED)
    made.appointment(PRIYA, "2026-06-01 09:00", BEN, status=AppointmentStatus.ATTENDED)
    made.appointment(ALEX, "2026-12-14 09:00", AVA)
    assert takers(made, SplitRule.SEEN, AVA, BEN) == {AVA: SAM, BEN: PRIYA}


def test_a_maximum_counts_as_how_full_somebody_is(made: Made) -> None:
    full = made.user("Uma Full", maximum_clients=1)
    roomy = made.user("Vic Roomy", maximum_clients=400)
    assert set(takers(made, SplitRule.EVENLY, among=(full, roomy)).values()) == {roomy}


def test_only_those_who_are_there_are_split_among_those_who_may_take_them(made: Made) -> None:
    gone = made.user("Wes Gone", active=False)
    assert takers(made, SplitRule.EVENLY, AVA, 99, among=(SAM, gone, ALEX)) == {AVA: SAM}
    assert takers(made, SplitRule.EVENLY, AVA, among=(gone, ALEX)) == {}

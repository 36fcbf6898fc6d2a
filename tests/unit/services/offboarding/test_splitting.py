"""Clients split by a rule: whom the rule likes, then who is least full; families stay together."""

from __future__ import annotations

import pytest

from desktop.database.practice import Practice
from desktop.models import AppointmentStatus, Client
from desktop.rules.text import search_text, sort_name
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


@pytest.mark.parametrize("limited", ["Uma First", "Vic Second"])
def test_without_a_maximum_somebody_is_as_full_as_with_one_of_forty(made: Made, limited: str) -> None:
    first, second = (
        made.user(name, maximum_clients=40 if name == limited else None)
        for name in ("Uma First", "Vic Second")
    )
    assert takers(made, SplitRule.EVENLY, AVA, among=(second, first)) == {AVA: first}


def test_a_maximum_may_be_reached_but_not_passed(made: Made) -> None:
    exact = made.user("Uma Exact", maximum_clients=1)
    row: dict[str, object] = {"first_name": "Uma", "last_name": "Held", "case_manager_id": SAM}
    row |= {"sort_name": sort_name("Held", "Uma"), "search_text": search_text(row)}
    with made.work() as work:
        work.insert(Client, [{**row, "reference": f"H{number}"} for number in range(45)])
    assert takers(made, SplitRule.EVENLY, AVA, among=(SAM, exact)) == {AVA: exact}
    assert takers(made, SplitRule.EVENLY, AVA, BEN, among=(SAM, exact)) == {AVA: exact, BEN: SAM}


@pytest.mark.parametrize("rule", [SplitRule.SITE, SplitRule.WEEKDAY])
def test_where_or_when_most_visits_are_decides(made: Made, rule: SplitRule) -> None:
    for day, site in ((15, 2), (22, 2), (14, 1)):
        made.appointment(ALEX, f"2026-12-{day} 09:00", AVA, site_id=site)
    made.appointment(ALEX, "2026-12-14 11:00", BEN, site_id=1)
    assert takers(made, rule, AVA, BEN) == {AVA: SAM, BEN: PRIYA}


def test_a_visit_at_no_site_suits_everybody(made: Made) -> None:
    for client in (AVA, BEN):
        made.appointment(ALEX, f"2026-12-14 1{client}:00", client)
    assert takers(made, SplitRule.SITE, AVA, BEN) == {AVA: PRIYA, BEN: SAM}


def test_what_suits_most_of_a_family_suits_it(made: Made) -> None:
    family = [made.client(f"{name} Tran", ALEX, family="Tran") for name in ("Fay", "Gil", "Hal")]
    for client, seen_by in zip(family, (PRIYA, SAM, SAM), strict=True):
        made.appointment(seen_by, f"2026-06-01 1{client}:00", client, status=AppointmentStatus.ATTENDED)
    assert takers(made, SplitRule.SEEN, *family) == dict.fromkeys(family, SAM)

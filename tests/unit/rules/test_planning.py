from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest

from desktop.rules import planning
from desktop.rules.planning.compare import ClientChange, compare
from desktop.rules.planning.model import (
    LEVELS,
    Caseload,
    Fit,
    Option,
    Order,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    Reason,
    ReasonKind,
    SuggestedPlan,
    Wishes,
)
from desktop.rules.planning.plan import plan
from desktop.rules.planning.remedies import RemedyKind, remedies, remedies_of
from desktop.rules.planning.search import greedy
from desktop.rules.planning.table import PlanTable
from desktop.rules.recipients import Refusal, RefusalKind, Rule
from tests.unit.rules.practices import best_key, key_of, key_of_levels, random_caseload

PRIYA = PlanRecipient(7, "Priya Nair", discipline="Psychology")
SAM = PlanRecipient(8, "Sam Cooper", discipline="Psychology")
NO_DIETITIAN = Refusal(RefusalKind.DISCIPLINE, "Sam Cooper", discipline="Dietetics")
INACTIVE = Refusal(RefusalKind.INACTIVE, "Sam Cooper")


@pytest.mark.parametrize("block", range(10))
def test_all_levels_equal_the_best_of_all_plans_and_are_proved(block: int) -> None:
    for seed in range(block * 40, block * 40 + 40):
        caseload, wishes = random_caseload(seed, most_clients=7 if seed % 20 == 0 else 5)
        found = plan(caseload, wishes)
        measured = key_of(caseload, wishes, dict(found.assignment), dict(found.visits))
        assert measured == best_key(caseload, wishes), seed
        assert key_of_levels(found) == pytest.approx(tuple(map(float, measured))), seed
        assert [level.name for level in found.levels] == list(wishes.order.levels)
        assert all(level.proved for level in found.levels), seed


@pytest.mark.parametrize("seed", range(60))
def test_a_plan_begun_from_another_is_just_as_good(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning.levels, "_EVENING_AGAIN", 60)
    caseload, wishes = random_caseload(seed)
    previous = plan(caseload, Wishes())
    found = plan(caseload, wishes, previous=previous)
    assert key_of_levels(found) == pytest.approx(tuple(map(float, best_key(caseload, wishes))))


def key_of_greedy(caseload: Caseload, wishes: Wishes) -> tuple[object, ...]:
    """The quality of the plan that the search begins with; it names a place for everybody."""
    table = PlanTable(caseload, wishes)
    found = greedy(table)
    ids = [*(r.id for r in table.recipients), None]
    assignment = {c.id: ids[column] for c, column in zip(table.clients, found.columns, strict=True)}
    groups = {group.id: ids[column] for group, column in zip(table.groups, found.groups, strict=True)}
    return key_of(caseload, wishes, assignment, dict(table.visits | groups))


@pytest.mark.parametrize("seed", range(60))
def test_the_greedy_plan_is_complete_and_no_better_than_the_best(seed: int) -> None:
    caseload, wishes = random_caseload(seed)
    assert key_of_greedy(caseload, wishes) >= best_key(caseload, wishes)


def test_nobody_to_offer_and_nobody_to_hand_over() -> None:
    found = plan(Caseload([PlanClient(1)], []))
    assert found.assignment == {1: None}
    assert found.reasons[1] == (Reason(ReasonKind.NOBODY_OFFERED),)
    assert found.level("without_recipient").value == 1
    assert plan(Caseload([], [])).assignment == {}
    assert plan(Caseload([], [replace(PRIYA, minutes=6000)])).level("peak_load").value == 0.5


def test_the_summary_names_the_levels_in_their_order() -> None:
    caseload = Caseload([PlanClient(1, minutes=100, options={7: Option(points=4)})], [PRIYA])
    match, load = (plan(caseload, Wishes(order=order)).summary for order in Order)
    assert match["levels"] == list(LEVELS)
    assert load["levels"] == [*LEVELS[:5], "peak_load", "preference"]
    assert match["proved"] == dict.fromkeys(LEVELS, True)
    assert {name: match[name] for name in LEVELS} == {
        "without_recipient": 0,
        "cannot_keep_time": 0,
        "change_site": 0,
        "families_split": 0,
        "overload": 0,
        "preference": 4,
        "peak_load": pytest.approx(100 / 12000),
    }


def test_a_group_goes_to_the_cheapest_of_its_members_recipients() -> None:
    clients = [
        PlanClient(1, appointments=1, options={7: Option()}),
        PlanClient(2, appointments=2, options={8: Option()}),
    ]
    group = PlanVisit(50, (1, 2), 60, clashes=frozenset({7}))
    found = plan(Caseload(clients, [PRIYA, SAM], [group]))
    assert found.visits == {50: 8}
    assert found.level("cannot_keep_time").value == 0
    assert Reason(ReasonKind.TIMES, 1, 1) in found.reasons[1]
    by_hand = plan(Caseload(clients, [PRIYA, SAM], [group]), Wishes(placed={50: 7}))
    assert by_hand.visits == {50: 7}
    assert by_hand.level("cannot_keep_time").value == 1
    assert Reason(ReasonKind.TIMES, 1, 2) in by_hand.reasons[2]
    nobody = plan(Caseload(clients, [PRIYA, SAM], [group]), Wishes(excluded=[7, 8]))
    assert nobody.visits == {50: None}


def test_a_widened_rule_stands_first_in_the_reason() -> None:
    client = PlanClient(
        1, appointments=1, options={8: Option(refusals=(NO_DIETITIAN,))}, needs=("Dietetics",)
    )
    caseload = Caseload([client], [SAM])
    assert plan(caseload).assignment == {1: None}
    for clients in (None, frozenset({1})):
        found = plan(caseload, Wishes(widened={Rule.DISCIPLINE: clients}))
        assert found.assignment == {1: 8}
        assert found.reasons[1][:2] == (
            Reason(ReasonKind.WIDENED, rule=Rule.DISCIPLINE, refusal=NO_DIETITIAN, discipline="Psychology"),
            Reason(ReasonKind.TIMES, 1, 1),
        )
    assert plan(caseload, Wishes(widened={Rule.DISCIPLINE: frozenset({2})})).assignment == {1: None}
    always = replace(client, options={8: Option(refusals=(INACTIVE, NO_DIETITIAN))})
    wide_open = Wishes(widened=dict.fromkeys(Rule))
    assert plan(Caseload([always], [SAM]), wide_open).assignment == {1: None}


def test_a_missing_provider_number_counts_unless_the_rule_is_widened() -> None:
    client = PlanClient(1, appointments=3, options={7: Option(clashes=2, provider_only=1)})
    group = PlanVisit(50, (1, 2), 0, frozenset({7}), frozenset({7}))
    other = PlanClient(2, appointments=1, options={7: Option()})
    caseload = Caseload([client, other], [PRIYA], [group])
    assert plan(caseload).level("cannot_keep_time").value == 3
    for_one = plan(caseload, Wishes(widened={Rule.PROVIDER: frozenset({1})}))
    assert for_one.level("cannot_keep_time").value == 2
    assert for_one.reasons[1][0] == Reason(ReasonKind.WIDENED, 1, rule=Rule.PROVIDER)
    assert plan(caseload, Wishes(widened={Rule.PROVIDER: None})).level("cannot_keep_time").value == 1


def test_reasons_say_what_speaks_for_the_choice() -> None:
    march = date(2027, 3, 4)
    client = PlanClient(
        1,
        minutes=400,
        appointments=6,
        options={
            7: Option(0, points=9, fit=Fit(march, 1, "Hindi", True, True)),
            8: Option(1, changes_site=True, fit=Fit()),
        },
        needs=("Psychology",),
    )
    found = plan(Caseload([client], [PRIYA, SAM]))
    assert found.reasons[1] == (
        Reason(ReasonKind.DISCIPLINE, discipline="Psychology"),
        Reason(ReasonKind.TIMES, 6, 6),
        Reason(ReasonKind.SEEN, day=march),
        Reason(ReasonKind.WISH, 1),
        Reason(ReasonKind.LANGUAGE, name="Hindi"),
        Reason(ReasonKind.SITE),
        Reason(ReasonKind.SECOND, 1, name="Sam Cooper"),
    )
    other = plan(Caseload([client], [PRIYA, SAM]), Wishes(pins={1: 8}))
    assert other.reasons[1] == (
        Reason(ReasonKind.BY_HAND),
        Reason(ReasonKind.DISCIPLINE, discipline="Psychology", equal=True),
        Reason(ReasonKind.TIMES, 5, 6),
        Reason(ReasonKind.CHANGES_SITE),
        Reason(ReasonKind.SECOND, 0, name="Priya Nair"),
    )


def test_a_second_choice_has_room_in_this_plan() -> None:
    clients = [PlanClient(n, options={7: Option(points=4), 8: Option()}) for n in (1, 2)]
    full = replace(SAM, maximum_clients=0)
    found = plan(Caseload(clients, [PRIYA, full]))
    assert found.reasons[1] == (Reason(ReasonKind.TIMES),)
    one = plan(Caseload(clients, [PRIYA, replace(SAM, maximum_clients=1)]))
    assert one.reasons[1][-1] == Reason(ReasonKind.SECOND, name="Sam Cooper")


def test_reasons_name_the_family_and_the_only_one() -> None:
    refused = Option(refusals=(NO_DIETITIAN,))
    clients = [
        PlanClient(1, "Nguyen", 50, 1, {7: Option(), 8: refused}),
        PlanClient(2, "Nguyen", 0, 0, {7: Option(), 8: Option(refusals=(INACTIVE,))}),
    ]
    found = plan(Caseload(clients, [PRIYA, SAM]))
    assert found.reasons == {
        1: (
            Reason(ReasonKind.TIMES, 1, 1),
            Reason(ReasonKind.FAMILY),
            Reason(ReasonKind.ONLY, discipline="Dietetics"),
        ),
        2: (Reason(ReasonKind.TIMES), Reason(ReasonKind.FAMILY), Reason(ReasonKind.ONLY)),
    }


def test_reasons_say_why_nobody_could_be_found() -> None:
    wrong = Option(refusals=(NO_DIETITIAN,))
    clients = [
        PlanClient(1, options={7: wrong, 8: Option(refusals=(INACTIVE,)), 9: wrong}),
        PlanClient(2, options={7: wrong, 8: Option()}),
        PlanClient(3, options={8: Option()}),
    ]
    third = PlanRecipient(9, "Jo Park")
    found = plan(Caseload(clients, [PRIYA, replace(SAM, maximum_clients=0), third]), Wishes(pins={3: None}))
    assert found.reasons == {
        1: (
            Reason(ReasonKind.REFUSED, 2, refusal=NO_DIETITIAN),
            Reason(ReasonKind.REFUSED, 1, refusal=INACTIVE),
        ),
        2: (
            Reason(ReasonKind.ALL_FULL, 1, name="Sam Cooper", discipline="Psychology"),
            Reason(ReasonKind.REFUSED, 1, refusal=NO_DIETITIAN),
        ),
        3: (Reason(ReasonKind.NOBODY_BY_HAND),),
    }


def test_a_pin_that_the_rules_refuse_leaves_the_client_without_a_recipient() -> None:
    client = PlanClient(1, options={7: Option(refusals=(INACTIVE,)), 8: Option()})
    found = plan(Caseload([client], [PRIYA, SAM]), Wishes(pins={1: 7}))
    assert found.assignment == {1: None}
    assert found.reasons[1] == (Reason(ReasonKind.REFUSED, 1, refusal=INACTIVE),)


def test_ways_out_are_counted_and_do_what_they_say() -> None:
    wrong = Option(refusals=(NO_DIETITIAN,))
    clients = [PlanClient(n, options={7: Option(), 8: wrong}) for n in range(5)]
    clients.append(PlanClient(9, options={9: Option()}))
    people = [replace(PRIYA, clients=50, maximum_clients=52), SAM, PlanRecipient(9, "Jo Park")]
    caseload, wishes = Caseload(clients, people), Wishes(excluded=[9])
    found = plan(caseload, wishes)
    assert found.level("without_recipient").value == 4
    ways = remedies(caseload, wishes, found)
    assert [(w.kind, w.found, w.name, w.maximum, w.was, w.rule) for w in ways] == [
        (RemedyKind.RAISE_MAXIMUM, 3, "Priya Nair", 55, 52, None),
        (RemedyKind.INCLUDE, 1, "Jo Park", 0, 0, None),
        (RemedyKind.WIDEN, 3, "", 0, 0, Rule.DISCIPLINE),
    ]
    for way in ways:
        after = plan(caseload, way.applied(wishes), previous=found)
        assert after.level("without_recipient").value == 4 - way.found
    assert remedies(caseload, Wishes(), plan(caseload, Wishes(widened={Rule.DISCIPLINE: None}))) == ()


@pytest.mark.parametrize("seed", range(40))
def test_each_way_out_of_a_random_plan_is_true(seed: int) -> None:
    caseload, wishes = random_caseload(seed)
    found = plan(caseload, wishes)
    for way in remedies(caseload, wishes, found):
        better = way.applied(wishes)
        assert best_key(caseload, wishes)[0] - best_key(caseload, better)[0] == way.found > 0
        if way.kind is RemedyKind.RAISE_MAXIMUM:
            less = replace(way, maximum=way.maximum - 1).applied(wishes)
            assert best_key(caseload, wishes)[0] - best_key(caseload, less)[0] < way.found


@pytest.mark.parametrize("seed", range(80))
def test_each_way_out_of_one_client_finds_somebody_for_them_and_costs_nobody_else_theirs(seed: int) -> None:
    caseload, wishes = random_caseload(seed)
    found = plan(caseload, wishes)
    without = found.level("without_recipient").value
    for client in caseload.clients:
        ways = remedies_of(caseload, wishes, found, client.id)
        waits = found.assignment[client.id] is None and wishes.pins.get(client.id, 0) is not None
        assert waits or not ways
        for way in ways:
            after = plan(caseload, way.applied(wishes))
            assert after.assignment[client.id] is not None, way
            assert after.level("without_recipient").value < without
            assert way.user_id in (None, after.assignment[client.id])


def test_two_plans_are_compared() -> None:
    clients = [PlanClient(n, options={7: Option(points=4), 8: Option()}) for n in (1, 2)]
    caseload = Caseload(clients, [PRIYA, SAM])
    before, after = plan(caseload), plan(caseload, Wishes(pins={2: 8}))
    found = compare(before, after)
    assert found.clients == (ClientChange(2, 7, 8),)
    gains = {level.name: level.gain for level in found.levels}
    assert gains.pop("preference") == -4
    assert set(gains.values()) == {0}


def large_caseload(seed: int, clients: int, recipients: int) -> Caseload:
    chance = random.Random(seed)
    people = [
        PlanRecipient(
            number,
            f"Recipient {number}",
            chance.randrange(3000, 9000, 50),
            chance.randrange(10, 40),
            chance.choice([None, 1200, 1500, 1800]),
            chance.choice([None, 40 + clients // recipients]),
        )
        for number in range(recipients)
    ]
    handed_over = []
    for number in range(clients):
        booked = chance.choice([0, 2, 4, 4, 8, 8])
        options = {
            r.id: Option(
                0 if chance.random() < 0.3 else min(booked, chance.randrange(6)),
                changes_site=chance.random() < 0.3,
                points=chance.choice([0, 1, 3, 4]) + 2 * (chance.random() < 0.05),
            )
            for r in people
            if chance.random() < 0.9
        }
        family = f"Family {chance.randrange(clients)}" if chance.random() < 0.4 else ""
        minutes = booked * chance.choice([30, 50, 50, 60]) or 200
        handed_over.append(PlanClient(number, family, minutes, booked, options))
    ids = [client.id for client in handed_over]
    visits = [
        PlanVisit(
            10_000 + n,
            tuple(chance.sample(ids, 4)),
            60,
            frozenset(r.id for r in people if chance.random() < 0.5),
        )
        for n in range(clients // 10)
    ]
    return Caseload(handed_over, people, visits)


def check_whole_and_honest(caseload: Caseload, wishes: Wishes, found: SuggestedPlan) -> None:
    """Check that it is complete, truthful, within the maxima, and never worse than the greedy plan."""
    measured = key_of(caseload, wishes, dict(found.assignment), dict(found.visits))
    assert key_of_levels(found) == pytest.approx(tuple(map(float, measured)))
    assert measured <= key_of_greedy(caseload, wishes)
    for level in found.levels:
        better = level.bound - level.value if level.name == "preference" else level.value - level.bound
        assert better >= -1e-9
        assert level.proved is (abs(better) < 1e-9)
    _respects_maxima(caseload, found)


@pytest.mark.parametrize("seconds", [0, 0.05, 0.2])
def test_a_large_plan_is_whole_and_honest_however_little_time_it_has(seconds: float) -> None:
    caseload = large_caseload(3, 300, 15)
    check_whole_and_honest(caseload, Wishes(), plan(caseload, seconds=seconds))


class CountedClock:
    """A clock that goes on by one second each time somebody looks at it."""

    def __init__(self) -> None:
        self.looks = 0

    def monotonic(self) -> float:
        self.looks += 1
        return float(self.looks)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("most_looks", [1, 2, 3, 5, 8, 13, 21, 34, 55, 89])
def test_wherever_the_search_is_stopped_the_plan_is_whole_and_its_bounds_are_true(
    most_looks: int, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No bound exceeds the value of a plan that is as good in the levels before."""
    caseload, wishes = large_caseload(8, 60, 6), Wishes(order=order)
    best = plan(caseload, wishes, seconds=60)
    for module in (planning.plan, planning.levels, planning.search, planning.transport, planning.evening):
        monkeypatch.setattr(module, "time", CountedClock())
    stopped = plan(caseload, wishes, seconds=most_looks)
    check_whole_and_honest(caseload, wishes, stopped)
    for known, level in zip(key_of_levels(best), stopped.levels, strict=True):
        bound = -level.bound if level.name == "preference" else level.bound
        value = -level.value if level.name == "preference" else level.value
        assert bound <= known + 1e-9
        if value > known + 1e-9:
            break


def _respects_maxima(caseload: Caseload, found: SuggestedPlan) -> None:
    taken = list(found.assignment.values())
    for r in caseload.recipients:
        assert r.maximum_clients is None or r.clients + taken.count(r.id) <= r.maximum_clients

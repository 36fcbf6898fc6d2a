from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop.rules.planning import plan
from desktop.rules.planning_model import LEVELS, Option, PlanClient, PlanRecipient
from desktop.rules.planning_reasons import tells_clashes
from tests.unit.rules.practices import best_levels, levels_of, random_plan

PRIYA = PlanRecipient(7, "Priya Nair")
SAM = PlanRecipient(8, "Sam Cooper")


@pytest.mark.parametrize("block", range(20))
def test_all_five_levels_equal_the_best_of_all_assignments(block: int) -> None:
    for seed in range(block * 100, block * 100 + 100):
        clients, recipients = random_plan(seed, most_clients=8 if seed % 50 == 0 else 5)
        found = plan(clients, recipients)
        measured = levels_of(found.assignment, clients, recipients)
        assert measured == best_levels(clients, recipients), seed
        assert all(level.proved for level in found.levels), seed
        without, clashes, split, peak, unlike = measured
        assert found.summary == {
            "without_recipient": without,
            "cannot_keep_time": clashes,
            "families_split": split,
            "peak_load": pytest.approx(float(peak)),
            "preference": -unlike,
            "proved": dict.fromkeys(LEVELS, True),
        }


@pytest.mark.parametrize("block", range(4))
def test_around_pins_exclusions_and_other_maxima_the_rest_is_still_best(block: int) -> None:
    for seed in range(block * 100, block * 100 + 100):
        chance = random.Random(seed)
        clients, recipients = random_plan(seed)
        pins = {
            c.id: chance.choice([None, *(r for r, o in c.options.items() if o.refusal is None)])
            for c in chance.sample(clients, len(clients) // 3)
        }
        excluded = chance.sample([r.id for r in recipients], chance.randrange(2))
        maxima = {recipients[0].id: chance.choice([None, recipients[0].clients + 2])}
        found = plan(clients, recipients, pins=pins, excluded=excluded, maxima=maxima)
        assert {client: found.assignment[client] for client in pins} == pins
        assert all(
            found.assignment[c.id] not in excluded or found.assignment[c.id] is None
            for c in clients
            if c.id not in pins
        )
        offered = [
            replace(r, maximum_clients=maxima.get(r.id, r.maximum_clients))
            for r in recipients
            if r.id not in excluded or r.id in pins.values()
        ]
        # A pin is kept whatever the maximum says, so the maximum gives way where pins alone exceed it.
        offered = [
            r
            if r.maximum_clients is None
            else replace(
                r, maximum_clients=max(r.maximum_clients, r.clients + list(pins.values()).count(r.id))
            )
            for r in offered
        ]
        free = {r.id for r in offered} - set(excluded)
        open_clients = [
            c
            if c.id in pins
            else replace(c, options={r: option for r, option in c.options.items() if r in free})
            for c in clients
        ]
        if offered:
            best = best_levels(open_clients, offered, pins)
            assert levels_of(found.assignment, open_clients, offered) == best, seed


def test_nobody_to_offer_and_nobody_to_hand_over() -> None:
    client = PlanClient(1, options={})
    found = plan([client], [])
    assert found.assignment == {1: None}
    assert found.reasons[1] == ("nobody is offered",)
    assert found.level("without_recipient").value == 1
    assert plan([], []).assignment == {}
    assert plan([], [replace(PRIYA, minutes=6000)]).level("peak_load").value == 0.5


def test_reasons_say_what_speaks_for_the_choice() -> None:
    alone = PlanClient(
        1,
        minutes=400,
        appointments=6,
        options={7: Option(0, 5, None, ("same site", "saw them in March")), 8: Option(1, 0)},
    )
    found = plan([alone], [PRIYA, SAM])
    assert found.reasons[1] == (
        "free at all 6 booked times",
        "same site",
        "saw them in March",
        "2nd choice: Sam Cooper, 1 clash",
    )


def test_reasons_name_the_family_the_hand_and_the_only_one() -> None:
    refused = Option(refusal="Sam Cooper is inactive.")
    clients = [
        PlanClient(1, "Nguyen", 50, 1, {7: Option(), 8: refused}),
        PlanClient(2, "Nguyen", 0, 0, {7: Option(), 8: Option()}),
        PlanClient(3, "", 100, 2, {7: Option(2), 8: Option()}),
    ]
    found = plan(clients, [PRIYA, SAM], pins={3: 7})
    assert found.reasons == {
        1: ("free at the booked time", "same family", "the only one who may take them"),
        2: ("no booked times", "same family", "2nd choice: Sam Cooper, no clash"),
        3: ("chosen by hand", "2 clashes of 2 booked times", "2nd choice: Sam Cooper, no clash"),
    }
    told = [reason for reasons in found.reasons.values() for reason in reasons if tells_clashes(reason)]
    assert told == ["2 clashes of 2 booked times"]


def test_reasons_say_why_nobody_could_be_found() -> None:
    refused = Option(refusal="Priya Nair is not of the discipline Dietetics.")
    clients = [
        PlanClient(1, options={7: refused, 8: Option(refusal="Sam Cooper is inactive.")}),
        PlanClient(2, options={7: refused, 8: Option()}),
        PlanClient(3, options={8: Option()}),
    ]
    found = plan(clients, [PRIYA, replace(SAM, maximum_clients=0)], pins={3: None})
    assert found.reasons == {
        1: ("Priya Nair is not of the discipline Dietetics.", "Sam Cooper is inactive."),
        2: (
            "everybody who may take them has as many clients as their maximum",
            "Priya Nair is not of the discipline Dietetics.",
        ),
        3: ("left without a recipient by hand",),
    }


def test_a_pin_that_the_rules_refuse_leaves_the_client_without_a_recipient() -> None:
    client = PlanClient(1, options={7: Option(refusal="Priya Nair is inactive."), 8: Option()})
    found = plan([client], [PRIYA, SAM], pins={1: 7})
    assert found.assignment == {1: None}
    assert found.reasons[1] == ("Priya Nair is inactive.",)


def large_plan(seed: int, clients: int, recipients: int) -> tuple[list[PlanClient], list[PlanRecipient]]:
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
                chance.choice([0, 1, 3, 4]) + 2 * (chance.random() < 0.05),
            )
            for r in people
            if chance.random() < 0.9
        }
        family = f"Family {chance.randrange(clients)}" if chance.random() < 0.4 else ""
        handed_over.append(
            PlanClient(number, family, booked * chance.choice([30, 50, 50, 60]), booked, options)
        )
    return handed_over, people


@pytest.mark.parametrize("seconds", [0, 0.1, 1.5])
def test_a_large_plan_is_valid_and_says_how_good_it_is_however_little_time_it_has(seconds: float) -> None:
    clients, recipients = large_plan(3, 500, 20)
    found = plan(clients, recipients, seconds=seconds)
    without, clashes, split, peak, unlike = levels_of(found.assignment, clients, recipients)
    assert [level.value for level in found.levels] == [
        without,
        clashes,
        split,
        pytest.approx(float(peak)),
        -unlike,
    ]
    for level in found.levels:
        if level.name == "preference":
            assert level.bound >= level.value
        else:
            assert level.bound <= level.value + 1e-9
        assert level.words == "proved best" or (level.words.startswith("within ") and not level.proved)
    counts = {r.id: list(found.assignment.values()).count(r.id) + r.clients for r in recipients}
    assert all(r.maximum_clients is None or counts[r.id] <= r.maximum_clients for r in recipients)

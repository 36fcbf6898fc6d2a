"""Small random plans, and the best of all their assignments found by trying each."""

from __future__ import annotations

import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Mapping
from fractions import Fraction

from desktop.rules.planning_model import Option, PlanClient, PlanRecipient


def random_plan(seed: int, most_clients: int = 6) -> tuple[list[PlanClient], list[PlanRecipient]]:
    """Up to `most_clients` clients and 3 recipients, with families, limits, refusals and clashes."""
    chance = random.Random(seed)
    recipients = [
        PlanRecipient(
            number,
            f"Recipient {number}",
            minutes=chance.choice([0, 400, 1200, 9000]),
            clients=chance.randrange(4),
            target_weekly_minutes=chance.choice([None, 0, 600, 1500, 1800]),
            maximum_clients=chance.choice([None, None, 0, 2, 4, 5]),
        )
        for number in range(1, chance.randint(1, 3) + 1)
    ]
    families = chance.choice([["", "Lee", "Nguyen"], ["Lee"], ["", "Kaur"]])
    clients = []
    for number in range(101, 101 + chance.randint(1, most_clients)):
        booked = chance.randrange(5)
        options = {
            recipient.id: Option(
                clashes=chance.randrange(booked + 1) if chance.random() < 0.6 else 0,
                preference=chance.choice([0, 1, 2, 3, 4, 6]),
                refusal="Not this one." if chance.random() < 0.2 else None,
            )
            for recipient in recipients
            if chance.random() < 0.95
        }
        minutes = booked * chance.choice([0, 30, 50, 50, 60, 90])
        clients.append(PlanClient(number, chance.choice(families), minutes, booked, options))
    return clients, recipients


def best_levels(
    clients: list[PlanClient],
    recipients: list[PlanRecipient],
    pins: Mapping[int, int | None] | None = None,
) -> tuple[object, ...]:
    """The five levels of the best assignment, straight from the words of the rule."""
    pins = pins or {}
    allowed = [
        [pins[client.id]]
        if client.id in pins
        else [None, *(r for r, option in client.options.items() if option.refusal is None)]
        for client in clients
    ]
    room = {r.id: max(0, r.maximum_clients - r.clients) for r in recipients if r.maximum_clients is not None}
    found = (
        _measured(dict(zip((c.id for c in clients), chosen, strict=True)), clients, recipients)
        for chosen in itertools.product(*allowed)
        if all(count <= room.get(r, 99) for r, count in Counter(chosen).items())
    )
    return min(found)


def _measured(
    assignment: Mapping[int, int | None], clients: list[PlanClient], recipients: list[PlanRecipient]
) -> tuple[object, ...]:
    clashes = preference = without = 0
    added: Counter[int | None] = Counter()
    families = defaultdict(set)
    for client in clients:
        chosen = assignment[client.id]
        families[client.family or client.id].add(chosen)
        if chosen is None:
            without += 1
            continue
        clashes += client.options[chosen].clashes
        preference += client.options[chosen].preference
        added[chosen] += client.minutes
    split = sum(len(chosen) > 1 for chosen in families.values())
    peak = max(Fraction(r.minutes + added[r.id], 8 * (r.target_weekly_minutes or 1500)) for r in recipients)
    return without, clashes, split, peak, -preference


def levels_of(
    assignment: Mapping[int, int | None], clients: list[PlanClient], recipients: list[PlanRecipient]
) -> tuple[object, ...]:
    """What an assignment is worth, measured without the program."""
    return _measured(assignment, clients, recipients)

"""Made-up caseloads of several kinds, for the planner."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from desktop.rules.planning.model import Caseload, Option, PlanClient, PlanRecipient, PlanVisit


def plain(chance: random.Random, clients: int, recipients: int) -> Caseload:
    """Some visits clash, some recipients are at another site, a few know the client; there is room enough."""
    people = [
        PlanRecipient(
            number,
            f"Recipient {number}",
            chance.randrange(3_000, 7_000, 50),
            chance.randrange(10, 40),
            chance.choice([1_500, 1_800, 2_100]) + 25 * clients // recipients,
        )
        for number in range(recipients)
    ]
    return Caseload([_client(chance, number, people) for number in range(clients)], people)


def _client(chance: random.Random, number: int, people: list[PlanRecipient]) -> PlanClient:
    booked = chance.choice([0, 2, 4, 4, 8, 8])
    options = {
        person.id: Option(
            0 if chance.random() < 0.3 else min(booked, chance.randrange(6)),
            changes_site=chance.random() < 0.3,
            points=chance.choice([2, 3]) + 4 * (chance.random() < 0.05),
        )
        for person in people
        if chance.random() < 0.9
    }
    minutes = booked * chance.choice([30, 50, 50, 60]) or 200
    family = f"Family {number // 3}" if chance.random() < 0.2 else ""
    return PlanClient(number, family, minutes, booked, options)


def _with_options(caseload: Caseload, change: Callable[[PlanClient, Option], Option]) -> Caseload:
    clients = [
        replace(client, options={i: change(client, option) for i, option in client.options.items()})
        for client in caseload.clients
    ]
    return Caseload(clients, caseload.recipients, caseload.visits)


def nobody_clashes(chance: random.Random, clients: int, recipients: int) -> Caseload:
    made = plain(chance, clients, recipients)
    return _with_options(made, lambda client, option: replace(option, clashes=0))


def everybody_clashes(chance: random.Random, clients: int, recipients: int) -> Caseload:
    made = plain(chance, clients, recipients)
    return _with_options(made, lambda client, option: replace(option, clashes=client.appointments))


def tight_limits(chance: random.Random, clients: int, recipients: int) -> Caseload:
    """A limit that leaves room for all except a few."""
    made = plain(chance, clients, recipients)
    places = clients // recipients
    people = [
        replace(person, maximum_clients=person.clients + places + chance.choice([-2, -1, 0, 0, 1]))
        for person in made.recipients
    ]
    return Caseload(made.clients, people)


def many_families(chance: random.Random, clients: int, recipients: int) -> Caseload:
    made = plain(chance, clients, recipients)
    families = [replace(c, family=f"Family {chance.randrange(clients // 3)}") for c in made.clients]
    return Caseload(families, made.recipients)


def many_groups(chance: random.Random, clients: int, recipients: int) -> Caseload:
    made = plain(chance, clients, recipients)
    ids = [client.id for client in made.clients]
    visits = [
        PlanVisit(
            100_000 + 10 * group + week,
            members,
            60,
            frozenset(person.id for person in made.recipients if chance.random() < 0.5),
        )
        for group in range(clients // 10)
        for members in [tuple(chance.sample(ids, chance.randint(2, 8)))]
        for week in range(4)
    ]
    return Caseload(made.clients, made.recipients, visits)


KINDS: dict[str, Callable[[random.Random, int, int], Caseload]] = {
    "plain": plain,
    "nobody clashes": nobody_clashes,
    "everybody clashes": everybody_clashes,
    "tight limits": tight_limits,
    "many families": many_families,
    "many groups": many_groups,
}

"""The planner on made caseloads: how long it takes, what it proves, and how far from best it can be at most."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from desktop.rules.planning.model import (
    Caseload,
    Option,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    SuggestedPlan,
    Wishes,
)
from desktop.rules.planning.plan import plan
from tests.assignment_problems import problems

SIZES = ((38, 10), (100, 10), (500, 20), (2_000, 20))
CASELOADS = 3
"""So many are made of each kind and size."""

KNOWN_SECONDS = 20.0
"""The most that one known problem may take."""


@dataclass(frozen=True)
class PlanMeasure:
    """One kind of caseload at one size: seconds of the first plan and of another one after a pin."""

    name: str
    first: list[float]
    again: list[float]
    plans: list[SuggestedPlan]

    def line(self) -> str:
        """One line of the table."""
        proved = sum(all(level.proved for level in found.levels) for found in self.plans)
        levels = [level for found in self.plans for level in found.levels if not level.proved]
        worst = max((level.gap for level in levels), default=0.0)
        names = ", ".join(sorted({level.name for level in levels}))
        return (
            f"{self.name:34} median {statistics.median(self.first):6.3f} s  slowest {max(self.first):6.3f} s"
            f"  after a pin {statistics.median(self.again):6.3f} s, {max(self.again):6.3f} s"
            f"  proved {proved} of {len(self.plans)}  gap {worst:7.2%} {names}"
        )


@dataclass(frozen=True)
class KnownMeasure:
    """The problems of one group of OR-Library: seconds, and how many reach the value that is published."""

    name: str
    seconds: list[float]
    reached: int
    gap: float

    def line(self) -> str:
        """One line of the table."""
        return (
            f"{self.name:34} median {statistics.median(self.seconds):6.3f} s  slowest {max(self.seconds):6.3f} s"
            f"  published value reached {self.reached} of {len(self.seconds)}  gap {self.gap:7.2%}"
        )


def known_measures() -> Iterator[KnownMeasure]:
    """The generalised assignment problems of OR-Library, a line for each size."""
    for name, group in groupby(problems(), key=lambda problem: problem.name.split("-")[0]):
        seconds, gaps = [], []
        for problem in group:
            start = time.perf_counter()
            found = problem.solve(seconds=KNOWN_SECONDS)
            seconds.append(time.perf_counter() - start)
            gaps.append(abs(found.objective - problem.published) / problem.published)
        yield KnownMeasure(f"OR-Library {name}", seconds, sum(gap < 1e-9 for gap in gaps), max(gaps))


def measures(folder: Path) -> Iterator[PlanMeasure | KnownMeasure]:
    """Each kind of caseload at each size, then known problems."""
    yield from plan_measures()
    yield from known_measures()


def plan_measures() -> Iterator[PlanMeasure]:
    """Each kind of caseload at each size."""
    for clients, recipients in SIZES:
        for name, make in KINDS.items():
            made = [make(random.Random(seed), clients, recipients) for seed in range(CASELOADS)]
            measured = [_measure(caseload) for caseload in made]
            first, again, plans = (list(column) for column in zip(*measured, strict=True))
            yield PlanMeasure(f"plan {clients:,} x {recipients}, {name}", first, again, plans)


def _measure(caseload: Caseload) -> tuple[float, float, SuggestedPlan]:
    start = time.perf_counter()
    found = plan(caseload)
    first = time.perf_counter() - start
    client = caseload.clients[0]
    other = next(i for i in client.options if i != found.assignment[client.id])
    start = time.perf_counter()
    plan(caseload, Wishes(pins={client.id: other}), previous=found)
    return first, time.perf_counter() - start, found


def plain(chance: random.Random, clients: int, recipients: int) -> Caseload:
    """Some visits clash, some recipients are at another site, a few have seen the client; room enough."""
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
    """Places for all but a few."""
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

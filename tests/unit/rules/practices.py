"""Small random plans, and the best of all their assignments, found by trying each."""

from __future__ import annotations

import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction

from desktop.rules.planning.model import (
    Caseload,
    Option,
    Order,
    PlanClient,
    PlanRecipient,
    PlanVisit,
    SuggestedPlan,
    Wishes,
)
from desktop.rules.recipients import Refusal, RefusalKind, Rule

Key = tuple[int | Fraction, ...]


def random_caseload(seed: int, most_clients: int = 6) -> tuple[Caseload, Wishes]:
    """Up to `most_clients` clients, 4 recipients and 5 group visits, with everything a plan considers."""
    chance = random.Random(seed)
    recipients = [
        PlanRecipient(
            number,
            f"Recipient {number}",
            minutes=chance.choice([0, 400, 1200, 9000]),
            clients=chance.randrange(4),
            target_weekly_minutes=chance.choice([None, 0, 600, 1500]),
            maximum_clients=chance.choice([None, None, 0, 2, 4, 5]),
        )
        for number in range(1, chance.randint(1, 4) + 1)
    ]
    families = chance.choice([["", "Lee", "Nguyen"], ["Lee"], ["", "Kaur"]])
    clients = []
    for number in range(101, 101 + chance.randint(1, most_clients)):
        booked = chance.randrange(5)
        options = {r.id: _option(chance, r, booked) for r in recipients if chance.random() < 0.95}
        minutes = booked * chance.choice([0, 30, 50, 50, 60, 90])
        clients.append(PlanClient(number, chance.choice(families), minutes, booked, options))
    visits = list(_visits(chance, clients, recipients))
    return Caseload(clients, recipients, visits), _wishes(chance, clients, recipients, visits)


def _option(chance: random.Random, recipient: PlanRecipient, booked: int) -> Option:
    clashes = chance.randrange(booked + 1) if chance.random() < 0.6 else 0
    kinds = [kind for kind in (RefusalKind.DISCIPLINE, RefusalKind.AGE) if chance.random() < 0.15]
    return Option(
        clashes=clashes,
        provider_only=chance.randrange(clashes + 1),
        changes_site=chance.random() < 0.3,
        points=chance.choice([0, 1, 2, 3, 4, 6]),
        refusals=tuple(Refusal(kind, recipient.name) for kind in kinds),
    )


def _visits(
    chance: random.Random, clients: list[PlanClient], recipients: list[PlanRecipient]
) -> Iterator[PlanVisit]:
    if len(clients) < 2:
        return
    for number in range(chance.choice([0, 0, 1, 2, 3, 5])):
        members = chance.sample([c.id for c in clients], chance.randint(2, min(4, len(clients))))
        clashes = frozenset(r.id for r in recipients if chance.random() < 0.5)
        provider = frozenset(r for r in clashes if chance.random() < 0.3)
        yield PlanVisit(500 + number, tuple(members), chance.choice([0, 60, 90]), clashes, provider)


def _wishes(
    chance: random.Random,
    clients: list[PlanClient],
    recipients: list[PlanRecipient],
    visits: list[PlanVisit],
) -> Wishes:
    ids = [r.id for r in recipients]
    pinned = chance.sample(clients, len(clients) // 3) if chance.random() < 0.4 else []
    widened = {
        rule: chance.choice([None, frozenset(c.id for c in clients if chance.random() < 0.5)])
        for rule in (Rule.DISCIPLINE, Rule.AGE, Rule.PROVIDER)
        if chance.random() < 0.2
    }
    return Wishes(
        pins={c.id: chance.choice([None, *ids]) for c in pinned},
        excluded=[i for i in ids if chance.random() < 0.1],
        maxima={i: chance.choice([None, 3]) for i in ids if chance.random() < 0.1},
        only=None if chance.random() < 0.9 else [i for i in ids if chance.random() < 0.7],
        placed={visit.id: chance.choice(ids) for visit in visits if chance.random() < 0.15},
        widened=widened,
        order=chance.choice(list(Order)),
    )


def best_key(caseload: Caseload, wishes: Wishes) -> Key:
    """The levels of the best possible plan, straight from the words of the rule."""
    return min(key_of(caseload, wishes, *plan) for plan in _all_plans(caseload, wishes))


def _offered(caseload: Caseload, wishes: Wishes) -> tuple[list[PlanRecipient], set[int]]:
    """The recipients who may get somebody, and those of them to whom anybody may go."""
    free = {
        r.id
        for r in caseload.recipients
        if r.id not in wishes.excluded and (wishes.only is None or r.id in wishes.only)
    }
    return [r for r in caseload.recipients if r.id in free or r.id in wishes.pins.values()], free


def _all_plans(
    caseload: Caseload, wishes: Wishes
) -> Iterator[tuple[dict[int, int | None], dict[int, int | None]]]:
    offered, free = _offered(caseload, wishes)
    ids = {r.id for r in offered}
    choices: list[list[int | None]] = []
    for client in caseload.clients:
        able = {i for i, o in client.options.items() if i in ids and _allowed(wishes, client.id, o)}
        if client.id in wishes.pins:
            pin = wishes.pins[client.id]
            choices.append([pin if pin in able else None])
        else:
            choices.append([None, *sorted(able & free)])
    room = {}
    for r in offered:
        maximum = wishes.maxima.get(r.id, r.maximum_clients)
        by_hand = sum(
            c.id in wishes.pins and own == [r.id] for c, own in zip(caseload.clients, choices, strict=True)
        )
        if maximum is not None:
            room[r.id] = max(maximum - r.clients, by_hand, 0)
    for chosen in itertools.product(*choices):
        counts = Counter(chosen)
        if any(counts[r] > places for r, places in room.items()):
            continue
        assignment = {c.id: r for c, r in zip(caseload.clients, chosen, strict=True)}
        takers: list[list[int | None]] = []
        for visit in caseload.visits:
            own = {assignment[member] for member in visit.members} - {None}
            placed = wishes.placed.get(visit.id)
            takers.append([placed] if placed is not None else list(own) or [None])
        for goes in itertools.product(*takers):
            yield assignment, {v.id: r for v, r in zip(caseload.visits, goes, strict=True)}


def _allowed(wishes: Wishes, client_id: int, option: Option) -> bool:
    return all(_widened(wishes, refusal.rule, client_id) for refusal in option.refusals)


def _widened(wishes: Wishes, rule: Rule | None, client_id: int) -> bool:
    if rule not in wishes.widened:
        return False
    clients = wishes.widened[rule]
    return clients is None or client_id in clients


def key_of(
    caseload: Caseload,
    wishes: Wishes,
    assignment: dict[int, int | None],
    visits: dict[int, int | None],
) -> Key:
    """The quality of a plan, smaller being better, without the program's help; overload over eight weeks."""
    offered, _ = _offered(caseload, wishes)
    loads = Counter({r.id: r.minutes for r in offered})
    without = clashes = changes = points = 0
    families = defaultdict(set)
    for client in caseload.clients:
        chosen = assignment[client.id]
        families[client.family or client.id].add(chosen)
        if chosen is None:
            without += 1
            continue
        option = client.options[chosen]
        clashes += option.clashes - option.provider_only * _widened(wishes, Rule.PROVIDER, client.id)
        changes += option.changes_site
        points += option.points
        loads[chosen] += client.minutes
    for visit in caseload.visits:
        taker = visits[visit.id]
        if taker is not None:
            widened = all(_widened(wishes, Rule.PROVIDER, member) for member in visit.members)
            clashes += taker in visit.clashes and not (widened and taker in visit.provider_only)
            loads[taker] += visit.minutes
    split = sum(len(chosen) > 1 for chosen in families.values())
    over = sum(
        max(0, loads[r.id] - 8 * r.target_weekly_minutes)
        for r in offered
        if r.target_weekly_minutes is not None
    )
    peak = max(
        (Fraction(loads[r.id], 8 * (r.target_weekly_minutes or 1500)) for r in offered), default=Fraction()
    )
    last = (-points, peak) if wishes.order is Order.MATCH else (peak, -points)
    return without, clashes, changes, split, over, *last


def key_of_levels(found: SuggestedPlan) -> tuple[float, ...]:
    """The same from the plan's own levels."""
    scale = {"overload": 8, "preference": -1}
    return tuple(level.value * scale.get(level.name, 1) for level in found.levels)

"""Whole leavings, from bookings to the plan, against the naive program written from the description alone."""

from __future__ import annotations

import os
from datetime import date, datetime, time, timedelta
from random import Random

import pytest

from desktop.models import AccessLevel
from desktop.rules.calendar import Absence, Booking, ClaimNumber, Hours, Practitioner
from desktop.rules.diary import Diary
from desktop.rules.disciplines import Disciplines
from desktop.rules.planning.input import ClientFacts, LeavingFacts
from desktop.rules.planning.model import Order, SuggestedPlan, Wishes
from desktop.rules.planning.plan import plan
from desktop.rules.planning.weighing import weigh
from desktop.rules.recipients import Rule
from desktop.rules.sites import SiteFacts
from tests.unit.rules.naive_leaving import NaiveLeaving, age_safe

LAST_DAY = date(2027, 3, 12)
TRADES = ("Psychology", "Physiotherapy", "Dietetics")
ROUNDS = int(os.environ.get("HANDOVER_PLANS", "240"))
BLOCKS = 4


def made(random: Random) -> tuple[NaiveLeaving, Wishes]:
    """A leaving of up to 6 clients and 4 recipients, with everything that the description names."""
    people = [_person(random, number) for number in range(1, random.randint(1, 4) + 1)]
    clients = [_client(random, number, people) for number in range(101, 101 + random.randint(1, 6))]
    may_take = {trade: frozenset(random.sample(TRADES, random.choice((0, 0, 1)))) for trade in TRADES}
    facts = NaiveLeaving(
        clients=clients,
        bookings=_bookings(random, clients),
        people=people,
        existing=[_existing(random, 900 + n, people, clients) for n in range(random.randrange(9))],
        leaving=LeavingFacts(
            Practitioner(99, "Leaver", discipline=random.choice((*TRADES, ""))),
            LAST_DAY,
            random.choice((None, None, LAST_DAY + timedelta(days=40))),
            random.choice((None, 120, 333)),
        ),
        caseloads={person.id: random.randrange(4) for person in people},
        equal=frozenset((own, other) for own, others in may_take.items() for other in others),
        sites=SiteFacts(travel={(1, 2): random.choice((15, 45))}),
    )
    return facts, _wishes(random, clients, people, facts.bookings)


def _person(random: Random, number: int) -> Practitioner:
    sites = frozenset(random.sample((1, 2), random.randrange(3)))
    return Practitioner(
        number,
        f"Recipient {number}",
        active=random.random() < 0.95,
        access_level=AccessLevel.ACCOUNTS_ADMIN if random.random() < 0.05 else AccessLevel.CASE_MANAGER,
        discipline=random.choice((*TRADES, "Psychology")),
        site_ids=sites,
        hours=tuple(_hours(random, sites)) if random.random() < 0.6 else (),
        leave=(Absence(datetime(2027, 3, 16), datetime(2027, 3, 18)),) if random.random() < 0.3 else (),
        last_day=random.choice(
            (None, None, None, LAST_DAY + timedelta(days=20), LAST_DAY + timedelta(days=60))
        ),
        target_weekly_minutes=random.choice((None, 60, 600, 1500)),
        maximum_clients=random.choice((None, None, 1, 3, 5)),
        gender=random.choice(("", "Female", "Male")),
        languages=frozenset(random.sample(("Greek", "Auslan"), random.randrange(2))),
        youngest=random.choice((None, None, 18)),
        oldest=random.choice((None, None, 17, 64)),
        claim_numbers=tuple(_claim_numbers(random)),
    )


def _hours(random: Random, sites: frozenset[int]) -> list[Hours]:
    at = random.choice((None, *sites))
    days = random.sample(range(5), random.randint(2, 5))
    return [Hours(day, time(9), random.choice((time(13), time(17))), at) for day in days]


def _claim_numbers(random: Random) -> list[ClaimNumber]:
    ends = random.choice((None, date(2027, 3, 20)))
    return [ClaimNumber(site, None, ends) for site in random.sample((1, 2), random.randrange(3))]


def _client(random: Random, number: int, people: list[Practitioner]) -> ClientFacts:
    some = [person.id for person in people]
    return ClientFacts(
        number,
        family=random.choice(("", "", "Lee", "Kaur")),
        seen_by={p: date(2026, 11, 3) for p in some if random.random() < 0.2},
        discipline=random.choice(("", "", "", "Any", *TRADES)),
        born=age_safe(random.choice((8, 30, 80)), LAST_DAY) if random.random() < 0.8 else None,
        not_with=frozenset(p for p in some if random.random() < 0.1),
        wished_gender=random.choice(("", "", "Female")),
        language=random.choice(("", "", "Greek")),
        recommended=frozenset(p for p in some if random.random() < 0.15),
        usual_site=random.choice((None, 1, 2)),
    )


def _moment(random: Random) -> datetime:
    day = LAST_DAY + timedelta(days=random.choice((3, 4, 5, 6, 7, 10, 70)))
    return datetime.combine(day, time(random.choice((8, 9, 10, 12, 16)), random.choice((0, 30))))


def _bookings(random: Random, clients: list[ClientFacts]) -> list[Booking]:
    found = []
    for number in range(random.randrange(3 * len(clients) + 1)):
        starts = _moment(random)
        many = random.random() < 0.15 and len(clients) > 1
        ids = random.sample([c.id for c in clients], random.randint(2, min(3, len(clients))) if many else 1)
        site = random.choice((None, 1, 2))
        found.append(
            Booking(
                500 + number,
                starts,
                starts + timedelta(minutes=random.choice((0, 30, 50, 50, 90))),
                99,
                site,
                random.choice(("", "", "Room 1")) if site else "",
                tuple(ids),
                takes_time=random.random() < 0.9,
                discipline=random.choice(("", "", "", *TRADES)),
                claims=site is not None and random.random() < 0.3,
            )
        )
    return found


def _existing(random: Random, number: int, people: list[Practitioner], clients: list[ClientFacts]) -> Booking:
    starts = _moment(random)
    site = random.choice((None, 1, 2))
    return Booking(
        number,
        starts,
        starts + timedelta(minutes=random.choice((0, 30, 60))),
        random.choice(people).id,
        site,
        random.choice(("", "Room 1")) if site else "",
        (random.choice(clients).id,) if random.random() < 0.3 else (7,),
        takes_time=random.random() < 0.9,
    )


def _wishes(
    random: Random, clients: list[ClientFacts], people: list[Practitioner], bookings: list[Booking]
) -> Wishes:
    some = [person.id for person in people]
    ids = [client.id for client in clients]
    groups = [visit.id for visit in bookings if len(visit.client_ids) > 1]
    widened: dict[Rule, frozenset[int] | None] = {}
    for rule in Rule:
        if random.random() < 0.15:
            widened[rule] = None if random.random() < 0.5 else frozenset(random.sample(ids, 1))
    return Wishes(
        pins={c: random.choice((None, *some)) for c in ids if random.random() < 0.1},
        excluded=frozenset(p for p in some if random.random() < 0.1),
        maxima={p: random.choice((None, 2, 4)) for p in some if random.random() < 0.1},
        only=frozenset(random.sample(some, random.randint(1, len(some)))) if random.random() < 0.1 else None,
        placed={g: random.choice(some) for g in groups if random.random() < 0.2},
        widened=widened,
        order=random.choice(tuple(Order)),
    )


def planned(facts: NaiveLeaving, wishes: Wishes) -> SuggestedPlan:
    may_take: dict[str, set[str]] = {}
    for own, other in facts.equal:
        may_take.setdefault(own, set()).add(other)
    disciplines = Disciplines.of((trade, (), sorted(may_take.get(trade, ()))) for trade in TRADES)
    caseload = weigh(
        facts.clients,
        facts.bookings,
        facts.people,
        Diary(facts.existing),
        facts.leaving,
        caseloads=facts.caseloads,
        disciplines=disciplines,
        sites=facts.sites,
    )
    return plan(caseload, wishes, seconds=60)


def values(found: SuggestedPlan) -> tuple[float, ...]:
    return tuple(-level.value if level.name == "preference" else level.value for level in found.levels)


@pytest.mark.parametrize("block", range(BLOCKS))
def test_all_levels_are_those_of_the_naive_program(block: int) -> None:
    for seed in range(block, ROUNDS, BLOCKS):
        facts, wishes = made(Random(seed))
        found = planned(facts, wishes)
        best, assignment = facts.best(wishes)
        assert [level.name for level in found.levels if not level.proved] == [], seed
        assert values(found) == pytest.approx([float(value) for value in best], abs=1e-6), (seed, assignment)
        kept = facts.key(found.assignment, found.visits, wishes)
        assert [float(value) for value in kept] == pytest.approx([float(value) for value in best]), seed

"""From hours, leave, series and bookings to the plan, against every assignment with clashes counted naively."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from desktop.rules.calendar import Absence, Booking, Hours, Practitioner
from desktop.rules.diary import Diary
from desktop.rules.planning import plan
from desktop.rules.planning_input import ClientFacts, bookings_by_client, weigh_clients, weigh_recipients
from desktop.rules.planning_model import Option, PlanClient, PlanRecipient
from tests.unit.rules.practices import best_levels, levels_of
from tests.unit.rules.test_clashes import naive

LAST_DAY = date(2027, 3, 12)
MONDAY = datetime(2027, 3, 15)
ALEX = Practitioner(9, "Alex Lee", discipline="Psychology")


def series(chance: random.Random, first_id: int, to: int, clients: tuple[int, ...]) -> list[Booking]:
    """A few weekly or fortnightly appointments, some of them exceptions an hour later."""
    first = MONDAY + timedelta(
        days=chance.randrange(5), hours=chance.randrange(8, 18), minutes=chance.choice([0, 30])
    )
    weeks, count = chance.choice([1, 2]), chance.randrange(1, 5)
    site, discipline = chance.choice([None, 1, 2]), chance.choice(["", "", "", "Psychology"])
    length = timedelta(minutes=chance.choice([30, 50, 50, 90]))
    found = []
    for number in range(count):
        starts = first + timedelta(weeks=number * weeks, hours=chance.random() < 0.2)
        found.append(
            Booking(
                first_id + number,
                starts,
                starts + length,
                to,
                site,
                client_ids=clients,
                takes_time=chance.random() < 0.95,
                discipline=discipline if to == ALEX.id else "",
                series_id=first_id,
            )
        )
    return found


def practice(seed: int) -> tuple[list[ClientFacts], list[Practitioner], list[Booking]]:
    chance = random.Random(seed)
    people = [
        Practitioner(
            number,
            f"Recipient {number}",
            discipline=chance.choice(["Psychology", "Dietetics"]),
            site_ids=frozenset(chance.sample([1, 2], chance.randrange(1, 3))),
            hours=tuple(
                Hours(day, time(9), time(chance.choice([13, 17])), chance.choice([None, None, 1, 2]))
                for day in range(5)
                if chance.random() < 0.9
            ),
            leave=(Absence(MONDAY + timedelta(days=8), MONDAY + timedelta(days=chance.choice([9, 12]))),)
            if chance.random() < 0.4
            else (),
            last_day=chance.choice([None, None, None, date(2027, 3, 26)]),
            target_weekly_minutes=chance.choice([None, 900, 1500]),
            maximum_clients=chance.choice([None, None, 2, 3]),
        )
        for number in (1, 2, 3)
    ]
    client_ids = list(range(40, 40 + chance.randrange(1, 6)))
    theirs = [b for n, c in enumerate(client_ids) for b in series(chance, 100 + 10 * n, ALEX.id, (c,))]
    if len(client_ids) > 1:
        theirs += series(chance, 200, ALEX.id, tuple(chance.sample(client_ids, 2)))
    by_client, _ = bookings_by_client(theirs, client_ids)
    facts = [
        ClientFacts(
            c,
            chance.choice(["", "Lee", "Kaur"]),
            by_client[c],
            {p.id: date(2027, 2, 1) for p in people if chance.random() < 0.3},
        )
        for c in client_ids
    ]
    existing = [b for n in range(8) for b in series(chance, 300 + 10 * n, chance.randrange(1, 4), (90,))]
    return facts, people, existing


def by_the_book(
    facts: list[ClientFacts], people: list[Practitioner], existing: list[Booking]
) -> tuple[list[PlanClient], list[PlanRecipient]]:
    """The same practice, weighed straight from the words of the issue."""
    until = MONDAY - timedelta(days=2) + timedelta(weeks=8)

    def minutes(bookings: list[Booking]) -> int:
        return sum(
            int((b.ends - b.starts).total_seconds() // 60)
            for b in bookings
            if b.takes_time and MONDAY - timedelta(days=2) <= b.starts < until
        )

    recipients = [
        PlanRecipient(
            p.id,
            p.name,
            minutes([b for b in existing if b.practitioner_id == p.id]),
            0,
            p.target_weekly_minutes,
            p.maximum_clients,
        )
        for p in people
    ]
    clients = []
    for client in facts:
        options = {}
        for person in people:
            last = max([b.starts.date() for b in client.bookings], default=LAST_DAY)
            needed = {b.discipline for b in client.bookings} - {""}
            if (person.last_day and person.last_day < last) or needed - {person.discipline}:
                continue
            incoming = [replace(b, practitioner_id=person.id) for b in client.bookings]
            clashing = {appointment for appointment, _, _ in naive(incoming, people, existing)}
            sites = {b.site_id for b in client.bookings} - {None}
            points = 3 * bool(sites and sites <= person.site_ids) + 2 * (person.id in client.seen_by)
            options[person.id] = Option(len(clashing), points + (person.discipline == ALEX.discipline))
        clients.append(PlanClient(client.id, client.family, minutes(list(client.bookings)), 0, options))
    return clients, recipients


@pytest.mark.parametrize("block", range(8))
def test_the_plan_of_a_practice_is_the_best_of_all(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        facts, people, existing = practice(seed)
        diary = Diary(existing)
        weighed = weigh_clients(facts, people, diary, leaver=ALEX, last_day=LAST_DAY)
        loads = weigh_recipients(people, diary, last_day=LAST_DAY, caseloads={})
        found = plan(weighed, loads)
        clients, recipients = by_the_book(facts, people, existing)
        assert loads == recipients, seed
        assert levels_of(found.assignment, clients, recipients) == best_levels(clients, recipients), seed
        assert all(level.proved for level in found.levels), seed

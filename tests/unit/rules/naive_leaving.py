"""A second, naive program for a leaving: written from the description of the plan alone, in the plainest way.

It knows nothing of the planner but the facts that go in, and shares none of its code: no diary, no clash
finder, no levels. Everything is looked up again for each client, recipient and visit.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction

from desktop.models import AccessLevel
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.planning.input import ClientFacts, LeavingFacts
from desktop.rules.planning.model import Order, Wishes
from desktop.rules.recipients import Rule
from desktop.rules.sites import SiteFacts

EIGHT_WEEKS = timedelta(weeks=8)
Assignment = Mapping[int, int | None]


@dataclass(frozen=True)
class NaiveLeaving:
    """All facts of one leaving. `equal` holds (own discipline, discipline it may take too)."""

    clients: Sequence[ClientFacts]
    bookings: Sequence[Booking]
    people: Sequence[Practitioner]
    existing: Sequence[Booking]
    leaving: LeavingFacts
    caseloads: Mapping[int, int]
    equal: frozenset[tuple[str, str]]
    sites: SiteFacts

    def best(self, wishes: Wishes) -> tuple[tuple[float, ...], Assignment]:
        """The values of all levels in the order used, and one of the assignments that reach them."""
        return min(
            ((self.key(assignment, visits, wishes), assignment) for assignment, visits in self._all(wishes)),
            key=lambda found: found[0],
        )

    def key(
        self, assignment: Assignment, visits: Mapping[int, int | None], wishes: Wishes
    ) -> tuple[float, ...]:
        """The comparison key: smaller is better, level by level."""
        taken = {client: to for client, to in assignment.items() if to is not None}
        first = (
            len(assignment) - len(taken),
            self.late(taken, visits, wishes),
            sum(self.moves_site(client, to) for client, to in taken.items()),
            self.split_families(assignment),
            self.overload(taken, visits, wishes),
        )
        match = -sum(self.points(client, to) for client, to in taken.items())
        peak = self.peak(taken, visits, wishes)
        last = (match, peak) if wishes.order is Order.MATCH else (peak, match)
        return (*first, *last)

    # The count of each level

    def late(self, taken: Mapping[int, int], visits: Mapping[int, int | None], wishes: Wishes) -> int:
        own = sum(
            self.clashes(visit, to, wishes)
            for client, to in taken.items()
            for visit in self.own_visits(client)
        )
        groups = sum(
            self.clashes(visit, to, wishes)
            for visit in self.group_visits()
            if (to := visits[visit.id]) is not None
        )
        return own + groups

    def moves_site(self, client: int, to: int) -> bool:
        usual, works = self.facts(client).usual_site, self.works_at(to)
        return usual is not None and bool(works) and usual not in works

    def split_families(self, assignment: Assignment) -> int:
        """The families split, including those with somebody for some and nobody for others."""
        families: dict[str, set[int | None]] = {}
        for client, to in assignment.items():
            if family := self.facts(client).family:
                families.setdefault(family, set()).add(to)
        return sum(len(takers) > 1 for takers in families.values())

    def overload(
        self, taken: Mapping[int, int], visits: Mapping[int, int | None], wishes: Wishes
    ) -> Fraction:
        over = Fraction(0)
        for person in self.offered(wishes):
            if person.target_weekly_minutes is not None:
                weekly = Fraction(self.minutes_of(person.id, taken, visits), 8)
                over += max(Fraction(0), weekly - person.target_weekly_minutes)
        return over

    def peak(self, taken: Mapping[int, int], visits: Mapping[int, int | None], wishes: Wishes) -> Fraction:
        return max(
            (
                Fraction(
                    self.minutes_of(person.id, taken, visits), 8 * (person.target_weekly_minutes or 1500)
                )
                for person in self.offered(wishes)
            ),
            default=Fraction(0),
        )

    def points(self, client: int, to: int) -> int:
        facts, person = self.facts(client), self.person(to)
        needs = self.needs(client)
        same = bool(needs) and all(need == person.discipline for need in needs)
        at_usual = facts.usual_site is not None and facts.usual_site in self.works_at(to)
        wished = bool(facts.wished_gender) and facts.wished_gender == person.gender
        return (
            4 * (to in facts.seen_by)
            + 13 * (to in facts.recommended)
            + 3 * wished
            + 2 * (bool(facts.language) and facts.language in person.languages)
            + 2 * same
            + at_usual
        )

    # Who may take whom

    def allowed(self, client: int, to: int, wishes: Wishes) -> bool:
        facts, person = self.facts(client), self.person(to)
        if not person.active or person.access_level is AccessLevel.ACCOUNTS_ADMIN:
            return False
        if person.id == self.leaving.leaver.id:
            return False
        wide = {rule for rule in Rule if self.widened(rule, client, wishes)}
        born, day = facts.born, self.leaving.last_day
        age = None if born is None else day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        young = age is not None and person.youngest is not None and age < person.youngest
        old = age is not None and person.oldest is not None and age > person.oldest
        forbidden = {
            Rule.DISCIPLINE: not all(self.qualifies(person.discipline, need) for need in self.needs(client)),
            Rule.AGE: young or old,
            Rule.NOT_WITH: to in facts.not_with,
            Rule.LEAVING: self.leaves_before_the_care_ends(person),
        }
        return not any(holds for rule, holds in forbidden.items() if rule not in wide)

    def leaves_before_the_care_ends(self, person: Practitioner) -> bool:
        if person.last_day is None:
            return False
        until = self.leaving.care_until
        return until is None or person.last_day < until - timedelta(days=1)

    def qualifies(self, own: str, need: str) -> bool:
        return own == need or (own, need) in self.equal

    def needs(self, client: int) -> set[str]:
        chosen = self.facts(client).discipline
        if chosen == "Any":
            return set()
        if chosen:
            return {chosen}
        required = {v.discipline for v in self.bookings if client in v.client_ids and v.discipline}
        own = self.leaving.leaver.discipline
        return required or ({own} if own else set())

    # The work of a recipient

    def minutes_of(self, person: int, taken: Mapping[int, int], visits: Mapping[int, int | None]) -> int:
        has = sum(self.counted(b) for b in self.existing if b.practitioner_id == person)
        own = sum(self.weight(client) for client, to in taken.items() if to == person)
        groups = sum(self.booked(v) for v in self.group_visits() if visits[v.id] == person)
        return has + own + groups

    def weight(self, client: int) -> int:
        """The client's own time, or the leaver's usual time for a client if none at all is booked."""
        if any(self.booked(visit) for visit in self.bookings if client in visit.client_ids):
            return sum(self.booked(visit) for visit in self.own_visits(client))
        total = sum(self.booked(visit) for visit in self.bookings)
        seen = {c for visit in self.bookings if self.booked(visit) for c in self.handed_over(visit)}
        if total:
            return total // len(seen)
        return 200 if self.leaving.usual_minutes is None else self.leaving.usual_minutes

    def booked(self, visit: Booking) -> int:
        """The minutes of one of the leaver's visits."""
        if not (visit.takes_time and self.lies_in_eight_weeks(visit)):
            return 0
        return int((visit.ends - visit.starts).total_seconds() // 60)

    def counted(self, visit: Booking) -> int:
        """The minutes that a recipient has already; one without length takes a minute."""
        return max(1, self.booked(visit)) if visit.takes_time and self.lies_in_eight_weeks(visit) else 0

    def lies_in_eight_weeks(self, visit: Booking) -> bool:
        first = datetime.combine(self.leaving.last_day + timedelta(days=1), time())
        return first <= visit.starts < first + EIGHT_WEEKS

    # Whether a visit can keep its time

    def clashes(self, visit: Booking, to: int, wishes: Wishes) -> bool:
        if not visit.takes_time:
            return False
        person = self.person(to)
        starts, ends = visit.starts, max(visit.ends, visit.starts + timedelta(minutes=1))
        elsewhere = [b for b in self.existing if b.takes_time]
        theirs = [b for b in elsewhere if b.practitioner_id == to]
        faults = (
            any(meets(b, starts, ends) for b in theirs),
            any(self.cannot_travel(b, visit, starts, ends) for b in theirs),
            not self.works(person, visit.site_id, starts, ends),
            any(away.starts < ends and starts < away.ends for away in person.leave),
            any(meets(b, starts, ends) for b in elsewhere if set(b.client_ids) & set(visit.client_ids)),
            bool(visit.room)
            and any(
                meets(b, starts, ends)
                for b in elsewhere
                if b.room == visit.room and b.site_id == visit.site_id
            ),
            self.cannot_claim(visit, person, wishes),
        )
        return any(faults)

    def cannot_claim(self, visit: Booking, person: Practitioner, wishes: Wishes) -> bool:
        handed = [client for client in visit.client_ids if any(f.id == client for f in self.clients)]
        if not visit.claims or all(self.widened(Rule.PROVIDER, client, wishes) for client in handed):
            return False
        day = visit.starts.date()
        return not any(
            number.site_id == visit.site_id
            and (number.starts is None or number.starts <= day)
            and (number.ends is None or day <= number.ends)
            for number in person.claim_numbers
        )

    def cannot_travel(self, other: Booking, visit: Booking, starts: datetime, ends: datetime) -> bool:
        if other.site_id is None or visit.site_id is None or other.site_id == visit.site_id:
            return False
        pair = (min(other.site_id, visit.site_id), max(other.site_id, visit.site_id))
        way = timedelta(minutes=self.sites.travel.get(pair, self.sites.default_travel))
        other_ends = max(other.ends, other.starts + timedelta(minutes=1))
        return other.starts < ends + way and starts - way < other_ends

    def works(self, person: Practitioner, site: int | None, starts: datetime, ends: datetime) -> bool:
        """Whether each minute is within some hours for that site."""
        if not person.hours:
            return site is None or not person.site_ids or site in person.site_ids
        minute = starts
        while minute < ends:
            if not any(self.in_hours(person, block, site, minute) for block in person.hours):
                return False
            minute += timedelta(minutes=5)
        return True

    def in_hours(self, person: Practitioner, block: object, site: int | None, minute: datetime) -> bool:
        weekday, begins, ends = block.weekday, block.starts, block.ends  # type: ignore[attr-defined]
        at = block.site_id  # type: ignore[attr-defined]
        if at is not None and site is not None and at != site:
            return False
        if at is None and site is not None and person.site_ids and site not in person.site_ids:
            return False
        until = time(23, 59, 59) if ends == time() else ends
        return minute.weekday() == weekday and begins <= minute.time() < until

    # Looking things up

    def widened(self, rule: Rule, client: int, wishes: Wishes) -> bool:
        if rule not in wishes.widened:
            return False
        for_whom = wishes.widened[rule]
        return for_whom is None or client in for_whom

    def facts(self, client: int) -> ClientFacts:
        return next(facts for facts in self.clients if facts.id == client)

    def person(self, person: int) -> Practitioner:
        return next(found for found in self.people if found.id == person)

    def works_at(self, person: int) -> set[int]:
        found = self.person(person)
        return set(found.site_ids) | {block.site_id for block in found.hours if block.site_id is not None}

    def handed_over(self, visit: Booking) -> list[int]:
        return [facts.id for facts in self.clients if facts.id in visit.client_ids]

    def own_visits(self, client: int) -> list[Booking]:
        return [visit for visit in self.bookings if visit.client_ids == (client,)]

    def group_visits(self) -> list[Booking]:
        return [visit for visit in self.bookings if len(visit.client_ids) > 1 and self.handed_over(visit)]

    def offered(self, wishes: Wishes) -> list[Practitioner]:
        """The recipients who may be chosen, and those given a client by hand."""
        by_hand = set(wishes.pins.values())
        chosen = [p for p in self.people if wishes.only is None or p.id in wishes.only]
        return [p for p in self.people if p.id in by_hand or (p in chosen and p.id not in wishes.excluded)]

    # All possible assignments

    def _all(self, wishes: Wishes) -> Iterator[tuple[Assignment, Mapping[int, int | None]]]:
        ids = [facts.id for facts in self.clients]
        for places in itertools.product(*(self._choices(client, wishes) for client in ids)):
            assignment = dict(zip(ids, places, strict=True))
            if self._within_limits(assignment, wishes):
                for visits in self._placings(assignment, wishes):
                    yield assignment, visits

    def _choices(self, client: int, wishes: Wishes) -> list[int | None]:
        if client in wishes.pins:
            pinned = wishes.pins[client]
            possible = pinned is not None and self.allowed(client, pinned, wishes)
            return [pinned if possible else None]
        chosen = [p.id for p in self.people if wishes.only is None or p.id in wishes.only]
        free = [to for to in chosen if to not in wishes.excluded]
        return [None, *(to for to in free if self.allowed(client, to, wishes))]

    def _within_limits(self, assignment: Assignment, wishes: Wishes) -> bool:
        for person in self.people:
            limit = wishes.maxima.get(person.id, person.maximum_clients)
            chosen = [c for c, to in assignment.items() if to == person.id]
            free = [client for client in chosen if client not in wishes.pins]
            if limit is not None and free and self.caseloads.get(person.id, 0) + len(chosen) > limit:
                return False
        return True

    def _placings(self, assignment: Assignment, wishes: Wishes) -> Iterator[dict[int, int | None]]:
        groups = self.group_visits()
        ways: list[list[int | None]] = []
        for visit in groups:
            takers = {to for client in self.handed_over(visit) if (to := assignment[client]) is not None}
            by_hand = wishes.placed.get(visit.id)
            ways.append([by_hand] if by_hand is not None else list(takers) or [None])
        for places in itertools.product(*ways):
            yield {visit.id: to for visit, to in zip(groups, places, strict=True)}


def meets(booking: Booking, starts: datetime, ends: datetime) -> bool:
    return booking.starts < ends and starts < max(booking.ends, booking.starts + timedelta(minutes=1))


def age_safe(years: int, day: date) -> date:
    """A birthday that many years before a day, half a year away from it."""
    return date(day.year - years, (day.month + 5) % 12 + 1, 15)

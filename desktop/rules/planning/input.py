"""The input of a plan, weighed from bookings: each client with each recipient, and each group visit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.models import ANY_DISCIPLINE
from desktop.rules.age import age_on
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_table import ClashTable
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.diary import Diary
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines
from desktop.rules.planning.model import (
    USUAL_MINUTES,
    WEEKS,
    Caseload,
    Fit,
    Option,
    PlanClient,
    PlanRecipient,
    PlanVisit,
)
from desktop.rules.recipients import (
    Refusal,
    RefusalKind,
    age_refusal,
    discipline_refusal,
    leaves_too,
    refusal,
)
from desktop.rules.sites import NO_SITE_FACTS, SiteFacts

_HALF_YEAR = timedelta(days=182)


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """A client to be handed over.

    `seen_by` holds the day on which each practitioner saw them last. `discipline` is the discipline of care
    if somebody chose it; `ANY_DISCIPLINE` lets anybody take them, and empty means what their open visits
    require, else the leaver's own. `recommended` are those whom the leaver recommends.
    """

    id: int
    family: str = ""
    seen_by: Mapping[int, date] = field(default_factory=dict)
    discipline: str = ""
    born: date | None = None
    not_with: frozenset[int] = frozenset()
    wished_gender: str = ""
    language: str = ""
    recommended: frozenset[int] = frozenset()
    usual_site: int | None = None


@dataclass(frozen=True)
class LeavingFacts:
    """Who leaves, and when.

    `care_until` is the day of return from leave, None if the recipients keep the care.

    `usual_minutes` is the leaver's minutes per client over eight weeks, from the past; None if unknown.
    """

    leaver: Practitioner
    last_day: date
    care_until: date | None = None
    usual_minutes: int | None = None


def usual_site(visits: Iterable[tuple[datetime, int | None]], last_day: date) -> int | None:
    """The site of most visits in the half year (182 days) up to the last day and after it; among equals the
    latest.

    `visits` are the starts and sites of all past and upcoming visits. None if there are none.
    """
    since = first_moment_after(last_day) - _HALF_YEAR
    counts: Counter[int] = Counter()
    latest: dict[int, datetime] = {}
    for starts, site_id in visits:
        if site_id is not None and starts >= since:
            counts[site_id] += 1
            latest[site_id] = max(starts, latest.get(site_id, starts))
    return max(counts, key=lambda site: (counts[site], latest[site]), default=None)


def care_needs(chosen: str, required: Iterable[str], own: str) -> tuple[str, ...]:
    """The disciplines of care of a client; empty if any will do.

    `chosen` is what somebody chose (`ANY_DISCIPLINE`: any will do), `required` what the types of their open
    visits require, `own` the leaver's discipline, which is the default.
    """
    if chosen:
        return () if chosen == ANY_DISCIPLINE else (chosen,)
    named = {discipline.strip() for discipline in required} - {""}
    return tuple(sorted(named or {own.strip()} - {""}))


def bookings_by_client(
    bookings: Iterable[Booking], client_ids: Iterable[int]
) -> tuple[dict[int, tuple[Booking, ...]], tuple[Booking, ...]]:
    """The bookings of each client (a group visit with each of its clients), and those without any of them."""
    by_client: dict[int, list[Booking]] = {client_id: [] for client_id in client_ids}
    others: list[Booking] = []
    for booking in bookings:
        own = [each for each in booking.client_ids if each in by_client]
        for client_id in own:
            by_client[client_id].append(booking)
        if not own:
            others.append(booking)
    return {client_id: tuple(own) for client_id, own in by_client.items()}, tuple(others)


def weigh(
    clients: Sequence[ClientFacts],
    bookings: Iterable[Booking],
    recipients: Sequence[Practitioner],
    existing: Diary,
    leaving: LeavingFacts,
    *,
    caseloads: Mapping[int, int],
    disciplines: Disciplines = USUAL_DISCIPLINES,
    sites: SiteFacts = NO_SITE_FACTS,
) -> Caseload:
    """The facts of a plan: who may take whom, what would clash, how well it fits, and everybody's present
    load.

    `bookings` are the leaver's open ones after the last day, `existing` what the others have booked (their
    rooms and clients included), `caseloads` the Current clients of each recipient.
    """
    weighing = _Weighing(clients, bookings, recipients, existing, leaving, disciplines, sites)
    return Caseload(
        clients=[weighing.client(client) for client in clients],
        recipients=[weighing.recipient(person, caseloads.get(person.id, 0)) for person in recipients],
        visits=[weighing.visit(booking) for booking in weighing.groups],
    )


def refusals_of(
    clients: Iterable[ClientFacts],
    bookings: Iterable[Booking],
    chosen: Mapping[int, Practitioner],
    leaving: LeavingFacts,
    disciplines: Disciplines,
) -> dict[int, tuple[Refusal, ...]]:
    """The rules against the recipient chosen for each client, without weighing anybody else."""
    taken = [client for client in clients if client.id in chosen]
    visits, _ = bookings_by_client(bookings, [client.id for client in taken])
    needs = {client.id: _needs(client, visits[client.id], leaving) for client in taken}
    return {c.id: tuple(_refusals(c, chosen[c.id], needs[c.id], leaving, disciplines)) for c in taken}


def _needs(facts: ClientFacts, visits: Iterable[Booking], leaving: LeavingFacts) -> tuple[str, ...]:
    required = (booking.discipline for booking in visits)
    return care_needs(facts.discipline, required, leaving.leaver.discipline)


def _refusals(
    facts: ClientFacts,
    person: Practitioner,
    needs: tuple[str, ...],
    leaving: LeavingFacts,
    disciplines: Disciplines,
) -> Iterable[Refusal]:
    always = refusal(person, leaving.leaver.id)
    if always is not None:
        yield always
    until = leaving.care_until
    if person.last_day is not None and (until is None or person.last_day < until - timedelta(days=1)):
        yield leaves_too(person)
    if missing := discipline_refusal(person, needs, disciplines):
        yield missing
    age = None if facts.born is None else age_on(facts.born, first_moment_after(leaving.last_day).date())
    if too_young_or_old := age_refusal(person, age):
        yield too_young_or_old
    if person.id in facts.not_with:
        yield Refusal(RefusalKind.NOT_WITH, person.name)


def _each_once(of_clients: Iterable[Iterable[Booking]]) -> list[Booking]:
    """All of these, with a group visit, which each of its clients has, only once."""
    return list({b.id: b for own in of_clients for b in own}.values())


class _Weighing:
    """Everything considered for each client and each recipient."""

    def __init__(
        self,
        clients: Sequence[ClientFacts],
        bookings: Iterable[Booking],
        recipients: Sequence[Practitioner],
        existing: Diary,
        leaving: LeavingFacts,
        disciplines: Disciplines,
        sites: SiteFacts,
    ) -> None:
        self._leaving = leaving
        self._disciplines = disciplines
        self._recipients = recipients
        self._existing = existing
        self._opens = first_moment_after(leaving.last_day)
        self._closes = self._opens + timedelta(weeks=WEEKS)
        self._all, _ = bookings_by_client(bookings, [client.id for client in clients])
        visits = _each_once(self._all.values())
        self._members = {b.id: [c for c in b.client_ids if c in self._all] for b in visits}
        self.groups = [b for b in visits if self._is_group(b)]
        self._own = {c: self._alone(own) for c, own in self._all.items()}
        self._table = ClashTable(visits, recipients, existing, sites)
        self._usual = self._usual_minutes(visits)

    def _alone(self, bookings: Iterable[Booking]) -> list[Booking]:
        return [b for b in bookings if not self._is_group(b)]

    def _is_group(self, booking: Booking) -> bool:
        return len(self._members[booking.id]) > 1

    def _usual_minutes(self, bookings: Iterable[Booking]) -> int:
        """The minutes of a client without visits: the leaver's average in the eight weeks for clients with
        visits."""
        total = self._minutes(bookings)
        seen = sum(self._minutes(own) > 0 for own in self._all.values())
        if total:
            return total // seen
        return USUAL_MINUTES if self._leaving.usual_minutes is None else self._leaving.usual_minutes

    def _minutes(self, bookings: Iterable[Booking]) -> int:
        lengths = (
            b.ends - b.starts for b in bookings if b.takes_time and self._opens <= b.starts < self._closes
        )
        return sum(lengths, timedelta()) // timedelta(minutes=1)

    def client(self, facts: ClientFacts) -> PlanClient:
        """One client with each recipient."""
        own, needs = self._own[facts.id], _needs(facts, self._all[facts.id], self._leaving)
        booked = self._minutes(self._all[facts.id]) > 0
        return PlanClient(
            facts.id,
            facts.family,
            self._minutes(own) if booked else self._usual,
            sum(booking.takes_time for booking in self._all[facts.id]),
            {person.id: self._option(facts, person, needs) for person in self._recipients},
            needs,
        )

    def recipient(self, person: Practitioner, clients: int) -> PlanRecipient:
        """What one recipient already has."""
        booked = self._existing.of_practitioner(person.id).overlapping(self._opens, self._closes)
        return PlanRecipient(
            person.id,
            person.name,
            self._minutes(b for b in booked if b.id not in self._members),
            clients,
            person.target_weekly_minutes,
            person.maximum_clients,
            person.discipline,
        )

    def visit(self, booking: Booking) -> PlanVisit:
        """One group visit."""
        clashes = {p.id for p in self._recipients if self._table.clashes(booking.id, p.id)}
        return PlanVisit(
            booking.id,
            tuple(self._members[booking.id]),
            self._minutes([booking]),
            frozenset(clashes),
            frozenset(i for i in clashes if self._table.only_provider(booking.id, i)),
        )

    def _option(self, facts: ClientFacts, person: Practitioner, needs: tuple[str, ...]) -> Option:
        own = [booking.id for booking in self._own[facts.id]]
        clashing = [booking_id for booking_id in own if self._table.clashes(booking_id, person.id)]
        work_sites = person.work_sites
        fit = self._fit(facts, person, needs)
        return Option(
            clashes=len(clashing),
            provider_only=sum(self._table.only_provider(booking_id, person.id) for booking_id in clashing),
            changes_site=bool(facts.usual_site and work_sites and facts.usual_site not in work_sites),
            points=fit.points,
            refusals=tuple(_refusals(facts, person, needs, self._leaving, self._disciplines)),
            fit=fit,
        )

    def _fit(self, facts: ClientFacts, person: Practitioner, needs: tuple[str, ...]) -> Fit:
        wished = facts.wished_gender.casefold().strip()
        spoken = {language.casefold().strip() for language in person.languages}
        speaks = facts.language.casefold().strip() in spoken - {""}
        return Fit(
            seen=facts.seen_by.get(person.id),
            wishes_kept=int(bool(wished and wished == person.gender.casefold().strip())),
            language=facts.language if speaks else "",
            same_discipline=bool(needs)
            and all(self._disciplines.same(person.discipline, name) for name in needs),
            same_site=facts.usual_site is not None and facts.usual_site in person.work_sites,
            recommended=person.id in facts.recommended,
        )

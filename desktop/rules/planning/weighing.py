"""The weighing of bookings: each client with each recipient, and each group visit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clash_table import ClashTable
from desktop.rules.diary import Diary
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines
from desktop.rules.planning.input import ClientFacts, LeavingFacts, bookings_by_client
from desktop.rules.planning.leaving_rules import InCare, LeavingRules
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
from desktop.rules.sites import NO_SITE_FACTS, SiteFacts


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
    moving = _Moving(clients, bookings)
    rules = LeavingRules(leaving, disciplines)
    table = ClashTable(moving.visits, recipients, existing, sites)
    weighing = _Weighing(moving, recipients, rules, table)
    return Caseload(
        clients=[weighing.client(client) for client in clients],
        recipients=[
            weighing.recipient(person, existing, caseloads.get(person.id, 0)) for person in recipients
        ],
        visits=[weighing.visit(booking) for booking in moving.groups()],
    )


class _Moving:
    """The bookings that move with the clients; a group visit is one of several of these clients."""

    def __init__(self, clients: Iterable[ClientFacts], bookings: Iterable[Booking]) -> None:
        self.by_client, _ = bookings_by_client(bookings, [client.id for client in clients])
        self.visits = _each_once(self.by_client.values())
        self.members = {b.id: self._moving_members(b) for b in self.visits}

    def _moving_members(self, booking: Booking) -> tuple[int, ...]:
        return tuple(client_id for client_id in booking.client_ids if client_id in self.by_client)

    def groups(self) -> list[Booking]:
        """The group visits, each once."""
        return [booking for booking in self.visits if self._is_group(booking)]

    def alone(self, client_id: int) -> list[Booking]:
        """A client's own visits, without group visits."""
        return [booking for booking in self.by_client[client_id] if not self._is_group(booking)]

    def _is_group(self, booking: Booking) -> bool:
        return len(self.members[booking.id]) > 1


def _each_once(of_clients: Iterable[Iterable[Booking]]) -> list[Booking]:
    """All of these, with a group visit, which each of its clients has, only once."""
    return list({b.id: b for own in of_clients for b in own}.values())


class _Weighing:
    """Everything considered for each client and each recipient."""

    def __init__(
        self, moving: _Moving, recipients: Sequence[Practitioner], rules: LeavingRules, table: ClashTable
    ) -> None:
        self._moving = moving
        self._recipients = recipients
        self._rules = rules
        self._table = table
        self._opens = rules.opens
        self._closes = self._opens + timedelta(weeks=WEEKS)
        self._usual = self._usual_minutes()

    def _usual_minutes(self) -> int:
        """The minutes of a client without visits: the leaver's average in the eight weeks for clients with
        visits."""
        total = self._minutes(self._moving.visits)
        if total:
            return total // sum(self._is_booked(client_id) for client_id in self._moving.by_client)
        usual = self._rules.leaving.usual_minutes
        return USUAL_MINUTES if usual is None else usual

    def _is_booked(self, client_id: int) -> bool:
        return self._minutes(self._moving.by_client[client_id]) > 0

    def _minutes(self, bookings: Iterable[Booking]) -> int:
        """The minutes of those that take time and start within the eight weeks."""
        counted = (b for b in bookings if b.takes_time and self._opens <= b.starts < self._closes)
        return sum((b.ends - b.starts for b in counted), timedelta()) // timedelta(minutes=1)

    def client(self, facts: ClientFacts) -> PlanClient:
        """One client with each recipient."""
        own, visits = self._moving.alone(facts.id), self._moving.by_client[facts.id]
        client = self._rules.in_care(facts, visits)
        visit_ids = [booking.id for booking in own]
        return PlanClient(
            facts.id,
            facts.family,
            self._minutes(own) if self._is_booked(facts.id) else self._usual,
            sum(booking.takes_time for booking in visits),
            {person.id: self._option(client, person, visit_ids) for person in self._recipients},
            client.needs,
        )

    def recipient(self, person: Practitioner, existing: Diary, clients: int) -> PlanRecipient:
        """What one recipient already has."""
        booked = existing.of_practitioner(person.id).overlapping(self._opens, self._closes)
        return PlanRecipient(
            person.id,
            person.name,
            self._minutes(b for b in booked if b.id not in self._moving.members),
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
            self._moving.members[booking.id],
            self._minutes([booking]),
            frozenset(clashes),
            frozenset(i for i in clashes if self._table.only_provider(booking.id, i)),
        )

    def _option(self, client: InCare, person: Practitioner, visit_ids: list[int]) -> Option:
        clashing = [visit_id for visit_id in visit_ids if self._table.clashes(visit_id, person.id)]
        fit = self._fit(client, person)
        return Option(
            clashes=len(clashing),
            provider_only=sum(self._table.only_provider(visit_id, person.id) for visit_id in clashing),
            changes_site=_changes_site(client.facts, person),
            points=fit.points,
            refusals=self._rules.refusals(client, person),
            fit=fit,
        )

    def _fit(self, client: InCare, person: Practitioner) -> Fit:
        facts = client.facts
        return Fit(
            seen=facts.seen_by.get(person.id),
            wishes_kept=int(_is_wished_for(facts, person)),
            language=_shared_language(facts, person),
            same_discipline=self._rules.is_qualified(client, person),
            same_site=facts.usual_site is not None and facts.usual_site in person.work_sites,
            recommended=person.id in facts.recommended,
        )


def _changes_site(facts: ClientFacts, person: Practitioner) -> bool:
    """Whether the recipient works at known sites, but not at the client's usual one."""
    work_sites = person.work_sites
    return bool(facts.usual_site and work_sites and facts.usual_site not in work_sites)


def _is_wished_for(facts: ClientFacts, person: Practitioner) -> bool:
    """Whether the recipient is of the gender that the client wishes for, if any."""
    wished = _folded(facts.wished_gender)
    return bool(wished) and wished == _folded(person.gender)


def _shared_language(facts: ClientFacts, person: Practitioner) -> str:
    """The client's language if the recipient speaks it, else empty."""
    language = _folded(facts.language)
    spoken = map(_folded, person.languages)
    return facts.language if language and language in spoken else ""


def _folded(text: str) -> str:
    return text.casefold().strip()

"""The rules of one leaving: who may take whom, and why not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from desktop.rules.age import age_on
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.disciplines import Disciplines
from desktop.rules.planning.input import ClientFacts, LeavingFacts, bookings_by_client, care_needs
from desktop.rules.recipients import (
    Refusal,
    RefusalKind,
    age_refusal,
    discipline_refusal,
    leaves_too,
    refusal,
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
    rules = LeavingRules(leaving, disciplines)
    in_care = [rules.in_care(client, visits[client.id]) for client in taken]
    return {each.facts.id: rules.refusals(each, chosen[each.facts.id]) for each in in_care}


@dataclass(frozen=True, slots=True)
class InCare:
    """A client with what their care asks of a recipient."""

    facts: ClientFacts
    needs: tuple[str, ...]
    age: int | None


class LeavingRules:
    """The rules of one leaving about who may take whom."""

    def __init__(self, leaving: LeavingFacts, disciplines: Disciplines) -> None:
        self.leaving = leaving
        self.opens = first_moment_after(leaving.last_day)
        self._disciplines = disciplines

    def in_care(self, facts: ClientFacts, visits: Iterable[Booking]) -> InCare:
        """A client with the disciplines of their care and their age on the first day after the last."""
        required = (booking.discipline for booking in visits)
        needs = care_needs(facts.discipline, required, self.leaving.leaver.discipline)
        age = None if facts.born is None else age_on(facts.born, self.opens.date())
        return InCare(facts, needs, age)

    def refusals(self, client: InCare, person: Practitioner) -> tuple[Refusal, ...]:
        """All rules against this recipient, in the order in which they are told."""
        found = (
            refusal(person, self.leaving.leaver.id),
            self._leaves_too(person),
            discipline_refusal(person, client.needs, self._disciplines),
            age_refusal(person, client.age),
            _not_wanted(client.facts, person),
        )
        return tuple(each for each in found if each is not None)

    def _leaves_too(self, person: Practitioner) -> Refusal | None:
        if person.last_day is None:
            return None
        until = self.leaving.care_until
        stays = until is not None and person.last_day >= until - timedelta(days=1)
        return None if stays else leaves_too(person)

    def is_qualified(self, client: InCare, person: Practitioner) -> bool:
        """Whether the recipient is of each discipline that the client needs, and not only of an equal one."""
        same = (self._disciplines.same(person.discipline, name) for name in client.needs)
        return bool(client.needs) and all(same)


def _not_wanted(facts: ClientFacts, person: Practitioner) -> Refusal | None:
    return Refusal(RefusalKind.NOT_WITH, person.name) if person.id in facts.not_with else None

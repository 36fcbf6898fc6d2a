"""The splitting of clients among colleagues by a rule that the supervisor chose; families stay together."""

from __future__ import annotations

import enum
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.database.practice import Practice
from desktop.language import later, say
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.planning.input import bookings_by_client
from desktop.services.caseload.report import current_clients_by_case_manager
from desktop.services.offboarding import drafts
from desktop.services.offboarding.planning.past_visits import last_seen
from desktop.services.offboarding.situation import Situation, situation


class SplitRule(enum.Enum):
    EVENLY = "evenly"
    SITE = "site"
    WEEKDAY = "weekday"
    SEEN = "seen"


_REASONS = {
    SplitRule.EVENLY: later("split evenly"),
    SplitRule.SITE: later("split by site"),
    SplitRule.WEEKDAY: later("split by weekday"),
    SplitRule.SEEN: later("split by who has seen them"),
}


@dataclass(frozen=True)
class Split:
    """`client_ids` are split among the users `among` by the rule."""

    rule: SplitRule
    client_ids: tuple[int, ...]
    among: tuple[int, ...]


def split(practice: Practice, offboarding_id: int, wish: Split) -> dict[int, tuple[int, str]]:
    """For each client, who takes over and why, by the rule; nothing is kept or changed.

    Among those whom the rule prefers, the one with the fewest clients for their maximum takes the next
    family. Clashes are not considered: they show afterwards.
    """
    with practice.read() as session:
        answers = drafts.answers_in(session, offboarding_id)
        found = situation(session, answers.leaver_id, answers.last_day, answers.returns_on)
        taken = _taken(session, found, wish)
    return {client_id: (taker, say(_REASONS[wish.rule])) for client_id, taker in taken.items()}


def _taken(session: Session, found: Situation, wish: Split) -> dict[int, int]:
    """The recipient of each client who is still there, if anybody is who may take them."""
    people, clients = _people(found, wish), _clients(found, wish)
    if not people:
        return {}
    liking = _liking(session, found, wish.rule, clients, people)
    return _share_out(_families(found, clients), people, liking, _carried(session))


def _people(found: Situation, wish: Split) -> list[Practitioner]:
    """Those who may still take somebody."""
    candidates = found.candidates
    return [candidates[i] for i in wish.among if i in candidates]


def _clients(found: Situation, wish: Split) -> list[int]:
    return [i for i in wish.client_ids if i in found.clients]


def _carried(session: Session) -> Counter[int]:
    """How many clients each colleague has now."""
    return Counter({i: n for i, n in current_clients_by_case_manager(driver_of(session)).items() if i})


def _share_out(
    families: Sequence[Sequence[int]],
    people: Sequence[Practitioner],
    liking: Mapping[int, Mapping[int, int]],
    carried: Counter[int],
) -> dict[int, int]:
    """The recipient of each client, the largest family first."""
    chosen: dict[int, int] = {}
    for family in sorted(families, key=len, reverse=True):
        taker = _taker(family, people, liking, carried)
        carried[taker] += len(family)
        chosen |= dict.fromkeys(family, taker)
    return chosen


def _taker(
    family: Sequence[int],
    people: Sequence[Practitioner],
    liking: Mapping[int, Mapping[int, int]],
    carried: Mapping[int, int],
) -> int:
    """Of those whom the rule likes best, the one who is least full with them."""
    able = _liked_best(family, people, liking)
    return min(able, key=lambda p: (_fullness(p, carried[p.id] + len(family)), p.id)).id


def _liked_best(
    family: Sequence[int], people: Sequence[Practitioner], liking: Mapping[int, Mapping[int, int]]
) -> list[Practitioner]:
    liked = {p.id: sum(liking[c][p.id] for c in family) for p in people}
    most = max(liked.values())
    return [p for p in people if liked[p.id] == most]


def _fullness(person: Practitioner, clients: int) -> tuple[bool, float]:
    if not person.maximum_clients:
        return False, float(clients)
    return clients > person.maximum_clients, clients / person.maximum_clients * 40


def _families(found: Situation, client_ids: Sequence[int]) -> list[list[int]]:
    groups: dict[object, list[int]] = defaultdict(list)
    for client_id in client_ids:
        groups[found.clients[client_id].family or client_id].append(client_id)
    return list(groups.values())


def _liking(
    session: Session,
    found: Situation,
    rule: SplitRule,
    client_ids: Sequence[int],
    people: Sequence[Practitioner],
) -> Mapping[int, Mapping[int, int]]:
    """For each client, how well each person fits the rule; more is better."""
    if rule is SplitRule.SEEN:
        return _seen(session, client_ids, people)
    booked, _ = bookings_by_client(found.appointments.values(), found.clients)
    fits = _FITS[rule]
    return {c: {p.id: fits(p, booked[c]) for p in people} for c in client_ids}


def _seen(
    session: Session, client_ids: Sequence[int], people: Sequence[Practitioner]
) -> dict[int, dict[int, int]]:
    ids = [p.id for p in people]
    seen = last_seen(session, client_ids, ids)
    return {c: {i: int(i in seen[c]) for i in ids} for c in client_ids}


def _at_site(person: Practitioner, bookings: Sequence[Booking]) -> int:
    return sum(b.site_id is None or b.site_id in person.site_ids for b in bookings)


def _on_days(person: Practitioner, bookings: Sequence[Booking]) -> int:
    days = {hours.weekday for hours in person.hours} if person.hours else set(range(7))
    return sum(b.starts.weekday() in days for b in bookings)


_FITS: dict[SplitRule, Callable[[Practitioner, Sequence[Booking]], int]] = {
    SplitRule.EVENLY: lambda person, bookings: 0,
    SplitRule.SITE: _at_site,
    SplitRule.WEEKDAY: _on_days,
}

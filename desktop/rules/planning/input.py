"""The input of a plan before it is weighed: who leaves when, each client, and their visits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.models import ANY_DISCIPLINE
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.dates.boundaries import first_moment_after

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
    if chosen == ANY_DISCIPLINE:
        return ()
    if chosen:
        return (chosen,)
    return tuple(sorted(_named(required) or _named([own])))


def _named(disciplines: Iterable[str]) -> set[str]:
    """These without blanks around them, and without the empty ones."""
    return {discipline.strip() for discipline in disciplines} - {""}


def bookings_by_client(
    bookings: Iterable[Booking], client_ids: Iterable[int]
) -> tuple[dict[int, tuple[Booking, ...]], tuple[Booking, ...]]:
    """The bookings of each client (a group visit with each of its clients), and those without any of them."""
    by_client: dict[int, list[Booking]] = {client_id: [] for client_id in client_ids}
    others: list[Booking] = []
    for booking in bookings:
        own = [by_client[each] for each in booking.client_ids if each in by_client]
        for listed in own or [others]:
            listed.append(booking)
    return _unchanging(by_client), tuple(others)


def _unchanging(by_client: Mapping[int, Iterable[Booking]]) -> dict[int, tuple[Booking, ...]]:
    return {client_id: tuple(own) for client_id, own in by_client.items()}

"""From bookings to what the plan is made of: each client with each recipient, weighed.

A group appointment moves whole: it counts once, for the first of its clients that is handed over, and
goes where that client goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from desktop.rules.calendar import Booking, Practitioner, holds_time
from desktop.rules.clashes import ClashFinder
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.dates.format import month_text
from desktop.rules.diary import Diary
from desktop.rules.planning_model import (
    SAME_DISCIPLINE,
    SAME_SITE,
    SEEN_BEFORE,
    WEEKS,
    Option,
    PlanClient,
    PlanRecipient,
)
from desktop.rules.recipients import discipline_refusal, missing_discipline, refusal


@dataclass(frozen=True, slots=True)
class ClientFacts:
    """A client to be handed over: the open appointments that go with them, and who saw them when last."""

    id: int
    family: str = ""
    bookings: tuple[Booking, ...] = ()
    seen_by: Mapping[int, date] = field(default_factory=dict)


def bookings_by_client(
    bookings: Iterable[Booking], client_ids: Iterable[int]
) -> tuple[dict[int, tuple[Booking, ...]], tuple[Booking, ...]]:
    """Which client each booking goes with, and the bookings that go with none of them."""
    by_client: dict[int, list[Booking]] = {client_id: [] for client_id in client_ids}
    others: list[Booking] = []
    for booking in bookings:
        lead = next((each for each in booking.client_ids if each in by_client), None)
        (others if lead is None else by_client[lead]).append(booking)
    return {client_id: tuple(own) for client_id, own in by_client.items()}, tuple(others)


def weigh_recipients(
    recipients: Iterable[Practitioner],
    existing: Diary,
    *,
    last_day: date,
    caseloads: Mapping[int, int],
) -> list[PlanRecipient]:
    """What each recipient has already: the minutes booked after the last day, and the clients."""
    opens, closes = _window(last_day)
    return [
        PlanRecipient(
            recipient.id,
            recipient.name,
            _minutes(existing.of_practitioner(recipient.id).overlapping(opens, closes), opens, closes),
            caseloads.get(recipient.id, 0),
            recipient.target_weekly_minutes,
            recipient.maximum_clients,
        )
        for recipient in recipients
    ]


def weigh_clients(
    clients: Sequence[ClientFacts],
    recipients: Sequence[Practitioner],
    existing: Diary,
    *,
    leaver: Practitioner,
    last_day: date,
) -> list[PlanClient]:
    """Each client with each recipient: allowed or why not, clashes, preference, and good reasons in words."""
    opens, closes = _window(last_day)
    finder = ClashFinder(recipients, existing, [b for client in clients for b in client.bookings])
    return [
        PlanClient(
            client.id,
            client.family,
            _minutes(client.bookings, opens, closes),
            len(client.bookings),
            {
                recipient.id: _option(client, recipient, finder, leaver=leaver, last_day=last_day)
                for recipient in recipients
            },
        )
        for client in clients
    ]


def _window(last_day: date) -> tuple[datetime, datetime]:
    opens = first_moment_after(last_day)
    return opens, opens + timedelta(weeks=WEEKS)


def _minutes(bookings: Iterable[Booking], opens: datetime, closes: datetime) -> int:
    lengths = (b.ends - b.starts for b in bookings if opens <= b.starts < closes and holds_time(b))
    return sum(lengths, timedelta()) // timedelta(minutes=1)


def _option(
    client: ClientFacts,
    recipient: Practitioner,
    finder: ClashFinder,
    *,
    leaver: Practitioner,
    last_day: date,
) -> Option:
    last_needed = max(
        (booking.starts.date() for booking in client.bookings), default=last_day + timedelta(days=1)
    )
    required = [booking.discipline for booking in client.bookings]
    if refused := refusal(recipient, leaver.id, last_needed):
        return Option(refusal=refused)
    if refused := discipline_refusal(recipient, required):
        return Option(refusal=refused, lacks=missing_discipline(recipient, required))
    clashes = sum(not finder.keeps_time(booking, recipient.id) for booking in client.bookings)
    points, notes = 0, []
    sites = {booking.site_id for booking in client.bookings if booking.site_id is not None}
    if sites and sites <= recipient.site_ids:
        points += SAME_SITE
        notes.append("same site")
    if recipient.id in client.seen_by:
        points += SEEN_BEFORE
        notes.append(f"saw them in {month_text(client.seen_by[recipient.id], last_day)}")
    if leaver.discipline and recipient.discipline.casefold() == leaver.discipline.casefold():
        points += SAME_DISCIPLINE
        notes.append("same discipline")
    return Option(clashes, points, None, tuple(notes))

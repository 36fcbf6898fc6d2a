"""A client and the practitioner whom they want instead: the visits that go along, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.errors import UserError
from desktop.language import say
from desktop.models import Client, LeaverAnswer, NotWith
from desktop.rules.age import age_on
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.planning.input import care_needs
from desktop.rules.recipients import Refusal, RefusalKind, age_refusal, discipline_refusal, refusal
from desktop.services.calendar.bookings import read_bookings
from desktop.services.calendar.clash_check import clashes_for
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.letters.case_news import CaseNews, ClientNews, VisitChange, VisitNews
from desktop.services.letters.news import news_in
from desktop.services.practice.disciplines import read_disciplines
from desktop.services.practice.refusal_words import refusal_sentence

_KEPT = (VisitChange.TRANSFERRED, VisitChange.MOVED, VisitChange.WAITING, VisitChange.STILL_WAITING)


@dataclass(frozen=True)
class WantedChange:
    """One client and the practitioner wanted instead."""

    news: CaseNews
    client: Client
    wanted: Practitioner
    visits: tuple[VisitNews, ...]
    staying: int


def wanted_change(
    session: Session, offboarding_id: int, client_id: int, recipient_id: int, today: date
) -> WantedChange:
    """Raises UserError for a client of another leaving, and for somebody who cannot be a recipient at all."""
    news = news_in(session, offboarding_id)
    said = news.clients.get(client_id)
    if said is None:
        raise UserError(say("This client is not part of this offboarding."))
    wanted = read_practitioner(session, recipient_id)
    _require_suitable(said, wanted, news.leaver_id, today)
    own = visits_along(said, today)
    alone = tuple(visit for visit in own if visit.has_one_client)
    client = session.get_one(Client, client_id)
    return WantedChange(news, client, wanted, alone, len(own) - len(alone))


def _require_suitable(said: ClientNews, wanted: Practitioner, leaver_id: int, today: date) -> None:
    """Raises UserError for who has the client, or cannot be a recipient at all."""
    if said.recipient_id == wanted.id:
        raise UserError(say("{name} already has this client. Choose somebody else.", name=wanted.name))
    refused = refusal(wanted, leaver_id, today)
    if refused is not None:
        raise UserError(say("{refusal}: choose somebody else.", refusal=_without_stop(refused)))


def _without_stop(refused: Refusal) -> str:
    return refusal_sentence(refused).rstrip(".")


def visits_along(said: ClientNews, today: date) -> list[VisitNews]:
    """The upcoming visits of the client with their present practitioner."""
    return [visit for visit in said.visits if _goes_along(visit, said, today)]


def _goes_along(visit: VisitNews, said: ClientNews, today: date) -> bool:
    return visit.change in _KEPT and visit.user_id == said.recipient_id and visit.is_ahead(today)


def troubles(session: Session, change: WantedChange, today: date) -> Iterator[str]:
    """What speaks against it, in words."""
    for refused in _refusals(session, change, today):
        yield _without_stop(refused)
    for booking in _bookings(session, change):
        yield from (clash.words for clash in clashes_for(session, booking))


def _bookings(session: Session, change: WantedChange) -> list[Booking]:
    """The visits that go along and take time, at their times, with the practitioner who is wanted."""
    times = {visit.appointment_id: visit.starts_at for visit in change.visits}
    where = f"a.id IN ({','.join(map(str, times)) or '0'})"
    found = read_bookings(session, where, {})
    return [_moved(booking, change.wanted.id, times[booking.id]) for booking in found if booking.takes_time]


def _moved(booking: Booking, practitioner_id: int, starts: datetime) -> Booking:
    ends = starts + (booking.ends - booking.starts)
    return replace(booking, practitioner_id=practitioner_id, starts=starts, ends=ends)


def _refusals(session: Session, change: WantedChange, today: date) -> Iterator[Refusal]:
    """The hard rules of the plan that speak against it: discipline, age, and users who are not to see the
    client."""
    client, wanted = change.client, change.wanted
    if lacking := discipline_refusal(wanted, _needs(session, change), read_disciplines(session)):
        yield lacking
    if too_young_or_old := age_refusal(wanted, _age(client, today)):
        yield too_young_or_old
    if wanted.id in _not_with(session, change):
        yield Refusal(RefusalKind.NOT_WITH, wanted.name)


def _needs(session: Session, change: WantedChange) -> tuple[str, ...]:
    required = {booking.discipline for booking in _bookings(session, change)} - {""}
    return care_needs(change.client.care_discipline, required, change.news.leaver.discipline)


def _age(client: Client, today: date) -> int | None:
    return None if client.date_of_birth is None else age_on(client.date_of_birth, today)


def _not_with(session: Session, change: WantedChange) -> set[int]:
    asked = session.scalars(select(NotWith.user_id).where(NotWith.client_id == change.client.id))
    by_leaver = session.scalars(
        select(LeaverAnswer.unsuited_id).where(
            LeaverAnswer.offboarding_id == change.news.offboarding_id,
            LeaverAnswer.client_id == change.client.id,
        )
    )
    return {*asked, *(user_id for user_id in by_leaver if user_id is not None)}


def clashing_visits(session: Session, change: WantedChange) -> list[int]:
    """The visits that clash with the new practitioner's calendar."""
    return [booking.id for booking in _bookings(session, change) if clashes_for(session, booking)]

"""The facts of one leaving, weighed for the plan, and cached while the practice's data do not change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import (
    UNFINISHED_STATES,
    Client,
    ClientStatus,
    LeaverAnswer,
    NotWith,
    Offboarding,
)
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.diary import Diary
from desktop.rules.disciplines import Disciplines
from desktop.rules.planning.input import ClientFacts, LeavingFacts
from desktop.rules.planning.leaving_rules import refusals_of
from desktop.rules.planning.model import Caseload, Option
from desktop.rules.planning.weighing import weigh
from desktop.rules.recipients import Refusal
from desktop.rules.sites import SiteFacts
from desktop.services.calendar.bookings import bookings_around, bookings_beyond
from desktop.services.offboarding.planning.past_visits import last_seen, usual_minutes, usual_sites
from desktop.services.offboarding.situation import Situation


@dataclass(frozen=True)
class _Read:
    """Everything that a caseload is weighed from; equal if nothing has changed."""

    clients: list[ClientFacts]
    bookings: list[Booking]
    recipients: list[Practitioner]
    existing: list[Booking]
    leaving: LeavingFacts
    caseloads: dict[int, int]
    disciplines: Disciplines
    sites: SiteFacts


class _Kept:
    """The caseload that was weighed last: finding who is free when costs more than reading it again."""

    read: _Read | None = None
    caseload: Caseload | None = None


def caseload_of(session: Session, situation: Situation, also: Iterable[Booking] = ()) -> Caseload:
    """The caseload of a leaving; the same object while the practice's data do not change.

    `also` are bookings that others bring into the calendars of the recipients.
    """
    read = _read(session, situation, situation.candidates, also)
    if _Kept.caseload is None or _Kept.read != read:
        _Kept.caseload = _weighed(read)
        _Kept.read = read
    return _Kept.caseload


def options_of(
    session: Session, situation: Situation, chosen: Mapping[int, int], *, with_clashes: bool
) -> dict[int, Option]:
    """The option of each client with the recipient chosen for them, by client, if both are still there.

    Without clashes it holds the refusals alone, and nobody's calendar is read.
    """
    candidates = _chosen_of(situation, chosen)
    if with_clashes:
        return _weighed_options(session, situation, candidates, chosen)
    return {
        client_id: Option(refusals=refusals)
        for client_id, refusals in _refusals(session, situation, candidates, chosen).items()
    }


def _weighed_options(
    session: Session,
    situation: Situation,
    candidates: Mapping[int, Practitioner],
    chosen: Mapping[int, int],
) -> dict[int, Option]:
    clients = _weighed(_read(session, situation, candidates, ())).clients
    return {c.id: c.options[chosen[c.id]] for c in clients if chosen.get(c.id) in c.options}


def _chosen_of(situation: Situation, chosen: Mapping[int, int]) -> dict[int, Practitioner]:
    """The candidates who were chosen for anybody."""
    ids = set(chosen.values())
    return {i: person for i, person in situation.candidates.items() if i in ids}


def _refusals(
    session: Session,
    situation: Situation,
    candidates: Mapping[int, Practitioner],
    chosen: Mapping[int, int],
) -> Mapping[int, tuple[Refusal, ...]]:
    return refusals_of(
        _clients(session, situation, candidates),
        situation.appointments.values(),
        {client_id: candidates[i] for client_id, i in chosen.items() if i in candidates},
        LeavingFacts(situation.leaver, situation.last_day, situation.returns_on),
        situation.disciplines,
    )


def _weighed(read: _Read) -> Caseload:
    return weigh(
        read.clients,
        read.bookings,
        read.recipients,
        Diary(read.existing),
        read.leaving,
        caseloads=read.caseloads,
        disciplines=read.disciplines,
        sites=read.sites,
    )


def _read(
    session: Session,
    situation: Situation,
    candidates: Mapping[int, Practitioner],
    also: Iterable[Booking],
) -> _Read:
    bookings = list(situation.appointments.values())
    return _Read(
        _clients(session, situation, candidates),
        bookings,
        list(candidates.values()),
        sorted(_existing(session, situation, candidates, also), key=_id),
        LeavingFacts(
            situation.leaver, situation.last_day, situation.returns_on, usual_minutes(session, situation)
        ),
        _caseloads(session),
        situation.disciplines,
        situation.sites,
    )


def _existing(
    session: Session, situation: Situation, candidates: Collection[int], also: Iterable[Booking]
) -> Collection[Booking]:
    """What is booked with the clients and the candidates; what others bring in comes last."""
    around = bookings_around(session, list(situation.appointments.values()))
    beyond = bookings_beyond(session, candidates, first_moment_after(situation.last_day))
    return {booking.id: booking for booking in (*beyond, *around, *also)}.values()


def _id(booking: Booking) -> int:
    return booking.id


def _clients(session: Session, situation: Situation, candidates: Collection[int]) -> list[ClientFacts]:
    ids = list(situation.clients)
    seen = last_seen(session, ids, candidates)
    sites = usual_sites(session, situation)
    not_with = _not_with(session, ids)
    said = _leavers_word(session, situation.leaver.id)
    wishes = _wishes(session, ids)
    return [
        ClientFacts(
            c.id,
            c.family,
            seen[c.id],
            discipline=c.care,
            born=c.date_of_birth,
            not_with=frozenset(not_with[c.id]) | said.unsuited.get(c.id, frozenset()),
            recommended=said.suits.get(c.id, frozenset()),
            wished_gender=wishes[c.id].wished_gender,
            language=wishes[c.id].language,
            usual_site=sites.get(c.id),
        )
        for c in situation.clients.values()
    ]


def _not_with(session: Session, client_ids: Collection[int]) -> Mapping[int, set[int]]:
    """The users whom each client must not go to; empty for those without any."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for row in session.scalars(select(NotWith).where(in_ids(NotWith.client_id, client_ids))):
        found[row.client_id].add(row.user_id)
    return found


def _wishes(session: Session, client_ids: Collection[int]) -> dict[int, Row[int, str, str]]:
    """Each client's wished gender and language."""
    rows = session.execute(
        select(Client.id, Client.wished_gender, Client.language).where(in_ids(Client.id, client_ids))
    )
    return {row.id: row for row in rows}


@dataclass(frozen=True)
class _Word:
    """Who would suit each client and who would not, by the leaver's answers."""

    suits: dict[int, frozenset[int]]
    unsuited: dict[int, frozenset[int]]


def _leavers_word(session: Session, leaver_id: int) -> _Word:
    """The leaver's answers in the case being planned."""
    rows = session.execute(
        select(LeaverAnswer.client_id, LeaverAnswer.suits_id, LeaverAnswer.unsuited_id)
        .join(Offboarding, Offboarding.id == LeaverAnswer.offboarding_id)
        .where(Offboarding.leaver_id == leaver_id, Offboarding.state.in_(UNFINISHED_STATES))
    ).all()
    return _Word(
        _named((client_id, suits) for client_id, suits, _ in rows),
        _named((client_id, unsuited) for client_id, _, unsuited in rows),
    )


def _named(answers: Iterable[tuple[int, int | None]]) -> dict[int, frozenset[int]]:
    return {client_id: frozenset({user_id}) for client_id, user_id in answers if user_id is not None}


def _caseloads(session: Session) -> dict[int, int]:
    rows = session.execute(
        select(Client.case_manager_id, func.count())
        .where(Client.case_manager_id.is_not(None), Client.status == ClientStatus.CURRENT)
        .group_by(Client.case_manager_id)
    )
    return {user_id: number for user_id, number in rows if user_id is not None}

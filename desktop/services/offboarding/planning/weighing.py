"""The facts of one leaving, weighed for the plan, and cached while the practice's data do not change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids, in_list, json_list
from desktop.models import (
    BUSY_SQL,
    UNFINISHED_STATES,
    Client,
    ClientStatus,
    LeaverAnswer,
    NotWith,
    Offboarding,
)
from desktop.models.base import stored_moment
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.diary import Diary
from desktop.rules.disciplines import Disciplines
from desktop.rules.planning.input import ClientFacts, LeavingFacts, refusals_of, usual_site, weigh
from desktop.rules.planning.model import WEEKS, Caseload, Option
from desktop.rules.sites import SiteFacts
from desktop.services.calendar.bookings import bookings_around, bookings_beyond
from desktop.services.offboarding.situation import Situation

_HALF_YEAR = timedelta(days=182)


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
    candidates = {i: person for i, person in situation.candidates.items() if i in chosen.values()}
    if with_clashes:
        clients = _weighed(_read(session, situation, candidates, ())).clients
        return {c.id: c.options[chosen[c.id]] for c in clients if chosen.get(c.id) in c.options}
    refusals = refusals_of(
        _clients(session, situation, candidates),
        situation.appointments.values(),
        {client_id: candidates[i] for client_id, i in chosen.items() if i in candidates},
        LeavingFacts(situation.leaver, situation.last_day, situation.returns_on),
        situation.disciplines,
    )
    return {client_id: Option(refusals=found) for client_id, found in refusals.items()}


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
    since = first_moment_after(situation.last_day)
    bookings = list(situation.appointments.values())
    existing = {b.id: b for b in bookings_around(session, bookings)}
    existing |= {b.id: b for b in bookings_beyond(session, candidates, since) if b.id not in existing}
    existing |= {b.id: b for b in also}
    return _Read(
        _clients(session, situation, candidates),
        bookings,
        list(candidates.values()),
        sorted(existing.values(), key=lambda b: b.id),
        LeavingFacts(
            situation.leaver, situation.last_day, situation.returns_on, _usual_minutes(session, situation)
        ),
        _caseloads(session),
        situation.disciplines,
        situation.sites,
    )


def _clients(session: Session, situation: Situation, candidates: Collection[int]) -> list[ClientFacts]:
    ids = list(situation.clients)
    seen = last_seen(session, ids, candidates)
    sites = _usual_sites(session, situation)
    not_with: defaultdict[int, set[int]] = defaultdict(set)
    for row in session.scalars(select(NotWith).where(in_ids(NotWith.client_id, ids))):
        not_with[row.client_id].add(row.user_id)
    said = _leavers_word(session, situation.leaver.id)
    wishes = {
        client_id: (gender, language)
        for client_id, gender, language in session.execute(
            select(Client.id, Client.wished_gender, Client.language).where(in_ids(Client.id, ids))
        )
    }
    return [
        ClientFacts(
            c.id,
            c.family,
            seen[c.id],
            discipline=c.care,
            born=c.date_of_birth,
            not_with=frozenset(not_with[c.id]) | said.unsuited.get(c.id, frozenset()),
            recommended=said.suits.get(c.id, frozenset()),
            wished_gender=wishes[c.id][0],
            language=wishes[c.id][1],
            usual_site=sites.get(c.id),
        )
        for c in situation.clients.values()
    ]


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
        {client_id: frozenset({suits}) for client_id, suits, _ in rows if suits is not None},
        {client_id: frozenset({unsuited}) for client_id, _, unsuited in rows if unsuited is not None},
    )


def _caseloads(session: Session) -> dict[int, int]:
    rows = session.execute(
        select(Client.case_manager_id, func.count())
        .where(Client.case_manager_id.is_not(None), Client.status == ClientStatus.CURRENT)
        .group_by(Client.case_manager_id)
    )
    return {user_id: number for user_id, number in rows if user_id is not None}


def _usual_sites(session: Session, situation: Situation) -> dict[int, int | None]:
    """The usual site of each client (see rules.planning.input)."""
    since = first_moment_after(situation.last_day) - _HALF_YEAR
    rows = session.connection().exec_driver_sql(
        "SELECT c.client_id, a.starts_at, a.site_id FROM appointment_clients c"
        " JOIN appointments a ON a.id = c.appointment_id"
        f" WHERE c.client_id {in_list()} AND a.starts_at >= ? AND a.{BUSY_SQL}",
        (json_list(situation.clients), stored_moment(since)),
    )
    visits: defaultdict[int, list[tuple[datetime, int | None]]] = defaultdict(list)
    for client_id, starts_at, site_id in rows:
        visits[client_id].append((datetime.fromisoformat(starts_at), site_id))
    return {client_id: usual_site(own, situation.last_day) for client_id, own in visits.items()}


def _usual_minutes(session: Session, situation: Situation) -> int | None:
    """The leaver's minutes per client in the eight weeks up to the last day; None if they saw nobody."""
    until = first_moment_after(situation.last_day)
    rows = (
        session.connection()
        .exec_driver_sql(
            "SELECT a.id, a.starts_at, a.ends_at, c.client_id FROM appointments a"
            " JOIN appointment_clients c ON c.appointment_id = a.id"
            f" WHERE a.user_id = ? AND a.starts_at >= ? AND a.starts_at < ? AND a.{BUSY_SQL}",
            (situation.leaver.id, stored_moment(until - timedelta(weeks=WEEKS)), stored_moment(until)),
        )
        .all()
    )
    lengths = {i: datetime.fromisoformat(e) - datetime.fromisoformat(s) for i, s, e, _ in rows}
    clients = {client_id for *_, client_id in rows}
    if not clients:
        return None
    return sum(lengths.values(), timedelta()) // timedelta(minutes=1) // len(clients)


def last_seen(
    session: Session, clients: Collection[int], candidates: Collection[int]
) -> dict[int, dict[int, date]]:
    """For each client, the day on which each candidate last saw them, if they did."""
    rows = session.connection().exec_driver_sql(
        "SELECT c.client_id, a.user_id, max(a.starts_at) FROM appointment_clients c"
        " JOIN appointments a ON a.id = c.appointment_id"
        f" WHERE c.client_id {in_list()} AND a.user_id {in_list()} AND a.status = 'Attended'"
        " GROUP BY c.client_id, a.user_id",
        (json_list(clients), json_list(candidates)),
    )
    seen: dict[int, dict[int, date]] = defaultdict(dict)
    for client_id, user_id, at in rows:
        seen[client_id][user_id] = datetime.fromisoformat(at).date()
    return seen

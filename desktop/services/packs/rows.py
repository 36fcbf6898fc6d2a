"""Exactly the leaver's own clients, with their contacts and their appointments with the leaver."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.files.headers import own_headers
from desktop.language import say
from desktop.models import (
    BUSY_STATUSES,
    OPEN_STATUSES,
    Appointment,
    AppointmentClient,
    AppointmentStatus,
    AppointmentType,
    CaseAssignment,
    Client,
    ClientStatus,
    Contact,
    Series,
    Site,
    User,
)
from desktop.models.fields import Preset
from desktop.rules.age import is_minor
from desktop.rules.dates.boundaries import is_upcoming
from desktop.rules.text import count, spoken_name
from desktop.services.clients.search import all_ids
from desktop.services.clients.search_query import ClientQuery
from desktop.services.exports.cells import Named
from desktop.services.exports.client_rows import contact_row
from desktop.services.packs.columns import USUAL, Facts, PackColumn, PackWish, Value, chosen_columns

Rows = tuple[tuple[Value, ...], ...]

CONTACT_HEADERS = own_headers("contacts")
APPOINTMENT_HEADERS = (
    "Reference", "Client", "Client Name", "Start", "End", "Appointment Type", "Site", "Status", "Series",
)  # fmt: skip


@dataclass(frozen=True)
class PackPreview:
    """Everything that a pack would hold; the rows of `clients` have the given columns.

    A contact list has no appointments. `statuses` counts the clients by status.
    """

    leaver: str
    preset: Preset
    columns: tuple[PackColumn, ...]
    clients: Rows
    contacts: Rows
    appointments: Rows
    appointment_headers: tuple[str, ...]
    statuses: Mapping[str, int]

    @property
    def counts(self) -> dict[str, int]:
        return {
            "clients": len(self.clients),
            "contacts": len(self.contacts),
            "appointments": len(self.appointments),
        }


def held_words(counts: Mapping[str, int]) -> str:
    """`38 clients, 12 contacts, 64 appointments`, from the counts of a preview or of a pack."""
    nouns = {"clients": "client", "contacts": "contact", "appointments": "appointment"}
    return ", ".join(count(counts[kind], noun) for kind, noun in nouns.items())


def pack_rows(practice: Practice, user_id: int, wish: PackWish = USUAL) -> PackPreview:
    """The clients whose case manager is the user. Raises UserError for an unknown user or column."""
    chosen_columns(wish.preset, wish.columns)
    with practice.read() as session:
        if session.get(User, user_id) is None:
            raise UserError(say("There is no such user in the practice. Choose another."))
        status = None if wish.include_closed else ClientStatus.CURRENT
        ids = all_ids(session, ClientQuery(wish.filter_text, case_manager=user_id, status=status))
    return rows_of_clients(practice, user_id, ids, wish)


def rows_of_clients(
    practice: Practice, user_id: int, ids: Sequence[int], wish: PackWish = USUAL
) -> PackPreview:
    """The same for these clients, as the user knows them, whoever is their case manager now."""
    chosen = chosen_columns(wish.preset, wish.columns)
    with practice.read() as session:
        leaver = session.get_one(User, user_id)
        record = _read(session, user_id, ids)
    with_notes = any(column.key == "notes" for column in chosen)
    return PackPreview(
        leaver.name,
        wish.preset,
        chosen,
        _client_rows(chosen, _facts(record, practice.today())),
        _contact_rows(record),
        () if wish.preset is Preset.CONTACT else _appointment_rows(record, with_notes=with_notes),
        (*APPOINTMENT_HEADERS, "Notes") if with_notes else APPOINTMENT_HEADERS,
        record.statuses,
    )


@dataclass(frozen=True)
class _Record:
    """The clients of a pack by id, in its order, and what belongs to them."""

    clients: Mapping[int, Client]
    contacts: Sequence[Contact]
    visits: Sequence[_Visit]
    shared: frozenset[int]
    """The appointments with a client who is not in the pack."""
    since: Mapping[int, date]
    """The day since when the user has been case manager."""

    @property
    def statuses(self) -> Mapping[str, int]:
        return Counter(client.status.value for client in self.clients.values())


def _read(session: Session, user_id: int, ids: Sequence[int]) -> _Record:
    clients = session.scalars(
        select(Client).where(in_ids(Client.id, ids)).order_by(Client.sort_name, Client.id)
    ).all()
    contacts = session.scalars(
        select(Contact).where(in_ids(Contact.client_id, ids)).order_by(Contact.client_id, Contact.id)
    ).all()
    visits = _visits(session, user_id, ids)
    return _Record(
        {client.id: client for client in clients},
        contacts,
        visits,
        _shared(session, visits),
        _since(session, user_id, ids),
    )


def _since(session: Session, user_id: int, ids: Sequence[int]) -> dict[int, date]:
    rows = session.execute(
        select(CaseAssignment.client_id, func.max(CaseAssignment.starts_on))
        .where(CaseAssignment.user_id == user_id, CaseAssignment.ends_on.is_(None))
        .where(in_ids(CaseAssignment.client_id, ids))
        .group_by(CaseAssignment.client_id)
    ).all()
    return dict(rows)


@dataclass(frozen=True)
class _Visit:
    """One client in one appointment."""

    client_id: int
    appointment: Appointment
    kind: str | None
    site: str | None
    series: str | None


def _visits(session: Session, user_id: int, client_ids: Sequence[int]) -> list[_Visit]:
    """Each of these clients in each appointment with the user, in order of time."""
    rows = session.execute(
        select(AppointmentClient.client_id, Appointment, AppointmentType.name, Site.name, Series.reference)
        .select_from(Appointment)
        .join(AppointmentClient, AppointmentClient.appointment_id == Appointment.id)
        .outerjoin(AppointmentType, AppointmentType.id == Appointment.appointment_type_id)
        .outerjoin(Site, Site.id == Appointment.site_id)
        .outerjoin(Series, Series.id == Appointment.series_id)
        .where(Appointment.user_id == user_id)
        .order_by(Appointment.starts_at, Appointment.id, AppointmentClient.id)
    )
    # With these clients in the query, SQLite would try each of them for each appointment.
    wanted = frozenset(client_ids)
    return [_Visit(*row) for row in rows if row[0] in wanted]


def _shared(session: Session, visits: Sequence[_Visit]) -> frozenset[int]:
    """The appointments with a client who is not in the pack."""
    listed = Counter(visit.appointment.id for visit in visits)
    everyone = session.execute(
        select(AppointmentClient.appointment_id, func.count())
        .where(in_ids(AppointmentClient.appointment_id, list(listed)))
        .group_by(AppointmentClient.appointment_id)
    )
    return frozenset(appointment for appointment, number in everyone if number > listed[appointment])


def _facts(record: _Record, today: date) -> list[Facts]:
    contacts, visits = _contacts_of(record), _visits_of(record)
    return [
        _facts_of(client, contacts[one], visits[one], record.since.get(one), today)
        for one, client in record.clients.items()
    ]


def _contacts_of(record: _Record) -> defaultdict[int, list[Contact]]:
    contacts: defaultdict[int, list[Contact]] = defaultdict(list)
    for contact in record.contacts:
        contacts[contact.client_id].append(contact)
    return contacts


def _visits_of(record: _Record) -> defaultdict[int, list[Appointment]]:
    visits: defaultdict[int, list[Appointment]] = defaultdict(list)
    for visit in record.visits:
        visits[visit.client_id].append(visit.appointment)
    return visits


def _facts_of(
    client: Client, contacts: list[Contact], visits: list[Appointment], since: date | None, today: date
) -> Facts:
    """What a pack can say about one client."""
    main = _main_contact(contacts)
    past = _times(visits, BUSY_STATUSES, today, ahead=False)
    coming = _times(visits, OPEN_STATUSES, today, ahead=True)
    return Facts(
        client,
        main,
        guardian=_guardian(contacts, main) if is_minor(client.date_of_birth, today) else None,
        since=since,
        last=max(past, default=None),
        next=min(coming, default=None),
        attended=sum(visit.status is AppointmentStatus.ATTENDED for visit in visits),
        upcoming=len(coming),
    )


def _times(
    visits: list[Appointment], statuses: Collection[AppointmentStatus], today: date, *, ahead: bool
) -> list[datetime]:
    """The starts of those with one of the statuses, from today on or earlier."""
    return [
        visit.starts_at
        for visit in visits
        if visit.status in statuses and is_upcoming(visit.starts_at, today) is ahead
    ]


def _main_contact(contacts: list[Contact]) -> Contact | None:
    return next((contact for contact in contacts if contact.main_contact), None)


def _guardian(contacts: list[Contact], main: Contact | None) -> Contact | None:
    """The main contact of a minor, else the first one."""
    return main or next(iter(contacts), None)


def _client_rows(columns: Sequence[PackColumn], facts: Sequence[Facts]) -> Rows:
    return tuple(tuple(column.value(one) for column in columns) for one in facts)


def _contact_rows(record: _Record) -> Rows:
    order = {client_id: place for place, client_id in enumerate(record.clients)}
    listed = sorted(record.contacts, key=lambda c: (order[c.client_id], not c.main_contact, c.id))
    rows = []
    for contact in listed:
        client = record.clients[contact.client_id]
        rows.append(tuple(contact_row(contact, Named(client.reference, _name(client)))))
    return tuple(rows)


def _appointment_rows(record: _Record, *, with_notes: bool) -> Rows:
    rows = (_appointment_row(visit, record.clients[visit.client_id]) for visit in record.visits)
    if not with_notes:
        return tuple(rows)
    return tuple(
        (*row, _notes(visit.appointment, record)) for row, visit in zip(rows, record.visits, strict=True)
    )


def _appointment_row(visit: _Visit, client: Client) -> tuple[Value, ...]:
    appointment = visit.appointment
    return (
        appointment.reference, client.reference, _name(client), appointment.starts_at,
        appointment.ends_at, visit.kind, visit.site, appointment.status.value, visit.series,
    )  # fmt: skip


def _notes(appointment: Appointment, record: _Record) -> str:
    """Its notes, unless they may be about somebody who is not in the pack."""
    return "" if appointment.id in record.shared else appointment.notes


def _name(client: Client) -> str:
    return spoken_name(client.first_name, client.last_name)

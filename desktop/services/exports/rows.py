"""The rows of each kind as they leave the program: our own headers, and names next to references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.database.driver import driver_of
from desktop.files.sheet import Value
from desktop.models import (
    Appointment,
    AppointmentClient,
    AppointmentType,
    Client,
    Contact,
    Leave,
    NotWith,
    PublicHoliday,
    Series,
    Site,
    User,
    UserSite,
    WorkingHours,
)
from desktop.models.fields import FIELDS, Field, FieldKind, column_names, written
from desktop.rules.dates.format import WEEKDAYS
from desktop.rules.text import spoken_name

Row = list[Value]

_SEPARATOR = ";"


class Named(NamedTuple):
    """A person that a row points at: the reference, and the name for the next column."""

    reference: str
    name: str


NOBODY = Named("", "")


@dataclass(frozen=True)
class PointedAt:
    """The records that other rows point at, by id."""

    users: Mapping[int, Named]
    sites: Mapping[int, str]

    def user(self, user_id: int | None) -> Named:
        return NOBODY if user_id is None else self.users[user_id]

    def site(self, site_id: int | None) -> str:
        return "" if site_id is None else self.sites[site_id]


def rows_of(session: Session, kind: str, user_id: int | None) -> Iterator[Row]:
    """All rows of a kind in a fixed order, or those that belong to one practitioner."""
    users = {user.id: Named(user.reference, user.name) for user in session.scalars(select(User))}
    sites = dict(session.execute(select(Site.id, Site.name)).all())
    return _KINDS[kind](session, PointedAt(users, sites), user_id)


def contact_row(contact: Contact, client: Named) -> Row:
    """A contact as it leaves the program, in a pack too."""
    return _row("contacts", contact, client=client)


def _row(kind: str, record: Any, **values: Any) -> Row:
    """The cells of a record in the order of the book of fields: `values` by field, the rest from its
    columns."""
    columns, given = _layout(kind, frozenset(values))
    stored = (getattr(record, column) for column in columns)
    cells: Row = [value if value.__class__ is str else _cell(value) for value in stored]
    for place, name, beside in given:
        cells[place:place] = values[name] if beside else (_cell(values[name]),)
    return cells


@lru_cache
def _layout(kind: str, given: frozenset[str]) -> tuple[list[str], tuple[tuple[int, str, bool], ...]]:
    """The stored columns, and the positions in the row of the fields given separately."""
    fields = written(FIELDS[kind])
    places = accumulate((1 + bool(field.beside) for field in fields), initial=0)
    inserted = [(place, f.name, bool(f.beside)) for place, f in zip(places, fields, strict=False)]
    columns = [field.column for field in fields if field.name not in given]
    return columns, tuple(one for one in inserted if one[1] in given)


def _cell(value: Any) -> Value:
    """The cell of a value; midnight becomes text, as a workbook would show, and return, only the day."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, datetime) and value.time() == time():
        return value.isoformat(" ", "minutes")
    return value  # type: ignore[no-any-return]


def _users(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    at: dict[int, list[str]] = defaultdict(list)
    working_at = (
        select(UserSite.user_id, Site.name).join(Site, Site.id == UserSite.site_id).order_by(Site.name)
    )
    for owner, site in session.execute(working_at):
        at[owner].append(site)
    for user in session.scalars(
        select(User).where(_only(User.id, user_id)).order_by(User.sort_name, User.id)
    ):
        spoken = _SEPARATOR.join(user.languages.splitlines())
        yield _row("users", user, sites=_SEPARATOR.join(at[user.id]), languages=spoken)


def _hours(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    rows = select(WorkingHours).join(User, User.id == WorkingHours.user_id)
    order = (User.sort_name, User.id, WorkingHours.weekday, WorkingHours.starts, WorkingHours.id)
    for hours in session.scalars(rows.where(_only(WorkingHours.user_id, user_id)).order_by(*order)):
        yield _row(
            "hours",
            hours,
            practitioner=there.user(hours.user_id),
            weekday=WEEKDAYS[hours.weekday],
            site=there.site(hours.site_id),
        )


def _leave(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    rows = select(Leave).join(User, User.id == Leave.user_id)
    order = (User.sort_name, User.id, Leave.starts_at, Leave.id)
    for leave in session.scalars(rows.where(_only(Leave.user_id, user_id)).order_by(*order)):
        start, end = _first_and_last(leave)
        yield _row("leave", leave, practitioner=there.user(leave.user_id), start=start, end=end)


def _first_and_last(leave: Leave) -> tuple[date, date]:
    """The first and the last day of leave in whole days, else the two moments."""
    start, end = leave.starts_at, leave.ends_at
    if start.time() == end.time() == time():
        return start.date(), (end - timedelta(days=1)).date()
    return start, end


def _clients(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    fields = written(FIELDS["clients"])
    people = {field.name: place for place, field in reversed(list(enumerate(fields))) if field.beside}
    apart = _kept_apart(session, there)
    for client_id, cells in _stored_clients(session, fields, user_id):
        named = {
            "case_manager": there.user(cells[people["case_manager"]]),
            "not_with": _all_of(apart.get(client_id, ())),
        }
        for name, place in people.items():
            cells[place : place + 1] = named[name]
        yield cells


def _stored_clients(
    session: Session, fields: Sequence[Field], user_id: int | None
) -> Iterator[tuple[int, list[Any]]]:
    """The clients as the database stores them: only their dates are not text."""
    dates = [place for place, field in enumerate(fields) if field.kind is FieldKind.DATE]
    rows = driver_of(session).execute(
        f"SELECT id, {', '.join(field.column or 'NULL' for field in fields)} FROM clients"
        " WHERE :user IS NULL OR case_manager_id = :user ORDER BY sort_name, id",
        {"user": user_id},
    )
    for client_id, *cells in rows:
        for place in dates:
            cells[place] = cells[place] and date.fromisoformat(cells[place])
        yield client_id, cells


def _kept_apart(session: Session, there: PointedAt) -> dict[int, list[Named]]:
    """The users whom each client is not to be seen by."""
    apart: dict[int, list[Named]] = defaultdict(list)
    for client_id, other in session.execute(
        select(NotWith.client_id, NotWith.user_id).order_by(NotWith.user_id)
    ):
        apart[client_id].append(there.user(other))
    return apart


def _all_of(people: Iterable[Named]) -> Named:
    """Several people in one cell, and their names in the next."""
    people = list(people)
    return Named(_SEPARATOR.join(p.reference for p in people), "; ".join(p.name for p in people))


def _contacts(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    rows = select(Contact, Client.reference, Client.first_name, Client.last_name).join(
        Client, Client.id == Contact.client_id
    )
    order = (Client.sort_name, Client.id, Contact.id)
    for contact, reference, first, last in session.execute(
        rows.where(_only(Client.case_manager_id, user_id)).order_by(*order)
    ).all():
        yield contact_row(contact, Named(reference, spoken_name(first, last)))


def _types(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    """The types; those of one practitioner are the types of their visits."""
    rows = select(AppointmentType).order_by(AppointmentType.name)
    if user_id is not None:
        used = select(Appointment.appointment_type_id).where(Appointment.user_id == user_id)
        rows = rows.where(AppointmentType.id.in_(used))
    for one in session.scalars(rows):
        yield _row("types", one, site=there.site(one.site_id))


def _holidays(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    """The holidays, which belong to the whole practice: one practitioner has none."""
    if user_id is None:
        for one in session.scalars(select(PublicHoliday).order_by(PublicHoliday.day, PublicHoliday.id)):
            yield _row("holidays", one, site=there.site(one.site_id))


def _appointments(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    types = dict(session.execute(select(AppointmentType.id, AppointmentType.name)).all())
    series = {row.id: row for row in session.execute(select(Series.id, Series.reference, Series.rule))}
    taking_part = _taking_part(session, user_id)
    columns = [getattr(Appointment, name) for name in column_names(FIELDS["appointments"])]
    rows = (
        select(Appointment.id, *columns)
        .where(_only(Appointment.user_id, user_id))
        .order_by(Appointment.starts_at, Appointment.id)
    )
    for row in session.execute(rows).all():
        clients = taking_part.get(row.id, [])
        repeated = series.get(row.series_id)
        yield _row(
            "appointments",
            row,
            practitioner=there.user(row.user_id),
            clients=_all_of(clients),
            appointment_type=types.get(row.appointment_type_id, ""),
            site=there.site(row.site_id),
            series="" if repeated is None else repeated.reference,
            series_rule="" if repeated is None else repeated.rule,
        )


def _taking_part(session: Session, user_id: int | None) -> dict[int, list[Named]]:
    """The clients of each appointment, by reference."""
    rows = (
        select(AppointmentClient.appointment_id, Client.reference, Client.first_name, Client.last_name)
        .join(Client, Client.id == AppointmentClient.client_id)
        .order_by(Client.reference)
    )
    if user_id is not None:
        rows = rows.join(Appointment, Appointment.id == AppointmentClient.appointment_id).where(
            Appointment.user_id == user_id
        )
    found: dict[int, list[Named]] = defaultdict(list)
    for appointment_id, reference, first, last in session.execute(rows).all():
        found[appointment_id].append(Named(reference, spoken_name(first, last)))
    return found


def _only(
    column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None], user_id: int | None
) -> ColumnElement[bool]:
    """The condition for one practitioner's rows, or for all if None."""
    return true() if user_id is None else column == user_id


_KINDS: dict[str, Callable[[Session, PointedAt, int | None], Iterator[Row]]] = {
    "users": _users,
    "hours": _hours,
    "leave": _leave,
    "clients": _clients,
    "contacts": _contacts,
    "types": _types,
    "holidays": _holidays,
    "appointments": _appointments,
}

"""The rows of each kind as they leave the program: our own headers, references, and names beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import ColumnElement, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.files.headers import own_headers
from desktop.files.sheet import Value
from desktop.models import (
    Appointment,
    AppointmentClient,
    AppointmentType,
    Client,
    Contact,
    Leave,
    Series,
    Site,
    User,
    UserSite,
    WorkingHours,
)
from desktop.rules.dates.format import WEEKDAYS
from desktop.rules.text import spoken_name

Row = list[Value]

_SEPARATOR = ";"
_STATUS = own_headers("clients").index("Status")


@dataclass(frozen=True)
class Names:
    """References and names of what other rows point at, by id."""

    users: dict[int, tuple[str, str]]
    sites: dict[int, str]

    def user(self, user_id: int | None) -> tuple[str, str]:
        return ("", "") if user_id is None else self.users[user_id]

    def site(self, site_id: int | None) -> str:
        return "" if site_id is None else self.sites[site_id]


def rows_of(session: Session, kind: str, user_id: int | None) -> Iterator[Row]:
    """All rows of a kind in a fixed order, or those that belong to one practitioner."""
    users = {user.id: (user.reference, user.name) for user in session.scalars(select(User))}
    sites = dict(session.execute(select(Site.id, Site.name)).all())
    return _KINDS[kind](session, Names(users, sites), user_id)


def _users(session: Session, names: Names, user_id: int | None) -> Iterator[Row]:
    at: dict[int, list[str]] = defaultdict(list)
    working_at = (
        select(UserSite.user_id, Site.name).join(Site, Site.id == UserSite.site_id).order_by(Site.name)
    )
    for owner, site in session.execute(working_at):
        at[owner].append(site)
    for user in session.scalars(
        select(User).where(_only(User.id, user_id)).order_by(User.sort_name, User.id)
    ):
        yield [
            user.reference, user.title, user.first_name, user.last_name, user.email, user.mobile, user.position,
            user.discipline, user.access_level.value, _yes(user.active), _SEPARATOR.join(at[user.id]),
            user.target_weekly_minutes, user.maximum_clients,
        ]  # fmt: skip


def _hours(session: Session, names: Names, user_id: int | None) -> Iterator[Row]:
    rows = select(WorkingHours).join(User, User.id == WorkingHours.user_id)
    order = (User.sort_name, User.id, WorkingHours.weekday, WorkingHours.starts, WorkingHours.id)
    for hours in session.scalars(rows.where(_only(WorkingHours.user_id, user_id)).order_by(*order)):
        times = (hours.starts.isoformat("minutes"), hours.ends.isoformat("minutes"))
        yield [*names.user(hours.user_id), WEEKDAYS[hours.weekday], *times, names.site(hours.site_id)]


def _leave(session: Session, names: Names, user_id: int | None) -> Iterator[Row]:
    rows = select(Leave).join(User, User.id == Leave.user_id)
    order = (User.sort_name, User.id, Leave.starts_at, Leave.id)
    for leave in session.scalars(rows.where(_only(Leave.user_id, user_id)).order_by(*order)):
        start, end = leave.starts_at, leave.ends_at
        whole_days = start.time() == end.time() == time()
        times = (
            (start.date(), (end - timedelta(days=1)).date()) if whole_days else (_moment(start), _moment(end))
        )
        yield [*names.user(leave.user_id), *times, leave.reason]


def _clients(session: Session, names: Names, user_id: int | None) -> Iterator[Row]:
    columns = (
        Client.reference, Client.title, Client.first_name, Client.middle_name, Client.last_name,
        Client.preferred_name, Client.date_of_birth, Client.gender, Client.pronouns, Client.status,
        Client.case_manager_id, Client.family, Client.mobile, Client.home_phone, Client.work_phone,
        Client.email, Client.street, Client.suburb, Client.state, Client.postcode, Client.medicare_number,
        Client.medicare_irn, Client.medicare_expiry, Client.dva_number, Client.ndis_number, Client.notes,
    )  # fmt: skip
    rows = (
        select(*columns).where(_only(Client.case_manager_id, user_id)).order_by(Client.sort_name, Client.id)
    )
    for row in session.execute(rows):
        before, after = row[:_STATUS], row[_STATUS + 2 :]
        yield [*before, row.status.value, *names.user(row.case_manager_id), *after]


def _contacts(session: Session, names: Names, user_id: int | None) -> Iterator[Row]:
    rows = select(Contact, Client.reference, Client.first_name, Client.last_name).join(
        Client, Client.id == Contact.client_id
    )
    order = (Client.sort_name, Client.id, Contact.id)
    for contact, reference, first, last in session.execute(
        rows.where(_only(Client.case_manager_id, user_id)).order_by(*order)
    ).all():
        yield [
            reference, spoken_name(first, last), contact.first_name, contact.last_name, contact.relationship,
            contact.mobile, contact.email, _yes(contact.main_contact), _yes(contact.emergency_contact),
            _yes(contact.invoice_recipient),
        ]  # fmt: skip


def _appointments(session: Session, names: Names, user_id: int | None) -> Iterator[Row]:
    types = dict(session.execute(select(AppointmentType.id, AppointmentType.name)).all())
    series = {row.id: row for row in session.execute(select(Series.id, Series.reference, Series.rule))}
    taking_part = _taking_part(session, user_id)
    columns = (
        Appointment.id, Appointment.reference, Appointment.starts_at, Appointment.ends_at, Appointment.user_id,
        Appointment.appointment_type_id, Appointment.site_id, Appointment.status, Appointment.series_id,
        Appointment.notes, Appointment.room, Appointment.cancel_reason, Appointment.overlap_reason,
    )  # fmt: skip
    rows = (
        select(*columns)
        .where(_only(Appointment.user_id, user_id))
        .order_by(Appointment.starts_at, Appointment.id)
    )
    for row in session.execute(rows).all():
        row_id, reference, start, end, owner, type_id, site_id, status, series_id, *texts = row
        clients = taking_part.get(row_id, [])
        yield [
            reference, _moment(start), _moment(end), *names.user(owner),
            _SEPARATOR.join(ref for ref, _ in clients), "; ".join(name for _, name in clients),
            "" if type_id is None else types[type_id], names.site(site_id), status.value,
            "" if series_id is None else series[series_id].reference, *texts,
            "" if series_id is None else series[series_id].rule,
        ]  # fmt: skip


def _taking_part(session: Session, user_id: int | None) -> dict[int, list[tuple[str, str]]]:
    """For each appointment, the references and names of its clients, by reference."""
    rows = (
        select(AppointmentClient.appointment_id, Client.reference, Client.first_name, Client.last_name)
        .join(Client, Client.id == AppointmentClient.client_id)
        .order_by(Client.reference)
    )
    if user_id is not None:
        rows = rows.join(Appointment, Appointment.id == AppointmentClient.appointment_id).where(
            Appointment.user_id == user_id
        )
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for appointment_id, reference, first, last in session.execute(rows).all():
        found[appointment_id].append((reference, spoken_name(first, last)))
    return found


def _only(
    column: InstrumentedAttribute[int] | InstrumentedAttribute[int | None], user_id: int | None
) -> ColumnElement[bool]:
    """The condition for one practitioner's rows; for None, all."""
    return true() if user_id is None else column == user_id


def _yes(value: bool) -> str:
    return "Yes" if value else "No"


def _moment(value: datetime) -> Value:
    """Midnight goes out as text: a workbook would show, and give back, the day alone."""
    return value if value.time() != time() else value.isoformat(" ", "minutes")


_KINDS: dict[str, Callable[[Session, Names, int | None], Iterator[Row]]] = {
    "users": _users,
    "hours": _hours,
    "leave": _leave,
    "clients": _clients,
    "contacts": _contacts,
    "appointments": _appointments,
}

"""Appointments as an exported calendar shows them: with names, or with initials only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop.files.calendars.outgoing import CalendarVisit
from desktop.models import Appointment, AppointmentClient, AppointmentType, Client, Series, Site, User
from desktop.rules.text import spoken_name
from desktop.services.calendar.event_uids import uid

_WITHOUT_CLIENT = "Appointment"


@dataclass(frozen=True)
class Taking:
    """A client of an appointment."""

    reference: str
    first_name: str
    last_name: str

    def shown(self, *, names: bool) -> str:
        """`Alex Lee`, or `A.L. C000123`, which tells nothing to anybody without the client's file."""
        if names:
            return spoken_name(self.first_name, self.last_name)
        initials = "".join(f"{name[0]}." for name in (self.first_name, self.last_name) if name)
        return f"{initials} {self.reference}".strip()


@dataclass(frozen=True)
class VisitForm:
    """How visits are shown: under which identity, in which home zone, with names or with initials.

    `identity` makes the UIDs unique; `home` is the zone of appointments without a site.
    """

    identity: str
    home: str
    names: bool

    def visit(self, taking_part: Sequence[Taking], row: Sequence[Any]) -> CalendarVisit:
        appointment, practitioner, site, zone, category, series = row
        return CalendarVisit(
            uid=uid(appointment.reference, self.identity),
            reference=appointment.reference,
            starts=appointment.starts_at,
            ends=appointment.ends_at,
            zone=zone or self.home,
            status=appointment.status,
            sequence=appointment.sequence,
            summary=self.clients(taking_part) or category or _WITHOUT_CLIENT,
            location=_place(site, appointment.room),
            category=category,
            clients="; ".join(client.reference for client in taking_part),
            series=series,
            series_uid=self.series_uid(series, practitioner),
        )

    def clients(self, taking_part: Sequence[Taking]) -> str:
        return ", ".join(client.shown(names=self.names) for client in taking_part)

    def series_uid(self, series: str, practitioner: str) -> str:
        return uid(f"{series}/{practitioner}", self.identity) if series else ""


def visits(session: Session, which: ColumnElement[bool], shown: VisitForm) -> list[CalendarVisit]:
    """The appointments that meet a condition, in order of time. They never carry notes, phones or addresses."""
    clients = _taking_part(session, which)
    rows = session.execute(
        select(
            Appointment,
            User.reference,
            func.coalesce(Site.name, ""),
            Site.timezone,
            func.coalesce(AppointmentType.name, ""),
            func.coalesce(Series.reference, ""),
        )
        .join(User, User.id == Appointment.user_id)
        .outerjoin(Site, Site.id == Appointment.site_id)
        .outerjoin(AppointmentType, AppointmentType.id == Appointment.appointment_type_id)
        .outerjoin(Series, Series.id == Appointment.series_id)
        .where(which)
        .order_by(Appointment.starts_at, Appointment.id)
    )
    return [shown.visit(clients.get(row[0].id, ()), row) for row in rows]


def _place(site: str, room: str) -> str:
    return f"{site} ({room})" if site and room else site or room


def _taking_part(session: Session, which: ColumnElement[bool]) -> dict[int, Sequence[Taking]]:
    rows = session.execute(
        select(AppointmentClient.appointment_id, Client.reference, Client.first_name, Client.last_name)
        .join(Client, Client.id == AppointmentClient.client_id)
        .join(Appointment, Appointment.id == AppointmentClient.appointment_id)
        .where(which)
        .order_by(Client.reference)
    )
    found: dict[int, list[Taking]] = defaultdict(list)
    for appointment_id, *client in rows:
        found[appointment_id].append(Taking(*client))
    return dict(found)

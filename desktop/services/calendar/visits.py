"""Appointments as an exported calendar shows them: with names, or with initials only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

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


def visits(
    session: Session, which: ColumnElement[bool], *, identity: str, home: str, names: bool
) -> list[CalendarVisit]:
    """The appointments that meet a condition, in order of time. They never carry notes, phones or addresses.

    `home` is the zone of appointments without a site.
    """
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
    found = []
    for appointment, practitioner, site, zone, category, series in rows:
        taking_part = clients.get(appointment.id, ())
        shown = ", ".join(c.shown(names=names) for c in taking_part)
        found.append(
            CalendarVisit(
                uid=uid(appointment.reference, identity),
                reference=appointment.reference,
                starts=appointment.starts_at,
                ends=appointment.ends_at,
                zone=zone or home,
                status=appointment.status,
                sequence=appointment.sequence,
                summary=shown or category or _WITHOUT_CLIENT,
                location=_place(site, appointment.room),
                category=category,
                clients="; ".join(c.reference for c in taking_part),
                series=series,
                series_uid=uid(f"{series}/{practitioner}", identity) if series else "",
            )
        )
    return found


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

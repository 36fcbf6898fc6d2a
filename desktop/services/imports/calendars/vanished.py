"""Visits that a calendar no longer has, although it still has others of the same event."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import (
    OPEN_STATUSES,
    Appointment,
    AppointmentClient,
    AppointmentType,
    Client,
    Series,
    Site,
    User,
)


class VisitInPractice(NamedTuple):
    """An upcoming open visit: its reference, that of its series (or empty), and its columns as a file has
    them."""

    reference: str
    series: str
    starts: datetime
    ends: datetime
    practitioner: str
    clients: str
    appointment_type: str
    site: str


@dataclass(frozen=True)
class SeriesInPractice:
    """What the practice knows about the events of a file: its upcoming visits, by their series."""

    visits: tuple[VisitInPractice, ...]

    @classmethod
    def read(
        cls, session: Session, series: Collection[str], singles: Collection[str], today: date
    ) -> SeriesInPractice:
        """The upcoming open visits of those series, and those with those references."""
        return cls(tuple(_visits(session, set(series), set(singles), today)))

    def vanished(self, references: Collection[str]) -> list[VisitInPractice]:
        """The visits that a file with these references no longer has."""
        there = set(references)
        return [visit for visit in self.visits if visit.reference not in there]


def _visits(session: Session, series: set[str], singles: set[str], today: date) -> Iterator[VisitInPractice]:
    rows = session.execute(
        select(
            Appointment.id,
            Appointment.reference,
            Series.reference,
            Appointment.starts_at,
            Appointment.ends_at,
            User.reference,
            AppointmentType.name,
            Site.name,
        )
        .join(User, Appointment.user_id == User.id)
        .outerjoin(Series, Appointment.series_id == Series.id)
        .outerjoin(AppointmentType, Appointment.appointment_type_id == AppointmentType.id)
        .outerjoin(Site, Appointment.site_id == Site.id)
        .where(
            Appointment.status.in_(OPEN_STATUSES), Appointment.starts_at >= datetime.combine(today, time())
        )
        .order_by(Appointment.starts_at, Appointment.id)
    ).all()
    for row_id, reference, of_series, starts, ends, user, type_name, site in rows:
        if of_series in series or reference in singles:
            clients = _clients(session, row_id)
            yield VisitInPractice(
                reference, of_series or "", starts, ends, user, clients, type_name or "", site or ""
            )


def _clients(session: Session, appointment_id: int) -> str:
    found = session.scalars(
        select(Client.reference)
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .where(AppointmentClient.appointment_id == appointment_id)
        .order_by(Client.reference)
    )
    return "; ".join(found)

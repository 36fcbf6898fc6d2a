"""Visits that a calendar no longer has, although it still has others of the same event."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import Select, func, select
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

    @property
    def event(self) -> str:
        """The reference of its event: of the series, or of this visit alone."""
        return self.series or self.reference


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

    @property
    def references(self) -> frozenset[str]:
        return frozenset(visit.reference for visit in self.visits)

    def vanished(self, references: Collection[str]) -> list[VisitInPractice]:
        """The visits that a file with these references no longer has."""
        there = set(references)
        return [visit for visit in self.visits if visit.reference not in there]


def _visits(session: Session, series: set[str], singles: set[str], today: date) -> Iterator[VisitInPractice]:
    for row in session.execute(_upcoming(today)).all():
        if row.series in series or row.reference in singles:
            yield VisitInPractice(
                row.reference,
                row.series,
                row.starts_at,
                row.ends_at,
                row.practitioner,
                _clients(session, row.id),
                row.appointment_type,
                row.site,
            )


def _upcoming(today: date) -> Select[int, str, str, datetime, datetime, str, str, str]:
    """The open appointments from today on; a text is empty where there is no series, type or site."""
    return (
        select(
            Appointment.id,
            Appointment.reference,
            func.coalesce(Series.reference, "").label("series"),
            Appointment.starts_at,
            Appointment.ends_at,
            User.reference.label("practitioner"),
            func.coalesce(AppointmentType.name, "").label("appointment_type"),
            func.coalesce(Site.name, "").label("site"),
        )
        .join(User, Appointment.user_id == User.id)
        .outerjoin(Series, Appointment.series_id == Series.id)
        .outerjoin(AppointmentType, Appointment.appointment_type_id == AppointmentType.id)
        .outerjoin(Site, Appointment.site_id == Site.id)
        .where(
            Appointment.status.in_(OPEN_STATUSES), Appointment.starts_at >= datetime.combine(today, time())
        )
        .order_by(Appointment.starts_at, Appointment.id)
    )


def _clients(session: Session, appointment_id: int) -> str:
    found = session.scalars(
        select(Client.reference)
        .join(AppointmentClient, AppointmentClient.client_id == Client.id)
        .where(AppointmentClient.appointment_id == appointment_id)
        .order_by(Client.reference)
    )
    return "; ".join(found)

"""The choices for an appointment: types, sites, rooms, and the site that is meant if none is chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import Appointment, AppointmentType, Site, UserSite, WorkingHours

_ROOMS_FROM = timedelta(days=60)


@dataclass(frozen=True)
class TypeChoice:
    """An appointment type, with its usual length in minutes."""

    id: int
    name: str
    minutes: int


@dataclass(frozen=True)
class SiteChoice:
    """A site of the practice."""

    id: int
    name: str


@dataclass(frozen=True)
class AppointmentChoices:
    """Types and sites by name; `rooms` are those of the sites and those used lately."""

    types: tuple[TypeChoice, ...]
    sites: tuple[SiteChoice, ...]
    rooms: tuple[str, ...]


@dataclass(frozen=True)
class TypeColour:
    """An appointment type and its `#rrggbb`."""

    name: str
    colour: str


def type_colours(practice: Practice) -> tuple[TypeColour, ...]:
    """The appointment types by name, for the key to the calendar."""
    rows = practice.rows("SELECT name, colour FROM appointment_types ORDER BY name")
    return tuple(TypeColour(*row) for row in rows)


def choices(practice: Practice) -> AppointmentChoices:
    """What the appointment dialog offers."""
    since = practice.now() - _ROOMS_FROM
    with practice.read() as session:
        types = session.execute(
            select(AppointmentType.id, AppointmentType.name, AppointmentType.minutes).order_by(
                AppointmentType.name
            )
        )
        sites = session.execute(select(Site.id, Site.name).order_by(Site.name))
        return AppointmentChoices(
            tuple(TypeChoice(*row) for row in types),
            tuple(SiteChoice(*row) for row in sites),
            tuple(sorted({*_rooms_used(session, since), *_rooms_of_sites(session)})),
        )


def _rooms_used(session: Session, since: datetime) -> Iterable[str]:
    return session.scalars(
        select(Appointment.room)
        .where(Appointment.starts_at >= since, Appointment.starts_at < since + 2 * _ROOMS_FROM)
        .where(Appointment.room != "")
        .distinct()
    )


def _rooms_of_sites(session: Session) -> list[str]:
    listed = session.scalars(select(Site.rooms).where(Site.rooms != ""))
    return [room for of_site in listed for room in of_site.splitlines()]


def usual_site(practice: Practice, user_id: int, at: datetime) -> int | None:
    """Where a practitioner is at that time: by their hours, else their only site; None if that is unclear."""
    with practice.read() as session:
        by_hours = _site_by_hours(session, user_id, at)
        return _only_site(session, user_id) if by_hours is None else by_hours


def _site_by_hours(session: Session, user_id: int, at: datetime) -> int | None:
    hours = session.execute(
        select(WorkingHours.starts, WorkingHours.ends, WorkingHours.site_id).where(
            WorkingHours.user_id == user_id,
            WorkingHours.weekday == at.weekday(),
            WorkingHours.site_id.is_not(None),
        )
    )
    return next((site_id for starts, ends, site_id in hours if _is_within(at.time(), starts, ends)), None)


def _is_within(moment: time, starts: time, ends: time) -> bool:
    """Whether hours include a time of the day; those that end at 00:00 end at midnight."""
    return starts <= moment and (moment < ends or ends == time.min)


def _only_site(session: Session, user_id: int) -> int | None:
    sites = session.scalars(select(UserSite.site_id).where(UserSite.user_id == user_id)).all()
    return sites[0] if len(sites) == 1 else None

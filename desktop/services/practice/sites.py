"""The places where the practice works, and their rooms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import available_timezones

from sqlalchemy import func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    Appointment,
    AppointmentType,
    ProviderNumber,
    PublicHoliday,
    Site,
    SiteTravel,
    UserSite,
    WorkingHours,
)
from desktop.rules.text import count, fold
from desktop.services.practice.references import PREFIXES, next_references

_SHOWN = ("name", "timezone")


@dataclass(frozen=True)
class SitePlace:
    """A site; a new one has no `id`. `rooms` are names."""

    id: int | None
    name: str
    timezone: str
    rooms: tuple[str, ...] = ()


def site_names(practice: Practice) -> dict[int, str]:
    """The name of each site by its id, in order of name."""
    with practice.read() as session:
        return dict(session.execute(select(Site.id, Site.name).order_by(Site.name)).all())


def site_places(practice: Practice) -> tuple[SitePlace, ...]:
    """All sites by name; a site without listed rooms has those where somebody was booked."""
    with practice.read() as session:
        found = session.scalars(select(Site).order_by(Site.name)).all()
        return tuple(SitePlace(site.id, site.name, site.timezone, _rooms(session, site)) for site in found)


def _rooms(session: Session, site: Site) -> tuple[str, ...]:
    if site.rooms:
        return tuple(site.rooms.splitlines())
    used = select(Appointment.room).where(Appointment.site_id == site.id, Appointment.room != "").distinct()
    return tuple(sorted(session.scalars(used)))


def save_sites(practice: Practice, before: Sequence[SitePlace], after: Sequence[SitePlace]) -> None:
    """Save what differs, as one operation. Raises UserError for what cannot be stored or removed."""
    wanted = [_tidy(place) for place in after]
    _check(wanted)
    if wanted == list(before):
        return
    known, kept = _by_id(before), _by_id(wanted)
    with practice.work("save sites", say("Changed sites and rooms")) as work:
        _take_away(work, sorted(known.keys() - kept.keys()))
        work.update(Site, _changes(known, kept))
        _add(work, [place for place in wanted if place.id is None])


def _changes(known: dict[int, SitePlace], kept: dict[int, SitePlace]) -> dict[int, dict[str, Any]]:
    """The columns of each site that is no longer as it was, by id."""
    return {site_id: _values(place) for site_id, place in kept.items() if place != known.get(site_id)}


def _by_id(places: Iterable[SitePlace]) -> dict[int, SitePlace]:
    """The sites that the practice already has, by id."""
    return {place.id: place for place in places if place.id is not None}


def _add(work: UnitOfWork, new: Sequence[SitePlace]) -> None:
    references = next_references(work.session, Site, PREFIXES[Site], len(new))
    rows = zip(new, references, strict=True)
    work.insert(Site, [{"reference": reference, **_values(place)} for place, reference in rows])


def _tidy(place: SitePlace) -> SitePlace:
    rooms = {fold(room): room.strip() for room in reversed(place.rooms) if room.strip()}
    return SitePlace(place.id, place.name.strip(), place.timezone.strip(), tuple(rooms.values())[::-1])


def _values(place: SitePlace) -> dict[str, Any]:
    return {**{name: getattr(place, name) for name in _SHOWN}, "rooms": "\n".join(place.rooms)}


def _check(places: Sequence[SitePlace]) -> None:
    seen: set[str] = set()
    for place in places:
        _check_name(place.name, seen)
        _check_zone(place.timezone)
        seen.add(fold(place.name))


def _check_name(name: str, others: set[str]) -> None:
    if not name:
        raise UserError(say("A site has no name. Type one, or remove the line."))
    if fold(name) in others:
        raise UserError(say("Two sites are called {name}. Give one of them another name.", name=name))


def _check_zone(zone: str) -> None:
    if zone not in available_timezones():
        raise UserError(
            say("{zone} is not a time zone. Choose one from the list, such as Australia/Sydney.", zone=zone)
        )


def _take_away(work: UnitOfWork, site_ids: Sequence[int]) -> None:
    """Remove sites and the travel times to them. Raises UserError while something still refers to one."""
    for site_id in site_ids:
        _refuse_used(work.session, site_id)
        ways = select(SiteTravel.id).where(or_(SiteTravel.site_id == site_id, SiteTravel.other_id == site_id))
        work.delete(SiteTravel, list(work.session.scalars(ways)))
    work.delete(Site, site_ids)


def _refuse_used(session: Session, site_id: int) -> None:
    if uses := _uses(session, site_id):
        name = session.get_one(Site, site_id).name
        raise UserError(say("{name} is still in use: {uses}. Rename it, or leave it.", name=name, uses=uses))


def _uses(session: Session, site_id: int) -> str:
    """`12 appointments, 2 users`; empty for a site that can be removed."""

    def number(column: InstrumentedAttribute[Any]) -> int:
        return session.scalars(select(func.count()).where(column == site_id)).one()

    visits, users, hours = number(Appointment.site_id), number(UserSite.site_id), number(WorkingHours.site_id)
    types, numbers = number(AppointmentType.site_id), number(ProviderNumber.site_id)
    holidays = number(PublicHoliday.site_id)
    counted = (
        (visits, count(visits, "appointment")),
        (users, count(users, "user")),
        (hours, count(hours, "line of hours", "lines of hours")),
        (types, count(types, "appointment type")),
        (numbers, count(numbers, "provider number")),
        (holidays, count(holidays, "public holiday")),
    )
    return ", ".join(words for there_are, words in counted if there_are)

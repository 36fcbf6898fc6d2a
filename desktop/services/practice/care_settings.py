"""The settings for care: disciplines, sites and travel between them, and the practice's own holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    ANY_DISCIPLINE,
    AppointmentType,
    Client,
    Discipline,
    PublicHoliday,
    Site,
    SiteTravel,
    User,
)
from desktop.rules.dates.format import day_text
from desktop.rules.disciplines import practitioner_noun
from desktop.services.practice.disciplines import read_disciplines


@dataclass(frozen=True)
class DisciplineDetails:
    """`also_called` are other words for it; `may_also_take` are disciplines whose clients its practitioners
    may take."""

    name: str
    also_called: tuple[str, ...] = ()
    may_also_take: tuple[str, ...] = ()


@dataclass(frozen=True)
class SiteDetails:
    """`country` and `state` are ISO 3166 codes; empty means those of the practice."""

    id: int
    name: str
    country: str = ""
    state: str = ""


@dataclass(frozen=True)
class OwnHoliday:
    """A day that is a holiday here or, if `working`, is not one here; without a site, at all of them."""

    day: date
    name: str = ""
    site_id: int | None = None
    working: bool = False


@dataclass(frozen=True)
class CareSettings:
    """`disciplines` are all that are in use or listed by the practice; `unknown` are words in use that nobody
    has explained. `travel` is the minutes between two sites, the lower id first, if not the usual ones."""

    disciplines: tuple[DisciplineDetails, ...] = ()
    unknown: tuple[str, ...] = ()
    sites: tuple[SiteDetails, ...] = ()
    travel: Mapping[tuple[int, int], int] | None = None
    holidays: tuple[OwnHoliday, ...] = ()


def read_care_settings(practice: Practice) -> CareSettings:
    """Read them all; goes through all clients, so call it on the worker."""
    with practice.read() as session:
        words = _words_in_use(session)
        known = read_disciplines(session)
        sites = session.scalars(select(Site).order_by(Site.name)).all()
        ways = session.scalars(select(SiteTravel)).all()
        days = session.scalars(select(PublicHoliday).order_by(PublicHoliday.day, PublicHoliday.id)).all()
        return CareSettings(
            _disciplines(session, [word for word in words if known.knows(word)]),
            tuple(word for word in words if not known.knows(word)),
            tuple(SiteDetails(site.id, site.name, site.country, site.state) for site in sites),
            {(way.site_id, way.other_id): way.minutes for way in ways},
            tuple(OwnHoliday(d.day, d.name, d.site_id, d.working) for d in days),
        )


def _words_in_use(session: Session) -> list[str]:
    words: set[str] = set()
    for column in (User.discipline, AppointmentType.discipline, Client.care_discipline):
        words |= set(session.scalars(select(column).distinct()))
    return sorted({word.strip() for word in words} - {"", ANY_DISCIPLINE})


def _disciplines(session: Session, words: Iterable[str]) -> tuple[DisciplineDetails, ...]:
    """Those listed and those in use, each once."""
    practice = read_disciplines(session)
    found = {
        practice.key(row.name): DisciplineDetails(
            row.name, tuple(row.also_called.splitlines()), tuple(row.may_also_take.splitlines())
        )
        for row in session.scalars(select(Discipline))
    }
    for word in words:
        found.setdefault(practice.key(word), DisciplineDetails(practitioner_noun(word)))
    return tuple(sorted(found.values(), key=lambda each: each.name.casefold()))


def save_care_settings(practice: Practice, before: CareSettings, after: CareSettings) -> None:
    """Save what differs, as one operation. Raises UserError for two holidays on one day at one site."""
    if before == after:
        return
    _check_holidays(after.holidays)
    with practice.work("save care settings", say("Changed disciplines, sites or holidays")) as work:
        _replace(work, Discipline, ("name", "also_called", "may_also_take"), map(_stored, _said(after)))
        work.update(
            Site,
            {
                site.id: {"country": site.country, "state": site.state}
                for site in after.sites
                if site not in before.sites
            },
        )
        ways = [(*pair, minutes) for pair, minutes in (after.travel or {}).items()]
        _replace(work, SiteTravel, ("site_id", "other_id", "minutes"), ways)
        days = [(d.day, d.name, d.site_id, d.working) for d in after.holidays]
        _replace(work, PublicHoliday, ("day", "name", "site_id", "working"), days)


def _said(settings: CareSettings) -> list[DisciplineDetails]:
    """The disciplines about which the practice says something of its own."""
    return [each for each in settings.disciplines if each.also_called or each.may_also_take]


def _stored(each: DisciplineDetails) -> tuple[str, str, str]:
    return each.name, "\n".join(each.also_called), "\n".join(each.may_also_take)


def _check_holidays(holidays: Sequence[OwnHoliday]) -> None:
    seen: set[tuple[date, int | None]] = set()
    for holiday in holidays:
        if (holiday.day, holiday.site_id) in seen:
            raise UserError(
                say(
                    "{day} is there twice for the same site. Keep one of the two lines.",
                    day=day_text(holiday.day),
                )
            )
        seen.add((holiday.day, holiday.site_id))


def _replace(work: UnitOfWork, model: Any, names: tuple[str, ...], wanted: Iterable[tuple[Any, ...]]) -> None:
    """Make the rows of a small table those wanted; equal ones stay as they are."""
    missing = list(dict.fromkeys(wanted))
    gone = []
    columns = [getattr(model, name) for name in names]
    for row_id, *values in work.session.execute(select(model.id, *columns)):
        if tuple(values) in missing:
            missing.remove(tuple(values))
        else:
            gone.append(row_id)
    work.delete(model, gone)
    work.insert(model, [dict(zip(names, values, strict=True)) for values in missing])


def meaning(settings: CareSettings, word: str, name: str) -> CareSettings:
    """The same settings, with a word explained as the discipline `name`, or, if empty, as a discipline of its
    own."""
    if not name:
        own = DisciplineDetails(word, (word,))
        return _with(settings, (*settings.disciplines, own), word)
    changed = tuple(
        DisciplineDetails(each.name, (*each.also_called, word), each.may_also_take)
        if each.name == name
        else each
        for each in settings.disciplines
    )
    if all(each.name != name for each in changed):
        changed = (*changed, DisciplineDetails(name, (word,)))
    return _with(settings, changed, word)


def _with(settings: CareSettings, disciplines: tuple[DisciplineDetails, ...], explained: str) -> CareSettings:
    unknown = tuple(word for word in settings.unknown if word != explained)
    return CareSettings(disciplines, unknown, settings.sites, settings.travel, settings.holidays)

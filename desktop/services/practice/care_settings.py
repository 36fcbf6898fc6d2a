"""The settings for care: disciplines, sites and travel between them, and the practice's own holidays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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
from desktop.rules.disciplines import Disciplines, practitioner_noun
from desktop.services.practice.differences import differences
from desktop.services.practice.disciplines import read_disciplines


@dataclass(frozen=True)
class DisciplineDetails:
    """`also_called` are other words for it; `may_also_take` are disciplines whose clients its practitioners
    may take."""

    name: str
    also_called: tuple[str, ...] = ()
    may_also_take: tuple[str, ...] = ()

    def with_word(self, word: str) -> DisciplineDetails:
        """The same discipline, known by one more word."""
        return replace(self, also_called=(*self.also_called, word))


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
        unknown = tuple(word for word in words if not known.knows(word))
        return CareSettings(
            _disciplines(session, known, [word for word in words if word not in unknown]),
            unknown,
            _sites(session),
            _travel(session),
            _own_holidays(session),
        )


def _sites(session: Session) -> tuple[SiteDetails, ...]:
    sites = session.scalars(select(Site).order_by(Site.name))
    return tuple(SiteDetails(site.id, site.name, site.country, site.state) for site in sites)


def _travel(session: Session) -> dict[tuple[int, int], int]:
    return {(way.site_id, way.other_id): way.minutes for way in session.scalars(select(SiteTravel))}


def _own_holidays(session: Session) -> tuple[OwnHoliday, ...]:
    days = session.scalars(select(PublicHoliday).order_by(PublicHoliday.day, PublicHoliday.id))
    return tuple(OwnHoliday(day.day, day.name, day.site_id, day.working) for day in days)


def _words_in_use(session: Session) -> list[str]:
    words: set[str] = set()
    for column in (User.discipline, AppointmentType.discipline, Client.care_discipline):
        words |= set(session.scalars(select(column).distinct()))
    return sorted({word.strip() for word in words} - {"", ANY_DISCIPLINE})


def _disciplines(
    session: Session, practice: Disciplines, words: Iterable[str]
) -> tuple[DisciplineDetails, ...]:
    """Those listed and those in use, each once."""
    found = {practice.key(row.name): _details(row) for row in session.scalars(select(Discipline))}
    for word in words:
        found.setdefault(practice.key(word), DisciplineDetails(practitioner_noun(word)))
    return tuple(sorted(found.values(), key=lambda each: each.name.casefold()))


def _details(row: Discipline) -> DisciplineDetails:
    return DisciplineDetails(
        row.name, tuple(row.also_called.splitlines()), tuple(row.may_also_take.splitlines())
    )


def save_care_settings(practice: Practice, before: CareSettings, after: CareSettings) -> None:
    """Save what differs, as one operation. Raises UserError for two holidays on one day at one site."""
    if before == after:
        return
    _check_holidays(after.holidays)
    with practice.work("save care settings", say("Changed disciplines, sites or holidays")) as work:
        _replace(work, Discipline, ("name", "also_called", "may_also_take"), map(_stored, _said(after)))
        work.update(Site, _changed_sites(before, after))
        ways = [(*pair, minutes) for pair, minutes in (after.travel or {}).items()]
        _replace(work, SiteTravel, ("site_id", "other_id", "minutes"), ways)
        days = [(d.day, d.name, d.site_id, d.working) for d in after.holidays]
        _replace(work, PublicHoliday, ("day", "name", "site_id", "working"), days)


def _changed_sites(before: CareSettings, after: CareSettings) -> dict[int, dict[str, str]]:
    """The country and state of each site that has others than before, by id."""
    changed = [site for site in after.sites if site not in before.sites]
    return {site.id: {"country": site.country, "state": site.state} for site in changed}


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
    missing, gone = differences(_rows(work.session, model, names), wanted)
    work.delete(model, gone)
    work.insert(model, [dict(zip(names, values, strict=True)) for values in missing])


def _rows(session: Session, model: Any, names: tuple[str, ...]) -> dict[int, tuple[Any, ...]]:
    """Those columns of each row of a table, by the row's id."""
    columns = [getattr(model, name) for name in names]
    return {row_id: tuple(values) for row_id, *values in session.execute(select(model.id, *columns))}


def meaning(settings: CareSettings, word: str, name: str) -> CareSettings:
    """The same settings, with a word explained as the discipline `name`, or, if empty, as a discipline of its
    own."""
    if not name or not _is_listed(settings, name):
        own = DisciplineDetails(name or word, (word,))
        return _with(settings, (*settings.disciplines, own), word)
    explained = (each.with_word(word) if each.name == name else each for each in settings.disciplines)
    return _with(settings, tuple(explained), word)


def _is_listed(settings: CareSettings, name: str) -> bool:
    return any(each.name == name for each in settings.disciplines)


def _with(settings: CareSettings, disciplines: tuple[DisciplineDetails, ...], explained: str) -> CareSettings:
    unknown = tuple(word for word in settings.unknown if word != explained)
    return CareSettings(disciplines, unknown, settings.sites, settings.travel, settings.holidays)

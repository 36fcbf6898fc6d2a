"""Sites as the rules know them: travel between them, public holidays, and the hour that the clocks skip."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import DEFAULT_TIMEZONE
from desktop.language import say
from desktop.models import PublicHoliday, Setting, Site, SiteTravel
from desktop.rules.sites import TRAVEL_MINUTES, SiteFacts, missing_hours
from desktop.services.practice.settings import KEYS

COUNTRY, STATE, TRAVEL = KEYS["country"], KEYS["state"], KEYS["travel_minutes"]
TIMEZONE = KEYS["timezone"]

_AHEAD = timedelta(days=730)
"""How far ahead holidays and clock changes are looked up."""

_STATES = {
    "Australia/Sydney": "NSW",
    "Australia/Broken_Hill": "NSW",
    "Australia/Melbourne": "VIC",
    "Australia/Brisbane": "QLD",
    "Australia/Lindeman": "QLD",
    "Australia/Adelaide": "SA",
    "Australia/Perth": "WA",
    "Australia/Hobart": "TAS",
    "Australia/Darwin": "NT",
    "Australia/Canberra": "ACT",
}
"""The Australian state of a time zone, if the practice has not said where it is."""


@dataclass(frozen=True)
class _Place:
    """Where a site is, or the practice as a whole; a country or state that nobody gave is empty."""

    timezone: str
    country: str = ""
    state: str = ""


def read_site_facts(session: Session, since: date) -> SiteFacts:
    """The facts from a day on, for two years."""
    settings = _settings(session)
    practice = _Place(
        settings.get(TIMEZONE, DEFAULT_TIMEZONE), settings.get(COUNTRY, ""), settings.get(STATE, "")
    )
    places = _places(session, practice.timezone)
    years = (since.year, (since + _AHEAD).year)
    holidays = _usual_holidays(places, practice, years)
    _apply_own_holidays(session, holidays)
    return SiteFacts(
        travel={(way.site_id, way.other_id): way.minutes for way in session.scalars(select(SiteTravel))},
        default_travel=int(settings.get(TRAVEL, TRAVEL_MINUTES)),
        holidays=holidays,
        gaps={site_id: _missing_hours(place.timezone, *years) for site_id, place in places.items()},
    )


def _settings(session: Session) -> dict[str, str]:
    query = select(Setting.key, Setting.value).where(Setting.key.in_((COUNTRY, STATE, TRAVEL, TIMEZONE)))
    return dict(session.execute(query).all())


def _places(session: Session, timezone: str) -> dict[int | None, _Place]:
    """Where each site is, by id; None is what has no site, in the practice's time zone."""
    sites = session.scalars(select(Site))
    return {None: _Place(timezone)} | {
        site.id: _Place(site.timezone, site.country, site.state) for site in sites
    }


def _usual_holidays(
    places: dict[int | None, _Place], practice: _Place, years: tuple[int, int]
) -> dict[int | None, dict[date, str]]:
    """The public holidays of each place, as its state has them."""
    return {
        site_id: dict(_public_holidays(*_region(place, practice), *years))
        for site_id, place in places.items()
    }


def _region(site: _Place, practice: _Place) -> tuple[str, str]:
    """The country and state of a site: its own, else those of its time zone in Australia, else the practice's."""
    if site.country:
        return site.country, site.state
    if site.timezone in _STATES and practice.country in ("", "AU"):
        return "AU", site.state or _australian_state(site.timezone, practice)
    return practice.country, site.state or practice.state


def _australian_state(timezone: str, practice: _Place) -> str:
    """The practice's own state in its time zone, and the usual one in others."""
    if timezone == practice.timezone and practice.state:
        return practice.state
    return _STATES[timezone]


@lru_cache(maxsize=32)
def _public_holidays(country: str, state: str, first: int, last: int) -> tuple[tuple[date, str], ...]:
    """The public holidays of a country and state; empty for an unknown code."""
    if not country:
        return ()
    import holidays

    years = range(first, last + 1)
    try:
        found = holidays.country_holidays(country, subdiv=state or None, years=years)
    except NotImplementedError:
        return ()
    return tuple(sorted(found.items()))


def _apply_own_holidays(session: Session, holidays: dict[int | None, dict[date, str]]) -> None:
    """Add the days that the practice typed or imported, and remove those on which it works anyway."""
    for own in session.scalars(select(PublicHoliday).order_by(PublicHoliday.working, PublicHoliday.id)):
        for site_id in holidays if own.site_id is None else [own.site_id]:
            _apply(own, holidays[site_id])


def _apply(own: PublicHoliday, days: dict[date, str]) -> None:
    if own.working:
        days.pop(own.day, None)
    else:
        days[own.day] = own.name or say("public holiday")


@lru_cache(maxsize=32)
def _missing_hours(timezone: str, first: int, last: int) -> tuple[tuple[datetime, datetime], ...]:
    return missing_hours(timezone, date(first, 1, 1), date(last, 12, 31))

"""Sites as the rules know them: travel between them, public holidays, and the hour that the clocks skip."""

from __future__ import annotations

from collections import defaultdict
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


def read_site_facts(session: Session, since: date) -> SiteFacts:
    """The facts from a day on, for two years."""
    settings = dict(
        session.execute(
            select(Setting.key, Setting.value).where(
                Setting.key.in_((COUNTRY, STATE, TRAVEL, "practice.timezone"))
            )
        ).all()
    )
    zone = settings.get("practice.timezone", DEFAULT_TIMEZONE)
    places: dict[int | None, tuple[str, str, str]] = {None: (zone, "", "")}
    for site in session.scalars(select(Site)):
        places[site.id] = (site.timezone, site.country, site.state)
    until = since + _AHEAD
    holidays: dict[int | None, dict[date, str]] = {}
    for site_id, (timezone, country, state) in places.items():
        region = _region(timezone, country, state, settings)
        holidays[site_id] = dict(_public_holidays(*region, since.year, until.year))
    _apply_own_holidays(session, holidays)
    return SiteFacts(
        travel={(way.site_id, way.other_id): way.minutes for way in session.scalars(select(SiteTravel))},
        default_travel=int(settings.get(TRAVEL, TRAVEL_MINUTES)),
        holidays=holidays,
        gaps={
            site_id: _missing_hours(timezone, since.year, until.year)
            for site_id, (timezone, _, _) in places.items()
        },
    )


def _region(timezone: str, country: str, state: str, settings: dict[str, str]) -> tuple[str, str]:
    """The country and state of a site: its own, else those of its time zone in Australia, else the practice's."""
    if country:
        return country, state
    if timezone in _STATES and (settings.get(COUNTRY) or "AU") == "AU":
        own = (
            settings.get(STATE, "") if timezone == settings.get("practice.timezone", DEFAULT_TIMEZONE) else ""
        )
        return "AU", state or own or _STATES[timezone]
    return settings.get(COUNTRY, ""), state or settings.get(STATE, "")


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
    own: defaultdict[bool, list[PublicHoliday]] = defaultdict(list)
    for day in session.scalars(select(PublicHoliday)):
        own[day.working].append(day)
    for holiday in own[False]:
        for site_id in holidays if holiday.site_id is None else [holiday.site_id]:
            holidays[site_id][holiday.day] = holiday.name or say("public holiday")
    for holiday in own[True]:
        for site_id in holidays if holiday.site_id is None else [holiday.site_id]:
            holidays[site_id].pop(holiday.day, None)


@lru_cache(maxsize=32)
def _missing_hours(timezone: str, first: int, last: int) -> tuple[tuple[datetime, datetime], ...]:
    return missing_hours(timezone, date(first, 1, 1), date(last, 12, 31))

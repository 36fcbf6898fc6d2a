"""The practice's own country, found by its time zone: how phone numbers are written there."""

from __future__ import annotations

from functools import cache
from importlib import resources

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import Setting
from desktop.services.practice.settings import KEYS, Preferences

_OLD_NAMES = {"Australia/": "AU", "US/": "US", "Canada/": "CA", "NZ": "NZ", "GB": "GB", "Eire": "IE"}
"""Old names of zones, which the list of zones by country leaves out."""


def country_in(session: Session) -> str:
    """The ISO 3166 code of the practice's country; empty if its time zone belongs to none."""
    zone = session.scalar(select(Setting.value).where(Setting.key == KEYS["timezone"]))
    return country_of_zone(zone or Preferences.timezone)


@cache
def country_of_zone(zone: str) -> str:
    """The country of a time zone such as `Australia/Perth`, empty for one such as `UTC`."""
    listed = _countries().get(zone)
    return listed or next((country for start, country in _OLD_NAMES.items() if zone.startswith(start)), "")


@cache
def _countries() -> dict[str, str]:
    """Countries by time zone, from the list that comes with the zones themselves."""
    text = resources.files("tzdata").joinpath("zoneinfo/zone.tab").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {zone: country for country, _, zone, *_ in rows}

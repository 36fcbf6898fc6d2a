"""The practice's own preferences, kept in its database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop.database.practice import DEFAULT_TIMEZONE, Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.rules.sites import TRAVEL_MINUTES


@dataclass(frozen=True)
class Preferences:
    """`lock_minutes` 0 never locks; the other numbers are defaults to start from, not legal advice.

    `country` and `state` are ISO 3166 codes; empty ones go by the time zone.
    """

    name: str = ""
    timezone: str = DEFAULT_TIMEZONE
    lock_minutes: int = 15
    notice_days: int = 28
    retention_years: int = 7
    retention_age: int = 25
    country: str = ""
    state: str = ""
    travel_minutes: int = TRAVEL_MINUTES


KEYS = {
    "name": "practice.name",
    "timezone": "practice.timezone",
    "lock_minutes": "window.lock_minutes",
    "notice_days": "offboarding.notice_days",
    "retention_years": "retention.years",
    "retention_age": "retention.age",
    "country": "practice.country",
    "state": "practice.state",
    "travel_minutes": "planning.travel_minutes",
}
"""The key under which each preference is kept."""


def preferences(practice: Practice) -> Preferences:
    """What the practice has chosen, with defaults for the rest."""
    stored = dict(practice.rows("SELECT key, value FROM settings"))
    chosen = {name: _value(name, stored[key]) for name, key in KEYS.items() if key in stored}
    return Preferences(**chosen)


def _value(name: str, stored: str) -> Any:
    """A preference as the number or the text that it is."""
    kind = type(getattr(Preferences, name))
    return kind(stored)


def save_preferences(practice: Practice, chosen: Preferences) -> None:
    """Save the choices. Raises UserError for an empty name or an unknown time zone."""
    if not chosen.name.strip():
        raise UserError(say("The practice needs a name. Type it, then save."))
    _check_zone(chosen.timezone)
    from desktop.services.practice.kept_settings import keep_settings

    wanted = {key: str(getattr(chosen, name)) for name, key in KEYS.items()}
    with practice.work("save preferences", say("Changed the preferences"), recorded=False) as work:
        keep_settings(work, wanted)
    practice.forget_zone()


def _check_zone(timezone: str) -> None:
    from zoneinfo import ZoneInfo

    try:
        ZoneInfo(timezone)
    except (KeyError, ValueError, OSError):
        raise UserError(
            say(
                "{timezone} is not a time zone. Choose one such as {default_timezone}.",
                timezone=timezone,
                default_timezone=DEFAULT_TIMEZONE,
            )
        ) from None

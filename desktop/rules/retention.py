"""The time for which a client's records are kept, by the practice's settings; not legal advice."""

from __future__ import annotations

from datetime import date

from desktop.rules.age import is_minor

YEARS = 7

MINOR_UNTIL_AGE = 25


def keep_until(
    last_service: date,
    born: date | None,
    *,
    years: int = YEARS,
    minor_until_age: int = MINOR_UNTIL_AGE,
) -> date:
    """The first day on which the records need no longer be kept.

    That is `years` after the last service and, for somebody who was under 18 at it, their
    birthday number `minor_until_age`, whichever is later. Without a date of birth only the years count.
    """
    kept = anniversary(last_service, years)
    if born is not None and is_minor(born, last_service):
        kept = max(kept, anniversary(born, minor_until_age))
    return kept


def anniversary(day: date, years: int) -> date:
    """The same day that many years later; 29 February becomes 1 March if there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)

"""How dates, times and numbers are written where the reader lives.

The window sets it once with `write_as`; without that they read `12 Mar 2027`, `09:00` and `1,200`, as in verbs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """`order` holds the letters d, m and y as a date has its parts; a week begins on `first_weekday`, 0 is Monday.

    `thousands` and `decimal` are signs; an empty one is the language's own.
    """

    order: str = "dmy"
    twelve_hours: bool = False
    first_weekday: int = 0
    thousands: str = ""
    decimal: str = ""


_region = Region()


def write_as(region: Region) -> None:
    """Write dates, times and numbers so from now on."""
    global _region
    _region = region


def written() -> Region:
    """How they are written now."""
    return _region

"""The reader's region: how dates, times and numbers are written there.

The window sets it once with `write_as`; the default is `12 Mar 2027`, `09:00` and `1,200`, as in verbs.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """`order` is the letters d, m and y in the order of a date's parts; weeks begin on `first_weekday`, 0 is
    Monday.

    `thousands` and `decimal` are signs; an empty one means the language's own.
    """

    order: str = "dmy"
    twelve_hours: bool = False
    first_weekday: int = 0
    thousands: str = ""
    decimal: str = ""


_region = Region()


def write_as(region: Region) -> None:
    """Write dates, times and numbers in this way from now on."""
    global _region
    _region = region


def written() -> Region:
    """How they are written now."""
    return _region

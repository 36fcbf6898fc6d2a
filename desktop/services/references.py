"""References of our own making, for records that came from outside without one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from desktop.models import Appointment, Base, Client, Series, Site, User

PREFIXES: dict[type[Base], str] = {Appointment: "A", Client: "C", Series: "R", Site: "S", User: "U"}
"""What the references of our own making begin with."""

_DIGITS = 6
_LONGEST = 12


def next_references(session: Session, model: Any, prefix: str, n: int) -> list[str]:
    """The next `n` free references of a kind: after C000122 come C000123, C000124 ...

    `prefix` is letters only. References of other shapes stay out of the count and cannot collide.
    """
    number = cast(func.substr(model.reference, len(prefix) + 1), Integer)
    last = session.scalar(
        select(func.max(number)).where(
            model.reference.op("GLOB")(f"{prefix}[0-9]*"),
            model.reference.op("NOT GLOB")(f"{prefix}*[^0-9]*"),
            func.length(model.reference) <= len(prefix) + _LONGEST,
        )
    )
    first = (last or 0) + 1
    return [f"{prefix}{number:0{_DIGITS}}" for number in range(first, first + n)]

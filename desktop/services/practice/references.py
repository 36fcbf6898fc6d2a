"""References that we make for records that came from outside without one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from desktop.models import Appointment, Base, Client, ClientAlias, Series, Site, User

PREFIXES: dict[type[Base], str] = {Appointment: "A", Client: "C", Series: "R", Site: "S", User: "U"}
"""What the references that we make begin with."""

_DIGITS = 6
_LONGEST = 12


def next_references(session: Session, model: Any, prefix: str, n: int) -> list[str]:
    """The next `n` free references of a kind: after C000122 come C000123, C000124 ...

    `prefix` is letters only. References of other shapes are not counted and cannot collide. A merged
    client's reference is not free: it still means the surviving client.
    """
    last = _highest(session, model, prefix)
    if model is Client:
        last = max(last, _highest(session, ClientAlias, prefix))
    return [f"{prefix}{number:0{_DIGITS}}" for number in range(last + 1, last + 1 + n)]


def client_aliases(session: Session) -> dict[str, int]:
    """The references of merged files, and the clients they mean now."""
    return dict(session.execute(select(ClientAlias.reference, ClientAlias.client_id)).all())


def aliases_of(session: Session, client_id: int) -> list[str]:
    """The references of the files that were merged into this client's."""
    return list(session.scalars(select(ClientAlias.reference).where(ClientAlias.client_id == client_id)))


def _highest(session: Session, model: Any, prefix: str) -> int:
    number = cast(func.substr(model.reference, len(prefix) + 1), Integer)
    last = session.scalar(
        select(func.max(number)).where(
            model.reference.op("GLOB")(f"{prefix}[0-9]*"),
            model.reference.op("NOT GLOB")(f"{prefix}*[^0-9]*"),
            func.length(model.reference) <= len(prefix) + _LONGEST,
        )
    )
    return last or 0

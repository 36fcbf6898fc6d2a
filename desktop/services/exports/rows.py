"""The rows of each kind as they leave the program: our own headers, and names next to references."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import Site, User
from desktop.services.exports.cells import Named, PointedAt, Row
from desktop.services.exports.client_rows import clients, contacts
from desktop.services.exports.user_rows import hours, leave, users
from desktop.services.exports.visit_rows import appointments, holidays, types


def rows_of(session: Session, kind: str, user_id: int | None) -> Iterator[Row]:
    """All rows of a kind in a fixed order, or those that belong to one practitioner."""
    return _KINDS[kind](session, _pointed_at(session), user_id)


def _pointed_at(session: Session) -> PointedAt:
    names = {user.id: Named(user.reference, user.name) for user in session.scalars(select(User))}
    sites = dict(session.execute(select(Site.id, Site.name)).all())
    return PointedAt(names, sites)


_KINDS: dict[str, Callable[[Session, PointedAt, int | None], Iterator[Row]]] = {
    "users": users,
    "hours": hours,
    "leave": leave,
    "clients": clients,
    "contacts": contacts,
    "types": types,
    "holidays": holidays,
    "appointments": appointments,
}

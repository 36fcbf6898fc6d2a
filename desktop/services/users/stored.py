"""Users as they are stored: read with all that belongs to them, and written back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Leave, ProviderNumber, User, UserSite, WorkingHours
from desktop.rules.calendar import Hours
from desktop.rules.text import sort_name
from desktop.services.practice.differences import differences
from desktop.services.users.details import Away, SiteNumber, UserDetails

_COLUMNS = (
    "last_name", "first_name", "title", "email", "mobile", "position", "discipline", "access_level",
    "target_weekly_minutes", "maximum_clients", "gender", "languages", "youngest", "oldest",
)  # fmt: skip


@dataclass(frozen=True)
class StoredUser:
    """A user as the practice knows them now."""

    id: int
    reference: str
    active: bool
    inactive_since: date | None
    details: UserDetails


def row_in(session: Session, user_id: int) -> User:
    """The user's own row. Raises UserError for an unknown id."""
    found = session.get(User, user_id)
    if found is None:
        raise UserError(say("There is no such user in this practice."))
    return found


def user_in(session: Session, user_id: int) -> StoredUser:
    """Everything about one user. Raises UserError for an unknown id."""
    found = row_in(session, user_id)
    sites = session.scalars(select(UserSite.site_id).where(UserSite.user_id == user_id))
    details = UserDetails(
        **{name: getattr(found, name) for name in _COLUMNS},
        site_ids=tuple(sites),
        numbers=_numbers(session, user_id),
        hours=_hours(session, user_id),
        leave=_leave(session, user_id),
    )
    return StoredUser(found.id, found.reference, found.active, found.inactive_since, details)


def _numbers(session: Session, user_id: int) -> tuple[SiteNumber, ...]:
    rows = session.scalars(select(ProviderNumber).where(ProviderNumber.user_id == user_id))
    return tuple(SiteNumber(row.site_id, row.kind, row.number, row.starts_on, row.ends_on) for row in rows)


def _hours(session: Session, user_id: int) -> tuple[Hours, ...]:
    rows = session.scalars(
        select(WorkingHours)
        .where(WorkingHours.user_id == user_id)
        .order_by(WorkingHours.weekday, WorkingHours.starts)
    )
    return tuple(Hours(row.weekday, row.starts, row.ends, row.site_id) for row in rows)


def _leave(session: Session, user_id: int) -> tuple[Away, ...]:
    rows = session.scalars(select(Leave).where(Leave.user_id == user_id).order_by(Leave.starts_at))
    return tuple(Away(row.starts_at, row.ends_at, row.reason) for row in rows)


def columns(details: UserDetails) -> dict[str, Any]:
    """The user's own columns; all else has rows of its own."""
    values = {name: getattr(details, name) for name in _COLUMNS}
    return {**values, "sort_name": sort_name(details.last_name, details.first_name)}


def write_parts(work: UnitOfWork, user_id: int, details: UserDetails) -> None:
    """Make the rows that belong to the user what `details` says; equal ones stay as they are."""
    _write_rows(work, user_id, UserSite, ("site_id",), [(site,) for site in details.site_ids])
    _write_part(work, user_id, ProviderNumber, SiteNumber, details.numbers)
    _write_part(work, user_id, WorkingHours, Hours, details.hours)
    _write_part(work, user_id, Leave, Away, details.leave)


def _write_part(work: UnitOfWork, user_id: int, model: Any, kind: Any, parts: Sequence[Any]) -> None:
    """Write parts of one kind, whose fields are called like the columns."""
    names = tuple(field.name for field in fields(kind))
    _write_rows(work, user_id, model, names, [astuple(part) for part in parts])


def _write_rows(
    work: UnitOfWork, user_id: int, model: Any, names: Sequence[str], wanted: Iterable[tuple[Any, ...]]
) -> None:
    columns = [getattr(model, name) for name in names]
    rows = work.session.execute(select(model.id, *columns).where(model.user_id == user_id))
    missing, gone = differences({row_id: tuple(values) for row_id, *values in rows}, wanted)

    def of_user(_: object) -> str:
        return f"users:{user_id}"

    work.delete(model, gone, subject=of_user)
    new = [{"user_id": user_id, **dict(zip(names, values, strict=True))} for values in missing]
    work.insert(model, new, subject=of_user)

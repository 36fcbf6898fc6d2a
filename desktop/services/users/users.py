"""Users: adding, changing, and making inactive; a user is never deleted (rules 1 to 3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, fields, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import AccessLevel, Leave, ProviderNumber, User, UserSite, WorkingHours
from desktop.rules.calendar import Hours
from desktop.rules.text import sort_name
from desktop.services.practice.differences import differences
from desktop.services.practice.references import PREFIXES, next_references
from desktop.services.users.details import Away, SiteNumber, UserDetails, check_details
from desktop.services.users.outstanding import StillHolds, blockers


@dataclass(frozen=True)
class StoredUser:
    """A user as the practice knows them now."""

    id: int
    reference: str
    active: bool
    inactive_since: date | None
    details: UserDetails


def user(practice: Practice, user_id: int) -> StoredUser:
    """Everything about one user. Raises UserError for an unknown id."""
    with practice.read() as session:
        return _user_in(session, user_id)


def _user_in(session: Session, user_id: int) -> StoredUser:
    found = _row_in(session, user_id)
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


def add_user(practice: Practice, details: UserDetails) -> int:
    """Add an active user under a new reference, and return the id. Raises UserError."""
    check_details(details)
    with practice.work("add user", say("Added {name}", name=details.name)) as work:
        reference = next_references(work.session, User, PREFIXES[User], 1)[0]
        (user_id,) = work.insert(User, [{**_columns(details), "reference": reference, "active": True}])
        _write_parts(work, user_id, details)
    return user_id


def save_user(
    practice: Practice,
    user_id: int,
    details: UserDetails,
    *,
    active: bool,
    override_reason: str = "",
) -> None:
    """Store what was typed in the dialog, in one step.

    Raises UserError, and StillHolds for what rule 3 forbids.

    `override_reason` lets somebody become inactive anyway, and is recorded.
    """
    check_details(details)
    with practice.work("save user", say("Changed {name}", name=details.name), reason=override_reason) as work:
        before = _row_in(work.session, user_id)
        if details.access_level == AccessLevel.ACCOUNTS_ADMIN != before.access_level:
            _refuse_admin(work, user_id, details.name)
        work.update(User, {user_id: _columns(details)})
        _write_parts(work, user_id, details)
        if active == before.active:
            return
        if active:
            _make_active(work, user_id, details.name)
        else:
            _make_inactive(work, user_id, details.name, override_reason)


def set_hours(practice: Practice, user_id: int, hours: Hours, *, replacing: bool) -> None:
    """Add hours to those of their weekday, or replace all of these. Raises UserError."""
    with_hours = _instead_of_weekday if replacing else _and_also
    _change(practice, user_id, "hours", lambda now: replace(now, hours=with_hours(now.hours, hours)))


def _and_also(there: tuple[Hours, ...], hours: Hours) -> tuple[Hours, ...]:
    return (*there, hours)


def _instead_of_weekday(there: tuple[Hours, ...], hours: Hours) -> tuple[Hours, ...]:
    return (*(block for block in there if block.weekday != hours.weekday), hours)


def set_leave(practice: Practice, user_id: int, before: Away | None, after: Away | None) -> None:
    """Add leave (`before` None), change it, or remove it (`after` None).

    Raises UserError, for example if somebody changed or removed the leave in the meantime.
    """

    def changed(now: UserDetails) -> UserDetails:
        kept = now.leave if before is None else _without(before, now.leave)
        return replace(now, leave=kept if after is None else (*kept, after))

    _change(practice, user_id, "leave", changed)


def _without(away: Away, there: tuple[Away, ...]) -> tuple[Away, ...]:
    if away not in there:
        raise UserError(say("Somebody has changed or removed this leave in the meantime. Look at it again."))
    return tuple(one for one in there if one != away)


def _change(
    practice: Practice, user_id: int, what: str, changed: Callable[[UserDetails], UserDetails]
) -> None:
    """Change what belongs to a user, starting from its present state."""
    with practice.work("save user", say("Changed the {what} of a user", what=what)) as work:
        details = changed(_user_in(work.session, user_id).details)
        check_details(details)
        work.summary = say("Changed the {what} of {name}", what=what, name=details.name)
        _write_parts(work, user_id, details)


def make_inactive(practice: Practice, user_id: int, override_reason: str = "") -> None:
    """Make a user inactive.

    Raises StillHolds if they hold clients or appointments and no reason is given (rule 3).
    """
    with practice.work("make user inactive", say("Made a user inactive"), reason=override_reason) as work:
        _make_inactive(work, user_id, _name_in(work.session, user_id), override_reason)


def _make_inactive(work: UnitOfWork, user_id: int, name: str, override_reason: str) -> None:
    work.summary = say("Made {name} inactive", name=name)
    deactivate_in(work, user_id, work.now.date(), override_reason)


def make_active(practice: Practice, user_id: int) -> None:
    """Make an inactive user active again. Raises UserError for an unknown id."""
    with practice.work("make user active", say("Made a user active")) as work:
        _make_active(work, user_id, _name_in(work.session, user_id))


def _make_active(work: UnitOfWork, user_id: int, name: str) -> None:
    work.summary = say("Made {name} active", name=name)
    work.update(User, {user_id: {"active": True, "inactive_since": None}})


def deactivate_in(work: UnitOfWork, user_id: int, on: date, override_reason: str = "") -> None:
    """Make a user inactive from `on`, inside a transaction that may do more; no change if they already are.

    Raises StillHolds if Current clients or appointments from today on are left and no reason is given.
    The caller hands the same reason to `Practice.work`, which records it.
    """
    held = blockers(work.session, user_id, work.now.date())
    if held and not override_reason.strip():
        name = _name_in(work.session, user_id)
        raise StillHolds(
            user_id,
            say(
                "{name} cannot be made inactive yet: {counted} would be left behind. Offboard "
                "{name}, so that colleagues take over.",
                name=name,
                counted=held.counted,
            ),
            held,
            can_override=True,
        )
    if work.stored("users", ("active",), [user_id])[user_id][0]:
        work.update(User, {user_id: {"active": False, "inactive_since": on}})


def _refuse_admin(work: UnitOfWork, user_id: int, name: str) -> None:
    held = blockers(work.session, user_id, work.now.date())
    if held:
        raise StillHolds(
            user_id,
            say(
                "{name} cannot become an accounts admin yet: an accounts admin has no clients, and "
                "{name} still has {counted}. Give them to colleagues first.",
                name=name,
                counted=held.counted,
            ),
            held,
            can_override=False,
        )


_COLUMNS = (
    "last_name", "first_name", "title", "email", "mobile", "position", "discipline", "access_level",
    "target_weekly_minutes", "maximum_clients", "gender", "languages", "youngest", "oldest",
)  # fmt: skip


def _columns(details: UserDetails) -> dict[str, Any]:
    values = {name: getattr(details, name) for name in _COLUMNS}
    return {**values, "sort_name": sort_name(details.last_name, details.first_name)}


def _write_parts(work: UnitOfWork, user_id: int, details: UserDetails) -> None:
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


def _name_in(session: Session, user_id: int) -> str:
    return _row_in(session, user_id).name


def _row_in(session: Session, user_id: int) -> User:
    found = session.get(User, user_id)
    if found is None:
        raise UserError(say("There is no such user in this practice."))
    return found

"""Users: adding, changing, and making inactive; a user is never deleted (rules 1 to 3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import AccessLevel, User
from desktop.rules.calendar import Hours
from desktop.services.practice.references import PREFIXES, next_references
from desktop.services.users.details import Away, UserDetails, check_details
from desktop.services.users.outstanding import StillHolds, blockers
from desktop.services.users.stored import StoredUser, columns, row_in, user_in, write_parts


def user(practice: Practice, user_id: int) -> StoredUser:
    """Everything about one user. Raises UserError for an unknown id."""
    with practice.read() as session:
        return user_in(session, user_id)


def add_user(practice: Practice, details: UserDetails) -> int:
    """Add an active user under a new reference, and return the id. Raises UserError."""
    check_details(details)
    with practice.work("add user", say("Added {name}", name=details.name)) as work:
        reference = next_references(work.session, User, PREFIXES[User], 1)[0]
        (user_id,) = work.insert(User, [{**columns(details), "reference": reference, "active": True}])
        write_parts(work, user_id, details)
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
        before = row_in(work.session, user_id)
        if details.access_level == AccessLevel.ACCOUNTS_ADMIN != before.access_level:
            _refuse_admin(work, user_id, details.name)
        work.update(User, {user_id: columns(details)})
        write_parts(work, user_id, details)
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
        details = changed(user_in(work.session, user_id).details)
        check_details(details)
        work.summary = say("Changed the {what} of {name}", what=what, name=details.name)
        write_parts(work, user_id, details)


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


def _name_in(session: Session, user_id: int) -> str:
    return row_in(session, user_id).name

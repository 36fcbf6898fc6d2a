"""After the plan: the list of all offboardings, and what is due of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Offboarding, OffboardingState, User
from desktop.rules.dates.boundaries import is_over
from desktop.services.offboarding.applying import apply_draft
from desktop.services.offboarding.drafted import drafted
from desktop.services.offboarding.elsewhere import waits_for
from desktop.services.offboarding.undoing import hand_back
from desktop.services.users.users import deactivate_in


@dataclass(frozen=True)
class Listed:
    """One offboarding in a list. `leaver` is the reference, `name` the name.

    `waits_for` is the practice's other system, if they must be made inactive there first, else empty.
    """

    id: int
    leaver_id: int
    leaver: str
    name: str
    last_day: date
    returns_on: date | None
    state: OffboardingState
    due: bool
    waits_for: str = ""


@dataclass(frozen=True)
class DueResult:
    """What became of one due offboarding: `problem` is empty if it was carried out."""

    id: int
    name: str
    problem: str = ""
    items: tuple[str, ...] = ()


def listed(practice: Practice) -> list[Listed]:
    """All offboardings, the newest first; `due` if there is something to do today:
    the last working day is over and the leaver still active, or the covered practitioner is back.
    """
    today = practice.today()
    with practice.read() as session:
        rows = session.execute(
            select(Offboarding, User)
            .join(User, User.id == Offboarding.leaver_id)
            .order_by(Offboarding.id.desc())
        ).all()
        return [_listed(session, offboarding, user, today) for offboarding, user in rows]


def _listed(session: Session, offboarding: Offboarding, user: User, today: date) -> Listed:
    return Listed(
        id=offboarding.id,
        leaver_id=user.id,
        leaver=user.reference,
        name=user.name,
        last_day=offboarding.last_day,
        returns_on=offboarding.returns_on,
        state=offboarding.state,
        due=user.active and _is_due(offboarding, today),
        waits_for=waits_for(session, offboarding.id) if _only_ends(offboarding) else "",
    )


def _only_ends(item: Offboarding | Listed) -> bool:
    """Whether it was applied, and all that can be left is to make the leaver inactive."""
    return item.state is OffboardingState.APPLIED and item.returns_on is None


def _is_due(offboarding: Offboarding, today: date) -> bool:
    if offboarding.state is OffboardingState.SCHEDULED:
        return is_over(offboarding.last_day, today)
    return offboarding.state is OffboardingState.APPLIED and _is_to_end(offboarding, today)


def _is_to_end(offboarding: Offboarding, today: date) -> bool:
    """Whether a cover ends, or the leaver is still to be made inactive."""
    if offboarding.returns_on is not None:
        return today >= offboarding.returns_on
    return offboarding.deactivation_id is None and is_over(offboarding.last_day, today)


def end_applied(practice: Practice) -> list[DueResult]:
    """Make leavers inactive whose last day is over, if their offboarding was applied before it.

    The supervisor asked for it by applying, so it needs no further question (everything else that is due
    does). Those who must first be made inactive in another system are left active.
    """
    return _carry_out_all(practice, (o for o in listed(practice) if _ends_by_itself(o)))


def end_one(practice: Practice, offboarding_id: int) -> DueResult | None:
    """The same for one of them; None if it is not due."""
    found = (o for o in listed(practice) if o.id == offboarding_id and _ends_by_itself(o))
    return next(iter(_carry_out_all(practice, found)), None)


def _ends_by_itself(item: Listed) -> bool:
    return _only_ends(item) and not item.waits_for


def due(practice: Practice) -> list[DueResult]:
    """Carry out what is due: apply scheduled plans, make leavers inactive, hand back what was covered."""
    return _carry_out_all(practice, listed(practice))


def _carry_out_all(practice: Practice, items: Iterable[Listed]) -> list[DueResult]:
    """Carry out each in its own transaction; a refused one changes nothing and says why."""
    return [_tried(practice, item) for item in items if item.due]


def _tried(practice: Practice, item: Listed) -> DueResult:
    try:
        _carry_out(practice, item)
    except UserError as error:
        return DueResult(item.id, item.name, str(error), getattr(error, "items", ()))
    return DueResult(item.id, item.name)


def _carry_out(practice: Practice, item: Listed) -> None:
    if item.state is OffboardingState.SCHEDULED:
        apply_draft(practice, drafted(practice, item.id))
    elif item.returns_on is not None:
        hand_back(practice, item.id)
    else:
        _end(practice, item)


def _end(practice: Practice, item: Listed) -> None:
    """Make a leaver inactive. Raises UserError if that must be done in another system first."""
    if item.waits_for:
        raise UserError(
            say(
                "Make {name} inactive in {system} first, and tick it in the offboarding; they "
                "become inactive here after that.",
                name=item.name,
                system=item.waits_for,
            )
        )
    with practice.read() as session:
        reason = session.get_one(Offboarding, item.id).unassigned_reason
    with practice.work("offboarding due", say("Made {name} inactive", name=item.name), reason=reason) as work:
        deactivate_in(work, item.leaver_id, work.now.date(), reason)
        with work.unrecorded():
            work.update(Offboarding, {item.id: {"deactivation_id": work.operation_id}})

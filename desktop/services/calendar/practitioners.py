"""Practitioners as the rules know them: the only reader of sites, hours, leave and last working day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.database.in_ids import in_ids
from desktop.errors import UserError
from desktop.language import say
from desktop.models import (
    CLAIM_KINDS,
    UNFINISHED_STATES,
    Leave,
    Offboarding,
    OffboardingState,
    ProviderNumber,
    User,
    UserSite,
    WorkingHours,
)
from desktop.rules.calendar import Absence, ClaimNumber, Hours, Practitioner
from desktop.rules.dates.boundaries import first_moment_after


def read_practitioners(session: Session, ids: Iterable[int] | None = None) -> dict[int, Practitioner]:
    """Users by id, in order of name: all active ones, or those of `ids`, active or not. Unknown ids are left out."""
    chosen = None if ids is None else list(ids)
    sites = _sites(session, chosen)
    hours = _hours(session, chosen)
    leave = _leave(session, chosen)
    leaving = _leaving(session, chosen, leave)
    numbers = _claim_numbers(session, chosen)
    users = select(User).where(User.active if chosen is None else in_ids(User.id, chosen))
    return {
        user.id: Practitioner(
            id=user.id,
            name=user.name,
            active=user.active,
            access_level=user.access_level,
            discipline=user.discipline,
            site_ids=frozenset(sites[user.id]),
            hours=tuple(hours[user.id]),
            leave=tuple(leave[user.id]),
            last_day=leaving.get(user.id),
            target_weekly_minutes=user.target_weekly_minutes,
            maximum_clients=user.maximum_clients,
            gender=user.gender,
            languages=frozenset(user.languages.splitlines()),
            youngest=user.youngest,
            oldest=user.oldest,
            claim_numbers=tuple(numbers[user.id]),
        )
        for user in session.scalars(users.order_by(User.sort_name, User.id))
    }


def read_practitioner(session: Session, user_id: int | None) -> Practitioner:
    """One user, active or not. Raises UserError for an unknown id."""
    found = {} if user_id is None else read_practitioners(session, [user_id])
    if user_id not in found:
        raise UserError(say("There is no such practitioner. Choose one from the list."))
    return found[user_id]


def is_under_way() -> ColumnElement[bool]:
    """The condition that an offboarding is planned, or applied while its leaver is still active."""
    return Offboarding.state.in_(UNFINISHED_STATES) | (
        (Offboarding.state == OffboardingState.APPLIED) & Offboarding.deactivation_id.is_(None)
    )


def _is_chosen(column: InstrumentedAttribute[Any], chosen: list[int] | None) -> ColumnElement[bool]:
    return column.is_not(None) if chosen is None else in_ids(column, chosen)


def _sites(session: Session, chosen: list[int] | None) -> defaultdict[int, set[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    query = select(UserSite.user_id, UserSite.site_id).where(_is_chosen(UserSite.user_id, chosen))
    for user_id, site_id in session.execute(query):
        found[user_id].add(site_id)
    return found


def _claim_numbers(session: Session, chosen: list[int] | None) -> defaultdict[int, list[ClaimNumber]]:
    """The provider numbers that Medicare or DVA is claimed under."""
    found: defaultdict[int, list[ClaimNumber]] = defaultdict(list)
    query = select(ProviderNumber).where(
        ProviderNumber.kind.in_(CLAIM_KINDS), _is_chosen(ProviderNumber.user_id, chosen)
    )
    for number in session.scalars(query.order_by(ProviderNumber.id)):
        if number.number.strip():
            found[number.user_id].append(ClaimNumber(number.site_id, number.starts_on, number.ends_on))
    return found


def _hours(session: Session, chosen: list[int] | None) -> defaultdict[int, list[Hours]]:
    found: defaultdict[int, list[Hours]] = defaultdict(list)
    query = select(WorkingHours).where(_is_chosen(WorkingHours.user_id, chosen))
    for block in session.scalars(query.order_by(WorkingHours.weekday, WorkingHours.starts, WorkingHours.id)):
        found[block.user_id].append(Hours(block.weekday, block.starts, block.ends, block.site_id))
    return found


def _leave(session: Session, chosen: list[int] | None) -> defaultdict[int, list[Absence]]:
    found: defaultdict[int, list[Absence]] = defaultdict(list)
    query = select(Leave).where(_is_chosen(Leave.user_id, chosen))
    for away in session.scalars(query.order_by(Leave.starts_at, Leave.id)):
        found[away.user_id].append(Absence(away.starts_at, away.ends_at))
    return found


def _leaving(
    session: Session, chosen: list[int] | None, leave: defaultdict[int, list[Absence]]
) -> dict[int, date]:
    """The last days of those who leave for good; leave that colleagues cover is added to `leave`."""
    found: dict[int, date] = {}
    query = select(Offboarding).where(is_under_way(), _is_chosen(Offboarding.leaver_id, chosen))
    for going in session.scalars(query.order_by(Offboarding.id)):
        if going.returns_on is None:
            found[going.leaver_id] = min(going.last_day, found.get(going.leaver_id, date.max))
        else:
            away_until = datetime.combine(going.returns_on, time())
            leave[going.leaver_id].append(Absence(first_moment_after(going.last_day), away_until))
    return found

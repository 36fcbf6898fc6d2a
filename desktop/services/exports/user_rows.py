"""The users, their hours and their leave, as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.models import Leave, Site, User, UserSite, WorkingHours
from desktop.rules.dates.format import WEEKDAYS
from desktop.services.exports.cells import SEPARATOR, PointedAt, Row, row_of
from desktop.services.exports.one_user import only


def users(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    at = _sites_of_users(session)
    for user in session.scalars(select(User).where(only(User.id, user_id)).order_by(User.sort_name, User.id)):
        spoken = SEPARATOR.join(user.languages.splitlines())
        yield row_of("users", user, sites=SEPARATOR.join(at[user.id]), languages=spoken)


def _sites_of_users(session: Session) -> dict[int, list[str]]:
    """The names of the sites where each user works, in order."""
    at: dict[int, list[str]] = defaultdict(list)
    working_at = (
        select(UserSite.user_id, Site.name).join(Site, Site.id == UserSite.site_id).order_by(Site.name)
    )
    for user_id, site in session.execute(working_at):
        at[user_id].append(site)
    return at


def hours(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    rows = select(WorkingHours).join(User, User.id == WorkingHours.user_id)
    order = (User.sort_name, User.id, WorkingHours.weekday, WorkingHours.starts, WorkingHours.id)
    for hours in session.scalars(rows.where(only(WorkingHours.user_id, user_id)).order_by(*order)):
        yield row_of(
            "hours",
            hours,
            practitioner=there.user(hours.user_id),
            weekday=WEEKDAYS[hours.weekday],
            site=there.site(hours.site_id),
        )


def leave(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    rows = select(Leave).join(User, User.id == Leave.user_id)
    order = (User.sort_name, User.id, Leave.starts_at, Leave.id)
    for leave in session.scalars(rows.where(only(Leave.user_id, user_id)).order_by(*order)):
        start, end = _first_and_last(leave)
        yield row_of("leave", leave, practitioner=there.user(leave.user_id), start=start, end=end)


def _first_and_last(leave: Leave) -> tuple[date, date]:
    """The first and the last day of leave in whole days, else the two moments."""
    start, end = leave.starts_at, leave.ends_at
    if start.time() == end.time() == time():
        return start.date(), (end - timedelta(days=1)).date()
    return start, end

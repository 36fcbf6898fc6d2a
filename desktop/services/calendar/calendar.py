"""The contents of the calendar for some days or a month, read page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from desktop.database.in_ids import in_list, json_list
from desktop.database.practice import Practice
from desktop.models import BUSY_SQL, OPEN_SQL, AccessLevel
from desktop.models.base import stored_moment
from desktop.rules.text import spoken_name
from desktop.services.calendar.entries import Entry, entries_between
from desktop.services.calendar.pages import (
    CalendarMonth,
    CalendarPage,
    CalendarPractitioner,
    DayLoad,
    LeaveTime,
    WorkedTime,
)

_DAY = 24 * 60


def practitioners(practice: Practice, *, with_inactive: bool = False) -> tuple[CalendarPractitioner, ...]:
    """The practitioners that the calendar offers, by name: active ones, and others while they have something
    upcoming.

    `with_inactive` adds everybody who ever was a practitioner, for looking at the past.
    """
    with practice.read() as session:
        everybody = _practitioners(session, None, practice.today())
    return tuple(known.practitioner for known in everybody if known.is_offered or with_inactive)


def worked_weekdays(practice: Practice) -> frozenset[int]:
    """The weekdays on which anybody active works; Monday to Friday if no working hours are known."""
    rows = practice.rows(
        "SELECT DISTINCT weekday FROM working_hours WHERE user_id IN (SELECT id FROM users WHERE active)"
    )
    return frozenset(weekday for (weekday,) in rows) or frozenset(range(5))


def week(
    practice: Practice,
    user_ids: Sequence[int],
    first_day: date,
    days: int = 7,
    *,
    with_appointments: bool = True,
    shown: Sequence[date] = (),
) -> CalendarPage:
    """The calendar of these users, in this order, for `days` days from `first_day`; unknown ids are left out.

    A page without appointments is quick however many there are; `entries` reads the ones in view.
    """
    begin, end = _span(first_day, days)
    with practice.read() as session:
        people = _people(session, user_ids, practice.today())
        appointments = entries_between(session, user_ids, begin, end) if with_appointments else ()
        hours = _hours(session, user_ids)
        leave = _leave(session, user_ids, begin, end)
    return CalendarPage(first_day, days, people, appointments, hours, leave, tuple(shown))


def _span(first_day: date, days: int) -> tuple[datetime, datetime]:
    """From the first midnight of some days to the last."""
    begin = datetime.combine(first_day, time())
    return begin, begin + timedelta(days=days)


def entries(practice: Practice, user_ids: Sequence[int], first_day: date, days: int = 1) -> tuple[Entry, ...]:
    """The appointments of these users that overlap `days` days from `first_day`, in order of time."""
    with practice.read() as session:
        return entries_between(session, user_ids, *_span(first_day, days))


def waiting(practice: Practice, user_ids: Sequence[int], first_day: date, days: int) -> tuple[Entry, ...]:
    """The waiting list of these users for these days."""
    with practice.read() as session:
        return entries_between(session, user_ids, *_span(first_day, days), waiting=True)


def month(practice: Practice, user_ids: Sequence[int], first_day: date, days: int) -> CalendarMonth:
    """How many appointments begin on each of `days` days, for each of these users, and who is away."""
    begin, end = _span(first_day, days)
    with practice.read() as session:
        shown = _people(session, user_ids, practice.today())
        loads = _loads(session, user_ids, begin, end)
        leave = _leave(session, user_ids, begin, end)
    return CalendarMonth(first_day, days, shown, loads, leave)


def _loads(session: Session, user_ids: Sequence[int], begin: datetime, end: datetime) -> tuple[DayLoad, ...]:
    rows = session.connection().exec_driver_sql(
        "SELECT substr(starts_at, 1, 10) AS day, user_id, count(*) FROM appointments"
        f" WHERE user_id {in_list()} AND starts_at >= ? AND starts_at < ?"
        f" AND {BUSY_SQL} GROUP BY user_id, day",
        (json_list(user_ids), stored_moment(begin), stored_moment(end)),
    )
    return tuple(DayLoad(date.fromisoformat(day), user_id, n) for day, user_id, n in rows)


def _people(session: Session, user_ids: Sequence[int], today: date) -> tuple[CalendarPractitioner, ...]:
    """These users in the order in which they were asked for."""
    known = {one.practitioner.id: one.practitioner for one in _practitioners(session, user_ids, today)}
    return tuple(known[user_id] for user_id in user_ids if user_id in known)


class _Known(NamedTuple):
    """A user of the practice, and whether they can be booked."""

    practitioner: CalendarPractitioner
    bookable: bool

    @property
    def is_offered(self) -> bool:
        return self.bookable or self.practitioner.upcoming


def _practitioners(session: Session, user_ids: Iterable[int] | None, today: date) -> list[_Known]:
    """Users in order of name."""
    chosen = "" if user_ids is None else f"WHERE u.id {in_list(':ids')} "
    rows = session.connection().exec_driver_sql(
        "SELECT u.id, u.first_name, u.last_name, u.active, u.active AND u.access_level <> :admin,"
        " CASE WHEN u.active AND u.access_level <> :admin THEN 0"
        " ELSE EXISTS (SELECT 1 FROM appointments a WHERE a.user_id = u.id AND a.starts_at >= :today"
        f" AND a.{OPEN_SQL}) END,"
        " (SELECT count(*) FROM user_sites s WHERE s.user_id = u.id) > 1"
        f" FROM users u {chosen}ORDER BY u.sort_name, u.id",
        {
            "today": today.isoformat(),
            "ids": json_list(user_ids or ()),
            "admin": AccessLevel.ACCOUNTS_ADMIN.value,
        },
    )
    return [_known(row) for row in rows]


def _known(row: Sequence[Any]) -> _Known:
    row_id, first, last, active, bookable, upcoming, several = row
    initials = f"{first[:1]}{last[:1]}".upper()
    someone = CalendarPractitioner(
        row_id, spoken_name(first, last), initials, bool(active), bool(upcoming), bool(several)
    )
    return _Known(someone, bool(bookable))


def _hours(session: Session, user_ids: Sequence[int]) -> tuple[WorkedTime, ...]:
    rows = session.connection().exec_driver_sql(
        "SELECT h.id, h.user_id, h.weekday, h.starts, h.ends, coalesce(s.name, '') FROM working_hours h"
        f" LEFT JOIN sites s ON s.id = h.site_id WHERE h.user_id {in_list()}"
        " ORDER BY h.user_id, h.weekday, h.starts",
        (json_list(user_ids),),
    )
    worked = (
        WorkedTime(row_id, user_id, weekday, _minutes(starts), _minutes(ends), site)
        for row_id, user_id, weekday, starts, ends, site in rows
    )
    return tuple(part for hours in worked for part in _days_of(hours))


def _days_of(hours: WorkedTime) -> Iterator[WorkedTime]:
    """The hours of one day; hours past midnight continue at the start of the next."""
    if hours.ends == 0:
        yield hours._replace(ends=_DAY)
    elif hours.ends > hours.starts:
        yield hours
    else:
        yield hours._replace(ends=_DAY)
        yield hours._replace(weekday=(hours.weekday + 1) % 7, starts=0)


def _leave(
    session: Session, user_ids: Sequence[int], begin: datetime, end: datetime
) -> tuple[LeaveTime, ...]:
    rows = session.connection().exec_driver_sql(
        "SELECT id, user_id, starts_at, ends_at, reason FROM leave"
        f" WHERE user_id {in_list()} AND starts_at < ? AND ends_at > ?"
        " ORDER BY starts_at, id",
        (json_list(user_ids), stored_moment(end), stored_moment(begin)),
    )
    moment = datetime.fromisoformat
    return tuple(
        LeaveTime(row_id, user_id, moment(starts), moment(ends), reason)
        for row_id, user_id, starts, ends, reason in rows
    )


@cache
def _minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:5])

"""The impact of a leaving: what would be lost if the practitioner were just made inactive."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import OPEN_SQL
from desktop.models.base import stored_moment
from desktop.rules.age import ADULT
from desktop.rules.dates.boundaries import first_moment_after


@dataclass(frozen=True)
class Impact:
    """Counts, as of today. `upcoming` are open appointments from today on and all of the waiting list;
    `after_last_day` are those that somebody else must take. `families` have two or more of the leaver's
    Current clients."""

    current_clients: int
    closed_clients: int
    upcoming: int
    after_last_day: int
    series: int
    leave: int
    families: int
    minors: int


def impact(practice: Practice, user_id: int, last_day: date) -> Impact:
    """Count it. Quick at any size: each count reads one index."""
    with practice.read() as session:
        return impact_in(session, user_id, last_day, practice.today())


def impact_in(session: Session, user_id: int, last_day: date, today: date) -> Impact:
    """The same, within a session."""
    values = {
        "user": user_id,
        "today": stored_moment(datetime.combine(today, time())),
        "after": stored_moment(first_moment_after(last_day)),
        "adult": _years_before(today, ADULT).isoformat(),
    }
    mine = f"FROM appointments WHERE user_id = :user AND {OPEN_SQL}"
    current = "FROM clients WHERE case_manager_id = :user AND status = 'Current'"
    row = (
        session.connection()
        .exec_driver_sql(
            f"SELECT (SELECT count(*) {current}),"
            " (SELECT count(*) FROM clients WHERE case_manager_id = :user AND status = 'Closed'),"
            f" (SELECT count(*) {mine} AND (starts_at >= :today OR status = 'Waiting List')),"
            f" (SELECT count(*) {mine} AND (starts_at >= :after OR status = 'Waiting List')),"
            f" (SELECT count(DISTINCT series_id) {mine} AND starts_at >= :after AND series_id IS NOT NULL),"
            " (SELECT count(*) FROM leave WHERE user_id = :user AND ends_at > :today),"
            f" (SELECT count(*) FROM (SELECT family {current} AND family <> ''"
            "   GROUP BY family HAVING count(*) > 1)),"
            f" (SELECT count(*) {current} AND date_of_birth > :adult)",
            values,
        )
        .one()
    )
    return Impact(*row)


def _years_before(day: date, years: int) -> date:
    leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if leap_day else day.day)

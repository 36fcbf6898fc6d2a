"""The continuity report: what would happen if a practitioner left on a day, in numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import Progress, untold
from desktop.models import AccessLevel, Site, User
from desktop.rules.calendar import Practitioner
from desktop.rules.dates.boundaries import first_moment_after
from desktop.services.calendar.bookings import keep_bookings_beyond
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.offboarding.papers.plan_file import summary
from desktop.services.offboarding.planning.suggesting import suggested_plan
from desktop.services.offboarding.situation import Situation, situation

USUAL_NOTICE = timedelta(weeks=4)
WEEKS = 4
"""The weeks after the day over which the missing hours are averaged."""

PRACTICE = "practice"
"""In `only_one`: nobody else in the practice has the discipline."""


@dataclass(frozen=True, slots=True)
class ContinuityRow:
    """What one practitioner's leaving would mean. `only_one` names `practice`, or the sites at which nobody
    else of the discipline works; `weekly_minutes` is for the visits that would need somebody."""

    user_id: int
    practitioner: str
    name: str
    discipline: str
    clients: int
    would_find_nobody: int
    cannot_keep_time: int
    families: int
    weekly_minutes: int
    only_one: tuple[str, ...]

    @property
    def risk(self) -> tuple[int, int, int]:
        """The value that the report is sorted by, highest first."""
        return (self.would_find_nobody, len(self.only_one), self.cannot_keep_time)


def usual_day(today: date) -> date:
    """The day that the report proposes: four weeks from today."""
    return today + USUAL_NOTICE


def continuity(
    practice: Practice,
    on: date,
    *,
    progress: Progress = untold,
    found: Callable[[ContinuityRow], object] = lambda _: None,
) -> tuple[ContinuityRow, ...]:
    """A row for each active practitioner, the riskiest first. `found` is passed each row as it is made.

    Grows with the practice: call it on the worker. `progress` is told practitioners done and in total.
    """
    rows: list[ContinuityRow] = []
    with practice.read() as session:
        everybody = read_practitioners(session)
        seeing = [person for person in everybody.values() if _sees_clients(person)]
        keep_bookings_beyond(session, everybody, first_moment_after(on))
        for number, practitioner in enumerate(seeing):
            progress(number, len(seeing))
            row = _row(session, practitioner, everybody, on)
            found(row)
            rows.append(row)
        progress(len(seeing), len(seeing))
    return tuple(sorted(rows, key=_riskiest_first))


def _riskiest_first(row: ContinuityRow) -> tuple[tuple[int, ...], str]:
    return tuple(-number for number in row.risk), row.name


def _row(
    session: Session, practitioner: Practitioner, everybody: Mapping[int, Practitioner], on: date
) -> ContinuityRow:
    now = situation(session, practitioner.id, on, everybody=everybody)
    counts = summary(suggested_plan(session, now))
    user = session.get_one(User, practitioner.id)
    return ContinuityRow(
        user_id=practitioner.id,
        practitioner=user.reference,
        name=user.name,
        discipline=user.discipline,
        clients=counts["clients"],
        would_find_nobody=counts["without_recipient"],
        cannot_keep_time=counts["cannot_keep_time"],
        families=len({c.family for c in now.clients.values() if c.family}),
        weekly_minutes=_weekly_minutes(now, on),
        only_one=tuple(_only_one(session, now)),
    )


def _weekly_minutes(now: Situation, on: date) -> int:
    end = on + timedelta(weeks=WEEKS)
    minutes = sum(
        int((booking.ends - booking.starts).total_seconds()) // 60
        for booking in now.appointments.values()
        if booking.takes_time and booking.starts.date() <= end
    )
    return minutes // WEEKS


def _only_one(session: Session, now: Situation) -> Iterable[str]:
    """The places where nobody else can take this discipline: the whole practice, else single sites."""
    if not now.leaver.discipline:
        return ()
    others = _others_qualified(now)
    return _sites_without(session, now.leaver, others) if others else (PRACTICE,)


def _sites_without(session: Session, leaver: Practitioner, others: list[Practitioner]) -> Iterator[str]:
    """The leaver's sites at which none of the others may work."""
    for site_id in sorted(leaver.site_ids):
        if not any(_may_work_at(other, site_id) for other in others):
            yield session.get_one(Site, site_id).name


def _others_qualified(now: Situation) -> list[Practitioner]:
    """The colleagues who see clients and may take those of the leaver's discipline."""
    seeing = [other for other in now.practitioners.values() if _sees_clients(other)]
    wanted = now.leaver.discipline
    return [other for other in seeing if now.disciplines.qualifies(other.discipline, wanted)]


def _may_work_at(person: Practitioner, site_id: int) -> bool:
    """Whether it is one of their sites; somebody without sites works anywhere."""
    return not person.site_ids or site_id in person.site_ids


def _sees_clients(person: Practitioner) -> bool:
    return person.access_level is not AccessLevel.ACCOUNTS_ADMIN

"""The last working day: one on which both the practice and the leaver work."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.language import later, say
from desktop.rules.calendar import Hours, Practitioner
from desktop.rules.dates.format import day_text
from desktop.rules.sites import SiteFacts
from desktop.services.calendar.calendar import worked_weekdays
from desktop.services.calendar.practitioners import read_practitioners
from desktop.services.calendar.site_facts import read_site_facts
from desktop.services.practice.settings import preferences

_WEEKDAYS = (
    later("Mondays"),
    later("Tuesdays"),
    later("Wednesdays"),
    later("Thursdays"),
    later("Fridays"),
    later("Saturdays"),
    later("Sundays"),
)


def proposed_last_day(practice: Practice, leaver_id: int | None = None) -> date:
    """The day to begin with: after the usual notice, or the last before it on which they work; see `why_not_worked`."""
    today, wanted = practice.today(), usual_last_day(practice)
    with practice.read() as session:
        facts = _Facts(practice, session, leaver_id)
    earlier = (wanted - timedelta(days=n) for n in range((wanted - today).days + 1))
    return next((day for day in earlier if not facts.why_not(day)), wanted)


def usual_last_day(practice: Practice) -> date:
    """The day after the usual notice, worked or not."""
    return practice.today() + timedelta(days=preferences(practice).notice_days)


def why_not_worked(practice: Practice, leaver_id: int, day: date) -> str:
    """One sentence if the practice or the leaver does not work on a day; empty if both do."""
    with practice.read() as session:
        return _Facts(practice, session, leaver_id).why_not(day)


class _Facts:
    """What is known about the days of the practice and of one user."""

    def __init__(self, practice: Practice, session: Session, leaver_id: int | None) -> None:
        self._sites: SiteFacts = read_site_facts(session, practice.today())
        self._weekdays = worked_weekdays(practice)
        self._leaver = read_practitioners(session).get(leaver_id) if leaver_id is not None else None

    def why_not(self, day: date) -> str:
        """Why the practice or the leaver does not work on a day; empty if both do."""
        closed = self._why_closed(day)
        if closed or self._leaver is None:
            return closed
        return _why_away(self._leaver, day)

    def _why_closed(self, day: date) -> str:
        if holiday := self._holiday(day):
            return say("{day} is a public holiday: {holiday}.", day=day_text(day), holiday=holiday)
        if day.weekday() not in self._weekdays:
            return say("The practice does not work on {weekday}.", weekday=say(_WEEKDAYS[day.weekday()]))
        return ""

    def _holiday(self, day: date) -> str:
        """The practice's holiday, or one that all of the leaver's sites have."""
        named = self._holidays_of_sites(day)
        return named[0] if named and all(named) else self._sites.holiday(None, day)

    def _holidays_of_sites(self, day: date) -> list[str]:
        """The holiday of each site of the leaver; empty for a site that has none."""
        sites = self._leaver.work_sites if self._leaver is not None else frozenset()
        return [self._sites.holiday(site, day) for site in sorted(sites)]


def _why_away(leaver: Practitioner, day: date) -> str:
    if leaver.hours and not _hours_on(leaver, day):
        weekday = say(_WEEKDAYS[day.weekday()])
        return say("{name} does not work on {weekday}.", name=leaver.name, weekday=weekday)
    if _is_away(leaver, day):
        return say("{name} is on leave on {day}.", name=leaver.name, day=day_text(day))
    return ""


def _hours_on(leaver: Practitioner, day: date) -> list[Hours]:
    return [hours for hours in leaver.hours if hours.weekday == day.weekday()]


def _is_away(leaver: Practitioner, day: date) -> bool:
    """Whether one absence covers all of a day's working hours."""
    begin, end = _working_span(_hours_on(leaver, day), day)
    return any(away.starts <= begin and away.ends >= end for away in leaver.leave)


def _working_span(stretches: list[Hours], day: date) -> tuple[datetime, datetime]:
    """From the first to the last of a day's hours; the whole day if there are none."""
    first = min((hours.starts for hours in stretches), default=time())
    end = max((_end(hours, day) for hours in stretches), default=_midnight_after(day))
    return datetime.combine(day, first), end


def _end(hours: Hours, day: date) -> datetime:
    """When hours of a day end, at the latest at midnight."""
    if hours.ends <= hours.starts:
        return _midnight_after(day)
    return datetime.combine(day, hours.ends)


def _midnight_after(day: date) -> datetime:
    return datetime.combine(day + timedelta(days=1), time())

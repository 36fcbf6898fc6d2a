"""The last working day: one on which both the practice and the leaver work."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.language import later, say
from desktop.rules.calendar import Practitioner
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
        if holiday := self._holiday(day):
            return say("{day} is a public holiday: {holiday}.", day=day_text(day), holiday=holiday)
        if day.weekday() not in self._weekdays:
            return say("The practice does not work on {weekday}.", weekday=say(_WEEKDAYS[day.weekday()]))
        if self._leaver is None:
            return ""
        if self._leaver.hours and not any(hours.weekday == day.weekday() for hours in self._leaver.hours):
            name, weekday = self._leaver.name, say(_WEEKDAYS[day.weekday()])
            return say("{name} does not work on {weekday}.", name=name, weekday=weekday)
        if _is_away(self._leaver, day):
            return say("{name} is on leave on {day}.", name=self._leaver.name, day=day_text(day))
        return ""

    def _holiday(self, day: date) -> str:
        """The practice's holiday, or one that all of the leaver's sites have."""
        own = self._sites.holiday(None, day)
        sites = self._leaver.work_sites if self._leaver is not None else frozenset()
        named = [self._sites.holiday(site, day) for site in sorted(sites)]
        return named[0] if named and all(named) else own


def _is_away(leaver: Practitioner, day: date) -> bool:
    """Whether one absence covers all of a day's working hours."""
    stretches = [hours for hours in leaver.hours if hours.weekday == day.weekday()]
    begin = datetime.combine(day, min((hours.starts for hours in stretches), default=time()))
    midnight = datetime.combine(day + timedelta(days=1), time())
    ends = [
        midnight if hours.ends <= hours.starts else datetime.combine(day, hours.ends) for hours in stretches
    ]
    end = max(ends, default=midnight)
    return any(away.starts <= begin and away.ends >= end for away in leaver.leave)

"""The availability of a practitioner: working hours by site, and leave."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from desktop.rules.calendar import Hours, Practitioner

_MONDAY = datetime(1900, 1, 1)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_LAID_OUT = (-_WEEK, timedelta(), _WEEK)


class WorkingWeek:
    """The hours at one site, with adjoining ones joined, also across midnight and Sunday night."""

    def __init__(self, hours: Iterable[Hours]) -> None:
        blocks = sorted(
            (begin + shift, end + shift)
            for begin, end in map(_block, hours)
            if begin < end
            for shift in _LAID_OUT
        )
        self._begins: list[timedelta] = []
        self._ends: list[timedelta] = []
        for begin, end in blocks:
            if self._ends and begin <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._begins.append(begin)
                self._ends.append(end)
        self._always = any(
            end - begin >= 2 * _WEEK for begin, end in zip(self._begins, self._ends, strict=True)
        )

    def covers(self, starts: datetime, ends: datetime) -> bool:
        """Whether the whole of [starts, ends) is worked."""
        if self._always:
            return True
        offset = (starts - _MONDAY) % _WEEK
        found = bisect_right(self._begins, offset) - 1
        return found >= 0 and offset + (ends - starts) <= self._ends[found]


def _block(hours: Hours) -> tuple[timedelta, timedelta]:
    begin = hours.weekday * _DAY + _since_midnight(hours.starts)
    end = hours.weekday * _DAY + _since_midnight(hours.ends)
    if hours.ends < hours.starts or hours.ends == time():
        end += _DAY
    return begin, end


def _since_midnight(moment: time) -> timedelta:
    return timedelta(hours=moment.hour, minutes=moment.minute, seconds=moment.second)


class Availability:
    """A practitioner's hours and leave, indexed: build once, ask often."""

    def __init__(self, practitioner: Practitioner) -> None:
        self.practitioner = practitioner
        self._weeks: dict[int | None, WorkingWeek] = {}
        self._named = {hours.site_id for hours in practitioner.hours}
        self._leave_starts: list[datetime] = []
        self._leave_ends: list[datetime] = []
        for absence in sorted(practitioner.leave, key=lambda leave: leave.starts):
            if absence.starts >= absence.ends:
                continue
            if self._leave_ends and absence.starts <= self._leave_ends[-1]:
                self._leave_ends[-1] = max(self._leave_ends[-1], absence.ends)
            else:
                self._leave_starts.append(absence.starts)
                self._leave_ends.append(absence.ends)

    def works(self, starts: datetime, ends: datetime, site_id: int | None) -> bool:
        """Whether [starts, ends) is within their hours for that site; None means any one site."""
        if not self.practitioner.hours:
            return self.may_be_at(site_id)
        if site_id is None:
            return self.works_somewhere(starts, ends)
        return self._week(site_id).covers(starts, ends)

    def works_somewhere(self, starts: datetime, ends: datetime) -> bool:
        """Whether [starts, ends) is within their hours for any one site."""
        return not self.practitioner.hours or any(
            self._week(site_id).covers(starts, ends) for site_id in self._named
        )

    def may_be_at(self, site_id: int | None) -> bool:
        """Whether they work at that site at all; if none of their sites is known, anywhere."""
        own_sites = self.practitioner.site_ids
        return site_id is None or not own_sites or site_id in own_sites

    def on_leave(self, starts: datetime, ends: datetime) -> bool:
        """Whether they are away for any part of [starts, ends)."""
        before_end = bisect_left(self._leave_starts, ends) - 1
        return before_end >= 0 and self._leave_ends[before_end] > starts

    def can_claim(self, site_id: int | None, day: date) -> bool:
        """Whether they have a valid provider number at that site on that day."""
        numbers = self.practitioner.claim_numbers
        return any(number.site_id == site_id and number.is_valid(day) for number in numbers)

    def _week(self, site_id: int | None) -> WorkingWeek:
        if site_id not in self._weeks:
            self._weeks[site_id] = WorkingWeek(self._hours_at(site_id))
        return self._weeks[site_id]

    def _hours_at(self, site_id: int | None) -> Iterator[Hours]:
        anywhere = self.may_be_at(site_id)
        for hours in self.practitioner.hours:
            if hours.site_id == site_id or (hours.site_id is None and anywhere):
                yield hours

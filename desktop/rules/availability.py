"""The availability of a practitioner: working hours by site, and leave."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TypeVar

from desktop.rules.calendar import Absence, Booking, Hours, Practitioner

_MONDAY = datetime(1900, 1, 1)
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)
_LAID_OUT = (-_WEEK, timedelta(), _WEEK)

_Moment = TypeVar("_Moment", datetime, timedelta)


class WorkingWeek:
    """The hours at one site, with adjoining ones joined, also across midnight and Sunday night."""

    def __init__(self, hours: Iterable[Hours]) -> None:
        self._begins, self._ends = _joined(_three_weeks(map(_block, hours)))
        self._always = self._longest() >= 2 * _WEEK

    def _longest(self) -> timedelta:
        lengths = (end - begin for begin, end in zip(self._begins, self._ends, strict=True))
        return max(lengths, default=timedelta())

    def covers(self, starts: datetime, ends: datetime) -> bool:
        """Whether the whole of [starts, ends) is worked."""
        if self._always:
            return True
        offset = (starts - _MONDAY) % _WEEK
        found = bisect_right(self._begins, offset) - 1
        return found >= 0 and offset + (ends - starts) <= self._ends[found]


def _three_weeks(blocks: Iterable[tuple[timedelta, timedelta]]) -> list[tuple[timedelta, timedelta]]:
    """The blocks that have a length, in the week before, this one and the next."""
    return [(begin + shift, end + shift) for begin, end in blocks if begin < end for shift in _LAID_OUT]


def _joined(spans: Iterable[tuple[_Moment, _Moment]]) -> tuple[list[_Moment], list[_Moment]]:
    """The begins and ends of spans in order, those that overlap or touch joined."""
    begins: list[_Moment] = []
    ends: list[_Moment] = []
    for begin, end in sorted(spans):
        if ends and begin <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            begins.append(begin)
            ends.append(end)
    return begins, ends


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
        self._leave_starts, self._leave_ends = _joined(_spans_of(practitioner.leave))

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

    def lacks_number(self, booking: Booking) -> bool:
        """Whether a client of the booking claims, and they have no valid provider number there on its day."""
        return booking.claims and not self.can_claim(booking.site_id, booking.starts.date())

    def _week(self, site_id: int | None) -> WorkingWeek:
        if site_id not in self._weeks:
            self._weeks[site_id] = WorkingWeek(self._hours_at(site_id))
        return self._weeks[site_id]

    def _hours_at(self, site_id: int | None) -> list[Hours]:
        sites = {site_id, None} if self.may_be_at(site_id) else {site_id}
        return [hours for hours in self.practitioner.hours if hours.site_id in sites]


def _spans_of(leave: Iterable[Absence]) -> list[tuple[datetime, datetime]]:
    return [(absence.starts, absence.ends) for absence in leave if absence.starts < absence.ends]

"""The alternatives for an appointment that clashes: another time, or somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.disciplines import USUAL_DISCIPLINES, Disciplines
from desktop.rules.recipients import discipline_refusal, refusal

_WEEK = timedelta(weeks=1)
_QUARTER = timedelta(minutes=15)
_FARTHEST = timedelta(weeks=4)


def next_free(
    finder: ClashFinder,
    booking: Booking,
    recipient: Practitioner,
    *,
    not_before: date,
    near: datetime | None = None,
    count: int = 3,
    is_taken: Callable[[datetime, datetime], bool] = lambda starts, ends: False,
    within: timedelta = _FARTHEST,
) -> list[datetime]:
    """Up to `count` times at which `recipient` could see the booking, with its length, site, room and clients.

    First the same weekday and hour in the nearest week that has it free, then the nearest quarter hours,
    up to four weeks (or `within`) away, none on a public holiday. No two of them overlap. `near` is the
    booking's own time unless another is given. `is_taken` says whether a span has already been given away,
    unknown to the finder.
    """
    wanted = near or booking.starts
    search = _Search(Openings(finder, recipient, not_before), booking, is_taken)
    search.add_from(_around(wanted, _WEEK, within), most=1)
    search.add_from(_around(_to_quarter(wanted), _QUARTER, within), most=count)
    return search.found[:count]


@dataclass(frozen=True)
class Openings:
    """The times, from a day on, at which a recipient can take what is moved."""

    finder: ClashFinder
    recipient: Practitioner
    not_before: date

    def fit(self, moved: Booking) -> bool:
        """Whether the recipient is free at the booking's new time, on a working day."""
        return self.are_on(moved.starts.date(), moved.site_id) and self.are_free_for(moved)

    def are_free_for(self, moved: Booking) -> bool:
        """Whether nothing clashes, whatever day it is."""
        return self.finder.keeps_time(moved, self.recipient.id)

    def are_on(self, day: date, site_id: int | None) -> bool:
        """Whether the recipient still works on that day, which is not a public holiday."""
        last_day = self.recipient.last_day or date.max
        return self.not_before <= day <= last_day and not self.finder.sites.holiday(site_id, day)


@dataclass
class _Search:
    """What a time must fit for a booking, and the times found."""

    openings: Openings
    booking: Booking
    is_taken: Callable[[datetime, datetime], bool]
    found: list[datetime] = field(default_factory=list)

    def add_from(self, moments: Iterable[datetime], *, most: int) -> None:
        """Add the moments that fit, until `most` are found."""
        for starts in moments:
            if len(self.found) >= most:
                break
            if self._fits(starts):
                self.found.append(starts)

    def _fits(self, starts: datetime) -> bool:
        """Whether the recipient is free then, on a working day, and no time already found overlaps."""
        ends = starts + self._length
        is_day = self.openings.are_on(starts.date(), self.booking.site_id)
        if not is_day or self._is_given_away(starts, ends):
            return False
        return self.openings.are_free_for(replace(self.booking, starts=starts, ends=ends, moved=True))

    @property
    def _length(self) -> timedelta:
        return self.booking.ends - self.booking.starts

    def _is_given_away(self, starts: datetime, ends: datetime) -> bool:
        """Whether the span is taken, or overlaps a time already found."""
        overlaps = (starts < other + self._length and other < ends for other in self.found)
        return self.is_taken(starts, ends) or any(overlaps)


def _around(middle: datetime, step: timedelta, farthest: timedelta) -> Iterator[datetime]:
    """The moments a whole number of steps away, the later of two first; the middle itself before all."""
    yield middle
    for steps in range(1, farthest // step + 1):
        yield middle + steps * step
        yield middle - steps * step


def _to_quarter(moment: datetime) -> datetime:
    return moment - timedelta(minutes=moment.minute % 15, seconds=moment.second)


def able(
    finder: ClashFinder,
    recipients: Iterable[Practitioner],
    booking: Booking,
    *,
    leaver_id: int | None,
    disciplines: Disciplines = USUAL_DISCIPLINES,
) -> list[Practitioner]:
    """The recipients who may take this appointment and can keep its time, in the order given."""
    return [
        recipient
        for recipient in recipients
        if may_take(recipient, booking, leaver_id=leaver_id, disciplines=disciplines)
        and finder.keeps_time(booking, recipient.id)
    ]


def may_take(
    recipient: Practitioner,
    booking: Booking,
    *,
    leaver_id: int | None,
    disciplines: Disciplines = USUAL_DISCIPLINES,
) -> bool:
    """Whether rule 6 and the appointment type's discipline let `recipient` have it, clash or not."""
    refused = refusal(recipient, leaver_id, booking.starts.date())
    return refused is None and discipline_refusal(recipient, [booking.discipline], disciplines) is None

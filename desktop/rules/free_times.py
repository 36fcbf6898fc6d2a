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
    search = _Search(finder, booking, recipient, not_before, is_taken)
    weekly = next(filter(search.fits, _around(wanted, _WEEK, within)), None)
    if weekly is not None:
        search.found.append(weekly)
    for starts in _around(_to_quarter(wanted), _QUARTER, within):
        if len(search.found) >= count:
            break
        if search.fits(starts):
            search.found.append(starts)
    return search.found[:count]


@dataclass
class _Search:
    """What a time must fit for a booking, and the times found."""

    finder: ClashFinder
    booking: Booking
    recipient: Practitioner
    not_before: date
    is_taken: Callable[[datetime, datetime], bool]
    found: list[datetime] = field(default_factory=list)

    def fits(self, starts: datetime) -> bool:
        """Whether the recipient is free then, on a working day, and no time already found overlaps."""
        length = self.booking.ends - self.booking.starts
        ends = starts + length
        if not self._is_day(starts.date()) or self.is_taken(starts, ends):
            return False
        if any(starts < other + length and other < ends for other in self.found):
            return False
        moved = replace(self.booking, starts=starts, ends=ends, moved=True)
        return self.finder.keeps_time(moved, self.recipient.id)

    def _is_day(self, day: date) -> bool:
        last_day = self.recipient.last_day or date.max
        return self.not_before <= day <= last_day and not self.finder.sites.holiday(self.booking.site_id, day)


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

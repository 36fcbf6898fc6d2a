"""Where an appointment that clashes could go instead: another time, or somebody else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
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
) -> list[datetime]:
    """Up to `count` times at which `recipient` could see the booking, with its length, site, room and clients.

    First the same weekday and hour in the nearest week that has it free, then the nearest quarter hours,
    up to four weeks away, none of them on a public holiday. No two of them overlap. `near` is the booking's own time unless told otherwise.
    `is_taken` says of a span that it was given away already, without the finder's knowing.
    """
    wanted = near or booking.starts
    length = booking.ends - booking.starts
    found: list[datetime] = []

    def fits(starts: datetime) -> bool:
        ends = starts + length
        if starts.date() < not_before or (recipient.last_day and starts.date() > recipient.last_day):
            return False
        if is_taken(starts, ends) or finder.sites.holiday(booking.site_id, starts.date()):
            return False
        if any(starts < other + length and other < ends for other in found):
            return False
        return finder.keeps_time(replace(booking, starts=starts, ends=ends, moved=True), recipient.id)

    weekly = next(filter(fits, _around(wanted, _WEEK)), None)
    if weekly is not None:
        found.append(weekly)
    for starts in _around(_to_quarter(wanted), _QUARTER):
        if len(found) >= count:
            break
        if fits(starts):
            found.append(starts)
    return found[:count]


def _around(middle: datetime, step: timedelta) -> Iterator[datetime]:
    """The moments a whole number of steps away, the later one of two first; the middle itself before all."""
    yield middle
    for steps in range(1, _FARTHEST // step + 1):
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

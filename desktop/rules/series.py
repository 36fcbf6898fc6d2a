"""Series, appointments repeated by one rule: split at a date, and moved to another weekly time."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby, islice

from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import Clash, ClashFinder, ClashKind
from desktop.rules.free_times import Openings

_QUARTER = timedelta(minutes=15)


def split_series(bookings: Iterable[Booking], at: date) -> tuple[tuple[Booking, ...], tuple[Booking, ...]]:
    """The bookings that start before the day `at`, and the others, each in order of time."""
    ordered = _in_order(bookings)
    earlier = tuple(booking for booking in ordered if booking.starts.date() < at)
    return earlier, tuple(ordered[len(earlier) :])


def _in_order(bookings: Iterable[Booking]) -> list[Booking]:
    return sorted(bookings, key=lambda booking: (booking.starts, booking.id))


def regular(bookings: Sequence[Booking]) -> tuple[Booking, ...]:
    """The bookings at the series' usual weekday and time; the rest are its exceptions, which stay
    separate."""
    if not bookings:
        return ()
    (usual, _), *_ = Counter(map(_weekly_time, bookings)).most_common(1)
    return tuple(booking for booking in bookings if _weekly_time(booking) == usual)


def _weekly_time(booking: Booking) -> tuple[int, time]:
    return booking.starts.weekday(), booking.starts.time()


def parts(
    bookings: Iterable[Booking], ways: Mapping[int, Hashable], singled_out: Collection[int] = ()
) -> list[tuple[Booking, ...]]:
    """A series split where its regular dates continue in another way; one part if they never do.

    `ways` says for each date how it continues (with whom, how much later); a date without an entry splits
    nothing. Dates between others that go the same way before and after, and a single one that differs, are
    exceptions and stay in their part. Only the very first date is a part by itself, unless it is
    `singled_out`.
    """
    ordered = _in_order(bookings)
    usual = [booking for booking in regular(ordered) if booking.id in ways]
    return _divided(ordered, _cuts(_lasting(usual, ways, singled_out)))


def _divided(ordered: Iterable[Booking], cuts: Sequence[datetime]) -> list[tuple[Booking, ...]]:
    found: defaultdict[int, list[Booking]] = defaultdict(list)
    for booking in ordered:
        found[bisect_right(cuts, booking.starts)].append(booking)
    return [tuple(part) for part in found.values()]


def _lasting(
    usual: Iterable[Booking], ways: Mapping[int, Hashable], singled_out: Collection[int]
) -> list[tuple[Hashable, datetime]]:
    """The ways that hold for more than one date in a row, each with its first date."""
    runs = [list(run) for _, run in groupby(usual, key=lambda booking: ways[booking.id])]
    return [
        (ways[run[0].id], run[0].starts)
        for place, run in enumerate(runs)
        if _is_lasting(run, place == 0, singled_out)
    ]


def _is_lasting(run: Sequence[Booking], is_first: bool, singled_out: Collection[int]) -> bool:
    return len(run) > 1 or (is_first and run[0].id not in singled_out)


def _cuts(lasting: Sequence[tuple[Hashable, datetime]]) -> list[datetime]:
    """The dates from which a series never continues as before."""
    last_seen = {way: place for place, (way, _) in enumerate(lasting)}
    cuts: list[datetime] = []
    current = 0
    for place, (way, starts) in enumerate(lasting):
        before = lasting[current][0]
        if way != before and last_seen[before] < place:
            cuts.append(starts)
            current = place
    return cuts


def shifted(booking: Booking, shift: timedelta) -> Booking:
    """The booking at another time, marked as moved."""
    return replace(booking, starts=booking.starts + shift, ends=booking.ends + shift, moved=True)


def weekly_times(
    finder: ClashFinder,
    bookings: Sequence[Booking],
    recipient: Practitioner,
    *,
    not_before: date,
    count: int = 3,
) -> list[timedelta]:
    """The shifts by which all regular dates of the series would be free, the smallest first.

    Each shift keeps every date in its week (Monday to Sunday). Exceptions stay where they are.
    """
    usual = regular(bookings)
    if not usual:
        return []
    openings = Openings(finder, recipient, not_before)
    shifts = (shift for shift in _shifts(usual[0].starts) if _all_fit(openings, usual, shift))
    return list(islice(shifts, count))


def _all_fit(openings: Openings, bookings: Iterable[Booking], shift: timedelta) -> bool:
    return all(openings.fit(shifted(booking, shift)) for booking in bookings)


def _shifts(starts: datetime) -> list[timedelta]:
    """The quarter hours of the week around `starts`, those of the same day first, then the nearest."""
    monday = datetime.combine(
        starts.date() - timedelta(days=starts.weekday()), time(minute=starts.minute % 15)
    )
    week = (monday + steps * _QUARTER - starts for steps in range(7 * 24 * 4))
    return sorted(
        (shift for shift in week if shift),
        key=lambda shift: ((starts + shift).date() != starts.date(), abs(shift), shift),
    )


def alike(
    clashes: Iterable[Clash], bookings: Mapping[int, Booking]
) -> dict[tuple[ClashKind, int | None, int | None], tuple[int, ...]]:
    """Appointments to which one choice could apply: the same kind of clash, recipient and series.

    `bookings` are the clashing ones by id, each with its recipient as practitioner. An appointment with
    clashes of two kinds is in both groups.
    """
    groups: defaultdict[tuple[ClashKind, int | None, int | None], dict[int, None]] = defaultdict(dict)
    for clash in clashes:
        booking = bookings[clash.appointment_id]
        groups[clash.kind, booking.practitioner_id, booking.series_id][booking.id] = None
    return {key: tuple(ids) for key, ids in groups.items()}

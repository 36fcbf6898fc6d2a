"""The alternatives for an appointment: free times, and others free at its time; read once, asked often."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import partial

from desktop.database.practice import Practice
from desktop.errors import Progress, untold
from desktop.language import say
from desktop.rules.calendar import Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.free_times import able, may_take, next_free
from desktop.rules.series import regular, split_series, weekly_times
from desktop.services.calendar.bookings import bookings_around, bookings_beyond
from desktop.services.calendar.words import CLASH_SHORT
from desktop.services.offboarding.drafted import drafted_in
from desktop.services.offboarding.following import TIMELESS, as_planned
from desktop.services.offboarding.situation import Situation

_SEARCHED = timedelta(weeks=4)


class Alternatives:
    """Judges the appointments of one draft, as it was when this was read, without a database."""

    def __init__(self, found: Situation, finder: ClashFinder, today: date) -> None:
        self._found = found
        self._finder = finder
        self._today = today

    def knows(self, appointment_id: int) -> bool:
        """Whether the appointment was part of the draft when this was read."""
        return appointment_id in self._found.appointments

    def free_times(
        self,
        appointment_id: int,
        recipient_id: int,
        *,
        near: datetime | None = None,
        count: int = 3,
        is_taken: Callable[[datetime, datetime], bool] = lambda starts, ends: False,
        within: timedelta = _SEARCHED,
    ) -> list[datetime]:
        """Up to `count` times at which the recipient could see it, the nearest in kind first.

        `near`, `is_taken` and `within` are those of `rules.free_times.next_free`.
        """
        recipient = self._person(recipient_id)
        if recipient is None:
            return []
        return next_free(
            self._finder,
            self._found.appointments[appointment_id],
            recipient,
            not_before=self._today if recipient_id == self._found.leaver.id else self._first_day,
            near=near,
            count=count,
            is_taken=is_taken,
            within=within,
        )

    def free_in_week(
        self, appointment_id: int, recipient_id: int, at: datetime, days: Iterable[date]
    ) -> list[datetime]:
        """What `free_times` offers on these days, and on each other one the time nearest to its own hour.

        `at` is its present time: nothing that overlaps it is offered.
        """
        booking = self._found.appointments[appointment_id]
        here = [(at, at + (booking.ends - booking.starts))]
        offered = self.free_times(appointment_id, recipient_id, is_taken=partial(_overlaps, here))

        def nearest(day: date) -> list[datetime]:
            return self.free_times(
                appointment_id,
                recipient_id,
                near=datetime.combine(day, booking.starts.time()),
                count=1,
                is_taken=lambda starts, ends: starts.date() != day or _overlaps(here, starts, ends),
                within=timedelta(days=1),
            )

        return [starts for day in days for starts in [t for t in offered if t.date() == day] or nearest(day)]

    def weekly_times(
        self, appointment_ids: Sequence[int], recipient_id: int, *, since: date | None = None
    ) -> list[dict[int, datetime]]:
        """Weekly times to which a whole series could move, or only its dates from the day `since` on.

        Up to three weekly times, each with the new time of every regular date, all free.
        """
        recipient = self._found.candidates.get(recipient_id)
        if recipient is None:
            return []
        usual = regular([self._found.appointments[i] for i in appointment_ids])
        if since is not None:
            _, usual = split_series(usual, since)
        shifts = weekly_times(self._finder, usual, recipient, not_before=self._first_day)
        return [{booking.id: booking.starts + shift for booking in usual} for shift in shifts]

    def who_is_free(self, appointment_id: int) -> list[Practitioner]:
        """The users who may take it and can keep its time."""
        booking = self._found.appointments[appointment_id]
        return able(
            self._finder,
            self._people,
            booking,
            leaver_id=self._found.leaver.id,
            disciplines=self._found.disciplines,
        )

    def who_may(self, appointment_id: int) -> list[Practitioner]:
        """The users who may take it at all, free at its time or not."""
        booking = self._found.appointments[appointment_id]
        leaver_id, disciplines = self._found.leaver.id, self._found.disciplines
        return [p for p in self._people if may_take(p, booking, leaver_id=leaver_id, disciplines=disciplines)]

    def problems(self, appointment_id: int, recipient_id: int, starts_at: datetime) -> list[str]:
        """What would be in the way at another time, each in a few words."""
        booking, stays = self._found.appointments[appointment_id], recipient_id == self._found.leaver.id
        if self._person(recipient_id) is None:
            return []
        after = starts_at >= first_moment_after(self._found.last_day)
        if after is stays or starts_at.date() < self._today:
            return [say("after the last working day")] if after else [say("before it is handed over")]
        length = booking.ends - booking.starts
        there = replace(booking, starts=starts_at, ends=starts_at + length, moved=starts_at != booking.starts)
        found = self._finder.clashes(there, recipient_id)
        words = [say(CLASH_SHORT[clash.kind]) for clash in found]
        if holiday := self._finder.sites.holiday(booking.site_id, starts_at.date()):
            words.append(say("public holiday: {holiday}", holiday=holiday))
        return list(dict.fromkeys(words))

    def first_free(
        self,
        recipients: Mapping[int, int],
        by: timedelta = timedelta(),
        progress: Progress = untold,
        but_not: Iterable[tuple[datetime, datetime]] = (),
    ) -> dict[int, datetime]:
        """For each appointment (id to recipient) the first free time, shifted `by` from its own; none overlap.

        One without a free time is left out; `but_not` are spans already given away. Takes a
        while for many: call it on the worker.
        """
        chosen: dict[int, datetime] = {}
        given: dict[int, list[tuple[datetime, datetime]]] = defaultdict(lambda: sorted(but_not))
        for done, (appointment_id, recipient_id) in enumerate(recipients.items()):
            progress(done, len(recipients))
            spans = given[recipient_id]
            booking = self._found.appointments[appointment_id]
            found = self.free_times(
                appointment_id,
                recipient_id,
                near=booking.starts + by,
                count=1,
                is_taken=partial(_overlaps, spans),
            )
            for starts in found:
                chosen[appointment_id] = starts
                insort(spans, (starts, starts + (booking.ends - booking.starts)))
        return chosen

    def someone_free(self, appointment_ids: Sequence[int], progress: Progress = untold) -> dict[int, int]:
        """For each appointment, somebody who can keep its time; one that nobody can keep is left out."""
        chosen: dict[int, int] = {}
        given: dict[int, list[tuple[datetime, datetime]]] = defaultdict(list)
        for done, appointment_id in enumerate(appointment_ids):
            progress(done, len(appointment_ids))
            booking = self._found.appointments[appointment_id]
            for person in self.who_is_free(appointment_id):
                if not _overlaps(given[person.id], booking.starts, booking.ends):
                    chosen[appointment_id] = person.id
                    insort(given[person.id], (booking.starts, booking.ends))
                    break
        return chosen

    @property
    def leaver(self) -> Practitioner:
        """The leaver, who can still see clients until the last day."""
        return self._found.leaver

    @property
    def last_day(self) -> date:
        return self._found.last_day

    def _person(self, user_id: int) -> Practitioner | None:
        """A recipient, or the leaver, who takes nothing after the last day."""
        if user_id == self._found.leaver.id:
            return replace(self._found.leaver, last_day=self._found.last_day)
        return self._found.candidates.get(user_id)

    @property
    def _first_day(self) -> date:
        return first_moment_after(self._found.last_day).date()

    @property
    def _people(self) -> list[Practitioner]:
        return list(self._found.candidates.values())


def _overlaps(spans: Sequence[tuple[datetime, datetime]], starts: datetime, ends: datetime) -> bool:
    """Whether [starts, ends) meets one of these spans, which are in order and do not overlap."""
    place = bisect_left(spans, (starts, starts))
    neighbours = spans[max(0, place - 1) : place + 1]
    return any(starts < end and begin < ends for begin, end in neighbours)


def read_alternatives(practice: Practice, offboarding_id: int) -> Alternatives:
    """Read everything that the answers depend on. Grows with the calendar: call it on the worker."""
    with practice.read() as session:
        draft = drafted_in(session, offboarding_id)
        found = draft.situation
        planned = [
            as_planned(found.appointments[p.appointment_id], p, p.recipient_id)
            for p in draft.plan.appointments
            if p.action not in TIMELESS and p.recipient_id in found.practitioners
        ]
        since = first_moment_after(found.last_day)
        around = [
            replace(b, starts=b.starts + shift, ends=b.ends + shift)
            for b in found.appointments.values()
            for shift in (-_SEARCHED, timedelta(), _SEARCHED)
        ]
        existing = {b.id: b for b in bookings_beyond(session, found.practitioners, since)}
        until_then = datetime.combine(practice.today(), time())
        existing |= {b.id: b for b in bookings_beyond(session, [found.leaver.id], until_then)}
        existing |= {b.id: b for b in bookings_around(session, around)}
    everybody = [*found.practitioners.values(), found.leaver]
    finder = ClashFinder(everybody, existing.values(), planned, found.sites)
    finder.make_indexes()
    return Alternatives(found, finder, practice.today())

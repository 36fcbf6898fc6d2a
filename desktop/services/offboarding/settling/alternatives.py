"""The alternatives for an appointment: free times, and others free at its time; read once, asked often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from desktop.errors import Progress, untold
from desktop.language import say
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.dates.boundaries import first_moment_after
from desktop.rules.free_times import able, may_take, next_free
from desktop.rules.series import regular, split_series, weekly_times
from desktop.services.calendar.words import CLASH_SHORT
from desktop.services.offboarding.settling.given_away import GivenAway, Span, overlaps
from desktop.services.offboarding.situation import Situation

SEARCHED = timedelta(weeks=4)
"""How much earlier or later a free time may be."""


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
        within: timedelta = SEARCHED,
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
        offered = self.free_times(appointment_id, recipient_id, is_taken=partial(overlaps, here))
        found: list[datetime] = []
        for day in days:
            found += _on(day, offered) or self._nearest_on(day, appointment_id, recipient_id, here)
        return found

    def _nearest_on(
        self, day: date, appointment_id: int, recipient_id: int, here: Sequence[Span]
    ) -> list[datetime]:
        """The free time of this day that is nearest to its own hour, if there is any."""
        return self.free_times(
            appointment_id,
            recipient_id,
            near=datetime.combine(day, self._found.appointments[appointment_id].starts.time()),
            count=1,
            is_taken=lambda starts, ends: starts.date() != day or overlaps(here, starts, ends),
            within=timedelta(days=1),
        )

    def weekly_times(
        self, appointment_ids: Sequence[int], recipient_id: int, *, since: date | None = None
    ) -> list[dict[int, datetime]]:
        """Weekly times to which a whole series could move, or only its dates from the day `since` on.

        Up to three weekly times, each with the new time of every regular date, all free.
        """
        recipient = self._found.candidates.get(recipient_id)
        if recipient is None:
            return []
        usual = self._regular_since(appointment_ids, since)
        shifts = weekly_times(self._finder, usual, recipient, not_before=self._first_day)
        return [{booking.id: booking.starts + shift for booking in usual} for shift in shifts]

    def _regular_since(self, appointment_ids: Sequence[int], since: date | None) -> Sequence[Booking]:
        usual = regular([self._found.appointments[i] for i in appointment_ids])
        return usual if since is None else split_series(usual, since)[1]

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
        booking = self._found.appointments[appointment_id]
        if self._person(recipient_id) is None:
            return []
        outside = self._outside(recipient_id, starts_at)
        if outside:
            return [outside]
        words = self._clash_words(booking, recipient_id, starts_at)
        if holiday := self._finder.sites.holiday(booking.site_id, starts_at.date()):
            words.append(say("public holiday: {holiday}", holiday=holiday))
        return list(dict.fromkeys(words))

    def _outside(self, recipient_id: int, starts_at: datetime) -> str:
        """What is wrong with the day, if the leaver or a recipient is not there then; else empty."""
        after = starts_at >= first_moment_after(self._found.last_day)
        stays = recipient_id == self._found.leaver.id
        if after is not stays and starts_at.date() >= self._today:
            return ""
        return say("after the last working day") if after else say("before it is handed over")

    def _clash_words(self, booking: Booking, recipient_id: int, starts_at: datetime) -> list[str]:
        ends_at = starts_at + (booking.ends - booking.starts)
        there = replace(booking, starts=starts_at, ends=ends_at, moved=starts_at != booking.starts)
        return [say(CLASH_SHORT[clash.kind]) for clash in self._finder.clashes(there, recipient_id)]

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
        given = GivenAway(but_not)
        for done, (appointment_id, recipient_id) in enumerate(recipients.items()):
            progress(done, len(recipients))
            starts = self._give_first_free(appointment_id, recipient_id, by, given)
            if starts is not None:
                chosen[appointment_id] = starts
        return chosen

    def _give_first_free(
        self, appointment_id: int, recipient_id: int, by: timedelta, given: GivenAway
    ) -> datetime | None:
        booking = self._found.appointments[appointment_id]
        found = self.free_times(
            appointment_id,
            recipient_id,
            near=booking.starts + by,
            count=1,
            is_taken=partial(given.overlaps, recipient_id),
        )
        if not found:
            return None
        given.give(recipient_id, found[0], found[0] + (booking.ends - booking.starts))
        return found[0]

    def someone_free(self, appointment_ids: Sequence[int], progress: Progress = untold) -> dict[int, int]:
        """For each appointment, somebody who can keep its time; one that nobody can keep is left out."""
        chosen: dict[int, int] = {}
        given = GivenAway()
        for done, appointment_id in enumerate(appointment_ids):
            progress(done, len(appointment_ids))
            user_id = self._give_to_first(appointment_id, given)
            if user_id is not None:
                chosen[appointment_id] = user_id
        return chosen

    def _give_to_first(self, appointment_id: int, given: GivenAway) -> int | None:
        booking = self._found.appointments[appointment_id]
        for person in self.who_is_free(appointment_id):
            if not given.overlaps(person.id, booking.starts, booking.ends):
                given.give(person.id, booking.starts, booking.ends)
                return person.id
        return None

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


def _on(day: date, moments: Iterable[datetime]) -> list[datetime]:
    return [moment for moment in moments if moment.date() == day]

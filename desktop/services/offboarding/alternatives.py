"""Where an appointment could go instead: free times, and others who are free then. Read once, then asked at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from desktop.database.practice import Practice
from desktop.models import AppointmentAction
from desktop.rules.calendar import Booking, Practitioner
from desktop.rules.clashes import ClashFinder
from desktop.rules.days import first_moment_after
from desktop.rules.free_times import able, may_take, next_free
from desktop.services.offboarding.clash_words import KINDS
from desktop.services.offboarding.drafted import drafted_in
from desktop.services.offboarding.following import as_planned
from desktop.services.offboarding.situation import Situation, bookings, bookings_around

_SEARCHED = timedelta(weeks=4)


class Alternatives:
    """Judges the appointments of one draft as it stood when this was read; it touches no database."""

    def __init__(self, found: Situation, finder: ClashFinder) -> None:
        self._found = found
        self._finder = finder

    def knows(self, appointment_id: int) -> bool:
        """Whether the appointment was part of the draft when this was read."""
        return appointment_id in self._found.appointments

    def free_times(
        self, appointment_id: int, recipient_id: int, *, near: datetime | None = None, count: int = 3
    ) -> list[datetime]:
        """Up to `count` times at which the recipient could see it, the nearest in kind first."""
        recipient = self._found.candidates.get(recipient_id)
        if recipient is None:
            return []
        return next_free(
            self._finder,
            self._found.appointments[appointment_id],
            recipient,
            not_before=first_moment_after(self._found.last_day).date(),
            near=near,
            count=count,
        )

    def who_is_free(self, appointment_id: int) -> list[Practitioner]:
        """Who may take it and can keep its time."""
        booking = self._found.appointments[appointment_id]
        return able(self._finder, self._people, booking, leaver_id=self._found.leaver.id)

    def who_may(self, appointment_id: int) -> list[Practitioner]:
        """Who may take it at all, free then or not."""
        booking = self._found.appointments[appointment_id]
        return [p for p in self._people if may_take(p, booking, leaver_id=self._found.leaver.id)]

    def problems(self, appointment_id: int, recipient_id: int, starts_at: datetime) -> list[str]:
        """What would be in the way at another time, in a few words each."""
        if recipient_id not in self._found.candidates:
            return []
        booking = self._found.appointments[appointment_id]
        if starts_at < first_moment_after(self._found.last_day):
            return ["before the end of the last working day"]
        length = booking.ends - booking.starts
        there = replace(booking, starts=starts_at, ends=starts_at + length, moved=starts_at != booking.starts)
        found = self._finder.clashes(there, recipient_id)
        return list(dict.fromkeys(KINDS[clash.kind] for clash in found))

    def first_free(self, recipients: Mapping[int, int], by: timedelta = timedelta()) -> dict[int, datetime]:
        """For each appointment (id to recipient) the first free time, shifted `by` from its own; none overlap.

        One for which there is none is left out.
        """
        chosen: dict[int, datetime] = {}
        taken: dict[int, list[tuple[datetime, datetime]]] = {}
        for appointment_id, recipient_id in recipients.items():
            booking = self._found.appointments[appointment_id]
            length = booking.ends - booking.starts
            busy = taken.setdefault(recipient_id, [])
            for starts in self.free_times(
                appointment_id, recipient_id, near=booking.starts + by, count=len(busy) + 3
            ):
                if all(starts >= end or starts + length <= begin for begin, end in busy):
                    chosen[appointment_id] = starts
                    busy.append((starts, starts + length))
                    break
        return chosen

    def someone_free(self, appointment_ids: Iterable[int]) -> dict[int, int]:
        """For each appointment somebody who can keep its time; one for whom nobody can is left out."""
        chosen: dict[int, int] = {}
        taken: dict[int, list[Booking]] = {}
        for appointment_id in appointment_ids:
            booking = self._found.appointments[appointment_id]
            for person in self.who_is_free(appointment_id):
                others = taken.setdefault(person.id, [])
                if all(o.ends <= booking.starts or booking.ends <= o.starts for o in others):
                    chosen[appointment_id] = person.id
                    others.append(booking)
                    break
        return chosen

    @property
    def _people(self) -> list[Practitioner]:
        return list(self._found.candidates.values())


def read_alternatives(practice: Practice, offboarding_id: int) -> Alternatives:
    """Read all that the answers depend on. Grows with the calendar: ask on the worker."""
    with practice.read() as session:
        draft = drafted_in(session, offboarding_id)
        found = draft.situation
        planned = [
            as_planned(found.appointments[p.appointment_id], p)
            for p in draft.plan.appointments
            if p.action is not AppointmentAction.CANCEL and p.recipient_id in found.practitioners
        ]
        since = first_moment_after(found.last_day)
        around = [
            replace(b, starts=b.starts + shift, ends=b.ends + shift)
            for b in found.appointments.values()
            for shift in (-_SEARCHED, timedelta(), _SEARCHED)
        ]
        existing = {b.id: b for b in bookings(session, found.practitioners, since)}
        existing |= {b.id: b for b in bookings_around(session, around)}
    finder = ClashFinder(found.practitioners.values(), existing.values(), planned)
    return Alternatives(found, finder)

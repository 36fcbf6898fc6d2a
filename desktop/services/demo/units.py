"""The made-up practice's families: how many live together, who their case managers were, from when to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.models import ClientStatus
from desktop.services.demo.people import Columns
from desktop.services.demo.staff import StaffMember
from desktop.services.demo.wanted import Wanted
from desktop.services.demo.words import Draw, share, words

NAMED_CASELOAD = 20
"""Clients named by the story belong to the first practitioner, in a practice that is large enough."""

SETTLED = 90
"""Days after which a file may have changed from one colleague to another."""


@dataclass(frozen=True)
class Stay:
    """A case manager's time with a family. `handed_over` means that another follows."""

    practitioner: StaffMember
    first: date
    last: date = date.max
    handed_over: bool = False


@dataclass(frozen=True)
class Unit:
    """A family, or a single client, with one case manager at a time. `named` is its page of the story."""

    status: ClientStatus
    size: int
    since: date
    stays: tuple[Stay, ...]
    named: Columns | None = None

    @property
    def practitioner(self) -> StaffMember | None:
        """The present case manager."""
        if not self.stays or self.stays[-1].handed_over:
            return None
        return self.stays[-1].practitioner

    @property
    def practitioner_id(self) -> int | None:
        return None if self.practitioner is None else self.practitioner.id

    @property
    def home(self) -> int:
        """The site near which they live: the first of their case manager, or of the practice."""
        return 0 if self.practitioner is None else self.practitioner.home

    def person(self, position: int) -> Columns | None:
        """One member as the story names them."""
        return None if self.named is None else self.named["members"][position]


@dataclass(frozen=True)
class Units:
    """Draws the families of a whole practice, case manager by case manager."""

    draw: Draw
    wanted: Wanted
    staff: list[StaffMember]

    @property
    def _today(self) -> date:
        return self.wanted.window.today

    def drawn(self) -> list[Unit]:
        """All of them, those who came first before the others."""
        return sorted(self._all(), key=lambda unit: unit.since)

    def _all(self) -> Iterator[Unit]:
        for member in self.staff:
            yield from self._of_member(member)
        for _ in range(self.wanted.current - sum(member.caseload for member in self.staff)):
            yield self._without_case_manager()
        yield from self._past_units()

    def _of_member(self, member: StaffMember) -> Iterator[Unit]:
        """The Current families of one case manager, those named by the story first."""
        households = self._named(member)
        for household in households:
            since = self._today - timedelta(days=self.draw.randint(430, 500))
            size = len(household["members"])
            yield Unit(ClientStatus.CURRENT, size, since, (Stay(member, since),), household)
        rest = member.caseload - sum(len(household["members"]) for household in households)
        for size in self._sizes(rest):
            yield self._current(member, size)

    def _named(self, member: StaffMember) -> list[Columns]:
        is_theirs = member is self.staff[0] and member.caseload >= NAMED_CASELOAD
        return words("story")["clients"] if is_theirs else []

    def _past_units(self) -> Iterator[Unit]:
        """Closed and Deceased files; leavers have twice as many for the hours that they worked."""
        owners: list[StaffMember | None] = [*self.staff] or [None]
        weights = [_weight(owner) for owner in owners]
        closed = share(self.wanted.clients - self.wanted.current - self.wanted.deceased, weights)
        deceased = share(self.wanted.deceased, weights)
        for owner, files, gone in zip(owners, closed, deceased, strict=True):
            yield from self._past_of(owner, files, gone)

    def _past_of(self, owner: StaffMember | None, closed: int, deceased: int) -> Iterator[Unit]:
        for size in self._sizes(closed):
            yield self._past(ClientStatus.CLOSED, owner, size)
        for _ in range(deceased):
            yield self._past(ClientStatus.DECEASED, owner, 1)

    def _sizes(self, total: int) -> Iterator[int]:
        """Sizes of families and single people, adding up to `total`."""
        while total > 0:
            size = min(total, int(self.draw.weighted(words("people")["family_sizes"])))
            yield size
            total -= size

    def _current(self, owner: StaffMember, size: int) -> Unit:
        """A Current file; some came from a colleague, or from somebody who has left."""
        since = self._since()
        earlier = self._earlier_stay(owner, since)
        if earlier is None:
            return Unit(ClientStatus.CURRENT, size, since, (Stay(owner, since),))
        own = Stay(owner, earlier.last + timedelta(days=1))
        return Unit(ClientStatus.CURRENT, size, since, (earlier, own))

    def _without_case_manager(self) -> Unit:
        """A Current file whose case manager has left, or one that is new."""
        since = self._since()
        leavers = self._leavers_after(since)
        if leavers:
            return Unit(ClientStatus.CURRENT, 1, since, (self._with_a_leaver(leavers, since),))
        since = self._today - timedelta(days=self.draw.randint(2, 15))
        return Unit(ClientStatus.CURRENT, 1, since, ())

    def _since(self) -> date:
        return self._today - timedelta(days=self.draw.days(400, 3, 2_400))

    def _earlier_stay(self, owner: StaffMember, since: date) -> Stay | None:
        """The earlier time with another case manager, if there was one."""
        leavers = self._leavers_after(since)
        if leavers and self.draw.happens(words("people")["from_a_leaver"]):
            return self._with_a_leaver(leavers, since)
        return self._with_a_colleague(owner, since)

    def _with_a_colleague(self, owner: StaffMember, since: date) -> Stay | None:
        """The time with a colleague who still works here, for some of the files that are old enough."""
        days = (self._today - since).days
        colleagues = self._colleagues_of(owner)
        if not colleagues or days <= SETTLED or not self.draw.happens(words("people")["from_a_colleague"]):
            return None
        change = since + timedelta(days=self.draw.randint(30, days - 30))
        return Stay(self.draw.choice(colleagues), since, change, handed_over=True)

    def _colleagues_of(self, owner: StaffMember) -> list[StaffMember]:
        return [member for member in self.staff if member.active and member is not owner]

    def _leavers_after(self, since: date) -> list[StaffMember]:
        """Those who left when a file from this day on was a month old."""
        month_later = since + timedelta(days=30)
        return [member for member in self.staff if not member.active and month_later < member.last_day]

    def _with_a_leaver(self, leavers: list[StaffMember], since: date) -> Stay:
        leaver = self.draw.choice(leavers)
        return Stay(leaver, since, leaver.last_day, handed_over=True)

    def _past(self, status: ClientStatus, owner: StaffMember | None, size: int) -> Unit:
        last = self._today if owner is None else min(owner.last_day, self._today)
        left = last - timedelta(days=self.draw.days(520, 4, 2_200))
        since = left - timedelta(days=self.draw.days(260, 60, 9_000))
        return Unit(status, size, since, () if owner is None else (Stay(owner, since, left),))


def _weight(owner: StaffMember | None) -> int:
    if owner is None:
        return 1
    return owner.minutes if owner.active else 2 * owner.minutes

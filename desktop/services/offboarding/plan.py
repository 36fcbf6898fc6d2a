"""The plan that is shown, kept and applied: what becomes of each client and each appointment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from desktop.models import AppointmentAction, Disposition
from desktop.rules.clashes import Clash
from desktop.rules.planning.model import Reason, Widened


@dataclass(frozen=True, slots=True)
class PlannedClient:
    """One Current client of the leaver. `pinned` means that the supervisor chose, not the program."""

    client_id: int
    disposition: Disposition
    recipient_id: int | None = None
    reasons: tuple[Reason, ...] = ()
    pinned: bool = False

    @property
    def taker(self) -> int | None:
        """Who takes over; None if nobody does yet, or the client leaves the practice."""
        return self.recipient_id if self.disposition is Disposition.TRANSFER else None

    @property
    def leaves(self) -> bool:
        """Whether the client leaves the practice: the file is closed."""
        return self.disposition in (Disposition.FOLLOWS, Disposition.REFERRED, Disposition.CLOSED)

    @property
    def decided(self) -> bool:
        """Whether reports still count the client: somebody takes over, or the file is no longer Current."""
        return self.leaves or self.taker is not None

    @property
    def decision(self) -> tuple[Disposition, int | None, tuple[Reason, ...]]:
        """What the draft keeps of it."""
        return self.disposition, self.recipient_id, self.reasons


@dataclass(frozen=True, slots=True)
class PlannedAppointment:
    """One open appointment of the leaver after the last day.

    `starts_at` is the new time of one that moves (else None). `reason` says why it is cancelled,
    `accepted` why its clashes are accepted; both are empty if not given. `stale` marks a choice
    that a later answer affects. `booked_at` is the time it was booked for when the plan was made,
    if the plan was in a file since.
    """

    appointment_id: int
    action: AppointmentAction
    recipient_id: int | None = None
    starts_at: datetime | None = None
    reason: str = ""
    accepted: str = ""
    clashes: tuple[Clash, ...] = ()
    chosen: bool = False
    stale: bool = False
    booked_at: datetime | None = None

    @property
    def is_cancelled(self) -> bool:
        return self.action is AppointmentAction.CANCEL

    @property
    def stays(self) -> bool:
        """Whether the leaver still sees them, before the last day is over."""
        return self.action is AppointmentAction.STAY

    @property
    def is_timeless(self) -> bool:
        """Whether it takes no time in anybody's calendar."""
        return self.action in (AppointmentAction.CANCEL, AppointmentAction.WAIT)

    @property
    def is_handed_over(self) -> bool:
        return self.action not in (AppointmentAction.CANCEL, AppointmentAction.STAY)

    @property
    def vanishes(self) -> bool:
        """Whether it would stay with somebody who has left."""
        return self.is_handed_over and self.recipient_id is None

    @property
    def note(self) -> str:
        """What somebody typed about it."""
        return self.reason or self.accepted

    @property
    def taker(self) -> int | None:
        """Who takes it over; None if nobody does yet, or need not."""
        return self.recipient_id if self.is_handed_over else None

    @property
    def met_ids(self) -> list[int]:
        """The appointments that it clashes with."""
        return [clash.with_id for clash in self.clashes if clash.with_id]

    @property
    def open_clash(self) -> bool:
        """Whether it has a clash that is neither resolved nor accepted."""
        return bool(self.clashes) and not self.accepted and not self.is_cancelled


@dataclass(frozen=True)
class Plan:
    """All decisions for one leaver. `levels` is how good a suggested plan is (see rules.planning).

    `widened` are the rules that need not hold (see rules.planning.model.Wishes).
    With `returns_on` it covers a long leave: clients without a recipient stay, and everything is handed back
    then. An `unplanned` leaving came without notice.
    """

    leaver_id: int
    last_day: date
    clients: tuple[PlannedClient, ...]
    appointments: tuple[PlannedAppointment, ...]
    levels: Mapping[str, Any] = field(default_factory=dict)
    returns_on: date | None = None
    widened: Widened = field(default_factory=dict)
    unplanned: bool = False

    @property
    def covers(self) -> bool:
        """Whether it covers a long leave, rather than leaving for good."""
        return self.returns_on is not None

    @property
    def client_ids(self) -> list[int]:
        return [client.client_id for client in self.clients]

    @property
    def appointment_ids(self) -> list[int]:
        return [planned.appointment_id for planned in self.appointments]

    @property
    def closed_ids(self) -> list[int]:
        """The clients who leave the practice."""
        return [c.client_id for c in self.clients if c.leaves]

    @property
    def undecided(self) -> tuple[PlannedClient, ...]:
        return tuple(c for c in self.clients if not c.decided)

    @property
    def left_behind(self) -> tuple[PlannedClient, ...]:
        """Those whom nobody would see to afterwards; a covered leave gives its own back."""
        return () if self.covers else self.undecided

    @property
    def clashing(self) -> tuple[PlannedAppointment, ...]:
        return tuple(a for a in self.appointments if a.open_clash)

    @property
    def clash_count(self) -> int:
        """How many appointments have a clash, accepted or not."""
        return sum(bool(planned.clashes) for planned in self.appointments)

    @property
    def vanishing(self) -> tuple[PlannedAppointment, ...]:
        """Appointments that would stay with an inactive practitioner."""
        return tuple(a for a in self.appointments if a.vanishes)

    @property
    def met_ids(self) -> set[int]:
        """The appointments that its own clash with."""
        return {i for a in self.appointments for i in a.met_ids}


def decisions_on(
    clients: Iterable[PlannedClient],
) -> dict[int, tuple[Disposition, int | None, tuple[Reason, ...]]]:
    """What the draft keeps of these clients, by id."""
    return {client.client_id: client.decision for client in clients}


def given_to(clients: Iterable[PlannedClient]) -> dict[int, int]:
    """Who takes over these clients, by id, as far as somebody does."""
    return {c.client_id: c.recipient_id for c in clients if c.recipient_id is not None}

"""The plan that is shown, kept and applied: what becomes of each client and each appointment."""

from __future__ import annotations

from collections.abc import Mapping
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
    def decided(self) -> bool:
        """Whether reports still count the client: somebody takes over, or the file is no longer Current."""
        if self.disposition is Disposition.TRANSFER:
            return self.recipient_id is not None
        return self.disposition is not Disposition.UNDECIDED


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
    def open_clash(self) -> bool:
        """Whether it has a clash that is neither resolved nor accepted."""
        return bool(self.clashes) and not self.accepted and self.action is not AppointmentAction.CANCEL


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
    def undecided(self) -> tuple[PlannedClient, ...]:
        return tuple(c for c in self.clients if not c.decided)

    @property
    def clashing(self) -> tuple[PlannedAppointment, ...]:
        return tuple(a for a in self.appointments if a.open_clash)

    @property
    def vanishing(self) -> tuple[PlannedAppointment, ...]:
        """Appointments that would stay with an inactive practitioner."""
        return tuple(
            a
            for a in self.appointments
            if a.action not in (AppointmentAction.CANCEL, AppointmentAction.STAY) and a.recipient_id is None
        )

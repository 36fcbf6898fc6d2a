"""The plan as the supervisor reads it: one row for each client and for each appointment."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime

from desktop.models import AppointmentStatus, Disposition
from desktop.rules.clashes import ClashKind
from desktop.rules.planning.model import Reason, ReasonKind


class VisitState(enum.StrEnum):
    """The state of an appointment; the first two need the supervisor."""

    CLASHES = "clashes"
    NOBODY = "nobody"
    ACCEPTED = "accepted"
    FITS = "fits"
    MOVED = "moved"
    WAITING = "waiting"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One client of the leaver. `relatives` counts the rest of the family in this caseload.

    `next_visit` is the first appointment that is handed over, `booked` how many there are and `clashes`
    how many of them cannot keep their time yet; `booked_on` has the site (empty: none) and the weekday (0
    is Monday) of each. `recipient` is empty unless somebody takes over. `needs` are the disciplines of care,
    empty if any will do.
    """

    id: int
    name: str
    family: str
    relatives: int
    minor: bool
    next_visit: datetime | None
    booked: int
    booked_on: frozenset[tuple[str, int]]
    clashes: int
    disposition: Disposition
    recipient_id: int | None
    recipient: str
    reasons: tuple[Reason, ...]
    pinned: bool
    needs: tuple[str, ...] = ()

    @property
    def undecided(self) -> bool:
        return self.disposition is Disposition.UNDECIDED

    @property
    def leaves(self) -> bool:
        """Whether the client leaves the practice: the file is closed."""
        return not self.undecided and self.recipient_id is None

    @property
    def widened(self) -> list[Reason]:
        """The rules that were widened for this client to go there."""
        return [reason for reason in self.reasons if reason.kind is ReasonKind.WIDENED]

    @property
    def against_a_rule(self) -> bool:
        return bool(self.widened)


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """One appointment that is handed over. `starts_at` is when it will be, `was` when it was booked for.

    `problems` are its clashes in words, including accepted ones, and `against` the appointments that it
    clashes with; `note` is the reason that was typed.
    `stale` says that an earlier answer changed after this choice was made; `of_deceased` that the client has
    died, so that it can only be cancelled.
    """

    id: int
    clients: str
    was: datetime
    starts_at: datetime
    ends_at: datetime
    type_name: str
    colour: str
    site_name: str
    room: str
    status: AppointmentStatus
    series_id: int | None
    state: VisitState
    kinds: tuple[ClashKind, ...]
    problems: tuple[str, ...]
    against: tuple[int, ...]
    recipient_id: int | None
    recipient: str
    note: str
    chosen: bool
    stale: bool
    of_deceased: bool = False
    holiday: str = ""
    """The public holiday that it falls on: worth a note, not a clash."""

    @property
    def needs_you(self) -> bool:
        return self.stale or self.state in (VisitState.CLASHES, VisitState.NOBODY)

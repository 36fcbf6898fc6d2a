"""The arithmetic of a drag, without Qt: a move, another end, or a new time."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from desktop.services.calendar.entries import Entry

STEP = 5
"""The step of a drag, in minutes."""

NEW_STEP = 15
"""The same for a new time, dragged over free space."""

_SHORTEST = timedelta(minutes=STEP)


class Hold(enum.Enum):
    """The part that is held."""

    WHOLE = enum.auto()
    END = enum.auto()
    FREE_TIME = enum.auto()


@dataclass(frozen=True, slots=True)
class DragProposal:
    """Where the drag would put it; half-open."""

    user_id: int
    starts_at: datetime
    ends_at: datetime

    def shifted(self, minutes: int) -> DragProposal:
        by = timedelta(minutes=minutes)
        return replace(self, starts_at=self.starts_at + by, ends_at=self.ends_at + by)

    def lengthened(self, minutes: int) -> DragProposal:
        ends_at = max(self.starts_at + _SHORTEST, self.ends_at + timedelta(minutes=minutes))
        return replace(self, ends_at=ends_at)


@dataclass(frozen=True, slots=True)
class Drag:
    """A drag that began at `grabbed`, a moment of the calendar; `entry` is None over free time."""

    hold: Hold
    user_id: int
    grabbed: datetime
    entry: Entry | None = None

    @property
    def start(self) -> DragProposal:
        """The state before anything moved."""
        if self.entry is None:
            return DragProposal(self.user_id, self.grabbed, self.grabbed + timedelta(minutes=NEW_STEP))
        return DragProposal(self.entry.user_id, self.entry.starts_at, self.entry.ends_at)

    def to(self, user_id: int, moment: datetime) -> DragProposal:
        """The proposal when the pointer is over `moment` in the column of `user_id`."""
        stood = self.start
        if self.hold is Hold.FREE_TIME:
            first, last = sorted((self.grabbed, moment))
            ends_at = max(last, first + timedelta(minutes=NEW_STEP))
            return DragProposal(self.user_id, first, ends_at)
        minutes = round((moment - self.grabbed).total_seconds() / 60 / STEP) * STEP
        if self.hold is Hold.END:
            return stood.lengthened(minutes)
        return replace(stood.shifted(minutes), user_id=user_id)

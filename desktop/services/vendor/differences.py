"""The verdict on one item: its rows in the vendor's export, compared with what was asked."""

from __future__ import annotations

import enum
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from desktop.models import AppointmentStatus, User
from desktop.services.imports.intake import Record
from desktop.services.vendor.asked import AskedAppointment, AskedClient, ItemState


class Difference(enum.StrEnum):
    """The ways in which an item is not as asked."""

    MISSING = "missing"
    DOUBLED = "doubled"
    STILL_THERE = "still there"
    NOBODY = "nobody"
    SOMEBODY_ELSE = "somebody else"
    OTHER_TIME = "other time"
    CANCELLED = "cancelled"
    NOT_CANCELLED = "not cancelled"
    NOT_CANCELLED_ELSEWHERE = "not cancelled elsewhere"
    BOOKED = "booked"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The state of one item and, if it is not done, what differs, with whom it is and when."""

    state: ItemState
    difference: Difference | None = None
    user_id: int | None = None
    at: datetime | None = None

    def kept(self) -> str:
        """What differs, as stored; empty if nothing does."""
        if self.difference is None:
            return ""
        at = None if self.at is None else self.at.isoformat()
        return json.dumps({"what": self.difference.value, "user_id": self.user_id, "at": at})

    @classmethod
    def of(cls, state: ItemState, kept: str) -> Self:
        """Read it back. An older program stored a sentence, which is ignored."""
        if not kept.startswith("{"):
            return cls(state)
        facts = json.loads(kept)
        at = datetime.fromisoformat(facts["at"]) if facts["at"] else None
        return cls(state, Difference(facts["what"]), facts["user_id"], at)


DONE = Verdict(ItemState.DONE)


def client_verdict(asked: AskedClient, rows: Sequence[Record]) -> Verdict:
    """The verdict on one client, by all rows that mean them."""
    if len(rows) != 1:
        return _different(Difference.DOUBLED if rows else Difference.MISSING)
    manager = rows[0].get("case_manager_id")
    if manager == asked.new.id:
        return DONE
    return _still_there(asked.present) if manager == asked.present.id else _elsewhere(manager)


def _elsewhere(manager: int | None) -> Verdict:
    """The client went to somebody else, or to nobody."""
    return _different(Difference.NOBODY if manager is None else Difference.SOMEBODY_ELSE, manager)


def visit_verdict(asked: AskedAppointment, rows: Sequence[Record]) -> Verdict:
    """The verdict on one appointment, by all rows that mean it, including cancelled ones."""
    alive = [row for row in rows if row.get("status") != AppointmentStatus.CANCELLED]
    if asked.new is None:
        return _cancelled_verdict(asked, alive)
    if asked.waits:
        return _waiting_verdict(asked, asked.new, alive)
    if len(alive) == 1:
        return _single_verdict(asked, asked.new, alive[0])
    return _different(_why_not_once(alive, rows))


def _why_not_once(alive: Sequence[Record], rows: Sequence[Record]) -> Difference:
    """Why an appointment is not in the file exactly once."""
    if alive:
        return Difference.DOUBLED
    return Difference.CANCELLED if rows else Difference.MISSING


def _single_verdict(asked: AskedAppointment, new: User, row: Record) -> Verdict:
    """The verdict on an appointment that is in the file once."""
    holder, starts = row["user_id"], row["starts_at"]
    if holder == new.id:
        return _done_at(asked, starts)
    if holder != asked.present.id:
        return _different(Difference.SOMEBODY_ELSE, holder)
    if starts == asked.was:
        return _still_there(asked.present)
    return Verdict(ItemState.DIFFERENT, Difference.STILL_THERE, holder, starts)


def _done_at(asked: AskedAppointment, starts: datetime) -> Verdict:
    """The verdict on an appointment that the new practitioner has."""
    wanted = asked.new_time or asked.was
    return DONE if starts == wanted else _different(Difference.OTHER_TIME, at=starts)


def _cancelled_verdict(asked: AskedAppointment, alive: Sequence[Record]) -> Verdict:
    """The verdict on a cancellation: done if it left the export, or is in it as cancelled."""
    if not alive:
        return DONE
    holder = alive[0]["user_id"]
    if holder == asked.present.id:
        return Verdict(ItemState.OPEN, Difference.NOT_CANCELLED)
    return _different(Difference.NOT_CANCELLED_ELSEWHERE, holder)


def _waiting_verdict(asked: AskedAppointment, new: User, alive: Sequence[Record]) -> Verdict:
    """The verdict on one to wait: few exports have a waiting list, so what left the calendar counts as
    done."""
    if len(alive) != 1:
        return _different(Difference.DOUBLED) if alive else DONE
    holder = alive[0]["user_id"]
    if holder == asked.present.id:
        return _still_there(asked.present)
    return _waits(alive[0]) if holder == new.id else _different(Difference.SOMEBODY_ELSE, holder)


def _waits(row: Record) -> Verdict:
    """The verdict on one that the new practitioner has; without a status it is taken to wait."""
    if row.get("status", AppointmentStatus.WAITING_LIST) == AppointmentStatus.WAITING_LIST:
        return DONE
    return _different(Difference.BOOKED, at=row["starts_at"])


def _still_there(present: User) -> Verdict:
    return Verdict(ItemState.OPEN, Difference.STILL_THERE, present.id)


def _different(what: Difference, user_id: int | None = None, at: datetime | None = None) -> Verdict:
    return Verdict(ItemState.DIFFERENT, what, user_id, at)

"""An undo that would give something to an inactive user: the supervisor names another (rules 2 and 3)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import Refused
from desktop.language import say
from desktop.models import Appointment, Client, User
from desktop.rules.recipients import refusal
from desktop.rules.text import count
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.clients.case_managers import assign
from desktop.services.history.keep_rules import RowKey
from desktop.services.history.undo import HeldByInactive, Undone, undo, undo_together
from desktop.services.practice.refusal_words import refusal_sentence

NOBODY_YET: Mapping[int, int] = {}


class NeedsRecipient(Refused):
    """Undo would give clients or appointments to the inactive `user_id`: another user must be chosen."""

    def __init__(self, user_id: int, sentence: str) -> None:
        super().__init__(sentence)
        self.user_id = user_id


def undo_giving(practice: Practice, operation_id: int, instead: Mapping[int, int] = NOBODY_YET) -> Undone:
    """Undo one operation as `services.history.undo.undo` does.

    `instead` says who gets what would come back to each inactive user. Raises NeedsRecipient for one not
    in it, having changed nothing.
    """
    return undo(practice, operation_id, lambda work, held: _give(work, held, instead))


def undo_together_giving(
    practice: Practice, operation_ids: Collection[int], instead: Mapping[int, int] = NOBODY_YET
) -> list[Undone]:
    """The same for several operations in one transaction."""
    return undo_together(practice, operation_ids, lambda work, held: _give(work, held, instead))


def _give(work: UnitOfWork, held: HeldByInactive, instead: Mapping[int, int]) -> None:
    for user_id, rows in held.items():
        clients, appointments = _ids(rows, Client), _ids(rows, Appointment)
        recipient = _recipient(work, user_id, len(clients), len(appointments), instead)
        assign(work, dict.fromkeys(clients, recipient), work.now.date())
        sequences = work.stored(Appointment.__tablename__, ("sequence",), appointments)
        work.update(
            Appointment,
            {i: {"user_id": recipient, "sequence": sequence + 1} for i, (sequence,) in sequences.items()},
        )


def _ids(rows: Sequence[RowKey], model: type[Client | Appointment]) -> list[int]:
    return [key.row_id for key in rows if key.table == model.__tablename__]


def _recipient(
    work: UnitOfWork, user_id: int, clients: int, appointments: int, instead: Mapping[int, int]
) -> int:
    """The user who gets them.

    Raises NeedsRecipient if nobody is named, or somebody who may have no clients.
    """
    recipient = instead.get(user_id)
    if recipient is None:
        raise NeedsRecipient(user_id, _comes_back(work.session, user_id, clients, appointments))
    refused = refusal(read_practitioner(work.session, recipient), None)
    if refused is not None:
        raise NeedsRecipient(
            user_id, say("{refused} Choose somebody else.", refused=refusal_sentence(refused))
        )
    return recipient


def _comes_back(session: Session, user_id: int, clients: int, appointments: int) -> str:
    """What would come back to somebody who is inactive by now."""
    return say(
        "{name} is inactive, and {clients} and {appointments} would come back to them. "
        "Choose who gets these instead.",
        name=session.get_one(User, user_id).name,
        clients=count(clients, "client"),
        appointments=count(appointments, "open appointment"),
    )

"""Two files of one client become one: recorded as one operation, so that undo brings both back as they were.

The merged-away row is deleted inside the operation. Its reference stays as an alias of the kept client,
so that a later import by either reference finds the one client there is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.models import Client, ClientAlias, ClientStatus
from desktop.rules.recipients import refusal
from desktop.rules.text import spoken_name
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.clients.closing import OpenVisits, settle_open_visits
from desktop.services.clients.details import derived
from desktop.services.duplicates.comparison import compare_in, compared_fields
from desktop.services.duplicates.merging_moves import Move, move_decisions, move_everything
from desktop.services.practice.references import aliases_of
from desktop.services.practice.refusal_words import refusal_sentence


@dataclass(frozen=True)
class Merged:
    """What merging did; `undo(practice, operation_id)` takes it back. `alias` is the other file's reference."""

    operation_id: int
    client_id: int
    reference: str
    alias: str
    appointments: int
    contacts: int


class NeedsCaseManager(UserError):
    """The merged client would be Current with somebody who may have no clients: another must be chosen."""


def merge_clients(
    practice: Practice,
    keep_id: int,
    gone_id: int,
    take: Iterable[str] | None = None,
    *,
    case_manager_id: int | None = None,
    open_visits: OpenVisits | None = None,
) -> Merged:
    """Merge one client into another. `take` names the fields whose values come from the file that goes.

    The names are those of `comparison.compared_fields`; None takes what `Comparison.proposed` says. Notes of
    both are kept, and so are appointments, contacts, case history and decisions. `case_manager_id` stands in for
    both files' case managers, `open_visits` decides on open appointments of a client who is then Closed or
    Deceased. Raises UserError for what cannot be: the same client twice, one that is gone, two decisions in one
    unfinished offboarding; NeedsCaseManager and StillBooked where one of the two answers is missing.
    """
    if keep_id == gone_id:
        raise UserError("That is one and the same client file. Choose two different ones.")
    with practice.work("merge clients", "Merged two clients") as work:
        keep, gone = _client(work.session, keep_id), _client(work.session, gone_id)
        was, gone_was = keep.status, gone.status
        taken = compare_in(work.session, keep_id, gone_id).proposed if take is None else frozenset(take)
        values = _values(keep, gone, taken)
        if case_manager_id is not None:
            values["case_manager_id"] = case_manager_id
        _refuse_case_manager(work.session, keep, values)
        work.summary = (
            f"Merged {spoken_name(gone.first_name, gone.last_name)} ({gone.reference}) into {keep.reference}"
        )
        move = Move(work, keep_id, gone_id)
        move_decisions(move)
        moved = move_everything(move, values["case_manager_id"])
        work.delete(Client, [gone_id], subject=move.subject)
        alias = {"reference": gone.reference, "client_id": keep_id}
        work.insert(ClientAlias, [alias], subject=move.subject)
        searched = derived({**_columns(keep), **values}, aliases_of(work.session, keep_id))
        work.update(Client, {keep_id: values | searched}, subject=move.subject)
        if ClientStatus.CURRENT in (was, gone_was):
            settle_open_visits(work, keep_id, values["status"], open_visits)
        return Merged(work.operation_id, keep_id, keep.reference, gone.reference, *moved)


def _values(keep: Client, gone: Client, taken: frozenset[str]) -> dict[str, Any]:
    """The kept file's columns that a merge may change, as they are to be."""
    unknown = taken - compared_fields().keys()
    if unknown:
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    values = {
        column: getattr(gone if name in taken else keep, column)
        for name, columns in compared_fields().items()
        for column in columns
    }
    notes = dict.fromkeys(note for note in (keep.notes, gone.notes) if note.strip())
    return values | {"notes": "\n\n".join(notes)}


def _columns(client: Client) -> dict[str, Any]:
    return {column.name: getattr(client, column.name) for column in Client.__table__.columns}


def _refuse_case_manager(session: Session, keep: Client, values: dict[str, Any]) -> None:
    """Rules 2 and 6: a Current client is newly given to nobody who may not have them."""
    user_id = values["case_manager_id"]
    was_current = keep.status is ClientStatus.CURRENT and keep.case_manager_id == user_id
    if user_id is None or values["status"] is not ClientStatus.CURRENT or was_current:
        return
    refused = refusal(read_practitioner(session, user_id), None)
    if refused is not None:
        raise NeedsCaseManager(f"{refusal_sentence(refused)} Choose another case manager, then merge.")


def _client(session: Session, client_id: int) -> Client:
    found = session.get(Client, client_id)
    if found is None:
        raise UserError("One of the two clients is not there any more. Look for duplicates again.")
    return found

"""Merging two files of one client: one recorded operation, so that undo brings both back as they were.

The merged row is deleted inside the operation. Its reference stays as an alias of the surviving client,
so that a later import by either reference finds the one remaining client.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Client, ClientAlias, ClientStatus
from desktop.rules.recipients import refusal
from desktop.rules.text import spoken_name
from desktop.services.backups.snapshots import take_snapshot
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.clients.closing import OpenVisits, settle_open_visits
from desktop.services.clients.details import derived
from desktop.services.duplicates.case_moves import move_decisions
from desktop.services.duplicates.comparison import compare_in, compared_fields
from desktop.services.duplicates.merging_moves import move_everything
from desktop.services.duplicates.move import Move
from desktop.services.practice.references import aliases_of
from desktop.services.practice.refusal_words import refusal_sentence


@dataclass(frozen=True)
class Merged:
    """What merging did; `undo(practice, operation_id)` undoes it. `alias` is the other file's reference."""

    operation_id: int
    client_id: int
    reference: str
    alias: str
    appointments: int
    contacts: int


class NeedsCaseManager(UserError):
    """The merged client would be Current under somebody who may have no clients: another must be chosen."""


def merge_clients(
    practice: Practice,
    survivor_id: int,
    duplicate_id: int,
    take: Iterable[str] | None = None,
    *,
    case_manager_id: int | None = None,
    open_visits: OpenVisits | None = None,
) -> Merged:
    """Merge one client into another. `take` names the fields whose values come from the duplicate.

    The names are those of `comparison.compared_fields`; None takes what `Comparison.proposed` says. Notes of
    both are kept, and so are appointments, contacts, case history and decisions. `case_manager_id` replaces
    both files' case managers, `open_visits` decides on open appointments of a client who is then Closed or
    Deceased. Raises UserError for the same client twice, a client who no longer exists, or two decisions in
    one unfinished offboarding; NeedsCaseManager or StillBooked if that answer is missing.
    """
    if survivor_id == duplicate_id:
        raise UserError(say("That is one and the same client file. Choose two different ones."))
    take_snapshot(practice, "merge")
    with practice.work("merge clients", say("Merged two clients")) as work:
        survivor, duplicate = _client(work.session, survivor_id), _client(work.session, duplicate_id)
        was, duplicate_was = survivor.status, duplicate.status
        taken = _taken(work.session, survivor_id, duplicate_id, take)
        values = _values(survivor, duplicate, taken)
        if case_manager_id is not None:
            values["case_manager_id"] = case_manager_id
        _refuse_case_manager(work.session, survivor, values)
        work.summary = say(
            "Merged {name} ({reference}) into {survivor}",
            name=spoken_name(duplicate.first_name, duplicate.last_name),
            reference=duplicate.reference,
            survivor=survivor.reference,
        )
        move = Move(work, survivor_id, duplicate_id)
        move_decisions(move)
        moved = move_everything(move, values["case_manager_id"])
        work.delete(Client, [duplicate_id], subject=move.subject)
        alias = {"reference": duplicate.reference, "client_id": survivor_id}
        work.insert(ClientAlias, [alias], subject=move.subject)
        searched = derived({**_columns(survivor), **values}, aliases_of(work.session, survivor_id))
        work.update(Client, {survivor_id: values | searched}, subject=move.subject)
        if ClientStatus.CURRENT in (was, duplicate_was):
            settle_open_visits(work, survivor_id, values["status"], open_visits)
        return Merged(work.operation_id, survivor_id, survivor.reference, duplicate.reference, *moved)


def _taken(
    session: Session, survivor_id: int, duplicate_id: int, take: Iterable[str] | None
) -> frozenset[str]:
    """The fields whose values come from the duplicate. Raises TypeError for an unknown one."""
    if take is None:
        return compare_in(session, survivor_id, duplicate_id).proposed
    taken = frozenset(take)
    if unknown := taken - compared_fields().keys():
        raise TypeError(f"no such field: {', '.join(sorted(unknown))}")
    return taken


def _values(survivor: Client, duplicate: Client, taken: frozenset[str]) -> dict[str, Any]:
    """The new values of the survivor's columns that a merge may change."""
    values: dict[str, Any] = {}
    for name, columns in compared_fields().items():
        source = duplicate if name in taken else survivor
        values.update({column: getattr(source, column) for column in columns})
    return values | {"notes": _notes_of_both(survivor, duplicate)}


def _notes_of_both(survivor: Client, duplicate: Client) -> str:
    notes = dict.fromkeys(note for note in (survivor.notes, duplicate.notes) if note.strip())
    return "\n\n".join(notes)


def _columns(client: Client) -> dict[str, Any]:
    return {column.name: getattr(client, column.name) for column in Client.__table__.columns}


def _refuse_case_manager(session: Session, survivor: Client, values: dict[str, Any]) -> None:
    """Rules 2 and 6: a Current client is never newly given to somebody who may not have them."""
    user_id = values["case_manager_id"]
    if user_id is None or not _is_newly_given(survivor, values):
        return
    refused = refusal(read_practitioner(session, user_id), None)
    if refused is not None:
        raise NeedsCaseManager(
            say("{refusal} Choose another case manager, then merge.", refusal=refusal_sentence(refused))
        )


def _is_newly_given(survivor: Client, values: dict[str, Any]) -> bool:
    """Whether the client is Current now and was not, or not with the same case manager."""
    was = survivor.status, survivor.case_manager_id
    now = values["status"], values["case_manager_id"]
    return values["status"] is ClientStatus.CURRENT and was != now


def _client(session: Session, client_id: int) -> Client:
    found = session.get(Client, client_id)
    if found is None:
        raise UserError(say("One of the two clients is not there any more. Look for duplicates again."))
    return found

"""Clients: adding, changing, and giving them a case manager."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import Client, ClientAlias, ClientStatus, NotWith
from desktop.models.fields import FIELDS, column_names
from desktop.rules.recipients import refusal
from desktop.rules.text import count
from desktop.services.calendar.practitioners import read_practitioner
from desktop.services.clients.case_managers import assign
from desktop.services.clients.closing import OpenVisits, settle_open_visits
from desktop.services.clients.details import ClientDetails, InvalidDetail, checked, columns
from desktop.services.clients.search import all_ids
from desktop.services.clients.search_query import ClientQuery
from desktop.services.practice.references import PREFIXES, aliases_of, next_references
from desktop.services.practice.refusal_words import refusal_sentence


@dataclass(frozen=True)
class StoredClient:
    """A client as the practice knows them now."""

    id: int
    details: ClientDetails


def client(practice: Practice, client_id: int) -> StoredClient:
    """Everything about one client. Raises UserError for an unknown id."""
    with practice.read() as session:
        return StoredClient(client_id, _details(session, _client(session, client_id)))


def add_client(practice: Practice, details: ClientDetails, relatives: Sequence[int] = ()) -> int:
    """Add a client, under a new reference if none is given, and return the id.

    `relatives` are clients who join the same family. Raises InvalidDetail for what cannot be stored.
    """
    details = checked(details, practice.today())
    with practice.work("add client", say("Added {name}", name=details.name)) as work:
        if not details.reference:
            own = next_references(work.session, Client, PREFIXES[Client], 1)[0]
            details = details.changed(reference=own)
        _refuse_known_reference(work.session, details.reference, None)
        (client_id,) = work.insert(Client, [columns(details)])
        _keep_apart(work, client_id, details.not_with)
        _bring_together(work, relatives, details.family)
        if details.case_manager_id is not None:
            _assign(work, [client_id], details.case_manager_id, work.now.date())
    return client_id


def save_client(
    practice: Practice,
    client_id: int,
    details: ClientDetails,
    relatives: Sequence[int] = (),
    *,
    open_visits: OpenVisits | None = None,
) -> None:
    """Store what was typed in the dialog, in one step; `relatives` join the same family.

    `open_visits` decides on open appointments of a client who becomes Closed or Deceased. Raises
    InvalidDetail for what cannot be stored, StillBooked if there are some and nothing was decided.
    """
    details = checked(details, practice.today())
    with practice.work("save client", say("Changed {name}", name=details.name)) as work:
        before = _client(work.session, client_id)
        case_manager_id, status = before.case_manager_id, before.status
        if not details.reference:
            raise InvalidDetail("reference", say("The reference is missing. Type one, or press Cancel."))
        _refuse_known_reference(work.session, details.reference, client_id)
        values = columns(details, aliases_of(work.session, client_id))
        work.update(Client, {client_id: values})
        _keep_apart(work, client_id, details.not_with)
        _bring_together(work, relatives, details.family)
        if details.case_manager_id != case_manager_id:
            _assign(work, [client_id], details.case_manager_id, work.now.date())
        elif details.status is ClientStatus.CURRENT is not status:
            _refuse_case_manager(work.session, details.case_manager_id)
        if details.status is not status:
            settle_open_visits(work, client_id, details.status, open_visits)


def _bring_together(work: UnitOfWork, relatives: Sequence[int], family: str) -> None:
    """Make these clients members of a family."""
    work.update(Client, {relative: {"family": family} for relative in relatives})


def set_case_manager(
    practice: Practice, clients: ClientQuery | Sequence[int], user_id: int | None, on: date
) -> int:
    """Give the listed clients, or all that match a query, to one case manager (None: nobody) from `on`.

    Returns how many actually changed. Raises UserError for a future day, and for somebody who is inactive
    or an accounts admin (rule 6).
    """
    if on > practice.today():
        raise UserError(say("The change cannot begin in the future. Choose today or an earlier day."))
    with practice.work("change case manager", say("Changed the case manager")) as work:
        ids = _chosen(work.session, clients)
        changed = _assign(work, ids, user_id, on)
        work.summary = _given(work.session, _whom(work.session, ids, changed), user_id)
    return changed


def _chosen(session: Session, clients: ClientQuery | Sequence[int]) -> list[int]:
    """The ids of the clients. Raises UserError if there are none."""
    ids = all_ids(session, clients) if isinstance(clients, ClientQuery) else list(clients)
    if not ids:
        raise UserError(say("No client is chosen. Choose one or more clients first."))
    return ids


def _whom(session: Session, ids: Sequence[int], changed: int) -> str:
    """The name of the only client, else how many changed."""
    if len(ids) > 1:
        return count(changed, "client")
    return _details(session, _client(session, ids[0])).name


def _given(session: Session, whom: str, user_id: int | None) -> str:
    if user_id is None:
        return say("Left {whom} without a case manager", whom=whom)
    return say("Gave {whom} to {name}", whom=whom, name=read_practitioner(session, user_id).name)


def _refuse_case_manager(session: Session, user_id: int | None) -> None:
    refused = None if user_id is None else refusal(read_practitioner(session, user_id), None)
    if refused is not None:
        raise InvalidDetail(
            "case_manager_id",
            say("{refusal} Choose another case manager.", refusal=refusal_sentence(refused)),
        )


def _assign(work: UnitOfWork, client_ids: Sequence[int], user_id: int | None, on: date) -> int:
    """Raises InvalidDetail for somebody who may not be a case manager (rules 2 and 6)."""
    _refuse_case_manager(work.session, user_id)
    return assign(work, dict.fromkeys(client_ids, user_id), on)


def _refuse_known_reference(session: Session, reference: str, client_id: int | None) -> None:
    known = session.scalar(select(Client.id).where(Client.reference == reference))
    if known is None:
        known = session.scalar(select(ClientAlias.client_id).where(ClientAlias.reference == reference))
    if known is not None and known != client_id:
        raise InvalidDetail(
            "reference",
            say("Another client has the reference {reference}. Choose another.", reference=reference),
        )


def _client(session: Session, client_id: int) -> Client:
    found = session.get(Client, client_id)
    if found is None:
        raise UserError(say("There is no such client in this practice any more. Close this and look again."))
    return found


def _details(session: Session, found: Client) -> ClientDetails:
    apart = session.scalars(select(NotWith.user_id).where(NotWith.client_id == found.id))
    values = {name: getattr(found, name) for name in column_names(FIELDS["clients"])}
    return ClientDetails(**values, not_with=frozenset(apart))


def _keep_apart(work: UnitOfWork, client_id: int, users: frozenset[int]) -> None:
    """Make these the users whom a client is not to be seen by."""
    there = _kept_apart(work.session, client_id)

    def of_client(_: object) -> str:
        return f"clients:{client_id}"

    work.delete(NotWith, [there[user] for user in sorted(there.keys() - users)], subject=of_client)
    new = [{"client_id": client_id, "user_id": user} for user in sorted(users - there.keys())]
    work.insert(NotWith, new, subject=of_client)


def _kept_apart(session: Session, client_id: int) -> dict[int, int]:
    """The row of each user whom a client is not to be seen by, by the user's id."""
    rows = session.scalars(select(NotWith).where(NotWith.client_id == client_id))
    return {row.user_id: row.id for row in rows}

"""The clients and their contacts, as rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.driver import driver_of
from desktop.models import Client, Contact, NotWith
from desktop.models.fields import FIELDS, Field, FieldKind, written
from desktop.rules.text import spoken_name
from desktop.services.exports.cells import Named, PointedAt, Row, all_of, row_of
from desktop.services.exports.one_user import only


def clients(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    fields = written(FIELDS["clients"])
    people = _places_of_people(fields)
    apart = _kept_apart(session, there)
    for client_id, cells in _stored_clients(session, fields, user_id):
        named = {
            "case_manager": there.user(cells[people["case_manager"]]),
            "not_with": all_of(apart.get(client_id, ())),
        }
        for name, place in people.items():
            cells[place : place + 1] = named[name]
        yield cells


def _places_of_people(fields: Sequence[Field]) -> dict[str, int]:
    """The fields that take a second cell for the name, the last one first: it moves those after it."""
    return {field.name: place for place, field in reversed(list(enumerate(fields))) if field.beside}


def _stored_clients(
    session: Session, fields: Sequence[Field], user_id: int | None
) -> Iterator[tuple[int, list[Any]]]:
    """The clients as the database stores them: only their dates are not text."""
    dates = _places_of_dates(fields)
    for client_id, *cells in _raw_clients(session, fields, user_id):
        for place in dates:
            cells[place] = cells[place] and date.fromisoformat(cells[place])
        yield client_id, cells


def _places_of_dates(fields: Sequence[Field]) -> list[int]:
    return [place for place, field in enumerate(fields) if field.kind is FieldKind.DATE]


def _raw_clients(session: Session, fields: Sequence[Field], user_id: int | None) -> Iterable[Sequence[Any]]:
    columns = ", ".join(field.column or "NULL" for field in fields)
    rows: Iterable[Sequence[Any]] = driver_of(session).execute(
        f"SELECT id, {columns} FROM clients"
        " WHERE :user IS NULL OR case_manager_id = :user ORDER BY sort_name, id",
        {"user": user_id},
    )
    return rows


def _kept_apart(session: Session, there: PointedAt) -> dict[int, list[Named]]:
    """The users whom each client is not to be seen by."""
    apart: dict[int, list[Named]] = defaultdict(list)
    for client_id, other in session.execute(
        select(NotWith.client_id, NotWith.user_id).order_by(NotWith.user_id)
    ):
        apart[client_id].append(there.user(other))
    return apart


def contacts(session: Session, there: PointedAt, user_id: int | None) -> Iterator[Row]:
    rows = select(Contact, Client.reference, Client.first_name, Client.last_name).join(
        Client, Client.id == Contact.client_id
    )
    order = (Client.sort_name, Client.id, Contact.id)
    for contact, reference, first, last in session.execute(
        rows.where(only(Client.case_manager_id, user_id)).order_by(*order)
    ).all():
        yield contact_row(contact, Named(reference, spoken_name(first, last)))


def contact_row(contact: Contact, client: Named) -> Row:
    """A contact as it leaves the program, in a pack too."""
    return row_of("contacts", contact, client=client)

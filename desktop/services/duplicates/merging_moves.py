"""Rows that belong to a client, moved from a duplicate to the survivor of a merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from sqlalchemy import FromClause, Table, UniqueConstraint, select

from desktop.models import (
    AppointmentClient,
    Base,
    CaseAssignment,
    Client,
    ClientDecision,
    Contact,
    DistinctClients,
)
from desktop.services.duplicates.case_moves import move_assignments, move_requests
from desktop.services.duplicates.contact_moves import move_contacts
from desktop.services.duplicates.move import Move, without

_BY_THEMSELVES = (ClientDecision, CaseAssignment, Contact, DistinctClients)
"""The tables whose rows are moved by rules of their own."""


def move_everything(move: Move, case_manager_id: int | None) -> tuple[int, int]:
    """Move all but the decisions; returns how many appointments and how many contacts were moved."""
    others = without(tables_of_clients(), _BY_THEMSELVES)
    came_over = {model: _move_rows(move, model) for model in others}
    contacts = move_contacts(move)
    move_assignments(move, case_manager_id)
    _move_told_apart(move)
    move_requests(move)
    return came_over[AppointmentClient], contacts


def tables_of_clients() -> list[type[Base]]:
    """The mapped classes whose rows belong to a client."""
    return [mapper.class_ for mapper in Base.registry.mappers if _leads_to_client(mapper.local_table)]


def _leads_to_client(table: FromClause) -> bool:
    to = {(key.parent.name, key.column.table.name) for key in table.foreign_keys}
    return ("client_id", Client.__tablename__) in to


def _move_rows(move: Move, model: type[Base]) -> int:
    """Move the rows of one table; if both have the same row, the survivor's gets what only the other knew."""
    mine, theirs = move.rows(model)
    own = _by_key(model, mine)
    doubled = [row for row in theirs if _key(model, row) in own]
    coming = without(theirs, doubled)
    for row in doubled:
        _complete(move, model, own[_key(model, row)], row)
    move.drop(model, doubled)
    move.take_over(model, coming)
    return len(coming)


def _complete(move: Move, model: type[Base], kept: Any, row: Any) -> None:
    """Add to a kept row what only the other one knew."""
    if gained := _known_only_to(row, kept):
        move.change(model, {kept.id: gained})


def _by_key(model: type[Base], rows: Iterable[Any]) -> dict[tuple[Any, ...], Any]:
    return {key: row for row in rows if (key := _key(model, row))}


def _key(model: type[Base], row: Any) -> tuple[Any, ...]:
    """What a client can have only once; empty if nothing forbids two equal rows."""
    return tuple(getattr(row, name) for name in _unique_with_client(model))


def _unique_with_client(model: type[Base]) -> tuple[str, ...]:
    """The columns whose values a client can have only once; empty if nothing forbids two equal rows."""
    for names in _unique_columns(model):
        if "client_id" in names:
            return tuple(without(names, ["client_id"]))
    return ()


def _unique_columns(model: type[Base]) -> Iterator[list[str]]:
    for constraint in cast(Table, model.__table__).constraints:
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns]


def _known_only_to(row: Any, kept: Any) -> dict[str, Any]:
    """The values of one row that are empty in the other."""
    names = without(row.__table__.columns.keys(), ["id", "client_id"])
    return {name: getattr(row, name) for name in names if getattr(row, name) and not getattr(kept, name)}


def _move_told_apart(move: Move) -> None:
    """Anybody told apart from the duplicate is told apart from the survivor too."""
    keep, gone = move.survivor_id, move.duplicate_id
    known = _others(_pairs_with(move, keep), keep)
    going = _pairs_with(move, gone)
    coming = _others(going, gone) - known - {keep}
    move.drop(DistinctClients, going)
    pairs = sorted(tuple(sorted((keep, other))) for other in coming)
    rows = [{"client_id": first, "other_id": second} for first, second in pairs]
    move.work.insert(DistinctClients, rows, subject=move.subject)


def _pairs_with(move: Move, client_id: int) -> list[DistinctClients]:
    is_one = (DistinctClients.client_id == client_id) | (DistinctClients.other_id == client_id)
    return list(move.work.session.scalars(select(DistinctClients).where(is_one)))


def _others(pairs: Iterable[DistinctClients], client_id: int) -> set[int]:
    """The other client of each pair."""
    return {pair.other_id if pair.client_id == client_id else pair.client_id for pair in pairs}

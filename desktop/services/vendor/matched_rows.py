"""The rows of an export that mean what was asked: each client's, and each appointment's."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.models import AppointmentClient, Client
from desktop.services.imports.compared import MatchedRow
from desktop.services.imports.intake import Record
from desktop.services.imports.people import name_key
from desktop.services.vendor.asked import VendorAsk


def _by_record(rows: Iterable[MatchedRow]) -> dict[int, list[MatchedRow]]:
    found: dict[int, list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is not None:
            found[row.record_id].append(row)
    return found


def rows_of_clients(
    session: Session, asked: VendorAsk, rows: Sequence[MatchedRow]
) -> dict[int, list[MatchedRow]]:
    """The rows of each asked client: those that mean them, and duplicates with their name and birthday."""
    found = _by_record(rows)
    unmatched = _unmatched_by_who(rows)
    asked_ids = [one.client_id for one in asked.clients]
    for client in session.scalars(
        select(Client).where(in_ids(Client.id, asked_ids), Client.date_of_birth.is_not(None))
    ):
        key = (name_key(client.first_name, client.last_name), client.date_of_birth)
        found[client.id] += unmatched.get(key, ())
    return found


def _unmatched_by_who(rows: Iterable[MatchedRow]) -> dict[tuple[str, object], list[MatchedRow]]:
    """The rows of nobody whom we know, by name and birthday."""
    unmatched: dict[tuple[str, object], list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is None and row.record.get("date_of_birth") is not None:
            unmatched[_who(row.record)].append(row)
    return unmatched


def _who(record: Record) -> tuple[str, object]:
    return name_key(record.get("first_name", ""), record.get("last_name", "")), record["date_of_birth"]


def rows_of_visits(
    session: Session, asked: VendorAsk, rows: Sequence[MatchedRow]
) -> dict[int, list[MatchedRow]]:
    """The rows of each asked appointment: by reference, else by its clients at the old or the new time."""
    found = _by_record(rows)
    members = _members(session, [visit.appointment_id for visit in asked.appointments])
    unmatched = _unmatched_by_place(rows)
    for visit in asked.appointments:
        places = itertools.product(members[visit.appointment_id], {visit.was, visit.new_time or visit.was})
        more = {row.number: row for place in places for row in unmatched.get(place, ())}
        found[visit.appointment_id] += more.values()
    return found


_Place = tuple[int, datetime]
"""A client and a time."""


def _unmatched_by_place(rows: Iterable[MatchedRow]) -> dict[_Place, list[MatchedRow]]:
    """The rows without a reference that we know, by each of their clients and their time."""
    unmatched: dict[_Place, list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is None:
            for client_id in row.record.get("clients", ()):
                unmatched[client_id, row.record["starts_at"]].append(row)
    return unmatched


def _members(session: Session, appointment_ids: Sequence[int]) -> dict[int, set[int]]:
    """The clients of appointments, by id."""
    members: dict[int, set[int]] = defaultdict(set)
    for appointment_id, client_id in session.execute(
        select(AppointmentClient.appointment_id, AppointmentClient.client_id).where(
            in_ids(AppointmentClient.appointment_id, appointment_ids)
        )
    ):
        members[appointment_id].add(client_id)
    return members

"""Clients from a file: matched by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlalchemy import select

from desktop.files.values import CLIENT_STATUS
from desktop.models import Client, ClientStatus
from desktop.rules.text import search_text, sort_name
from desktop.services.case_managers import assign, open_assignments
from desktop.services.imports import convert
from desktop.services.imports.intake import Intake, Record, count
from desktop.services.imports.names import read_names
from desktop.services.imports.people import Practitioners, name_key, practitioners
from desktop.services.imports.store import changes_to, claim_references, give_references, insert

_TEXTS = (
    "title", "middle_name", "preferred_name", "pronouns", "family", "email", "suburb", "state", "medicare_expiry", "notes",
)  # fmt: skip
_NUMBERS = (
    "mobile", "home_phone", "work_phone", "postcode", "medicare_number", "medicare_irn", "dva_number", "ndis_number",
)  # fmt: skip
_STREET = ("street_number", "street", "street_2", "street_3")
_COLUMNS = (
    "first_name", "last_name", "date_of_birth", "gender", "status", "street", "case_manager_id", *_TEXTS, *_NUMBERS,
)  # fmt: skip
_DERIVED = ("sort_name", "search_text")

Key = tuple[str, date | None]


def import_clients(intake: Intake) -> None:
    """Read, match and store; a changed case manager closes one assignment and opens the next."""
    book = practitioners(intake.session)
    _read(intake, book)
    claim_references(intake)
    matches = _match(intake)
    rows = intake.rows()
    new = [record for number, record in rows if number not in matches]
    known = {matches[number]: record for number, record in rows if number in matches}

    give_references(intake, Client, new)
    ids = insert(intake, Client, (_inserted(intake, record) for record in new))
    managers = {client_id: record.get("case_manager_id") for client_id, record in zip(ids, new, strict=True)}
    open_assignments(intake.work, managers, intake.today)

    def wanted(_: int, now: Record, record: Record) -> Record:
        return _changed(intake, now, record)

    changes = changes_to(intake, Client, (*_COLUMNS, *_DERIVED, "reference"), known, wanted)
    moved = {
        client_id: change.pop("case_manager_id")
        for client_id, change in changes.items()
        if "case_manager_id" in change
    }
    intake.work.update(Client, {client_id: change for client_id, change in changes.items() if change})
    assign(intake.work, moved, intake.today)
    _note_inactive(intake, book, [record for _, record in rows])
    intake.created, intake.updated = len(new), len(changes)
    intake.unchanged = len(known) - len(changes)


def _read(intake: Intake, book: Practitioners) -> None:
    text, number = convert.text(intake), convert.number(intake)
    intake.read("reference", number, needed=True)
    read_names(intake)
    for name in (*_TEXTS, *_STREET):
        intake.read(name, text)
    for name in _NUMBERS:
        intake.read(name, number)
    intake.read("gender", convert.sex(intake))
    if intake.has("date_of_birth"):
        intake.read("date_of_birth", convert.birthday(intake, "date_of_birth"))
    intake.read("status", convert.enum(intake, CLIENT_STATUS, ClientStatus.CURRENT))
    for name in ("archived_at", "deceased_at"):
        intake.read(name, convert.happened(intake))
    intake.read(
        "case_manager", lambda value: book.find(found) if (found := str(text(value))).strip() else None
    )
    for _, record in intake.rows():
        _settle(record)


def _settle(record: Record) -> None:
    """Join what one field of ours has in several columns of theirs."""
    if "street_number" in record or "street_2" in record or "street_3" in record:
        first = " ".join(filter(None, (record.pop("street_number", ""), record.get("street", ""))))
        record["street"] = ", ".join(
            filter(None, (first, record.pop("street_2", ""), record.pop("street_3", "")))
        )
    if record.pop("archived_at", False):
        record["status"] = ClientStatus.CLOSED
    if record.pop("deceased_at", False):
        record["status"] = ClientStatus.DECEASED
    if "case_manager" in record:
        record["case_manager_id"] = record.pop("case_manager")


def _match(intake: Intake) -> dict[int, int]:
    """Row number to the client it means; rows that mean a new client are left out.

    Two references in one file are two people, even of one name and birthday; without references they
    are one person, and the second row stays out.
    """
    by_reference: dict[str, int] = {}
    by_key: dict[Key, list[int]] = defaultdict(list)
    rows = intake.session.execute(
        select(Client.id, Client.reference, Client.first_name, Client.last_name, Client.date_of_birth)
    )
    for client_id, reference, first_name, last_name, born in rows.all():
        by_reference[reference] = client_id
        by_key[name_key(first_name, last_name), born].append(client_id)
    matches = {
        number: by_reference[record["reference"]]
        for number, record in intake.rows()
        if record.get("reference") in by_reference
    }
    claimed = set(matches.values())
    seen: dict[Key, int] = {}
    for number, record in intake.rows():
        intake.tick()
        if number in matches:
            continue
        key = (
            name_key(record.get("first_name", ""), record.get("last_name", "")),
            record.get("date_of_birth"),
        )
        found = [client_id for client_id in by_key.get(key, ()) if client_id not in claimed]
        if not record.get("reference") and key in seen:
            intake.problem(number, "", f"has the same name and date of birth as row {seen[key]}", skip=True)
        elif len(found) > 1:
            intake.problem(
                number,
                "",
                f"{len(found)} clients have this name and date of birth; give the reference",
                skip=True,
            )
        elif found:
            matches[number] = found[0]
            claimed.add(found[0])
        seen.setdefault(key, number)
    return matches


def _inserted(intake: Intake, record: Record) -> Record:
    intake.tick()
    row = {name: value for name, value in record.items() if name in _COLUMNS or name == "reference"}
    return row | _derived(row)


def _changed(intake: Intake, now: Record, record: Record) -> Record:
    intake.tick()
    row = {name: value for name, value in record.items() if name in _COLUMNS}
    return row | _derived(now | row)


def _derived(row: Record) -> Record:
    return {
        "sort_name": sort_name(row.get("last_name", ""), row.get("first_name", "")),
        "search_text": search_text(row),
    }


def _note_inactive(intake: Intake, book: Practitioners, records: list[Record]) -> None:
    held: dict[int, int] = defaultdict(int)
    for record in records:
        manager = record.get("case_manager_id")
        if manager in book.inactive and record.get("status", ClientStatus.CURRENT) == ClientStatus.CURRENT:
            held[manager] += 1
    for manager, clients in held.items():
        intake.note(
            f"{count(clients, 'Current client')} came in with the inactive case manager {book.references[manager]},"
            " as the file says; give them another."
        )

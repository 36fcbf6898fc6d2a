"""Clients from a file: matched by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from desktop.files.values import CLIENT_STATUS
from desktop.models import Client, ClientStatus
from desktop.rules.text import count
from desktop.services.clients.case_managers import assign, open_assignments
from desktop.services.clients.details import derived
from desktop.services.imports import convert
from desktop.services.imports.client_matching import ClientMatcher
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.names import read_names
from desktop.services.imports.people import Practitioners, practitioners
from desktop.services.imports.store import References, changes_to, insert

_DERIVED = ("sort_name", "search_text")


def import_clients(intake: Intake) -> None:
    """Read, match and store; a changed case manager closes one assignment and opens the next."""
    directory = practitioners(intake.session)
    matcher = ClientMatcher(intake)
    claims = References(intake)
    held: Counter[int] = Counter()
    for _ in intake.batches():
        _read(intake, directory)
        claims.claim()
        matches = matcher.match()
        rows = intake.rows()
        _insert(intake, claims, [(number, record) for number, record in rows if number not in matches])
        known = {matches[number]: (number, record) for number, record in rows if number in matches}
        _update(intake, known, matcher.aliases_of)
        held.update(
            record["case_manager_id"]
            for _, record in rows
            if record.get("case_manager_id") in directory.inactive
            and record.get("status", ClientStatus.CURRENT) == ClientStatus.CURRENT
        )
    for manager, clients in held.items():
        intake.note(
            f"{count(clients, 'Current client')} came in with the inactive case manager {directory.references[manager]},"
            " as the file says; give them another."
        )


def _insert(intake: Intake, claims: References, new: list[tuple[int, Record]]) -> None:
    claims.give(Client, [record for _, record in new])
    ids = insert(intake, Client, (_inserted(intake, record) for _, record in new))
    managers = {i: record.get("case_manager_id") for i, (_, record) in zip(ids, new, strict=True)}
    open_assignments(intake.work, managers, intake.today)
    intake.list_created([number for number, _ in new])
    claims.keep((number, record["reference"]) for number, record in new)


def _update(
    intake: Intake, known: dict[int, tuple[int, Record]], aliases_of: Mapping[int, Iterable[str]]
) -> None:
    names = (*intake.columns, *_DERIVED, "reference")

    def wanted(client_id: int, now: Record, record: Record) -> Record:
        row = intake.stored(record)
        return row | derived(now | row, aliases_of.get(client_id, ()))

    changes = changes_to(intake, Client, names, known, wanted)
    moved = {
        client_id: change.pop("case_manager_id")
        for client_id, change in changes.items()
        if "case_manager_id" in change
    }
    intake.work.update(Client, {client_id: change for client_id, change in changes.items() if change})
    assign(intake.work, moved, intake.today)
    intake.updated += len(changes)
    intake.unchanged += len(known) - len(changes)


def _read(intake: Intake, directory: Practitioners) -> None:
    text = convert.text(intake)
    convert.read_plain(intake)
    read_names(intake)
    intake.read("gender", convert.sex(intake), word=str)
    if intake.has("date_of_birth"):
        intake.read("date_of_birth", convert.birthday(intake, "date_of_birth"))
    intake.read("status", convert.enum(intake, CLIENT_STATUS, ClientStatus.CURRENT), word=str)
    for name in ("archived_at", "deceased_at"):
        intake.read(name, convert.happened(intake))
    intake.read(
        "case_manager",
        lambda value: directory.find(found) if (found := str(text(value))).strip() else None,
        word=directory.word,
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


def _inserted(intake: Intake, record: Record) -> Record:
    row = intake.stored(record) | {"reference": record["reference"]}
    return row | derived(row)

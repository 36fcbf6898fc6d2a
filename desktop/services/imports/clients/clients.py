"""Clients from a file: matched by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from desktop.files.values import CLIENT_STATUS, CONTACT_BY, word
from desktop.language import say
from desktop.models import Client, ClientAlias, ClientStatus, ContactBy
from desktop.services.clients.case_managers import assign, open_assignments
from desktop.services.clients.details import derived
from desktop.services.imports import convert
from desktop.services.imports.asking import WITHOUT
from desktop.services.imports.clients.left_clients import noting_open_visits
from desktop.services.imports.clients.matching import ClientMatcher
from desktop.services.imports.clients.not_with import bring_not_with, read_not_with
from desktop.services.imports.columns import read, read_words
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.names import read_names, require_names
from desktop.services.imports.people import Practitioners, practitioners
from desktop.services.imports.questions.inactive import InactiveHolders
from desktop.services.imports.questions.known_disciplines import explain_disciplines
from desktop.services.imports.result import AnswerChoice
from desktop.services.imports.store import References, changes_to, insert, stored

_STREET_PARTS = ("street_number", "street_2", "street_3")


class _Managed(NamedTuple):
    """A client's status and case manager."""

    status: ClientStatus
    case_manager_id: int | None


def import_clients(intake: Intake) -> None:
    """Read, match and store; a changed case manager closes one assignment and opens the next."""
    directory = practitioners(intake.session)
    matcher = ClientMatcher(intake)
    claims = References(intake)
    with noting_open_visits(intake):
        for _ in intake.batches():
            _read(intake, directory)
            claims.claim()
            matches = matcher.match()
            new = [(number, record) for number, record in intake.rows() if number not in matches]
            require_names(intake, new)
            _hold_inactive(intake, directory, matches)
            explain_disciplines(intake, "care_discipline")
            rows = intake.rows()
            new = [(number, record) for number, record in rows if number not in matches]
            _insert(intake, claims, new, directory)
            known = {matches[number]: (number, record) for number, record in rows if number in matches}
            _update(intake, known, matcher, directory)


def matched_clients(intake: Intake) -> Iterator[tuple[int, Record, int | None]]:
    """Each readable row, repeated ones too, with the id of the client that it means; nothing is stored."""
    directory = practitioners(intake.session)
    matcher = ClientMatcher(intake)
    matches: dict[int, int] = {}
    for _ in intake.batches():
        _read(intake, directory)
        matches |= matcher.match()
        yield from ((number, record, matches.get(number)) for number, record in intake.rows())
        again = intake.records.keys() & intake.repeated.keys()
        yield from ((n, intake.records[n], matches.get(intake.repeated[n])) for n in sorted(again))


def _insert(
    intake: Intake, claims: References, new: list[tuple[int, Record]], directory: Practitioners
) -> None:
    claims.give(Client, [record for _, record in new])
    ids = insert(intake, Client, (_inserted(intake, record) for _, record in new))
    managers = {i: record.get("case_manager_id") for i, (_, record) in zip(ids, new, strict=True)}
    since = {i: record.get("managed_since") for i, (_, record) in zip(ids, new, strict=True)}
    open_assignments(intake.work, managers, intake.today, since)
    bring_not_with(intake, dict(zip(ids, (record for _, record in new), strict=True)), directory)
    intake.list_created([number for number, _ in new])
    claims.keep((number, record["reference"]) for number, record in new)


def _update(
    intake: Intake,
    known: dict[int, tuple[int, Record]],
    matcher: ClientMatcher,
    directory: Practitioners,
) -> None:
    names = (*intake.columns, "sort_name", "search_text", "reference")
    aliases = _remember_references(intake, known, matcher)

    def wanted(client_id: int, now: Record, record: Record) -> Record:
        row = intake.stored(record)
        return row | derived(now | row, aliases.get(client_id, ()))

    changes = changes_to(intake, Client, names, known, wanted)
    moved = {
        client_id: change.pop("case_manager_id")
        for client_id, change in changes.items()
        if "case_manager_id" in change
    }
    since = {client_id: known[client_id][1].get("managed_since") for client_id in moved}
    intake.work.update(Client, {client_id: change for client_id, change in changes.items() if change})
    assign(intake.work, moved, intake.today, since)
    apart = bring_not_with(intake, {i: record for i, (_, record) in known.items()}, directory)
    for client_id, change in apart.items():
        number, record = known[client_id]
        intake.add_change(number, record.get("reference", ""), change)
    updated = len({*changes, *apart})
    intake.updated += updated
    intake.unchanged += len(known) - updated


def _remember_references(
    intake: Intake, known: Mapping[int, object], matcher: ClientMatcher
) -> Mapping[int, Iterable[str]]:
    """Keep the other reference of clients whom the supervisor called the same, and return all by client."""
    met = {client_id: reference for client_id, reference in matcher.met.items() if client_id in known}
    rows = [{"client_id": client_id, "reference": reference} for client_id, reference in met.items()]
    intake.work.insert(ClientAlias, rows, subject=lambda row: f"clients:{row['client_id']}")
    for client_id, reference in met.items():
        matcher.aliases_of[client_id].append(reference)
        del matcher.met[client_id]
    return matcher.aliases_of


def _read(intake: Intake, directory: Practitioners) -> None:
    text = convert.text(intake)
    convert.read_plain(intake)
    read_names(intake)
    read_words(intake, "gender", convert.sex(intake), str)
    if intake.has("date_of_birth"):
        read(intake, "date_of_birth", convert.birthday(intake, "date_of_birth"))
    convert.read_enum(intake, "status", lambda found: word(found, CLIENT_STATUS), ClientStatus)
    convert.read_enum(intake, "contact_by", lambda found: word(found, CONTACT_BY), ContactBy, optional=True)
    for name in ("archived_at", "deceased_at"):
        read(intake, name, convert.happened(intake))
    if intake.has("managed_since"):
        read(intake, "managed_since", convert.past_day(intake, "managed_since"), kept=True)
    read_words(
        intake,
        "case_manager",
        lambda value: directory.find(found) if (found := str(text(value))).strip() else None,
        directory.word,
        question=replace(
            directory.question,
            choices=(
                *directory.question.choices,
                AnswerChoice(WITHOUT, say("Nobody: import these rows without one")),
            ),
            default=WITHOUT,
        ),
    )
    read_not_with(intake, directory)
    read(intake, "wished_gender", convert.sex(intake))
    for number, record in intake.rows():
        _settle(intake, number, record)


def _settle(intake: Intake, number: int, record: Record) -> None:
    """Join the several columns of theirs that make one field of ours."""
    parts = {name: record.pop(name) for name in _STREET_PARTS if name in record}
    if parts:
        first = " ".join(filter(None, (parts.get("street_number", ""), record.get("street", ""))))
        rest = (parts.get("street_2", ""), parts.get("street_3", ""))
        record["street"] = ", ".join(filter(None, (first, *rest)))
        intake.blanks["street"].discard(number)
    if record.pop("archived_at", False):
        record["status"] = ClientStatus.CLOSED
    if record.pop("deceased_at", False):
        record["status"] = ClientStatus.DECEASED
    if "case_manager" in record:
        record["case_manager_id"] = record.pop("case_manager")


def _inserted(intake: Intake, record: Record) -> Record:
    row = intake.stored(record) | {"reference": record["reference"]}
    return row | derived(row)


def _hold_inactive(intake: Intake, directory: Practitioners, matches: dict[int, int]) -> None:
    """Hold rows that would give a Current client to an inactive user: the supervisor names another (rule
    3)."""
    holders = InactiveHolders(intake, directory, "case_manager", say("Current client"))
    now = stored(intake, Client, _Managed._fields, list(matches.values()))
    for number, record in intake.rows():
        before = _Managed(**now[matches[number]]) if number in matches else None
        after = _Managed(
            record.get("status", before.status if before else ClientStatus.CURRENT),
            record.get("case_manager_id", before.case_manager_id if before else None),
        )
        if after == before or after.status != ClientStatus.CURRENT:
            continue
        if after.case_manager_id not in directory.inactive or _was_theirs(before, after):
            continue
        record["case_manager_id"] = holders.instead(number, after.case_manager_id)


def _was_theirs(before: _Managed | None, after: _Managed) -> bool:
    return (
        before is not None
        and before.status == ClientStatus.CURRENT
        and before.case_manager_id == after.case_manager_id
    )

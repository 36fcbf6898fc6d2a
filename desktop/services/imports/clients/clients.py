"""Clients from a file: matched by reference, else by the same name and date of birth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from desktop.models import Client, ClientAlias
from desktop.services.clients.case_managers import assign, open_assignments
from desktop.services.clients.details import derived
from desktop.services.imports.clients.holders import hold_inactive
from desktop.services.imports.clients.left_clients import noting_open_visits
from desktop.services.imports.clients.matching import ClientMatcher
from desktop.services.imports.clients.not_with import bring_not_with
from desktop.services.imports.clients.reading import read_clients
from desktop.services.imports.intake import Intake, Record
from desktop.services.imports.matched import divided_by, tell_changes, tell_created
from desktop.services.imports.names import require_names
from desktop.services.imports.people import Practitioners, practitioners
from desktop.services.imports.questions.known_disciplines import explain_disciplines
from desktop.services.imports.store import References, changes_to, insert


def import_clients(intake: Intake) -> None:
    """Read, match and store; a changed case manager closes one assignment and opens the next."""
    directory = practitioners(intake.session)
    matcher = ClientMatcher(intake)
    claims = References(intake)
    with noting_open_visits(intake):
        for _ in intake.batches():
            read_clients(intake, directory)
            claims.claim()
            matches = matcher.match()
            require_names(intake, divided_by(intake, matches).new)
            hold_inactive(intake, directory, matches)
            explain_disciplines(intake, "care_discipline")
            _Store(intake, claims, matcher, directory).store(matches)


def matched_clients(intake: Intake) -> Iterator[tuple[int, Record, int | None]]:
    """Each readable row, repeated ones too, with the id of the client that it means; nothing is stored."""
    directory = practitioners(intake.session)
    matcher = ClientMatcher(intake)
    matches: dict[int, int] = {}
    for _ in intake.batches():
        read_clients(intake, directory)
        matches |= matcher.match()
        yield from ((number, record, matches.get(number)) for number, record in intake.rows())
        again = intake.records.keys() & intake.repeated.keys()
        yield from ((n, intake.records[n], matches.get(intake.repeated[n])) for n in sorted(again))


class _Store:
    """Writes the rows of a batch: new clients, changes to known ones, and whose clients they are."""

    def __init__(
        self, intake: Intake, claims: References, matcher: ClientMatcher, directory: Practitioners
    ) -> None:
        self._intake = intake
        self._claims = claims
        self._matcher = matcher
        self._directory = directory

    def store(self, matches: Mapping[int, int]) -> None:
        new, known = divided_by(self._intake, matches)
        self._insert(new)
        self._update(known)

    def _insert(self, new: list[tuple[int, Record]]) -> None:
        records = [record for _, record in new]
        self._claims.give(Client, records)
        ids = insert(self._intake, Client, (_inserted(self._intake, record) for record in records))
        created = dict(zip(ids, records, strict=True))
        managers, since = _each(created, "case_manager_id"), _each(created, "managed_since")
        open_assignments(self._intake.work, managers, self._intake.today, since)
        bring_not_with(self._intake, created, self._directory)
        tell_created(self._intake, self._claims, new)

    def _update(self, known: Mapping[int, tuple[int, Record]]) -> None:
        records = {client_id: record for client_id, (_, record) in known.items()}
        changes = self._changes(known)
        self._write(changes, _each(records, "managed_since"))
        apart = bring_not_with(self._intake, records, self._directory)
        tell_changes(self._intake, known, apart)
        self._intake.tally_known(len(known), len({*changes, *apart}))

    def _changes(self, known: Mapping[int, tuple[int, Record]]) -> dict[int, Record]:
        names = (*self._intake.columns, "sort_name", "search_text", "reference")
        aliases = self._remember_references(known)

        def wanted(client_id: int, now: Record, record: Record) -> Record:
            row = self._intake.stored(record)
            return row | derived(now | row, aliases.get(client_id, ()))

        return changes_to(self._intake, Client, names, known, wanted)

    def _write(self, changes: Mapping[int, Record], since: Mapping[int, Any]) -> None:
        """Write what changes; a case manager only together with the assignment."""
        moved = _taken_out(changes, "case_manager_id")
        self._intake.work.update(Client, {i: change for i, change in changes.items() if change})
        assign(self._intake.work, moved, self._intake.today, {i: since[i] for i in moved})

    def _remember_references(self, known: Mapping[int, object]) -> Mapping[int, Iterable[str]]:
        """Keep the other reference of clients whom the supervisor called the same, and return all by client."""
        matcher = self._matcher
        met = {client_id: reference for client_id, reference in matcher.met.items() if client_id in known}
        rows = [{"client_id": client_id, "reference": reference} for client_id, reference in met.items()]
        self._intake.work.insert(ClientAlias, rows, subject=lambda row: f"clients:{row['client_id']}")
        matcher.settle_met(met)
        return matcher.aliases_of


def _inserted(intake: Intake, record: Record) -> Record:
    row = intake.stored(record) | {"reference": record["reference"]}
    return row | derived(row)


def _each(records: Mapping[int, Record], name: str) -> dict[int, Any]:
    """One value of each record, by id."""
    return {row_id: record.get(name) for row_id, record in records.items()}


def _taken_out(changes: Mapping[int, Record], name: str) -> dict[int, Any]:
    """The values of that name, by id, which are no longer in the changes then."""
    return {row_id: change.pop(name) for row_id, change in changes.items() if name in change}

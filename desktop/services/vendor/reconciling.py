"""Reconciliation: the vendor's next export compared with what was asked; no records change.

An item is done, open (nothing happened) or different: it went to somebody else, has another time, is missing
or is there twice. What a file does not cover keeps the state of the previous comparison.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import AppointmentClient, Client, User, VendorItem
from desktop.services.imports import FileAnswers, FileSource
from desktop.services.imports.answers import UNDECIDED
from desktop.services.imports.choosing import Chosen, chosen_files, load
from desktop.services.imports.compared import MatchedFile, MatchedRow, match_file
from desktop.services.imports.intake import Record
from desktop.services.imports.mapping.recognise import propose
from desktop.services.imports.people import name_key
from desktop.services.imports.result import Problem, Question
from desktop.services.vendor.asked import ItemKind, ItemState, VendorAsk, asked_in, forget_unasked
from desktop.services.vendor.differences import Verdict, client_verdict, visit_verdict
from desktop.services.vendor.words import verdict_text


@dataclass(frozen=True, slots=True)
class Compared:
    """One item after the comparison; `name` is that of the user who has it there."""

    kind: ItemKind
    record_id: int
    reference: str
    verdict: Verdict
    name: str = ""

    @property
    def state(self) -> ItemState:
        return self.verdict.state

    @property
    def detail(self) -> str:
        """What differs, in words; empty for what is done and for what no file has covered yet."""
        return verdict_text(self.verdict, self.name)


@dataclass(frozen=True)
class FileCompared:
    """What one file left open: unreadable rows, and questions for the supervisor."""

    file: Path
    name: str
    problems: tuple[Problem, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Reconciliation:
    """All items of a leaving in their present state, and what the files leave open.

    While rows wait for an answer, items that seem missing from their file keep the state of the previous
    comparison.
    """

    items: tuple[Compared, ...]
    files: tuple[FileCompared, ...] = ()

    def of(self, kind: ItemKind, state: ItemState | None = None) -> tuple[Compared, ...]:
        return tuple(i for i in self.items if i.kind is kind and (state is None or i.state is state))

    @property
    def ok(self) -> bool:
        """Whether all of it is done."""
        return all(item.state is ItemState.DONE for item in self.items)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(itertools.chain.from_iterable(file.problems for file in self.files))

    @property
    def questions(self) -> tuple[Question, ...]:
        return tuple(itertools.chain.from_iterable(file.questions for file in self.files))


@dataclass
class _Found:
    """The rows of all files by kind; `waiting` are the kinds with rows that wait for an answer."""

    rows: defaultdict[ItemKind, list[MatchedRow]] = field(default_factory=lambda: defaultdict(list))
    waiting: set[ItemKind] = field(default_factory=set)
    files: list[FileCompared] = field(default_factory=list)

    def add(self, source: FileSource, kind: ItemKind, matched: MatchedFile) -> None:
        self.rows[kind] += matched.rows
        file = source.file
        self.files.append(FileCompared(file.path, file.name, matched.problems, matched.questions))
        if matched.waits:
            self.waiting.add(kind)


def reconcile(
    practice: Practice,
    offboarding_id: int,
    files: Sequence[Path],
    *,
    kind: ItemKind | None = None,
    answers: FileAnswers = UNDECIDED,
    said: Mapping[Path, FileAnswers] | None = None,
    password: str | None = None,
) -> Reconciliation:
    """Compare exports with what was asked, and keep the states; `kind` says what the files hold, else it is
    recognised.

    All files are compared together: an appointment may be in any of them. The answers hold for each of the
    files, those `said` about one file for that one. Raises UserError for a file that cannot be read or
    compared.
    """
    found = _Found()
    for path in files:
        of_file = (said or {}).get(path, answers)
        parts = [part for chosen in chosen_files([path]) for part in _parts(practice, chosen, kind, password)]
        if not parts:
            raise _nothing_to_compare(path.name)
        for holds, source in parts:
            matched = match_file(practice, source, holds.value, of_file)
            _require_what_is_compared(source.file.name, holds, matched)
            found.add(source, holds, matched)
    with practice.read() as session:
        asked = asked_in(session, offboarding_id)
        compared = list(_compare(session, asked, found))
    with practice.work(
        "compare with the vendor", say("Compared the vendor's export with what was asked")
    ) as work:
        forget_unasked(work, offboarding_id, asked)
        _keep(work, offboarding_id, compared)
    return Reconciliation(standing(practice, offboarding_id).items, tuple(found.files))


def standing(practice: Practice, offboarding_id: int) -> Reconciliation:
    """Every item as of the last comparison; open if there was none. Raises UserError."""
    with practice.read() as session:
        asked = asked_in(session, offboarding_id)
        kept = {
            (row.kind, row.record_id): Verdict.of(ItemState(row.state), row.detail)
            for row in session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
        }
        names = {user.id: user.name for user in session.scalars(select(User))}
    items = []
    for kind, record_id, reference in _all_items(asked):
        verdict = kept.get((kind.value, record_id), Verdict(ItemState.OPEN))
        items.append(Compared(kind, record_id, reference, verdict, names.get(verdict.user_id or 0, "")))
    return Reconciliation(tuple(items))


def _all_items(asked: VendorAsk) -> Iterable[tuple[ItemKind, int, str]]:
    for client in asked.clients:
        yield ItemKind.CLIENTS, client.client_id, client.reference
    for visit in asked.appointments:
        yield ItemKind.APPOINTMENTS, visit.appointment_id, visit.reference


def _parts(
    practice: Practice, chosen: Chosen, kind: ItemKind | None, password: str | None
) -> Iterator[tuple[ItemKind, FileSource]]:
    """The parts of a file that can be compared, by kind; empty if it has neither clients nor appointments."""
    if chosen.is_table:
        source = load(practice, chosen, "", password)
        holds = propose(practice, source).kind if kind is None else kind.value
        yield from ((one, source) for one in ItemKind if one.value == holds)
    else:
        for one in ItemKind:
            if one.value in chosen.kinds and kind in (None, one):
                yield one, load(practice, chosen, one.value, password)


def _nothing_to_compare(name: str) -> UserError:
    return UserError(
        say(
            "{name} holds neither clients nor appointments. Say which: --as clients or --as appointments.",
            name=name,
        )
    )


def _require_what_is_compared(name: str, kind: ItemKind, matched: MatchedFile) -> None:
    """Raises UserError for a file that does not say who has the clients, or when the appointments are."""
    if kind is ItemKind.CLIENTS and "case_manager" not in matched.fields:
        raise UserError(
            say(
                "{name} has no column that says who the case manager is. Export it with that column, or name "
                "it with --map case_manager=HEADER.",
                name=name,
            )
        )
    starts = [row.record["starts_at"].time() for row in matched.rows if "starts_at" in row.record]
    if starts and set(starts) == {time()}:
        raise UserError(
            say(
                "{name} says on which days the appointments are, but not at what time. Export it with the times.",
                name=name,
            )
        )


def _compare(session: Session, asked: VendorAsk, found: _Found) -> Iterator[_Judged]:
    """Compare the rows, except for an item whose row waits for an answer, and one without a row while any
    waits."""
    if ItemKind.CLIENTS in found.rows:
        rows = _rows_of_clients(session, asked, found.rows[ItemKind.CLIENTS])
        for client in asked.clients:
            there = rows.get(client.client_id, ())
            if _is_judged(there, ItemKind.CLIENTS in found.waiting):
                yield (ItemKind.CLIENTS, client.client_id), client_verdict(client, _records(there))
    if ItemKind.APPOINTMENTS in found.rows:
        visits = _rows_of_visits(session, asked, found.rows[ItemKind.APPOINTMENTS])
        for visit in asked.appointments:
            there = visits.get(visit.appointment_id, ())
            if _is_judged(there, ItemKind.APPOINTMENTS in found.waiting):
                yield (ItemKind.APPOINTMENTS, visit.appointment_id), visit_verdict(visit, _records(there))


_Judged = tuple[tuple[ItemKind, int], Verdict]


def _is_judged(rows: Sequence[MatchedRow], some_wait: bool) -> bool:
    return not any(row.unsure for row in rows) and (bool(rows) or not some_wait)


def _records(rows: Iterable[MatchedRow]) -> list[Record]:
    return [row.record for row in rows]


def _by_record(rows: Iterable[MatchedRow]) -> dict[int, list[MatchedRow]]:
    found: dict[int, list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is not None:
            found[row.record_id].append(row)
    return found


def _rows_of_clients(
    session: Session, asked: VendorAsk, rows: Sequence[MatchedRow]
) -> dict[int, list[MatchedRow]]:
    """The rows of each asked client: those that mean them, and duplicates with their name and birthday."""
    found = _by_record(rows)
    unmatched: dict[tuple[str, object], list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is None and row.record.get("date_of_birth") is not None:
            unmatched[_who(row.record)].append(row)
    for client in session.scalars(
        select(Client).where(in_ids(Client.id, [a.client_id for a in asked.clients]))
    ):
        if client.date_of_birth is not None:
            key = (name_key(client.first_name, client.last_name), client.date_of_birth)
            found[client.id] += unmatched.get(key, ())
    return found


def _who(record: Record) -> tuple[str, object]:
    return name_key(record.get("first_name", ""), record.get("last_name", "")), record["date_of_birth"]


def _rows_of_visits(
    session: Session, asked: VendorAsk, rows: Sequence[MatchedRow]
) -> dict[int, list[MatchedRow]]:
    """The rows of each asked appointment: by reference, else by its clients at the old or the new time."""
    found = _by_record(rows)
    members = _members(session, [visit.appointment_id for visit in asked.appointments])
    unmatched: dict[tuple[int, datetime], list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is None:
            for client_id in row.record.get("clients", ()):
                unmatched[client_id, row.record["starts_at"]].append(row)
    for visit in asked.appointments:
        places = itertools.product(members[visit.appointment_id], {visit.was, visit.new_time or visit.was})
        more = {row.number: row for place in places for row in unmatched.get(place, ())}
        found[visit.appointment_id] += more.values()
    return found


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


def _keep(work: UnitOfWork, offboarding_id: int, judged: Sequence[_Judged]) -> None:
    known = {
        (row.kind, row.record_id): row.id
        for row in work.session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
    }
    values = {
        (kind.value, record_id): {
            "state": verdict.state.value,
            "detail": verdict.kept(),
            "compared_at": work.now,
        }
        for (kind, record_id), verdict in judged
    }
    work.update(VendorItem, {known[key]: row for key, row in values.items() if key in known})
    new = [
        {"offboarding_id": offboarding_id, "kind": key[0], "record_id": key[1], **row}
        for key, row in values.items()
        if key not in known
    ]
    work.insert(VendorItem, new)

"""Reconciliation: the vendor's next export beside what was asked. The practice's own records stay as they are.

An item is done, open (nothing happened) or different: it went to somebody else, has another time, is missing
or stands there twice. What a file does not speak of keeps the state of the comparison before.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import AppointmentClient, AppointmentStatus, Client, User, VendorItem
from desktop.rules.dates.format import moment_text
from desktop.services.imports import FileAnswers, FileSource, read_source
from desktop.services.imports.answers import UNDECIDED
from desktop.services.imports.compared import MatchedRow, match_file
from desktop.services.imports.intake import Record
from desktop.services.imports.mapping.recognise import propose
from desktop.services.imports.people import name_key
from desktop.services.imports.result import Problem, Question
from desktop.services.vendor.asked import (
    AskedAppointment,
    AskedClient,
    ItemKind,
    ItemState,
    VendorAsk,
    asked_in,
    forget_unasked,
)


@dataclass(frozen=True, slots=True)
class Compared:
    """One item after the comparison. `detail` says what differs, empty for one that is done."""

    kind: ItemKind
    record_id: int
    reference: str
    state: ItemState
    detail: str = ""


@dataclass(frozen=True)
class Reconciliation:
    """All items of a leaving as they stand now; `problems` are rows of the files that could not be read.

    `questions` are what only the supervisor knows; while rows wait for an answer, what the file does not seem
    to hold keeps the state of the comparison before.
    """

    items: tuple[Compared, ...]
    problems: tuple[Problem, ...] = ()
    questions: tuple[Question, ...] = ()

    def of(self, kind: ItemKind, state: ItemState | None = None) -> tuple[Compared, ...]:
        return tuple(i for i in self.items if i.kind is kind and (state is None or i.state is state))

    @property
    def ok(self) -> bool:
        """Whether all of it is done."""
        return all(item.state is ItemState.DONE for item in self.items)


def reconcile(
    practice: Practice,
    offboarding_id: int,
    files: Sequence[Path],
    *,
    kind: ItemKind | None = None,
    answers: FileAnswers = UNDECIDED,
    password: str | None = None,
) -> Reconciliation:
    """Compare exports with what was asked, and keep the states; `kind` says what the files hold, else they show it.

    The answers hold for each of the files. Raises UserError for a file that cannot be read.
    """
    problems: list[Problem] = []
    questions: list[Question] = []
    found: dict[ItemKind, list[MatchedRow]] = {}
    waiting: set[ItemKind] = set()
    for file in files:
        source = read_source(file, password)
        holds = kind or _kind_of(practice, source, file)
        matched = match_file(practice, source, holds.value, answers)
        found.setdefault(holds, []).extend(matched.rows)
        problems += matched.problems
        questions += matched.questions
        if matched.waits:
            waiting.add(holds)
    with practice.read() as session:
        asked = asked_in(session, offboarding_id)
        names = {user.id: user.name for user in session.scalars(select(User))}
        compared = list(_compare(session, asked, found, names, waiting))
    with practice.work(
        "compare with the vendor", say("Compared the vendor's export with what was asked")
    ) as work:
        forget_unasked(work, offboarding_id, asked)
        _keep(work, offboarding_id, compared)
    return Reconciliation(standing(practice, offboarding_id).items, tuple(problems), tuple(questions))


def standing(practice: Practice, offboarding_id: int) -> Reconciliation:
    """Every item as of the last comparison; open where there was none. Raises UserError."""
    with practice.read() as session:
        asked = asked_in(session, offboarding_id)
        kept = {
            (row.kind, row.record_id): row
            for row in session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
        }
    items = []
    for kind, record_id, reference in _all_items(asked):
        row = kept.get((kind.value, record_id))
        state = ItemState(row.state) if row else ItemState.OPEN
        items.append(Compared(kind, record_id, reference, state, row.detail if row else ""))
    return Reconciliation(tuple(items))


def _all_items(asked: VendorAsk) -> Iterable[tuple[ItemKind, int, str]]:
    for client in asked.clients:
        yield ItemKind.CLIENTS, client.client_id, client.reference
    for visit in asked.appointments:
        yield ItemKind.APPOINTMENTS, visit.appointment_id, visit.reference


def _kind_of(practice: Practice, source: FileSource, file: Path) -> ItemKind:
    proposal = propose(practice, source)
    try:
        return ItemKind(proposal.kind)
    except ValueError:
        raise UserError(
            say(
                "{name} holds neither clients nor appointments. Say which: --as clients or --as "
                "appointments.",
                name=file.name,
            )
        ) from None


def _compare(
    session: Session,
    asked: VendorAsk,
    found: Mapping[ItemKind, Sequence[MatchedRow]],
    names: Mapping[int, str],
    waiting: Container[ItemKind],
) -> Iterable[Compared]:
    """What the rows say: nothing of an item whose row waits for an answer, nor of one without a row while any does."""
    if ItemKind.CLIENTS in found:
        rows = _rows_of_clients(session, asked, found[ItemKind.CLIENTS])
        for client in asked.clients:
            there = rows.get(client.client_id, ())
            if _is_judged(there, ItemKind.CLIENTS, waiting):
                state, detail = _client_state(client, there, names)
                yield Compared(ItemKind.CLIENTS, client.client_id, client.reference, state, detail)
    if ItemKind.APPOINTMENTS in found:
        visits = _rows_of_visits(session, asked, found[ItemKind.APPOINTMENTS])
        for visit in asked.appointments:
            there = visits.get(visit.appointment_id, ())
            if _is_judged(there, ItemKind.APPOINTMENTS, waiting):
                state, detail = _visit_state(visit, there, names)
                yield Compared(ItemKind.APPOINTMENTS, visit.appointment_id, visit.reference, state, detail)


def _is_judged(rows: Sequence[MatchedRow], kind: ItemKind, waiting: Container[ItemKind]) -> bool:
    return not any(row.unsure for row in rows) and (bool(rows) or kind not in waiting)


def _by_record(rows: Iterable[MatchedRow]) -> dict[int, list[MatchedRow]]:
    found: dict[int, list[MatchedRow]] = defaultdict(list)
    for row in rows:
        if row.record_id is not None:
            found[row.record_id].append(row)
    return found


def _rows_of_clients(
    session: Session, asked: VendorAsk, rows: Sequence[MatchedRow]
) -> dict[int, list[MatchedRow]]:
    """The rows of each asked client: those that mean them, and others of their name and birthday, who are doubles."""
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


def _client_state(
    asked: AskedClient, rows: Sequence[MatchedRow], names: Mapping[int, str]
) -> tuple[ItemState, str]:
    if not rows:
        return ItemState.DIFFERENT, say("is missing in the file")
    if len(rows) > 1:
        return ItemState.DIFFERENT, say("stands in the file twice")
    manager = rows[0].record.get("case_manager_id")
    if manager == asked.new.id:
        return ItemState.DONE, ""
    if manager == asked.present.id:
        return ItemState.OPEN, say("is still with {present}", present=asked.present.name)
    if manager is None:
        return ItemState.DIFFERENT, say("has no case manager")
    return ItemState.DIFFERENT, say("went to {name}", name=names.get(manager, say("somebody else")))


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


def _visit_state(
    asked: AskedAppointment, rows: Sequence[MatchedRow], names: Mapping[int, str]
) -> tuple[ItemState, str]:
    alive = [row for row in rows if row.record.get("status") != AppointmentStatus.CANCELLED]
    if asked.new is None:
        return _cancelled_state(asked, alive, names)
    if not alive:
        return ItemState.DIFFERENT, say("is cancelled there") if rows else say("is missing in the file")
    if len(alive) > 1:
        return ItemState.DIFFERENT, say("stands in the file twice")
    return _single_state(asked, asked.new, alive[0].record, names)


def _single_state(
    asked: AskedAppointment, new: User, record: Record, names: Mapping[int, str]
) -> tuple[ItemState, str]:
    """The state of an appointment that stands in the file once."""
    time = asked.new_time or asked.was
    if (record["user_id"], record["starts_at"]) == (new.id, time):
        return ItemState.DONE, ""
    if (record["user_id"], record["starts_at"]) == (asked.present.id, asked.was):
        return ItemState.OPEN, say("is still with {present}", present=asked.present.name)
    if record["user_id"] != new.id:
        return ItemState.DIFFERENT, say(
            "went to {name}", name=names.get(record["user_id"], say("somebody else"))
        )
    return ItemState.DIFFERENT, say("is at {time}", time=moment_text(record["starts_at"]))


def _cancelled_state(
    asked: AskedAppointment, alive: Sequence[MatchedRow], names: Mapping[int, str]
) -> tuple[ItemState, str]:
    """What was to be cancelled is done where it left the export, or stands there as cancelled."""
    if not alive:
        return ItemState.DONE, ""
    holder = alive[0].record["user_id"]
    if holder == asked.present.id:
        return ItemState.OPEN, say("is not cancelled")
    return ItemState.DIFFERENT, say(
        "went to {name} instead of being cancelled", name=names.get(holder, say("somebody else"))
    )


def _keep(work: UnitOfWork, offboarding_id: int, compared: Sequence[Compared]) -> None:
    known = {
        (row.kind, row.record_id): row.id
        for row in work.session.scalars(select(VendorItem).where(VendorItem.offboarding_id == offboarding_id))
    }
    values = {
        (c.kind.value, c.record_id): {"state": c.state.value, "detail": c.detail, "compared_at": work.now}
        for c in compared
    }
    work.update(VendorItem, {known[key]: row for key, row in values.items() if key in known})
    new = [
        {"offboarding_id": offboarding_id, "kind": key[0], "record_id": key[1], **row}
        for key, row in values.items()
        if key not in known
    ]
    work.insert(VendorItem, new)

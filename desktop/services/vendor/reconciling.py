"""Reconciliation: the vendor's next export compared with what was asked; no records change.

An item is done, open (nothing happened) or different: it went to somebody else, has another time, is missing
or is there twice. What a file does not cover keeps the state of the previous comparison.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.database.unit_of_work import UnitOfWork
from desktop.errors import UserError
from desktop.language import say
from desktop.models import VendorItem
from desktop.services.imports import FileAnswers, FileSource
from desktop.services.imports.answers import UNDECIDED
from desktop.services.imports.choosing import Chosen, chosen_files, load
from desktop.services.imports.compared import MatchedFile, MatchedRow, match_file
from desktop.services.imports.intake import Record
from desktop.services.imports.mapping.recognise import propose
from desktop.services.vendor.asked import (
    Item,
    ItemKind,
    VendorAsk,
    asked_in,
    forget_unasked,
    kept_items,
    new_item,
)
from desktop.services.vendor.differences import Verdict, client_verdict, visit_verdict
from desktop.services.vendor.matched_rows import rows_of_clients, rows_of_visits
from desktop.services.vendor.standing import FileCompared, Reconciliation, standing


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

    def judges(self, kind: ItemKind, rows: Sequence[MatchedRow]) -> bool:
        """Whether these rows of one item decide on it.

        They do not while one of them waits for an answer, nor without rows while any of that kind waits.
        """
        if not rows:
            return kind not in self.waiting
        return not any(row.unsure for row in rows)


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
        for holds, source in _comparable(practice, path, kind, password):
            found.add(source, holds, _matched(practice, source, holds, of_file))
    with practice.read() as session:
        asked = asked_in(session, offboarding_id)
        judged = dict(_judge(session, asked, found))
    with practice.work(
        "compare with the vendor", say("Compared the vendor's export with what was asked")
    ) as work:
        forget_unasked(work, offboarding_id, asked)
        _keep(work, offboarding_id, judged)
    return Reconciliation(standing(practice, offboarding_id).items, tuple(found.files))


_Part = tuple[ItemKind, FileSource]
"""What can be compared of a file, and of which kind it is."""


def _comparable(practice: Practice, path: Path, kind: ItemKind | None, password: str | None) -> list[_Part]:
    """The parts of a file that can be compared. Raises UserError if there are none."""
    parts = [part for chosen in chosen_files([path]) for part in _parts(practice, chosen, kind, password)]
    if not parts:
        raise _nothing_to_compare(path.name)
    return parts


def _matched(practice: Practice, source: FileSource, kind: ItemKind, answers: FileAnswers) -> MatchedFile:
    """The rows of a part, matched with ours. Raises UserError for one without what is compared."""
    matched = match_file(practice, source, kind.value, answers)
    if kind is ItemKind.CLIENTS:
        _require_case_manager(source.file.name, matched)
    _require_times(source.file.name, matched)
    return matched


def _parts(
    practice: Practice, chosen: Chosen, kind: ItemKind | None, password: str | None
) -> Iterable[_Part]:
    """The parts of a file that can be compared, by kind; empty if it has neither clients nor appointments."""
    if chosen.is_table:
        return _of_table(practice, load(practice, chosen, "", password), kind)
    wanted = ItemKind if kind is None else (kind,)
    kinds = [one for one in wanted if one.value in chosen.kinds]
    return ((one, load(practice, chosen, one.value, password)) for one in kinds)


def _of_table(practice: Practice, source: FileSource, kind: ItemKind | None) -> list[_Part]:
    """A table is of one kind: what the supervisor says, else what is recognised."""
    holds = propose(practice, source).kind if kind is None else kind.value
    return [(one, source) for one in ItemKind if one.value == holds]


def _nothing_to_compare(name: str) -> UserError:
    return UserError(
        say(
            "{name} holds neither clients nor appointments. Say which: --as clients or --as appointments.",
            name=name,
        )
    )


def _require_case_manager(name: str, matched: MatchedFile) -> None:
    """Raises UserError for a file that does not say who has the clients."""
    if "case_manager" not in matched.fields:
        raise UserError(
            say(
                "{name} has no column that says who the case manager is. Export it with that column, or name "
                "it with --map case_manager=HEADER.",
                name=name,
            )
        )


def _require_times(name: str, matched: MatchedFile) -> None:
    """Raises UserError for a file that says only on which days the appointments are."""
    starts = {row.record["starts_at"].time() for row in matched.rows if "starts_at" in row.record}
    if starts == {time()}:
        raise UserError(
            say(
                "{name} says on which days the appointments are, but not at what time. Export it with the times.",
                name=name,
            )
        )


_Judged = tuple[Item, Verdict]


def _judge(session: Session, asked: VendorAsk, found: _Found) -> Iterator[_Judged]:
    """The verdicts on all items of the kinds that the files hold."""
    if ItemKind.CLIENTS in found.rows:
        yield from _judge_clients(session, asked, found)
    if ItemKind.APPOINTMENTS in found.rows:
        yield from _judge_appointments(session, asked, found)


def _judge_clients(session: Session, asked: VendorAsk, found: _Found) -> Iterator[_Judged]:
    rows = rows_of_clients(session, asked, found.rows[ItemKind.CLIENTS])
    for client in asked.clients:
        there = rows.get(client.client_id, [])
        if found.judges(ItemKind.CLIENTS, there):
            yield client.item, client_verdict(client, _records(there))


def _judge_appointments(session: Session, asked: VendorAsk, found: _Found) -> Iterator[_Judged]:
    rows = rows_of_visits(session, asked, found.rows[ItemKind.APPOINTMENTS])
    for visit in asked.appointments:
        there = rows.get(visit.appointment_id, [])
        if found.judges(ItemKind.APPOINTMENTS, there):
            yield visit.item, visit_verdict(visit, _records(there))


def _records(rows: Iterable[MatchedRow]) -> list[Record]:
    return [row.record for row in rows]


def _keep(work: UnitOfWork, offboarding_id: int, judged: Mapping[Item, Verdict]) -> None:
    known = kept_items(work.session, offboarding_id)
    changed: dict[int, dict[str, object]] = {}
    new: list[dict[str, object]] = []
    for item, verdict in judged.items():
        row: dict[str, object] = {
            "state": verdict.state.value,
            "detail": verdict.kept(),
            "compared_at": work.now,
        }
        if item in known:
            changed[known[item].id] = row
        else:
            new.append(new_item(offboarding_id, item) | row)
    work.update(VendorItem, changed)
    work.insert(VendorItem, new)

"""What the vendor was asked, item by item, as of the last comparison."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.database.practice import Practice
from desktop.models import User
from desktop.services.imports.result import Problem, Question
from desktop.services.vendor.asked import (
    AskedAppointment,
    AskedClient,
    Item,
    ItemKind,
    ItemState,
    asked_in,
    kept_items,
)
from desktop.services.vendor.differences import Verdict
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
        return tuple(item for item in self.items if item.kind is kind and state in (None, item.state))

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


def standing(practice: Practice, offboarding_id: int) -> Reconciliation:
    """Every item as of the last comparison; open if there was none. Raises UserError."""
    with practice.read() as session:
        asked = asked_in(session, offboarding_id)
        kept = _verdicts(session, offboarding_id)
        names = {user.id: user.name for user in session.scalars(select(User))}
    return Reconciliation(
        tuple(_compared(one, kept.get(one.item, _UNCHANGED), names) for one in asked.everything)
    )


_UNCHANGED = Verdict(ItemState.OPEN)


def _verdicts(session: Session, offboarding_id: int) -> dict[Item, Verdict]:
    kept = kept_items(session, offboarding_id)
    return {item: Verdict.of(ItemState(row.state), row.detail) for item, row in kept.items()}


def _compared(asked: AskedClient | AskedAppointment, verdict: Verdict, names: Mapping[int, str]) -> Compared:
    return Compared(*asked.item, asked.reference, verdict, names.get(verdict.user_id or 0, ""))

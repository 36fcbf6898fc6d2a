"""The findings of `health.check` for display: each record by name, and where to look at it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from typing import Any, TypeAlias

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop.database.in_ids import in_ids
from desktop.database.practice import Practice
from desktop.language import later
from desktop.models import Appointment, Client, ClientStatus, User
from desktop.rules.dates.format import moment_text
from desktop.rules.text import count, joined, spoken_name
from desktop.services.clients.retention import records_due
from desktop.services.history.record_check import check_record
from desktop.services.practice.settings import preferences
from desktop.services.reports import health

_Named: TypeAlias = "Callable[[Iterable[str]], dict[str, FindingLine]]"

NAMED = 200
"""The most records of one kind that are named; of the rest, only the number is given."""


class Kind(enum.Enum):
    """The checks, in the order in which they are shown."""

    NO_CASE_MANAGER = enum.auto()
    INACTIVE_CASE_MANAGER = enum.auto()
    FUTURE_WITH_INACTIVE = enum.auto()
    OPEN_OF_DECEASED = enum.auto()
    OPEN_OF_CLOSED = enum.auto()
    PAST_STILL_BOOKED = enum.auto()
    RECORDS_DUE = enum.auto()
    DOUBLE_BOOKED = enum.auto()
    POSSIBLE_DUPLICATES = enum.auto()
    BROKEN_LINKS = enum.auto()


@dataclass(frozen=True)
class FindingLine:
    """One record, or two that conflict, and where to look at them."""

    text: str
    client_id: int | None = None
    user_id: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class Finding:
    """One check: `how_many` with its noun, or empty, and the records that are named."""

    kind: Kind
    how_many: str
    lines: tuple[FindingLine, ...] = ()


AT_ONCE = tuple(
    kind for kind in Kind if kind not in (Kind.DOUBLE_BOOKED, Kind.POSSIBLE_DUPLICATES, Kind.BROKEN_LINKS)
)
"""The checks that are quick in a practice of any size; they run first."""


def findings(practice: Practice, today: date, kinds: Collection[Kind] = tuple(Kind)) -> tuple[Finding, ...]:
    """Check the whole practice, in the order of the checks: call it on the worker."""
    with practice.read() as session:
        looking = _Looking(practice, session, today)
        return tuple(looking.at(kind) for kind in Kind if kind in kinds)


class _Looking:
    """Runs one check after another on one consistent picture of the practice."""

    def __init__(self, practice: Practice, session: Session, today: date) -> None:
        self._practice, self._session, self._today = practice, session, today

    def at(self, kind: Kind) -> Finding:
        if kind is Kind.PAST_STILL_BOOKED:
            return self._past_still_booked()
        if kind is Kind.BROKEN_LINKS:
            return self._record()
        noun, found, named = self._records(kind)
        return _finding(kind, noun, found, named)

    def _records(self, kind: Kind) -> tuple[str, Sequence[tuple[str, ...]], _Named]:
        """The kind of the records, their references, and their names."""
        session, today = self._session, self._today
        clients, visits = partial(_clients, session), partial(_visits, session, Appointment.reference)
        match kind:
            case Kind.NO_CASE_MANAGER:
                return "client", _singly(health.no_case_manager(session)), clients
            case Kind.INACTIVE_CASE_MANAGER:
                return "client", _singly(health.inactive_case_manager(session)), clients
            case Kind.FUTURE_WITH_INACTIVE:
                return "appointment", _singly(health.future_with_inactive(session, today)), visits
            case Kind.OPEN_OF_DECEASED:
                return "appointment", _singly(health.open_with(session, ClientStatus.DECEASED, today)), visits
            case Kind.OPEN_OF_CLOSED:
                return "appointment", _singly(health.open_with(session, ClientStatus.CLOSED, today)), visits
            case Kind.RECORDS_DUE:
                due = records_due(session, preferences(self._practice), today)
                return "client", _singly(due), clients
            case Kind.DOUBLE_BOOKED:
                return "pair", health.double_booked(session), visits
            case _:
                return "pair", health.possible_duplicates(session), clients

    def _past_still_booked(self) -> Finding:
        past = _visits(self._session, Appointment.id, _past_still_booked(self._session, self._today))
        number = health.past_still_booked(self._session, self._today)
        return Finding(Kind.PAST_STILL_BOOKED, _number(number, "appointment"), tuple(past.values()))

    def _record(self) -> Finding:
        problems = check_record(self._practice, remember=False).problems
        lines = tuple(FindingLine(problem) for problem in problems[:NAMED])
        return Finding(Kind.BROKEN_LINKS, _number(len(problems), "problem"), lines)


def _singly(references: Sequence[str]) -> list[tuple[str, ...]]:
    return [(one,) for one in references]


NOUNS = (
    later("{number} pair"),
    later("{number} pairs"),
    later("{number} problem"),
    later("{number} problems"),
)
"""The checks that are counted only here."""


def _number(number: int, noun: str) -> str:
    return count(number, noun) if number else ""


def _finding(
    kind: Kind,
    noun: str,
    found: Sequence[tuple[str, ...]],
    named: _Named,
) -> Finding:
    shown = found[:NAMED]
    known = named(set(chain.from_iterable(shown)))
    return Finding(kind, _number(len(found), noun), tuple(_line(known, together) for together in shown))


def _line(known: Mapping[str, FindingLine], together: tuple[str, ...]) -> FindingLine:
    """The line of the first, which names all of them."""
    return replace(known[together[0]], text=joined([known[one].text for one in together]))


def _clients(session: Session, references: Iterable[str]) -> dict[str, FindingLine]:
    rows = session.execute(
        select(Client.reference, Client.first_name, Client.last_name, Client.id).where(
            in_ids(Client.reference, references)
        )
    )
    return {
        reference: FindingLine(f"{spoken_name(first, last)} ({reference})", client_id=client_id)
        for reference, first, last, client_id in rows
    }


def _visits(session: Session, by: InstrumentedAttribute[Any], keys: Iterable[Any]) -> dict[Any, FindingLine]:
    rows = session.execute(
        select(by, Appointment.reference, Appointment.starts_at, User)
        .join(User, User.id == Appointment.user_id)
        .where(in_ids(by, keys))
        .order_by(Appointment.starts_at.desc(), Appointment.id)
    )
    return {
        key: FindingLine(
            f"{moment_text(starts_at)}, {user.name} ({reference})", user_id=user.id, day=starts_at.date()
        )
        for key, reference, starts_at, user in rows
    }


def _past_still_booked(session: Session, today: date) -> Sequence[int]:
    """The latest past appointments that are still booked."""
    found = select(Appointment.id).where(health.still_booked_before(today))
    return session.scalars(found.order_by(Appointment.starts_at.desc()).limit(NAMED)).all()
